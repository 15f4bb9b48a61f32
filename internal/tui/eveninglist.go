package tui

import (
	"context"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// EveningStore keeps the rows of talks. Evenings gives them, the latest day first.
type EveningStore interface {
	Evenings(ctx context.Context) ([]school.Evening, error)
	SaveEvening(ctx context.Context, e school.Evening) error
	DropEvening(ctx context.Context, id string, at time.Time) error
}

// gatedEvenings reads rows of talks through a gate.
type gatedEvenings struct {
	EveningStore
	gate *gate
}

// Evenings gives the rows of talks, as soon as there are keys.
func (s gatedEvenings) Evenings(ctx context.Context) ([]school.Evening, error) {
	return through(ctx, s.gate, func() ([]school.Evening, error) { return s.EveningStore.Evenings(ctx) })
}

// eveningsMsg brings the rows of talks.
type eveningsMsg struct {
	list []school.Evening
	err  error
}

// eveningList lists the rows of talks: those of today and later first, the nearest
// on top, and below them those that are past.
type eveningList struct {
	desk
	back   screen
	rows   []school.Evening
	at     int
	loaded bool
	failed error
}

func newEvenings(e *env, back screen) screen { return &eveningList{desk: desk{env: e}, back: back} }

func (v *eveningList) init() tea.Cmd { return v.read() }

func (v *eveningList) read() tea.Cmd {
	store := v.Evenings
	return func() tea.Msg {
		list, err := store.Evenings(context.Background())
		return eveningsMsg{list, err}
	}
}

func (v *eveningList) resize(int, int) {}

// take shows what was read; what was chosen stays so.
func (v *eveningList) take(msg eveningsMsg) {
	was := ""
	if len(v.rows) > 0 {
		was = v.rows[v.at].ID
	}
	if v.loaded, v.failed = true, msg.err; msg.err != nil {
		return
	}
	v.rows = v.rows[:0]
	today := v.now()
	today = time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	past := []school.Evening{}
	for _, e := range msg.list {
		if e.Day.Before(today) {
			past = append(past, e)
		} else {
			v.rows = append([]school.Evening{e}, v.rows...)
		}
	}
	v.rows = append(v.rows, past...)
	v.at = max(0, min(v.at, len(v.rows)-1))
	for i, e := range v.rows {
		if e.ID == was {
			v.at = i
		}
	}
}

func (v *eveningList) commands() []command {
	move := func(name string, by int, keys ...string) command {
		return command{binding: bind(name, keys...), run: func() (screen, tea.Cmd) {
			v.at = max(0, min(v.at+by, len(v.rows)-1))
			return v, nil
		}}
	}
	list := []command{
		{binding: bind(nl.EveningOpen, "enter"), short: nl.EveningOpenShort, footer: true, off: v.none, run: func() (screen, tea.Cmd) {
			return newRow(v.env, v.rows[v.at], v), nil
		}},
		{binding: bind(nl.EveningNew, "n", "f2"), short: nl.EveningNewShort, footer: true, run: func() (screen, tea.Cmd) {
			return newEveningForm(v.env, school.Evening{}, v), nil
		}},
		{binding: bind(nl.EveningChange, "f4", "ctrl+e"), short: nl.EveningChangeFew, footer: true, off: v.none, run: func() (screen, tea.Cmd) {
			return newEveningForm(v.env, v.rows[v.at], v), nil
		}},
		{binding: bind(nl.EveningDrop, "ctrl+d", "f9"), short: nl.EveningDropFew, footer: true, off: v.none, run: v.drop},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
		move(nl.CommandDown, 1, "down", "j", "tab"), move(nl.CommandUp, -1, "up", "k", "shift+tab"),
		move(nl.CommandPageDown, pageRows, "pgdown"), move(nl.CommandPageUp, -pageRows, "pgup"),
	}
	return append(list, v.shared(v, nil)...)
}

func (v *eveningList) none() string {
	if len(v.rows) == 0 {
		return nl.EveningNoneHere
	}
	return ""
}

// drop removes the chosen row, at the second press of the key.
func (v *eveningList) drop() (screen, tea.Cmd) {
	if !v.mayLeave(true, nl.EveningDropAgain) {
		return v, nil
	}
	id, store, now := v.rows[v.at].ID, v.Evenings, v.Now().Wall
	v.saver.do(dropEveningJob, func(ctx context.Context) error { return store.DropEvening(ctx, id, now) })
	return v, nil
}

// dropEveningJob names the job that removes a row of talks.
const dropEveningJob = "drop row of talks"

func (v *eveningList) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case eveningsMsg:
		v.take(msg)
		return v, nil
	case savedMsg:
		if msg.name != dropEveningJob {
			return v, nil
		}
		if msg.err != nil {
			v.hint = nl.RowNotSaved + " " + v.why(msg.err)
			return v, nil
		}
		v.hint = nl.EveningDropped
		return v, v.read()
	}
	next, cmd, done := v.press(v, msg)
	if !done {
		return v, nil
	}
	return next, cmd
}

func (v *eveningList) view() frame {
	return v.draw(nl.EveningsTitle, v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.failed != nil:
			return paragraph(v.styles.warn, nl.EveningNotRead+" "+v.why(v.failed), width), nil
		case !v.loaded:
			return nil, nil
		case len(v.rows) == 0:
			return append(append(paragraph(v.styles.strong, nl.EveningNone, width), ""), paragraph(v.styles.text, nl.EveningNoneDo, width)...), nil
		}
		const day, count = 26, 13
		name := width - formMark - day - count - 2
		row := func(mark, on, named, n string) string {
			return mark + fit(on, day) + " " + fit(named, name) + " " + short(n, count)
		}
		rows := []string{v.styles.dim.of(row("  ", nl.EveningDayLabel, nl.EveningNameHead, nl.EveningTalks))}
		room := max(1, height-1)
		from := max(0, min(v.at-room/2, len(v.rows)-room))
		for i := from; i < min(len(v.rows), from+room); i++ {
			e := v.rows[i]
			on := nl.TimeRelativeDay(e.Day, v.now()) + " " + e.Rhythm.First.String()
			if i == v.at {
				rows = append(rows, v.styles.selected.of(row("› ", on, clean(e.Name), strconv.Itoa(e.Pupils()))))
				continue
			}
			rows = append(rows, row("  ", on, clean(e.Name), strconv.Itoa(e.Pupils())))
		}
		return rows, nil
	})
}
