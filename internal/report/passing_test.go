package report_test

import (
	"bytes"
	"strings"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/report"
)

// What is kept of a moment in passing is all in the document about a pupil, and
// its line can be corrected in the report.
func TestPassingIsInspected(t *testing.T) {
	i, m := inspection(t), passingTalk(t)
	i.Talks = append(i.Talks, m.Session)
	var txt, js bytes.Buffer
	if err := report.InspectText(&txt, i, 72); err != nil {
		t.Fatal(err)
	}
	if err := report.InspectJSON(&js, i); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"ik laat ze zien hoe het slot werkt", "Ria", "conciërge"} {
		if !strings.Contains(txt.String(), text) || !strings.Contains(js.String(), text) {
			t.Errorf("%q is missing in\n%s", text, txt.String())
		}
	}
	if !strings.Contains(txt.String(), nl.InspectMoment) || strings.Contains(txt.String(), nl.InspectNoText) {
		t.Errorf("the line stands under no heading of its own:\n%s", txt.String())
	}
	lines := report.Lines(m)
	if len(lines) != 2 || lines[1].Text != "ik laat ze zien hoe het slot werkt" {
		t.Errorf("to be corrected: %+v", lines)
	}
}
