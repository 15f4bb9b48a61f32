package tui

import (
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// clockLine is a bar of how far a talk is, and the times beside it, as many as fit.
func (e *env) clockLine(s *talk.Session, width int) string {
	c := s.Clock(e.Now())
	least, texts := s.Plan.Kind.Least(), []string{nl.LiveOfMinimum(nl.TimeClock(c.Total))}
	switch {
	case least == 0:
		texts[0], least = nl.TimeClock(c.Total), talk.MomentLength
	case c.Enough():
		texts[0] = nl.LiveOver(nl.TimeClock(c.Total))
	}
	if c.Planned > 0 {
		texts = append(texts, nl.LiveUntil(e.local(c.Until)), stageClock(c))
	}
	const shortest, gap = 8, "  "
	line := texts[0]
	for _, t := range texts[1:] {
		if shortest+len(gap)+ansi.StringWidth(line)+len(gap)+ansi.StringWidth(t) <= width {
			line += gap + t
		}
	}
	cells := max(shortest, min(40, width-ansi.StringWidth(line)-len(gap)))
	return e.bar(int64(c.Total), int64(least), cells) + gap + e.styles.dim.of(line)
}

// stageClock is the time of the stage beside its share, as long as it has one:
// when the others took all the time there is none left to show.
func stageClock(c talk.Clock) string {
	if c.Share < time.Second {
		return nl.LiveStageOnly(nl.TimeClockShort(c.Stage))
	}
	return nl.LiveStage(nl.TimeClockShort(c.Stage), nl.TimeClockShort(c.Share))
}

// bar draws how far something is, in cells.
func (e *env) bar(part, whole int64, width int) string {
	full := 0
	if whole > 0 {
		full = int(min(part, whole) * int64(width) / whole)
	}
	full = max(0, min(full, width))
	return e.styles.bar.of(strings.Repeat("█", full)) + e.styles.faint.of(strings.Repeat("░", width-full))
}

// stageLine shows where in a talk we are. Without room for names only that of the
// stage we are in stands there, behind the dots.
func (e *env) stageLine(s *talk.Session, names bool) string {
	stages := s.Guide().Stages
	clock := s.Clock(e.Now())
	current := -1
	for i := range stages {
		if stages[i].ID == s.At.Stage {
			current = i
		}
	}
	parts := make([]string, 0, len(stages)+1)
	for i := range stages {
		in, mark := e.styles.dim, "○"
		switch {
		case i == current:
			in, mark = e.styles.accent, "●"
		case i == current+1 && clock.StageNearlyOver():
			in, mark = e.styles.warn, "›"
		case visited(s, stages[i].ID):
			mark = "✓"
		}
		if names {
			mark += " " + nl.TermStage(stages[i].ID)
		}
		parts = append(parts, in.of(mark))
	}
	if names {
		return strings.Join(parts, "   ")
	}
	return strings.Join(append(parts, e.styles.accent.of(nl.TermStage(s.At.Stage))), " ")
}

// visited tells whether a question of a stage was asked; a stage that was only
// leafed through was not.
func visited(s *talk.Session, stage talk.StageID) bool {
	for i := range s.Asked {
		if a := &s.Asked[i]; a.Stage == stage && a.State == talk.Was {
			return true
		}
	}
	return false
}

// How a silence is drawn: nothing for three seconds, then a line that grows
// until ten.
const (
	hushFrom = 3 * time.Second
	hushTo   = 10 * time.Second
	hushStep = 500 * time.Millisecond
)

// hushLine is how long it has been silent, as a line that grows quietly.
func (e *env) hushLine(waited time.Duration) string {
	cells := 1 // the key was heard
	if waited >= hushFrom {
		cells = int(min(waited, hushTo) * questionWidth / hushTo)
	}
	return e.styles.faint.of(strings.Repeat("·", cells))
}
