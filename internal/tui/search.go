package tui

import (
	"context"
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/search"
)

// finder is the screen on which is searched in everything, as you type. Reading and
// searching go on beside it: it never waits for them, and what is found for the
// newest query stays.
type finder struct {
	desk
	back   screen
	only   school.Pupil // whose lines are searched; nobody: everybody's
	filter field
	former bool // also what lines said before
	reader reader
	found  found
	at     int // the chosen hit
	top    int // the first hit in view

	offered string // id of the talk that is not finished, and that Enter goes on with
}

// mostHits is how many hits are shown.
const mostHits = 200

// found is what is known of the query.
type found struct {
	search.Result
	text   string // for which it was found
	former bool
	ever   bool // something was found
	busy   bool // a search is under way
	since  time.Time
	failed error
}

// reader is what is known of reading what is stored.
type reader struct {
	classes []string
	ready   bool // it was read
	busy    bool
	again   bool // something was stored meanwhile
	stop    context.CancelFunc
	since   time.Time
	watched bool // it is looked at from time to time how far it is
	done    *atomic.Int64
	total   *atomic.Int64
}

// slowReading is after how long the screen says how far reading is.
const slowReading = 500 * time.Millisecond

// newSearch opens the screen, for everybody or, with a pupil, for one.
func newSearch(e *env, only school.Pupil, back screen) screen {
	return &finder{
		desk: desk{env: e}, back: back, only: only,
		reader: reader{done: new(atomic.Int64), total: new(atomic.Int64)},
	}
}

// readMsg tells that everything is read. A message to another screen than the one
// it is for is dropped.
type readMsg struct {
	to      *finder
	classes []string
	err     error
}

// foundMsg brings what was found.
type foundMsg struct {
	to    *finder
	found found
}

// readingMsg is a moment to look how far reading is.
type readingMsg struct{}

func (f *finder) init() tea.Cmd { return f.read() }

// read reads what was written since the last time.
func (f *finder) read() tea.Cmd {
	r := &f.reader
	if r.busy {
		r.again = true
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	r.busy, r.again, r.stop, r.since = true, false, stop, f.Now().Wall
	r.done.Store(0)
	r.total.Store(0)
	from, done, total := f.Search, r.done, r.total
	return tea.Batch(func() tea.Msg {
		defer stop()
		classes, err := from.Refresh(ctx, func(n, all int) {
			done.Store(int64(n))
			total.Store(int64(all))
		})
		return readMsg{f, classes, err}
	}, f.lookSoon())
}

// lookSoon looks again soon how far reading is. A search may read too: behind a lock what
// was read is forgotten.
func (f *finder) lookSoon() tea.Cmd {
	if f.reader.watched {
		return nil
	}
	f.reader.watched = true
	const soon = 200 * time.Millisecond
	return tea.Tick(soon, func(time.Time) tea.Msg { return readingMsg{} })
}

// asked is what is asked for now.
func (f *finder) asked() search.Query {
	q := search.Parse(f.filter.text, f.now())
	q.Pupil, q.Former = f.only.ID, f.former
	return q
}

// find searches for what stands there now, as soon as the search that is under way
// is done.
func (f *finder) find() tea.Cmd {
	if f.found.busy || f.reader.busy && !f.reader.ready {
		return nil
	}
	f.found.busy, f.found.since = true, f.Now().Wall
	q, from := f.asked(), f.Search
	now := found{text: f.filter.text, former: f.former, ever: true}
	return tea.Batch(func() tea.Msg {
		now.Result, now.failed = from.Find(context.Background(), q, mostHits)
		return foundMsg{f, now}
	}, f.lookSoon())
}

func (f *finder) resize(int, int) { f.follow() }

func (f *finder) under() screen { return f.back }

func (f *finder) commands() []command {
	return append([]command{
		{binding: bind(nl.SearchOpen, "enter", "ctrl+g"), footer: true, off: f.nothing, run: f.open},
		{binding: bind(nl.SearchFilter, "f3", "ctrl+f"), short: nl.SearchFilterShort, footer: true, run: f.choose},
		{binding: bind(nl.SearchFormer, "f4", "ctrl+t"), run: func() (screen, tea.Cmd) {
			f.former = !f.former
			f.at, f.top = 0, 0
			return f, f.find()
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: f.leave},
	}, f.shared(f, nil)...)
}

func (f *finder) nothing() string {
	if _, ok := f.chosen(); !ok {
		return nl.SearchNothing
	}
	return ""
}

// chosen is the hit under the cursor.
func (f *finder) chosen() (search.Hit, bool) {
	if f.at >= len(f.found.Hits) {
		return search.Hit{}, false
	}
	return f.found.Hits[f.at], true
}

// leave stops reading, or empties the query, and else goes back.
func (f *finder) leave() (screen, tea.Cmd) {
	if f.reader.ready && f.filter.text != "" {
		return f, f.replace("")
	}
	if f.reader.busy {
		f.reader.stop()
	}
	return f.back, nil
}

// replace puts a query in place of what stands there.
func (f *finder) replace(text string) tea.Cmd {
	f.filter.line = newLine(text)
	f.at, f.top = 0, 0
	return f.find()
}

func (f *finder) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case readMsg:
		return f, f.hasRead(msg)
	case foundMsg:
		return f, f.hasFound(msg)
	case readingMsg:
		if f.reader.watched = false; f.reader.busy || f.found.busy {
			return f, f.lookSoon()
		}
		return f, nil
	case fetchedMsg:
		return f.fetched(msg)
	case savedMsg:
		return f, f.read()
	}
	offered := f.offered
	if fromUser(msg) {
		f.offered = ""
	}
	if key, ok := msg.(tea.KeyPressMsg); ok && f.desk.list == nil && (key.String() == "enter" || key.String() == "ctrl+g") {
		f.offered = offered
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	return f, f.edit(msg)
}

// hasRead takes that everything was read.
func (f *finder) hasRead(msg readMsg) tea.Cmd {
	if msg.to != f {
		return nil
	}
	r := &f.reader
	r.busy = false
	if msg.err != nil {
		f.found.failed = msg.err
		return nil
	}
	r.ready, r.classes = true, msg.classes
	if r.again {
		return tea.Batch(f.find(), f.read())
	}
	return f.find()
}

// hasFound takes what was found, and searches again when something else stands
// there by now.
func (f *finder) hasFound(msg foundMsg) tea.Cmd {
	if msg.to != f {
		return nil
	}
	f.found = msg.found
	f.follow()
	if f.found.text != f.filter.text || f.found.former != f.former {
		return f.find()
	}
	return nil
}

// edit moves through the hits or changes the query.
func (f *finder) edit(msg tea.Msg) tea.Cmd {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		if step, ok := f.step(key.String()); ok {
			f.at += step
			f.follow()
			return nil
		}
		if key.Mod&(tea.ModCtrl|tea.ModAlt) != 0 && key.Text != "" {
			return nil
		}
	}
	before := f.filter.text
	if !f.filter.update(msg) || f.filter.text == before {
		return nil
	}
	f.at, f.top = 0, 0
	return f.find()
}

// step is how many hits a key goes.
func (f *finder) step(key string) (int, bool) {
	step, ok := stepOf(key, f.bodyHeight())
	if ok && step != 1 && step != -1 {
		step /= 2 // a hit takes two rows
	}
	return step, ok
}

// open opens the place of the chosen hit.
func (f *finder) open() (screen, tea.Cmd) {
	h, _ := f.chosen()
	if h.Talk == "" {
		return newPupilCardAt(f.env, h.Of, h.Entry, f), nil
	}
	return f, f.fetch(h.Talk, h.Of)
}

// fetched shows the talk that was read: its report where the line stands, or, where
// it is not finished, the talk itself when that was asked for twice.
func (f *finder) fetched(msg fetchedMsg) (screen, tea.Cmd) {
	h, _ := f.chosen()
	if msg.err == nil && !msg.session.Finished() && f.offered != msg.session.ID {
		f.offered, f.hint = msg.session.ID, f.say(nl.SearchUnfinished)
		return f, nil
	}
	next, why := f.opened(msg, f)
	if next == nil {
		f.hint = why
		return f, nil
	}
	if r, ok := next.(*reportView); ok && h.Talk == r.session.ID {
		r.seek = begins(h)
		switch {
		case h.Klad:
			r.hint = nl.SearchKlad
		case h.Kind == search.Former:
			r.hint = nl.SearchWas
		}
	}
	return next, nil
}

// begins is how the text of a hit begins in a report: without the sign of a quote,
// and of a step or of those who were there only the first part.
func begins(h search.Hit) string {
	first, _, _ := strings.Cut(h.Text, " · ")
	return strings.TrimLeft(first, "\"“„”'‘’ ")
}
