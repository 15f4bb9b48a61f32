package search

import (
	"bytes"
	"cmp"
	"slices"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// ranking keeps the best of the lines that are found: pupils by name first, then
// what was written, then who was there and where. In each those that have all the
// words as whole ones go first, and of those the newest.
type ranking struct {
	x      *Index
	p      *plan
	limit  int // 0: none
	lines  []candidate
	worst  candidate // of the best lines, where there are as many as the limit
	full   bool
	pupils []candidate
	aside  kindSet
	own    uint8 // the kind of own data
}

// candidate is a line that was found.
type candidate struct {
	line int32
	rank uint8 // less is better
	at   int64
}

// The ranks of lines.
const (
	wholeWords uint8 = iota
	partsOfWords
	aside // more of who was there and where
)

func newRanking(x *Index, p *plan, limit int) *ranking {
	return &ranking{x: x, p: p, limit: limit, aside: setOf([]Kind{Person, Place}), own: OwnData.number()}
}

// take looks whether a line is one of the best.
func (r *ranking) take(i int32, text []byte) {
	e := &r.x.lines[i]
	c := candidate{line: i, at: e.at, rank: wholeWords}
	if r.aside.has(e.kind) {
		c.rank = aside
	}
	own := e.kind == r.own
	if !own && r.full && compare(r.worst, c) < 0 {
		return // also with whole words it is none of them
	}
	for n, w := range r.p.words {
		named := n < mostWords && r.p.place[e.place].named&(1<<n) != 0
		if !whole(text, w) && (!named || bytes.Contains(text, w)) {
			c.rank += partsOfWords
			break
		}
	}
	if own {
		r.pupils = append(r.pupils, c)
		return
	}
	r.lines = append(r.lines, c)
	if r.limit > 0 && len(r.lines) >= spare*r.limit {
		r.cut()
	}
}

// join takes over what another ranking holds.
func (r *ranking) join(o *ranking) {
	r.pupils = append(r.pupils, o.pupils...)
	r.lines = append(r.lines, o.lines...)
}

// spare is how many times as many lines as the limit are held before the worst of
// them go: dropping them one by one would take longer.
const spare = 16

// cut keeps the best lines, in order.
func (r *ranking) cut() {
	slices.SortFunc(r.lines, compare)
	if r.limit > 0 && len(r.lines) >= r.limit {
		r.lines = r.lines[:r.limit]
		r.worst, r.full = r.lines[r.limit-1], true
	}
}

// pupilShare is which part of what is shown pupils take at most, where there are
// lines for the rest.
const pupilShare = 4

// list gives the best lines, the best first.
func (r *ranking) list() []int32 {
	r.sortPupils()
	r.cut()
	pupils, lines := r.pupils, r.lines
	if r.limit > 0 && len(pupils)+len(lines) > r.limit {
		most := max(r.limit/pupilShare, r.limit-len(lines))
		pupils = pupils[:min(len(pupils), most)]
		lines = lines[:min(len(lines), r.limit-len(pupils))]
	}
	var out []int32
	for _, c := range slices.Concat(pupils, lines) {
		out = append(out, c.line)
	}
	return out
}

// sortPupils puts the pupils in the order of their names.
func (r *ranking) sortPupils() {
	list := make([]school.Pupil, len(r.pupils))
	for i, c := range r.pupils {
		list[i] = r.x.pupils[r.x.places[r.x.lines[c.line].place].pupil].Pupil
	}
	nl.SortPupils(list)
	order := make(map[string]int, len(list))
	for i, p := range list {
		order[p.ID] = i
	}
	name := func(c candidate) int { return order[r.x.places[r.x.lines[c.line].place].pupil] }
	slices.SortFunc(r.pupils, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(name(a), name(b)))
	})
}

// compare puts the best first.
func compare(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.at, a.at), cmp.Compare(a.line, b.line))
}
