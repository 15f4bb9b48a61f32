//go:build unix

package cli

import (
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"

	"gesprek/internal/nl"
)

// TestTerminalGone closes the window itself, with and without the signal that the
// system sends for it: what was typed is stored and nothing waits or spins.
func TestTerminalGone(t *testing.T) {
	b := newBench(t)
	for _, deaf := range []bool{false, true} {
		name := map[bool]string{false: "SIGHUP", true: "no signal"}[deaf]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := sownFile(t)
			r := wire(t, b.binary, path)
			if deaf { // another session's terminal sends this one no signal
				r.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
			}
			r.talk()
			r.types("het venster gaat dicht")
			r.sees("het venster gaat dicht")
			must(t, r.far.Close())
			must(t, r.file.Close())
			if code := r.exits(); code != ExitHangup {
				t.Errorf("exit code %d", code)
			}
			if got := lines(t, path); !strings.Contains(got, "het venster gaat dicht\n") {
				t.Errorf("stored:\n%s", got)
			}
			if told := r.told.String(); told != "" {
				t.Errorf("told %q", told)
			}
		})
	}
}

// TestWriteError takes away the terminal that is written to, and leaves the one
// that is read from: that one gets its settings back.
func TestWriteError(t *testing.T) {
	path := sownFile(t)
	r, keys := halfWired(t, newBench(t).binary, path)
	near, far, err := pty.Open()
	must(t, err)
	defer far.Close()
	must(t, pty.Setsize(far, &pty.Winsize{Rows: 30, Cols: 100}))
	r.cmd.Stdout = far
	r.begin(near, keys)
	r.talk()
	must(t, far.Close())
	r.types("nu is het scherm weg")
	r.sees("nu is het scherm weg")
	must(t, near.Close())
	r.types(", en dit ook")
	if code := r.exits(); code != ExitHangup {
		t.Errorf("exit code %d", code)
	}
	if after := settings(t, r.far); after != r.before {
		t.Errorf("the tty is %s, was %s", after, r.before)
	}
	if got := lines(t, path); !strings.Contains(got, "nu is het scherm weg") {
		t.Errorf("stored:\n%s", got)
	}
	if told := r.told.String(); told != "" {
		t.Errorf("told %q", told)
	}
}

// TestSecretPromptEnds stops the program while it asks for a passphrase: the
// terminal shows what is typed again, and nothing was shown of the passphrase.
func TestSecretPromptEnds(t *testing.T) {
	b := newBench(t)
	for name, end := range map[string]struct {
		do   func(*wired)
		code int
	}{
		"SIGTERM": {signals(syscall.SIGTERM), ExitTerminated},
		"SIGHUP":  {signals(syscall.SIGHUP), ExitHangup},
		"SIGINT":  {signals(syscall.SIGINT), ExitInterrupted},
		"ctrl+c":  {func(r *wired) { r.types("\x03") }, ExitInterrupted},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := wire(t, b.binary, sownFile(t))
			r.cmd.Args = append(r.cmd.Args, "wachtwoord")
			r.cmd.Stderr = r.far // there it asks
			must(t, r.cmd.Start())
			r.sees(strings.TrimSpace(nl.SecretNew))
			r.types("geheime woorden" + keyEnter)
			r.sees(strings.TrimSpace(nl.SecretRepeat)) // so that was read
			end.do(r)
			if code := r.exits(); code != end.code {
				t.Errorf("exit code %d, want %d", code, end.code)
			}
			if after := settings(t, r.far); after != r.before {
				t.Errorf("the tty is %s, was %s", after, r.before)
			}
			if raw := r.written(); strings.Contains(raw, "geheime") {
				t.Errorf("shown: %q", raw)
			}
		})
	}
}

// TestKilledTerminal: a program that is killed cannot give the terminal back. What
// still holds: a shell's reset finds nothing of a pupil behind the screen and in
// the scroll-back, the title is neutral, and the next start and end leave the
// terminal as they found it.
func TestKilledTerminal(t *testing.T) {
	b := newBench(t)
	path := sownFile(t)
	r := wire(t, b.binary, path)
	r.talk()
	r.types("geheim van Noor")
	r.stores("geheim van Noor")
	must(t, r.cmd.Process.Kill())
	_ = r.cmd.Wait()
	left := settings(t, r.far)
	if left == r.before || r.told.Len() > 0 {
		t.Errorf("raw mode is off, or something was told: %q", r.told.String())
	}
	again := wire(t, b.binary, path)
	again.talk()
	again.sees("geheim van Noor")
	leaves(again)
	if code := again.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	again.asBefore()
	must(t, r.far.Close())
	<-r.ended
	r.mu.Lock()
	_, err := r.emu.WriteString(ansi.ResetModeAltScreenSaveCursor) // as tput reset does
	r.mu.Unlock()
	must(t, err)
	if kept := strings.TrimSpace(r.kept()); kept != atShell {
		t.Errorf("left in the terminal: %q", kept)
	}
	for _, title := range r.titles {
		if title != "" && title != programName {
			t.Errorf("the window was called %q", title)
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}
