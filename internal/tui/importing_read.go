package tui

import (
	"context"
	"maps"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/school"
)

// importWish is what a class list is read with.
type importWish struct {
	answers map[int]school.Answer
	ImportOptions
}

// clone is a copy that can be changed.
func (w importWish) clone() importWish {
	w.answers = maps.Clone(w.answers)
	if w.answers == nil {
		w.answers = map[int]school.Answer{}
	}
	return w
}

// listReading is one reading of a class list.
type listReading struct {
	wish importWish
	stop context.CancelFunc
	slow bool // it takes so long that the screen says so
}

// listReadMsg brings what a reading gave; who else hears of it leaves it.
type listReadMsg struct {
	of      *listReading
	preview Preview
	err     error
}

// listSlowMsg tells that a reading takes long.
type listSlowMsg struct{ of *listReading }

// readsSilently is how long a reading takes before the screen says so.
const readsSilently = 500 * time.Millisecond

// readList reads a class list. The reading can be stopped.
func (e *env) readList(path string, wish importWish) (*listReading, tea.Cmd) {
	ctx, stop := context.WithCancel(context.Background())
	r := &listReading{wish: wish, stop: stop}
	importer, asked := e.Importer, wish.clone()
	return r, tea.Batch(func() tea.Msg {
		defer stop()
		preview, err := importer.Preview(ctx, path, asked.answers, asked.ImportOptions)
		return listReadMsg{r, preview, err}
	}, tea.Tick(readsSilently, func(time.Time) tea.Msg { return listSlowMsg{r} }))
}
