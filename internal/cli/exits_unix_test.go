//go:build unix

package cli

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"gesprek/internal/nl"
)

// wired is a window of which everything is known that a program can leave behind:
// the settings of the tty, the modes of the terminal, its titles and what it kept.
// What is told beside the screen comes apart.
type wired struct {
	*window
	db     string
	far    *os.File // the program's end of the terminal
	before string   // settings of the tty
	told   bytes.Buffer

	modes   map[ansi.Mode]bool
	titles  []string
	visible bool
}

// wire prepares a program in a terminal that a shell has used.
func wire(t *testing.T, binary, db string, env ...string) *wired {
	t.Helper()
	r, near := halfWired(t, binary, db, env...)
	r.begin(near, near)
	return r
}

// halfWired is wire without anybody who reads what the program writes; near is the
// other end of its terminal.
func halfWired(t *testing.T, binary, db string, env ...string) (r *wired, near *os.File) {
	t.Helper()
	r = &wired{db: db, modes: map[ansi.Mode]bool{}, visible: true}
	r.window = bench{binary}.prepare(t, t.TempDir(), 100, 30)
	r.emu.SetCallbacks(vt.Callbacks{
		Title:            func(title string) { r.titles = append(r.titles, title) },
		CursorVisibility: func(visible bool) { r.visible = visible },
		EnableMode:       func(m ansi.Mode) { r.modes[m] = true },
		DisableMode:      func(m ansi.Mode) { delete(r.modes, m) },
	})
	_, err := r.emu.WriteString("$ gesprek\r\n")
	must(t, err)
	near, far, err := pty.Open()
	must(t, err)
	must(t, pty.Setsize(far, &pty.Winsize{Rows: 30, Cols: 100}))
	r.far, r.before = far, settings(t, far)
	r.cmd.Env = append(append(r.cmd.Env, envDB+"="+db), env...)
	r.cmd.Stdin, r.cmd.Stdout, r.cmd.Stderr = far, far, &r.told
	r.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	t.Cleanup(func() {
		_ = far.Close()
		r.shut()
	})
	return r, near
}

// talk starts the program and goes on in the unfinished talk.
func (r *wired) talk() {
	r.t.Helper()
	must(r.t, r.cmd.Start())
	r.sees("niet afgerond. Verdergaan?")
	r.types(keyEnter)
	r.sees("een geit was ziek")
}

// settings are those of a tty: raw mode, echo and the rest.
func settings(t *testing.T, tty *os.File) string {
	t.Helper()
	state, err := term.GetState(tty.Fd())
	must(t, err)
	return fmt.Sprintf("%+v", *state)
}

// kept is all text that the terminal still has: on the screen, on the screen
// behind it, and in its scroll-back.
func (r *wired) kept() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var b strings.Builder
	for y := range r.emu.ScrollbackLen() {
		for x := range r.emu.Width() {
			if cell := r.emu.ScrollbackCellAt(x, y); cell != nil {
				b.WriteString(cell.Content)
			}
		}
		b.WriteString("\n")
	}
	b.WriteString(r.emu.String())
	return b.String()
}

// atShell is what a shell's own line leaves on the screen.
const atShell = "$ gesprek"

// cursorStyles finds what sets the style of the cursor (DECSCUSR), keyboards what
// asks for another kind of keyboard (kitty's and xterm's).
var (
	cursorStyles = regexp.MustCompile("\x1b\\[(\\d*) q")
	keyboards    = regexp.MustCompile("\x1b\\[[<>=]\\d*(;\\d+)*[um]")
)

// asBefore checks that the terminal is as the shell left it. What is left to be
// read is read first.
func (r *wired) asBefore() {
	t := r.t
	t.Helper()
	if after := settings(t, r.far); after != r.before {
		t.Errorf("the tty is %s, was %s", after, r.before)
	}
	must(t, r.far.Close())
	<-r.ended
	if left := strings.TrimSpace(r.kept()); left != atShell {
		t.Errorf("left in the terminal: %q", left)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.emu.IsAltScreen() || !r.visible {
		t.Errorf("alternate screen %t, cursor visible %t", r.emu.IsAltScreen(), r.visible)
	}
	for mode := range r.modes {
		if mode != ansi.ModeTextCursorEnable && mode != ansi.ModeAutoWrap {
			t.Errorf("mode %v is still on", mode)
		}
	}
	raw := r.raw.String()
	if styles := cursorStyles.FindAllStringSubmatch(raw, -1); len(styles) > 0 && styles[len(styles)-1][1] != "0" {
		t.Errorf("the cursor was left with style %s", styles[len(styles)-1][1])
	}
	if asked := keyboards.FindAllString(raw, -1); changedKeyboard(asked) {
		t.Errorf("the keyboard stays changed: %q", asked)
	}
	r.neutralTitle(raw)
}

// changedKeyboard tells whether a terminal that was asked for other kinds of
// keyboard is left with one: kitty's are pushed and popped, xterm's is set.
func changedKeyboard(asked []string) bool {
	pushed, set := 0, false
	for _, seq := range asked {
		switch {
		case strings.HasSuffix(seq, "m"):
			set = strings.Contains(seq, ";")
		case strings.HasPrefix(seq, "\x1b[>"):
			pushed++
		case strings.HasPrefix(seq, "\x1b[<"):
			pushed--
		}
	}
	return pushed > 0 || set
}

// neutralTitle checks that the window's title never told anything and is the old
// one again: emptied, for terminals that keep no titles, and taken from the stack.
func (r *wired) neutralTitle(raw string) {
	r.t.Helper()
	for _, title := range r.titles {
		if title != "" && title != nl.ProgramName {
			r.t.Errorf("the window was called %q", title)
		}
	}
	if n := len(r.titles); n > 0 && r.titles[n-1] != "" {
		r.t.Errorf("the window is still called %q", r.titles[n-1])
	}
	if strings.Count(raw, "\x1b[22;0t") != strings.Count(raw, "\x1b[23;0t") {
		r.t.Error("the title was not taken back from the terminal's stack")
	}
}

// exit is a way in which the program can end.
type exit struct {
	name  string
	fault string // of the broken program; empty: the real one
	do    func(*wired)
	code  int
	tells string // the sentence beside the screen; empty: none
	lost  bool   // the last line is not stored, which must be told
}

// leaves puts the talk away and quits.
func leaves(r *wired) {
	r.types(keyLater)
	r.sees("Verdergaan?")
	r.types(keyQuit)
}

// stores waits until a text is in the database.
func (r *wired) stores(text string) {
	r.t.Helper()
	r.until("store "+text, func() bool { return strings.Contains(lines(r.t, r.db), text) })
}

// broke tells whether the fault came.
func (r *wired) broke() bool {
	_, err := os.Stat(r.db + brokeSuffix)
	return err == nil
}

// breaks types what sets a fault off.
func breaks(r *wired) { r.types(trigger) }

func signals(s syscall.Signal) func(*wired) {
	return func(r *wired) { must(r.t, r.cmd.Process.Signal(s)) }
}

func endings() []exit {
	technical := strings.TrimSuffix(nl.ErrorTechnical(nl.ErrorPanic, ""), ")")
	return []exit{
		{name: "quit", do: leaves, code: ExitOK},
		{name: "SIGTERM", do: signals(syscall.SIGTERM), code: ExitTerminated},
		{name: "SIGHUP", do: signals(syscall.SIGHUP), code: ExitHangup},
		{name: "SIGINT", do: signals(syscall.SIGINT), code: ExitInterrupted},
		{name: "SIGQUIT", do: signals(syscall.SIGQUIT), code: 128 + int(syscall.SIGQUIT)},
		{name: "panic in Update", fault: inUpdate, do: breaks, code: ExitFailure, tells: technical},
		{name: "panic in View", fault: inView, do: breaks, code: ExitFailure, tells: technical},
		{name: "panic in Update, Bubble Tea's renderer", fault: inOldUpdate, do: breaks, code: ExitFailure, tells: technical},
		{name: "panic in View, Bubble Tea's renderer", fault: inOldView, do: breaks, code: ExitFailure, tells: technical},
		{name: "panic in a command", fault: inCommand, do: func(r *wired) {
			breaks(r)
			r.stores(trigger) // which arms it
			r.types(keyLater)
		}, code: ExitFailure, tells: technical},
		{name: "panic in another goroutine", fault: inForgetting, do: func(r *wired) {
			breaks(r)
			r.sees(trigger)
			r.until("break", func() bool { return r.broke() })
			leaves(r)
		}, code: ExitOK, tells: nl.ErrorDrafts},
		{name: "panic in the saver, once", fault: inSaverOnce, do: func(r *wired) {
			breaks(r)
			r.sees(trigger, nl.NotSaved)
			r.until("store again", func() bool { return !strings.Contains(r.screen(), nl.NotSaved) })
			leaves(r)
		}, code: ExitOK},
		{name: "panic in the saver, always", fault: inSaver, do: func(r *wired) {
			r.stores("één zin vooraf")
			breaks(r)
			r.sees(trigger, nl.NotSaved)
			leaves(r)
			r.sees("Nog eens ctrl+q stopt toch.")
			r.types(keyQuit)
		}, code: ExitFailure, tells: nl.ErrorUnsaved, lost: true},
	}
}

// TestExits ends the program in every way that it can see coming. Then the
// terminal is as before, nothing of a pupil is left in it, everything typed is
// stored, and what is told is at most one sentence without a word that was typed.
func TestExits(t *testing.T) {
	b := newBench(t)
	broken, err := exec.LookPath(brokenName)
	must(t, err)
	for _, tt := range endings() {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			path, binary := sownFile(t), b.binary
			if tt.fault != "" {
				binary = broken
			}
			r := wire(t, binary, path, envFault+"="+tt.fault)
			r.talk()
			r.types("één zin vooraf" + keyEnter)
			r.sees("één zin vooraf")
			tt.do(r)
			if code := r.exits(); code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			r.asBefore()
			r.tells(tt)
			if r.broke() != (tt.fault != "") {
				t.Errorf("the fault %q came: %t", tt.fault, r.broke())
			}
			want := []string{"een geit was ziek", "één zin vooraf\n"}
			if tt.fault != "" && !tt.lost {
				want = append(want, trigger+"\n")
			}
			stored := lines(t, path)
			if slices.ContainsFunc(want, func(line string) bool { return !strings.Contains(stored, line) }) {
				t.Errorf("stored:\n%s", stored)
			}
		})
	}
}

// tells checks what was told beside the screen.
func (r *wired) tells(tt exit) {
	r.t.Helper()
	told := r.told.String()
	for _, typed := range []string{trigger, "vooraf", "geit", "Noor", "typed:", "goroutine", "\x1b"} {
		if strings.Contains(told, typed) {
			r.t.Errorf("told %q, which holds %q", told, typed)
		}
	}
	if tt.tells == "" && told != "" || !strings.HasPrefix(told, tt.tells) || strings.Count(told, "\n") > 1 {
		r.t.Errorf("told %q, want one sentence that begins with %q", told, tt.tells)
	}
}
