package route

// Point is a place in the picture of a map, twice as fine from left to right as [Spot]:
// X is 2·column where a station stands and odd in the gutters between the columns (1 is
// left of the first), Y is the row.
type Point struct{ X, Y int }

// point is where a station stands.
func (s Spot) point() Point { return Point{2 * s.Column, s.Row} }

// Trace is the line of a step in the picture, from the place of one station to that of
// another: points of which each two lie on one row or in one gutter. The line passes no
// other station. It is nil where both are in the same place, or one is nowhere.
//
// Within a column it goes by the gutter to the left; to a further column along the
// row that is nearest to both and has no station on the way.
func (m *Map) Trace(from, to string) []Point {
	a, b := m.Place(from).Spot, m.Place(to).Spot
	if a == b || a == (Spot{}) || b == (Spot{}) {
		return nil
	}
	out, in := 1, -1 // which way out of a, and on which side of b the line comes in
	switch {
	case a.Column == b.Column:
		out, in = -1, -1
	case b.Column < a.Column:
		out, in = -1, 1
	}
	row := m.freeRow(a, b)
	line := []Point{a.point()}
	for _, p := range []Point{
		{2*a.Column + out, a.Row},
		{2*a.Column + out, row},
		{2*b.Column + in, row},
		{2*b.Column + in, b.Row},
		b.point(),
	} {
		if last := line[len(line)-1]; p != last {
			line = append(line, p)
		}
	}
	return line
}

// freeRow is the row along which a line passes the columns between two places.
func (m *Map) freeRow(a, b Spot) int {
	low, high := min(a.Column, b.Column), max(a.Column, b.Column)
	taken := map[int]bool{}
	for i := range m.stations {
		if s := m.stations[i].Spot; s.Column > low && s.Column < high {
			taken[s.Row] = true
		}
	}
	best, least := b.Row, -1
	for row := 1; row <= Rows; row++ {
		far := abs(row-a.Row) + abs(row-b.Row)
		if !taken[row] && (least < 0 || far < least) {
			best, least = row, far
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }
