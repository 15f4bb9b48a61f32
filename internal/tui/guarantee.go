package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// guaranteeView tells what is known of the AanDeBak-garantie for a pupil: what can be
// said now, what still has to be asked, which courses were named, the terms and the
// limits. It informs, and promises nothing.
type guaranteeView struct {
	desk
	altering
	back screen
	of   report.Guarantee // without what was read: Known is nil
	rows []string
	from int // first row that is visible
}

// newGuarantee opens the guarantee for a pupil.
func newGuarantee(e *env, p school.Pupil, back screen) screen {
	return &guaranteeView{desk: desk{env: e}, altering: altering{pupil: p}, back: back}
}

// guaranteeMsg brings the talks in which the guarantee may have been discussed; the
// handbook was read before.
type guaranteeMsg struct {
	of    *guaranteeView
	talks []*talk.Session
	err   error
}

func (v *guaranteeView) init() tea.Cmd {
	if v.of.Known != nil {
		return nil
	}
	e, id := v.env, v.pupil.ID
	return func() tea.Msg {
		e.Book()
		talks, err := e.Talks.TalksOf(context.Background(), id)
		return guaranteeMsg{v, talks, err}
	}
}

// read takes what was read.
func (v *guaranteeView) read(msg guaranteeMsg) {
	atlas := &v.Book().Atlas
	v.of = report.Guarantee{
		Known: &atlas.Guarantee, Talks: msg.talks, Choices: &atlas.Choices, Now: v.now(), School: v.settings, Bare: true,
	}
	if v.of.Unread = msg.err != nil; msg.err != nil {
		v.hint = nl.GuaranteeTalksUnread(v.why(msg.err))
	}
	v.lay()
}

func (v *guaranteeView) resize(int, int) { v.lay() }

// lay lays the page out for the width.
func (v *guaranteeView) lay() {
	v.rows = nil
	if v.of.Known == nil {
		return
	}
	v.of.Pupil = &v.pupil
	early, head := true, false // what stands above the first heading is a warning
	for _, l := range v.of.Document().Lines(v.bodyWidth()) {
		if head && l.Text == "" { // rows are dear on a screen
			continue
		}
		head = l.Strong
		early = early && !l.Strong
		in := v.styles.text
		switch {
		case l.Strong:
			in = v.styles.strong
		case l.Soft:
			in = v.styles.dim
		case early:
			in = v.styles.warn
		}
		v.rows = append(v.rows, in.of(v.say(l.Text)))
	}
	v.scroll(0)
}

func (v *guaranteeView) scroll(by int) {
	v.from = max(0, min(v.from+by, len(v.rows)-v.bodyHeight()))
}

func (v *guaranteeView) commands() []command {
	list := []command{
		{binding: bind(nl.GuaranteeSouth, "w", "f2"), short: nl.GuaranteeSouthKey, footer: true, off: v.nothing, run: v.answer},
		{binding: bind(nl.GuaranteeTurn, "f11", "ctrl+r"), short: nl.GuaranteeTurnShort, footer: true, off: v.nothing, run: v.turn},
		{binding: bind(nl.GuaranteeKeep, "ctrl+s", "f5"), short: nl.GuaranteeKeepShort, footer: true, off: v.unkept, run: v.keep},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
	}
	list = append(list, scrolling(v, v.scroll, v.bodyHeight(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

// nothing is why there is nothing to do with the guarantee.
func (v *guaranteeView) nothing() string {
	if v.of.Known == nil || v.of.Known.Empty() {
		return nl.GuaranteeNoData
	}
	return ""
}

func (v *guaranteeView) unkept() string {
	if why := v.nothing(); why != "" {
		return why
	}
	return v.unwritable()
}

func (v *guaranteeView) turn() (screen, tea.Cmd) {
	return &turnedText{desk: desk{env: v.env}, of: v, text: v.shown, foot: v.shownUnder}, nil
}

// answer goes on to the next answer to whether the pupil lives on Zuid, and stores it.
func (v *guaranteeView) answer() (screen, tea.Cmd) {
	said := map[school.Known]school.Known{school.NotAsked: school.Yes, school.Yes: school.No}[v.wanted().Aims.South]
	v.ask(v.env, func(p *school.Pupil) { p.Aims.South = said })
	return v, nil
}

// told hears whether the answer is stored.
func (v *guaranteeView) told(msg savedMsg) {
	switch {
	case !v.heard(msg):
	case msg.err != nil:
		v.hint = nl.GuaranteeNotKept(v.why(msg.err))
	default:
		v.hint = nl.GuaranteeSouthSet(route.Answer(v.pupil.Aims.South))
		v.lay()
	}
}

// keep opens the screen on which the page is kept.
func (v *guaranteeView) keep() (screen, tea.Cmd) {
	of := v.of
	of.Bare = false
	what := keepable{
		id: "guarantee", title: nl.GuaranteeTitle, name: nl.KeepGuaranteeName(of.Now), forms: documentForms(of.Document()),
		acts: func(_ int, to string, at time.Time) []school.Act { return of.Acts(at, to) },
	}
	return newKeeping(v.env, what, 0, v), nil
}

func (v *guaranteeView) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case guaranteeMsg:
		if msg.of == v {
			v.read(msg)
		}
		return v, nil
	case savedMsg:
		v.told(msg)
		return v, behind(&v.back, msg)
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *guaranteeView) view() frame {
	return v.draw(nl.GuaranteeTitle+" · "+v.pupil.Name(), v.commands(), func(_, height int) ([]string, *spot) {
		return v.rows[min(v.from, len(v.rows)):min(len(v.rows), v.from+height)], nil
	})
}

// shown is the draaischerm: a few short sentences for pupil and parents, with a row
// between them where there is room.
func (v *guaranteeView) shown(width int) []string {
	title := paragraph(v.styles.strong, nl.GuaranteeTitle, width)
	tight, apart := append(slices.Clip(title), ""), title
	for _, l := range v.of.Turned() {
		says := paragraph(v.styles.text, v.say(l), width)
		tight, apart = append(tight, says...), append(append(apart, ""), says...)
	}
	if room := v.height - turnAbove - turnBelow - 1 - len(v.shownUnder(width)); len(apart) > room {
		return tight
	}
	return apart
}

// shownUnder stays in view below it: how old the data is, and that it is no promise.
func (v *guaranteeView) shownUnder(width int) []string {
	return paragraph(v.styles.strong, v.of.Under(), width)
}
