package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/prompts"
)

// trainingOf is the built-in training for a reader.
func trainingOf(t *testing.T, number int, to rehearse.Reader) report.Training {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return report.Training{
		Number: number, For: to, Book: book, Now: time.Date(2026, 11, 26, 14, 0, 0, 0, time.UTC), School: school.Settings{School: "De Brug"},
	}
}

func TestTrainingPages(t *testing.T) {
	for _, to := range rehearse.Readers() {
		for _, form := range []report.Form{report.FormText, report.FormMarkdown, report.FormHTML} {
			var out bytes.Buffer
			if err := trainingOf(t, 2, to).Document().Write(&out, form, 76); err != nil {
				t.Fatal(err)
			}
			golden(t, fmt.Sprintf("training-%s%s", to, form.Ending()), out.Bytes())
		}
		for _, form := range []report.Form{report.FormPDF, report.FormDOCX} {
			var one, other bytes.Buffer
			for _, out := range []*bytes.Buffer{&one, &other} {
				if err := trainingOf(t, 0, to).Document().Write(out, form, 76); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(one.Bytes(), other.Bytes()) || one.Len() < 5_000 {
				t.Errorf("%s for the %s: %d and %d bytes, not the same", form, to, one.Len(), other.Len())
			}
		}
	}
}

// Each reader gets what is meant for them, of every part of every meeting.
func TestTrainingIsForItsReader(t *testing.T) {
	for _, to := range rehearse.Readers() {
		of := trainingOf(t, 0, to)
		var out bytes.Buffer
		if err := of.Document().Write(&out, report.FormText, 2000); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		coached := to == rehearse.ForCoach
		for _, m := range of.Book.Course {
			for _, p := range m.Parts {
				if !strings.Contains(text, p.Task) {
					t.Errorf("for the %s there is no %q", to, p.Task)
				}
				if strings.Contains(text, p.Coach) != coached {
					t.Errorf("for the %s: what the coach does is there: %t", to, !coached)
				}
				if p.Fact.Text != "" && !(strings.Contains(text, p.Fact.Text) && strings.Contains(text, p.Fact.Source)) {
					t.Errorf("for the %s there is no source of %q", to, p.Fact.Text)
				}
			}
			if strings.Contains(text, m.Ready[0]) != coached || !strings.Contains(text, m.Home) {
				t.Errorf("for the %s: meeting %s is not whole", to, m.ID)
			}
		}
	}
}

func TestTrainingJSON(t *testing.T) {
	var out bytes.Buffer
	if err := trainingOf(t, 0, rehearse.ForCoach).JSON(&out); err != nil {
		t.Fatal(err)
	}
	var list []struct {
		Number  int
		Minutes int
		Drills  []string
		Parts   []struct{ Minutes int }
	}
	if err := json.Unmarshal(out.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	if len(list) != 6 || list[5].Number != 6 || list[0].Drills == nil || len(list[5].Parts) < 4 {
		t.Errorf("%+v", list)
	}
}

// aTrainedTeam has five people, of whom one took everything.
func aTrainedTeam(t *testing.T, c rehearse.Course) rehearse.Team {
	t.Helper()
	var team rehearse.Team
	for i, as := range []rehearse.Function{rehearse.Caretaker, rehearse.Teacher, rehearse.Teacher, "bibliothecaris", rehearse.Office} {
		if err := team.Put(fmt.Sprint(i), fmt.Sprint("wie-", i), as); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range c {
		if err := team.Tick("0", m.ID); err != nil {
			t.Fatal(err)
		}
	}
	if err := team.Tick("1", c[0].ID); err != nil {
		t.Fatal(err)
	}
	return team
}

// The count names functions and nobody.
func TestTeamCountsWithoutPeople(t *testing.T) {
	of := trainingOf(t, 0, rehearse.ForCoach)
	team := report.TeamOf(aTrainedTeam(t, of.Book.Course), of.Book.Course, of.Now, of.School)
	for _, form := range []report.Form{report.FormText, report.FormMarkdown, report.FormHTML} {
		var out bytes.Buffer
		if err := team.Document().Write(&out, form, 60); err != nil {
			t.Fatal(err)
		}
		golden(t, "team"+form.Ending(), out.Bytes())
		if strings.Contains(out.String(), "wie-") {
			t.Errorf("%s names somebody:\n%s", form, out.String())
		}
	}
	var out, none bytes.Buffer
	if err := team.JSON(&out); err != nil {
		t.Fatal(err)
	}
	golden(t, "team.json", out.Bytes())
	if err := report.TeamOf(rehearse.Team{}, of.Book.Course, of.Now, of.School).JSON(&none); err != nil || !strings.Contains(none.String(), `"functions": []`) {
		t.Errorf("nobody is %s (%v)", none.String(), err)
	}
	if got := nl.TeamOf(""); got != nl.TeamAll {
		t.Errorf("all together are called %q", got)
	}
}
