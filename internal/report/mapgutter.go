package report

import (
	"maps"
	"slices"
)

// gutter is the room beside a column of stations, in which lines run up and down: all
// lines to the same place in one lane.
type gutter struct {
	touch map[reached]map[bound]bool // what comes in from the sides, and the lanes that it meets
	lanes []bound                    // from left to right
	x     float64                    // of the first lane
	step  float64
}

// reached is a line across that comes into a gutter, from the right or the left.
type reached struct {
	y     float64
	right bool
}

func (g *gutter) meet(at reached, b bound) {
	if g.touch[at] == nil {
		g.touch[at] = map[bound]bool{}
	}
	g.touch[at][b] = true
}

// lane is where a lane runs.
func (g *gutter) lane(b bound) float64 {
	return g.x + float64(slices.Index(g.lanes, b))*g.step
}

// crossing is a gutter in numbers, to count in.
type crossing struct {
	low, high []float64 // of each lane
	across    []across
}

// across is a line from a side to the furthest of the lanes that it meets.
type across struct {
	reached
	meets []int
}

// order puts the lanes in an order in which lines cross as little as was found: from a
// first order, each lane is put where there are fewest crossings, until nothing helps.
// A gutter with very many lanes keeps the first order: that would take long.
func (g *gutter) order(first func(a, b bound) int) {
	seen := map[bound]bool{}
	for _, meets := range g.touch {
		maps.Copy(seen, meets)
	}
	list := slices.SortedFunc(maps.Keys(seen), first)
	c := g.crossing(list)
	at := make([]int, len(list)) // lanes from left to right
	for i := range at {
		at[i] = i
	}
	const rounds, many = 12, 30
	best := c.count(at)
	for round := 0; round < rounds && len(list) <= many; round++ {
		before := best
		for lane := range list {
			at, best = c.moved(at, lane, best)
		}
		if best == before {
			break
		}
	}
	g.lanes = nil
	for _, lane := range at {
		g.lanes = append(g.lanes, list[lane])
	}
}

// moved puts one lane where there are fewest crossings.
func (c *crossing) moved(at []int, lane, best int) ([]int, int) {
	rest := slices.DeleteFunc(slices.Clone(at), func(l int) bool { return l == lane })
	for i := range at {
		if trial := slices.Insert(slices.Clone(rest), i, lane); c.count(trial) < best {
			at, best = trial, c.count(trial)
		}
	}
	return at, best
}

func (g *gutter) crossing(list []bound) *crossing {
	c := &crossing{low: make([]float64, len(list)), high: make([]float64, len(list))}
	first := make([]bool, len(list))
	for at, meets := range g.touch {
		a := across{reached: at}
		for i, b := range list {
			if !meets[b] {
				continue
			}
			a.meets = append(a.meets, i)
			if !first[i] {
				first[i], c.low[i], c.high[i] = true, at.y, at.y
			}
			c.low[i], c.high[i] = min(c.low[i], at.y), max(c.high[i], at.y)
		}
		c.across = append(c.across, a)
	}
	return c
}

// count is how often lines cross when the lanes stand in an order.
func (c *crossing) count(at []int) int {
	place := make([]int, len(at))
	for i, lane := range at {
		place[lane] = i
	}
	n := 0
	for _, a := range c.across {
		furthest := place[a.meets[0]]
		for _, lane := range a.meets[1:] {
			if p := place[lane]; a.right && p < furthest || !a.right && p > furthest {
				furthest = p
			}
		}
		for i, lane := range at {
			passed := !a.right && i < furthest || a.right && i > furthest
			if passed && c.low[lane] < a.y && a.y < c.high[lane] && !slices.Contains(a.meets, lane) {
				n++
			}
		}
	}
	return n
}
