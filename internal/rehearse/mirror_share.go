package rehearse

import (
	"slices"
	"time"
)

// Unit is in what it is known how much somebody spoke.
type Unit string

// The units.
const (
	InWords Unit = "woorden"  // of a solo talk
	InTime  Unit = "seconden" // of a tally
)

// Shares is how much each spoke: in words, or in whole seconds. All are 0 where it was not
// tallied who spoke.
type Shares struct {
	Unit                     Unit
	Leader, Learner, Parents int
}

// Sum is how much was spoken by all.
func (s Shares) Sum() int { return s.Leader + s.Learner + s.Parents }

// Known tells whether it is known who spoke how much.
func (s Shares) Known() bool { return s.Sum() > 0 }

// Of is how much somebody spoke.
func (s Shares) Of(by Speaker) int {
	if i := voice(by); i >= 0 {
		return *s.place(i)
	}
	return 0
}

// voices is how many there are whose speaking is shared out: conductor, pupil and parent.
const voices = 3

// voice is the place of a speaker among them; -1 for nobody.
func voice(by Speaker) int { return slices.Index([]Speaker{Conductor, Pupil, Guardian}, by) }

func (s *Shares) place(voice int) *int { return [voices]*int{&s.Leader, &s.Learner, &s.Parents}[voice] }

// timed takes in how long each spoke, where that was tallied.
func (s *Shares) timed(spoke [voices]time.Duration) {
	for i, long := range spoke {
		if s.Unit == InTime {
			*s.place(i) = int(long / time.Second)
		}
	}
}

// Hundredths gives the shares of conductor, pupil and parent, in whole hundredths that
// add up to 100; all zero where nothing is known.
func (s Shares) Hundredths() [voices]int {
	return [voices]int(s.Spread(100))
}

// Spread divides cells over conductor, pupil and parent as they spoke, so that they add
// up: what is left by rounding down goes to the largest remainders.
func (s Shares) Spread(cells int) []int {
	out, rest := make([]int, voices), make([]int, voices)
	sum, left := s.Sum(), cells
	if sum == 0 {
		return out
	}
	for i := range out {
		out[i], rest[i] = *s.place(i)*cells/sum, *s.place(i)*cells%sum
		left -= out[i]
	}
	for ; left > 0; left-- {
		most := 0
		for i := range rest {
			if rest[i] > rest[most] {
				most = i
			}
		}
		out[most]++
		rest[most] = -1
	}
	return out
}
