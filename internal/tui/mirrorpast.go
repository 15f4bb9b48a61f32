package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// pastTalk is a practice talk of the trainee's own, with its mirror.
type pastTalk struct {
	report.Earlier
	id      string
	ended   bool // it was ended, and not broken off
	changed bool // the practice pupil answers in another way since
}

// pastMsg brings the trainee's own talks, the latest first.
type pastMsg struct {
	talks []pastTalk
	err   error
}

// before gives the talks that began before one, as they are put beside it. One that has
// no begin comes after all.
func (p pastMsg) before(m rehearse.Mirror) []report.Earlier {
	var list []report.Earlier
	for _, t := range p.talks {
		if m.Begin.IsZero() || t.Mirror.Begin.Before(m.Begin) {
			list = append(list, t.Earlier)
		}
	}
	return list
}

// readPast reads the trainee's own talks, and holds up a mirror to each. Drills are no
// talks; nor is one whose practice pupil is not there any more, as nobody knows what it
// would answer.
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
				out.talks = append(out.talks, t)
			}
		}
		return out
	}
}

// lookBack makes the mirror of a run; ok is false for what is no talk, or has nothing in it.
func lookBack(r PracticeRun, personas []rehearse.Persona, hears *rehearse.Recogniser) (t pastTalk, ok bool) {
	t.id = r.ID
	for _, e := range r.Script.Entries {
		t.ended = t.ended || e.What == rehearse.Ended
	}
	if len(r.Script.Entries) == 0 {
		return t, false
	}
	record, name, err := rehearse.RecordOf(r.Script, personas, hears)
	if record.Source == "" {
		return t, false
	}
	t.Mirror, t.Name, t.changed = rehearse.Reflect(record), name, err != nil
	return t, true
}

// pastView lists the trainee's own talks: what was practised when, with what there was to
// try. Each leads to its mirror.
type pastView struct {
	desk
	cardList
	back   screen
	talks  []pastTalk
	err    error
	loaded bool
}

// newProgress opens the list of the trainee's own talks.
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
	case len(v.talks) == 0:
		s.plain(v.styles.text, nl.MirrorPastNone)
	default:
		s.plain(v.styles.dim, nl.MirrorPastHead)
	}
	s.lines = append(s.lines, "")
	for i := range v.talks {
		t := &v.talks[i]
		m := &t.Mirror
		head := nl.MirrorPast(v.local(m.Begin), m.Whole, t.Name) + nl.MirrorPastState(m.Source, t.ended)
		rows := []string{short(head, s.width-formMark)}
		rows = append(rows, indent(plainLines(nl.MirrorPastTry(m.Findings().Try, t.Name), s.width-2*formMark), formMark)...)
		s.add(v.styles.text, "", cardItem{id: "past " + t.id, verb: nl.MirrorPastOpen, rows: rows, press: func() (screen, tea.Cmd) { return v.open(t) }})
	}
	v.relay(s)
}

// plainLines wraps a text without colour.
func plainLines(text string, width int) []string {
	var out []string
	for _, r := range wrap(text, width) {
		out = append(out, text[r.from:r.to])
	}
	return out
}

// open opens the mirror of a talk, with those of before it.
func (v *pastView) open(t *pastTalk) (screen, tea.Cmd) {
	m := &mirrorView{desk: desk{env: v.env}, of: v.reflection(t.Mirror), back: v, past: pastMsg{talks: v.talks}.before(t.Mirror)}
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
	if v.item().press == nil {
		return nl.MirrorPastNothing
	}
	return ""
}

func (v *pastView) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(pastMsg); ok {
		v.talks, v.err, v.loaded = msg.talks, msg.err, true
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
