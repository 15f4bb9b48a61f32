package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// reportView shows the report of a talk as text.
type reportView struct {
	desk
	session *talk.Session
	pupil   school.Pupil
	back    screen
	mend    func() (screen, tea.Cmd) // takes the end of the talk back; nil: it is too late for that
	lines   []string                 // as wide as the screen
	top     int                      // first line that is visible
	seek    string                   // a text to bring into view at the next laying out

	unlogged string    // why a copy does not stand in the log
	moved    time.Time // UTC, when it last went to the pupil system; zero: not that is known
}

func newReport(e *env, s *talk.Session, p school.Pupil, back screen) *reportView {
	return &reportView{desk: desk{env: e}, session: s, pupil: p, back: back}
}

func (r *reportView) init() tea.Cmd { return r.readActs() }

// widestReport is the widest that lines of the report get.
const widestReport = 76

// talk is what the report is made of.
func (r *reportView) talk() report.Talk {
	return report.Talk{
		Pupil: r.pupil, Session: r.session, Settings: r.settings, Location: r.Location, Now: r.Now(), Words: r.words,
	}
}

// resize wraps the report again; the place in it stays about the same.
func (r *reportView) resize(width, _ int) {
	before := len(r.lines)
	var b strings.Builder
	err := report.Text(&b, r.talk(), min(width-2*inset, widestReport))
	if err != nil {
		r.lines = []string{r.why(err)}
		return
	}
	r.lines = strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	if says := r.movedSince(); says != "" {
		r.lines = append(append(paragraph(r.styles.dim, nl.Capital(says)+".", min(width-2*inset, widestReport)), ""), r.lines...)
	}
	if before > 0 {
		r.top = r.top * len(r.lines) / before
	}
	r.scroll(r.sought())
}

// sought is how far to scroll so that the text that is looked for stands in the
// middle: the line with its first words or, where it is broken between those, with
// fewer of them.
func (r *reportView) sought() int {
	const few, fewest = 3, 2
	words := strings.Fields(r.seek)
	r.seek = ""
	for n := min(few, len(words)); n > 0 && (n >= fewest || n == len(words)); n-- {
		begin := strings.ToLower(strings.Join(words[:n], " ")) // a sentence of the report begins with a capital
		for i, l := range r.lines {
			if strings.Contains(strings.ToLower(l), begin) {
				return i - r.room()/2 - r.top
			}
		}
	}
	return 0
}

// scroll goes a number of lines down or, when it is negative, up.
func (r *reportView) scroll(by int) {
	r.top = max(0, min(r.top+by, len(r.lines)-r.room()))
}

// room is how many lines of the report are visible; the last row of the body
// says how much there is more.
func (r *reportView) room() int { return max(1, r.bodyHeight()-1) }

func (r *reportView) commands() []command {
	var list []command
	if r.mend != nil {
		list = append(list, command{
			binding: bind(nl.ReportScreenMend, "ctrl+z", "alt+u"), short: nl.ReportScreenMendShort, footer: true, run: r.mend,
		})
	}
	list = append(list,
		command{binding: bind(nl.ReportScreenBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return r.back, nil }},
		r.copying(),
		command{binding: bind(nl.ReportScreenKeep, "ctrl+s", "f5"), footer: true, off: r.unwritable, run: r.keep},
		command{binding: bind(nl.KeepOver, "f9", "alt+o"), short: nl.KeepOverShort, footer: true, off: r.unwritable, run: r.over})
	list = append(list, scrolling(r, r.scroll, r.room(), len(r.lines))...)
	list = append(list, r.shared(r, nil)...)
	return append(list,
		command{
			binding: bind(nl.CorrectCommand, "ctrl+e", "f4"), short: nl.CorrectShort, footer: true, off: r.fixed,
			run: func() (screen, tea.Cmd) { return newCorrectable(r), nil },
		})
}

// fixed is why nothing in the report can be corrected now. What can still be
// changed as if it had not ended has no history to keep.
func (r *reportView) fixed() string {
	switch {
	case r.mend != nil:
		return nl.CorrectSimply
	case len(report.Lines(r.talk())) == 0:
		return nl.CorrectNothing
	}
	return ""
}

func (r *reportView) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(actsMsg); ok {
		if at := school.MovedAt(msg.acts, r.session.ID); msg.talk == r.session.ID && at.After(r.moved) {
			r.moved = at
			r.resize(r.width, r.height)
		}
		return r, nil
	}
	if next, cmd, done := r.press(r, msg); done {
		return next, cmd
	}
	r.heard(msg)
	return r, nil
}

func (r *reportView) view() frame {
	return r.draw(nl.ReportScreenTitle(r.pupil.Name()), r.commands(), func(width, height int) ([]string, *spot) {
		return r.paged(r.lines, r.top, width, height), nil
	})
}
