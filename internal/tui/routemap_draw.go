package tui

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/route"
)

// Signs of a station in the picture.
const (
	signStart  = '●'
	signGoal   = '◎'
	signOnWay  = '◆' // of what comes behind the ninth step; before it stands the number
	signOpen   = '○'
	signClosed = '·'
)

// Measures of the picture, in cells.
const (
	mapSign      = 2  // a sign and the space behind it
	mapGutter    = 3  // between two columns, at least: the middle has the line
	mapGutterMax = 11 // and at most
	mapMargin    = 2  // left of the first column
)

// mapLay is where everything stands in a picture of some width and height.
type mapLay struct {
	first, last int                    // the columns that are visible
	x           [route.Columns + 2]int // of each visible column
	wide        [route.Columns + 2]int // of its labels with their sign
	gutter      int
	step        int // rows of the picture for a row of the map
}

// layMap finds room for the columns: all of them, or those around the cursor.
func layMap(stations []route.Station, at route.Spot, width, height int) mapLay {
	l := mapLay{first: 1, last: route.Columns, step: 1}
	if height >= 2*route.Rows {
		l.step = 2
	}
	for _, s := range stations {
		l.wide[s.Spot.Column] = max(l.wide[s.Spot.Column], mapSign+ansi.StringWidth(s.Short))
	}
	for i, name := range nl.RouteColumns() {
		l.wide[i+1] = max(l.wide[i+1], ansi.StringWidth(name))
	}
	for l.first < l.last && l.needs(mapGutter) > width {
		if at.Column-l.first > l.last-at.Column {
			l.first++
		} else {
			l.last--
		}
	}
	l.gutter = mapGutter
	for l.gutter+2 <= mapGutterMax && l.needs(l.gutter+2) <= width {
		l.gutter += 2
	}
	x := mapMargin
	if l.first > 1 {
		x = l.gutter
	}
	for c := l.first; c <= l.last; c++ {
		l.x[c] = x
		x += l.wide[c] + l.gutter
	}
	return l
}

// needs is how wide the visible columns are with gutters of some width.
func (l *mapLay) needs(gutter int) int {
	sum := mapMargin
	if l.first > 1 {
		sum = gutter
	}
	for c := l.first; c <= l.last; c++ {
		sum += l.wide[c]
	}
	return sum + (l.last-l.first)*gutter
}

// gutterX is the middle of a gutter, by its X in the picture of the map; outside what is
// visible it lies beyond the edge.
func (l *mapLay) gutterX(x int) int {
	switch c := x / 2; { // the column left of it
	case c < l.first-1:
		return -1
	case c == l.first-1:
		return max(0, l.x[l.first]-l.gutter/2-1)
	case c > l.last:
		return l.x[l.last] + l.wide[l.last] + l.gutter
	default:
		return l.x[c] + l.wide[c] + l.gutter/2
	}
}

func (l *mapLay) y(row int) int { return (row - 1) * l.step }

// height is how many rows the picture has.
func (l *mapLay) height() int { return l.y(route.Rows) + 1 }

// chart is a picture in cells. A line is kept as the directions in which it leaves its
// cell, so that lines that meet are joined.
type chart struct {
	width int
	cells [][]mapCell
}

type mapCell struct {
	text string // a rune with its marks
	ways uint8
	in   ink
}

// The directions in which a line leaves a cell.
const (
	north = 1 << iota
	east
	south
	west
)

func newChart(width, height int) *chart {
	c := &chart{width: width, cells: make([][]mapCell, height)}
	for i := range c.cells {
		c.cells[i] = make([]mapCell, width)
	}
	return c
}

// at is a cell; nil outside the chart.
func (c *chart) at(x, y int) *mapCell {
	if y < 0 || y >= len(c.cells) || x < 0 || x >= c.width {
		return nil
	}
	return &c.cells[y][x]
}

// way lets a line leave a cell.
func (c *chart) way(x, y int, ways uint8, in ink) {
	if cell := c.at(x, y); cell != nil {
		cell.ways |= ways
		cell.in = in
	}
}

// segment draws a straight line from one cell to another.
func (c *chart) segment(x, y, toX, toY int, in ink) {
	for x != toX || y != toY {
		var out, back uint8
		nx, ny := x, y
		switch {
		case toX > x:
			nx, out, back = x+1, east, west
		case toX < x:
			nx, out, back = x-1, west, east
		case toY > y:
			ny, out, back = y+1, south, north
		default:
			ny, out, back = y-1, north, south
		}
		c.way(x, y, out, in)
		c.way(nx, ny, back, in)
		x, y = nx, ny
	}
}

// put writes a text over what is there. A mark joins the letter before it.
func (c *chart) put(x, y int, text string, in ink) {
	last := x
	for _, r := range text {
		wide := cellsOf(r)
		if wide == 0 {
			if cell := c.at(last, y); cell != nil {
				cell.text += string(r)
			}
			continue
		}
		if cell := c.at(x, y); cell != nil {
			*cell = mapCell{text: string(r), in: in}
		}
		last = x
		x += wide
	}
}

// cellsOf is how wide a rune is. Most are one cell, and asking takes longer than drawing.
func cellsOf(r rune) int {
	const plain = 0x300 // from here on there are marks that have no width
	if r < plain || r >= 0x2500 && r < 0x2600 {
		return 1
	}
	return ansi.StringWidth(string(r))
}

// boxes are the signs of lines by their directions.
const boxes = " ╵╶╰╷│╭├╴╯─┴╮┤┬┼"

// rows gives the picture as rows of text, each in its inks.
func (c *chart) rows() []string {
	glyphs := strings.Split(boxes, "")
	list := make([]string, len(c.cells))
	for y, cells := range c.cells {
		var b, run strings.Builder
		var in ink
		flush := func() {
			b.WriteString(in.of(run.String()))
			run.Reset()
		}
		for x := 0; x < len(cells); x++ {
			cell := &cells[x]
			text := cell.text
			if text == "" {
				text = glyphs[cell.ways]
			}
			if cell.in != in {
				flush()
				in = cell.in
			}
			run.WriteString(text)
			if r, _ := utf8.DecodeRuneInString(text); cellsOf(r) > 1 {
				x++ // a wide rune has two cells
			}
		}
		flush()
		list[y] = strings.TrimRight(b.String(), " ")
	}
	return list
}

// picture draws the map: the heads of the columns, the lines and the stations.
func (v *routeMap) picture(width, height int) []string {
	stations := v.m.Drawn()
	l := layMap(stations, v.m.Station(v.at).Spot, width, height-1)
	c := newChart(width, l.height()+1)
	for i, name := range nl.RouteColumns() {
		if n := i + 1; n >= l.first && n <= l.last {
			c.put(l.x[n], 0, name, v.styles.dim)
		}
	}
	v.lines(c, &l)
	onWay := v.onWay()
	for _, s := range stations {
		if s.Spot.Column >= l.first && s.Spot.Column <= l.last {
			v.station(c, &l, s, onWay[s.ID])
		}
	}
	rows := c.rows()
	if room := height - 1; len(rows) > height && room > 0 { // the part around the cursor
		from := max(1, min(1+l.y(v.m.Station(v.at).Spot.Row)-room/2, len(rows)-room))
		rows = append(rows[:1:1], rows[from:from+room]...)
	}
	return rows
}

// lines draws the route that is shown; without one the steps that can be made from the
// station under the cursor.
func (v *routeMap) lines(c *chart, l *mapLay) {
	if r := v.shown(); r != nil {
		for i := range r.Steps {
			v.line(c, l, &r.Steps[i], v.styles.accent)
		}
		return
	}
	if v.to != "" {
		return
	}
	for _, r := range v.m.Next(v.start(v.at), v.o) {
		v.line(c, l, &r.Steps[len(r.Steps)-1], v.styles.dim)
	}
}

// line draws a step: from behind one label, or before its sign, to before the other.
func (v *routeMap) line(c *chart, l *mapLay, a *route.Arrow, in ink) {
	trace := v.m.Trace(a.From, a.To)
	if trace == nil {
		return
	}
	type cell struct{ x, y int }
	var path []cell
	for i, p := range trace {
		x := l.gutterX(p.X)
		if p.X%2 == 0 { // at a station
			beside := trace[max(0, i-1)]
			if i == 0 {
				beside = trace[1]
			}
			x = l.edge(v.m.Place(pickEnd(a, i == 0)), beside.X > p.X)
		}
		path = append(path, cell{x, 1 + l.y(p.Y)})
	}
	for i := 1; i < len(path); i++ {
		c.segment(path[i-1].x, path[i-1].y, path[i].x, path[i].y, in)
	}
	head, last := "▸", path[len(path)-1]
	if path[len(path)-2].x > last.x {
		head = "◂"
	}
	c.put(last.x, last.y, head, in)
}

// pickEnd is the station at one of the ends of a step.
func pickEnd(a *route.Arrow, begin bool) string {
	if begin {
		return a.From
	}
	return a.To
}

// edge is the cell beside a station where a line begins or ends: behind its label, or
// before its sign. Beyond what is visible it lies off the picture.
func (l *mapLay) edge(s route.Station, right bool) int {
	c := s.Spot.Column
	switch {
	case c < l.first:
		return -1
	case c > l.last:
		return l.x[l.last] + l.wide[l.last] + l.gutter
	case right:
		return l.x[c] + mapSign + ansi.StringWidth(s.Short) + 1
	}
	return l.x[c] - 1
}

// onWay numbers the places that the shown route passes, from 1; 0 is where it begins.
func (v *routeMap) onWay() map[string]int {
	on := map[string]int{}
	if r := v.shown(); r != nil {
		for _, id := range r.Via() {
			place := v.m.Place(id).ID
			if _, ok := on[place]; !ok {
				on[place] = len(on)
			}
		}
	}
	return on
}

// station writes a station with its sign. Nothing is told by colour alone.
func (v *routeMap) station(c *chart, l *mapLay, s route.Station, onWay int) {
	sign, in := signClosed, v.styles.waiting
	switch {
	case s.ID == v.m.Place(v.from).ID:
		sign, in = signStart, v.styles.accent
	case v.to != "" && s.ID == v.m.Place(v.to).ID:
		sign, in = signGoal, v.styles.step
	case onWay > 0:
		sign, in = signOnWay, v.styles.strong
		if onWay < 10 {
			sign = rune('0' + onWay)
		}
	case v.open[s.ID]:
		sign, in = signOpen, v.styles.text
	}
	x, y := l.x[s.Spot.Column], 1+l.y(s.Spot.Row)
	c.put(x, y, string(sign), in)
	if s.ID == v.at {
		in = v.styles.selected
	}
	c.put(x+mapSign, y, s.Short, in)
}
