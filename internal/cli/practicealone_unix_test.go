//go:build unix

package cli

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"gesprek/internal/rehearse"
	"gesprek/prompts"
)

// milaFolder is a school's folder with one practice pupil: the example.
func milaFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	text, err := prompts.New.ReadFile("nieuw/voorbeelden/eigen-oefenleerling.toml")
	must(t, err)
	must(t, os.Mkdir(filepath.Join(dir, "oefenleerlingen"), 0o700))
	must(t, os.WriteFile(filepath.Join(dir, "oefenleerlingen", "eigen-oefenleerling.toml"), text, 0o600))
	return dir
}

// deskOf is the desk of who has a home.
func deskOf(t *testing.T, home string) *desk {
	t.Helper()
	db := filepath.Join(home, ".local", "share", programName, programName+".db")
	if _, err := os.Stat(db); err != nil { // the platform has another place for data
		found, _ := filepath.Glob(filepath.Join(home, "*", "*", programName, programName+".db"))
		if len(found) != 1 {
			t.Fatalf("no database: %v", err)
		}
		db = found[0]
	}
	return newDesk(t, filepath.Dir(db))
}

// TestLineDrillIsKept types a drill into the real program: what was done is among the
// trainee's own runs, as on the screen.
func TestLineDrillIsKept(t *testing.T) {
	b, home := newBench(t), t.TempDir()
	w := b.prepare(t, home, 80, 24, "oefen", "drill", "open", "--regels")
	w.cmd.Env = append(w.cmd.Env, "GESPREK_GEEN_SLEUTELBOS=1")
	file, err := pty.StartWithSize(w.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	must(t, err)
	w.begin(file, file)
	defer w.shut()
	w.sees("Van gesloten naar open", ":stop")
	w.types("Hoe ging dat?\r")
	w.sees("Hier kan een verhaal")
	w.types(":stop\r")
	<-w.ended
	deskOf(t, home).with(func(d *data) {
		runs := runsOf(t, d)
		if len(runs) != 1 || runs[0].Damaged || runs[0].Script.Head.Drill != "open" || len(runs[0].Script.Entries) < 3 {
			t.Fatalf("kept are %+v", runs)
		}
		if e := runs[0].Script.Entries[1]; e.What != rehearse.Answered || e.Text != "Hoe ging dat?" {
			t.Errorf("kept is\n%s", runs[0].Text)
		}
	})
}

// TestLineTalkIsKeptAtAKill types a practice talk into the real program and kills it:
// what was answered is among the trainee's own runs, and goes the same way again.
func TestLineTalkIsKeptAtAKill(t *testing.T) {
	b, home, folder := newBench(t), t.TempDir(), milaFolder(t)
	to := filepath.Join(home, "opname.txt")
	w := b.prepare(t, home, 80, 24, "oefen", "alleen", "Mila", "--zaad", "7", "--naar", to)
	w.cmd.Env = append(w.cmd.Env, envHandbook+"="+folder, "GESPREK_GEEN_SLEUTELBOS=1")
	file, err := pty.StartWithSize(w.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	must(t, err)
	w.begin(file, file)
	defer w.shut()
	w.sees("Mila, 13 jaar", ":stop")
	w.types("Wat deed jij zaterdag?\r")
	w.sees("zaterdag?", "Mila: ")
	must(t, w.cmd.Process.Kill())
	<-w.ended

	desk := deskOf(t, home)
	desk.with(func(d *data) {
		runs := runsOf(t, d)
		if len(runs) != 1 || runs[0].Damaged {
			t.Fatalf("kept are %+v", runs)
		}
		s, err := rehearse.ParseScript(strings.NewReader(runs[0].Text))
		must(t, err)
		if len(s.Entries) < 2 || s.Entries[0].Text != "Wat deed jij zaterdag?" {
			t.Errorf("kept is\n%s", runs[0].Text)
		}
		if filed, err := os.ReadFile(to); err != nil || !strings.HasPrefix(runs[0].Text, string(filed)) && !strings.HasPrefix(string(filed), runs[0].Text) {
			t.Errorf("kept is\n%s\nin the file\n%s\n%v", runs[0].Text, filed, err)
		}
		desk.Environ = []string{envHandbook + "=" + folder}
		if _, err := desk.replayed([]byte(runs[0].Text)); err != nil {
			t.Errorf("goes another way: %v\n%s", err, runs[0].Text)
		}
	})
}

// TestLineTalkIsWrittenAsItGoes reads the file of a recording while the talk goes on,
// and interrupts it: the file has all of it, and the next one can be recorded.
func TestLineTalkIsWrittenAsItGoes(t *testing.T) {
	to := filepath.Join(t.TempDir(), "opname.txt")
	in, lines := io.Pipe()
	out, shown := io.Pipe()
	ctx, stop := context.WithCancelCause(t.Context())
	code := make(chan int, 1)
	go func() {
		code <- Run(ctx, IO{
			Args: []string{"oefen", "alleen", "Mila", "--zaad", "7", "--naar", to}, In: in, Out: shown, Err: io.Discard,
			Environ: []string{envHandbook + "=" + milaFolder(t)}, DataHome: t.TempDir(), TempDir: t.TempDir(), Now: time.Now, Location: time.UTC,
		})
		_ = shown.Close()
	}()
	answers := bufio.NewReader(out)
	until := func(begin string) {
		t.Helper()
		for {
			line, err := answers.ReadString('\n')
			must(t, err)
			if strings.HasPrefix(line, begin) {
				return
			}
		}
	}
	until("Mila, 13 jaar")
	said := []string{"Hoi Mila.", "Wat deed jij zaterdag?"}
	for i, text := range said {
		_, err := io.WriteString(lines, text+"\n")
		must(t, err)
		until("Mila: ")
		kept, err := os.ReadFile(to)
		must(t, err)
		for _, before := range said[:i+1] {
			if !strings.Contains(string(kept), "\tzeg\t"+before+"\n") {
				t.Errorf("after %q the file has\n%s", text, kept)
			}
		}
	}
	stop(Stopped{By: os.Interrupt})
	go func() { _, _ = io.Copy(io.Discard, answers) }()
	if got := <-code; got != ExitInterrupted {
		t.Errorf("exit code %d", got)
	}
	kept, err := os.ReadFile(to)
	must(t, err)
	s, err := rehearse.ParseScript(strings.NewReader(string(kept)))
	must(t, err)
	if last := s.Entries[len(s.Entries)-1]; last.What != rehearse.Ended {
		t.Errorf("ends with %v", last)
	}
}
