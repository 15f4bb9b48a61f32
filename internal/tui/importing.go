package tui

import (
	"context"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// importing shows what storing a class list would do, line by line, and stores
// it. What is answered and chosen has the list read again; nothing is stored
// before that is asked for.
type importing struct {
	desk
	back    screen
	done    func(says string) screen // where to go when it is stored
	preview Preview
	wish    importWish   // that the preview was read with
	reading *listReading // nil: nothing is being read
	storing *string      // what storing says, written before the word of it comes; nil: nothing is stored
	rows    importRows
	class   field // the answer to what the preview needs
}

// importJob names the job that stores a class list.
const importJob = "class list"

// Keys that sentences name.
const (
	importStoreKey = "ctrl+s"
	importGoneKey  = "f9"
)

// newImporting shows a preview.
func newImporting(e *env, back screen, p Preview, done func(says string) screen) screen {
	x := &importing{desk: desk{env: e}, back: back, done: done}
	x.rows.fresh = true
	x.take(p, importWish{})
	return x
}

func (x *importing) init() tea.Cmd { return nil }

func (x *importing) resize(int, int) { x.lay() }

// take shows a preview that was read with a wish.
func (x *importing) take(p Preview, wish importWish) {
	x.preview, x.wish = p, wish.clone()
	x.rows.take(p)
	x.lay()
}

// touched tells whether anything was answered or chosen.
func (x *importing) touched() bool {
	w := x.wanted()
	return len(w.answers) > 0 || w.Class != "" || !w.Gone.IsZero() || words(x.class) != ""
}

// loses tells whether leaving the program loses something.
func (x *importing) loses() bool { return x.storing == nil && x.touched() }

// wanted is what the list is being read with, or was.
func (x *importing) wanted() importWish {
	if x.reading != nil {
		return x.reading.wish
	}
	return x.wish
}

// again reads the list with a wish, in place of what is being read.
func (x *importing) again(change func(*importWish)) (screen, tea.Cmd) {
	wish := x.wanted().clone()
	change(&wish)
	if x.reading != nil {
		x.reading.stop()
	}
	var cmd tea.Cmd
	x.reading, cmd = x.readList(x.preview.Path, wish)
	return x, cmd
}

func (x *importing) commands() []command {
	answers := []command{
		x.answer(school.SamePupil, nl.ImportSame, nl.ImportSameFew, "f2", "alt+z"),
		x.answer(school.NewPupil, nl.ImportOther, nl.ImportOtherFew, "f4", "alt+n"),
		x.answer(school.SkipLine, nl.ImportSkip, nl.ImportSkipFew, "f6", "alt+o"),
	}
	next := command{binding: bind(nl.ImportNext, "enter", "alt+v"), short: nl.ImportNextFew, footer: x.rows.doubts > 0, off: x.noDoubts, run: x.nextDoubt}
	if x.preview.Needs != "" {
		next = command{binding: bind(nl.ImportGive, "enter"), short: nl.ImportGiveFew, footer: true, off: x.busy, run: x.give}
	}
	rest := []command{
		{binding: bind(nl.ImportStore, importStoreKey, "f5"), short: nl.ImportStoreShort, footer: true, off: x.cannotStore, run: x.store},
		next,
		{binding: bind(nl.ImportFilter, "f3", "ctrl+t"), short: nl.ImportFilterFew, footer: len(x.rows.kinds) > 1, run: func() (screen, tea.Cmd) {
			x.rows.turn()
			x.lay()
			return x, nil
		}},
		{binding: bind(nl.ImportGone, importGoneKey, "ctrl+g"), short: nl.ImportGoneFew, footer: len(x.preview.Gone) > 0, off: x.noGone, run: x.gone},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: x.leave},
	}
	list := append(rest, answers...)
	if x.noDoubt() == "" { // the footer may not have room for all
		list = append(answers, rest...)
	}
	return append(list, x.shared(x, func() bool { return x.storing != nil || x.mayLeave(x.touched(), nl.ImportNotKeptEnd) })...)
}

// answer is the command that gives an answer to the chosen line.
func (x *importing) answer(a school.Answer, name, few string, keys ...string) command {
	here := x.rows.line()
	return command{
		binding: bind(name, keys...), short: few, footer: here != nil && here.Doubt, off: x.noDoubt,
		run: func() (screen, tea.Cmd) {
			at := x.rows.chosen()
			return x.again(func(w *importWish) { w.answers[at] = a })
		},
	}
}

// nextDoubt goes to the next line in doubt, also where it is hidden now.
func (x *importing) nextDoubt() (screen, tea.Cmd) {
	if !x.rows.seekDoubt() && x.rows.clear() {
		x.lay()
		x.rows.seekDoubt()
	}
	return x, nil
}

func (x *importing) busy() string {
	if x.storing != nil || x.reading != nil {
		return nl.ImportBusy
	}
	return ""
}

func (x *importing) noDoubt() string {
	here := x.rows.line()
	switch {
	case x.storing != nil:
		return nl.ImportBusy
	case here == nil || !here.Doubt:
		return nl.ImportNoDoubt
	}
	return ""
}

func (x *importing) noDoubts() string {
	if x.rows.doubts == 0 {
		return nl.ImportNoDoubts
	}
	return ""
}

func (x *importing) noGone() string {
	switch {
	case x.storing != nil:
		return nl.ImportBusy
	case len(x.preview.Gone) == 0:
		return nl.ImportNoGone
	}
	return ""
}

func (x *importing) cannotStore() string {
	switch {
	case x.busy() != "":
		return nl.ImportBusy
	case x.preview.Needs != "":
		return nl.ImportNeedsFirst
	case len(x.preview.Pupils) == 0:
		return nl.ImportNoChange
	}
	return ""
}

// store hands the preview to the writer, after a warning where lines are still
// in doubt: they are left out.
func (x *importing) store() (screen, tea.Cmd) {
	if n := x.rows.doubts; !x.mayLeave(n > 0, nl.ImportOpen(n, importStoreKey)) {
		return x, nil
	}
	says := new(string)
	x.storing = says
	importer, preview := x.Importer, x.preview
	x.saver.do(importJob, func(ctx context.Context) (err error) {
		*says, err = importer.Store(ctx, preview)
		return err
	})
	return x, nil
}

// give reads the list again with the class that was typed.
func (x *importing) give() (screen, tea.Cmd) {
	class := words(x.class)
	if class == "" {
		x.hint = nl.ImportNoClass
		return x, nil
	}
	return x.again(func(w *importWish) { w.Class = class })
}

// gone lets who is not in the list any more leave today, or not.
func (x *importing) gone() (screen, tea.Cmd) {
	y, m, d := x.now().Date()
	return x.again(func(w *importWish) {
		if w.Gone.IsZero() {
			w.Gone = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
			return
		}
		w.Gone = time.Time{}
	})
}

// leave stops what is being read, empties the filter, or goes back.
func (x *importing) leave() (screen, tea.Cmd) {
	switch {
	case x.storing != nil:
		x.hint = nl.ImportStoring
	case x.reading != nil:
		x.reading.stop()
		x.reading, x.hint = nil, nl.ImportStopped
	case x.rows.clear():
		x.lay()
	case x.mayLeave(x.touched(), nl.ImportNotKept):
		return x.back, nil
	}
	return x, nil
}

func (x *importing) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case listReadMsg:
		x.heard(msg)
		return x, nil
	case listSlowMsg:
		msg.of.slow = true
		return x, nil
	case savedMsg:
		return x.told(msg), nil
	}
	if next, cmd, done := x.press(x, msg); done {
		return next, cmd
	}
	if x.preview.Needs != "" && x.class.update(msg) {
		return x, nil
	}
	if x.rows.update(msg) {
		x.lay()
	}
	return x, nil
}

// heard takes what was read; when that failed what stood there stands.
func (x *importing) heard(msg listReadMsg) {
	if msg.of != x.reading {
		return // it was stopped
	}
	x.reading = nil
	if msg.err != nil {
		x.hint = x.why(msg.err)
		return
	}
	x.take(msg.preview, msg.of.wish)
}

// told goes on when the list is stored.
func (x *importing) told(msg savedMsg) screen {
	if x.storing == nil || msg.name != importJob {
		return x
	}
	says := *x.storing
	x.storing = nil
	if msg.err != nil {
		x.hint = nl.ImportNotStored(x.why(msg.err))
		return x
	}
	return x.done(says)
}

func (x *importing) view() frame {
	title := nl.ImportHeader(short(clean(filepath.Base(x.preview.Path)), x.width/2), len(x.preview.Lines))
	return x.draw(title, x.commands(), x.body)
}
