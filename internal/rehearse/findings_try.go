package rehearse

import "time"

// The rules of what to try.
const (
	TryPark       RuleID = "advies-parkeren" // count, at: the first
	TryNeutral    RuleID = "neutraal-vragen" // count, of: questions; said: the first
	TrySingle     RuleID = "een-vraag"       // count; said: the first
	TryTell       RuleID = "vertel-eens"     // count: closed questions in a row, at
	TryExperience RuleID = "begin-bij-ervaring"
	TryOnlyFuture RuleID = "zoek-een-ervaring"
	TryParent     RuleID = "bedank-de-ouder" // count and of: hundredths of pupil and parent
	TryListen     RuleID = "minder-praten"   // count: hundredths of the conductor
	TrySchool     RuleID = "terug-naar-ervaring"
	TryStep       RuleID = "kleine-stap"
	TryStepParts  RuleID = "stap-afmaken"
	TryPause      RuleID = "wacht-vier-tellen"
	TryOpen       RuleID = "meer-open" // count closed, of: open
	TryAskOn      RuleID = "haak-aan"
	TrySummary    RuleID = "vat-samen"
	TryTouch      RuleID = "andere-competentie" // touch
	TryDeeper     RuleID = "nog-een-keer-door"  // said: what opened
	TryOpening    RuleID = "een-open-vraag"
)

// enough is from how many things that were done on it can be said that something was not.
const enough = 5

// tryRules are the rules of what to try. The last one always holds.
//
// They are the usual mistakes with what repairs them: common knowledge, but for what the
// sources of [workedRules] say, and S31 (leaders who speak most, and about school work).
func tryRules() []Rule {
	return []Rule{
		{ID: TryPark, Least: 1, Base: 56, Each: 10, Most: 5, Confirmed: true, holds: advised},
		{ID: TryNeutral, Least: 1, Base: 48, Each: 8, Most: 6, Confirmed: true, holds: first(MarkLeading)},
		{ID: TryParent, Least: 1, Base: 82, holds: parentSpokeMore},
		{ID: TryTell, Least: 3, Base: 60, Each: 5, Most: 8, holds: closedRow},
		{ID: TrySingle, Least: 2, Base: 46, Each: 8, Most: 6, Confirmed: true, holds: first(MarkStacked)},
		{ID: TryExperience, Base: 76, Confirmed: true, holds: futureFirst},
		{ID: TryOnlyFuture, Base: 72, Confirmed: true, holds: noExperience},
		{ID: TryListen, Least: 60, Base: 70, Confirmed: true, holds: leaderSpokeMost},
		{ID: TrySchool, Least: 3, Base: 58, Each: 2, Most: 8, Confirmed: true, holds: mostlySchool},
		{ID: TryOpen, Least: 3, Base: 54, Confirmed: true, holds: moreClosed},
		{ID: TryPause, Least: enough, Base: 52, holds: none(MarkSilence)},
		{ID: TryStep, Least: 5, Base: 66, Confirmed: true, holds: noStep},
		{ID: TryStepParts, Base: 44, holds: halfStep},
		{ID: TryAskOn, Least: enough, Base: 50, Confirmed: true, holds: none(MarkAskedOn)},
		{ID: TrySummary, Least: enough, Base: 49, Confirmed: true, holds: none(MarkSummary)},
		{ID: TryTouch, Least: enough, Base: 30, holds: oneCompetence},
		{ID: TryDeeper, Least: 1, Base: 20, Confirmed: true, holds: deeperStill},
		{ID: TryOpening, Base: 1, Confirmed: true, holds: always},
	}
}

// first holds for a mark that was there so often, with the first time.
func first(mark Mark) func(*Mirror, int) (Finding, bool) {
	return func(m *Mirror, least int) (Finding, bool) {
		f := Finding{Count: m.Total.Of(mark), Of: m.Total.Questions()}
		for _, t := range m.Turns {
			if t.Has(mark) {
				f.At, f.Said = t.At, t.Said
				break
			}
		}
		return f, f.Count >= least
	}
}

// none holds for a talk in which so much was done, and never a mark.
func none(mark Mark) func(*Mirror, int) (Finding, bool) {
	return func(m *Mirror, least int) (Finding, bool) {
		return Finding{Of: m.Total.Questions()}, m.Total.Acts() >= least && m.Total.Of(mark) == 0
	}
}

func advised(m *Mirror, least int) (Finding, bool) { return first(MarkAdvice)(m, least) }

// closedRow holds for so many closed questions with nothing between them, the longest row.
func closedRow(m *Mirror, least int) (Finding, bool) {
	var best, row Finding
	for _, t := range m.Turns {
		switch {
		case t.Has(MarkClosed):
			if row.Count == 0 {
				row.At, row.Said = t.At, t.Said
			}
			row.Count++
		case len(t.Marks) > 0:
			row = Finding{}
		}
		if row.Count > best.Count {
			best = row
		}
	}
	return best, best.Count >= least
}

func futureFirst(m *Mirror, _ int) (Finding, bool) {
	return Finding{At: m.Order.Future}, m.Order.Sequence() == FutureFirst
}

func noExperience(m *Mirror, _ int) (Finding, bool) {
	return Finding{At: m.Order.Future}, m.Order.Sequence() == OnlyFuture
}

func parentSpokeMore(m *Mirror, _ int) (Finding, bool) {
	parts := m.Said.Hundredths()
	return Finding{Count: parts[voice(Pupil)], Of: parts[voice(Guardian)], Unit: m.Said.Unit}, m.Said.Parents > m.Said.Learner
}

func leaderSpokeMost(m *Mirror, least int) (Finding, bool) {
	share := m.Said.Hundredths()[voice(Conductor)]
	return Finding{Count: share, Unit: m.Said.Unit}, m.Said.Known() && share >= least
}

// mostlySchool holds where more than half of the questions of a solo talk were about
// school work. An observer notes when it begins to be about it, not how often.
func mostlySchool(m *Mirror, least int) (Finding, bool) {
	f := Finding{Count: m.Total.School, Of: m.Total.Questions()}
	return f, m.Source == Solo && f.Count >= least && 2*f.Count > f.Of
}

// noStep holds for a talk of so many minutes in which no step was spoken of.
func noStep(m *Mirror, least int) (Finding, bool) {
	return Finding{At: m.Whole}, m.Whole >= time.Duration(least)*time.Minute && m.Step.Spoken == Never
}

func halfStep(m *Mirror, _ int) (Finding, bool) {
	return Finding{At: m.Step.Spoken, Parts: m.Step.Parts}, m.Source == Solo && m.Step.Spoken != Never && !m.Step.Parts.All()
}

func moreClosed(m *Mirror, least int) (Finding, bool) {
	f := Finding{Count: m.Total.Closed, Of: m.Total.Open}
	return f, f.Count >= least && f.Count > f.Of
}

// oneCompetence holds where so many questions touched no more than one competence. It
// names the next one in the usual order.
func oneCompetence(m *Mirror, least int) (Finding, bool) {
	n, at := 0, -1
	for i, t := range m.Touched {
		if t.Times > 0 {
			n, at = n+1, i
		}
	}
	if n != 1 {
		return Finding{}, false
	}
	return Finding{Touch: m.Touched[(at+1)%len(m.Touched)].Competence}, m.Total.Questions() >= least
}

func deeperStill(m *Mirror, least int) (Finding, bool) {
	if len(m.Opened) < least {
		return Finding{}, false
	}
	o := m.Opened[len(m.Opened)-1]
	return Finding{At: o.At, Said: o.Said, Lines: o.Lines}, true
}
