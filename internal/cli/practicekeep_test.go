package cli

import (
	"context"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/seal"
	"gesprek/internal/tui"
)

// aScript is the head of a recording that began so many minutes after noon, for lines
// to follow.
func aScript(minute int) string {
	return rehearse.Head{Source: rehearse.Observed, Begin: time.Date(2026, 11, 26, 12, minute, 0, 0, time.UTC)}.String()
}

// runsOf reads what was practised.
func runsOf(t *testing.T, d *data) []tui.PracticeRun {
	t.Helper()
	runs, err := d.practised.Runs(t.Context())
	must(t, err)
	return runs
}

// textOf is the text of a run.
func textOf(t *testing.T, d *data, id string) string {
	t.Helper()
	for _, r := range runsOf(t, d) {
		if r.ID == id {
			return r.Text
		}
	}
	return ""
}

// aTeam has two people, of whom one was at two meetings.
func aTeam(t *testing.T, labels ...string) rehearse.Team {
	t.Helper()
	var team rehearse.Team
	for i, label := range labels {
		must(t, team.Put(string(rune('a'+i)), label, rehearse.Caretaker))
	}
	must(t, errors.Join(team.Tick("a", "een"), team.Tick("a", "twee")))
	return team
}

func TestPracticeIsKept(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	desk.with(func(d *data) {
		must(t, d.practised.Add(t.Context(), "ab12", aScript(5)+"0:01,0\topen"))
		must(t, d.practised.Add(t.Context(), "ef56", aScript(7)))
		must(t, d.practised.Add(t.Context(), "cd34", aScript(3)+"0:02,0\tadvies\n"))
		must(t, d.practised.Add(t.Context(), "ab12", "0:03,5\tcitaat\tdérde\n"))
		must(t, d.practised.SaveTeam(t.Context(), aTeam(t, "Wim", "Jo")))
		if err := d.practised.Add(t.Context(), "team", "x"); err == nil {
			t.Error("a run was written over the team")
		}
	})
	desk.with(func(d *data) {
		if got := textOf(t, d, "ab12"); got != aScript(5)+"0:01,0\topen\n0:03,5\tcitaat\tdérde\n" {
			t.Errorf("says %q", got)
		}
		runs := runsOf(t, d)
		if len(runs) != 3 || runs[0].ID != "ef56" || runs[1].ID != "ab12" || runs[2].ID != "cd34" {
			t.Fatalf("runs are %+v", runs)
		}
		if s := runs[1].Script; len(s.Entries) != 2 || s.Entries[1].Text != "dérde" || runs[1].Damaged {
			t.Errorf("recording is %+v", s)
		}
		team, err := d.practised.Team(t.Context())
		if must(t, err); !reflect.DeepEqual(team, aTeam(t, "Wim", "Jo")) {
			t.Errorf("team is %+v", team)
		}
	})
}

// TestPracticeIsApart checks that what was practised is in no backup, and that its
// keys are in the way of nobody who makes, restores or proves one.
func TestPracticeIsApart(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	desk.sow()
	desk.with(func(d *data) {
		must(t, d.practised.Add(t.Context(), "ab12", "zwaveltrom"))
		must(t, d.practised.Add(t.Context(), "cd34", "weg"))
		must(t, d.practised.DropRuns(t.Context(), "cd34"))
	})
	for _, args := range [][]string{{"backup"}, {"bewijs"}, {"herstel", "1", "--ja"}, {"bewijs"}} {
		if says, err := desk.says(args...); err != nil && !strings.Contains(says, "goed") {
			t.Errorf("%v: %v\n%s", args, err, says)
		}
	}
	desk.holds()
	desk.with(func(d *data) {
		if got := textOf(t, d, "ab12"); got != "zwaveltrom\n" {
			t.Errorf("after putting a backup back it says %q", got)
		}
	})
	if says, err := desk.says("zoek", "zwaveltrom"); !errors.Is(err, errNothingFound) {
		t.Errorf("the search comes by what was practised: %v\n%s", err, says)
	}
	if says, err := desk.says("log"); err != nil || strings.Contains(says, "ab12") {
		t.Errorf("the log comes by what was practised: %v\n%s", err, says)
	}
}

// TestPracticeIsSealed searches every byte beside the database for what was typed.
func TestPracticeIsSealed(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	secret := secrets{rng: rand.New(rand.NewPCG(3, 8))}
	said, label, own := secret.line(), secret.word(), secret.word()
	desk.with(func(d *data) {
		must(t, d.practised.Add(t.Context(), "ab12", "0:05,2\tzeg\t"+said))
		team := aTeam(t, label)
		must(t, team.Put("b", "Jo", rehearse.Function(own)))
		must(t, d.practised.SaveTeam(t.Context(), team))
	})
	hay := newHaystack(secret.words)
	if found := hay.tree(t, filepath.Dir(desk.db)); len(found) > 0 || hay.files < 6 {
		t.Errorf("%d files, found %q", hay.files, found)
	}
}

func TestPracticeIsDeletedInEveryCopy(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	copied := filepath.Join(t.TempDir(), "copy")
	desk.with(func(d *data) {
		for _, id := range []string{"ab12", "cd34"} {
			must(t, d.practised.Add(t.Context(), id, "gezegd"))
		}
		must(t, d.practised.SaveTeam(t.Context(), aTeam(t, "Wim", "Jo")))
		must(t, os.CopyFS(copied, os.DirFS(d.practice)))
		must(t, d.practised.DropRuns(t.Context(), "ab12"))
		must(t, d.practised.SaveTeam(t.Context(), aTeam(t, "Wim")))
		if got := textOf(t, d, "cd34"); got != "gezegd\n" {
			t.Errorf("the other run says %q", got)
		}
	})
	at, err := desk.places()
	must(t, err)
	must(t, os.RemoveAll(at.practice))
	must(t, os.CopyFS(at.practice, os.DirFS(copied))) // as somebody would who wants it back
	desk.with(func(d *data) {
		if runs := runsOf(t, d); len(runs) != 1 || runs[0].ID != "cd34" {
			t.Errorf("runs are %+v", runs)
		}
		team, err := d.practised.Team(t.Context())
		if must(t, err); len(team.Members) > 0 {
			t.Errorf("the old list is readable: %+v", team)
		}
	})
}

func TestPracticeIsLocked(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	desk.with(func(d *data) {
		must(t, d.practised.Add(t.Context(), "ab12", "gezegd"))
		must(t, d.ring.SetPassphrase([]byte("een café op de hoek")))
		d.ring.Lock()
		_, runs := d.practised.Runs(t.Context())
		_, team := d.practised.Team(t.Context())
		for _, err := range []error{runs, d.practised.Add(t.Context(), "ab12", "meer")} {
			if !errors.Is(err, seal.ErrLocked) {
				t.Errorf("locked gives %v", err)
			}
		}
		must(t, team) // there is none
		must(t, d.ring.Unlock(seal.Secrets{Passphrase: []byte("een café op de hoek")}))
		must(t, d.practised.settle(t.Context()))
		if got := textOf(t, d, "ab12"); got != "gezegd\nmeer\n" {
			t.Errorf("says %q", got)
		}
	})
}

// TestPracticeWithoutRoom takes the folder away for a while: nothing is missing, and
// nothing stands twice, when it is there again.
func TestPracticeWithoutRoom(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	desk.with(func(d *data) {
		must(t, os.WriteFile(d.practice, []byte("in de weg"), 0o600))
		for _, line := range []string{"een", "twee"} {
			if err := d.practised.Add(t.Context(), "ab12", line); err == nil {
				t.Error("it was stored nowhere")
			}
		}
		if err := d.practised.settle(t.Context()); !errors.Is(err, errUnsaved) {
			t.Errorf("leaving says %v", err)
		}
		must(t, os.Remove(d.practice))
		must(t, d.practised.Add(t.Context(), "ab12", "drie"))
		must(t, d.practised.settle(t.Context()))
		if got := textOf(t, d, "ab12"); got != "een\ntwee\ndrie\n" {
			t.Errorf("says %q", got)
		}
	})
}

// TestPracticeOwedIsRead reads a run of which a part waits for room: who goes on in it
// must go on from there, or its lines would not follow each other.
func TestPracticeOwedIsRead(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	desk.with(func(d *data) {
		file := func(id string) string { return filepath.Join(d.practice, id+".logboek") }
		must(t, d.practised.Add(t.Context(), "ab12", "een"))
		must(t, os.Rename(file("ab12"), file("ab12")+"-"))
		for _, id := range []string{"ab12", "cd34"} {
			must(t, os.Mkdir(file(id), 0o700)) // in the way
			if err := d.practised.Add(t.Context(), id, "twee"); err == nil {
				t.Errorf("%s was stored nowhere", id)
			}
		}
		must(t, os.Remove(file("ab12")))
		must(t, os.Rename(file("ab12")+"-", file("ab12")))
		must(t, os.Remove(file("cd34")))
		if got := textOf(t, d, "ab12"); got != "een\ntwee\n" {
			t.Errorf("what is owed in part says %q", got)
		}
		if got := textOf(t, d, "cd34"); got != "twee\n" {
			t.Errorf("what is owed only says %q", got)
		}
		must(t, d.practised.settle(t.Context()))
		if got := textOf(t, d, "ab12") + textOf(t, d, "cd34"); got != "een\ntwee\ntwee\n" {
			t.Errorf("at last they say %q", got)
		}
	})
}

func TestPracticeDamage(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	desk.with(func(d *data) {
		for _, line := range []string{"een", "twee", "drie"} {
			must(t, d.practised.Add(t.Context(), "ab12", line))
		}
		must(t, d.practised.SaveTeam(t.Context(), aTeam(t, "Wim")))
		for _, name := range []string{"ab12", "team"} {
			path := filepath.Join(d.practice, name+".logboek")
			data, err := os.ReadFile(path)
			must(t, err)
			data[90] ^= 1
			must(t, os.WriteFile(path, data, 0o600))
		}
		runs := runsOf(t, d)
		if len(runs) != 1 || !runs[0].Damaged || runs[0].Text != "twee\ndrie\n" {
			t.Errorf("runs are %+v", runs)
		}
		if _, err := d.practised.Team(t.Context()); !errors.Is(err, errTeam) {
			t.Errorf("a damaged list gives %v", err)
		}
		if err := d.practised.SaveTeam(t.Context(), rehearse.Team{}); !errors.Is(err, errTeam) {
			t.Errorf("a damaged list was written over: %v", err)
		}
	})
}

func TestPracticeFilesAreOwn(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	desk.with(func(d *data) {
		must(t, d.practised.Add(t.Context(), "ab12", "gezegd"))
		for _, path := range []string{d.practice, filepath.Join(d.practice, "ab12.logboek"), filepath.Join(d.practice, "nieuw.pdf")} {
			if err := d.allow(path); !errors.Is(err, errOwnFile) {
				t.Errorf("a report may be written to %s: %v", path, err)
			}
		}
		must(t, os.RemoveAll(d.practice))
	})
	desk.with(func(d *data) {
		if runs := runsOf(t, d); len(runs) > 0 {
			t.Errorf("runs of nowhere: %+v", runs)
		}
		if _, err := os.Stat(d.practice); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("reading made the folder: %v", err)
		}
		ctx, stop := context.WithCancel(t.Context())
		must(t, d.practised.Add(t.Context(), "ab12", "gezegd"))
		stop()
		if _, err := d.practised.Runs(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("reading went on: %v", err)
		}
	})
}
