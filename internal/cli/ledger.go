package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

var errNobody = errors.New("no such pupil or talk")

// shortID is how many characters of a talk's id stand in the list, and how many
// of them are enough to name it.
const (
	shortID  = 8
	enoughID = 6
)

// ledger is all talks and whose they are.
type ledger struct {
	pupils map[string]school.Pupil // by id
	talks  []talk.Summary          // newest first
}

func readLedger(ctx context.Context, d *data) (*ledger, error) {
	pupils, err := d.Pupils(ctx)
	if err != nil {
		return nil, err
	}
	l := &ledger{pupils: map[string]school.Pupil{}}
	for _, p := range pupils {
		l.pupils[p.ID] = p
	}
	l.talks, err = d.Summaries(ctx)
	return l, err
}

// list shows all talks, one a line: date, name, kind, minutes, id.
func (l *ledger) list(loc *time.Location) string {
	if len(l.talks) == 0 {
		return nl.CLINoTalks + "\n"
	}
	rows := make([][]string, len(l.talks))
	for i, t := range l.talks {
		began := t.Began.In(loc)
		rows[i] = []string{
			fmt.Sprintf("%s %d %s", nl.TimeDayShort(began), began.Year(), nl.TimeHour(began)),
			l.name(t), nl.TermKind(t.Kind), nl.TimeMinutes(t.Counted), t.ID[:min(shortID, len(t.ID))],
			nl.CLITalkState(t.Ended),
		}
	}
	return table(rows)
}

// name is whose talk it is, for a list.
func (l *ledger) name(t talk.Summary) string {
	p, ok := l.pupils[t.PupilID]
	if !ok {
		return nl.CLINoName
	}
	return plain(p.ListName())
}

// plain takes out what steers a terminal: control characters, line ends of any
// kind, and what turns the order of other characters. Joiners and combining
// marks stay.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) || r >= '\u206a' && r <= '\u206f' {
			return -1
		}
		return r
	}, text)
}

// table sets rows of equal length under each other.
func table(rows [][]string) string {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-ansi.StringWidth(cell)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// find gives the talks that are asked for, newest first: those of the one
// pupil with such a name (the latest only, unless all are wanted), else the one
// whose id begins so.
func (l *ledger) find(asked string, all bool) ([]talk.Summary, error) {
	named := l.named(asked)
	if len(named) > 1 {
		return nil, ambiguous(asked, named)
	}
	if len(named) == 1 {
		of := l.of(named[0].ID)
		if len(of) == 0 {
			return nil, say(errNobody, nl.CLINoTalksOf(plain(named[0].Name())))
		}
		if !all {
			of = of[:1]
		}
		return of, nil
	}
	var with []talk.Summary
	for _, t := range l.talks {
		if len(asked) >= enoughID && strings.HasPrefix(t.ID, strings.ToLower(asked)) {
			with = append(with, t)
		}
	}
	switch len(with) {
	case 0:
		return nil, say(errNobody, nl.CLINobody(plain(asked)))
	case 1:
		return with, nil
	}
	return nil, &usageError{nl.CLIAmbiguous(plain(asked)) + "\n" + strings.TrimRight((&ledger{l.pupils, with}).list(time.UTC), "\n")}
}

// named gives the pupils whose name holds the words that were asked for, in
// the Dutch order; just those that are called exactly so, if there are any.
func (l *ledger) named(asked string) []school.Pupil {
	words := nl.Query(asked)
	if len(words) == 0 {
		return nil
	}
	var part, whole []school.Pupil
	for _, p := range l.pupils {
		if name := nl.Fold(p.Name()); nl.Match(words, name) {
			part = append(part, p)
			if q := strings.Join(words, " "); q == name || q == nl.Fold(p.FirstName) {
				whole = append(whole, p)
			}
		}
	}
	if len(whole) > 0 {
		part = whole
	}
	slices.SortFunc(part, nl.ComparePupils)
	return part
}

// of gives the talks of a pupil, newest first.
func (l *ledger) of(pupil string) []talk.Summary {
	var list []talk.Summary
	for _, t := range l.talks {
		if t.PupilID == pupil {
			list = append(list, t)
		}
	}
	return list
}

func ambiguous(asked string, pupils []school.Pupil) error {
	lines := []string{nl.CLIAmbiguous(plain(asked))}
	for _, p := range pupils {
		lines = append(lines, nl.CLICandidate(plain(p.Name()), plain(p.Class)))
	}
	return &usageError{strings.Join(lines, "\n")}
}
