//go:build unix

package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/prompts"
)

// Keys as a terminal sends them.
const (
	keyEnter = "\r"
	keyQuit  = "\x11" // ctrl+q
)

// within is how long a terminal test waits for what must come; a machine that does
// much else, with the race detector, takes its time.
const within = 30 * time.Second

// window is a terminal with the real program in it.
type window struct {
	t       *testing.T
	file    *os.File // what is read is on the screen
	keys    *os.File // what is written was typed; usually the same
	cmd     *exec.Cmd
	changed chan struct{} // something was written, or the program is gone
	ended   chan struct{} // nothing more will be read

	mu  sync.Mutex // guards what follows; the emulator locks no whole reads
	emu *vt.Emulator
	raw bytes.Buffer
}

// bench builds the program once and starts it as often as needed.
type bench struct{ binary string }

func newBench(t *testing.T) bench {
	t.Helper()
	if testing.Short() {
		t.Skip("builds and runs the real program")
	}
	binary := filepath.Join(t.TempDir(), programName)
	build := exec.Command("go", "build", "-o", binary, "gesprek/cmd/gesprek")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return bench{binary}
}

// start runs the program in a terminal of that size, with a home of its own,
// until the end of the test.
func (b bench) start(t *testing.T, cols, rows int, args ...string) *window {
	t.Helper()
	w := b.startAt(t, t.TempDir(), cols, rows, args...)
	t.Cleanup(w.shut)
	return w
}

// startAt runs the program with that home until the window is shut.
func (b bench) startAt(t *testing.T, home string, cols, rows int, args ...string) *window {
	t.Helper()
	w := b.prepare(t, home, cols, rows, args...)
	size := &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)}
	file, err := pty.StartWithSize(w.cmd, size)
	must(t, err)
	w.begin(file, file)
	return w
}

// prepare makes a window in which nothing runs yet.
func (b bench) prepare(t *testing.T, home string, cols, rows int, args ...string) *window {
	t.Helper()
	w := &window{
		t: t, cmd: exec.Command(b.binary, args...), emu: vt.NewEmulator(cols, rows),
		changed: make(chan struct{}, 1), ended: make(chan struct{}),
	}
	temp := filepath.Join(home, "tmp")
	if err := os.MkdirAll(temp, 0o700); err != nil {
		t.Fatal(err)
	}
	w.cmd.Env = []string{
		"HOME=" + home, "TMPDIR=" + temp, "PATH=" + os.Getenv("PATH"),
		"TERM=xterm-256color", "LANG=nl_NL.UTF-8", "TZ=Europe/Amsterdam",
	}
	return w
}

// begin shows what the program writes, and answers.
func (w *window) begin(file, keys *os.File) {
	w.file, w.keys = file, keys
	go w.read()
	go func() { // the terminal's answers
		_, _ = io.Copy(keys, w.emu)
		w.hush()
	}()
}

// shut kills the program if it still runs, and closes the terminal.
func (w *window) shut() {
	_ = w.cmd.Process.Kill()
	_ = w.file.Close()
	<-w.ended
	w.hush()
}

// hush ends the terminal's answers: with nobody to read them it would wait. The
// emulator's own Close is not made for two goroutines.
func (w *window) hush() {
	if pipe, ok := w.emu.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
}

func (w *window) read() {
	defer close(w.ended)
	buffer := make([]byte, 1<<14)
	for {
		n, err := w.file.Read(buffer)
		w.mu.Lock()
		w.raw.Write(buffer[:n])
		_, _ = w.emu.Write(buffer[:n])
		w.mu.Unlock()
		select {
		case w.changed <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// screen is the text that stands in the window.
func (w *window) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var b strings.Builder
	for y := range w.emu.Height() {
		line := ""
		for x := 0; x < w.emu.Width(); {
			cell := w.emu.CellAt(x, y)
			if cell == nil || cell.Content == "" {
				line += " "
				x++
				continue
			}
			line += cell.Content
			x += max(1, cell.Width)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// sees waits until all texts stand in the window.
func (w *window) sees(texts ...string) {
	w.t.Helper()
	w.until("see "+strings.Join(texts, ", "), func() bool {
		screen := w.screen()
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

func (w *window) until(what string, ok func() bool) {
	w.t.Helper()
	late := time.After(within)
	again := time.NewTicker(100 * time.Millisecond) // not all that is waited for is on the screen
	defer again.Stop()
	for !ok() {
		select {
		case <-w.changed:
		case <-again.C:
		case <-w.ended:
			if !ok() {
				w.t.Fatalf("program ended before: %s\n%s", what, w.screen())
			}
		case <-late:
			w.t.Fatalf("did not %s:\n%s", what, w.screen())
		}
	}
}

// types sends keys.
func (w *window) types(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.keys, keys); err != nil {
		w.t.Fatal(err)
	}
}

// exits waits for the end of the program and gives its exit code.
func (w *window) exits() int {
	w.t.Helper()
	done := make(chan error, 1)
	go func() { done <- w.cmd.Wait() }()
	select {
	case err := <-done:
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			w.t.Fatal(err)
		}
		return w.cmd.ProcessState.ExitCode()
	case <-time.After(within):
		_ = w.cmd.Process.Signal(syscall.SIGABRT) // shows what it waits for
		<-done
		w.t.Fatalf("program does not end:\n%s", w.written())
		return -1
	}
}

// written is every byte that the program wrote to the terminal.
func (w *window) written() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.raw.String()
}

// clean checks that the terminal is as a shell wants it.
func (w *window) clean() {
	w.t.Helper()
	<-w.ended
	w.mu.Lock()
	alt := w.emu.IsAltScreen()
	w.mu.Unlock()
	if alt {
		w.t.Error("still on the alternate screen")
	}
	left := strings.Replace(w.screen(), nl.CLIDemoFilling, "", 1) // on a slow machine
	if left = strings.TrimSpace(left); left != "" {
		w.t.Errorf("left on the screen: %q", left)
	}
	if !strings.HasSuffix(w.written(), "\x1b[0 q") {
		w.t.Error("cursor style was not given back")
	}
}

// sownFile is a database with the demo's class, made today.
func sownFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "klas.db")
	d, err := openData(t.Context(), beside(path))
	if err != nil {
		t.Fatal(err)
	}
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	a := &app{IO: IO{Location: time.Local, Err: io.Discard}}
	if err := a.fillDemo(t.Context(), d, book.Guides, instants(time.Now, 1)()); err != nil {
		t.Fatal(err)
	}
	if err := d.db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// lines are all notes of the unfinished talk in a database.
func lines(t *testing.T, path string) string {
	t.Helper()
	d, err := openData(t.Context(), beside(path))
	if err != nil {
		t.Fatal(err)
	}
	defer d.db.Close()
	talks, err := d.Summaries(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, sum := range talks {
		if sum.Ended {
			continue
		}
		s, err := d.Talk(t.Context(), sum.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range s.Notes {
			b.WriteString(n.Text + "\n")
		}
	}
	return b.String()
}

// prepares opens the card of the pupil that is chosen in the list, and from there
// the preparation of a talk.
func (w *window) prepares() {
	w.t.Helper()
	w.types(keyEnter)
	w.sees("› Een gesprek beginnen")
	w.types(keyEnter)
	w.sees("Begin het gesprek")
}

// resume opens the database in a window and goes on in the unfinished talk.
func (b bench) resume(t *testing.T, path string) *window {
	t.Helper()
	w := b.start(t, 100, 30, "--db", path)
	w.sees("niet afgerond. Verdergaan?")
	w.types(keyEnter)
	w.sees("een geit was ziek")
	return w
}

func TestTerminal(t *testing.T) {
	b := newBench(t)
	t.Run("empty", b.testEmpty)
	t.Run("demo", b.testDemo)
	t.Run("small", b.testSmall)
	t.Run("second", b.testSecond)
	t.Run("signals", b.testSignals)
	t.Run("gone", b.testGone)
	t.Run("killed", b.testKilled)
	t.Run("dossier", b.testDossier)
	t.Run("clipboard", b.testClipboard)
}

func (b bench) testEmpty(t *testing.T) {
	w := b.start(t, 80, 24)
	w.sees("Nog geen leerlingen")
	w.types(keyQuit)
	if code := w.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	w.clean()
}

func (b bench) testDemo(t *testing.T) {
	w := b.start(t, 120, 50, "demo", "--tempo", "60")
	w.sees("verzonnen klas", "Ait Ben Haddou", "Çelik, Zoë")
	w.until("show the class of 26 and five others", func() bool {
		screen := w.screen()
		return strings.Count(screen, " 2B ") == 26 && strings.Count(screen, " vo 2-3 ") == 26 &&
			strings.Contains(screen, "Kovalenko") && strings.Contains(screen, "Wong")
	})
	w.types("omer")
	w.until("find Ömer", func() bool {
		return strings.Contains(w.screen(), "Demir, Ömer") && !strings.Contains(w.screen(), "Wong")
	})
	w.types(keyQuit)
	if code := w.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	w.clean()
	for _, pair := range w.cmd.Env {
		if dir, ok := strings.CutPrefix(pair, "TMPDIR="); ok {
			if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		}
	}
}

func (b bench) testSmall(t *testing.T) {
	w := b.start(t, 20, 5)
	if code := w.exits(); code != ExitFailure {
		t.Errorf("exit code %d", code)
	}
	<-w.ended
	if told := w.written(); !strings.Contains(told, "20 bij 5") || strings.Contains(told, "\x1b") {
		t.Errorf("told %q", told)
	}
}

func (b bench) testSecond(t *testing.T) {
	path := sownFile(t)
	first := b.start(t, 80, 24, "--db", path)
	first.sees("Verdergaan?")
	second := b.start(t, 120, 24, "--db", path)
	if code := second.exits(); code != ExitFailure {
		t.Errorf("exit code %d", code)
	}
	<-second.ended
	if told := second.written(); !strings.HasPrefix(told, "Gesprek staat al open in een ander venster.") {
		t.Errorf("told %q", told)
	}
	for _, args := range [][]string{{"wachtwoord", "stand"}, {"herstel", "--nood", b.binary}} {
		out, err := b.command(t, append(args, "--db", path)...)
		if err == nil || !strings.HasPrefix(out, "Gesprek staat al open in een ander venster.") {
			t.Errorf("%s beside the program: %v, %q", args[0], err, out)
		}
	}
	if out, err := b.command(t, "verslag", "--db", path); err != nil || !strings.Contains(out, "niet afgerond") {
		t.Errorf("reading beside the program: %v, %q", err, out)
	}
	first.types(keyQuit)
	if code := first.exits(); code != ExitOK {
		t.Errorf("exit code of the first %d", code)
	}
	third := b.start(t, 80, 24, "--db", path)
	third.sees("Verdergaan?")
}

// command runs the program without a terminal and gives all that it said.
func (b bench) command(t *testing.T, args ...string) (string, error) {
	t.Helper()
	cmd := exec.Command(b.binary, args...)
	cmd.Env = []string{"HOME=" + t.TempDir(), "TZ=Europe/Amsterdam"}
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// testSignals: what was typed is stored when the program is stopped.
func (b bench) testSignals(t *testing.T) {
	for _, tt := range []struct {
		signal syscall.Signal
		want   int
	}{
		{syscall.SIGTERM, ExitTerminated},
		{syscall.SIGHUP, ExitHangup},
		{syscall.SIGINT, ExitInterrupted},
		{syscall.SIGQUIT, 128 + int(syscall.SIGQUIT)},
	} {
		t.Run(tt.signal.String(), func(t *testing.T) {
			path := sownFile(t)
			w := b.resume(t, path)
			w.types("één zin die halverwege st")
			w.sees("halverwege st")
			w.types("opt") // and the signal comes before it can be on the screen
			if err := w.cmd.Process.Signal(tt.signal); err != nil {
				t.Fatal(err)
			}
			if code := w.exits(); code != tt.want {
				t.Errorf("exit code %d, want %d", code, tt.want)
			}
			w.clean()
			if got := lines(t, path); !strings.Contains(got, "één zin die halverwege stopt\n") {
				t.Errorf("stored:\n%s", got)
			}
		})
	}
}

// testGone closes the window itself: the system sends SIGHUP and there is no
// terminal any more.
func (b bench) testGone(t *testing.T) {
	path := sownFile(t)
	w := b.resume(t, path)
	w.types("het venster gaat dicht")
	w.sees("het venster gaat dicht")
	if err := w.file.Close(); err != nil {
		t.Fatal(err)
	}
	if code := w.exits(); code != ExitHangup {
		t.Errorf("exit code %d", code)
	}
	if got := lines(t, path); !strings.Contains(got, "het venster gaat dicht\n") {
		t.Errorf("stored:\n%s", got)
	}
	if cpu := w.cmd.ProcessState.UserTime(); cpu > 5*time.Second {
		t.Errorf("took %v of processor time", cpu)
	}
}

// testKilled kills the program in the middle of a sentence and starts it again:
// the talk is offered, and what was called stored is there.
func (b bench) testKilled(t *testing.T) {
	path := sownFile(t)
	w := b.resume(t, path)
	w.types("midden in een zi")
	w.sees("midden in een zi")
	w.until("store", func() bool { return strings.Contains(lines(t, path), "midden in een zi") })
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	w.exits()
	again := b.start(t, 100, 30, "--db", path)
	again.sees("niet afgerond. Verdergaan?")
	again.types(keyEnter)
	again.sees("midden in een zi")
}
