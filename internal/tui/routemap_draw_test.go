package tui

import (
	"testing"

	"gesprek/internal/route"
)

// Lines that meet are joined; a mark stays on its letter, and a wide sign has two cells.
func TestChart(t *testing.T) {
	c := newChart(12, 3)
	c.segment(0, 0, 4, 0, ink{})
	c.segment(4, 0, 4, 2, ink{})
	c.segment(4, 1, 8, 1, ink{})
	c.segment(-3, 2, 2, 2, ink{})
	c.put(6, 0, "Zoe\u0308 学x", ink{})
	want := []string{"╶───╮ Zoe\u0308 学", "    ├───╴", "──╴ ╵"}
	for i, got := range c.rows() {
		if got != want[i] {
			t.Errorf("row %d is %q, want %q", i, got, want[i])
		}
	}
}

// On a narrow screen the columns around the cursor stay, and nothing is wider than
// there is room for.
func TestLayMap(t *testing.T) {
	m := atlas(t).Map
	for width := 20; width < 130; width++ {
		for column := 1; column <= route.Columns; column++ {
			l := layMap(m.Drawn(), route.Spot{Column: column, Row: 5}, width, 11)
			if column < l.first || column > l.last {
				t.Errorf("%d wide: column %d is not among %d to %d", width, column, l.first, l.last)
			}
			if l.last > l.first && l.needs(l.gutter) > width {
				t.Errorf("%d wide: needs %d", width, l.needs(l.gutter))
			}
		}
	}
}
