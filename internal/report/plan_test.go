package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

const howBreaks = "Vul ze in."

// planSources are pupils of every phase in every state, on 25 November 2026.
func planSources(t *testing.T) school.Survey {
	t.Helper()
	at := func(m time.Month, d, minutes int, pupil string, kind talk.Kind) talk.Summary {
		return talk.Summary{
			ID: fmt.Sprint(pupil, m, d, kind), PupilID: pupil, Kind: kind, Ended: true,
			Began: time.Date(2026, m, d, 9, 30, 0, 0, time.UTC), Counted: time.Duration(minutes)*time.Minute + 30*time.Second,
		}
	}
	busy := at(11, 24, 12, "p3", talk.Individual)
	busy.Ended = false
	return school.Survey{
		Year: school.Year{Start: 2026}, Now: agreedOn(t),
		Pupils: []school.Pupil{
			{ID: "p1", Number: "001234", FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "2B", Type: talk.VmboTL, Year: 2},
			{ID: "p2", FirstName: "Zoë", LastName: "Şahin-van 't Hof", Class: "2b", Type: talk.Havo, Year: 3},
			{ID: "p3", FirstName: "=Kees", LastName: "@Bos", Class: "2B", Type: talk.Havo, Year: 3},
			{ID: "p4", Number: "77", FirstName: "يوسف", LastName: "المرابط", Class: "1A", Type: talk.Isk, Year: 1},
			{ID: "p5", FirstName: "ⵜⴰⵏⵉⵔⵜ", LastName: "Ait Ben Haddou", Class: "BOL-3", Type: talk.Mbo, Year: 1},
			{ID: "p6", FirstName: "Thảo", LastName: "Nguyễn", Class: "BOL-3", Type: talk.Mbo, Year: 2, Adult: school.AdultRefuses},
			{ID: "p7", FirstName: "Łukasz", LastName: "Çelik", Class: "10A", Type: talk.Vwo, Year: 5, LeftOn: dayOf(10, 1)},
			{ID: "p8", FirstName: "Sem", LastName: "Bakker", Class: "10A", Type: talk.Vwo, Year: 5},
		},
		Talks: []talk.Summary{
			at(10, 5, 24, "p1", talk.Individual), at(11, 9, 31, "p1", talk.WithParents), at(9, 14, 11, "p2", talk.Individual),
			busy, at(9, 1, 20, "p8", talk.Individual), at(9, 2, 20, "p6", talk.WithParents), at(11, 1, 20, "p5", talk.Reflection),
		},
		Planned: []school.Entry{
			{Pupil: "p2", Kind: school.Planned, Talk: talk.Individual, On: dayOf(12, 3), At: dayOf(11, 20), Text: "GEHEIM"},
			{Pupil: "p8", Kind: school.Planned, Talk: talk.WithParents, On: dayOf(11, 25), At: dayOf(11, 20), Text: "GEHEIM"},
		},
		Settings: school.Settings{School: "Het Zuiderlicht", Turned: school.Phases(0).Turn(talk.MBO)},
	}
}

func planBreaks() []school.Break {
	return []school.Break{
		{Name: "kerst", First: dayOf(12, 21), Last: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)},
		{Name: "zomer", First: time.Date(2027, 7, 19, 0, 0, 0, 0, time.UTC), Last: time.Date(2027, 8, 27, 0, 0, 0, 0, time.UTC)},
	}
}

func planOf(t *testing.T, breaks []school.Break, class string) report.Plan {
	t.Helper()
	return report.NewPlan(planSources(t), breaks, class)
}

func written(t *testing.T, do func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := do(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPlanGoldens(t *testing.T) {
	p := planOf(t, planBreaks(), "")
	golden(t, "plan.txt", written(t, func(b *bytes.Buffer) error { return report.PlanOverview(b, p, 0, howBreaks) }))
	golden(t, "plan-80.txt", written(t, func(b *bytes.Buffer) error { return report.PlanOverview(b, planOf(t, nil, "2b"), 80, howBreaks) }))
	golden(t, "plan-60.txt", written(t, func(b *bytes.Buffer) error { return report.PlanOverview(b, p, 60, howBreaks) }))
	golden(t, "plan.json", written(t, func(b *bytes.Buffer) error { return report.PlanJSON(b, p) }))
	golden(t, "plan.csv", written(t, func(b *bytes.Buffer) error { return report.PlanCSV(b, p) }))
	golden(t, "plan-klassen.csv", written(t, func(b *bytes.Buffer) error { return report.PlanClassesCSV(b, p) }))
	golden(t, "plan-alinea.txt", written(t, func(b *bytes.Buffer) error { return report.PlanParagraph(b, p, 0) }))
	golden(t, "plan-alinea-76.txt", written(t, func(b *bytes.Buffer) error { return report.PlanParagraph(b, planOf(t, nil, ""), 76) }))
	none := report.NewPlan(school.Survey{Year: school.Year{Start: 2026}, Now: agreedOn(t)}, nil, "")
	golden(t, "plan-leeg.json", written(t, func(b *bytes.Buffer) error { return report.PlanJSON(b, none) }))
	golden(t, "plan-leeg.txt", written(t, func(b *bytes.Buffer) error {
		if err := report.PlanOverview(b, none, 80, howBreaks); err != nil {
			return err
		}
		return report.PlanParagraph(b, none, 80)
	}))
}

// Nothing that leaves the program has what was said, or planned, in it.
func TestPlanHasNoContents(t *testing.T) {
	p := planOf(t, planBreaks(), "")
	for name, do := range map[string]func(*bytes.Buffer) error{
		"text": func(b *bytes.Buffer) error { return report.PlanOverview(b, p, 0, howBreaks) },
		"json": func(b *bytes.Buffer) error { return report.PlanJSON(b, p) },
		"csv":  func(b *bytes.Buffer) error { return report.PlanCSV(b, p) },
		"pdf":  func(b *bytes.Buffer) error { return report.PlanPDF(b, p, howBreaks) },
	} {
		if got := written(t, do); len(got) == 0 || bytes.Contains(got, []byte("GEHEIM")) {
			t.Errorf("%s: %d bytes", name, len(got))
		}
	}
}

func TestPlanCSVIsForDutchExcel(t *testing.T) {
	text := string(written(t, func(b *bytes.Buffer) error { return report.PlanCSV(b, planOf(t, nil, "")) }))
	if !strings.HasPrefix(text, "\ufeff") || strings.Count(text, "\r\n") != strings.Count(text, "\n") {
		t.Errorf("no mark or no CRLF: %q", text)
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 9 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) {
				t.Errorf("a formula: %q", cell)
			}
		}
	}
}

func TestPlanJSONKeys(t *testing.T) {
	var got struct {
		Year    string `json:"year"`
		From    string `json:"from"`
		To      string `json:"to"`
		Known   bool   `json:"holidays_known"`
		Classes []struct {
			Class  string `json:"class"`
			Pupils int    `json:"pupils"`
		} `json:"classes"`
		Pupils []map[string]any `json:"pupils"`
		Open   []map[string]any `json:"uncovered"`
	}
	if err := json.Unmarshal(written(t, func(b *bytes.Buffer) error { return report.PlanJSON(b, planOf(t, nil, "2B")) }), &got); err != nil {
		t.Fatal(err)
	}
	if got.Year != "2026-2027" || got.From != "2026-08-01" || got.To != "2027-07-31" || got.Known || len(got.Classes) != 1 || got.Classes[0].Pupils != 3 || len(got.Open) != 2 {
		t.Errorf("got %+v", got)
	}
	keys := []string{"class", "first_name", "id", "individual", "last_name", "left_on", "number", "phase", "prefix", "school_type", "with_parents", "year"}
	for _, p := range got.Pupils {
		var have []string
		for k := range p {
			have = append(have, k)
		}
		slices.Sort(have)
		if !slices.Equal(have, keys) {
			t.Errorf("a pupil has %v", have)
		}
	}
}

// The same plan is the same bytes, and a long one has its pages numbered.
func TestPlanPDF(t *testing.T) {
	sources := planSources(t)
	sources.Pupils = append(sources.Pupils,
		school.Pupil{ID: "q1", Number: "78", FirstName: "አበበ", LastName: "ተስፋዬ", Class: "1A", Type: talk.Isk, Year: 1},
		school.Pupil{ID: "q2", FirstName: "አበበ", LastName: "Tesfaye", Class: "1A", Type: talk.Isk, Year: 1})
	plan := report.NewPlan(sources, planBreaks(), "")
	do := func(b *bytes.Buffer) error { return report.PlanPDF(b, plan, howBreaks) }
	pdf := written(t, do)
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Equal(pdf, written(t, do)) {
		t.Error("no PDF, or another one the second time")
	}
	if n := pages(pdf); n != 1 && n != 2 {
		t.Errorf("%d pages", n)
	}
	many := planSources(t)
	for i := range 300 {
		many.Pupils = append(many.Pupils, school.Pupil{ID: fmt.Sprint("x", i), FirstName: "Sanne", LastName: fmt.Sprint("Jansen ", i), Class: fmt.Sprint(1+i%60, "C"), Type: talk.Havo, Year: 4})
	}
	long := written(t, func(b *bytes.Buffer) error {
		return report.PlanPDF(b, report.NewPlan(many, nil, ""), howBreaks)
	})
	if n := pages(long); n < 8 {
		t.Errorf("%d pages", n)
	}
	reads(t, pdf, []string{
		"Het Zuiderlicht", "Gesprekkenoverzicht 2026-2027", "Zoë", "Şahin-van 't Hof", "pagina 1 van", "gepland 3 dec",
		"المرابط", "ⵜⴰⵏⵉⵔⵜ", "(naam: zie csv, nummer 78) *", "Tesfaye *", "* Niet alle tekens van deze naam", "eerst vragen",
	}, []string{"�", "{n}", "አበበ", "✓"})
	reads(t, long, []string{fmt.Sprintf("pagina %d van %d", pages(long), pages(long)), "Jansen 299"}, []string{"{n}"})
	empty := written(t, func(b *bytes.Buffer) error {
		return report.PlanPDF(b, report.NewPlan(school.Survey{Year: school.Year{Start: 2026}, Now: agreedOn(t)}, nil, ""), howBreaks)
	})
	if pages(empty) != 1 {
		t.Errorf("of nobody: %d pages", pages(empty))
	}
}

func pages(pdf []byte) int { return bytes.Count(pdf, []byte("/Type /Page\n")) }

// reads reads a PDF with another program, where there is one, and looks for texts.
func reads(t *testing.T, pdf []byte, want, not []string) {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Log("pdftotext is not here: the text of the PDF is not read back")
		return
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	writeFile(t, file, pdf)
	out, err := exec.Command(tool, "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := norm.NFKC.String(string(out)) // a PDF has letters in the forms in which they are drawn
	for _, s := range want {
		if !strings.Contains(text, s) {
			t.Errorf("%q is not in\n%s", s, text)
		}
	}
	for _, s := range not {
		if strings.Contains(text, s) {
			t.Errorf("%q is in\n%s", s, text)
		}
	}
}

// The overview fits in its columns at every width.
func TestPlanOverviewFits(t *testing.T) {
	for width := 20; width < 140; width += 7 {
		text := string(written(t, func(b *bytes.Buffer) error {
			return report.PlanOverview(b, planOf(t, planBreaks(), ""), width, howBreaks)
		}))
		for line := range strings.Lines(text) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > max(width, 20) {
				t.Errorf("width %d: %d columns: %q", width, n, line)
			}
		}
	}
}

func TestPlanOfAClass(t *testing.T) {
	p := planOf(t, nil, "2b")
	if p.Class != "2B" || p.Coverage.Total.Pupils != 3 || len(p.Uncovered()) != 2 {
		t.Errorf("class %q of %d", p.Class, p.Coverage.Total.Pupils)
	}
	var names []string
	for _, r := range p.Coverage.Pupils {
		names = append(names, r.Pupil.LastName)
	}
	if !slices.Equal(names, []string{"@Bos", "Şahin-van 't Hof", "Wit"}) {
		t.Errorf("order: %v", names)
	}
	act := p.Act(agreedOn(t), "/map/plan.csv")
	if act.Kind != school.ActPlan || act.Count != 3 || act.Pupil != "" || act.Name != "" || act.At.Location() != time.UTC {
		t.Errorf("act %+v", act)
	}
}

// Of another year it says which way it lies.
func TestPlanOfAnotherYear(t *testing.T) {
	for years, want := range map[int]string{-1: nl.PlanNowWords, 0: "", 1: nl.PlanToCome} {
		s := planSources(t)
		s.Year.Start += years
		notes := strings.Join(report.NewPlan(s, nil, "").Notes(), "\n")
		for _, says := range []string{nl.PlanNowWords, nl.PlanToCome} {
			if strings.Contains(notes, says) != (says == want) {
				t.Errorf("%d years on: %q", years, notes)
			}
		}
	}
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
