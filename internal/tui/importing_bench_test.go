package tui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/school"
)

// BenchmarkImport draws the list of a large school, goes through it and filters
// it. A frame may take 200 µs.
func BenchmarkImport(b *testing.B) {
	verdicts := school.Verdicts()
	p := Preview{Path: "/a/b.csv", Notices: []string{"Kolom BSN is niet gelezen: het burgerservicenummer hoort hier niet."}}
	for i := range 1500 {
		p.Lines = append(p.Lines, PreviewLine{
			Line: i + 2, Name: fmt.Sprintf("Zoë van 't Hof-Şahin %d", i), Class: "2B", Verdict: verdicts[i%len(verdicts)], Says: "klas 1B → 2B", Doubt: i%len(verdicts) == 0,
		})
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		m := benchModel(newWorld(), newHome, size[0], size[1])
		m.screen = newImporting(m.env, m.screen, p, nil)
		m.screen.resize(size[0], size[1])
		for name, keys := range map[string][2]tea.KeyPressMsg{
			"Move":   {{Code: tea.KeyDown}, {Code: tea.KeyUp}},
			"Filter": {{Code: 'z', Text: "z"}, {Code: tea.KeyBackspace}},
		} {
			b.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(b *testing.B) {
				b.ReportAllocs()
				for n := 0; b.Loop(); n++ {
					m.Update(keys[n%2])
					m.View()
				}
			})
		}
		b.Run(fmt.Sprintf("View/%dx%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
	}
}
