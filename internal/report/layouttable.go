package report

// Measures of a table, in millimetres.
const (
	cellInset  = 1.5
	leastCell  = 14
	tallestRow = 120 // a higher one is written under each other
)

// table draws rows under the names of the columns, which come back on every page.
func (f *flow) table(rows [][]string) {
	widths := f.columns(rows)
	head := func(f *flow) {
		start := f.y
		f.row(rows[0], widths, true)
		f.behind(len(f.pages), start, func(y, height float64) mark {
			return mark{kind: filled, x: f.left, y: y, w: f.right - f.left, h: height, ink: white.rgb().mixed(f.accent(), 0.12)}
		})
	}
	high := f.height(head)
	f.room(high * 3)
	head(f)
	for _, row := range rows[1:] {
		tall := f.height(func(t *flow) { t.row(row, widths, false) })
		if tall > tallestRow {
			f.record(rows[0], row)
			continue
		}
		if f.y+tall > f.bottom {
			f.turn()
			head(f)
		}
		f.row(row, widths, false)
	}
}

// columns are the widths of the columns: as much as they need, or a share of it.
func (f *flow) columns(rows [][]string) []float64 {
	size := noteSize * f.scale
	widths := make([]float64, len(rows[0]))
	sum, room := 0.0, f.right-f.left
	for k := range widths {
		for i, row := range rows {
			widths[k] = max(widths[k], lengthOf(f.set(span{row[k], i == 0}).clusters, size)+2*cellInset+0.2)
		}
		widths[k] = max(leastCell, min(widths[k], room*0.6))
		sum += widths[k]
	}
	for k := range widths {
		widths[k] *= room / sum
	}
	return widths
}

// row draws cells beside each other, with a line under them.
func (f *flow) row(cells []string, widths []float64, bold bool) {
	size := noteSize * f.scale
	lines, most := make([][][]cluster, len(cells)), 1
	for k, cell := range cells {
		lines[k] = f.set(span{cell, bold}).broken(size, widths[k]-2*cellInset)
		most = max(most, len(lines[k]))
	}
	x := f.left
	for k := range cells {
		y := f.y + 0.8
		for _, line := range lines[k] {
			f.put(line, x+cellInset, y+size*millimetre, size, black.rgb())
			y += leading(size)
		}
		x += widths[k]
	}
	f.y += float64(most)*leading(size) + 1.6
	f.over(mark{kind: ruled, x: f.left, y: f.y, w: f.right - f.left, ink: rule.rgb(), size: 0.2})
}

// record writes a row as facts.
func (f *flow) record(names, cells []string) {
	for k, cell := range cells {
		if cell != "" {
			f.write(f.left, noteSize, black.rgb(), named(block{label: names[k], text: cell})...)
		}
	}
	f.y += 1.5
}
