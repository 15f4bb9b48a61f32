package nl

import (
	"fmt"
	"strings"
)

// Asking for a passphrase.
const (
	SecretPrompt = "Wachtwoord van gesprek: "
	SecretNew    = "Nieuw wachtwoord: "
	SecretRepeat = "Nog een keer: "

	SecretDiffers = "Je typte twee verschillende wachtwoorden. Probeer het nog eens."
)

// SecretAgain asks once more after a wrong passphrase; late: it went wrong a
// few times.
func SecretAgain(late bool) string {
	if late {
		return "Dit past niet. Wachtwoord, of de twaalf herstelwoorden: "
	}
	return "Dit wachtwoord past niet. Probeer het nog eens: "
}

// SecretShort says that a passphrase is too short.
func SecretShort(least int) string {
	return fmt.Sprintf("Dit wachtwoord is te kort. Neem minstens %d tekens; een zin van vier woorden is makkelijk te onthouden.", least)
}

// Errors about keys and passphrases.
const (
	ErrorNoSecret    = "Er kwam geen wachtwoord. Start het programma in een terminal en typ het daar, of geef het als regel op de standaardinvoer."
	ErrorLocked      = "De gesprekken zitten achter een wachtwoord. Typ het wachtwoord om verder te gaan."
	ErrorKeyStore    = "De sleutelbos van deze computer gaf de sleutel niet. Meld je opnieuw aan op de computer en probeer het nog eens. Lukt het dan niet, zet dan een backup terug met je herstelwoorden, met gesprek herstel --van MAP."
	ErrorNotPortable = "De sleutels kunnen deze computer niet uit: er is geen wachtwoord en er zijn geen herstelwoorden. Maak ze met gesprek wachtwoord."
)

// ErrorWrongSecret says that a passphrase does not fit; late: more than once.
func ErrorWrongSecret(late bool) string {
	says := "Dit wachtwoord past niet. Er is niets veranderd."
	if late {
		return says + " Weet je het niet meer? Begin opnieuw en typ dan je twaalf herstelwoorden."
	}
	return says + " Probeer het nog eens."
}

// The command wachtwoord.
const (
	CLIArgsPassphrase = "[weg|woorden|vernieuw|stand]"
	CLIPassphrase     = "Zet een wachtwoord op je gesprekken, verander het of haal het weg"
	CLIPassphraseLong = `Met een wachtwoord zijn de gesprekken op deze laptop alleen te lezen voor wie het weet. Zonder wachtwoord ligt de sleutel op de laptop zelf.

  gesprek wachtwoord           zet een wachtwoord, of verander het
  gesprek wachtwoord weg       haal het wachtwoord weg
  gesprek wachtwoord woorden   maak twaalf nieuwe herstelwoorden; de oude gelden dan niet meer
  gesprek wachtwoord vernieuw  maak nieuwe sleutels, als iemand anders bij deze laptop kon
  gesprek wachtwoord stand     laat zien hoe de sleutel bewaard wordt

Wie het wachtwoord kwijt is, typt de twaalf herstelwoorden op de plaats van het wachtwoord en kiest daarna een nieuw. Zonder wachtwoord en zonder herstelwoorden kan niemand de gesprekken nog lezen, ook wij niet.

Staat er nog een gesprek in een noodbestand op een stick, haal dat eerst terug (gesprek herstel --nood): na vernieuw past geen oude sleutel meer.`
	CLIPassphraseWhat = "Dit kan niet met het wachtwoord. Kies uit: weg, woorden, vernieuw, stand. Zonder meer zet je een nieuw wachtwoord."

	PassphraseAdvice    = "Kies een zin van vier of meer woorden die je goed onthoudt. Wat je typt, zie je niet."
	PassphraseSet       = "Het wachtwoord is gezet. Bij de volgende start vraagt gesprek erom."
	PassphraseWordsStay = "Je herstelwoorden blijven gelden."
	PassphraseNone      = "Er is geen wachtwoord."
	PassphraseGone      = "Het wachtwoord is weg."
	PassphraseNeeded    = "Voor nieuwe sleutels is het wachtwoord zelf nodig; met herstelwoorden kan het niet. Kies eerst een nieuw wachtwoord: gesprek wachtwoord"
)

// How the master key is kept.
const (
	KeysByPassphrase = "Je gesprekken zitten achter een wachtwoord."
	KeysByWords      = "Je gesprekken gaan alleen open met de twaalf herstelwoorden. Zet een wachtwoord dat je onthoudt: gesprek wachtwoord"
	KeysInStore      = "De sleutel ligt in de sleutelbos van deze computer: wie als jij is aangemeld, kan je gesprekken lezen."
)

// KeysUnseen warns that there are recovery words that nobody may have seen.
const KeysUnseen = "Er zijn herstelwoorden gemaakt, maar gesprek stopte voordat je ze kon opschrijven. Maak nieuwe: gesprek wachtwoord woorden"

// KeysInFile warns that the key lies in a file.
func KeysInFile(dir string) string {
	return "Let op: er is geen wachtwoord. De sleutel staat in een bestand op deze laptop (" + dir + "). Wie het bestand en de gesprekken heeft, kan ze lezen. Zet een wachtwoord: gesprek wachtwoord"
}

// KeysRecovery tells whether there are recovery words.
func KeysRecovery(there bool) string {
	if there {
		return "Er zijn herstelwoorden gemaakt. Je gesprekken gaan ook open met deze woorden."
	}
	return "Er zijn geen herstelwoorden. Gaat deze laptop stuk of verloren, dan zijn je gesprekken weg, ook met een backup op een stick. Maak ze met: gesprek wachtwoord woorden"
}

// KeysNotice is for the first screen, as long as nothing opens the talks on
// another computer.
func KeysNotice(inFile bool) string {
	if inFile {
		return "Er is nog geen wachtwoord: wie deze laptop heeft, kan je gesprekken lezen. Sluit gesprek en typ: gesprek wachtwoord"
	}
	return "Er zijn nog geen herstelwoorden: gaat deze laptop verloren, dan zijn je gesprekken weg. Sluit gesprek en typ: gesprek wachtwoord woorden"
}

// RecoveryWritten ends the page with recovery words.
const RecoveryWritten = "Opgeschreven? Druk op Enter; de woorden gaan dan van het scherm."

// RecoveryPage is the page on which recovery words are shown.
func RecoveryPage(words []string, replaces bool) string {
	const columns = 3
	var b strings.Builder
	b.WriteString("Je herstelwoorden\n\n")
	rows := (len(words) + columns - 1) / columns
	for row := range rows {
		var line strings.Builder
		for column := range columns {
			if i := column*rows + row; i < len(words) {
				fmt.Fprintf(&line, "  %2d %-14s", i+1, words[i])
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	b.WriteString("\nSchrijf ze op papier, met het nummer erbij, en bewaar dat niet bij de laptop.\n" +
		"Met deze woorden open je je gesprekken als je het wachtwoord kwijt bent, en je\n" +
		"backup op een andere computer. Ze staan nergens anders en komen niet terug.\n")
	if replaces {
		b.WriteString("De herstelwoorden van eerder gelden niet meer.\n")
	}
	return b.String()
}

// Making new keys.
const (
	RenewAsk     = "Alles krijgt nieuwe sleutels. Backups van eerder zijn daarna niet meer te openen; er komt meteen een nieuwe. Maak ook op je stick een nieuwe. Doorgaan? (ja/nee) "
	RenewLeft    = "Er is niets veranderd."
	RenewDone    = "Klaar: alles zit onder nieuwe sleutels. Backups van eerder zijn hierna niet meer te openen."
	RenewStopped = "Gestopt. Alles is te lezen, een deel nog onder de oude sleutels. Doe het later nog eens: gesprek wachtwoord vernieuw"
)

// RenewProgress tells how far making new keys is.
func RenewProgress(done, total int) string {
	return fmt.Sprintf("Nieuwe sleutels: %d van %d. Stoppen: ctrl+c", done, total)
}
