package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// threes is the page of a threesome: the rules on one page, a clock that leads through
// a round, and the way to what each of the three needs.
type threes struct {
	desk
	back    screen
	persona string // id of the practice pupil whose paper was opened last; empty: none
	round   rehearse.Threesome
	clock   tallyClock
	from    int // first row that is visible
	ticks   int // generation of the running tick; older ones die out
}

// threesTickMsg is the second that passed.
type threesTickMsg struct {
	of         *threes
	generation int
}

// newThrees opens the page of a threesome.
func newThrees(e *env, back screen) *threes { return &threes{desk: desk{env: e}, back: back} }

func (v *threes) init() tea.Cmd {
	v.ticks++
	return v.tick()
}

func (v *threes) tick() tea.Cmd {
	generation := v.ticks
	return tea.Every(time.Second, func(time.Time) tea.Msg { return threesTickMsg{v, generation} })
}

func (v *threes) resize(int, int) { v.scroll(0) }

func (v *threes) at() time.Duration { return v.clock.at(v.Now(), v.gapAfter()) }

func (v *threes) scroll(by int) {
	rows, height := v.rules(v.bodyWidth()), v.bodyHeight()-len(v.head(v.bodyWidth()))
	v.from = max(0, min(v.from+by, len(rows)-height))
}

func (v *threes) commands() []command {
	next, few := nl.ThreesBegin, nl.ThreesBeginFew
	if v.round.Part() != "" {
		next, few = nl.ThreesNext, nl.ThreesNextFew
	}
	list := []command{
		{binding: bind(next, "enter", "ctrl+g"), short: few, footer: true, run: v.next},
		{binding: bind(nl.ThreesRole, "r", "f2"), short: nl.ThreesRoleFew, footer: true, off: v.nobody, run: v.paper(rolePaper)},
		{binding: bind(nl.ThreesGuide, "l", "f3"), short: nl.ThreesGuideFew, footer: true, off: v.nobody, run: v.paper(guidePaper)},
		{binding: bind(nl.ThreesTally, "m", "f4"), short: nl.ThreesTallyFew, footer: true, run: func() (screen, tea.Cmd) {
			return newTallyOf(v.env, v.persona, v), nil
		}},
		{binding: bind(nl.ThreesSheet, "b", "f5"), off: v.unwritable, run: func() (screen, tea.Cmd) {
			doc := report.TallySheetDocument(v.settings, v.Book().Words, v.now())
			return newKeeping(v.env, keepable{id: "tally sheet", title: nl.TallySheet, name: nl.TallySheetFile, forms: documentForms(doc)}, 0, v), nil
		}},
		{binding: bind(nl.ThreesBack, "backspace", "ctrl+z"), off: v.first, run: func() (screen, tea.Cmd) {
			v.round.Back(v.at())
			return v, nil
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
	}
	list = append(list, scrolling(v, v.scroll, v.bodyHeight(), len(v.rules(v.bodyWidth())))...)
	return append(list, v.shared(v, nil)...)
}

func (v *threes) nobody() string {
	if len(v.Book().Personas) == 0 {
		return nl.ThreesNobody
	}
	return ""
}

func (v *threes) first() string {
	probe := v.round
	if !probe.Back(0) {
		return nl.ThreesFirst
	}
	return ""
}

// next begins, goes on to the next part, or begins again when all rounds were played.
func (v *threes) next() (screen, tea.Cmd) {
	if v.round.Part() == "" {
		v.clock = tallyClock{since: v.Now()}
		v.round.Begin(0)
		v.from = 0
		return v, nil
	}
	v.round.Next(v.at())
	return v, nil
}

// paper leads to the practice pupils, and from there to a paper about one.
func (v *threes) paper(kind paperKind) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		return newPaperChoice(v.env, kind, v.persona, func(id string) { v.persona = id }, v), nil
	}
}

func (v *threes) update(msg tea.Msg) (screen, tea.Cmd) {
	if tick, ok := msg.(threesTickMsg); ok {
		if tick.of != v || tick.generation != v.ticks {
			return v, behind(&v.back, msg)
		}
		return v, v.tick()
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *threes) view() frame {
	return v.draw(nl.ThreesTitle, v.commands(), func(width, height int) ([]string, *spot) {
		head, rules := v.head(width), v.rules(width)
		room := max(0, height-len(head))
		from := max(0, min(v.from, len(rules)-room))
		return append(head, rules[from:min(len(rules), from+room)]...), nil
	})
}

// head is where the round is, what to do now, and how much time there is.
func (v *threes) head(width int) []string {
	part := v.round.Part()
	switch {
	case v.round.Done():
		return append(paragraph(v.styles.strong, nl.ThreesDone, width), "")
	case part == "":
		return append(paragraph(v.styles.strong, nl.ThreesLead, width), "")
	}
	left, whole := v.round.Left(v.at()), part.Length()
	const widest = 30
	text := nl.ThreesClock(v.round.Round, part, left)
	how := v.styles.strong
	if left <= 0 {
		how = v.styles.accent
	}
	bar := max(0, min(widest, width-len([]rune(text))-2))
	rows := []string{how.of(text) + "  " + v.bar(int64(whole-max(0, left)), int64(whole), bar)}
	for _, line := range nl.ThreesNow(part, left <= 0) {
		rows = append(rows, paragraph(v.styles.text, v.say(line), width)...)
	}
	return append(rows, v.rule("", width))
}

// rules are the rules of a threesome.
func (v *threes) rules(width int) []string {
	var rows []string
	for _, part := range nl.ThreesRules() {
		rows = append(rows, v.styles.accent.of(short(part.Head, width)))
		for _, line := range part.Lines {
			rows = append(rows, indentFrom(plainRows("· "+v.say(line), width-2), 1, 2)...)
		}
		rows = append(rows, "")
	}
	rows = append(rows, v.styles.accent.of(short(nl.ThreesWho, width)))
	for round := 1; round <= rehearse.Rounds; round++ {
		row := nl.ThreesRound(round, rehearse.Who(rehearse.Conducts, round), rehearse.Who(rehearse.Plays, round), rehearse.Who(rehearse.Observes, round))
		rows = append(rows, plainRows("· "+row, width-2)...)
	}
	rows = append(rows, "")
	return append(rows, paragraph(v.styles.dim, nl.ThreesSource, width)...)
}
