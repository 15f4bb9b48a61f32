package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// pastRun is something that the trainee practised, with its mirror where it has one.
type pastRun struct {
	report.Earlier
	id      string
	script  rehearse.Script
	held    bool // it is a talk, and there is a mirror of it
	ended   bool // it was ended, and not broken off
	changed bool // the practice pupil answers in another way since
	damaged bool // not all of it could be read
}

// pastMsg brings what the trainee practised, the latest first.
type pastMsg struct {
	runs []pastRun
	err  error
}

// before gives the talks that began before one, as they are put beside it. One that has
// no begin comes after all.
func (p pastMsg) before(m rehearse.Mirror) []report.Earlier {
	var list []report.Earlier
	for _, t := range p.runs {
		if t.held && (m.Begin.IsZero() || t.Mirror.Begin.Before(m.Begin)) {
			list = append(list, t.Earlier)
		}
	}
	return list
}

// readPast reads what the trainee practised, and holds up a mirror to each talk.
func (e *env) readPast() tea.Cmd {
	store, book := e.Practice, e.Book
	if store == nil {
		return func() tea.Msg { return pastMsg{} }
	}
	return func() tea.Msg {
		runs, err := store.Runs(context.Background())
		if err != nil {
			return pastMsg{err: err}
		}
		var out pastMsg
		hears, personas := rehearse.NewRecogniser(), book().Personas
		for _, r := range runs {
			if t, ok := lookBack(r, personas, hears); ok {
				out.runs = append(out.runs, t)
			}
		}
		slices.SortStableFunc(out.runs, func(a, b pastRun) int { return b.script.Head.Begin.Compare(a.script.Head.Begin) })
		return out
	}
}

// lookBack reads a run, and makes its mirror where it is a talk; ok is false for what is no
// recording, or has nothing in it. Of a talk whose practice pupil is not there any more
// nobody knows what it would answer.
func lookBack(r PracticeRun, personas []rehearse.Persona, hears *rehearse.Recogniser) (t pastRun, ok bool) {
	script := r.Script
	t.id, t.script, t.damaged = r.ID, script, r.Damaged
	if len(script.Entries) == 0 {
		return t, false
	}
	for _, e := range script.Entries {
		t.ended = t.ended || e.What == rehearse.Ended
	}
	record, name, err := rehearse.RecordOf(script, personas, hears)
	t.Name = name
	if t.held = record.Source != ""; t.held {
		t.Mirror, t.changed = rehearse.Reflect(record), err != nil
	}
	return t, true
}

// pastView lists what the trainee practised and when: of each talk what there was to try.
// It leads to its mirror.
type pastView struct {
	desk
	cardList
	back   screen
	runs   []pastRun
	err    error
	loaded bool
}

// newProgress opens the list of what the trainee practised.
func newProgress(e *env, back screen) screen { return &pastView{desk: desk{env: e}, back: back} }

func (v *pastView) init() tea.Cmd { return v.readPast() }

func (v *pastView) resize(int, int) { v.lay() }

func (v *pastView) lay() {
	s := cardSheet{env: v.env, width: max(v.bodyWidth(), minWidth-2*inset)}
	switch {
	case !v.loaded:
		s.plain(v.styles.dim, nl.MirrorPastReading)
	case v.err != nil:
		s.plain(v.styles.warn, nl.MirrorPastUnread+" "+v.why(v.err))
	case len(v.runs) == 0:
		s.plain(v.styles.text, nl.MirrorPastNone)
	default:
		s.plain(v.styles.dim, nl.MirrorPastHead)
	}
	s.lines = append(s.lines, "")
	for i := range v.runs {
		t := &v.runs[i]
		under, press := nl.MirrorPastGone, (func() (screen, tea.Cmd))(nil)
		switch {
		case t.held:
			under, press = nl.MirrorPastTry(t.Mirror.Findings().Try, t.Name), func() (screen, tea.Cmd) { return v.open(t) }
		case t.script.Head.Source == rehearse.Drilled:
			under = ""
		}
		rows := []string{short(v.headOf(t), s.width-formMark)}
		if under != "" {
			rows = append(rows, indent(plainRows(v.say(under), s.width-2*formMark), formMark)...)
		}
		s.add(v.styles.text, "", cardItem{id: "past " + t.id, verb: nl.MirrorPastOpen, rows: rows, press: press})
	}
	v.relay(s)
}

// headOf says what was practised, and when.
func (v *pastView) headOf(t *pastRun) string {
	begin := v.local(t.script.Head.Begin)
	if t.script.Head.Source == rehearse.Drilled {
		return nl.MirrorPastDrill(begin, v.drillTitle(t.script.Head.Drill))
	}
	whole := t.Mirror.Whole
	if !t.held {
		whole = t.script.Entries[len(t.script.Entries)-1].At
	}
	return nl.MirrorPast(begin, whole, t.Name) + nl.MirrorPastState(t.script.Head.Source, t.ended, t.damaged)
}

// drillTitle names a drill; empty for one that is not there.
func (e *env) drillTitle(id string) string {
	for _, d := range e.Book().Drills {
		if d.ID == id {
			return d.Title
		}
	}
	return ""
}

// looking is the command that looks in the mirror of what a screen has just recorded.
func (e *env) looking(record func() rehearse.Record, back screen) command {
	return command{
		binding: bind(nl.MirrorPastOpen, "m", "f9"), short: nl.MirrorPastOpenShort, footer: true,
		run: func() (screen, tea.Cmd) { return newMirror(e, record(), back), nil },
	}
}

// open opens the mirror of a talk, with those of before it.
func (v *pastView) open(t *pastRun) (screen, tea.Cmd) {
	m := &mirrorView{desk: desk{env: v.env}, of: v.reflection(t.Mirror), back: v, past: pastMsg{runs: v.runs}.before(t.Mirror)}
	m.of.Name, m.of.Changed = t.Name, t.changed
	return m, nil
}

func (v *pastView) commands() []command {
	list := []command{
		{
			binding: bind(nl.MirrorPastOpen, "enter"), short: nl.MirrorPastOpenShort, footer: true, off: v.nothing,
			run: func() (screen, tea.Cmd) { return v.item().press() },
		},
		{binding: bind(nl.MirrorReadRules, "r", "f4"), short: nl.MirrorReadRulesShort, footer: true, run: func() (screen, tea.Cmd) { return newMirrorRules(v.env, v), nil }},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
	}
	list = append(list, v.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

// nothing is why there is no mirror to look in; empty when there is one.
func (v *pastView) nothing() string {
	switch {
	case len(v.runs) == 0:
		return nl.MirrorPastNothing
	case v.item().press == nil:
		return nl.MirrorPastOnly
	}
	return ""
}

func (v *pastView) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(pastMsg); ok {
		v.runs, v.err, v.loaded = msg.runs, msg.err, true
		v.lay()
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *pastView) view() frame {
	return v.draw(nl.MirrorPastTitle, v.commands(), func(_, height int) ([]string, *spot) { return v.visible(height), nil })
}
