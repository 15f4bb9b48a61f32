package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// solo is a practice talk alone: somebody types what they would say, and a practice
// pupil answers. It looks and works like the talk itself. What the pupil says is
// decided by the rehearsal; clock and guide are those of a session that nobody stores.
type solo struct {
	*env
	session    *talk.Session
	run        *rehearse.Rehearsal
	recogniser *rehearse.Recogniser
	log        *practiceLog
	told       int // entries of the recording that were handed over; -1: not its head either
	back       screen

	said   line // what is being typed
	quiet  quiet
	script transcript
	panel  *panel
	notice string // stands until the next key
	show   soloShow
	ticks  int // generation of the running tick; older ones die out
	list   []command
}

// soloShow is what the conductor does not want to see, and whether nobody is there: the
// clock stands while the screen is locked, and runs again at the next key.
type soloShow struct{ noGuide, noClock, away bool }

// soloStart is what a practice talk begins from.
type soloStart struct {
	persona    *rehearse.Persona
	recogniser *rehearse.Recogniser
	seed       uint64
}

// newSolo opens a practice talk. Without a guide that fits it is nil. The clock stands
// until something is said: reading is no part of the talk.
func newSolo(e *env, from soloStart, back screen) screen {
	session, ok := e.soloSession(from.persona)
	if !ok {
		return nil
	}
	run := rehearse.Start(from.persona, from.seed, e.now().Truncate(time.Second), from.recogniser)
	v := e.soloOf(session, run, newPracticeLog(e, e.NewID()), back)
	v.recogniser = from.recogniser
	return v
}

func (e *env) soloOf(s *talk.Session, run *rehearse.Rehearsal, log *practiceLog, back screen) *solo {
	v := &solo{env: e, session: s, run: run, log: log, told: -1, back: back}
	v.list = v.declare()
	return v
}

// soloSession is the clock and the guide for a practice pupil, in a pause that lasts
// until something is said. It reports false when there is no guide.
func (e *env) soloSession(p *rehearse.Persona) (*talk.Session, bool) {
	guides, _ := talk.Suits(e.Book().Guides, talk.Criteria{Type: p.School, Year: p.Year, Kind: p.Kind, Role: e.settings.Role})
	if len(guides) == 0 {
		return nil, false
	}
	s, err := talk.New("", talk.Plan{FirstName: p.Name, Phase: p.Phase, Kind: p.Kind, Length: talk.Minimum}, &guides[0])
	if err != nil {
		return nil, false
	}
	s.GapAfter = e.gapAfter()
	now := e.Now()
	s.Start(now)
	_ = s.Pause(talk.Else, now)
	return s, true
}

// resumeSolo opens a practice talk that was broken off, in a pause. Stored is how many
// entries of its recording are kept already. It is nil without a guide.
func resumeSolo(e *env, run *rehearse.Rehearsal, r *rehearse.Recogniser, kept PracticeRun, back screen) screen {
	s, ok := e.soloSession(run.Persona())
	if !ok {
		return nil
	}
	entries := run.Script().Entries
	shift(s, entries, e.Now())
	v := e.soloOf(s, run, newPracticeLog(e, kept.ID), back)
	v.recogniser, v.told = r, len(kept.Script.Entries)
	v.keep()
	return v
}

// shift has the clock and the guide stand where a recording broke off.
func shift(s *talk.Session, entries []rehearse.Entry, now talk.Instant) {
	last := soloEnd(entries)
	when := func(at time.Duration) talk.Instant {
		then := now
		then.Wall, then.Mono = now.Wall.Add(at-last), now.Mono+at-last
		return then
	}
	*s = *restarted(s, when(0))
	for _, e := range entries {
		if e.What != rehearse.InStage {
			continue
		}
		for _, st := range s.Guide().Stages {
			if string(st.ID) == e.Text {
				_ = s.Jump(st.ID, st.Prompts[0].ID, when(e.At))
			}
		}
	}
	_ = s.Pause(talk.Else, now)
}

// restarted is a session that begins at another moment.
func restarted(s *talk.Session, at talk.Instant) *talk.Session {
	fresh, err := talk.New(s.ID, s.Plan, s.Guide())
	if err != nil { // the plan and the guide made one before
		return s
	}
	fresh.GapAfter = s.GapAfter
	fresh.Start(at)
	return fresh
}

func (v *solo) init() tea.Cmd {
	v.ticks++
	return v.tick()
}

func (v *solo) tick() tea.Cmd {
	generation := v.ticks
	return tea.Every(time.Second, func(time.Time) tea.Msg { return tickMsg{generation} })
}

func (v *solo) resize(int, int) {
	v.script.stale = true
	v.panel.lay()
}

// types tells that a printable key is always text here.
func (v *solo) types() bool { return v.panel == nil }

// stow stops the clock when the screen is locked.
func (v *solo) stow() {
	v.observe()
	if v.session.Running() {
		v.show.away = true
		_ = v.session.Pause(talk.Else, v.Now())
	}
	v.quiet.stop()
}

// returned lets the clock run again after the screen was locked.
func (v *solo) returned() {
	if v.show.away {
		v.show.away = false
		_ = v.session.Resume(v.Now())
	}
}

// begun tells whether anything was said: before that nothing is kept, and the clock
// stands.
func (v *solo) begun() bool { return len(v.run.Exchanges()) > 0 || v.run.Undone() > 0 }

// at is the moment of the talk, as a recording has it.
func (v *solo) at() time.Duration { return v.session.Total(v.Now()).Truncate(soloStep) }

// soloStep is how precise a moment of a practice talk is.
const soloStep = 100 * time.Millisecond

func (v *solo) commands() []command { return v.list }

func (v *solo) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case tickMsg:
		if msg.generation != v.ticks {
			return v, nil
		}
		v.observe()
		return v, v.tick()
	case quietMsg:
		return v, v.hush(msg)
	case tea.PasteMsg:
		v.returned()
		v.observe()
		if p := v.panel; p != nil && p.picker != nil && !p.menu {
			p.picker.update(msg)
			return v, nil
		}
		v.panel = nil
		v.said.insert(msg.Content)
		return v, v.listen()
	case tea.KeyPressMsg:
		v.notice = ""
		v.returned()
		v.observe()
		next, cmd := v.key(msg)
		return next, tea.Batch(cmd, v.listen())
	}
	if v.log.mine(msg) { // the training room reads again when it comes back
		return v, nil
	}
	return v, behind(&v.back, msg)
}

// observe tells the session that the program is awake. A computer that slept in
// between does not count.
func (v *solo) observe() {
	now := v.Now()
	if v.session.Observe(now) {
		v.session.AnswerGap(talk.WasAway, now)
		v.quiet.stop()
		v.notice = nl.SoloAway
	}
}

// key does what a key asks: of what is open, a command, or text.
func (v *solo) key(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	if v.panel == nil {
		return v.press(msg)
	}
	did := v.panel.press(msg, v.plan().talk)
	v.panel = did.open
	if did.notice != "" {
		v.notice = did.notice
	}
	switch {
	case did.run != nil:
		return did.run()
	case did.through:
		return v.press(msg)
	}
	return v, nil
}

func (v *solo) press(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	if msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		v.said.insert(msg.Text)
		v.script.follow()
		return v, nil
	}
	if c, ok := find(v.list, msg); ok {
		if why := c.disabled(); why != "" {
			v.notice = v.say(nl.Capital(why) + ".")
			return v, nil
		}
		next, cmd := c.run()
		if v.panel != nil {
			v.panel.opener = c.binding
		}
		return next, cmd
	}
	v.said.key(msg.String())
	return v, nil
}

// keep hands to the writer what the recording has more than was handed over.
func (v *solo) keep() {
	v.script.stale = true
	if !v.begun() {
		return
	}
	s := v.run.Script()
	var lines []string
	if v.told < 0 {
		lines, v.told = append(lines, s.Head.String()), 0
	}
	for _, e := range s.Entries[min(v.told, len(s.Entries)):] {
		lines = append(lines, e.String()+"\n")
	}
	v.told = len(s.Entries)
	v.log.add(lines...)
}

// seedFrom makes the seed of a new practice talk of an id: another one each time, and
// short enough to type again.
func seedFrom(id string) uint64 {
	const most, prime, base = 9999, 16777619, 2166136261
	h := uint64(base)
	for _, b := range []byte(id) {
		h = (h ^ uint64(b)) * prime % (1 << 32)
	}
	return 1 + h%most
}

// guide moves in the guide, and tells the rehearsal which stage that is.
func (v *solo) guide(move func(talk.Instant) error) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		if move(v.Now()) != nil {
			v.notice = nl.SoloLast
		}
		v.show.noGuide = false
		v.run.EnterStage(v.session.At.Stage, v.at())
		v.keep()
		return v, nil
	}
}
