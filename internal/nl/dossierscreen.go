package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/dossier"
)

// Words of the dossier on the screen.
const (
	DossierCommand        = "dossier"
	DossierOpen           = "dossier openen"
	DossierApprove        = "akkoord noteren"
	DossierApproveShort   = "akkoord"
	DossierTurn           = "laten zien (draaischerm)"
	DossierTurnShort      = "laten zien"
	DossierNewActivity    = "activiteit toevoegen"
	DossierNewShort       = "activiteit"
	DossierDifferenceShow = "wat er veranderde"
	DossierReading        = "lezen zoals het op papier komt"
	DossierExport         = "ondertekend meegeven"
	DossierUndo           = "activiteit terugzetten"

	DossierUnread         = "het dossier wordt nog gelezen"
	DossierNothingYet     = "er staat nog niets in het dossier"
	DossierNothingDropped = "er is geen activiteit weggehaald"
	DossierNoVersionYet   = "er is nog geen versie vastgelegd om mee te vergelijken"
	DossierPutBack        = "De activiteit staat er weer."
	DossierDropped        = "Activiteit weggehaald. Ctrl+Z zet haar terug."
	DossierNothingMissing = "Alles is in orde."
	DossierOnlyApprovals  = "Alles is ingevuld. Nu nog ieders akkoord."
	DossierTalkAbout      = "over het dossier: niet akkoord"

	DossierWhere        = "Waar ga je heen?"
	DossierToSchool     = "nieuwe school"
	DossierToEducation  = "opleiding"
	DossierWho          = "Wie geeft akkoord?"
	DossierAgeLabel     = "leeftijd"
	DossierParentsNo    = "nee, de leerling spreekt zelf"
	DossierParentsYes   = "ja, ouders ook"
	DossierParentsLabel = "ouders erbij"
	DossierParentLabel  = "ouder"
	DossierVersionsHead = "Versies"
	DossierReceivedHead = "Van andere scholen"
	DossierNewRow       = "+ activiteit toevoegen"

	DossierSchoolHint    = "waar ga je naartoe? mag leeg blijven"
	DossierEducationHint = "welke opleiding? mag leeg blijven"

	DossierTurnedTitle = "Dit staat er in jouw dossier"
)

// DossierScreenTitle heads the screens of a dossier.
func DossierScreenTitle(name string) string { return "Dossier van " + name }

// DossierScreenDifference heads what changed since a version.
func DossierScreenDifference(words string, at time.Time) string {
	return "Veranderd sinds '" + words + "' (" + TimeDayYear(at) + ")"
}

// DossierCard says on the card how it stands with a dossier.
func DossierCard(done, rules, agreed, all int) string {
	return "Dossier: " + DossierMeter(done, rules) + ", " + DossierCount(agreed, all) + "."
}

// DossierTextHint stands in a question that has no answer.
func DossierTextHint(by dossier.Role) string {
	if by == dossier.Mentor {
		return "schrijf zo dat de leerling en de ouders het kunnen lezen"
	}
	return "in eigen woorden"
}

// DossierAnswer is who answers a question.
func DossierAnswer(by dossier.Role) string { return DossierRole(by) }

// DossierParentHint stands in a parent's name that is not filled in.
func DossierParentHint(n int) string {
	if n == 0 {
		return "voor- en achternaam"
	}
	return "een tweede ouder, als die ook akkoord geeft"
}

// DossierNotKept says that a change is not stored.
func DossierNotKept(why string) string { return "Het dossier is nog niet opgeslagen. " + why }

// DossierNotRead says that a dossier cannot be read.
func DossierNotRead(why string) string { return "Het dossier is niet te lezen. " + why }

// DossierOn says on which day; with a space before.
func DossierOn(at time.Time) string { return " op " + TimeDayYear(at) }

// DossierSince says how much changed since somebody agreed.
func DossierSince(n int) string {
	return Plural(n, "ding is", "dingen zijn") + " veranderd sinds de laatste vastgelegde versie: bekijk het verschil"
}

// DossierHanded says that what it says now went out.
func DossierHanded(to string, at time.Time) string {
	return "Overgedragen: " + to + ", op " + TimeDayYear(at) + "."
}

// DossierBar is a meter of a block for each rule.
func DossierBar(done, all int) string {
	return strings.Repeat("█", done) + strings.Repeat("░", all-done)
}

// DossierActivityLine is an activity in one line.
func DossierActivityLine(a dossier.Activity) string {
	parts := []string{DossierActivity(a.Title), DossierSort(a.Sort)}
	if when := DossierWhen(a.When, a.On); when != "" {
		parts = append(parts, when)
	}
	missing := 0
	for _, p := range dossier.LegalParts() {
		if strings.TrimSpace(a.Parts.Of(p)) == "" {
			missing++
		}
	}
	if missing > 0 {
		parts = append(parts, Plural(missing, "onderdeel leeg", "onderdelen leeg"))
	}
	return strings.Join(parts, " · ")
}

// DossierTakeRow offers an experience of the card.
func DossierTakeRow(text string) string { return "+ van de kaart: " + text }

// DossierTalkRow is a talk, and whether it is in the dossier.
func DossierTalkRow(t dossier.Talk, out bool) string {
	if out {
		return "– " + DossierTalk(t) + " (niet in het dossier)"
	}
	return "✓ " + DossierTalk(t)
}

// DossierVersionRow is a version in one line.
func DossierVersionRow(n int, at time.Time, words string, agreed, all int) string {
	return fmt.Sprintf("%d · %s · %s · %s", n, TimeDayYear(at), words, DossierCount(agreed, all))
}

// DossierReceivedRow is a dossier of another school in one line.
func DossierReceivedRow(from string, at time.Time) string {
	return InspectReceived(from, TimeDayYear(at))
}

// Words of the form of an activity.
const (
	ActivityHead         = "activiteit"
	ActivityTitle        = "wat"
	ActivityWhere        = "waar"
	ActivityWith         = "met wie"
	ActivityParts        = "Wat moet erin staan"
	ActivityNextWhen     = "wanneer"
	ActivityInsight      = "over mezelf"
	ActivityAbout        = "Waar ging het over?"
	ActivityEvidenceHead = "Bewijs"
	ActivityEvidence     = "wat"
	ActivityKept         = "waar bewaard"
	ActivityTalk         = "besproken in"
	ActivityNoTalk       = "nog niet besproken"
	ActivityNo           = "nee"
	ActivityYes          = "ja"
	ActivityDone         = "Klaar, terug naar het dossier"
	ActivityDrop         = "Activiteit weghalen"
	ActivityDoneCommand  = "terug naar het dossier"
	ActivityDropCommand  = "activiteit weghalen"

	ActivityTitleHint    = "wat heb je gedaan?"
	ActivityWhenHint     = "12 november, of: in de herfst"
	ActivityWhereHint    = "bij welk bedrijf, welke school?"
	ActivityWithHint     = "wie was erbij, of wie begeleidde je?"
	ActivityNextWhenHint = "wanneer is het vervolg? liefst een dag"
	ActivityNextHelpHint = "wie helpt je daarbij?"
	ActivityInsightHint  = "wat weet je nu over jezelf?"
	ActivityEvidenceHint = "verslag, foto, brief; mag leeg blijven"
	ActivityKeptHint     = "waar is het te vinden?"
)

// Words of writing down what somebody says.
const (
	ApprovalWho         = "wie"
	ApprovalName        = "naam"
	ApprovalVerdict     = "zegt"
	ApprovalHow         = "hoe"
	ApprovalKept        = "blad ligt in"
	ApprovalBy          = "genoteerd door"
	ApprovalSaveCommand = "vastleggen"
	ApprovalKeptHint    = "map, lade of ordner"
	ApprovalByHint      = "je naam"
	ApprovalNameHint    = "voor- en achternaam"
	ApprovalNeedsKept   = "Zeg waar het getekende blad ligt. Zonder blad kies je: aan tafel of digitaal."
	ApprovalNotSeen     = "Laat eerst zien wat erin staat (F11). Is dat al gebeurd? Druk dan nog een keer op Enter."
)

// ApprovalOf says of which version it is.
func ApprovalOf(words string) string {
	return "Het gaat om wat er nu in het dossier staat: versie '" + words + "'. Verandert er daarna iets, dan vervalt het akkoord."
}

// ApprovalShow offers to show what is said something of.
func ApprovalShow(r dossier.Role) string {
	switch r {
	case dossier.Pupil:
		return "Laat de leerling zien wat erin staat"
	case dossier.Parent:
		return "Laat de ouder zien wat erin staat"
	}
	return "Bekijk wat erin staat"
}

// ApprovalSaid is what the row for a statement is called.
func ApprovalSaid(r dossier.Role) string { return strings.ToLower(DossierStatement(r)) }

// ApprovalSaidHint stands in a statement that is not filled in.
func ApprovalSaidHint(r dossier.Role) string {
	switch r {
	case dossier.Pupil:
		return "wil je er iets bij zeggen? het komt in het dossier"
	case dossier.Parent:
		return "wilt u er iets bij zeggen? het komt in het dossier"
	}
	return "mag leeg blijven"
}

// ApprovalSave writes it down.
func ApprovalSave(verdict string) string { return "Vastleggen: " + verdict }

// ApprovalDone says what was written down.
func ApprovalDone(who, verdict string) string { return who + ": " + verdict + ". Genoteerd." }

// Words of handing a dossier on.
const (
	OutHead         = "meegeven"
	OutWhich        = "versie"
	OutTo           = "voor wie"
	OutFile         = "bestand"
	OutKey          = "sleutel"
	OutWrite        = "Ondertekenen en bewaren"
	OutWriteCommand = "ondertekenen en bewaren"
	OutToHint       = "naar welke school gaat het?"
	OutKeyHint      = "age1…; mag leeg blijven"
	OutKeyWhy       = "Met de sleutel van de nieuwe school kan alleen die school het lezen. Zonder sleutel kan iedereen die het bestand heeft het lezen."
	OutNeedsPath    = "Zeg waar het bestand komt."
	OutBusy         = "Het dossier wordt ondertekend en bewaard."
)

// OutVersion is a version that can go out.
func OutVersion(words string, agreed, all int, now bool) string {
	if now {
		return words + " (nu, " + DossierCount(agreed, all) + ")"
	}
	return words + " (" + DossierCount(agreed, all) + ")"
}

// OutNotApproved asks whether a version goes out that not everybody agrees with.
func OutNotApproved(agreed, all int) string {
	return "Nog niet iedereen is akkoord: " + DossierCount(agreed, all) + ". Druk nog een keer op Enter om het toch mee te geven."
}

// OutPath is where a dossier goes by itself.
func OutPath(name string, at time.Time) string {
	name = strings.Join(strings.Fields(Fold(name)), "-")
	return "~/dossier-" + name + "-" + at.Format(time.DateOnly) + ".gesprek"
}

// OutDone says where a dossier is.
func OutDone(path string) string { return "Het ondertekende dossier staat in " + path + "." }
