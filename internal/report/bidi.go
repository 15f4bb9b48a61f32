package report

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// levels gives each sign of one line of text its embedding level (Unicode's
// bidirectional algorithm, UAX #9): an even one runs from left to right, an odd
// one from right to left. Base is the level of the whole, 0 or 1. There are no
// explicit marks of direction in the text: see [clean].
func levels(text []rune, base uint8) []uint8 {
	l := newLeveler(text, base)
	l.weak()
	l.brackets()
	l.neutral()
	out := make([]uint8, len(text))
	for i, c := range l.class {
		out[i] = l.base
		switch {
		case c == bidi.R && l.base%2 == 0, c == bidi.L && l.base%2 == 1:
			out[i]++
		case (c == bidi.EN || c == bidi.AN) && l.base%2 == 0:
			out[i] += 2
		case c == bidi.EN || c == bidi.AN:
			out[i]++
		}
	}
	for i := len(out) - 1; i >= 0 && bidiClass(text[i]) == bidi.WS; i-- { // L1
		out[i] = l.base
	}
	return out
}

// rightToLeft tells whether a text as a whole runs from right to left.
func rightToLeft(text string) bool { return direction([]rune(text)) == 1 }

// direction is the level of a text as a whole: 1 when most of its letters run from
// right to left. The first letter does not settle it, as it would in a text about
// which nothing is known: a list of people that begins with an Arabic name is a
// Dutch list.
func direction(text []rune) uint8 {
	balance := 0
	for _, r := range text {
		switch bidiClass(r) {
		case bidi.L:
			balance--
		case bidi.R, bidi.AL:
			balance++
		}
	}
	return uint8(pick(balance > 0))
}

func bidiClass(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// leveler resolves the classes of signs.
type leveler struct {
	text  []rune
	class []bidi.Class
	base  uint8
}

func newLeveler(text []rune, base uint8) *leveler {
	l := &leveler{text: text, base: base, class: make([]bidi.Class, len(text))}
	for i, r := range text {
		l.class[i] = bidiClass(r)
	}
	return l
}

// side is the direction of the whole as a class: of what stands before the first
// sign and after the last.
func (l *leveler) side() bidi.Class {
	if l.base == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak resolves marks and numbers (W1 to W7).
func (l *leveler) weak() {
	before, strong := l.side(), l.side()
	for i, c := range l.class {
		switch c {
		case bidi.NSM:
			c = before
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		}
		l.class[i], before = c, c
	}
	for i, c := range l.class {
		if c == bidi.AL {
			l.class[i] = bidi.R
		}
	}
	l.separators()
	strong = l.side()
	for i, c := range l.class {
		switch c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				l.class[i] = bidi.L
			}
		}
	}
}

// separators resolves what stands between and beside numbers (W4 to W6).
func (l *leveler) separators() {
	for i := 1; i+1 < len(l.class); i++ {
		c, before, after := l.class[i], l.class[i-1], l.class[i+1]
		if before == after && (before == bidi.EN && (c == bidi.ES || c == bidi.CS) || before == bidi.AN && c == bidi.CS) {
			l.class[i] = before
		}
	}
	for i := 0; i < len(l.class); i++ {
		if l.class[i] != bidi.ET {
			continue
		}
		end := i
		for end < len(l.class) && l.class[end] == bidi.ET {
			end++
		}
		to := bidi.ON
		if i > 0 && l.class[i-1] == bidi.EN || end < len(l.class) && l.class[end] == bidi.EN {
			to = bidi.EN
		}
		for ; i < end; i++ {
			l.class[i] = to
		}
		i--
	}
	for i, c := range l.class {
		if c == bidi.ES || c == bidi.CS {
			l.class[i] = bidi.ON
		}
	}
}

// strongly is the direction that a class has for what is neutral beside it.
func strongly(c bidi.Class) (bidi.Class, bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return bidi.ON, false
}

// brackets gives the two of a pair one direction (N0).
func (l *leveler) brackets() {
	for _, p := range l.pairs() {
		to, inside := bidi.ON, false
		for _, c := range l.class[p[0]+1 : p[1]] {
			if d, ok := strongly(c); ok {
				inside, to = true, d
				if d == l.side() {
					break
				}
			}
		}
		if !inside {
			continue
		}
		if to != l.side() && l.leading(p[0]) != to {
			to = l.side()
		}
		l.class[p[0]], l.class[p[1]] = to, to
		for _, at := range p { // marks on a bracket go with it
			for k := at + 1; k < len(l.text) && bidiClass(l.text[k]) == bidi.NSM; k++ {
				l.class[k] = to
			}
		}
	}
}

// leading is the direction of what stands before a place.
func (l *leveler) leading(at int) bidi.Class {
	for i := at - 1; i >= 0; i-- {
		if d, ok := strongly(l.class[i]); ok {
			return d
		}
	}
	return l.side()
}

// pairs finds the brackets that belong together, in the order of the first.
func (l *leveler) pairs() [][2]int {
	const deepest = 63 // by the algorithm; deeper, there are no pairs at all
	var open []int
	var out [][2]int
	for i, r := range l.text {
		p, _ := bidi.LookupRune(r)
		if !p.IsBracket() || l.class[i] != bidi.ON {
			continue
		}
		if p.IsOpeningBracket() {
			if len(open) == deepest {
				return nil
			}
			open = append(open, i)
			continue
		}
		for k, at := range slices.Backward(open) {
			if mirrored(l.text[at]) == r {
				out, open = append(out, [2]int{at, i}), open[:k]
				break
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return a[0] - b[0] })
	return out
}

// neutral gives what is still without direction that of its neighbours when they
// agree, and else that of the whole (N1 and N2).
func (l *leveler) neutral() {
	for i := 0; i < len(l.class); {
		if _, ok := strongly(l.class[i]); ok {
			i++
			continue
		}
		end := i
		for end < len(l.class) {
			if _, ok := strongly(l.class[end]); ok {
				break
			}
			end++
		}
		after := l.side()
		if end < len(l.class) {
			after, _ = strongly(l.class[end])
		}
		to := l.side()
		if l.leading(i) == after {
			to = after
		}
		for ; i < end; i++ {
			l.class[i] = to
		}
	}
}

// mirrored is the sign that is drawn for one that points, where the text runs
// from right to left.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	list := []rune(pairs)
	if i := slices.Index(list, r); i >= 0 {
		return list[i^1]
	}
	return r
}

// reorder is the order in which signs with these levels are drawn from left to
// right (L2), as their places in the text.
func reorder(levels []uint8) []int {
	order := make([]int, len(levels))
	highest := uint8(0)
	for i, l := range levels {
		order[i], highest = i, max(highest, l)
	}
	for at := highest; at > 0; at-- {
		for i := 0; i < len(order); {
			if levels[order[i]] < at {
				i++
				continue
			}
			end := i
			for end < len(order) && levels[order[end]] >= at {
				end++
			}
			slices.Reverse(order[i:end])
			i = end
		}
	}
	return order
}
