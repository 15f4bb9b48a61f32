package search

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"gesprek/internal/talk"
)

// entrySize is what a line takes beside its text.
const entrySize = int(unsafe.Sizeof(entry{}))

// latest is what was found last: a query that only adds letters to its words finds
// nothing else.
type latest struct {
	query Query
	lines []int32
	valid bool
}

// Competences gives the competence of the prompt with an id, in a talk.
type Competences func(talk, prompt string) talk.Competence

// Find gives the best lines that hold what a query asks for, at most limit of them;
// 0: all. A line holds a word when it stands in its text, also inside a longer one,
// or in the name or class of its pupil; of the words at least one stands in the
// text.
func (x *Index) Find(q Query, limit int, of Competences) Result {
	p := x.plan(q, of)
	if q.Empty() || len(p.unknown) > 0 {
		x.latest = latest{}
		return Result{Unknown: p.unknown}
	}
	found, best := p.run(limit)
	x.latest = latest{q, found, true}
	r := Result{Count: len(found)}
	for _, i := range best.list() {
		r.Hits = append(r.Hits, x.hit(p, i))
	}
	return r
}

// plan is a query against what there is.
type plan struct {
	x       *Index
	words   [][]byte
	lines   []int32 // to look through; nil: all
	narrow  bool    // look through those
	place   []verdict
	kinds   kindSet
	when    [][2]int64 // milliseconds since 1970, the first and the one behind the last; one of each list must hold
	years   [][2]int64
	prompt  func(e *entry) bool // nil: any
	of      Competences
	only    int // the longest word that is in nobody's name; -1: there is none
	unknown []Unknown
}

// verdict is what a search thinks of a place.
type verdict struct {
	in    bool   // lines that stand there can be found
	named uint64 // the words that are in the name or class of the pupil, as bits
}

func (x *Index) plan(q Query, of Competences) *plan {
	p := &plan{x: x, kinds: q.kinds(), of: of, unknown: q.Unknown}
	for _, w := range q.Words {
		p.words = append(p.words, []byte(w))
	}
	if !q.From.IsZero() || !q.To.IsZero() {
		p.when = append(p.when, Stretch{q.From, q.To}.millis())
	}
	for _, y := range q.Years {
		p.years = append(p.years, y.millis())
	}
	if p.narrow = x.latest.valid && q.narrows(x.latest.query) && len(x.latest.lines) < len(x.lines)/8; p.narrow {
		p.lines = x.latest.lines
	}
	if len(q.Competences) > 0 {
		p.prompt = func(e *entry) bool {
			return e.prompt != 0 && slices.Contains(q.Competences, of(x.places[e.place].talk, x.prompts[e.prompt]))
		}
	}
	classes, unknown := x.classesOf(q)
	p.unknown = slices.Concat(p.unknown, unknown)
	who := make(map[string]verdict, len(x.pupils))
	for id, pu := range x.pupils {
		v := verdict{in: q.wants(pu, classes)}
		for i, w := range q.Words {
			if i < mostWords && strings.Contains(pu.find, w) {
				v.named |= 1 << i
			}
		}
		who[id] = v
	}
	p.place = make([]verdict, len(x.places))
	for i := range x.places {
		at := &x.places[i]
		if v := who[at.pupil]; v.in && q.at(at, x.pupils[at.pupil]) {
			p.place[i] = v
		}
	}
	p.only = p.nobodys()
	return p
}

// classesOf gives the classes that a query asks for: the one that is named, else
// those that begin so.
func (x *Index) classesOf(q Query) (classes map[string]bool, unknown []Unknown) {
	if len(q.Classes) == 0 {
		return nil, nil
	}
	classes = map[string]bool{}
	for _, asked := range q.Classes {
		same, begins := false, []string(nil)
		for _, p := range x.pupils {
			switch folded := fold(p.Class); {
			case folded == asked:
				classes[p.Class], same = true, true
			case strings.HasPrefix(folded, asked):
				begins = append(begins, p.Class)
			}
		}
		if !same && len(begins) == 0 {
			unknown = append(unknown, Unknown{ByClass, asked})
		}
		for _, c := range begins {
			if !same {
				classes[c] = true
			}
		}
	}
	return classes, unknown
}

// block looks through a block. Every line that is found has one of the words in its
// text: of a word that is in nobody's name it is that one, and looking for it is
// enough.
func (p *plan) block(b *block, fn func(i int32, text []byte)) {
	end := p.x.endOf(b)
	if len(p.words) == 0 {
		for i := b.first; i < end; i++ {
			if p.passes(int32(i)) {
				fn(int32(i), p.x.textIn(b, i))
			}
		}
		return
	}
	for n, w := range p.words {
		if p.only >= 0 && n != p.only {
			continue
		}
		for at, line := 0, b.first; ; {
			next := bytes.Index(b.text[at:], w)
			if next < 0 {
				break
			}
			line = p.x.lineAt(line, end, uint32(at+next))
			i, text := int32(line), p.x.textIn(b, line)
			if p.holds(i, text, n) && (p.only >= 0 || !p.before(n, text)) {
				fn(i, text)
			}
			at = int(p.x.lines[line].end)
			line++
		}
	}
}

// before tells whether one of the words before the nth is in the text of a line:
// then it was found by that.
func (p *plan) before(n int, text []byte) bool {
	return slices.ContainsFunc(p.words[:n], func(w []byte) bool { return bytes.Contains(text, w) })
}

// nobodys is the longest word that is in nobody's name; -1: there is none.
func (p *plan) nobodys() int {
	var named uint64
	for _, v := range p.place {
		named |= v.named
	}
	best := -1
	for i, w := range p.words {
		if i < mostWords && named&(1<<i) == 0 && (best < 0 || len(w) > len(p.words[best])) {
			best = i
		}
	}
	return best
}

// passes tells whether a line is one of those in which is searched.
func (p *plan) passes(i int32) bool {
	e := &p.x.lines[i]
	return e.flags&isGone == 0 && p.place[e.place].in && p.kinds.has(e.kind) &&
		during(p.when, e.at) && during(p.years, e.at) && (p.prompt == nil || p.prompt(e))
}

// during tells whether a moment is in one of some stretches. What has no moment is
// in none.
func during(stretches [][2]int64, at int64) bool {
	return len(stretches) == 0 ||
		at != 0 && slices.ContainsFunc(stretches, func(s [2]int64) bool { return s[0] <= at && at < s[1] })
}

// millis is a stretch in milliseconds since 1970; a zero time is no bound.
func (s Stretch) millis() [2]int64 {
	out := [2]int64{math.MinInt64, math.MaxInt64}
	if !s.From.IsZero() {
		out[0] = s.From.UnixMilli()
	}
	if !s.To.IsZero() {
		out[1] = s.To.UnixMilli()
	}
	return out
}

// holds tells whether a line with this text is found. That the word with a number is
// in the text is known; -1: of none.
func (p *plan) holds(i int32, text []byte, known int) bool {
	if !p.passes(i) {
		return false
	}
	named, inText := p.place[p.x.lines[i].place].named, len(p.words) == 0
	for n, w := range p.words {
		switch {
		case n == known || bytes.Contains(text, w):
			inText = true
		case n >= mostWords || named&(1<<n) == 0:
			return false
		}
	}
	return inText
}

// lineAt is the line from one on in which a byte of the block stands. It looks near
// first: hits often follow on each other.
func (x *Index) lineAt(from, end int, at uint32) int {
	step := 1
	for from+step < end && x.lines[from+step-1].end <= at {
		from += step
		step *= 2
	}
	n, _ := slices.BinarySearchFunc(x.lines[from:min(from+step, end)], at, func(e entry, at uint32) int {
		if e.end <= at {
			return -1
		}
		return 1
	})
	return from + n
}

// blockOf is the block in which a line stands.
func (x *Index) blockOf(i int32) *block {
	n, same := slices.BinarySearchFunc(x.blocks, int(i), func(b *block, i int) int { return b.first - i })
	if !same {
		n--
	}
	return x.blocks[n]
}

// folded is the folded text of a line.
func (x *Index) folded(i int32) []byte { return x.textIn(x.blockOf(i), int(i)) }

func (x *Index) textIn(b *block, line int) []byte {
	from := uint32(0)
	if line > b.first {
		from = x.lines[line-1].end
	}
	return b.text[from : x.lines[line].end-1]
}

// hit makes of a line what can be shown.
func (x *Index) hit(p *plan, i int32) Hit {
	e, b := &x.lines[i], x.blockOf(i)
	undo := uint32(0)
	if int(i) > b.first {
		undo = x.lines[i-1].undo
	}
	text := x.textIn(b, int(i))
	u := unfold(text, b.patches[undo:e.undo])
	at := &x.places[e.place]
	h := Hit{
		Line: Line{
			Pupil: at.pupil, Talk: at.talk, Entry: at.entry, Kind: Kinds()[e.kind], Klad: e.flags&isKlad != 0,
			ID: int(e.id), Prompt: x.prompts[e.prompt], Text: u.text,
		},
		Of: x.pupils[at.pupil].Pupil, TalkKind: at.facts.Kind, Marks: marks(u, text, p.words),
	}
	if e.at != 0 {
		h.At = time.UnixMilli(e.at).UTC()
	}
	if h.Prompt != "" && p.of != nil {
		h.Competence = p.of(h.Talk, h.Prompt)
	}
	return h
}

// marks are the places of the words in a text, where they overlap as one.
func marks(u unfolded, text []byte, words [][]byte) []Span {
	var found []Span
	for _, w := range words {
		for at := 0; ; {
			next := bytes.Index(text[at:], w)
			if next < 0 {
				break
			}
			at += next
			found = append(found, Span{u.from[at], u.to[at+len(w)]})
			at += len(w)
		}
	}
	slices.SortFunc(found, func(a, b Span) int { return a.From - b.From })
	var apart []Span
	for _, s := range found {
		if n := len(apart); n > 0 && s.From <= apart[n-1].To {
			apart[n-1].To = max(apart[n-1].To, s.To)
			continue
		}
		apart = append(apart, s)
	}
	return apart
}

// whole tells whether a word stands in a text as a whole one.
func whole(text, word []byte) bool {
	for at := 0; ; {
		next := bytes.Index(text[at:], word)
		if next < 0 {
			return false
		}
		at += next
		before, _ := utf8.DecodeLastRune(text[:at])
		after, _ := utf8.DecodeRune(text[at+len(word):])
		if !inWord(before) && !inWord(after) {
			return true
		}
		at += len(word)
	}
}

func inWord(r rune) bool {
	return r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9') ||
		r >= utf8.RuneSelf && r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// Classes lists the classes of the pupils, sorted.
func (x *Index) Classes() []string {
	var all []string
	for _, p := range x.pupils {
		if p.Class != "" {
			all = append(all, p.Class)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
