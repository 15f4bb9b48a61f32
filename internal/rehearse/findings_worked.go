package rehearse

import (
	"slices"
	"time"
)

// The rules of what worked.
const (
	WorkedSilence    RuleID = "stilte-die-opende" // count silences, of: after so many the pupil told more
	WorkedPause      RuleID = "stilte"            // count silences
	WorkedSummary    RuleID = "samenvatten"
	WorkedAskedOn    RuleID = "doorvragen"
	WorkedOpened     RuleID = "opende" // said, lines
	WorkedExperience RuleID = "ervaring-eerst"
	WorkedStep       RuleID = "stap"
	WorkedOpen       RuleID = "open-vragen"   // of all questions
	WorkedSpeaking   RuleID = "spreekaandeel" // count: hundredths of the pupil
	WorkedTurn       RuleID = "bijgestuurd"   // count of pressing turns in the second half, of: in the first
	WorkedParent     RuleID = "terug-naar-leerling"
	WorkedTouched    RuleID = "competenties"
	WorkedNoAdvice   RuleID = "geen-advies"  // of: turns
	WorkedNeutral    RuleID = "niet-sturend" // of: questions
	WorkedSingle     RuleID = "een-tegelijk" // of: questions
	WorkedAgain      RuleID = "opnieuw-gezegd"
	WorkedAsked      RuleID = "gevraagd"
	WorkedGreeting   RuleID = "begroet"
	WorkedStayed     RuleID = "volgehouden" // at: how long
	WorkedBegun      RuleID = "begonnen"
	WorkedLooked     RuleID = "teruggekeken"
)

// workedRules are the rules of what worked. The last two always hold, so that there are
// always two; they say nothing that is not so.
//
// Sources (of the project's list of facts): silence S56, in fours unconfirmed; summing up
// and asking on S49; open questions S52, S53; one at a time S56; not leading S51; no
// advice S50 and S31; experience before future S33, S43; a step S36b, S43; that the pupil
// speaks most is common knowledge, as is turning back to the pupil, and that more than two
// competences is much. The others only count.
func workedRules() []Rule {
	return []Rule{
		{ID: WorkedSilence, Family: "stilte", Least: 1, Base: 60, Each: 8, Most: 4, Confirmed: true, holds: silenceThatOpened},
		{ID: WorkedSummary, Family: "samenvatten", Least: 1, Base: 52, Each: 6, Most: 4, Confirmed: true, holds: often(MarkSummary)},
		{ID: WorkedAskedOn, Family: "doorvragen", Least: 2, Base: 48, Each: 5, Most: 6, Confirmed: true, holds: askedOn},
		{ID: WorkedOpened, Family: "opende", Least: 1, Base: 58, holds: openedDeep},
		{ID: WorkedExperience, Family: "ervaring", Base: 62, Confirmed: true, holds: experienceFirst},
		{ID: WorkedStep, Family: "stap", Base: 64, Confirmed: true, holds: stepWithParts},
		{ID: WorkedOpen, Family: "vragen", Least: 3, Base: 42, Each: 2, Most: 10, Confirmed: true, holds: mostlyOpen},
		{ID: WorkedPause, Family: "stilte", Least: 2, Base: 46, Each: 4, Most: 5, Confirmed: true, holds: often(MarkSilence)},
		{ID: WorkedSpeaking, Family: "spreken", Least: 50, Base: 56, holds: learnerSpokeMost},
		{ID: WorkedTurn, Family: "bijsturen", Least: 2, Base: 57, holds: lessPressing},
		{ID: WorkedParent, Family: "ouder", Least: 2, Base: 55, Each: 2, Most: 5, holds: backToLearner},
		{ID: WorkedTouched, Family: "competenties", Least: 3, Base: 40, Each: 3, Most: 5, holds: touchedMany},
		{ID: WorkedNoAdvice, Family: "sturen", Least: 8, Base: 38, Confirmed: true, holds: without(MarkAdvice)},
		{ID: WorkedNeutral, Family: "sturen", Least: 5, Base: 36, Confirmed: true, holds: without(MarkLeading)},
		{ID: WorkedSingle, Family: "vragen", Least: 5, Base: 34, Confirmed: true, holds: without(MarkStacked)},
		{ID: WorkedAgain, Family: "opnieuw", Least: 1, Base: 32, Each: 1, Most: 5, holds: tookBack},
		{ID: WorkedAsked, Family: "vragen", Least: 1, Base: 20, holds: askedAtAll},
		{ID: WorkedGreeting, Family: "begroet", Base: 14, holds: greeted},
		{ID: WorkedStayed, Family: "duur", Least: 1, Base: 12, holds: stayed},
		{ID: WorkedBegun, Family: "begonnen", Base: 2, holds: always},
		{ID: WorkedLooked, Family: "teruggekeken", Base: 1, holds: always},
	}
}

// often holds for a mark that was there so often.
func often(mark Mark) func(*Mirror, int) (Finding, bool) {
	return func(m *Mirror, least int) (Finding, bool) {
		return Finding{Count: m.Total.Of(mark)}, m.Total.Of(mark) >= least
	}
}

// without holds for a talk of at least so many questions in which a mark was not there.
func without(mark Mark) func(*Mirror, int) (Finding, bool) {
	return func(m *Mirror, least int) (Finding, bool) {
		n := m.Total.Questions()
		return Finding{Of: n}, n >= least && m.Total.Of(mark) == 0
	}
}

func always(*Mirror, int) (Finding, bool) { return Finding{}, true }

func silenceThatOpened(m *Mirror, least int) (Finding, bool) {
	return Finding{Count: m.Silences.Number, Of: m.Silences.Told}, m.Silences.Told >= least
}

func askedOn(m *Mirror, least int) (Finding, bool) {
	f := Finding{Count: m.Total.AskedOn}
	for _, t := range m.Turns {
		if t.Has(MarkAskedOn) && (t.Layer == Further || t.Layer == Deep) {
			f.Said, f.Lines = t.Said, t.Lines
			break
		}
	}
	return f, f.Count >= least
}

func openedDeep(m *Mirror, _ int) (Finding, bool) {
	i := slices.IndexFunc(m.Opened, func(o Moment) bool { return o.Layer == Deep })
	if i < 0 {
		return Finding{}, false
	}
	o := m.Opened[i]
	return Finding{At: o.At, Said: o.Said, Lines: o.Lines}, true
}

func experienceFirst(m *Mirror, _ int) (Finding, bool) {
	return Finding{At: m.Order.Experience}, m.Order.Sequence() == ExperienceFirst
}

func stepWithParts(m *Mirror, _ int) (Finding, bool) {
	p := m.Step.Parts
	return Finding{At: m.Step.Spoken, Parts: p}, m.Step.Spoken != Never && p.What && (p.When || p.Who)
}

func mostlyOpen(m *Mirror, least int) (Finding, bool) {
	f := Finding{Count: m.Total.Open, Of: m.Total.Questions()}
	return f, f.Count >= least && 2*f.Count > f.Of
}

func learnerSpokeMost(m *Mirror, least int) (Finding, bool) {
	share := m.Said.Hundredths()[voice(Pupil)]
	return Finding{Count: share, Unit: m.Said.Unit}, m.Said.Known() && share >= least
}

// lessPressing holds where the second half of the talk had less that presses than the first.
func lessPressing(m *Mirror, least int) (Finding, bool) {
	var halves [2]int
	for _, t := range m.Turns {
		if t.Has(MarkLeading) || t.Has(MarkStacked) || t.Has(MarkAdvice) {
			halves[half(t.At, m.Whole)]++
		}
	}
	return Finding{Count: halves[1], Of: halves[0]}, halves[0] >= least && 2*halves[1] <= halves[0] && m.Total.Acts() > halves[0]+halves[1]
}

// half is in which half of the talk a moment lies.
func half(at, whole time.Duration) int {
	if at < whole/2 {
		return 0
	}
	return 1
}

func backToLearner(m *Mirror, least int) (Finding, bool) {
	return Finding{Count: m.Named}, m.Parent && m.Named >= least && m.Said.Learner > m.Said.Parents
}

func touchedMany(m *Mirror, least int) (Finding, bool) {
	n := 0
	for _, t := range m.Touched {
		if t.Times > 0 {
			n++
		}
	}
	return Finding{Count: n}, n >= least
}

func tookBack(m *Mirror, least int) (Finding, bool) {
	return Finding{Count: m.TakenBack}, m.TakenBack >= least
}

func askedAtAll(m *Mirror, least int) (Finding, bool) {
	return Finding{Count: m.Total.Questions()}, m.Total.Questions() >= least
}

func greeted(m *Mirror, _ int) (Finding, bool) { return Finding{}, m.Greeted }

func stayed(m *Mirror, least int) (Finding, bool) {
	return Finding{At: m.Whole}, m.Whole >= time.Duration(least)*time.Minute
}
