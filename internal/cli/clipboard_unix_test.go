//go:build unix

package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"gesprek/internal/tui"
)

// secretReport is a text that may stand nowhere but on the clipboard.
const secretReport = "Loopbaangesprek met Noor 'Ŧ'\n\n“leuk” $HOME %s\n"

// desktop is a folder with tools of a clipboard that is a file, and nothing else
// on the path. Each tool writes its arguments and its variables to a log.
type desktop struct {
	t   *testing.T
	dir string
}

func newDesktop(t *testing.T) desktop {
	t.Helper()
	d := desktop{t, t.TempDir()}
	for _, name := range []string{"cat", "env"} {
		real, err := exec.LookPath(name)
		must(t, err)
		must(t, os.Symlink(real, filepath.Join(d.dir, name)))
	}
	must(t, syscall.Mkfifo(d.path("never"), 0o600))
	t.Setenv("PATH", d.dir)
	return d
}

func (d desktop) path(name string) string { return filepath.Join(d.dir, name) }

// tool makes a tool that does something with the clipboard, which is $board.
func (d desktop) tool(name, does string) {
	d.t.Helper()
	script := fmt.Sprintf("#!/bin/sh\nboard='%s'\nnever='%s'\necho \"%s $*\" >>'%s'\nenv >>'%[4]s'\n%s\n",
		d.path("board"), d.path("never"), name, d.path("log"), does)
	must(d.t, os.WriteFile(d.path(name), []byte(script), 0o700))
}

// What the tools do when all is well.
const (
	fills   = `cat >"$board"`
	xclips  = `case "$*" in *-out*) test -s "$board" && cat "$board";; *) cat >"$board";; esac`
	xsels   = `case "$*" in *--output*) cat "$board";; *--clear*) : >"$board";; *) cat >"$board";; esac`
	wlfills = `case "$*" in --help) echo "  -s, --sensitive";; *--clear*) : >"$board";; *) cat >"$board";; esac`
	wlreads = `test -s "$board" || { echo Nothing is copied >&2; exit 1; }; cat "$board"`
)

// board is what is on the clipboard.
func (d desktop) board() string {
	d.t.Helper()
	text, err := os.ReadFile(d.path("board"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		d.t.Fatal(err)
	}
	return string(text)
}

func (d desktop) setBoard(text string) {
	d.t.Helper()
	must(d.t, os.WriteFile(d.path("board"), []byte(text), 0o600))
}

// log is what the tools saw, but for their input.
func (d desktop) log() string {
	d.t.Helper()
	text, err := os.ReadFile(d.path("log"))
	must(d.t, err)
	return string(text)
}

// clock keeps what is to be called later.
type clock struct {
	wait    time.Duration
	later   func()
	stopped int
}

func (c *clock) after(wait time.Duration, later func()) func() bool {
	c.wait, c.later = wait, later
	return func() bool { c.stopped++; return true }
}

// clipboardOf is a clipboard of a system with variables KEY=value.
func clipboardOf(system string, limit time.Duration, environ ...string) (*clipboard, *clock) {
	a, c := &app{IO: IO{Environ: environ}}, &clock{}
	return &clipboard{after: c.after, tools: func() []clipTool {
		list := clipTools(system, a.env)
		for i := range list {
			if limit > 0 {
				list[i].limit = limit
			}
		}
		return list
	}}, c
}

func copies(t *testing.T, c *clipboard, want tui.Copied) {
	t.Helper()
	if how, err := c.Copy(t.Context(), secretReport); how != want || err != nil {
		t.Fatalf("copies in way %d, %v, want %d", how, err, want)
	}
}

// Which tools there are decides which one is used.
func TestClipboardTools(t *testing.T) {
	wayland := []string{"WAYLAND_DISPLAY=wayland-0", "XDG_RUNTIME_DIR=/run/user/9", "DISPLAY=:0"}
	tests := []struct {
		name, system string
		environ      []string
		want         []string
	}{
		{"wayland", "linux", wayland, []string{"wl-copy", "xclip", "xsel"}},
		{"wayland without a run folder", "linux", []string{"WAYLAND_DISPLAY=wayland-0"}, nil},
		{"x", "freebsd", []string{"DISPLAY=:0"}, []string{"xclip", "xsel"}},
		{"console", "linux", nil, nil},
		{"x over ssh", "linux", []string{"SSH_TTY=/dev/pts/1", "DISPLAY=localhost:10.0"}, []string{"xclip", "xsel"}},
		{"mac", "darwin", nil, []string{"pbcopy"}},
		{"mac over ssh", "darwin", []string{"SSH_CONNECTION=1 2 3 4"}, nil},
		{"windows", "windows", nil, []string{"powershell.exe"}},
		{"windows over ssh", "windows", []string{"SSH_CONNECTION=1 2 3 4"}, nil},
		{"wsl", "linux", append([]string{"WSL_DISTRO_NAME=Debian"}, wayland...), []string{"powershell.exe", "wl-copy", "xclip", "xsel"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := &app{IO: IO{Environ: tt.environ}}
			var got []string
			for _, tool := range clipTools(tt.system, a.env) {
				got = append(got, tool.fill[0])
				if tool.limit <= 0 || len(tool.read) == 0 || len(tool.wipe) == 0 {
					t.Errorf("%s is half a tool: %+v", tool.fill[0], tool)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("tools are %q, want %q", got, tt.want)
			}
		})
	}
}

// A text is put on the clipboard, stands nowhere else, and is taken off again.
func TestClipboardHoldsForAMinute(t *testing.T) {
	x := []string{"DISPLAY=:0"}
	tests := []struct {
		name, system string
		environ      []string
		tools        map[string]string
		log          string
	}{
		{
			"wl-copy", "linux",
			[]string{"DISPLAY=:0", "WAYLAND_DISPLAY=w", "XDG_RUNTIME_DIR=/run/user/9"},
			map[string]string{"wl-copy": wlfills, "wl-paste": wlreads, "xclip": "exit 9"},
			"wl-copy --sensitive --type text/plain",
		},
		{
			"wl-copy without marks", "linux",
			[]string{"WAYLAND_DISPLAY=w", "XDG_RUNTIME_DIR=/run/user/9"},
			map[string]string{"wl-copy": strings.Replace(wlfills, "--sensitive", "", 1), "wl-paste": wlreads},
			"wl-copy --type text/plain",
		},
		{"xclip", "linux", x, map[string]string{"xclip": xclips, "xsel": "exit 9"}, "xclip -selection clipboard -in"},
		{"xsel", "linux", x, map[string]string{"xsel": xsels}, "xsel --clipboard --input"},
		{"xclip is broken", "linux", x, map[string]string{"xclip": "exit 1", "xsel": xsels}, "xsel --clipboard --input"},
		{"pbcopy", "darwin", nil, map[string]string{"pbcopy": fills, "pbpaste": `cat "$board"`}, "LC_ALL=en_US.UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesktop(t)
			for name, does := range tt.tools {
				d.tool(name, does)
			}
			c, clock := clipboardOf(tt.system, 0, tt.environ...)
			copies(t, c, tui.OnClipboard)
			if d.board() != secretReport {
				t.Errorf("the clipboard has %q", d.board())
			}
			if clock.wait != time.Minute {
				t.Errorf("it is taken off after %v", clock.wait)
			}
			clock.later()
			if d.board() != "" {
				t.Errorf("the clipboard still has %q", d.board())
			}
			if log := d.log(); !strings.Contains(log, tt.log+"\n") || strings.Contains(log, "Noor") || strings.Contains(log, "leuk") {
				t.Errorf("the tools saw:\n%s", log)
			}
			if c.held != nil || !c.close() {
				t.Error("something is held still")
			}
		})
	}
}

// On Wayland the tool keeps its file in memory.
func TestClipboardFileIsInTheRunFolder(t *testing.T) {
	d := newDesktop(t)
	d.tool("wl-copy", wlfills)
	c, _ := clipboardOf("linux", 0, "WAYLAND_DISPLAY=w", "XDG_RUNTIME_DIR=/run/user/9")
	copies(t, c, tui.OnClipboard)
	if log := d.log(); !strings.Contains(log, "TMPDIR=/run/user/9\n") || strings.Count(log, "TMPDIR=") != strings.Count(log, "TMPDIR=/run/user/9\n") {
		t.Errorf("the tool saw:\n%s", log)
	}
}

// Windows gets its own line ends, and what comes back with them is ours.
func TestClipboardLineEnds(t *testing.T) {
	d := newDesktop(t)
	d.tool("powershell.exe", `case "$*" in *GetText*) cat "$board";; *Clear*) : >"$board";; *) cat >"$board";; esac`)
	c, clock := clipboardOf("windows", 0)
	copies(t, c, tui.OnClipboard)
	if want := strings.ReplaceAll(secretReport, "\n", "\r\n"); d.board() != want {
		t.Errorf("the clipboard has %q, want %q", d.board(), want)
	}
	clock.later()
	if d.board() != "" {
		t.Errorf("the clipboard still has %q", d.board())
	}
}

// What somebody copied since is left alone.
func TestClipboardOfSomebodyElseStays(t *testing.T) {
	for name, other := range map[string]string{
		"another text": "boodschappen", "more": secretReport + "x", "less": secretReport[:9], "endless": strings.Repeat("x", 2*mostClip),
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesktop(t)
			d.tool("xclip", xclips)
			for _, end := range []func(*clipboard, *clock){
				func(_ *clipboard, at *clock) { at.later() },
				func(c *clipboard, _ *clock) { c.close() },
			} {
				c, clock := clipboardOf("linux", 0, "DISPLAY=:0")
				copies(t, c, tui.OnClipboard)
				d.setBoard(other)
				end(c, clock)
				if d.board() != other {
					t.Errorf("the clipboard has %.40q, want %.40q", d.board(), other)
				}
				if !c.close() {
					t.Error("it is not sure that ours is gone")
				}
			}
		})
	}
}

// At the end of the program nothing waits for a minute.
func TestClipboardIsClearedAtExit(t *testing.T) {
	d := newDesktop(t)
	d.tool("xclip", xclips)
	c, clock := clipboardOf("linux", 0, "DISPLAY=:0")
	copies(t, c, tui.OnClipboard)
	if !c.close() || d.board() != "" || clock.stopped != 1 {
		t.Errorf("the clipboard still has %q; %d timers stopped", d.board(), clock.stopped)
	}
	if how, err := c.Copy(t.Context(), secretReport); err == nil || d.board() != "" {
		t.Errorf("copies in way %d after the end", how)
	}
}

// The time of a copy does not end that of a later one.
func TestClipboardCopiedTwice(t *testing.T) {
	d := newDesktop(t)
	d.tool("xclip", xclips)
	c, clock := clipboardOf("linux", 0, "DISPLAY=:0")
	copies(t, c, tui.OnClipboard)
	first := clock.later
	copies(t, c, tui.OnClipboard)
	first()
	if d.board() != secretReport || clock.stopped != 1 {
		t.Errorf("the clipboard has %q; %d timers stopped", d.board(), clock.stopped)
	}
	clock.later()
	if d.board() != "" {
		t.Errorf("the clipboard still has %q", d.board())
	}
}

// Without a tool that works the terminal is asked, and nothing is promised.
func TestClipboardWithoutATool(t *testing.T) {
	d := newDesktop(t)
	c, clock := clipboardOf("linux", 0, "DISPLAY=:0")
	copies(t, c, tui.ByTerminal)
	d.tool("xclip", "cat >/dev/null; exit 1")
	copies(t, c, tui.ByTerminal)
	if clock.later != nil || !c.close() {
		t.Error("something is held")
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	c, _ = clipboardOf("linux", 0, "DISPLAY=:0")
	if _, err := c.Copy(ctx, secretReport); !errors.Is(err, context.Canceled) {
		t.Errorf("gives %v when stopped", err)
	}
}

// A tool that hangs holds nobody up, nor one that stays to hand the text out.
func TestClipboardToolThatHangs(t *testing.T) {
	const hangs = `exec cat "$never"`
	const limit = 200 * time.Millisecond
	t.Run("filling", func(t *testing.T) {
		d := newDesktop(t)
		d.tool("xclip", hangs)
		d.tool("xsel", xsels)
		c, _ := clipboardOf("linux", limit, "DISPLAY=:0")
		c.tools = slowly(c.tools, "xsel")
		copies(t, c, tui.OnClipboard)
		if d.board() != secretReport {
			t.Errorf("the clipboard has %q", d.board())
		}
	})
	t.Run("reading", func(t *testing.T) {
		d := newDesktop(t)
		d.tool("xclip", xclips)
		c, clock := clipboardOf("linux", 0, "DISPLAY=:0")
		copies(t, c, tui.OnClipboard)
		c.held.tool.limit = limit
		d.tool("xclip", hangs)
		clock.later()
		if c.held == nil || c.close() {
			t.Error("it is said to be gone")
		}
		d.tool("xclip", xclips)
		c.held.tool.limit = clipSlowLimit
		if !c.close() || d.board() != "" {
			t.Errorf("the clipboard still has %q", d.board())
		}
	})
	t.Run("staying", func(t *testing.T) {
		d := newDesktop(t)
		d.tool("xclip", `cat >"$board"; cat "$never" & echo $! >"$board.pid"`)
		c, _ := clipboardOf("linux", 0, "DISPLAY=:0")
		began := time.Now()
		copies(t, c, tui.OnClipboard)
		if took := time.Since(began); took > clipLimit {
			t.Errorf("took %v", took)
		}
		pid, err := os.ReadFile(d.path("board.pid"))
		must(t, err)
		var stays int
		_, err = fmt.Sscan(string(pid), &stays)
		must(t, err)
		must(t, syscall.Kill(stays, syscall.SIGKILL))
	})
}

// slowly gives one of the tools all the time there is.
func slowly(tools func() []clipTool, name string) func() []clipTool {
	return func() []clipTool {
		list := tools()
		for i := range list {
			if list[i].fill[0] == name {
				list[i].limit = clipSlowLimit
			}
		}
		return list
	}
}

// The whole way, in a terminal: copied, in the log, and gone after the end.
func (b bench) testClipboard(t *testing.T) {
	d := newDesktop(t)
	d.tool("xclip", xclips)
	wrapped := filepath.Join(d.dir, programName)
	script := fmt.Sprintf("#!/bin/sh\nexport DISPLAY=:0\nexec '%s' \"$@\"\n", b.binary)
	must(t, os.WriteFile(wrapped, []byte(script), 0o700))
	path := sownFile(t)
	w := bench{wrapped}.start(t, 80, 24, "--db", path)
	w.sees("niet afgerond. Verdergaan?")
	w.types("lotte")
	w.sees("1 van 3")
	w.types("\x0c") // ctrl+l
	w.sees("Verslag · Lotte Bakker")
	w.types("\x19") // ctrl+y
	w.sees("Het verslag staat op het klembord.")
	if board := d.board(); !strings.HasPrefix(board, "Loopbaangesprek met Lotte Bakker\n") || strings.Contains(board, "\x1b") {
		t.Errorf("the clipboard has %q", board)
	}
	w.types(keyQuit)
	if code := w.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	w.clean()
	if d.board() != "" {
		t.Errorf("the clipboard still has %q", d.board())
	}
	if log := d.log(); strings.Contains(log, "Lotte") {
		t.Errorf("the tools saw:\n%s", log)
	}
	at, err := openData(t.Context(), beside(path))
	must(t, err)
	acts, err := at.db.Acts(t.Context(), "")
	must(t, err)
	must(t, at.db.Close())
	if len(acts) != 1 || acts[0].Name != "Lotte Bakker" || acts[0].Note != "klembord" || acts[0].Talk == "" || acts[0].At.IsZero() {
		t.Errorf("the log has %+v", acts)
	}
}
