//go:build unix

package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"gesprek/internal/rescue"
)

// glass is a terminal: a pty with an emulator behind it.
type glass struct {
	t       *testing.T
	master  *os.File
	slave   *counted
	changed chan struct{}

	mu      sync.Mutex
	emu     *vt.Emulator
	title   string
	visible bool
	all     strings.Builder // everything that was written
}

// counted counts the writes to a tty.
type counted struct {
	*os.File
	mu     sync.Mutex
	writes int
	fail   error
	bursts int // how often asking for the descriptor panics
}

// Fd gives the descriptor.
func (c *counted) Fd() uintptr {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.bursts > 0 {
		c.bursts--
		panic("Noor zei iets")
	}
	return c.File.Fd()
}

func (c *counted) Write(b []byte) (int, error) {
	c.mu.Lock()
	c.writes++
	fail := c.fail
	c.mu.Unlock()
	if fail != nil {
		return 0, fail
	}
	return c.File.Write(b)
}

func (c *counted) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.writes
}

func newGlass(t *testing.T, width, height int) *glass {
	t.Helper()
	master, slave := openPTY(t)
	g := &glass{t: t, master: master, slave: &counted{File: slave}, changed: make(chan struct{}, 1), visible: true}
	g.emu = vt.NewEmulator(width, height)
	g.emu.SetCallbacks(vt.Callbacks{
		Title:            func(s string) { g.title = s },
		CursorVisibility: func(v bool) { g.visible = v },
	})
	g.setSize(width, height)
	go func() { _, _ = io.Copy(master, g.emu) }() // its answers
	go g.read()
	t.Cleanup(func() {
		// The slave stays open: a killed program may still be reading from it.
		_ = master.Close()
		silence(g.emu)
	})
	return g
}

// openPTY opens a pty whose master can be closed while it is read from.
func openPTY(t *testing.T) (master, slave *os.File) {
	t.Helper()
	blocking, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	fd, err := syscall.Dup(int(blocking.Fd()))
	if err == nil {
		err = syscall.SetNonblock(fd, true)
	}
	if err == nil {
		err = blocking.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "ptmx"), slave
}

func (g *glass) read() {
	b := make([]byte, 1<<16)
	for {
		n, err := g.master.Read(b)
		if err != nil {
			return
		}
		g.mu.Lock()
		g.all.Write(b[:n])
		_, _ = g.emu.Write(b[:n])
		g.mu.Unlock()
		select {
		case g.changed <- struct{}{}:
		default:
		}
	}
}

func (g *glass) setSize(width, height int) {
	g.mu.Lock()
	g.emu.Resize(width, height)
	g.mu.Unlock()
	// Through the slave: asking the master for its descriptor would make its
	// reads block.
	if err := pty.Setsize(g.slave.File, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		g.t.Fatal(err)
	}
}

// until waits until the terminal is as it should be; is runs with mu held.
func (g *glass) until(what string, is func() bool) {
	g.t.Helper()
	late := time.After(10 * time.Second)
	for {
		g.mu.Lock()
		ok := is()
		g.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-g.changed:
		case <-late:
			g.mu.Lock()
			defer g.mu.Unlock()
			g.t.Fatalf("%s: not seen; the screen is\n%s\nwritten:\n%q", what, strings.Join(screenRows(g.emu), "\n"), g.all.String())
		}
	}
}

func (g *glass) sees(row int, text string) {
	g.t.Helper()
	g.until(fmt.Sprintf("%q in row %d", text, row), func() bool { return screenRows(g.emu)[row] == text })
}

func (g *glass) typ(keys string) {
	g.t.Helper()
	if _, err := io.WriteString(g.master, keys); err != nil {
		g.t.Fatal(err)
	}
}

func (g *glass) state() string {
	g.t.Helper()
	s, err := term.GetState(g.slave.Fd())
	if err != nil {
		g.t.Fatal(err)
	}
	return fmt.Sprintf("%+v", *s)
}

// typed is a model that shows what is typed, and its size.
type typed struct {
	painter       *painter
	text          string
	width, height int
	dark          string
	updates       int
	views         int
}

type panicking struct{}

func (m *typed) Init() tea.Cmd { return nil }

func (m *typed) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.updates++
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.painter.resize(msg.Width, msg.Height)
	case tea.ModeReportMsg:
		m.painter.report(msg)
	case tea.BackgroundColorMsg:
		m.dark = fmt.Sprint(msg.IsDark())
	case tea.PasteMsg:
		m.text += msg.Content
	case *rescue.Error:
		panic(msg)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "ctrl+q":
			return m, tea.Quit
		case "ctrl+p":
			panic("Noor zei iets")
		case "ctrl+r":
			return m, guarded(tea.Batch(nil, func() tea.Msg { return nil }, func() tea.Msg { panic(panicking{}) }))
		}
		m.text += msg.Text
	}
	return m, nil
}

func (m *typed) View() tea.View {
	if !m.painter.due() {
		return tea.View{}
	}
	m.views++
	lines := make([]string, m.height)
	lines[0] = fmt.Sprintf("%dx%d dark %s", m.width, m.height, m.dark)
	lines[1] = "> " + ansi.TruncateLeft(m.text, max(0, ansi.StringWidth(m.text)-m.width+3), "")
	lines[m.height-1] = strings.Repeat("=", m.width)
	v := tea.NewView(strings.Join(lines, "\n"))
	v.WindowTitle = "gesprek"
	v.Cursor = &tea.Cursor{Position: tea.Position{X: ansi.StringWidth(lines[1]), Y: 1}, Shape: tea.CursorBar}
	m.painter.draw(v)
	return v
}

// running is a program on a glass.
type running struct {
	*glass
	model   *typed
	painter *painter
	program *tea.Program
	cooked  string
	cancel  context.CancelFunc
	ended   chan error
}

func run(t *testing.T) *running {
	t.Helper()
	g := newGlass(t, 60, 16)
	environ := []string{"TERM=xterm-256color"}
	r := &running{glass: g, cooked: g.state(), ended: make(chan error, 1)}
	g.write("$ gesprek\r\n")
	r.painter = newPainter(g.slave, g.slave, environ)
	if r.painter == nil {
		t.Fatal("no painter for a terminal")
	}
	r.model = &typed{painter: r.painter, width: 60, height: 16}
	ctx, cancel := context.WithCancel(t.Context())
	r.cancel = cancel
	opts := append([]tea.ProgramOption{
		tea.WithInput(g.slave), tea.WithOutput(g.slave), tea.WithEnvironment(environ),
	}, r.painter.options()...)
	r.program = tea.NewProgram(r.model, opts...)
	go func() { r.ended <- r.painter.run(ctx, r.program) }()
	g.sees(0, "60x16 dark true")
	return r
}

// awake waits until the program takes keys: by then it hears signals too. The
// first frame can come before that.
func (r *running) awake() {
	r.t.Helper()
	r.typ("wakker ")
	r.sees(1, "> wakker")
}

func (g *glass) write(s string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, _ = g.emu.WriteString(s)
}

// end waits for the end.
func (r *running) end() error {
	r.t.Helper()
	select {
	case err := <-r.ended:
		return err
	case <-time.After(10 * time.Second):
		r.t.Fatal("the program does not end")
		return nil
	}
}

// over waits for the end and checks that the terminal is as it was.
func (r *running) over() error {
	r.t.Helper()
	err := r.end()
	r.sees(0, "$ gesprek")
	r.until("the end", func() bool { return r.visible && !r.emu.IsAltScreen() })
	if got := r.state(); got != r.cooked {
		r.t.Errorf("the tty is %s, was %s", got, r.cooked)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if n := r.emu.ScrollbackLen(); n > 0 {
		r.t.Errorf("%d lines are left in the scroll-back", n)
	}
	all := r.all.String()
	for _, seq := range []string{"\x1b[0 q", "\x1b[23;0t", ansi.ResetModeBracketedPaste} {
		if i := strings.LastIndex(all, seq); i < strings.LastIndex(all, "\x1b[6 q") {
			r.t.Errorf("%q is not written at the end", seq)
		}
	}
	return err
}

func TestPainterQuit(t *testing.T) {
	r := run(t)
	r.typ("Zoë 🙂")
	r.sees(1, "> Zoë 🙂")
	r.until("title, cursor and alternate screen", func() bool {
		return r.title == "gesprek" && r.visible && r.emu.IsAltScreen() && r.emu.CursorPosition().X == 8
	})
	r.typ("\x11")
	if err := r.over(); err != nil {
		t.Error(err)
	}
}

func TestPainterEnds(t *testing.T) {
	t.Run("context", func(t *testing.T) {
		r := run(t)
		r.cancel()
		if err := r.over(); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	})
	t.Run("SIGTERM", func(t *testing.T) {
		r := run(t)
		r.awake()
		raise(t, syscall.SIGTERM)
		if err := r.over(); err != nil {
			t.Error(err)
		}
	})
	t.Run("panic in Update", func(t *testing.T) {
		r := run(t)
		r.typ("\x10")
		crash := r.crash()
		if crash.Cause != "string" || strings.Contains(crash.Error()+crash.Stack, "Noor") || !strings.Contains(crash.Stack, "typed).Update") {
			t.Errorf("%v\n%s", crash, crash.Stack)
		}
	})
	t.Run("panic in a command", func(t *testing.T) {
		r := run(t)
		r.typ("\x12")
		if crash := r.crash(); crash.Cause != "tui.panicking" || !strings.Contains(crash.Stack, "typed).Update") {
			t.Errorf("%v\n%s", crash, crash.Stack)
		}
	})
	t.Run("panic beside the event loop", func(t *testing.T) {
		r := run(t)
		r.awake()
		r.slave.mu.Lock()
		r.slave.bursts = 1
		r.slave.mu.Unlock()
		raise(t, syscall.SIGWINCH)
		if crash := r.crash(); crash.Cause != "string" || strings.Contains(crash.Error()+crash.Stack, "Noor") || !strings.Contains(crash.Stack, "watch") {
			t.Errorf("%v\n%s", crash, crash.Stack)
		}
	})
	t.Run("panic in View", func(t *testing.T) {
		r := run(t)
		r.program.Send(tea.WindowSizeMsg{}) // the model of this test has no row 0 then
		if crash := r.crash(); !strings.Contains(crash.Cause, "index out of range") {
			t.Error(crash)
		}
	})
}

func (r *running) crash() *rescue.Error {
	r.t.Helper()
	var crash *rescue.Error
	if err := r.over(); !errors.As(err, &crash) {
		r.t.Fatalf("ended with %v, want a rescue.Error", err)
	}
	return crash
}

func raise(t *testing.T, s syscall.Signal) {
	t.Helper()
	if err := syscall.Kill(syscall.Getpid(), s); err != nil {
		t.Fatal(err)
	}
}

func TestPainterResize(t *testing.T) {
	r := run(t)
	r.awake()
	for i, size := range [][2]int{{40, 10}, {100, 30}, {100, 9}, {20, 30}, {60, 16}} {
		r.typ(strings.Repeat("tekst ", 20*i))
		r.setSize(size[0], size[1])
		raise(t, syscall.SIGWINCH)
		r.typ("einde")
		r.until("the new size", func() bool {
			rows := screenRows(r.emu)
			return rows[0] == ansi.Truncate(fmt.Sprintf("%dx%d dark true", size[0], size[1]), size[0], "") &&
				strings.HasSuffix(rows[1], "einde") && rows[size[1]-1] == strings.Repeat("=", size[0])
		})
	}
	r.setSize(20, 5) // cuts off what stands there, and is over before anybody looks
	r.setSize(60, 16)
	raise(t, syscall.SIGWINCH)
	r.sees(15, strings.Repeat("=", 60))
	r.typ("\x11")
	if err := r.over(); err != nil {
		t.Error(err)
	}
}

// TestPainterContinued: after SIGCONT nothing of the terminal is trusted.
func TestPainterContinued(t *testing.T) {
	r := run(t)
	r.typ("voor")
	r.sees(1, "> voor")
	old, err := term.MakeRaw(r.slave.Fd())
	if err != nil {
		t.Fatal(err)
	}
	old.Lflag |= syscall.ECHO | syscall.ICANON // as a shell has it
	if err := term.Restore(r.slave.Fd(), old); err != nil {
		t.Fatal(err)
	}
	r.write("\x1b[?1049l\x1b[?2004l\x1b[2 q\x1b]0;shell\x07\x1b[31mfg\r\n")
	raise(t, syscall.SIGCONT)
	r.sees(1, "> voor")
	r.until("title and alternate screen", func() bool { return r.title == "gesprek" && r.emu.IsAltScreen() })
	r.typ(" na")
	r.sees(1, "> voor na")
	r.typ("\x11")
	if err := r.end(); err != nil {
		t.Error(err)
	}
	if got := r.state(); got != r.cooked {
		t.Errorf("the tty is %s, was %s", got, r.cooked)
	}
}

// TestPainterBurst: many keys cost few frames, each of one write, and the last
// one is shown.
func TestPainterBurst(t *testing.T) {
	r := run(t)
	const keys = 2000
	before, start := r.slave.count(), time.Now()
	r.typ(strings.Repeat("a", keys-5) + "slot.")
	r.until("the end of the text", func() bool { return strings.HasSuffix(screenRows(r.emu)[1], "slot.") })
	writes, most := r.slave.count()-before, int(time.Since(start)/minFrame)+atOnce+1
	r.program.Send(refreshMsg{}) // changes nothing
	r.typ("\x11")
	if err := r.over(); err != nil {
		t.Error(err)
	}
	if writes > most {
		t.Errorf("%d keys were drawn with %d writes, want at most %d", keys, writes, most)
	}
	if r.model.updates < keys || r.model.views > most+10 {
		t.Errorf("%d updates and %d views, want few views", r.model.updates, r.model.views)
	}
}

func TestPainterTerminalGone(t *testing.T) {
	t.Run("write", func(t *testing.T) {
		r := run(t)
		r.slave.mu.Lock()
		r.slave.fail = syscall.EIO
		r.slave.mu.Unlock()
		r.typ("x")
		if err := r.end(); !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
	})
	t.Run("hang-up", func(t *testing.T) {
		r := run(t)
		_ = r.master.Close()
		if err := r.end(); !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
	})
}

func TestPainterNeedsTerminal(t *testing.T) {
	g := newGlass(t, 60, 16)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = r.Close(), w.Close() }()
	if newPainter(r, g.slave, nil) != nil || newPainter(g.slave, w, nil) != nil || newPainter(strings.NewReader(""), io.Discard, nil) != nil {
		t.Error("a painter without a terminal")
	}
}
