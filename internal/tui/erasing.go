package tui

import (
	"context"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// erasing says what goes with pupils, asks to type that it is meant, erases them
// one after the other, and says what went.
type erasing struct {
	desk
	list   []leaver
	one    bool   // a single pupil, confirmed by name; else by number
	back   screen // where to go without erasing
	then   screen // where to go after it
	answer field
	top    int // first row of the text that is visible
	stage  eraseStage
	stop   bool // asked to stop after this one
	gone   []leaver
	talks  *int   // that went, as the store counts them; written before the word of it comes
	failed string // why the one after gone could not be erased
}

// eraseStage is how far erasing is.
type eraseStage int

const (
	eraseAsks eraseStage = iota
	eraseRuns
	eraseEnded
)

func newErasing(e *env, list []leaver, one bool, back, then screen) screen {
	return &erasing{desk: desk{env: e}, list: list, one: one, back: back, then: then, talks: new(int)}
}

func (x *erasing) init() tea.Cmd { return nil }

func (x *erasing) resize(int, int) { x.scroll(0) }

// wanted is what is to be typed: of one pupil the first name, where a Dutch
// keyboard has it.
func (x *erasing) wanted() string {
	if !x.one {
		return strconv.Itoa(len(x.list))
	}
	name := strings.TrimSpace(x.list[0].pupil.FirstName)
	if name == "" || strings.ContainsFunc(nl.Fold(name), func(r rune) bool { return r >= utf8.RuneSelf }) {
		return nl.EraseGo
	}
	return name
}

// meant tells whether it was typed.
func (x *erasing) meant() bool { return nl.Fold(words(x.answer)) == nl.Fold(x.wanted()) }

func (x *erasing) commands() []command {
	var list []command
	switch x.stage {
	case eraseAsks:
		list = []command{
			{binding: bind(nl.EraseGo, "enter", "ctrl+g"), footer: true, run: x.begin},
			{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return x.back, nil }},
		}
	case eraseRuns:
		list = []command{{binding: bind(nl.EraseStop, "esc", "ctrl+g"), footer: true, run: func() (screen, tea.Cmd) {
			x.stop, x.hint = true, nl.EraseStopping
			return x, nil
		}}}
	default:
		list = []command{{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return x.then, nil }}}
	}
	by := func(name string, lines int, keys ...string) command {
		return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
			x.scroll(lines)
			return x, nil
		}}
	}
	list = append(list, by(nl.CommandDown, 1, "down", "tab"), by(nl.CommandUp, -1, "up", "shift+tab"),
		by(nl.CommandPageDown, x.room()-1, "pgdown", "alt+down"), by(nl.CommandPageUp, 1-x.room(), "pgup", "alt+up"))
	return append(list, x.shared(x, nil)...)
}

// begin erases the first one, if what was typed says so.
func (x *erasing) begin() (screen, tea.Cmd) {
	if !x.meant() {
		x.hint = nl.EraseNotThat(x.wanted())
		return x, nil
	}
	x.stage, x.top = eraseRuns, 0
	x.next()
	return x, nil
}

// next hands the next one to the writer.
func (x *erasing) next() {
	l, store, talks, now := x.list[len(x.gone)], x.Pupils, x.talks, x.Now().Wall
	x.erase(l.pupil.ID, func(ctx context.Context) error {
		n, err := store.ErasePupil(ctx, l.pupil.ID, now)
		*talks += n
		return err
	})
}

func (x *erasing) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(savedMsg); ok {
		x.told(msg)
		return x, nil
	}
	if next, cmd, done := x.press(x, msg); done {
		return next, cmd
	}
	if x.stage == eraseAsks {
		x.answer.update(msg)
	}
	return x, nil
}

// told goes on with the next one, unless that was the last, it failed, or it
// was asked to stop.
func (x *erasing) told(msg savedMsg) {
	if x.stage != eraseRuns || msg.name != eraseName(x.list[len(x.gone)].pupil.ID) {
		return
	}
	if msg.err != nil {
		x.failed, x.stage = x.why(msg.err), eraseEnded
		return
	}
	x.gone = append(x.gone, x.list[len(x.gone)])
	if x.stop || len(x.gone) == len(x.list) {
		x.stage, x.hint = eraseEnded, ""
		return
	}
	x.next()
}

// askedRows is how many rows below the text ask for an answer.
const askedRows = 2

// room is how many rows of the text are visible; one row more says which part of
// it that is.
func (x *erasing) room() int {
	room := x.bodyHeight() - 1
	if x.stage == eraseAsks {
		room -= askedRows
	}
	return max(1, room)
}

func (x *erasing) scroll(by int) {
	x.top = max(0, min(x.top+by, len(x.text(x.bodyWidth()))-x.room()))
}

func (x *erasing) view() frame {
	name := ""
	if x.one {
		name = x.list[0].pupil.Name()
	}
	return x.draw(x.say(nl.EraseTitle(len(x.list), name)), x.commands(), x.body)
}

func (x *erasing) body(width, height int) ([]string, *spot) {
	all := x.text(width)
	if x.stage == eraseAsks {
		height -= askedRows
	}
	rows := x.paged(all, x.top, width, height)
	if x.stage != eraseAsks {
		return rows, nil
	}
	label := x.say(nl.EraseAsk(x.wanted(), x.one))
	label = short(label, max(0, width-widestAnswer))
	text, column := x.answer.view(x.env, max(1, width-ansi.StringWidth(label)-2))
	rows = append(rows, "", x.styles.accent.of(label)+"  "+text)
	return rows, &spot{x: ansi.StringWidth(label) + 2 + column, y: len(rows) - 1}
}

// widestAnswer is what is left of a row for the answer at least.
const widestAnswer = 16

// text is what there is to read, at a width.
func (x *erasing) text(width int) []string {
	switch x.stage {
	case eraseAsks:
		return x.warning(width)
	case eraseRuns:
		l := x.list[len(x.gone)]
		rows := paragraph(x.styles.strong, nl.EraseBusy(len(x.gone)+1, len(x.list), l.pupil.Name()), width)
		return append(rows, x.went(width)...)
	}
	rows := paragraph(x.styles.strong, x.say(nl.EraseDone(len(x.gone), *x.talks)), width)
	if x.failed != "" {
		rows = append(rows, paragraph(x.styles.warn, nl.EraseFailed(x.list[len(x.gone)].pupil.Name(), x.failed), width)...)
	}
	if left := x.list[len(x.gone):]; len(left) > 0 {
		rows = append(rows, paragraph(x.styles.text, nl.EraseLeft(names(left)), width)...)
	}
	return append(rows, x.went(width)...)
}

// warning says exactly what will go.
func (x *erasing) warning(width int) []string {
	rows := paragraph(x.styles.strong, nl.EraseGoes, width)
	for _, l := range x.list {
		rows = append(rows, indent(paragraph(x.styles.text, x.say(l.line()), width-formMark), formMark)...)
	}
	rows = append(rows, "")
	if x.one {
		switch l := x.list[0]; {
		case l.until.IsZero():
			rows = append(rows, append(paragraph(x.styles.warn, x.say(nl.EraseAtSchool), width), "")...)
		case !l.expired:
			rows = append(rows, append(paragraph(x.styles.warn, nl.EraseEarly(l.until), width), "")...)
		}
	}
	rows = append(rows, paragraph(x.styles.text, x.say(nl.EraseWhat), width)...)
	return append(rows, append([]string{""}, paragraph(x.styles.dim, nl.EraseFirst, width)...)...)
}

// went lists who is gone.
func (x *erasing) went(width int) []string {
	var rows []string
	for _, l := range x.gone {
		rows = append(rows, indent(paragraph(x.styles.dim, x.say(l.line()), width-formMark), formMark)...)
	}
	if len(rows) > 0 {
		rows = append([]string{""}, rows...)
	}
	return rows
}
