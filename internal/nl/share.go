package nl

import (
	"fmt"
	"strings"
)

// ShareStopped says that nothing was opened in a shared folder.
const ShareStopped = "Gestopt. Zet de gegevens op deze laptop zelf: met --db kies je een bestand op een andere plek."

// ShareSynced says why data in a folder that a program syncs is a risk.
func ShareSynced(folder, by string) string {
	return fmt.Sprintf("De gegevens staan in een map die %s meeneemt naar andere computers: %s. Twee laptops kunnen elkaars gesprekken overschrijven, en in de cloud blijven kopieën staan van wat je hier wist.", by, folder)
}

// ShareNetwork says why data on a network disk is a risk.
func ShareNetwork(folder string) string {
	return fmt.Sprintf("De gegevens staan op een schijf van het netwerk: %s. Sloten werken daar niet altijd: zijn er twee laptops tegelijk bezig, dan kunnen gesprekken verloren gaan.", folder)
}

// ShareUnlocked says why data is at risk where locks do not hold.
func ShareUnlocked(folder string) string {
	return fmt.Sprintf("De gegevens staan op een schijf waar sloten niet werken: %s. Staat gesprek daar twee keer open, dan kunnen gesprekken verloren gaan.", folder)
}

// ShareQuestion asks whether to go on in a shared folder.
func ShareQuestion(reason string) string {
	return strings.ReplaceAll(reason, ". ", ".\n") + "\n\nEnter: stoppen, dat is het veiligst. Typ ja en Enter om toch door te gaan: "
}

// ShareRefused says that nobody could be asked.
func ShareRefused(reason string) string {
	return reason + " Kies met --db een bestand op deze laptop zelf, of start gesprek eerst een keer in een terminal om ja te zeggen."
}
