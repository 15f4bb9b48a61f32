package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// drill is one round: item after item, with what can be said of each answer at once.
// After five minutes the item at hand is the last.
type drill struct {
	desk
	back   *drills
	run    *rehearse.DrillRun
	began  talk.Instant
	text   line
	judged *rehearse.Feedback // of the answer as it stands; nil: it was not read yet
	shown  string             // the example that is shown
	still  stillness
	over   bool
	log    *practiceLog
	stored int // turns that were handed to the writer
	ticks  int // generation of the running tick; older ones die out
}

func newDrill(e *env, run *rehearse.DrillRun, id string, back *drills) screen {
	d := &drill{desk: desk{env: e}, back: back, run: run, began: e.Now(), log: newPracticeLog(e, id)}
	d.desk.stored = d.log.line
	return d
}

// drillTickMsg draws the clock on.
type drillTickMsg struct {
	of         *drill
	generation int
}

func (d *drill) init() tea.Cmd {
	d.ticks++
	return d.tick()
}

func (d *drill) tick() tea.Cmd {
	if d.over {
		return nil
	}
	generation := d.ticks
	return tea.Every(time.Second, func(time.Time) tea.Msg { return drillTickMsg{d, generation} })
}

func (d *drill) resize(int, int) {}

func (d *drill) types() bool { return !d.over && !d.quiets() }

// quiets tells whether the drill is about silence.
func (d *drill) quiets() bool { return d.run.Drill().Kind == rehearse.DrillQuiet }

// at is how long the round is going on.
func (d *drill) at() time.Duration { return d.Now().Since(d.began) }

// check judges what was typed. The second time that it could be otherwise an example
// comes with it.
func (d *drill) check() (screen, tea.Cmd) {
	text := words(field{line: d.text})
	if text == "" {
		d.hint = nl.DrillNoAnswer
		return d, nil
	}
	f := d.run.Answer(text, d.at())
	d.judged = &f
	if d.run.Stuck() {
		d.shown = d.run.Example()
	}
	return d, nil
}

// next goes on to the next item, or to the end of the round.
func (d *drill) next() (screen, tea.Cmd) {
	more := d.run.Next(d.at())
	d.fresh()
	d.keep()
	d.over = !more
	return d, nil
}

// fresh empties what belongs to the item before.
func (d *drill) fresh() {
	d.text, d.judged, d.shown = line{}, nil, ""
	d.still.reset()
}

// finish ends the round with what was done.
func (d *drill) finish() (screen, tea.Cmd) {
	d.run.Stop()
	d.fresh()
	d.keep()
	d.over = true
	return d, nil
}

// leave ends the round; where nothing was done, or its end is shown, it goes back.
func (d *drill) leave() (screen, tea.Cmd) {
	if d.over || len(d.run.Done()) == 0 && d.run.Tries() == 0 {
		return d.back, nil
	}
	return d.finish()
}

// keep hands to the writer what was done since the last time. The head of the
// recording goes before the first of it.
func (d *drill) keep() {
	done := d.run.Done()
	var lines []string
	for _, turn := range done[d.stored:] {
		for _, e := range turn.Lines() {
			lines = append(lines, e.String()+"\n")
		}
	}
	if d.stored == 0 && len(lines) > 0 {
		head := rehearse.Head{Source: rehearse.Drilled, Begin: d.local(d.began.Wall).Truncate(time.Second), Drill: d.run.Drill().ID}
		lines = append([]string{head.String()}, lines...)
	}
	d.stored = len(done)
	d.log.add(lines...)
}

// again goes back into the answer as it stands, or leaves the silence once more.
func (d *drill) again() (screen, tea.Cmd) {
	d.judged = nil
	if d.quiets() {
		return d, d.hush()
	}
	d.text.end()
	return d, nil
}

// example shows the next example of our own.
func (d *drill) example() (screen, tea.Cmd) {
	d.shown = d.run.Example()
	return d, nil
}

// another begins another round of the same drill.
func (d *drill) another() (screen, tea.Cmd) { return d.back.open(d.run.Drill()), nil }

func (d *drill) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case drillTickMsg:
		if msg.of == d && msg.generation == d.ticks {
			return d, d.tick()
		}
		return d, nil
	case stillMsg:
		return d, d.listen(msg)
	}
	if d.log.mine(msg) {
		if why := d.log.trouble(); why != "" {
			d.hint = d.say(why)
		}
		return d, nil
	}
	if d.still.on && d.list == nil && !d.help && spoke(msg) {
		d.interrupted()
		return d, nil
	}
	if next, cmd, done := d.press(d, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		back := screen(d.back)
		return d, behind(&back, msg)
	}
	d.write(msg)
	return d, nil
}

// write edits the answer. Who types on after it was read, changes it.
func (d *drill) write(msg tea.Msg) {
	if !d.types() {
		return
	}
	before := d.text
	switch msg := msg.(type) {
	case tea.PasteMsg:
		d.text.insert(msg.Content)
	case tea.KeyPressMsg:
		if !d.text.key(msg.String()) && msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
			d.text.insert(msg.Text)
		}
	}
	if d.text != before {
		d.judged = nil
	}
}

func (d *drill) commands() []command {
	var list []command
	switch {
	case d.over:
		list = d.atEnd()
	case d.quiets():
		list = d.inQuiet()
	default:
		list = d.inWriting()
	}
	list = append(list, command{binding: bind(nl.CommandBack, "esc"), footer: true, run: d.leave})
	return append(list, d.shared(d, nil)...)
}

func (d *drill) inWriting() []command {
	first := command{binding: bind(nl.DrillCheck, "enter", "ctrl+s"), footer: true, run: d.check}
	if d.judged != nil {
		first = command{binding: bind(nl.DrillNext, "enter", "ctrl+s"), footer: true, run: d.next}
	}
	return []command{
		first,
		{binding: bind(nl.DrillExample, "f2", "alt+v"), footer: true, off: d.noExample, run: d.example},
		{binding: bind(nl.DrillAgain, "f3", "alt+n"), footer: d.judged != nil, off: d.unread, run: d.again},
		{binding: bind(nl.DrillSkip, "f4", "ctrl+n"), short: nl.DrillSkipFew, footer: d.judged == nil, run: d.next},
		{binding: bind(nl.DrillDone, "f5", "alt+k"), run: d.leave},
	}
}

func (d *drill) atEnd() []command {
	return []command{
		{binding: bind(nl.DrillOther, "enter", "ctrl+s"), footer: true, run: func() (screen, tea.Cmd) { return d.back, nil }},
		{binding: bind(nl.DrillOnceMore, "f3", "alt+n"), footer: true, run: d.another},
	}
}

func (d *drill) noExample() string {
	if len(d.run.Item().Examples) == 0 {
		return nl.DrillNoMore
	}
	return ""
}

func (d *drill) unread() string {
	if d.judged == nil {
		return nl.DrillNotYet
	}
	return ""
}
