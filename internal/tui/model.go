package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/school"
)

// env is what all screens share.
type env struct {
	Config
	styles   styles
	settings school.Settings
	saver    keeper
	width    int
	height   int
	dark     bool
	saved    saved
	watch    watch
	words    school.Words // what the school calls things; nothing until the handbook is read
	leftOut  bool         // something of the school's own handbook could not be used
	nudged   bool         // who is to be cleared up was told
	gate     *gate        // before what is stored
	alarm    alarm        // rings when the screen may have to lock; nil: nothing rings
	drafts   drafts
}

// say is a text of the program in the school's own words. What somebody typed is
// shown as it was typed.
func (e *env) say(text string) string { return e.words.Say(text) }

// why is the sentence for an error, in the school's own words.
func (e *env) why(err error) string { return e.say(nl.Error(err)) }

// local gives a moment in the user's time zone.
func (e *env) local(t time.Time) time.Time { return t.In(e.Location) }

// now is the wall clock in the user's time zone.
func (e *env) now() time.Time { return e.local(e.Now().Wall) }

// restyle resolves the colours again after the theme or the background changed.
func (e *env) restyle() { e.styles = newStyles(e.theme(), e.dark) }

func (e *env) theme() school.Theme {
	if e.settings.Theme == school.Auto && noColour(e.Environ) {
		return school.Bare
	}
	return e.settings.Theme
}

// Model is the root: it holds what is above all screens and fills the tea.View.
type Model struct {
	env     *env
	screen  screen
	neutral bool // nothing about anybody is shown
	lock    lock
	painter *painter
	crash   *rescue.Error // why the program ends; only without a painter
	quit    func()        // ends the program from anywhere
}

// neutralMsg asks for the neutral screen.
type neutralMsg struct{}

// learntMsg tells what the school calls things, and what of the handbook could
// not be used (empty: nothing).
type learntMsg struct {
	words   school.Words
	warning string
}

// learn reads the handbook where the school has one of its own.
func (e *env) learn() tea.Msg {
	if e.Warn == nil {
		return nil
	}
	return learntMsg{words: e.Book().Words, warning: e.Warn()}
}

// warn shows a sentence on the first screen, now or when it comes back.
func (m *Model) warn(sentence string) {
	h, here := m.screen.(*home)
	switch {
	case sentence == "":
	case here:
		h.hint = strings.TrimSpace(h.hint + " " + sentence)
	default:
		m.env.Notice = strings.TrimSpace(m.env.Notice + " " + sentence)
	}
}

// Program is a program that can be run once and closed.
type Program struct {
	model *Model
	tea   *tea.Program
	run   func() error
}

// Smallest terminal in which everything can be used.
const (
	minWidth  = 60
	minHeight = 16
)

// New prepares the program and reads the settings.
func New(ctx context.Context, c Config) (*Program, error) {
	settings, err := c.Settings.Settings(ctx)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	e := &env{Config: c, settings: settings, dark: true}
	e.restyle()
	m := &Model{env: e}
	p := &Program{model: m}
	if c.Direct {
		m.painter = newPainter(c.In, c.Out, c.Environ)
	}
	p.tea = tea.NewProgram(m, m.options(ctx)...)
	p.run = func() error { return m.painter.run(ctx, p.tea) }
	m.quit = p.tea.Quit
	e.saver = newSaver(c.Talks, func(msg tea.Msg) { p.tea.Send(msg) })
	e.gateStores()
	e.alarm = newAlarm(p.tea.Send, c.Direct)
	switch c.Entry {
	case AtTalk:
		m.screen = newChoice(e, newHome(e))
	case AtPractice:
		m.screen = practiceAt(e, c.Practising)
	case AtTally:
		m.screen = newTally(e, practiceAt(e, Practising{}))
	default:
		m.screen = firstHome(e)
	}
	return p, nil
}

func (m *Model) options(ctx context.Context) []tea.ProgramOption {
	opts := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithInput(m.env.In), tea.WithOutput(m.env.Out),
		tea.WithEnvironment(m.env.Environ), tea.WithFPS(120),
		tea.WithoutSignalHandler(), // its handler waits for a loop that may have ended; cli cancels ctx
	}
	if m.painter != nil {
		opts = append(opts, m.painter.options()...)
	}
	return opts
}

// Run shows the program until the user leaves it, a signal comes or ctx ends.
// It returns [context.Canceled] after an interrupt and where the terminal went
// away, and a [*rescue.Error] after a panic.
func (p *Program) Run() error {
	if d := p.model.painter; d != nil { // the size is known before the first frame
		p.model.resize(d.size())
	}
	err := p.run()
	if crash := p.model.crash; crash != nil {
		err = crash
	}
	switch {
	case errors.Is(err, tea.ErrInterrupted), errors.Is(err, context.Canceled):
		return context.Canceled
	case err != nil:
		return fmt.Errorf("run the screen: %w", err)
	}
	return nil
}

// Close stores what was typed and not stored yet, however Run ended. It reports
// false when that was not done in time.
func (p *Program) Close() bool {
	e := p.model.env
	if e.alarm != nil {
		e.alarm.close()
	}
	e.handOver()
	return e.saver.close()
}

// Leave writes what a terminal needs after a program that moved and hid its
// cursor, however the program ended: a cursor, in its own style.
func Leave(out io.Writer) {
	const defaultCursor = "\x1b[0 q"
	_, _ = io.WriteString(out, ansi.SetModeTextCursorEnable+defaultCursor)
}

// Init starts the first screen and asks for the background.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.screen.init()}
	if m.painter == nil { // that one has asked itself
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return guarded(tea.Batch(append(cmds, m.env.learn)...))
}

// Update hands a message to the screen, after what concerns all of them.
func (m *Model) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = m
	if m.painter == nil {
		defer rescue.Caught(m.crashed)
	}
	return m, guarded(m.handle(msg))
}

// crashed ends the program after a panic where no painter recovers it: Bubble
// Tea would write its value, which may be what somebody typed, to the terminal.
func (m *Model) crashed(e *rescue.Error) {
	if m.crash != nil {
		return
	}
	m.crash = e
	go func() { // the event loop, which this may be, takes it
		defer rescue.Caught(nil)
		m.quit()
	}()
}

// handle looks whether the screen has to be locked, and keeps from a locked one
// what is typed.
func (m *Model) handle(msg tea.Msg) tea.Cmd {
	if m.lapsed(msg) && fromUser(msg) {
		return nil // meant for what stood there before
	}
	if m.lock.on {
		if cmd, done := m.barred(msg); done {
			return cmd
		}
	}
	switch msg := msg.(type) {
	case owedMsg:
		m.env.drafts.again(msg.name)
		return nil
	case lockMsg:
		m.shut()
		return nil
	case idleMsg:
		m.wind()
		return nil
	}
	cmd := m.dispatch(msg)
	m.arm()
	return cmd
}

func (m *Model) dispatch(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case refreshMsg:
		return nil
	case *rescue.Error:
		panic(msg) // of a command; Run recovers
	case tea.ModeReportMsg:
		m.painter.report(msg)
		return nil
	case tea.WindowSizeMsg:
		m.painter.resize(msg.Width, msg.Height)
		m.resize(msg.Width, msg.Height)
		return nil
	case tea.BackgroundColorMsg:
		m.env.dark = msg.IsDark()
		m.env.restyle()
		m.screen.resize(m.env.width, m.env.height)
		return nil
	case neutralMsg:
		m.neutral = true
		return nil
	case learntMsg:
		m.env.words, m.env.leftOut = msg.words, msg.warning != ""
		m.warn(msg.warning)
		m.screen.resize(m.env.width, m.env.height)
		return nil
	case sparedMsg:
		m.env.learnSpared(msg)
	case restedMsg:
		m.env.rested()
		return nil
	case savedMsg:
		if msg.name == lockJob {
			return nil
		}
		return tea.Batch(m.env.told(msg), m.pass(msg))
	case shelteredMsg:
		m.env.saved.moving = ""
	case tea.KeyPressMsg:
		if cmd, done := m.above(msg); done {
			return cmd
		}
	}
	return m.pass(msg)
}

func (m *Model) resize(width, height int) {
	m.env.width, m.env.height = width, height
	m.screen.resize(width, height)
}

// above handles the keys that work everywhere. It reports whether the key was
// used up.
func (m *Model) above(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	switch name := msg.String(); {
	case name == "alt+s" || name == "shift+f12":
		m.shut()
		return nil, true
	case name == "f12" || name == "ctrl+x":
		m.neutral = !m.neutral
		return nil, true
	case m.neutral && name == "esc":
		m.neutral = false
		return nil, true
	case m.neutral:
		t, ok := m.screen.(typist)
		return nil, !ok || !t.types() || msg.Text == "" && name != "enter" && name != "backspace"
	}
	return nil, false
}

// pass hands a message to the screen and follows it to another one.
func (m *Model) pass(msg tea.Msg) tea.Cmd {
	next, cmd := m.screen.update(msg)
	if next == m.screen || next == nil {
		return cmd
	}
	m.screen = next
	m.screen.resize(m.env.width, m.env.height)
	return tea.Batch(cmd, m.screen.init())
}

// View fills the one tea.View. The title says nothing about anybody.
func (m *Model) View() (v tea.View) {
	if m.painter == nil {
		defer rescue.Caught(m.crashed)
	}
	if !m.painter.due() {
		return tea.View{} // nobody looks at it
	}
	v.AltScreen = true // also where the rest panics
	v.WindowTitle = nl.ProgramName
	f := m.frame()
	v.SetContent(join(f.rows))
	if f.cursor != nil {
		v.Cursor = tea.NewCursor(f.cursor.x, f.cursor.y)
		v.Cursor.Blink = false
		v.Cursor.Shape = tea.CursorBar
	}
	m.painter.draw(v)
	return v
}

func (m *Model) frame() frame {
	w, h := m.env.width, m.env.height
	switch {
	case w == 0 || h == 0: // before the size is known
		return frame{}
	case m.lock.on:
		return m.lockFrame()
	case m.neutral:
		return m.env.neutralFrame()
	case w < minWidth || h < minHeight:
		return m.env.tooSmall()
	}
	return m.screen.view()
}

// neutralFrame is the one frame that shows nothing about anybody.
func (e *env) neutralFrame() frame {
	return e.centred(e.styles.dim.of(nl.NeutralHint))
}

// tooSmall says that the window is too small, and that typing goes on.
func (e *env) tooSmall() frame {
	var rows []string
	text := nl.TooSmall(minWidth, minHeight)
	for _, r := range wrap(text, e.width) {
		rows = append(rows, text[r.from:r.to])
	}
	return frame{rows: rows[:min(len(rows), e.height)]}
}
