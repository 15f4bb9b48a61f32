package tui

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// practice is the training room: what can be practised, and above that the practice
// talks that were broken off.
type practice struct {
	desk
	cardList
	back   screen
	room   practiceRoom
	loaded bool
	threes *threes    // the threesome whose clock runs; nil: none
	closed string     // name of the job that closes a run, until that is stored
	wish   Practising // with whom to sit down as soon as that is possible
}

// practiceRoom is what the screens of the training room work with. Reading it takes a
// moment: it is done once, in a command.
type practiceRoom struct {
	recogniser *rehearse.Recogniser
	personas   []rehearse.Persona
	runs       []PracticeRun // the one that was begun last first
	err        error         // why the runs could not be read
}

// isOpen tells whether a run is a practice talk alone that has not ended.
func isOpen(r PracticeRun) bool {
	last := len(r.Script.Entries) - 1
	return r.Script.Head.Source == rehearse.Solo && (last < 0 || r.Script.Entries[last].What != rehearse.Ended)
}

// unfinished is how many practice talks alone were broken off.
func (r practiceRoom) unfinished() int {
	n := 0
	for _, run := range r.runs {
		if isOpen(run) {
			n++
		}
	}
	return n
}

// persona finds the practice pupil of a run.
func (r practiceRoom) persona(id string) (*rehearse.Persona, bool) {
	for i := range r.personas {
		if r.personas[i].ID == id {
			return &r.personas[i], true
		}
	}
	return nil, false
}

// practiceMsg brings what the training room works with.
type practiceMsg struct{ room practiceRoom }

// newPractice opens the training room.
func newPractice(e *env, back screen) screen {
	return &practice{desk: desk{env: e}, back: back}
}

// practiceAt opens the training room first of all, or a practice talk in it.
func practiceAt(e *env, wish Practising) screen {
	return &practice{desk: desk{env: e}, back: newHome(e), wish: wish}
}

func (v *practice) init() tea.Cmd { return v.enterRoom(v.room.recogniser) }

// enterRoom reads what the training room works with.
func (e *env) enterRoom(known *rehearse.Recogniser) tea.Cmd {
	store, book := e.Practice, e.Book
	return func() tea.Msg {
		room := practiceRoom{recogniser: known, personas: book().Personas}
		if known == nil {
			room.recogniser = rehearse.NewRecogniser()
		}
		if store == nil {
			return practiceMsg{room}
		}
		room.runs, room.err = store.Runs(context.Background())
		return practiceMsg{room}
	}
}

// wished sits down with the practice pupil, or goes to the drills, that the program was
// opened for, once.
func (v *practice) wished() screen {
	wish := v.wish
	v.wish = Practising{}
	if wish.Drills {
		return newDrillsAt(v.env, wish.Drill, v)
	}
	p, ok := v.room.persona(wish.Persona)
	if !ok {
		return v
	}
	if wish.Seed == 0 {
		wish.Seed = seedFrom(v.NewID())
	}
	if next := newSolo(v.env, soloStart{p, v.room.recogniser, wish.Seed}, v); next != nil {
		return next
	}
	v.hint = v.say(nl.SoloNoGuide)
	return v
}

func (v *practice) resize(int, int) { v.lay() }

// door is a part of the training room.
type door struct {
	id, name, about string
	open            func() (screen, tea.Cmd)
}

// doors are the parts of the training room, in the order in which a team uses them.
func (v *practice) doors() []door {
	return []door{
		{"alone", nl.HubAlone, nl.HubAloneAbout, v.alone},
		{"threes", nl.HubThrees, nl.HubThreesAbout, v.inThrees},
		{"tally", nl.HubTally, nl.HubTallyAbout, func() (screen, tea.Cmd) { return newTally(v.env, v), nil }},
		{"drills", nl.DrillsTitle, nl.HubDrillsAbout, func() (screen, tea.Cmd) { return newDrills(v.env, v), nil }},
		{"training", nl.TrainingTitle, nl.HubTrainingAbout, func() (screen, tea.Cmd) { return newTraining(v.env, v), nil }},
		{"mirror", nl.MirrorPastTitle, nl.MirrorPastAbout, func() (screen, tea.Cmd) { return newProgress(v.env, v), nil }},
	}
}

// inThrees leads to the threesome. One that is in a round goes on: who looked elsewhere
// for a moment did not stop the clock.
func (v *practice) inThrees() (screen, tea.Cmd) {
	if v.threes == nil || v.threes.round.Part() == "" || v.threes.round.Done() {
		v.threes = newThrees(v.env, v)
	}
	return v.threes, nil
}

// alone leads to the practice pupils.
func (v *practice) alone() (screen, tea.Cmd) {
	if len(v.room.personas) == 0 {
		v.hint = v.say(nl.HubNoPersonas)
		return v, nil
	}
	return newSoloChoice(v.env, v.room, v), nil
}

func (v *practice) lay() {
	s := cardSheet{env: v.env, width: max(v.bodyWidth(), minWidth-2*inset)}
	s.plain(v.styles.dim, v.say(nl.HubLead))
	if v.room.err != nil {
		s.plain(v.styles.warn, nl.HubNotRead+" "+v.why(v.room.err))
	}
	s.lines = append(s.lines, "")
	for _, r := range v.room.runs {
		if !isOpen(r) {
			continue
		}
		text := nl.HubUnfinished(v.nameOf(r), v.local(r.Script.Head.Begin), v.now())
		s.add(v.styles.text, text, cardItem{id: openRun + r.ID, verb: nl.HubGoOn, press: func() (screen, tea.Cmd) { return v.goOn(r) }})
	}
	if len(s.items) > 0 {
		s.lines = append(s.lines, "")
	}
	doors, used := v.doorItems(s.width)
	airy := len(s.lines)+used+len(doors)-1 <= v.bodyHeight()
	for i, d := range doors {
		if i > 0 && airy {
			s.lines = append(s.lines, "")
		}
		s.add(v.styles.text, "", d)
	}
	v.relay(s)
}

// doorItems are the doors as they are listed, and how many rows they take together.
func (v *practice) doorItems(width int) (items []cardItem, used int) {
	for _, d := range v.doors() {
		rows := append([]string{d.name}, plainRows(v.say(d.about), width-2*formMark)...)
		items = append(items, cardItem{id: d.id, verb: nl.HubOpen, rows: indentFrom(rows, 1, formMark), press: d.open})
		used += len(rows)
	}
	return items, used
}

// openRun begins the id of a row for a run that has not ended.
const openRun = "run "

// plainRows wraps a text without colour.
func plainRows(text string, width int) []string {
	var out []string
	for _, r := range wrap(text, width) {
		out = append(out, text[r.from:r.to])
	}
	return out
}

// indentFrom puts a margin before the rows from the n-th on.
func indentFrom(rows []string, n, by int) []string {
	for i := n; i < len(rows); i++ {
		rows[i] = pad(by) + rows[i]
	}
	return rows
}

// nameOf is the name of the practice pupil of a run, or what the file called it.
func (v *practice) nameOf(r PracticeRun) string {
	if p, ok := v.room.persona(r.Script.Head.Persona); ok {
		return p.Name
	}
	return nl.Capital(r.Script.Head.Persona)
}

// goOn goes on in a practice talk that was broken off. Of a pupil who answers in
// another way by now that would be another talk.
func (v *practice) goOn(r PracticeRun) (screen, tea.Cmd) {
	p, ok := v.room.persona(r.Script.Head.Persona)
	if ok {
		if run, err := rehearse.Replay(r.Script, p, v.room.recogniser); err == nil {
			if next := resumeSolo(v.env, run, v.room.recogniser, r, v); next != nil {
				return next, nil
			}
		}
	}
	v.hint = nl.HubUnknown(v.nameOf(r))
	return v, nil
}

// chosenRun is the run that was broken off and is chosen.
func (v *practice) chosenRun() (PracticeRun, bool) {
	for _, r := range v.room.runs {
		if isOpen(r) && v.item().id == openRun+r.ID {
			return r, true
		}
	}
	return PracticeRun{}, false
}

func (v *practice) noRun() string {
	if _, ok := v.chosenRun(); !ok {
		return nl.HubNoneOpen
	}
	return ""
}

// shut closes a practice talk that was broken off, where it broke off.
func (v *practice) shut() (screen, tea.Cmd) {
	r, _ := v.chosenRun()
	end := rehearse.Entry{At: soloEnd(r.Script.Entries), What: rehearse.Ended}
	log := newPracticeLog(v.env, r.ID)
	v.closed = log.name()
	log.add(end.String() + "\n")
	v.room.runs = slices.DeleteFunc(slices.Clone(v.room.runs), func(o PracticeRun) bool { return o.ID == r.ID }) // it ends once
	v.lay()
	return v, nil
}

// dropRunJob begins the name of the job that destroys a run.
const dropRunJob = "drop practice "

func (v *practice) commands() []command {
	verb := v.item().verb
	if verb == "" {
		verb = nl.HubOpen
	}
	_, broken := v.chosenRun()
	list := []command{
		{binding: bind(verb, "enter"), footer: true, off: v.nothing, run: func() (screen, tea.Cmd) { return v.item().press() }},
		{binding: bind(nl.HubClose, "ctrl+d", "f9"), short: nl.HubCloseFew, footer: broken, off: v.noRun, run: v.shut},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
	}
	list = append(list, v.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

func (v *practice) nothing() string {
	if v.item().press == nil {
		return nl.HubParts
	}
	return ""
}

func (v *practice) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case practiceMsg:
		before := v.room.unfinished()
		first := !v.loaded
		v.room, v.loaded = msg.room, true
		if v.lay(); first || v.room.unfinished() > before {
			v.choose(0) // what was broken off goes first
		}
		return v.wished(), nil
	case savedMsg:
		if !v.heard(msg) {
			return v, behind(&v.back, msg)
		}
		return v, v.enterRoom(v.room.recogniser)
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

// heard takes word of the writer on what was practised, and says what the user must
// know of it. It reports false for what is another matter.
func (v *practice) heard(msg savedMsg) bool {
	drops := strings.HasPrefix(msg.name, dropRunJob)
	switch closes := msg.name == v.closed; {
	case !drops && !isPractice(msg):
		return false
	case drops && msg.err != nil:
		v.hint = nl.HubNotDropped + " " + v.why(msg.err)
	case closes && msg.err != nil:
		v.hint = nl.HubNotClosed + " " + v.why(msg.err)
	case closes:
		v.closed, v.hint = "", nl.HubClosed
	case msg.err != nil:
		v.hint = nl.HubNotStored + " " + v.why(msg.err)
	}
	return true
}

func (v *practice) view() frame {
	return v.draw(nl.HubTitle, v.commands(), func(_, height int) ([]string, *spot) {
		if !v.loaded {
			return nil, nil
		}
		return v.visible(height), nil
	})
}
