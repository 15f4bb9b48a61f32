package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// file is a dossier that says something everywhere.
func file(t *testing.T, form talk.SchoolType) report.Dossier {
	t.Helper()
	d := dossier.Draft{Age: dossier.Under16, Parents: []string{"ⵜⴰⵏⵉⵔⵜ ⴰⵢⵜ", "نور حداد"}, ToSchool: "mbo De Rivier", ToEducation: "verzorgende"}
	for _, q := range dossier.Questions(dossier.FormOf(form)) {
		d.SetText(q, nl.DossierQuestion(q), "Antwoord over "+q.Key+", met *sterren* en <haken>.\nEen tweede regel: Zoë & Łukasz.")
	}
	d.Put(dossier.Activity{
		ID: "a", Title: "Stage bij de bakker", Sort: dossier.Placement, When: "in november", On: "2026-11-10", Where: "bakkerij", With: "Els",
		Parts:    dossier.Parts{Goal: "zien", Result: "gebakken", Evaluation: "leuk", Next: "open dag"},
		NextWhen: "in januari", NextOn: "2027-01-16", NextHelp: "vader", Insight: "ik sta graag vroeg op",
		Competences: []talk.Competence{talk.Qualities, talk.Work}, Evidence: []dossier.Evidence{{What: "verslag", Where: "map"}},
	})
	d.Put(dossier.Activity{ID: "b", Title: "Open dag"})
	out := report.Dossier{
		Pupil:    school.Pupil{ID: "p", FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "4B", Number: "0020311", Type: form, Year: 4},
		Settings: school.Settings{Name: "Anne Vos", Role: talk.Mentor, School: "Zuiderlicht"},
		Location: time.UTC, Now: time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC),
	}
	out.Folder = dossier.Folder{Pupil: "p", Draft: d}
	h, err := out.Content().Hash()
	if err != nil {
		t.Fatal(err)
	}
	parties := out.Parties()
	out.Folder.Approvals = []dossier.Approval{
		{ID: "1", Version: h, Party: parties[0], Verdict: dossier.Agrees, At: out.Now, How: dossier.AtTable, Recorded: "Anne Vos", Statement: "Het klopt."},
		{ID: "2", Version: h, Party: parties[1], Verdict: dossier.Disagrees, At: out.Now, How: dossier.OnPaper, Kept: "map 4B"},
		{ID: "3", Version: "oud", Party: parties[2], Verdict: dossier.Agrees, At: out.Now},
	}
	return out
}

func docOf(t *testing.T, d report.Dossier) report.DossierDoc {
	t.Helper()
	s, err := d.Standing()
	if err != nil {
		t.Fatal(err)
	}
	return d.Doc(s)
}

// TestDossierForms holds the dossier of each form of school in every form of document
// against its golden file.
func TestDossierForms(t *testing.T) {
	for name, d := range map[string]report.Dossier{
		"vmbo": file(t, talk.VmboBB), "po": file(t, talk.Primary), "mbo": file(t, talk.Mbo),
		"leeg": {Pupil: school.Pupil{FirstName: "Vera", Type: talk.VmboTL}, Now: time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)},
	} {
		doc := report.DossierDocument(docOf(t, d))
		for _, form := range []report.Form{report.FormText, report.FormMarkdown, report.FormHTML} {
			var b bytes.Buffer
			if err := doc.Write(&b, form, 76); err != nil {
				t.Fatal(err)
			}
			golden(t, "dossier-"+name+form.Ending(), b.Bytes())
		}
	}
}

// TestDossierOnPaper: the PDF has every text, read back by another program.
func TestDossierOnPaper(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not here")
	}
	var b bytes.Buffer
	doc := docOf(t, file(t, talk.VmboBB))
	if err := report.DossierDocument(doc).Write(&b, report.FormPDF, 0); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "d.pdf")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	words := nl.DossierWords(doc.Hash)
	for _, want := range []string{
		"Loopbaandossier van Noor de Wit", "Zoë & Łukasz", "ⵜⴰⵏⵉⵔⵜ ⴰⵢⵜ", "ik sta graag vroeg op", "Versie: " + words, string(doc.Hash), "Ondertekenen",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not on paper:\n%s", want, out)
		}
	}
	if n := strings.Count(string(out), "Versie: "+words); n < 1 {
		t.Errorf("the words stand on %d pages", n)
	}
}

func TestDossierJSON(t *testing.T) {
	var b bytes.Buffer
	if err := report.DossierJSON(&b, docOf(t, file(t, talk.VmboBB))); err != nil {
		t.Fatal(err)
	}
	golden(t, "dossier.json", b.Bytes())
}

// Which school somebody goes to is not made up where it is not known.
func TestDossierOfAnUnknownSchool(t *testing.T) {
	var b bytes.Buffer
	d := report.Dossier{Pupil: school.Pupil{FirstName: "Vera"}, Now: time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)}
	if err := report.DossierDocument(docOf(t, d)).Write(&b, report.FormText, 76); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), nl.TermSchoolType("")) {
		t.Errorf("it says:\n%s", b.String())
	}
}
