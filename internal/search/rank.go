package search

import (
	"bytes"
	"cmp"
	"container/heap"
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
	lines  ranked
	pupils []candidate
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

func newRanking(x *Index, p *plan, limit int) *ranking { return &ranking{x: x, p: p, limit: limit} }

// take looks whether a line is one of the best.
func (r *ranking) take(i int32) {
	e := &r.x.lines[i]
	c := candidate{line: i, at: e.at, rank: wholeWords}
	kind := Kinds()[e.kind]
	if kind == Person || kind == Place {
		c.rank = aside
	}
	full := r.limit > 0 && len(r.lines) >= r.limit
	if kind != OwnData && full && better(r.lines[0], c) {
		return // also with whole words it is none of them
	}
	text := r.x.folded(i)
	for n, w := range r.p.words {
		named := n < mostWords && r.p.place[e.place].named&(1<<n) != 0
		if !whole(text, w) && (!named || bytes.Contains(text, w)) {
			c.rank += partsOfWords
			break
		}
	}
	switch {
	case kind == OwnData:
		r.pupils = append(r.pupils, c)
	case !full:
		heap.Push(&r.lines, c)
	case better(c, r.lines[0]):
		r.lines[0] = c
		heap.Fix(&r.lines, 0)
	}
}

// pupilShare is which part of what is shown pupils take at most, where there are
// lines for the rest.
const pupilShare = 4

// list gives the best lines, the best first.
func (r *ranking) list() []int32 {
	r.sortPupils()
	pupils, lines := r.pupils, r.lines
	slices.SortFunc(lines, compare)
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

func better(a, b candidate) bool { return compare(a, b) < 0 }

// ranked is a heap with the worst on top.
type ranked []candidate

// Len is how many there are.
func (r ranked) Len() int { return len(r) }

// Less tells whether one is worse than another.
func (r ranked) Less(i, j int) bool { return better(r[j], r[i]) }

// Swap exchanges two.
func (r ranked) Swap(i, j int) { r[i], r[j] = r[j], r[i] }

// Push adds one.
func (r *ranked) Push(c any) { *r = append(*r, c.(candidate)) }

// Pop takes the last one.
func (r *ranked) Pop() any {
	old := *r
	c := old[len(old)-1]
	*r = old[:len(old)-1]
	return c
}
