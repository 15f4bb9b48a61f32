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
