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

// list shows all talks, one a line: date, name, kind, minutes, id, and when the
// report of it went to the pupil system, if it did.
func (l *ledger) list(loc *time.Location, moved map[string]time.Time) string {
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
		if at, ok := moved[t.ID]; ok && t.Ended {
			rows[i][len(rows[i])-1] = nl.CLIMoved(at.In(loc))
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

// find gives the talks that are asked for, newest first: the one whose id begins
// so, else those of the pupil that is meant (the latest only, unless all are
// wanted).
func (l *ledger) find(asked string, all bool) ([]talk.Summary, error) {
	if len(l.named(asked)) == 0 {
		switch with := l.with(asked); len(with) {
		case 0:
		case 1:
			return with, nil
		default:
			return nil, l.unclear(asked, with)
		}
	}
	p, err := l.pupil(asked)
	if errors.Is(err, errNobody) {
		return nil, say(errNobody, nl.CLINobody(plain(asked)))
	}
	if err != nil {
		return nil, err
	}
	of := l.of(p.ID)
	if len(of) == 0 {
		return nil, say(errNobody, nl.CLINoTalksOf(plain(p.Name())))
	}
	if !all {
		of = of[:1]
	}
	return of, nil
}

// pupil gives the one pupil that is meant: by (part of) the name, by name and
// class, or by the start of the id of the pupil or of a talk.
func (l *ledger) pupil(asked string) (school.Pupil, error) {
	named := l.named(asked)
	if len(named) == 0 {
		named = l.inClass(asked)
	}
	if len(named) == 0 && len(asked) >= enoughID {
		for _, p := range l.pupils {
			if strings.HasPrefix(p.ID, strings.ToLower(asked)) {
				named = append(named, p)
			}
		}
	}
	switch len(named) {
	case 1:
		return named[0], nil
	case 0:
		with := l.with(asked)
		if len(with) > 1 {
			return school.Pupil{}, l.unclear(asked, with)
		}
		if len(with) == 1 {
			return l.pupils[with[0].PupilID], nil
		}
		return school.Pupil{}, say(errNobody, nl.CLINoPupil(plain(asked)))
	}
	return school.Pupil{}, ambiguous(asked, named)
}

// with gives the talks whose id begins so.
func (l *ledger) with(asked string) []talk.Summary {
	var with []talk.Summary
	for _, t := range l.talks {
		if len(asked) >= enoughID && strings.HasPrefix(t.ID, strings.ToLower(asked)) {
			with = append(with, t)
		}
	}
	return with
}

// unclear says that more than one talk begins so.
func (l *ledger) unclear(asked string, with []talk.Summary) error {
	return &usageError{nl.CLIAmbiguous(plain(asked)) + "\n" + strings.TrimRight((&ledger{l.pupils, with}).list(time.UTC, nil), "\n")}
}

// inClass gives the pupils whose name and class together hold the words; the class
// may stand in brackets, as it does in the list of whom it could be.
func (l *ledger) inClass(asked string) []school.Pupil {
	bare := strings.NewReplacer("(", " ", ")", " ").Replace
	words := nl.Query(bare(asked))
	if len(words) < 2 {
		return nil
	}
	var list []school.Pupil
	for _, p := range l.pupils {
		if nl.Match(words, nl.Fold(bare(p.Name()+" "+p.Class))) {
			list = append(list, p)
		}
	}
	slices.SortFunc(list, nl.ComparePupils)
	return list
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

// ambiguous says that several pupils fit; who cannot be told from another by
// name and class has the start of the id behind it.
func ambiguous(asked string, pupils []school.Pupil) error {
	lines := []string{nl.CLIWhich(plain(asked))}
	alike := map[string]int{}
	for _, p := range pupils {
		alike[nl.CLICandidate(p.Name(), p.Class)]++
	}
	for _, p := range pupils {
		says := nl.CLICandidate(plain(p.Name()), plain(p.Class))
		if alike[nl.CLICandidate(p.Name(), p.Class)] > 1 {
			says = nl.CLICandidateID(says, brief(p.ID))
		}
		lines = append(lines, says)
	}
	return &usageError{strings.Join(lines, "\n")}
}
