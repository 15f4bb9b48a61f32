package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// stillness is the silence after the first answer of a pupil.
type stillness struct {
	begun bool // the first answer is on the screen
	on    bool // the silence is going on
	from  talk.Instant
	gone  bool // it was left: what comes after it is on the screen
}

// stillMsg draws the silence on.
type stillMsg struct {
	of   *drill
	from talk.Instant
}

// stillStep is how often the silence is drawn on; tooSoon is how long a key still
// belongs to what stood on the screen before, and breaks nothing.
const (
	stillStep = 200 * time.Millisecond
	tooSoon   = 500 * time.Millisecond
)

func (s *stillness) reset() { *s = stillness{} }

// hush lets the pupil give the first answer and begins to listen.
func (d *drill) hush() tea.Cmd {
	d.judged = nil
	d.still = stillness{begun: true, on: true, from: d.Now()}
	return d.stillTick()
}

func (d *drill) stillTick() tea.Cmd {
	from := d.still.from
	return tea.Tick(stillStep, func(time.Time) tea.Msg { return stillMsg{d, from} })
}

// quietFor is how long it has been silent, in the time of who waits.
func (d *drill) quietFor() time.Duration {
	if !d.still.on {
		return 0
	}
	return d.Now().Since(d.still.from) / time.Duration(max(1, d.Tempo))
}

// listen draws the silence on until it has been left.
func (d *drill) listen(msg stillMsg) tea.Cmd {
	switch {
	case msg.of != d || !d.still.on || msg.from != d.still.from:
		return nil
	case d.quietFor() < rehearse.Quiet:
		return d.stillTick()
	}
	d.judge(d.quietFor())
	d.still.gone = true
	return nil
}

func (d *drill) judge(quiet time.Duration) {
	f := d.run.Leave(quiet, d.at())
	d.judged = &f
	d.still.on = false
}

// spoke tells whether a message is something that breaks a silence. The keys that
// leave or ask for help do not.
func spoke(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return true
	case tea.KeyPressMsg:
		return msg.Text != "" || msg.String() == "enter" || msg.String() == "backspace"
	}
	return false
}

// interrupted ends a silence that was broken. A key that was pressed for what stood
// there before does not break it.
func (d *drill) interrupted() {
	d.hint = ""
	if quiet := d.quietFor(); quiet >= tooSoon {
		d.judge(quiet)
	}
}

func (d *drill) inQuiet() []command {
	var first command
	switch {
	case !d.still.begun:
		first = command{binding: bind(nl.DrillHear, "enter", "ctrl+s"), footer: true, run: func() (screen, tea.Cmd) { return d, d.hush() }}
	case d.still.gone:
		first = command{binding: bind(nl.DrillNext, "enter", "ctrl+s"), footer: true, run: d.next}
	default:
		first = command{binding: bind(nl.DrillAgain, "enter", "ctrl+s"), footer: true, off: d.waiting, run: d.again}
	}
	return []command{
		first,
		{binding: bind(nl.DrillSkip, "f4", "ctrl+n"), short: nl.DrillSkipFew, footer: !d.still.gone && !d.still.on, run: d.next},
		{binding: bind(nl.DrillDone, "f5", "alt+k"), run: d.leave},
	}
}

func (d *drill) waiting() string {
	if d.still.on {
		return nl.DrillQuietRun
	}
	return ""
}
