package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// live is the talk itself. What may be done in it is decided by the session;
// the screen holds only what is looked at and where the cursor stands.
type live struct {
	*env
	session *talk.Session
	pupil   school.Pupil
	recall  talk.Recall
	back    screen

	edit  editor
	wraps map[int]wrapped
	top   int // first row of the notes in view; view moves it after the cursor
	panel *panel
	facing
	hideClock bool
	silence   hush
	notice    string // stands until the next key
	ticks     int    // generation of the running tick; older ones die out
	list      []command
}

// facing is what the pupil looks at instead of the talk.
type facing struct {
	page  page   // of the draaischerm
	board *board // an exercise; nil: none
}

// hush is a silence that is being measured.
type hush struct {
	on   bool
	from talk.Instant
}

// tickMsg is the second that passed. The time itself comes from Now.
type tickMsg struct{ generation int }

// hushMsg draws the silence on.
type hushMsg struct{ from talk.Instant }

func newLive(e *env, s *talk.Session, p school.Pupil, r talk.Recall, back screen) *live {
	l := &live{env: e, session: s, pupil: p, recall: r, back: back, wraps: map[int]wrapped{}}
	l.list = l.declare()
	return l
}

func (l *live) init() tea.Cmd {
	l.ticks++
	l.fresh()
	return l.tick()
}

func (l *live) tick() tea.Cmd {
	generation := l.ticks
	return tea.Every(time.Second, func(time.Time) tea.Msg { return tickMsg{generation} })
}

func (l *live) resize(width, height int) {
	clear(l.wraps)
	l.panel.lay()
}

// types tells that a printable key is always text here.
func (l *live) types() bool { return l.panel == nil }

// talking gives the talk.
func (l *live) talking() *talk.Session { return l.session }

func (l *live) commands() []command { return l.list }

func (l *live) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case tickMsg:
		if msg.generation != l.ticks {
			return l, nil
		}
		l.observe()
		return l, l.tick()
	case hushMsg:
		return l, l.hush(msg)
	case foldersMsg, shelteredMsg:
		return l, l.elsewhere(msg)
	case lookedUpMsg:
		if l.board == nil && l.panel == nil { // else somebody went on to something else
			l.panel = l.shelfPanel(msg.shelf)
		}
	case tea.PasteMsg:
		l.hushed()
		l.observe()
		if l.board != nil {
			l.board.paste(clean(msg.Content))
			return l, nil
		}
		if p := l.panel; p != nil && p.picker != nil && !p.menu {
			p.picker.update(msg)
			return l, nil
		}
		l.panel = nil
		l.paste(msg.Content)
	case tea.KeyPressMsg:
		l.notice = ""
		l.hushed()
		l.observe()
		if l.board != nil {
			return l.onBoard(msg)
		}
		if l.panel != nil {
			return l.inPanel(msg)
		}
		return l.press(msg)
	}
	return l, nil
}

// observe tells the session that the program is awake.
func (l *live) observe() {
	if now := l.Now(); l.session.Observe(now) || l.session.Awake(now) {
		l.save(l.session)
	}
}

// press does what a key asks: a command, or text.
func (l *live) press(msg tea.KeyPressMsg) (screen, tea.Cmd) {
	if msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		l.typed(msg.Text)
		return l, nil
	}
	if l.page != notTurned && msg.String() == "esc" {
		l.page = notTurned
		return l, nil
	}
	if c, ok := find(l.list, msg); ok {
		if why := c.disabled(); why != "" {
			l.notice = l.say(nl.Capital(why) + ".")
			return l, nil
		}
		next, cmd := c.run()
		if l.panel != nil {
			l.panel.opener = c.binding
		}
		return next, cmd
	}
	l.editKey(msg.String())
	return l, nil
}

// do changes the session, stores it and stays.
func (l *live) do(change func(now talk.Instant)) (screen, tea.Cmd) {
	change(l.Now())
	l.save(l.session)
	return l, nil
}

// turnTo goes to another prompt: the line that was typed is left and a fresh
// one waits below.
func (l *live) turnTo(move func(talk.Instant) error, refused string) (screen, tea.Cmd) {
	return l.do(func(now talk.Instant) {
		l.leaveLine(now)
		if err := move(now); err != nil {
			l.notice = refused
		}
		l.fresh()
	})
}

// reword shows another text of the same prompt; the cursor stays.
func (l *live) reword(turn func(talk.Instant) error) (screen, tea.Cmd) {
	return l.do(func(now talk.Instant) {
		if turn(now) != nil {
			l.notice = nl.LiveDone
		}
	})
}

// park puts the prompt aside for later in this stage.
func (l *live) park() (screen, tea.Cmd) {
	_, _ = l.turnTo(l.session.Park, nl.LiveLast)
	if l.notice == "" {
		l.notice = nl.LiveParked
	}
	return l, nil
}

// asked starts measuring the silence after a question.
func (l *live) asked() (screen, tea.Cmd) {
	l.silence = hush{on: true, from: l.Now()}
	return l, l.silence.next()
}

func (h hush) next() tea.Cmd {
	return tea.Tick(hushStep, func(time.Time) tea.Msg { return hushMsg{h.from} })
}

func (l *live) hush(msg hushMsg) tea.Cmd {
	if !l.silence.on || msg.from != l.silence.from || l.Now().Since(msg.from) > hushTo {
		return nil
	}
	return l.silence.next()
}

// hushed ends the silence: the key that ended it is typed all the same.
func (l *live) hushed() {
	if l.silence.on {
		l.session.Waited(l.silence.from, l.Now())
		l.silence = hush{}
		l.save(l.session)
	}
}

// moment marks the prompt or goes back to the marked one.
func (l *live) moment() (screen, tea.Cmd) {
	_, open := l.session.Marked()
	return l.turnTo(func(now talk.Instant) error {
		back, err := l.session.MarkMoment(now)
		switch {
		case back:
			l.notice = nl.LiveMarkedBack
		case open:
			l.notice = nl.LiveMarkedHere
		default:
			l.notice = nl.LiveMarked
		}
		return err
	}, nl.LiveDone)
}

// pause stops the clock at once and asks for the reason after that, or lets it
// run again.
func (l *live) pause() (screen, tea.Cmd) {
	if !l.session.Running() {
		return l.resume()
	}
	l.panel = l.pausePanel()
	return l.do(func(now talk.Instant) { _ = l.session.Pause(talk.Else, now) })
}

func (l *live) resume() (screen, tea.Cmd) {
	return l.do(func(now talk.Instant) { _ = l.session.Resume(now) })
}

// answer says yes or no to what stands in the status line.
func (l *live) answer(yes bool) (screen, tea.Cmd) {
	return l.do(func(now talk.Instant) {
		_, gap := l.session.Gap()
		switch {
		case gap && yes:
			l.session.AnswerGap(talk.WentOn, now)
		case gap:
			l.session.AnswerGap(talk.WasAway, now)
		case yes && l.session.Question().Dim:
			l.session.Anyway(now)
		}
	})
}

// asks tells why yes and no have nothing to answer.
func (l *live) asks() string {
	if _, gap := l.session.Gap(); gap || l.session.Question().Dim {
		return ""
	}
	return nl.LiveNothingAsked
}

// closeTalk goes to rounding off; the clock stands while it lasts.
func (l *live) closeTalk() (screen, tea.Cmd) {
	_, _ = l.do(func(now talk.Instant) {
		l.leaveLine(now)
		_ = l.session.Pause(talk.Rounding, now)
	})
	return newClosing(l.env, l), nil
}

// later puts the talk away; it is offered on the first screen.
func (l *live) later() (screen, tea.Cmd) {
	_, _ = l.do(func(now talk.Instant) {
		l.leaveLine(now)
		_ = l.session.Pause(talk.Later, now)
	})
	return l.back, nil
}

// agreed gives the lines that a pupil may see as what was said and agreed.
func (l *live) agreed(kind talk.NoteKind) []string {
	var out []string
	for _, n := range l.session.Notes {
		if n.Kind == kind && n.Words() != "" {
			out = append(out, n.Words())
		}
	}
	return out
}

// kindOfTalk is the header of the talk: who, class, guide and kind. Where that
// is too long the guide goes first.
func (l *live) kindOfTalk(room int) string {
	parts := []string{l.pupil.Name(), l.pupil.Class, l.session.Guide().Title, l.say(nl.TermKind(l.session.Plan.Kind))}
	const guide = 2
	if ansi.StringWidth(strings.Join(parts, " · ")) > room {
		parts[guide] = ""
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}
