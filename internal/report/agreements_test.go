package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// agreedOn is the Wednesday on which the lists of these tests are made.
func agreedOn(t *testing.T) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 25, 14, 3, 7, 0, zone)
}

func dayOf(m time.Month, d int) time.Time { return time.Date(2026, m, d, 0, 0, 0, 0, time.UTC) }

func classOf2B() []school.Pupil {
	return []school.Pupil{
		{ID: "p1", FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "2B"},
		{ID: "p2", FirstName: "Zoë", LastName: "Şahin", Class: "2B"},
		{ID: "p3", FirstName: "Noor", LastName: "Ünal", Class: "2B"},
		{ID: "p4", FirstName: "Noor", LastName: "Bos", Class: "3A"},
		{ID: "p5", FirstName: "Weg", LastName: "Gegaan", Class: "2B", LeftOn: dayOf(11, 1)},
	}
}

// agreedSteps are steps of every term and state.
func agreedSteps() []talk.Agreed {
	at := time.Date(2026, 11, 1, 23, 30, 0, 0, time.UTC) // the second, in Dutch winter time
	step := func(pupil, id string, n int, what string, due time.Time, state talk.StepState) talk.Agreed {
		return talk.Agreed{PupilID: pupil, Talk: id, At: at, Step: talk.Step{
			ID: n, What: what, Who: "ik", When: "die dag", Due: due, Help: "mama", State: state,
		}}
	}
	late := step("p1", "t1", 1, "=HYPERLINK(\"x\") bellen; \"mailen\" *nu*", dayOf(11, 20), talk.StepOpen)
	bare := talk.Agreed{PupilID: "p2", Talk: "t2", At: at, Step: talk.Step{ID: 4, What: "iets met\nregels", State: talk.StepOpen}}
	newest := step("p1", "t5", 1, "nieuw klaar", dayOf(11, 24), talk.StepFailed)
	newest.At = at.AddDate(0, 0, 7)
	return []talk.Agreed{
		step("p1", "t1", 2, "al gedaan", dayOf(11, 20), talk.StepDone),
		bare,
		step("p2", "t2", 1, "later", dayOf(12, 20), talk.StepOpen),
		step("p1", "t1", 3, "deze week", dayOf(11, 27), talk.StepOpen),
		step("p3", "t3", 1, "ook deze week", dayOf(11, 27), talk.StepOpen),
		step("p4", "t4", 1, "een andere klas", dayOf(11, 25), talk.StepOpen),
		step("p5", "t6", 1, "is weg", dayOf(11, 25), talk.StepOpen),
		step("p9", "t7", 1, "is gewist", dayOf(11, 25), talk.StepOpen),
		newest, late,
	}
}

func listOf(t *testing.T) []report.Agreement {
	t.Helper()
	return report.Agreements(classOf2B(), agreedSteps(), agreedOn(t))
}

func TestAgreementsAreSorted(t *testing.T) {
	var got []string
	for _, a := range listOf(t) {
		got = append(got, fmt.Sprintf("%s %s", a.Called, a.Step.What))
	}
	want := []string{
		"Noor W. =HYPERLINK(\"x\") bellen; \"mailen\" *nu*", // te laat
		"Noor een andere klas",                              // deze week
		"Noor Ü. ook deze week",
		"Noor W. deze week",
		"Zoë later",            // later
		"Zoë iets met\nregels", // zonder datum
		"Noor W. nieuw klaar",
		"Noor W. al gedaan",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Who is called the same in one class can be told from each other.
func TestCallings(t *testing.T) {
	tests := []struct {
		name string
		with []school.Pupil
		want string
	}{
		{"alone", nil, "Noor"},
		{"another class", []school.Pupil{{FirstName: "Noor", LastName: "Bos", Class: "3A"}}, "Noor"},
		{"another letter", []school.Pupil{{FirstName: "noor", LastName: "Bos", Class: "2B"}}, "Noor W."},
		{"the same letter", []school.Pupil{{FirstName: "Noor", LastName: "Wolf", Class: "2B"}}, "Noor de Wit"},
		{"without an achternaam", []school.Pupil{{FirstName: "Noor", Class: "2B"}}, "Noor W."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			noor := classOf2B()[0]
			for i := range tt.with {
				tt.with[i].ID = fmt.Sprint(i)
			}
			list := report.Agreements(append(tt.with, noor), []talk.Agreed{{PupilID: noor.ID}}, agreedOn(t))
			if len(list) != 1 || list[0].Called != tt.want {
				t.Errorf("got %+v, want %q", list, tt.want)
			}
		})
	}
}

func TestClassList(t *testing.T) {
	c := report.ClassList{Class: "2b", List: listOf(t), Now: agreedOn(t)}
	var md, txt, sheet, none bytes.Buffer
	for _, err := range []error{
		report.AgreementsMarkdown(&md, c), report.AgreementsText(&txt, c, 60), report.AgreementsCSV(&sheet, c),
		report.AgreementsText(&none, report.ClassList{Class: "1A", List: c.List, Now: c.Now}, 60),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "agreements.md", md.Bytes())
	golden(t, "agreements.txt", txt.Bytes())
	golden(t, "agreements.csv", sheet.Bytes())
	golden(t, "agreements-none.txt", none.Bytes())
	for name, text := range map[string]string{"md": md.String(), "txt": txt.String(), "csv": sheet.String()} {
		for _, secret := range []string{"Wit", "Şahin", "Ünal", "andere klas", "al gedaan", "is weg", "t1", "p1"} {
			if strings.Contains(text, secret) {
				t.Errorf("the %s tells %q", name, secret)
			}
		}
	}
	if c.Len() != 5 {
		t.Errorf("%d on the list, want 5", c.Len())
	}
}

// A spreadsheet reads back what was written, and nothing as a formula.
func TestClassListAsSheet(t *testing.T) {
	var b bytes.Buffer
	if err := report.AgreementsCSV(&b, report.ClassList{Class: "2B", List: listOf(t), Now: agreedOn(t)}); err != nil {
		t.Fatal(err)
	}
	rest, marked := strings.CutPrefix(b.String(), "\ufeff")
	r := csv.NewReader(strings.NewReader(rest))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil || !marked {
		t.Fatal(err, marked)
	}
	want := []string{"Noor W.", "ik", "'=HYPERLINK(\"x\") bellen; \"mailen\" *nu*", "die dag", "2026-11-20", "mama"}
	if len(rows) != 6 || !slices.Equal(rows[4], want) {
		t.Errorf("got %q, want %q", rows, want)
	}
}

func TestActsOfAList(t *testing.T) {
	c := report.ClassList{Class: "2B", List: listOf(t), Now: agreedOn(t)}
	acts := c.Acts(c.Now, "ergens")
	var got []string
	for _, a := range acts {
		got = append(got, fmt.Sprintf("%s %d %s %s", a.Pupil, a.Count, a.Name, a.Note))
		if a.Kind != school.ActAgreed || !a.At.Equal(c.Now) || a.At.Location() != time.UTC {
			t.Errorf("act %+v", a)
		}
	}
	if want := []string{"p2 2 Zoë Şahin ergens", "p3 1 Noor Ünal ergens", "p1 2 Noor de Wit ergens"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStepsJSON(t *testing.T) {
	var b bytes.Buffer
	if err := report.StepsJSON(&b, nil, time.UTC); err != nil || b.String() != "[]\n" {
		t.Fatalf("nobody is %q, %v", b.String(), err)
	}
	b.Reset()
	if err := report.StepsJSON(&b, listOf(t), agreedOn(t).Location()); err != nil {
		t.Fatal(err)
	}
	golden(t, "steps.json", b.Bytes())
	var back []struct {
		Due    *string `json:"due"`
		Agreed string  `json:"agreed_on"`
	}
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || len(back) != 8 {
		t.Fatal(err, len(back))
	}
	if back[5].Due != nil || back[0].Agreed != "2026-11-02" {
		t.Errorf("due %v, agreed on %s", back[5].Due, back[0].Agreed)
	}
}
