package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// quiet is the silence in a practice talk: since when nobody has said or typed
// anything.
type quiet struct {
	on    bool
	from  talk.Instant
	spent bool         // waiting brings nothing more before somebody speaks
	read  talk.Instant // until when what was said last is still being read
}

// quietMsg draws the silence on.
type quietMsg struct{ from talk.Instant }

func (q *quiet) stop() { q.on = false }

// next is the tick that draws it on.
func (q *quiet) next() tea.Cmd {
	from := q.from
	return tea.Tick(hushStep, func(time.Time) tea.Msg { return quietMsg{from} })
}

// A line of a few words is read at a glance. Of a longer one each word more takes a
// moment, in which there is no silence yet: the pupil would still be speaking.
const (
	glance   = 8
	perWord  = 250 * time.Millisecond
	readMost = 20 * time.Second
)

// hears tells that somebody said something just now.
func (q *quiet) hears(lines []rehearse.Line, now talk.Instant, tempo int) {
	words := -glance
	for _, l := range lines {
		if !l.Gesture() {
			words += len(strings.Fields(l.Text))
		}
	}
	takes := min(readMost, time.Duration(max(0, words))*perWord) * time.Duration(max(1, tempo))
	q.read = now
	q.read.Wall, q.read.Mono = now.Wall.Add(takes), now.Mono+takes
}

// begins is when a silence that nobody breaks begins.
func (q *quiet) begins(now talk.Instant) talk.Instant {
	if q.read.Mono > now.Mono && q.read.Run == now.Run {
		return q.read
	}
	return now
}

// listen begins to wait again after a key: a silence lasts from the last one. There is
// none while something stands in the line, while the clock stands, and over a list.
func (v *solo) listen() tea.Cmd {
	_, ended := v.run.Ended()
	if ended || !v.begun() || !v.session.Running() || v.panel != nil || v.said.text != "" {
		v.quiet.stop()
		return nil
	}
	v.quiet.on, v.quiet.from = true, v.quiet.begins(v.Now())
	return v.quiet.next()
}

// silent is how long it has been silent, in the time of who waits.
func (v *solo) silent() time.Duration {
	now := v.Now()
	if v.quiet.begins(now) != now {
		return 0
	}
	return now.Since(v.quiet.from) / time.Duration(max(1, v.Tempo))
}

// hush draws the silence on, and lets the pupil hear it when it has lasted long
// enough. What the pupil then says begins another one.
func (v *solo) hush(msg quietMsg) tea.Cmd {
	q := &v.quiet
	if !q.on || msg.from != q.from {
		return nil
	}
	v.observe()
	waited := v.silent()
	if waited < rehearse.Patience || q.spent {
		if !q.on || waited > hushTo {
			return nil
		}
		return q.next()
	}
	e, ok := v.run.Silence(v.at())
	if !ok {
		q.stop()
		return nil
	}
	q.spent = !slices.ContainsFunc(e.Lines, func(l rehearse.Line) bool { return !l.Gesture() })
	v.keep()
	if !q.spent {
		q.hears(e.Lines, v.Now(), v.Tempo)
		q.from = q.begins(v.Now())
	}
	return q.next()
}
