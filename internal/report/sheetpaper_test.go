package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// TestSheetOnPaper reads every sheet as PDF with a second program: it is one page
// with all questions and the code on it, also with a long step.
func TestSheetOnPaper(t *testing.T) {
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not here")
	}
	for _, s := range builtInSheets(t) {
		t.Run(s.ID, func(t *testing.T) {
			for _, long := range []bool{false, true} {
				doc := sheetOf(t, s)
				if long {
					step := talk.Step{What: strings.Repeat("een heel eind fietsen ", 20), Who: "Noor"}
					doc.Steps = []talk.OpenStep{{Step: step}, {Step: step}, {Step: step}, {Step: step}}
				}
				var b bytes.Buffer
				if err := report.WriteSheet(&b, doc, report.FormPDF); err != nil {
					t.Fatal(err)
				}
				path := filepath.Join(t.TempDir(), "blad.pdf")
				if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
				out, err := exec.Command(reader, "-layout", path, "-").Output()
				if err != nil {
					t.Fatal(err)
				}
				text := strings.Join(strings.Fields(string(out)), " ")
				if n := strings.Count(string(out), "\f"); n != 1 {
					t.Errorf("%d pages (long step: %t)", n, long)
				}
				for _, want := range append(doc.Questions(), string(doc.Code), "14:10") {
					if !strings.Contains(text, want) {
						t.Errorf("%q is not on it", want)
					}
				}
			}
		})
	}
}

func TestSheetIsTheSameBytes(t *testing.T) {
	s := builtInSheets(t)[0]
	for _, f := range report.SheetForms() {
		var a, b bytes.Buffer
		for _, w := range []*bytes.Buffer{&a, &b} {
			if err := report.WriteSheet(w, sheetOf(t, s), f); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) || a.Len() == 0 {
			t.Errorf("%s: %d and %d bytes differ", f, a.Len(), b.Len())
		}
	}
	if err := report.WriteSheet(&bytes.Buffer{}, sheetOf(t, s), report.FormMarkdown); err == nil {
		t.Error("a sheet is written as Markdown")
	}
}
