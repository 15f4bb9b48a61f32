package tui

// flanked puts a side panel next to a talk, row by row, down to clock and status. The
// header goes over the whole width.
func (e *env) flanked(rows, side []string, width int) []string {
	out := make([]string, max(0, e.height-2))
	bar := " " + e.styles.faint.of("│") + " "
	for i := range out {
		if i == 0 {
			out[i] = nth(rows, i)
			continue
		}
		out[i] = fit(nth(rows, i), e.width-width-4) + bar + nth(side, i-2)
	}
	return out
}
