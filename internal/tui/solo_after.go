package tui

import (
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// soloAfter looks back on a practice talk that has ended: who the pupil is, which
// nobody could know beforehand, what was not told and what would have brought it, and
// the talk itself to read.
type soloAfter struct {
	desk
	run     *rehearse.Rehearsal
	log     *practiceLog
	back    screen
	again   func() screen // the same pupil on another day; nil: not now
	reading bool          // the talk, and not what is behind it
	rows    []string
	top     int
}

func newSoloAfter(v *solo) screen {
	a := &soloAfter{desk: desk{env: v.env}, run: v.run, log: v.log, back: v.back}
	from := soloStart{persona: v.run.Persona(), recogniser: v.recogniser}
	a.again = func() screen {
		from.seed = seedFrom(v.NewID())
		return newSolo(v.env, from, v.back)
	}
	a.stored = v.log.line
	return a
}

func (a *soloAfter) init() tea.Cmd { return nil }

// resize lays the text out again; the place in it stays about the same.
func (a *soloAfter) resize(int, int) {
	before := len(a.rows)
	a.lay()
	if before > 0 {
		a.top = a.top * len(a.rows) / before
	}
	a.scroll(0)
}

func (a *soloAfter) lay() {
	width := min(a.bodyWidth(), widestReport)
	if a.reading {
		a.rows = transcribe(a.env, a.run, nameColumn(a.run.Persona()), width)
		return
	}
	a.rows = a.behindRows(width)
}

func (a *soloAfter) scroll(by int) { a.top = max(0, min(a.top+by, len(a.rows)-a.room())) }

func (a *soloAfter) room() int { return max(1, a.bodyHeight()-1) }

// turn goes from what is behind the talk to the talk itself, and back.
func (a *soloAfter) turn() (screen, tea.Cmd) {
	a.reading, a.top = !a.reading, 0
	a.lay()
	return a, nil
}

func (a *soloAfter) commands() []command {
	read, few := nl.SoloAfterText, nl.SoloAfterTextFew
	if a.reading {
		read, few = nl.SoloBehind, nl.SoloBehindFew
	}
	list := []command{
		{binding: bind(read, "enter", "l", "f6"), short: few, footer: true, run: a.turn},
		a.looking(a.run.Record, a),
		{binding: bind(nl.SoloAgain, "n", "f2"), short: nl.SoloAgainFew, footer: true, run: func() (screen, tea.Cmd) {
			return a.again(), nil
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return a.back, nil }},
	}
	list = append(list, scrolling(a, a.scroll, a.room(), len(a.rows))...)
	return append(list, a.shared(a, nil)...)
}

func (a *soloAfter) update(msg tea.Msg) (screen, tea.Cmd) {
	if a.log.mine(msg) {
		return a, nil
	}
	if next, cmd, done := a.press(a, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return a, behind(&a.back, msg)
	}
	return a, nil
}

func (a *soloAfter) view() frame {
	ran, _ := a.run.Ended()
	return a.draw(nl.SoloAfterTitle(a.run.Persona().Name, ran), a.commands(), func(width, height int) ([]string, *spot) {
		return a.paged(a.rows, a.top, width, height), nil
	})
}

// behindRows are who the pupil is, and what was not told.
func (a *soloAfter) behindRows(width int) []string {
	p := a.run.Persona()
	rows := []string{a.rule(nl.SoloBackground(p.Name), width)}
	rows = append(rows, paragraph(a.styles.text, p.Card.Background, width)...)
	rows = append(rows, "", a.rule(nl.SoloUntold(p.Name), width))
	any := false
	for i := range p.Themes {
		more := a.untoldRows(&p.Themes[i], width)
		if len(more) > 0 && any {
			rows = append(rows, "")
		}
		any = any || len(more) > 0
		rows = append(rows, more...)
	}
	if !any {
		rows = append(rows, paragraph(a.styles.text, nl.SoloUntoldNone, width)...)
	}
	same := nl.SoloSame(p.ID, strconv.FormatUint(a.run.Script().Head.Seed, 10))
	return append(append(rows, ""), paragraph(a.styles.dim, same, width)...)
}

// untoldRows are what a theme still held, layer by layer, and what brings each.
func (a *soloAfter) untoldRows(t *rehearse.Theme, width int) []string {
	further, deep := a.run.Untold(t.ID)
	begun := slices.ContainsFunc(a.run.Exchanges(), func(e rehearse.Exchange) bool { return e.Theme == t.ID && e.Layer != rehearse.NoneTold })
	var rows []string
	layer := func(how string, lines []string) {
		if len(lines) == 0 {
			return
		}
		rows = append(rows, indent(paragraph(a.styles.dim, how, width-2), 2)...)
		for _, l := range lines {
			rows = append(rows, indent(paragraph(a.styles.quote, l, width-4), 4)...)
		}
	}
	if !begun {
		layer(nl.SoloLayerFirst, t.First[:min(1, len(t.First))])
	}
	layer(nl.SoloLayerFurther, further)
	how := nl.SoloLayerSilence
	if t.Key == rehearse.BySummary {
		how = nl.SoloLayerSummary
	}
	layer(how, deep)
	if len(rows) == 0 {
		return nil
	}
	if t.Guarded && len(deep) > 0 {
		rows = append(rows, indent(paragraph(a.styles.dim, nl.SoloGuarded, width-2), 2)...)
	}
	return append([]string{a.styles.strong.of(short(nl.Capital(t.Title), width))}, rows...)
}

// soloEnd is when a recording breaks off.
func soloEnd(entries []rehearse.Entry) time.Duration {
	if len(entries) == 0 {
		return 0
	}
	return entries[len(entries)-1].At
}
