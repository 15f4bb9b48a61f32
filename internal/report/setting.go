package report

import (
	"slices"
	"unicode"

	"gesprek/internal/nl"
)

// span is a part of a text in one weight.
type span struct {
	text string
	bold bool
}

// cluster is a sign with its marks, as it is printed.
type cluster struct {
	signs []rune
	face  face
	bold  bool
	level uint8   // see [levels]
	width float64 // in thousandths of the size of the letters
}

func (c cluster) space() bool { return len(c.signs) == 1 && c.signs[0] == ' ' }

// setting is a text that is ready to be broken into lines.
type setting struct {
	clusters []cluster
	turned   bool // runs from right to left as a whole
	whole    bool // all of it can be printed; else a mark stands where something is missing
}

// set makes a text ready: what cannot be printed is marked, letters get their
// forms, and each sign its direction and the letters that have it.
func (l letters) set(spans ...span) setting {
	s := setting{whole: true}
	var text []rune
	var ends []int
	for _, sp := range spans {
		signs, whole := l.signs(sp.text, nl.ReportMissingSign)
		s.whole = s.whole && whole
		text = append(text, l.shaper.shape(signs)...)
		ends = append(ends, len(text))
	}
	base := direction(text)
	s.turned = base == 1
	level := levels(text, base)
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && unicode.In(text[to], unicode.Mn, unicode.Me) {
			to++
		}
		bold := spans[slices.IndexFunc(ends, func(end int) bool { return from < end })].bold
		s.clusters = append(s.clusters, l.cluster(text[from:to], bold, level[from]))
		from = to
	}
	return s
}

// cluster finds the letters for a sign and its marks; marks that those letters
// have not are left out.
func (l letters) cluster(signs []rune, bold bool, level uint8) cluster {
	f, ok := l.faceOf(signs)
	if !ok {
		signs = signs[:1]
		f, _ = l.faceOf(signs)
	}
	c := cluster{signs: signs, face: f, bold: bold, level: level}
	for _, r := range signs {
		c.width += max(0, l.advance(f, bold, r))
	}
	return c
}

// millimetre is how many millimetres a point is.
const millimetre = 25.4 / 72

// broken breaks a text at spaces into lines of at most width millimetres, and a
// word that is longer than a line between its signs. There is at least one line.
func (s setting) broken(size, width float64) [][]cluster {
	unit := size * millimetre / 1000
	var lines [][]cluster
	var at []cluster // of this line
	used, fits := 0.0, 0
	for _, c := range s.clusters {
		at, used = append(at, c), used+c.width*unit
		if c.space() {
			fits = len(at)
		}
		if used <= width || c.space() || len(at) == 1 {
			continue
		}
		cut := fits
		if cut == 0 {
			cut = len(at) - 1
		}
		lines = append(lines, trimmed(at[:cut:cut]))
		at, used, fits = slices.Clone(at[cut:]), 0, 0
		for _, c := range at {
			used += c.width * unit
		}
	}
	return append(lines, trimmed(at))
}

func trimmed(line []cluster) []cluster {
	for len(line) > 0 && line[len(line)-1].space() {
		line = line[:len(line)-1]
	}
	return line
}

// piece is a part of a line in one kind of letters.
type piece struct {
	text  string
	face  face
	bold  bool
	width float64 // as that of a cluster
}

// pieces gives a line in the order in which it is drawn, from left to right.
func pieces(line []cluster) []piece {
	at := make([]uint8, len(line))
	for i, c := range line {
		at[i] = c.level
	}
	var out []piece
	for _, i := range reorder(at) {
		c := line[i]
		signs := c.signs
		if c.level%2 == 1 {
			signs = slices.Clone(signs)
			slices.Reverse(signs) // a mark of these letters is drawn before its sign
			signs[len(signs)-1] = mirrored(signs[len(signs)-1])
		}
		if n := len(out) - 1; n >= 0 && out[n].face == c.face && out[n].bold == c.bold {
			out[n].text += string(signs)
			out[n].width += c.width
			continue
		}
		out = append(out, piece{string(signs), c.face, c.bold, c.width})
	}
	return out
}

func lengthOf(line []cluster, size float64) float64 {
	w := 0.0
	for _, c := range line {
		w += c.width
	}
	return w * size * millimetre / 1000
}
