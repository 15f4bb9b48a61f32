package search

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Parse reads what somebody types: words that must all be found, "words between
// quotes" that stand next to each other, and filters such as klas:2b or
// soort:"groep 8". A filter without a value, as it is while it is typed, does
// nothing yet. Days and years are those of the time zone of today.
func Parse(text string, today time.Time) Query {
	var q Query
	for _, p := range parts(text) {
		f, value, filters := p.filter()
		switch {
		case !filters:
			q.word(p.text())
		case value != "" && !q.set(f, value, today):
			q.Unknown = append(q.Unknown, Unknown{f, value})
		}
	}
	return q
}

// word adds what must be found.
func (q *Query) word(text string) {
	if w := strings.Join(strings.Fields(fold(text)), " "); w != "" && !slices.Contains(q.Words, w) {
		q.Words = append(q.Words, w)
	}
}

// fold folds a part of a query as the index folds lines: a character at a time, and
// without what is no character.
func fold(text string) string {
	var f folder
	folded, _ := f.add(nil, nil, strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text))
	return string(folded)
}

// set narrows a query by a filter. It reports false for a value that the filter
// does not have.
func (q *Query) set(f Filter, value string, today time.Time) bool {
	folded := strings.Join(strings.Fields(fold(value)), " ")
	switch f {
	case ByPupil:
		q.Names = append(q.Names, folded)
		return true
	case ByClass:
		q.Classes = append(q.Classes, folded)
		return true
	case ByPhase:
		return choose(&q.Phases, folded, phaseWords(), append(talk.Phases(), talk.Other))
	case ByTalk:
		return choose(&q.Talks, folded, talkWords(), talk.Kinds())
	case ByKind:
		return choose(&q.Kinds, folded, kindWords(), Kinds())
	case ByCompetence:
		return choose(&q.Competences, folded, competenceWords(), talk.Competences())
	case ByYear:
		start, ok := yearIn(folded, today)
		if ok {
			q.Years = append(q.Years, yearOf(school.Year{Start: start}, today.Location()))
		}
		return ok
	case ByFrom, ByTo:
	}
	day, ok := nl.ParseDate(value, today)
	switch {
	case !ok:
		return false
	case f == ByFrom:
		q.From = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, today.Location())
	default:
		q.To = time.Date(day.Year(), day.Month(), day.Day()+1, 0, 0, 0, 0, today.Location())
	}
	return true
}

// choose adds the values of which one of the words is what was typed, or else
// begins so. It reports whether there are any.
func choose[T comparable](into *[]T, typed string, words map[T][]string, all []T) bool {
	typed = strings.NewReplacer("-", "", " ", "").Replace(typed)
	var same, begins []T
	for _, v := range all {
		for _, w := range words[v] {
			switch {
			case w == typed && !slices.Contains(same, v):
				same = append(same, v)
			case strings.HasPrefix(w, typed) && !slices.Contains(begins, v):
				begins = append(begins, v)
			}
		}
	}
	if len(same) > 0 {
		begins = same
	}
	*into = append(*into, begins...)
	return len(begins) > 0
}

// part is a stretch of what was typed, without a space outside quotes.
type part []piece

// piece is a stretch inside or outside quotes.
type piece struct {
	text   string
	quoted bool
}

// text is a part without its quotes.
func (p part) text() string {
	var b strings.Builder
	for _, piece := range p {
		b.WriteString(piece.text)
	}
	return b.String()
}

// typed is a part as it was typed, with straight quotes.
func (p part) typed() string {
	var b strings.Builder
	for _, piece := range p {
		text := piece.text
		if piece.quoted {
			text = `"` + text + `"`
		}
		b.WriteString(text)
	}
	return b.String()
}

// filter takes a part to be a filter; it reports false when it is a word.
func (p part) filter() (f Filter, value string, ok bool) {
	if len(p) == 0 || p[0].quoted {
		return "", "", false
	}
	name, rest, ok := strings.Cut(p[0].text, ":")
	if !ok {
		return "", "", false
	}
	f, ok = filterNamed(fold(name))
	return f, rest + p[1:].text(), ok
}

// parts takes apart what was typed. A quote without an end ends where the text does.
func parts(text string) []part {
	var (
		all    []part
		now    part
		b      strings.Builder
		quoted bool
	)
	end := func() {
		if b.Len() > 0 {
			now = append(now, piece{b.String(), quoted})
			b.Reset()
		}
	}
	for _, r := range text {
		switch {
		case isQuote(r):
			end()
			quoted = !quoted
		case unicode.IsSpace(r) && !quoted:
			end()
			if len(now) > 0 {
				all, now = append(all, now), nil
			}
		default:
			b.WriteRune(r)
		}
	}
	if end(); len(now) > 0 {
		all = append(all, now)
	}
	return all
}

// isQuote tells whether a character begins or ends what stands next to each other:
// the straight one and those that an editor or a phone makes of it.
func isQuote(r rune) bool { return strings.ContainsRune("\"“”„‟«»", r) }
