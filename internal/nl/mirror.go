package nl

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// The mirror of a practice talk, on the screen and on paper.
const (
	MirrorTitle       = "Spiegel"
	MirrorWorkedHead  = "Dit werkte"
	MirrorTryHead     = "Om te proberen"
	MirrorBandsHead   = "Per vijf minuten"
	MirrorShareHead   = "Wie er sprak"
	MirrorFiguresHead = "Wat er gebeurde"
	MirrorTouchedHead = "Loopbaancompetenties"
	MirrorTalkHead    = "Het hele gesprek"
	MirrorEarlierHead = "Eerder en nu"
	MirrorRecorded    = "Vastgelegd"
	MirrorWith        = "Met"
	MirrorWhenLabel   = "Wanneer"
	MirrorSilenceHead = "Stilte"
	MirrorCourseHead  = "Volgorde"
	MirrorStepHead    = "Stap"
	MirrorTakenHead   = "Teruggenomen"

	MirrorTouchedHint = "Geteld in de vragen van de gespreksvoerder. Wie er het eerst over begon, is niet bekend."
	MirrorNotShared   = "Wie er hoeveel sprak, is niet geteld."
	MirrorNobodyAsked = "niets geteld"
	MirrorYou         = "jij"
	MirrorPupil       = "leerling"
	MirrorParent      = "ouder"
	MirrorSilent      = "stilte"
	MirrorNothingSaid = "Er kwam niets terug."
)

// MirrorTitleOf is the title with whom the talk was; name may be empty.
func MirrorTitleOf(name string) string {
	if name == "" {
		return MirrorTitle
	}
	return MirrorTitle + " · " + name
}

// MirrorHow says how the talk was recorded.
func MirrorHow(s rehearse.Source) string {
	if s == rehearse.Observed {
		return "geteld door een observator"
	}
	return "alleen geoefend, met een oefenleerling van het programma"
}

// MirrorFoot says what a mirror is, and how it came about.
func MirrorFoot(s rehearse.Source) string {
	if s == rehearse.Observed {
		return "Een spiegel, geen cijfer. Een observator telde mee; die kan iets gemist hebben."
	}
	return "Een spiegel, geen cijfer. Welk soort vraag iets is, leest het programma aan de vorm: het is een hint."
}

// MirrorWhen is when the talk was, and how long; begin is local, and may be zero.
func MirrorWhen(begin time.Time, whole time.Duration) string {
	if begin.IsZero() {
		return mirrorLong(whole)
	}
	return TimeDate(begin) + ", " + TimeHour(begin) + " · " + mirrorLong(whole)
}

// mirrorLong is a length in minutes, or in seconds where it is not one yet.
func mirrorLong(d time.Duration) string {
	if d < time.Minute {
		return Plural(int(d/time.Second), "tel", "tellen")
	}
	return TimeMinutes(d)
}

// MirrorMark names what is counted.
func MirrorMark(m rehearse.Mark) string { return string(m) }

// MirrorLetter is the letter of a mark in a band, which is its key for an observer.
func MirrorLetter(m rehearse.Mark) string {
	switch m {
	case rehearse.MarkStacked:
		return "X"
	case rehearse.MarkSummary:
		return "V"
	}
	return strings.ToUpper(string(m)[:1])
}

// MirrorLegend says what the letters of the bands are.
func MirrorLegend() []string {
	var list []string
	for _, m := range rehearse.BandMarks() {
		list = append(list, MirrorLetter(m)+" "+MirrorMark(m))
	}
	return list
}

// MirrorWindow is a part of the talk: from when until when.
func MirrorWindow(w rehearse.Window) string {
	return TimeClockShort(w.From) + "–" + TimeClockShort(w.Until)
}

// MirrorCounts is what was done in a part of the talk.
func MirrorCounts(c rehearse.Counts) string {
	var list []string
	for _, m := range rehearse.BandMarks() {
		if n := c.Of(m); n > 0 {
			list = append(list, strconv.Itoa(n)+" "+mirrorSome(m, n))
		}
	}
	if also := MirrorBeside(c); also != "" {
		list = append(list, also)
	}
	if len(list) == 0 {
		return MirrorNobodyAsked
	}
	return strings.Join(list, ", ")
}

// mirrorSome is the word for so many of a mark.
func mirrorSome(m rehearse.Mark, n int) string {
	switch {
	case n == 1:
		return MirrorMark(m)
	case m == rehearse.MarkSummary:
		return "samenvattingen"
	case m == rehearse.MarkAdvice:
		return "adviezen"
	}
	return MirrorMark(m)
}

// MirrorBeside is what stands beside a band: silences and asking on; empty for none.
func MirrorBeside(c rehearse.Counts) string {
	var list []string
	if c.Silences > 0 {
		list = append(list, Plural(c.Silences, "stilte", "stiltes"))
	}
	if c.AskedOn > 0 {
		list = append(list, strconv.Itoa(c.AskedOn)+"x doorgevraagd")
	}
	return strings.Join(list, ", ")
}

// MirrorSpeaker names who speaks; name is of the pupil, and may be empty.
func MirrorSpeaker(by rehearse.Speaker, name string) string {
	switch by {
	case rehearse.Conductor:
		return MirrorYou
	case rehearse.Pupil:
		if name != "" {
			return name
		}
		return MirrorPupil
	case rehearse.Guardian:
		return MirrorParent
	case rehearse.Nobody:
	}
	return "niemand"
}

// MirrorShares is who spoke how much, in words.
func MirrorShares(s rehearse.Shares, parent bool, name string) string {
	if !s.Known() {
		return MirrorNotShared
	}
	parts, list := s.Hundredths(), []string{}
	for i, by := range []rehearse.Speaker{rehearse.Conductor, rehearse.Pupil, rehearse.Guardian} {
		if by != rehearse.Guardian || parent {
			list = append(list, MirrorSpeaker(by, name)+" "+strconv.Itoa(parts[i]))
		}
	}
	return "Van elke 100 " + mirrorUnit(s.Unit) + ": " + strings.Join(list, ", ") + "."
}

// MirrorSilences is about the silences that were left.
func MirrorSilences(m *rehearse.Mirror, name string) string {
	s := m.Silences
	if s.Number == 0 {
		return "Er viel geen stilte."
	}
	out := "Er viel " + times(s.Number) + " een stilte"
	if s.Total == 0 {
		return out + ". Hoe lang die duurde, is niet geteld."
	}
	out += fmt.Sprintf(", samen minstens %d tellen, de langste minstens %d.", s.Total/time.Second, s.Longest/time.Second)
	if m.Source != rehearse.Solo {
		return out
	}
	switch {
	case s.Told == 0:
		return out
	case s.Number == 1:
		return out + fmt.Sprintf(" Daarna vertelde %s meer.", MirrorWho(name))
	}
	if s.Told == 1 {
		return out + fmt.Sprintf(" Na één daarvan vertelde %s meer.", MirrorWho(name))
	}
	return out + fmt.Sprintf(" Na %d daarvan vertelde %s meer.", s.Told, MirrorWho(name))
}

// MirrorCourse says what came first: experience or future.
func MirrorCourse(c rehearse.Order) string {
	experience, future := TimeClockShort(c.Experience), TimeClockShort(c.Future)
	switch c.Sequence() {
	case rehearse.ExperienceFirst:
		return "Eerst een ervaring (na " + experience + "), daarna de toekomst (na " + future + ")."
	case rehearse.FutureFirst:
		return "Eerst de toekomst (na " + future + "), daarna een ervaring (na " + experience + ")."
	case rehearse.OnlyExperience:
		return "Alleen een ervaring (na " + experience + "). De toekomst kwam niet aan de orde."
	case rehearse.OnlyFuture:
		return "Alleen de toekomst (na " + future + "). Er kwam geen ervaring aan de orde."
	case rehearse.NeitherOfBoth:
	}
	return "Er kwam geen ervaring aan de orde, en ook de toekomst niet."
}

// MirrorStep says how far the talk came.
func MirrorStep(m *rehearse.Mirror) string {
	out := "Er kwam geen stap op tafel."
	if m.Step.Spoken != rehearse.Never {
		out = "Er kwam een stap op tafel, na " + TimeClockShort(m.Step.Spoken) + "."
		if m.Source == rehearse.Solo {
			out += mirrorStepParts(m.Step.Parts)
		}
	}
	if m.Step.Stage != "" && m.Step.Stage != talk.Opening {
		out += " Het verste onderdeel was " + TermStage(m.Step.Stage) + "."
	}
	return out
}

func mirrorStepParts(p rehearse.StepParts) string {
	there, missing := mirrorParts(p, true), mirrorParts(p, false)
	switch {
	case missing == "":
		return " Voor zover te lezen is, was duidelijk " + there + "."
	case there == "":
		return " Voor zover te lezen is, ontbrak nog " + missing + "."
	}
	return " Voor zover te lezen is, was duidelijk " + there + ", en ontbrak nog " + missing + "."
}

// MirrorTouched is how often questions touched a competence.
func MirrorTouched(t rehearse.Touch) string {
	if t.Times == 0 {
		return "niet geraakt"
	}
	if t.Times == 1 {
		return "één keer, na " + TimeClockShort(t.First)
	}
	return times(t.Times) + ", het eerst na " + TimeClockShort(t.First)
}

// MirrorTouchedAll is which competences questions touched, in one sentence.
func MirrorTouchedAll(list []rehearse.Touch) string {
	var touched, not []string
	for _, t := range list {
		if t.Times > 0 {
			touched = append(touched, TermCompetenceShort(t.Competence)+" "+strconv.Itoa(t.Times)+"x")
		} else {
			not = append(not, TermCompetenceShort(t.Competence))
		}
	}
	switch {
	case len(touched) == 0:
		return "De vragen raakten geen loopbaancompetentie."
	case len(not) == 0:
		return "De vragen raakten alle loopbaancompetenties: " + mirrorAnd(touched) + "."
	}
	return "De vragen raakten " + mirrorAnd(touched) + ", en niet " + mirrorAnd(not) + "."
}

// MirrorTaken is how often a turn was taken back.
func MirrorTaken(n int) string {
	if n == 0 {
		return "niets"
	}
	return times(n) + " een beurt, om het anders te zeggen"
}

// MirrorTookBack says as a sentence how often a turn was taken back, at least once.
func MirrorTookBack(n int) string {
	return "Je nam " + times(n) + " een beurt terug, om het anders te zeggen."
}

// MirrorOpenedHead leads what opened the pupil: of a tally what was written down beside
// what invites to tell.
func MirrorOpenedHead(s rehearse.Source, name string) string {
	if s == rehearse.Observed {
		return "Opgeschreven bij wat uitnodigt"
	}
	return "Hier ging " + MirrorWho(name) + " open"
}

// MirrorClosedHead leads what closed the pupil: of a tally what was written down beside
// what steers or closes.
func MirrorClosedHead(s rehearse.Source, name string) string {
	if s == rehearse.Observed {
		return "Opgeschreven bij wat stuurt of sluit"
	}
	return "Hier ging " + MirrorWho(name) + " dicht"
}

// MirrorMoment is what the conductor said at a moment: before a silence, with that.
func MirrorMoment(m rehearse.Moment) string {
	said := TimeClockShort(m.At) + "  " + ReportQuote(m.Said)
	if m.Silent && m.Said == "" {
		return TimeClockShort(m.At) + "  (" + MirrorSilent + ")"
	}
	if m.Silent {
		said += " (en toen stilte)"
	}
	return said
}

// MirrorMarks are the marks of a turn, as they stand beside it.
func MirrorMarks(marks []rehearse.Mark) string {
	var list []string
	for _, m := range marks {
		list = append(list, MirrorMark(m))
	}
	return strings.Join(list, " · ")
}

// What stands beside a turn without words.
const (
	MirrorWaited  = "Niemand zei iets."
	MirrorTallied = "geteld"
)

// MirrorSpeaks says who began to speak.
func MirrorSpeaks(by rehearse.Speaker, name string) string {
	return MirrorSpeaker(by, name) + " aan het woord"
}
