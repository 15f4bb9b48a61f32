package report_test

import (
	"strings"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func TestGridFits(t *testing.T) {
	for years := 1; years <= 7; years++ {
		g := report.Grid{Most: 20}
		for y := range years {
			g.Years = append(g.Years, school.Year{Start: 2020 + y})
		}
		for _, c := range talk.Competences() {
			g.Rows = append(g.Rows, report.Touches{About: c, Count: make([]int, years)})
		}
		g.Rows[0].Count[years-1], g.Rows[1].Count[years-1] = 20, 1
		head, rows := g.View(56)
		for _, r := range append(rows, head) {
			if n := len([]rune(r)); n > 56 {
				t.Errorf("%d years: %q is %d wide", years, r, n)
			}
		}
		if !strings.HasSuffix(rows[0], "█ 20") || !strings.HasSuffix(rows[1], "· 1") || !strings.Contains(rows[1], "█·") || strings.Contains(rows[2], "█") {
			t.Errorf("%d years: %q", years, rows[:3])
		}
		if !strings.HasSuffix(head, nl.CardYearShort(g.Years[years-1])) {
			t.Errorf("%d years: the last is missing in %q", years, head)
		}
	}
}
