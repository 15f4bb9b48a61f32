package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// classWithSteps is the invented class in a database of its own, on the day that
// it was made.
func classWithSteps(t *testing.T) (db string, d *data) {
	t.Helper()
	db = filepath.Join(t.TempDir(), "klas.db")
	d, err := openData(t.Context(), beside(db))
	must(t, err)
	t.Cleanup(func() { must(t, d.db.Close()) })
	book, err := handbook.Load(prompts.FS, nil)
	must(t, err)
	a := &app{IO: IO{Location: time.UTC, Err: io.Discard}}
	must(t, a.fillDemo(t.Context(), d, book.Guides, sown()))
	return db, d
}

// stappen runs the command on that day.
func stappen(t *testing.T, db string, args ...string) (out, told string) {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	must(t, err)
	var stdout, stderr bytes.Buffer
	code := Run(context.Background(), IO{
		Args: append([]string{"stappen", "--db", db}, args...), In: strings.NewReader(""), Out: &stdout, Err: &stderr,
		DataHome: t.TempDir(), TempDir: t.TempDir(),
		Now: func() time.Time { return sown().Wall }, Location: zone,
	})
	if code != 0 {
		t.Fatalf("stappen %v ends with %d: %s", args, code, &stderr)
	}
	return stdout.String(), stderr.String()
}

// jsonSteps are the keys that other programs may count on.
type jsonSteps []struct {
	PupilID  string  `json:"pupil_id"`
	TalkID   string  `json:"talk_id"`
	Step     int     `json:"step"`
	Due      *string `json:"due"`
	State    string  `json:"state"`
	AgreedOn string  `json:"agreed_on"`
	Class    string  `json:"class"`
}

func readSteps(t *testing.T, text string) jsonSteps {
	t.Helper()
	var list jsonSteps
	must(t, json.Unmarshal([]byte(text), &list))
	return list
}

// What is settled is in the list of all of this school year and nowhere else.
func TestStappenSettled(t *testing.T) {
	db, d := classWithSteps(t)
	out, _ := stappen(t, db, "--json")
	open := readSteps(t, out)
	settled := -1
	for i, s := range open {
		if s.AgreedOn > "2026-08-01" && s.Due != nil {
			settled = i
		}
	}
	if settled < 0 {
		t.Fatal("no step of this school year is open")
	}
	s, err := d.Talk(t.Context(), open[settled].TalkID)
	must(t, err)
	must(t, s.Settle(open[settled].Step, talk.StepFailed, sown()))
	must(t, d.SaveTalk(t.Context(), s))

	out, _ = stappen(t, db, "--json")
	if left := readSteps(t, out); len(left) != len(open)-1 {
		t.Errorf("%d are open, want %d", len(left), len(open)-1)
	}
	out, _ = stappen(t, db, "--json", "--alle")
	all := readSteps(t, out)
	if last := all[len(all)-1]; len(all) != len(open) || last.State != "niet" || last.TalkID != s.ID {
		t.Errorf("of %d the last is %+v", len(all), last)
	}
	out, _ = stappen(t, db, "--alle")
	if !strings.Contains(out, "\nKlaar (1)\n×  ") {
		t.Errorf("the list lacks what is settled:\n%s", out)
	}
	out, _ = stappen(t, db, "--json", "--te-laat")
	for _, s := range readSteps(t, out) {
		if s.Due == nil || *s.Due >= "2026-11-22" {
			t.Errorf("not late: %+v", s)
		}
	}
}

// The calendar has what is open and has a day, and what is planned.
func TestStappenCalendar(t *testing.T) {
	db, d := classWithSteps(t)
	list, _ := stappen(t, db, "--json")
	dated := 0
	for _, s := range readSteps(t, list) {
		if s.Due != nil {
			dated++
		}
	}
	out, told := stappen(t, db, "--ics", "-")
	if got := strings.Count(out, "UID:stap-"); got != dated || dated == 0 {
		t.Errorf("%d steps in the calendar, want %d", got, dated)
	}
	if got := strings.Count(out, "UID:gepland-"); got != 3 {
		t.Errorf("%d planned talks, want 3", got)
	}
	if !strings.Contains(told, "geen datum en staan er niet in.") {
		t.Errorf("told %q", told)
	}
	pupils, err := d.Pupils(t.Context())
	must(t, err)
	for _, p := range pupils {
		if p.LastName != "" && strings.Contains(out, " "+p.LastName) {
			t.Errorf("the calendar names %s", p.Name())
		}
		if strings.Contains(out, "UID:"+p.ID) {
			t.Errorf("the id of %s is in the calendar", p.Name())
		}
	}
	again, _ := stappen(t, db, "--ics", "-")
	if again != out {
		t.Error("the second file is another")
	}

	acts := 0
	all, err := d.db.Acts(t.Context(), "")
	must(t, err)
	for _, a := range all {
		if a.Kind == school.ActAgreed {
			acts += a.Count
		}
	}
	if acts != 2*dated {
		t.Errorf("%d agreements are logged, want %d", acts, 2*dated)
	}
}
