// Package schooltest makes up a school for tests and benchmarks: pupils of some
// sixty classes, the talks that were held with them over years, and what stands
// beside those on their cards. The program itself never imports it.
//
// The talks are held with the methods of package talk that a mentor's keys
// call, so that what comes out is what the program would have made. The same
// size, guides, day and seed give the same school, ids included. Names and
// sentences are invented.
//
// It knows domain values only: who wants a school in a database, or on a
// screen, takes it there.
package schooltest

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Size is how much is made.
type Size struct {
	Pupils  int // at school
	Left    int // who left in the last three years, beside those
	Years   int // school years in which talks were held, the running one included; 0 is 1
	Talks   int
	Notes   int // lines in the talks, at most one of each talk is klad
	Entries int // on the cards of those at school
}

// Full is a large school after five years, the size at which the program must
// still be quick.
func Full() Size {
	return Size{Pupils: 1500, Left: 200, Years: 5, Talks: 15_000, Notes: 100_000, Entries: 3000}
}

// Small is a school of a few classes, for a test that wants some of everything.
func Small() Size {
	return Size{Pupils: 120, Left: 12, Years: 3, Talks: 500, Notes: 3000, Entries: 240}
}

// School is what was made.
type School struct {
	Pupils  []school.Pupil
	Talks   []*talk.Session // the oldest first
	Entries []school.Entry
}

// New makes up a school as it is on a day, in the time zone of which its talks
// are held. The guides are those that may be followed; without one that fits
// somebody it returns an error. Klad is only in talks of the last
// talk.DraftKept: what is older the program would have destroyed.
func New(size Size, guides []talk.Guide, today time.Time, seed uint64) (*School, error) {
	m := &maker{
		size: size, today: today, guides: guides, fits: map[talk.Criteria]*talk.Guide{},
		rand: rand.New(rand.NewPCG(seed, seed)), taken: map[string]bool{}, words: newWords(),
	}
	m.size.Years = max(1, size.Years)
	m.enrol()
	if err := m.hold(); err != nil {
		return nil, err
	}
	m.fillCards()
	return &m.out, nil
}

// maker makes one school.
type maker struct {
	size   Size
	today  time.Time
	guides []talk.Guide
	fits   map[talk.Criteria]*talk.Guide // chosen before
	rand   *rand.Rand
	taken  map[string]bool // names with their class
	words  words
	out    School
}

// id is a random id, as the program makes them.
func (m *maker) id() string {
	b := make([]byte, 16)
	for i := range b {
		b[i] = byte(m.rand.Uint32())
	}
	return hex.EncodeToString(b)
}

// one takes one of a list.
func one[T any](m *maker, list []T) T { return list[m.rand.IntN(len(list))] }

// chance is true so many times in a hundred.
func (m *maker) chance(percent int) bool { return m.rand.IntN(100) < percent }

// between is a time from least to most.
func (m *maker) between(least, most time.Duration) time.Duration {
	return least + time.Duration(m.rand.Int64N(int64(most-least)+1))
}

// deal divides a number over so many: half of it evenly, half as it falls.
func (m *maker) deal(number, over int) []int {
	out := make([]int, over)
	if over == 0 {
		return out
	}
	for i := range number {
		if i < number/2 {
			out[i%over]++
		} else {
			out[m.rand.IntN(over)]++
		}
	}
	return out
}

// guide is the one that the program would propose.
func (m *maker) guide(c talk.Criteria) (*talk.Guide, error) {
	if g := m.fits[c]; g != nil {
		return g, nil
	}
	list, ok := talk.Suits(m.guides, c)
	if !ok {
		return nil, fmt.Errorf("no guide for %s %d, %s: %w", c.Type, c.Year, c.Kind, talk.ErrNoGuide)
	}
	m.fits[c] = &list[0]
	return &list[0], nil
}

// hold holds the talks of everybody and puts them in order.
func (m *maker) hold() error {
	talks := m.deal(m.size.Talks, len(m.out.Pupils))
	notes := m.deal(m.size.Notes, m.size.Talks)
	for i := range m.out.Pupils {
		held, err := m.holdWith(&m.out.Pupils[i], notes[:talks[i]])
		if err != nil {
			return err
		}
		notes = notes[talks[i]:]
		m.out.Talks = append(m.out.Talks, held...)
	}
	slices.SortStableFunc(m.out.Talks, func(a, b *talk.Session) int { return a.Began().Compare(b.Began()) })
	return nil
}

// Summaries are the talks as a list shows them, the newest first.
func (s *School) Summaries() []talk.Summary {
	list := make([]talk.Summary, 0, len(s.Talks))
	for _, held := range slices.Backward(s.Talks) {
		list = append(list, talk.Summary{
			ID: held.ID, PupilID: held.Plan.PupilID, Kind: held.Plan.Kind, Phase: held.Plan.Phase, Began: held.Began(),
			Seen: held.Seen.Wall, Ended: held.Finished(), Counted: held.Total(held.Seen),
			Drafts: slices.ContainsFunc(held.Notes, func(n talk.Note) bool { return n.Kind == talk.Draft }),
		})
	}
	return list
}
