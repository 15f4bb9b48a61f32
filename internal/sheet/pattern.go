package sheet

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// kind is what was found at a place in a text.
type kind int

const (
	asks  kind = iota // a question of the sheet
	own               // other words of the blank form
	names             // a label, and behind it who the pupil is
	signs             // a label, and behind it who filled it in
	ends              // what mail programs put before a signature
)

// match is a stretch of a text that is known.
type match struct {
	kind     kind
	index    int // of the question
	from, to int // byte offsets
}

// pattern is a row of words that is looked for, in groups with something unknown
// between them.
type pattern struct {
	kind   kind
	index  int
	groups [][]string
	gap    bool // it begins with something unknown
	tail   string
}

// mostBetween is how many words a name has at most.
const mostBetween = 6

// patternOf makes a pattern of a text that may hold [NameMark]; it reports false
// for one without words.
func patternOf(k kind, index int, text string) (pattern, bool) {
	p := pattern{kind: k, index: index}
	for i, part := range strings.Split(text, NameMark) {
		var group []string
		for _, w := range wordsOf(part) {
			group = append(group, w.fold)
		}
		switch {
		case len(group) > 0:
			p.groups = append(p.groups, group)
		case i == 0:
			p.gap = true
		}
	}
	all := wordsOf(text)
	if len(p.groups) == 0 {
		return p, false
	}
	p.tail = strings.TrimSpace(text[all[len(all)-1].to:])
	return p, true
}

// at is how many words the pattern takes where it begins at a word; 0 when it
// does not begin there.
func (p *pattern) at(list []word) int {
	used := 0
	for i, group := range p.groups {
		most := 0
		if i > 0 {
			most = mostBetween
		}
		skip := 0
		for skip <= most && !begins(list[used:], skip, group) {
			skip++
		}
		if skip > most {
			return 0
		}
		used += skip + len(group)
	}
	return used
}

// begins tells whether a group of words stands behind so many others.
func begins(list []word, skip int, group []string) bool {
	if len(list) < skip+len(group) {
		return false
	}
	for i, w := range group {
		if list[skip+i].fold != w {
			return false
		}
	}
	return true
}

// What stands before a question: at the beginning of a line its number and marks
// of a list, in the middle of one a number with its sign.
var (
	lead   = regexp.MustCompile(`^[ *#>-]*(?:\d{1,2} *[.):]?[ *]*)?$`)
	number = regexp.MustCompile(`\b\d{1,2}[.)] *$`)
)

// coded is a line with a code behind a label.
var coded = regexp.MustCompile(`(?im)^[^\n:]{1,40}: *[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}\.? *$`)

// signature is the line that mail programs put before a signature.
var signature = regexp.MustCompile(`(?m)^-- ?$`)

// finder looks for patterns in a text.
type finder struct {
	text  string
	words []word
	found []match
}

// look finds every place of a pattern. All but a question is looked for at the
// beginning of a line only, or behind a name there.
func (f *finder) look(p *pattern) {
	for i := 0; i < len(f.words); i++ {
		if p.kind != asks && !f.words[i].first && !(p.gap && f.nearly(i)) {
			continue
		}
		n := p.at(f.words[i:])
		if n == 0 {
			continue
		}
		m := match{kind: p.kind, index: p.index, from: f.begin(i, p.gap), to: f.words[i+n-1].to}
		if rest := strings.TrimLeft(f.text[m.to:], " "); p.tail != "" && strings.HasPrefix(rest, p.tail) {
			m.to = len(f.text) - len(rest) + len(p.tail)
		}
		if m.kind == names || m.kind == signs {
			if !strings.HasPrefix(strings.TrimLeft(f.text[m.to:], " "), ":") {
				continue // a word like the label
			}
		}
		f.found = append(f.found, m)
		i += n - 1
	}
}

// nearly tells whether there is no more than a name between a word and the
// beginning of its line.
func (f *finder) nearly(i int) bool {
	for k := i; k >= 0 && i-k <= mostBetween; k-- {
		if f.words[k].first {
			return true
		}
	}
	return false
}

// begin is where what begins with a word really begins: before its number, and
// before a name.
func (f *finder) begin(i int, named bool) int {
	from := f.words[i].from
	for k := i; named && k >= 0 && i-k <= mostBetween; k-- {
		if f.words[k].first {
			from = f.words[k].from
			if strings.Trim(f.words[k].fold, "0123456789") == "" && k < i {
				from = f.words[k+1].from
			}
			break
		}
	}
	const longest = 32 // bytes of it
	start := max(from-longest, 0)
	before := f.text[start:from]
	line := strings.LastIndexByte(before, '\n')
	if whole := before[line+1:]; (line >= 0 || start == 0) && lead.MatchString(whole) {
		return from - len(whole)
	}
	if at := number.FindStringIndex(before); at != nil {
		from = start + at[0]
	}
	return from
}

// settled are the matches in order, without what lies in another: of two at one
// place the longer one stays.
func (f *finder) settled() []match {
	slices.SortFunc(f.found, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), cmp.Compare(a.kind, b.kind), cmp.Compare(a.index, b.index))
	})
	var list []match
	for _, m := range f.found {
		if len(list) > 0 && m.from < list[len(list)-1].to {
			continue
		}
		list = append(list, m)
	}
	return list
}
