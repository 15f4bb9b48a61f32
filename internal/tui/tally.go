package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// tally is the screen of an observer beside a talk: a key counts one thing, at its
// time. It asks for no look at the screen, and shows what was counted in one place.
type tally struct {
	desk
	back    screen
	persona string // id of the practice pupil who is played; may be empty
	of      *rehearse.Tally
	clock   tallyClock
	log     *practiceLog // nil: nothing was counted yet
	stage   tallyStage
	open    *openTally // one that was not rounded off; nil: there is none
	head    string     // goes before the first entry that is stored; empty: it did
	latest  rehearse.Entry
	undone  bool   // the latest entry was undone
	word    *field // words that are being written; nil: none
	wordAt  time.Duration
	ticks   int // generation of the running tick; older ones die out
}

// tallyStage is how far an observer is.
type tallyStage int

// The stages.
const (
	tallyReading  tallyStage = iota // whether there is one to go on with
	tallyOffered                    // there is
	tallyReady                      // the clock waits
	tallyCounting                   // it runs
	tallyAsking                     // it runs, and Esc was pressed
	tallyDone
)

// openTally is a tally that can be gone on with.
type openTally struct {
	id string
	of *rehearse.Tally
}

// tallyClock is the clock of a tally.
type tallyClock struct {
	base  time.Duration // where it stood
	since talk.Instant  // when that was
}

// at is what the clock says. While the computer sleeps the talk goes on.
func (c tallyClock) at(now talk.Instant, asleep time.Duration) time.Duration {
	ran, wall := now.Since(c.since), now.Wall.Sub(c.since.Wall)
	if wall-ran > asleep {
		ran = wall
	}
	return c.base + ran
}

// How long after its begin a tally can be gone on with, and is still offered.
const (
	tallyGoesOn = 90 * time.Minute
	tallyRecent = 18 * time.Hour
)

// tallyTickMsg is the second that passed.
type tallyTickMsg struct {
	of         *tally
	generation int
}

// tallyOpenMsg brings a tally that was not rounded off; open is nil without one.
type tallyOpenMsg struct {
	of   *tally
	open *openTally
	err  error
}

// newTally opens the screen of an observer.
func newTally(e *env, back screen) screen { return newTallyOf(e, "", back) }

// newTallyOf is newTally of a talk with a practice pupil.
func newTallyOf(e *env, persona string, back screen) screen {
	return &tally{desk: desk{env: e}, persona: persona, back: back}
}

// init looks once for a tally to go on with, and has the clock tick.
func (t *tally) init() tea.Cmd {
	t.ticks++
	if t.stage != tallyReading {
		return t.tick()
	}
	e, store := t.env, t.Practice
	return tea.Batch(t.tick(), func() tea.Msg {
		msg := tallyOpenMsg{of: t}
		if store == nil {
			return msg
		}
		runs, err := store.Runs(context.Background())
		msg.open, msg.err = unfinished(runs, e.now()), err
		return msg
	})
}

// unfinished finds the latest tally that was not rounded off.
func unfinished(runs []PracticeRun, now time.Time) *openTally {
	var found *openTally
	for _, r := range runs {
		if r.Script.Head.Source != rehearse.Observed {
			continue
		}
		of := rehearse.TallyOf(r.Script)
		if age := now.Sub(of.Begin()); of.Ended() || of.Tallies() == 0 || age < 0 || age > tallyRecent {
			continue
		}
		if found == nil || of.Begin().After(found.of.Begin()) {
			found = &openTally{r.ID, of}
		}
	}
	return found
}

func (t *tally) tick() tea.Cmd {
	generation := t.ticks
	return tea.Every(time.Second, func(time.Time) tea.Msg { return tallyTickMsg{t, generation} })
}

func (t *tally) resize(int, int) {}

// at is where the clock of the tally stands.
func (t *tally) at() time.Duration {
	switch t.stage {
	case tallyCounting, tallyAsking:
		return max(t.clock.at(t.Now(), t.gapAfter()), t.of.Last())
	case tallyDone:
		return t.of.Last()
	}
	return 0
}

// begin starts the clock of a new tally.
func (t *tally) begin() {
	now := t.Now()
	t.of = rehearse.NewTally(t.local(now.Wall), t.persona)
	t.clock, t.stage = tallyClock{since: now}, tallyCounting
	t.log, t.head = newPracticeLog(t.env, t.NewID()), t.of.Script().Head.String()
	t.latest, t.undone, t.open = rehearse.Entry{}, false, nil
}

// count counts something now; the first starts the clock.
func (t *tally) count(what rehearse.What, text string) (screen, tea.Cmd) {
	if t.stage == tallyReady {
		t.begin()
	}
	t.stage = tallyCounting
	t.put(t.at(), what, text)
	return t, nil
}

// put records an entry, and has it stored.
func (t *tally) put(at time.Duration, what rehearse.What, text string) {
	var before rehearse.Entry
	if last := t.of.Latest(1); len(last) > 0 {
		before = last[0]
	}
	e, ok := t.of.Add(at, what, text)
	if !ok {
		return
	}
	t.latest, t.undone = e, what == rehearse.Undone
	if t.undone {
		t.latest = before
	}
	t.log.add(t.head, e.String()+"\n")
	t.head = ""
}

// end rounds the tally off at a moment.
func (t *tally) end(at time.Duration) (screen, tea.Cmd) {
	t.put(at, rehearse.Ended, "")
	t.stage = tallyDone
	return t, nil
}

// speak goes to another speaker, one further or one back.
func (t *tally) speak(by int) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		list, at := rehearse.Speakers(), -1
		if t.of != nil {
			at = slices.Index(list, t.of.Speaking())
		}
		if at < 0 && by < 0 {
			at = 0
		}
		return t.count(rehearse.Speaks, string(list[(at+by+len(list))%len(list)]))
	}
}

// stageAt is the index of the stage that the talk is in.
func (t *tally) stageAt() int {
	if t.of == nil {
		return 0
	}
	return max(0, slices.Index(talk.Stages(), t.of.Stage()))
}

// move goes to another stage of the talk.
func (t *tally) move(by int) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		return t.count(rehearse.InStage, string(talk.Stages()[t.stageAt()+by]))
	}
}

// goOn goes on in the tally that was open: the talk did not wait for the program.
func (t *tally) goOn() (screen, tea.Cmd) {
	t.take()
	now := t.Now()
	t.clock, t.stage = tallyClock{base: max(t.of.Last(), now.Wall.Sub(t.of.Begin())), since: now}, tallyCounting
	return t, nil
}

// endOpen rounds the tally off that was open, where it was counted last.
func (t *tally) endOpen() (screen, tea.Cmd) {
	t.take()
	return t.end(t.of.Last())
}

// take makes the tally that was open the one of this screen. Its last line may have
// been cut short: the log begins a line of its own.
func (t *tally) take() {
	t.of, t.log, t.open = t.open.of, newPracticeLog(t.env, t.open.id), nil
	t.latest = rehearse.Entry{}
}

func (t *tally) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case tallyOpenMsg:
		if msg.of == t && t.stage == tallyReading {
			t.opened(msg)
		}
		return t, nil
	case tallyTickMsg:
		if msg.of != t || msg.generation != t.ticks {
			return t, behind(&t.back, msg)
		}
		return t, t.tick()
	}
	if t.log.mine(msg) {
		return t, nil
	}
	if t.word != nil {
		if next, cmd, done := t.write(msg); done {
			return next, cmd
		}
	}
	if next, cmd, done := t.press(t, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return t, behind(&t.back, msg)
	}
	return t, nil
}

// opened takes what was read.
func (t *tally) opened(msg tallyOpenMsg) {
	t.stage, t.open = tallyReady, msg.open
	switch {
	case msg.err != nil:
		t.hint = nl.TallyNotRead + " " + t.why(msg.err)
	case t.open != nil:
		t.stage = tallyOffered
	}
}

// types tells that a printable key is text while words are written.
func (t *tally) types() bool { return t.word != nil }

// failing tells whether the last try to store failed.
func (t *tally) failing() bool { return t.log != nil && t.log.err != nil }

// kept says what is stored: how many entries, and until when.
func (t *tally) kept() string {
	if t.log == nil {
		return ""
	}
	says := t.log.line()
	if says == t.styles.dim.of(nl.SavedAt(t.log.at)) {
		return t.styles.dim.of(nl.TallyKept(len(t.of.Script().Entries)-len(t.log.handed), t.log.at))
	}
	return says
}
