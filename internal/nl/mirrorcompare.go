package nl

import (
	"fmt"
	"strconv"
	"time"

	"gesprek/internal/rehearse"
)

// MirrorFigure names a figure of a mirror.
func MirrorFigure(f rehearse.Figure) string {
	name, ok := map[rehearse.Figure]string{
		rehearse.FigureLong: "duur", rehearse.Figure(rehearse.MarkOpen): "open vragen", rehearse.Figure(rehearse.MarkClosed): "gesloten vragen",
		rehearse.Figure(rehearse.MarkLeading): "suggestieve vragen", rehearse.Figure(rehearse.MarkStacked): "gestapelde vragen",
		rehearse.Figure(rehearse.MarkSummary): "samenvattingen", rehearse.Figure(rehearse.MarkAskedOn): "doorgevraagd",
		rehearse.Figure(rehearse.MarkSilence): "stiltes", rehearse.Figure(rehearse.MarkAdvice): "adviezen",
		rehearse.FigureToldAfter: "stiltes waarna er meer kwam", rehearse.FigureShare: "aandeel van de leerling",
		rehearse.FigureTouched: "loopbaancompetenties", rehearse.FigureExperience: "eerste ervaring", rehearse.FigureFuture: "eerste keer toekomst",
		rehearse.FigureStep: "stap op tafel", rehearse.FigureTakenBack: "teruggenomen",
	}[f]
	if !ok {
		return string(f)
	}
	return name
}

// MirrorValue is a figure as it is written.
func MirrorValue(f rehearse.Figure, n int) string {
	long := time.Duration(n) * time.Second
	switch {
	case n == rehearse.NoFigure && f.Timed():
		return "niet"
	case n == rehearse.NoFigure:
		return "niet geteld"
	case f == rehearse.FigureLong:
		return TimeClockShort(long)
	case f.Timed():
		return "na " + TimeClockShort(long)
	case f == rehearse.FigureShare:
		return fmt.Sprintf("%d van de 100", n)
	case f == rehearse.FigureTouched:
		return fmt.Sprintf("%d van de 5", n)
	}
	return strconv.Itoa(n)
}

// MirrorChange is a figure earlier and now. Which is better it does not say.
func MirrorChange(c rehearse.Change) string {
	return MirrorValue(c.Figure, c.Earlier) + " → " + MirrorValue(c.Figure, c.Now)
}

// MirrorEarlier says with which talk this one is compared; begin is local.
func MirrorEarlier(begin time.Time, name string) string {
	out := "Eerder: " + TimeDate(begin) + ", " + TimeHour(begin)
	if name != "" {
		out += ", met " + name
	}
	return out + ". De cijfers staan naast elkaar; wat beter is, zeggen ze niet."
}

// The keys of the mirror, and what the screen says.
const (
	MirrorCompare        = "vergelijken met een eerder gesprek"
	MirrorCompareShort   = "vergelijken"
	MirrorComparePick    = "Met welk gesprek vergelijk je"
	MirrorAway           = "niet meer vergelijken"
	MirrorNoPast         = "er is geen eerder oefengesprek"
	MirrorReadRules      = "lezen hoe de spiegel kiest"
	MirrorReadRulesShort = "de regels"
	MirrorKeep           = "bewaren als bestand"
	MirrorPastTitle      = "Spiegel en voortgang"
	MirrorPastAbout      = "Wat werkte en wat je kunt proberen, van elk gesprek dat je oefende."
	MirrorPastNone       = "Hier staat wat je zelf hebt geoefend, zodra er iets is. Alleen jij ziet het."
	MirrorPastHead       = "Wat je zelf hebt geoefend, het laatste bovenaan. Er staat geen cijfer bij, en niemand anders ziet het."
	MirrorPastReading    = "Wat je oefende, wordt gelezen …"
	MirrorPastUnread     = "Wat je oefende, kon niet gelezen worden."
	MirrorPastOpen       = "in de spiegel kijken"
	MirrorPastOpenShort  = "spiegel"
	MirrorPastNothing    = "er is nog niets geoefend"
	MirrorPastOnly       = "een spiegel is er alleen van een gesprek met een oefenleerling die er nog is, of van een telling"
	MirrorPastGone       = "Deze oefenleerling staat niet meer in het handboek. Daarom is er geen spiegel."
)

// MirrorLong is how long a talk took.
func MirrorLong(d time.Duration) string { return mirrorLong(d) }

// MirrorPast names a practice talk of before; begin is local, name may be empty.
func MirrorPast(begin time.Time, whole time.Duration, name string) string {
	out := TimeDayShort(begin) + " " + TimeHour(begin)
	if name != "" {
		out += " · " + name
	}
	return out + " · " + mirrorLong(whole)
}

// MirrorPastDrill names a drill that was done; title may be empty.
func MirrorPastDrill(begin time.Time, title string) string {
	out := TimeDayShort(begin) + " " + TimeHour(begin) + " · losse oefening"
	if title != "" {
		out += ": " + title
	}
	return out
}

// MirrorPastState says behind the name of a talk how it was recorded, and whether it was
// broken off or damaged.
func MirrorPastState(s rehearse.Source, ended, damaged bool) string {
	out := " · alleen"
	if s == rehearse.Observed {
		out = " · geteld"
	}
	if !ended {
		out += " · niet afgerond"
	}
	if damaged {
		out += " · deels onleesbaar"
	}
	return out
}

// MirrorPastTry is what there was to try, in the list of talks.
func MirrorPastTry(f rehearse.Finding, name string) string {
	return MirrorTryHead + ": " + MirrorFinding(f, name)
}

// MirrorChanged warns that the practice pupil answers in another way since.
const MirrorChanged = "Deze oefenleerling is veranderd sinds dit gesprek. Dit is wat de leerling nu op jouw zinnen antwoordt."
