package route_test

import (
	"slices"

	"gesprek/internal/route"
)

// slow finds every route on a map by growing all of them an arrow at a time, and
// looking only at the end which of them go down. It is the finder without its cleverness.
// The routes are by where they begin and where they end.
func slow(m *route.Map, down, work bool) map[string]map[string][]route.Route {
	out := map[string]map[string][]route.Route{}
	for _, s := range m.Stations() {
		out[s.ID] = map[string][]route.Route{}
		for trails := [][]route.Arrow{nil}; len(trails) > 0; {
			trails = longer(m, s.ID, trails)
			for _, trail := range trails {
				if r := whole(trail); (down || !goesDown(m, s.ID, trail)) && (work || !passesWork(m, trail)) {
					to := trail[len(trail)-1].To
					out[s.ID][to] = append(out[s.ID][to], r)
				}
			}
		}
	}
	return out
}

// longer grows trails by each arrow to a station that is not on them.
func longer(m *route.Map, from string, trails [][]route.Arrow) [][]route.Arrow {
	var grown [][]route.Arrow
	for _, trail := range trails {
		at, seen := from, []string{from}
		for _, a := range trail {
			at, seen = a.To, append(seen, a.To)
		}
		for _, a := range m.Arrows() {
			if a.From == at && !slices.Contains(seen, a.To) && (!a.First || len(trail) == 0) {
				grown = append(grown, append(slices.Clone(trail), a))
			}
		}
	}
	return grown
}

// goesDown tells whether a station is lower than one before it.
func goesDown(m *route.Map, from string, trail []route.Arrow) bool {
	levels := []int{m.Station(from).Level}
	for _, a := range trail {
		levels = append(levels, m.Station(a.To).Level)
	}
	for i, level := range levels {
		if level > 0 && slices.ContainsFunc(levels[:i], func(before int) bool { return before > level }) {
			return true
		}
	}
	return false
}

func whole(trail []route.Arrow) route.Route {
	r := route.Route{Steps: trail}
	for _, a := range trail {
		r.Years.Min += a.Years.Min
		r.Years.Max += a.Years.Max
	}
	return r
}

// passesWork tells whether a station where routes stop is on the way.
func passesWork(m *route.Map, trail []route.Arrow) bool {
	return slices.ContainsFunc(trail[:len(trail)-1], func(a route.Arrow) bool { return m.Station(a.To).Stop })
}
