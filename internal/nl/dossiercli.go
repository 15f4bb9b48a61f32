package nl

import (
	"fmt"
	"strings"

	"gesprek/internal/dossier"
)

// Help of the dossier commands.
const (
	CLIDossier     = "Toon, keur goed en draag een dossier over"
	CLIDossierLong = `Het dossier van een leerling: activiteiten, eigen teksten, gesprekken en afspraken.
Je vult het in op het scherm (leerlingkaart, dossier). Hier laat je het zien, noteer je
wie akkoord is, geef je het ondertekend mee en controleer je wat een andere school stuurt.`

	CLIDossierShow     = "Toon het dossier van een leerling"
	CLIDossierShowLong = `Toont het dossier: wie akkoord is met welke versie, wat erin staat en wat er nog mist voor
'goed ingevuld'. Een versie heet naar vier woorden; het nummer uit 'gesprek dossier versies'
mag ook. In het logboek komt te staan dat het dossier is meegegeven.

In de JSON staat de vorm als "format"; tijden zijn UTC.`

	CLIDossierVersions     = "Som de versies van een dossier op"
	CLIDossierVersionsLong = `Noemt elke vastgelegde versie met de datum, de vier woorden en hoeveel mensen akkoord zijn.
Een versie wordt vastgelegd zodra iemand er iets van vindt, of zodra ze meegaat.`

	CLIArgsDifference        = "LEERLING [VAN [NAAR]]"
	CLIDossierDifference     = "Toon wat er tussen twee versies veranderde"
	CLIDossierDifferenceLong = `Toont wat er veranderde. Zonder versies: sinds de laatste vastgelegde versie. Noem een versie
met het nummer, de vier woorden of 'nu'.`

	CLIDossierApprove     = "Noteer wie akkoord is"
	CLIDossierApproveLong = `Noteert dat de leerling, een ouder of de mentor akkoord is met wat er nu in het dossier
staat, of niet. Een akkoord hoort bij precies die versie: verandert er daarna iets, dan
vervalt het. Bij een blad op papier noem je de vier woorden die erop staan met --versie; dan
kom je er ook achter als het dossier intussen anders is.`

	CLIDossierOut     = "Geef een dossier ondertekend mee"
	CLIDossierOutLong = `Schrijft het dossier als ondertekend bestand: de laatste versie waar iedereen akkoord mee is.
Met de openbare sleutel van de nieuwe school (age1…) kan alleen die school het lezen. De
ontvanger controleert het met 'gesprek dossier controleer'.`

	CLIDossierVerify     = "Controleer een ondertekend dossier"
	CLIDossierVerifyLong = `Controleert of een ondertekend dossier ongewijzigd is, van wie het komt, wie akkoord is met
deze versie en of het goed ingevuld is. Daar is geen database voor nodig. Ken je de sleutel
van de afzender niet, dan staat er 'afzender onbekend': het bestand is dan wel heel, maar
van wie het komt is niet bewezen. Een veranderd bestand geeft afsluitcode 1.

In de JSON is "intact" of het ongewijzigd is, en "known_sender" leeg bij een onbekende
afzender.`

	CLIDossierRead     = "Lees een ondertekend dossier"
	CLIDossierReadLong = `Controleert een ondertekend dossier en toont wat erin staat. Een veranderd bestand wordt niet
getoond. Met --naar dossier.pdf krijg je de PDF die de afzender ondertekend heeft.`

	CLIDossierIn     = "Bewaar een dossier van een andere school"
	CLIDossierInLong = `Controleert een ondertekend dossier en bewaart het bij een leerling die al in gesprek staat.
Met --overnemen komen de activiteiten ook in het eigen dossier; dat verandert het wel, dus
een akkoord vervalt dan.`
	CLIDossierInExample = "gesprek dossier in BESTAND --leerling"

	CLIDossierKey     = "Toon de sleutels van je school"
	CLIDossierKeyLong = `Toont de openbare sleutels van je school. Geef ze aan scholen waarmee je dossiers uitwisselt,
en lees de vier woorden voor aan de telefoon: zo weten ze zeker dat een dossier van jullie
komt. De geheime sleutels blijven op deze laptop, en gaan mee in de backup.`

	CLIDossierSenders       = "Som de scholen op waarvan je de sleutel kent"
	CLIDossierSendersLong   = `Noemt de scholen waarvan je de sleutel kent, met de vier woorden van die sleutel.`
	CLIArgsSender           = "NAAM SLEUTEL"
	CLIDossierSenderAdd     = "Onthoud de sleutel van een school"
	CLIDossierSenderAddLong = `Onthoudt de openbare sleutel van een school. Vergelijk eerst de vier woorden, aan de telefoon of
op papier: wie de sleutel stuurde, kan ook een ander zijn.`
	CLIArgsSenderName        = "NAAM"
	CLIDossierSenderDrop     = "Vergeet de sleutel van een school"
	CLIDossierSenderDropLong = `Vergeet de openbare sleutel van een school.`

	CLIDossierSchema     = "Toon het JSON-schema van een ondertekend dossier"
	CLIDossierSchemaLong = `Toont het JSON-schema (2020-12) van het ondertekende bestand, voor wie het met een ander programma
wil lezen.`

	CLIFlagDossierVersion    = "welke versie: nummer, vier woorden of 'nu'"
	CLIFlagDossierOutVersion = "welke versie; anders de laatste waar iedereen akkoord mee is"
	CLIFlagDossierForm       = "vorm: pdf, docx, html, md of tekst; anders volgt die uit de naam van het bestand"
	CLIFlagDossierFor        = "voor wie het is, in woorden"
	CLIFlagDossierRecipient  = "openbare sleutel van de ontvanger (age1…); dan kan alleen die het lezen"
	CLIFlagDossierUnapproved = "ook als niet iedereen akkoord is"
	CLIFlagDossierSender     = "openbare sleutel van de afzender"
	CLIFlagDossierIdentity   = "bestand met de geheime sleutel (age) waarmee het te lezen is"
	CLIFlagDossierPupil      = "bij welke leerling het hoort; anders de leerling met die naam"
	CLIFlagDossierTake       = "neem de activiteiten over in het eigen dossier"
	CLIFlagDossierYes        = "vraag niets"
	CLIFlagApproveWho        = "wie: leerling, ouder of mentor"
	CLIFlagApproveName       = "naam, als er twee ouders zijn of die nog geen naam heeft"
	CLIFlagApproveNot        = "niet akkoord"
	CLIFlagApproveWithdraw   = "trek een akkoord in"
	CLIFlagApproveHow        = "hoe: aan-tafel, op-papier of digitaal"
	CLIFlagApproveKept       = "waar het getekende blad ligt, bij op-papier"
	CLIFlagApproveStatement  = "opmerking (zienswijze)"
	CLIFlagApproveBy         = "wie het noteert; anders je eigen naam"
	CLIFlagApproveVersion    = "welke versie: de vier woorden op het blad; anders wat er nu staat"
)

// Mistakes in a command about a dossier.
const (
	DossierJSONAlone     = "--json staat op zichzelf. Laat --vorm en --naar weg."
	DossierNoPupil       = "Deze leerling staat er niet meer in."
	DossierNoVersion     = "Deze versie is niet bewaard. Leg haar eerst vast."
	DossierNoVersions    = "Er is nog geen versie vastgelegd. Dat gebeurt als de eerste akkoord geeft."
	DossierNotLaidDown   = "nog niet vastgelegd"
	DossierApproveWho    = "Zeg wie het is: --wie leerling, --wie ouder of --wie mentor."
	DossierApproveHow    = "Zeg hoe het is gegeven: --hoe aan-tafel, --hoe op-papier of --hoe digitaal."
	DossierApproveKept   = "Zeg waar het getekende blad ligt, bijvoorbeeld: --bewaard \"map 4B\"."
	DossierApproveEither = "--niet en --intrekken gaan niet samen. Kies er een."
	DossierOutNeeds      = "Zeg waar het bestand komt, bijvoorbeeld: --naar noor.gesprek."
	DossierNeedsFile     = "Noem het bestand, bijvoorbeeld: gesprek dossier controleer noor.gesprek."
	DossierBadKey        = "Dat is geen openbare sleutel van een school. Kopieer hem helemaal, uit 'gesprek dossier sleutel' van die school."
	DossierBadRecipient  = "Dat is geen openbare sleutel van een ontvanger. Die begint met age1 en staat in 'gesprek dossier sleutel' van de nieuwe school."
	DossierBadIdentity   = "In dat bestand staat geen geheime sleutel. Die begint met AGE-SECRET-KEY-1."
	DossierNotForUs      = "Dit bestand is versleuteld voor een andere ontvanger, of beschadigd. Vraag de afzender om het opnieuw te sturen, met de sleutel uit 'gesprek dossier sleutel'."
	DossierOtherSender   = "Dit bestand is ondertekend met een andere sleutel dan je noemt. Vertrouw het niet voor je het de afzender hebt gevraagd."
	DossierSenderNeeds   = "Noem de school en haar sleutel, bijvoorbeeld: gesprek dossier afzenders erbij \"Zuiderlicht\" SLEUTEL."
	DossierSenderName    = "Noem de naam van de school."
	DossierNoSenders     = "Je kent nog geen sleutels van andere scholen. Voeg er een toe met 'gesprek dossier afzenders erbij'."
	DossierInUnchanged   = "Er is niets bewaard."
	DossierInNoAnswer    = "Er kwam geen antwoord. Er is niets bewaard. Met --ja vraagt gesprek niets."
)

// DossierWhichVersion says that there is no such version.
func DossierWhichVersion(asked string, n int) string {
	if n == 0 {
		return fmt.Sprintf("Er is geen versie '%s': er is nog niets vastgelegd. Alleen 'nu' bestaat.", asked)
	}
	return fmt.Sprintf("Er is geen versie '%s'. Kies een nummer van 1 tot en met %d uit 'gesprek dossier versies', vier woorden, of 'nu'.", asked, n)
}

// DossierGone says to whom a version went; empty for nobody.
func DossierGone(to []string) string {
	if len(to) == 0 {
		return ""
	}
	return "overgedragen: " + strings.Join(to, ", ")
}

// DossierNotAsked says that nobody with a role is asked.
func DossierNotAsked(r dossier.Role) string {
	if r == dossier.Parent {
		return "Aan ouders wordt hier geen akkoord gevraagd: de leerling spreekt voor zichzelf. Wil de leerling het wel? Zet dat dan aan in het dossier, bij 'wie geeft akkoord'."
	}
	return "Aan " + DossierRole(r) + " wordt hier geen akkoord gevraagd."
}

// DossierWhichParty asks who of two parents it is.
func DossierWhichParty(list []dossier.Party) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Name
	}
	return "Zeg wie het is, met --naam: " + strings.Join(names, " of ") + "."
}

// DossierNow says where everybody stands with what the dossier says now.
func DossierNow(list []dossier.Standing, words string) string {
	agreed, all := dossier.Count(list)
	var b strings.Builder
	fmt.Fprintf(&b, "Versie nu: %s. %s.\n", words, Capital(DossierCount(agreed, all)))
	for _, s := range list {
		fmt.Fprintf(&b, "  %s %s: %s\n", DossierMark(s.State), DossierParty(s.Party), DossierState(s.State))
	}
	if len(dossier.Refusals(list)) > 0 {
		b.WriteString(DossierTalkNext + "\n")
	}
	return b.String()
}

// DossierTalkNext says what follows when somebody does not agree.
const DossierTalkNext = "Niet akkoord is ook een antwoord. Verander niets voor je erover gepraat hebt: plan een gesprek."

// DossierDifference lists what changed, for a terminal.
func DossierDifference(list []dossier.Change) string {
	if len(list) == 0 {
		return "Er is niets veranderd.\n"
	}
	var b strings.Builder
	b.WriteString(Capital(Plural(len(list), "ding", "dingen")) + " veranderd:\n")
	for _, c := range list {
		what, before, after := DossierChange(c)
		b.WriteString("\n" + Capital(what) + "\n")
		if before != "" {
			b.WriteString("  - " + before + "\n")
		}
		if after != "" {
			b.WriteString("  + " + after + "\n")
		}
	}
	return b.String()
}

// DossierOutUnapproved says why a version does not go out.
func DossierOutUnapproved(list []dossier.Standing, words string) string {
	var b strings.Builder
	agreed, all := dossier.Count(list)
	fmt.Fprintf(&b, "Nog niet iedereen is akkoord met versie '%s' (%s):\n", words, DossierCount(agreed, all))
	for _, s := range list {
		fmt.Fprintf(&b, "  %s %s: %s\n", DossierMark(s.State), DossierParty(s.Party), DossierState(s.State))
	}
	b.WriteString("Vraag het eerst, of geef deze versie toch mee met --zonder-akkoord.")
	return b.String()
}

// DossierWritten says what was written.
func DossierWritten(path string, list []dossier.Standing, words string, encrypted bool) string {
	agreed, all := dossier.Count(list)
	text := fmt.Sprintf("Versie '%s' (%s) staat ondertekend in %s.", words, DossierCount(agreed, all), path)
	if encrypted {
		return text + " Alleen de ontvanger kan het lezen."
	}
	return text + " Wie het bestand heeft, kan het lezen: stuur het langs een veilige weg."
}

// DossierPut says where a dossier was written to be read.
func DossierPut(path string) string { return "Het dossier staat in " + path + "." }

// DossierNotNoted says that a file is there, but not noted down.
func DossierNotNoted(path string) string {
	return "Het dossier staat in " + path + ", maar dat is niet genoteerd in het dossier of in het logboek. Maak ruimte op de schijf en geef het opnieuw mee."
}

// DossierSendersLine says that a line of the file with senders cannot be read.
func DossierSendersLine(path string, line int) string {
	return fmt.Sprintf("%s:%d: hier hoort een openbare sleutel te staan, een tab en de naam van een school. Haal de regel weg en voeg de school opnieuw toe.", path, line)
}

// DossierKeys shows the public keys of the school.
func DossierKeys(sign, words, open string) string {
	return "Om te ondertekenen (zo weet een ander dat een dossier van jullie komt):\n  " + sign + "\n  vier woorden: " + words +
		"\n\nOm te ontvangen (zo kan een ander iets sturen dat alleen jullie lezen):\n  " + open + "\n"
}

// DossierSenderAdded says that a key is known now.
func DossierSenderAdded(name, words string) string {
	return fmt.Sprintf("De sleutel van %s is onthouden. De vier woorden: %s. Heb je die vergeleken met wat de school zelf zegt?\n", name, words)
}

// DossierSenderUnknown says that no such sender is known.
func DossierSenderUnknown(name string) string {
	return "Van '" + name + "' is geen sleutel bekend. Kijk in 'gesprek dossier afzenders' hoe de school daar heet."
}

// DossierKeyKnown says that a key is known under another name.
func DossierKeyKnown(name string) string {
	return "Deze sleutel staat er al, als die van " + name + ". Haal die er eerst af."
}

// DossierNameKnown says that a school is known by another key.
func DossierNameKnown(name string) string {
	return "Van " + name + " staat er al een andere sleutel. Vraag de school of ze een nieuwe heeft, en haal dan eerst de oude eraf."
}

// DossierInBefore says that a file came in before.
func DossierInBefore(name string) string { return "Dit dossier is al bewaard bij " + name + "." }

// DossierInAsk asks whether a dossier belongs to a pupil.
func DossierInAsk(from, of, pupil, class string) string {
	if class != "" {
		pupil += " (" + class + ")"
	}
	return from + "\nHet is het dossier van " + of + ". Bewaren bij " + pupil + "? (ja/nee) "
}

// DossierInDone says what was stored.
func DossierInDone(pupil string, activities int) string {
	text := "Het dossier is bewaard bij " + pupil + "."
	if activities > 0 {
		text += " " + Capital(Plural(activities, "activiteit", "activiteiten")) + " overgenomen in het eigen dossier."
	}
	return text + "\n"
}
