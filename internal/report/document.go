package report

import (
	"slices"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// document says what is in the report of a talk.
func document(t Talk) []block { return contents(t, false) }

// contents is document, on paper with what only makes sense there.
func contents(t Talk, paper bool) []block {
	var b builder
	s := t.Session
	b.add(title, t.title())
	b.standing(t)
	b.facts(t, paper)
	if paper {
		b.touched(s)
	}
	b.reviewed(t)
	b.stages(s)
	b.insights(s)
	b.topics(s)
	b.steps(s)
	if paper {
		b.signatures(t, b.last(s))
		return b.blocks
	}
	b.next(s)
	b.sharing(s)
	return b.blocks
}

// insights gives what the pupil showed, a sentence for each competence.
func (b *builder) insights(s *talk.Session) {
	before := len(b.blocks)
	b.add(heading, nl.ReportInsights)
	for n, of := range talk.Competences() {
		b.typed(talk.Spot{Part: talk.PartInsight, N: n}, fact, nl.Capital(nl.TermCompetenceShort(of)), s.Closing.Insight(of))
	}
	if len(b.blocks) == before+1 {
		b.blocks = b.blocks[:before]
	}
}

// topics says what was discussed that a reader may ask about.
func (b *builder) topics(s *talk.Session) {
	for _, t := range s.Topics {
		b.add(para, nl.ReportTopic(t))
	}
}

// standing says what a reader must know before the rest: that the talk is not
// finished, or does not count, and that this is not what an earlier print says.
func (b *builder) standing(t Talk) {
	s := t.Session
	switch {
	case !s.Finished():
		b.add(para, nl.ReportUnfinished)
	case s.TooShort(t.Now):
		b.typed(talk.Spot{Part: talk.PartShort}, para, "", nl.ReportShort(clean(s.Closing.Short)))
	}
	if at := s.Corrected(); !at.IsZero() {
		b.add(para, nl.ReportCorrected(t.local(at)))
	}
}

// local gives a moment in the time zone of the report.
func (t Talk) local(at time.Time) time.Time {
	if t.Location == nil {
		return at.UTC()
	}
	return at.In(t.Location)
}

// facts are when, who, where and what for.
func (b *builder) facts(t Talk, paper bool) {
	p := t.Session.Plan
	b.when(t)
	b.labelled(fact, nl.ReportKind, t.Words.Say(nl.TermKind(p.Kind)))
	b.labelled(fact, nl.ReportClass, t.Pupil.Class)
	if !paper { // there it stands above the title
		b.labelled(fact, nl.ReportSchool, t.Settings.School)
	}
	var people []string
	for _, person := range p.Participants {
		if named := nl.ReportPerson(clean(person.Name), t.who(person)); named != "" {
			people = append(people, named)
		}
	}
	b.typed(talk.Spot{Part: talk.PartPerson}, fact, nl.ReportPresent, nl.ReportPeople(people))
	b.typed(talk.Spot{Part: talk.PartLeader}, fact, nl.ReportConductor, nl.ReportPerson(t.conductor()))
	b.typed(talk.Spot{Part: talk.PartPlace}, fact, nl.ReportPlace, p.Place)
	if goal := clean(p.Goal); goal != "" {
		b.typed(talk.Spot{Part: talk.PartGoal}, fact, nl.ReportGoal, nl.ReportQuote(goal))
	}
}

// who is what somebody at the table is. The word for the pupil was put there by
// the program, and follows the school's.
func (t Talk) who(p talk.Participant) string {
	if p.Who == nl.PreparePupil {
		return t.Words.Say(p.Who)
	}
	return clean(p.Who)
}

func (b *builder) when(t Talk) {
	s := t.Session
	if s.Began().IsZero() {
		return
	}
	began, stopped := t.local(s.Began()), t.local(s.Stopped(t.Now))
	b.labelled(fact, nl.ReportDate, nl.TimeDate(began))
	if s.InPassing() { // it took no time
		b.labelled(fact, nl.ReportTime, nl.TimeHour(began))
		return
	}
	b.labelled(fact, nl.ReportTime, nl.ReportSpan(began, stopped, s.Total(t.Now)))
}

// reviewed says how the steps of earlier talks turned out.
func (b *builder) reviewed(t Talk) {
	first := true
	for i, r := range t.Session.Plan.Reviewed {
		if r.State == talk.StepOpen || r.State == "" {
			continue // the review was taken back
		}
		if first {
			b.add(heading, nl.ReportEarlier)
			first = false
		}
		b.typed(talk.Spot{Part: talk.PartReview, N: i}, fact, earlier(r), nl.TermStepState(r.State))
	}
}

// earlier is the text of a step of an earlier talk, or what to call it without.
func earlier(r talk.Review) string {
	if what := clean(r.What); what != "" {
		return what
	}
	return nl.ReportEarlierOne
}

// stages gives what was written and what was asked for it, stage by stage.
func (b *builder) stages(s *talk.Session) {
	written := false
	for _, stage := range stageOrder(s) {
		before := len(b.blocks)
		b.add(heading, nl.ReportStage(stage))
		start := len(b.blocks)
		b.asked(s, stage)
		if len(b.blocks) == start { // nothing to put under the heading
			b.blocks = b.blocks[:before]
		}
		written = written || len(b.blocks) > before
	}
	if !written {
		b.add(para, nl.ReportNoLines)
	}
}

// stageOrder is the order of the talk; stages that no guide has any more come
// after it.
func stageOrder(s *talk.Session) []talk.StageID {
	order := talk.Stages()
	put := func(stage talk.StageID) {
		if !slices.Contains(order, stage) {
			order = append(order, stage)
		}
	}
	for _, a := range s.Asked {
		put(a.Stage)
	}
	for _, n := range s.Notes {
		put(n.Stage)
	}
	return order
}

// asked gives the questions of one stage that have lines, with those, and after
// them the lines that hang on no question.
func (b *builder) asked(s *talk.Session, stage talk.StageID) {
	known := map[string]bool{}
	for i, a := range s.Asked {
		if a.Stage != stage || known[a.Prompt] {
			continue
		}
		known[a.Prompt] = true
		lines := linesOf(s, func(n talk.Note) bool { return n.Stage == stage && n.Prompt == a.Prompt })
		if len(lines) > 0 {
			spot := talk.Spot{Part: talk.PartAsked, N: i}
			if _, own := s.TextAt(spot); !own {
				spot = talk.Spot{}
			}
			b.question(spot, a.Texts)
			b.blocks = append(b.blocks, lines...)
		}
	}
	loose := linesOf(s, func(n talk.Note) bool { return n.Stage == stage && !known[n.Prompt] })
	b.blocks = append(b.blocks, loose...)
}

// question puts the first text that was asked in front and the others, which
// followed on it, small behind it. The spot is that of an own question.
func (b *builder) question(at talk.Spot, texts []string) {
	if len(texts) == 0 {
		return
	}
	b.typed(at, question, "", texts[0])
	var also []string
	for _, t := range texts[1:] {
		if t = clean(t); t != "" {
			also = append(also, t)
		}
	}
	if len(also) > 0 {
		b.add(aside, nl.ReportAlso(also))
	}
}

// linesOf gives the lines that belong, in their order, without klad and
// without empty ones.
func linesOf(s *talk.Session, belongs func(talk.Note) bool) []block {
	var b builder
	for _, n := range s.Notes {
		words := clean(n.Words())
		if n.Kind == talk.Draft || words == "" || !belongs(n) {
			continue
		}
		at := talk.Spot{Part: talk.PartLine, N: n.ID}
		switch n.Kind {
		case talk.Quote:
			b.typed(at, line, "", nl.ReportQuote(words))
		case talk.Agreement:
			b.typed(at, line, nl.ReportAgreement, words)
		default:
			b.typed(at, line, "", words)
		}
	}
	return b.blocks
}

// steps gives what was agreed, or why nothing was.
func (b *builder) steps(s *talk.Session) {
	steps := s.Shown()
	noStep := clean(s.Closing.NoStep)
	if len(steps) == 0 && noStep == "" && (!s.Finished() || s.InPassing()) {
		return
	}
	b.add(heading, nl.ReportSteps)
	b.boxed = true
	defer func() { b.boxed = false }()
	for i, p := range steps {
		if len(steps) > 1 {
			b.add(question, nl.ReportStep(i+1))
		}
		b.typed(talk.Spot{Part: talk.PartWho, N: p.ID}, fact, nl.ReportWho, p.Who)
		b.typed(talk.Spot{Part: talk.PartWhat, N: p.ID}, fact, nl.ReportWhat, p.What)
		b.typed(talk.Spot{Part: talk.PartWhen, N: p.ID}, fact, nl.ReportWhen, nl.ReportWhenDate(clean(p.When), p.Due))
		b.typed(talk.Spot{Part: talk.PartHelp, N: p.ID}, fact, nl.ReportHelp, p.Help)
	}
	switch {
	case noStep != "":
		b.typed(talk.Spot{Part: talk.PartNoStep}, para, "", nl.ReportNoStep(noStep))
	case len(steps) == 0:
		b.add(para, nl.ReportNoSteps)
	}
}
