package report_test

import (
	"strings"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// The lines of a document are its plain text, and headings are told from the rest.
func TestDocumentLines(t *testing.T) {
	d := report.DossierDocument(docOf(t, file(t, talk.VmboTL)))
	for _, width := range []int{60, 76, 100} {
		var b strings.Builder
		if err := d.Write(&b, report.FormText, width); err != nil {
			t.Fatal(err)
		}
		var lines []string
		strong := 0
		for _, l := range d.Lines(width) {
			lines = append(lines, l.Text)
			if l.Strong {
				strong++
			}
		}
		if got := strings.Join(lines, "\n") + "\n"; got != b.String() {
			t.Errorf("at %d the lines are\n%s\nand the text\n%s", width, got, b.String())
		}
		if strong < 10 {
			t.Errorf("%d headings and questions", strong)
		}
	}
}

// What somebody sees before they approve is everything that the dossier says, and not
// who approved it before them.
func TestDossierShown(t *testing.T) {
	doc := docOf(t, file(t, talk.VmboTL))
	doc.Said = true
	var b strings.Builder
	if err := report.DossierDocument(doc).Write(&b, report.FormText, 400); err != nil {
		t.Fatal(err)
	}
	shown := b.String()
	for _, text := range []string{
		"Noor de Wit", "4B", "0020311", "Zuiderlicht", "mbo De Rivier", "verzorgende", "Antwoord over kwaliteiten", "Een tweede regel",
		"Antwoord over advies", "Stage bij de bakker", "in november", "10 november 2026", "bakkerij", "Els", "zien", "gebakken", "leuk",
		"open dag", "in januari", "16 januari 2027", "vader", "ik sta graag vroeg op", "verslag (map)", "Open dag",
	} {
		if !strings.Contains(shown, text) {
			t.Errorf("it lacks %q", text)
		}
	}
	for _, text := range []string{"نور", "Anne Vos", "Het klopt", nl.DossierComplete, "akkoord"} {
		if strings.Contains(shown, text) {
			t.Errorf("it shows %q", text)
		}
	}
}
