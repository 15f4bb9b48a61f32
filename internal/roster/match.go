package roster

import (
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// Line is what becomes of one line of a list.
type Line struct {
	Entry
	Verdict school.Verdict
	Pupil   school.Pupil // as they will be stored; of a line in doubt as the list has them
	Was     school.Pupil // who it is; the zero value for who is new
	Says    string       // Dutch: what changes, or why not
	Could   int          // how many pupils it could be; only of a line in doubt
}

// Plan is what a whole list does.
type Plan struct {
	Lines   []Line         // one for each entry, in the same order
	Gone    []school.Pupil // who is in the classes of the list, and not in the list
	Notices []string       // of the list
	Needs   Need           // of the list
}

// Matching is what a list is laid beside.
type Matching struct {
	Stored  []school.Pupil
	Answers map[int]school.Answer // to lines in doubt, by their place in Plan.Lines
	NewID   func() string
	Today   time.Time // by its own time zone
}

// Match gives each line one verdict. A pupil is known by number first, then by name
// and class; what could be one and could be another is in doubt. What the list
// does not say of a pupil stays as it is. Nobody is taken for two.
func (l *List) Match(m Matching) Plan {
	w := &matching{Matching: m, used: map[string]int{}, lines: make([]Line, len(l.Entries))}
	w.index()
	for i, e := range l.Entries {
		w.lines[i] = Line{Entry: e, Pupil: e.Pupil}
	}
	w.doubles()
	// Who is known for certain is taken before anybody is guessed at.
	for _, find := range []func(int){w.byNumber, w.byName, w.byGuess} {
		for i := range w.lines {
			if w.lines[i].Verdict == "" {
				find(i)
			}
		}
	}
	for i := range w.lines {
		if w.lines[i].Verdict == "" {
			w.add(i)
		}
	}
	gone, others := w.gone(l.whole)
	return Plan{Lines: w.lines, Gone: gone, Notices: slices.Concat(l.Notices, others, w.untyped()), Needs: l.Needs}
}

// untyped says of how many new pupils the school type is not known.
func (m *matching) untyped() []string {
	n := 0
	for _, l := range m.lines {
		if l.Verdict == school.Added && l.Pupil.Type == "" {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []string{nl.RosterUntyped(n)}
}

// Pupils are who is to be stored: the new ones and those of whom something changes.
func (p Plan) Pupils() []school.Pupil {
	var out []school.Pupil
	for _, l := range p.Lines {
		if l.Verdict == school.Added || l.Verdict == school.Changed {
			out = append(out, l.Pupil)
		}
	}
	return out
}

// Count is how many lines have a verdict.
func (p Plan) Count(v school.Verdict) int {
	n := 0
	for _, l := range p.Lines {
		if l.Verdict == v {
			n++
		}
	}
	return n
}

// matching is one matching while it goes on.
type matching struct {
	Matching
	lines    []Line
	used     map[string]int // pupil to line + 1
	numbers  map[string][]int
	bare     map[string][]int // number without the zeros in front
	named    map[string][]int // name and class
	anywhere map[string][]int // name
	alike    map[string][]int // name without its tussenvoegsel, and class
}

func (m *matching) index() {
	m.numbers, m.bare, m.named, m.anywhere = map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}
	m.alike = map[string][]int{}
	for i, p := range m.Stored {
		if p.Number != "" {
			m.numbers[p.Number] = append(m.numbers[p.Number], i)
			m.bare[noZeros(p.Number)] = append(m.bare[noZeros(p.Number)], i)
		}
		m.named[nameKey(p)+"\n"+nl.Fold(p.Class)] = append(m.named[nameKey(p)+"\n"+nl.Fold(p.Class)], i)
		m.anywhere[nameKey(p)] = append(m.anywhere[nameKey(p)], i)
		m.alike[alikeKey(p)] = append(m.alike[alikeKey(p)], i)
	}
}

// nameKey is a name for comparing: folded, and a tussenvoegsel by its letters.
func nameKey(p school.Pupil) string {
	return nl.Fold(strings.Join(strings.Fields(p.FirstName), " ")) + "\n" + nl.Fold(strings.Join(strings.Fields(p.Prefix+" "+p.LastName), " "))
}

// alikeKey is a name without its tussenvoegsel, and the class.
func alikeKey(p school.Pupil) string {
	return nl.Fold(p.FirstName) + "\n" + nl.Fold(p.LastName) + "\n" + nl.Fold(p.Class)
}

func noZeros(s string) string {
	if rest := strings.TrimLeft(s, "0"); rest != "" {
		return rest
	}
	return s
}

// doubles refuses what stands in the list twice.
func (m *matching) doubles() {
	numbers, names := map[string]int{}, map[string]int{}
	for i := range m.lines {
		l := &m.lines[i]
		if l.Problem != "" {
			l.Verdict, l.Says = school.Refused, l.Problem
			continue
		}
		if n := l.Pupil.Number; n != "" {
			if at, twice := numbers[n]; twice {
				l.Verdict, l.Says = school.Refused, nl.RosterNumberTwice(m.lines[at].Line)
				continue
			}
			numbers[n] = i
		}
		id := nameKey(l.Pupil) + "\n" + nl.Fold(l.Pupil.Class)
		at, twice := names[id]
		switch {
		case twice && (l.Pupil.Number == "" || m.lines[at].Pupil.Number == ""):
			l.Verdict, l.Says = school.Refused, nl.RosterNameTwice(m.lines[at].Line)
		case !twice:
			names[id] = i
		}
	}
}

// free are those of the stored pupils that no line was found for.
func (m *matching) free(list []int) []int {
	var out []int
	for _, i := range list {
		if m.used[m.Stored[i].ID] == 0 {
			out = append(out, i)
		}
	}
	return out
}

// byNumber finds who has the number of a line, also when a sheet lost the zeros in
// front of it. Another name altogether is doubt: a number can be used anew.
func (m *matching) byNumber(i int) {
	p := m.lines[i].Pupil
	if p.Number == "" {
		return
	}
	if found := m.free(m.numbers[p.Number]); len(found) > 0 {
		was := m.Stored[found[0]]
		if len(found) == 1 && akin(was, p) {
			m.settle(i, was, "")
			return
		}
		m.doubt(i, found, nl.RosterDoubtNumber(was.Name(), was.Class))
		return
	}
	found := m.free(m.bare[noZeros(p.Number)])
	switch {
	case len(found) == 1 && nameKey(m.Stored[found[0]]) == nameKey(p):
		was := m.Stored[found[0]]
		if len(was.Number) > len(p.Number) { // the longer one is the whole number
			m.lines[i].Pupil.Number = was.Number
		}
		m.settle(i, was, nl.RosterZerosKept)
	case len(found) > 0:
		was := m.Stored[found[0]]
		m.doubt(i, found, nl.RosterDoubtZeros(was.Name(), was.Class, was.Number))
	}
}

// akin tells whether two could be one pupil who has another name now: something
// of the name stayed.
func akin(a, b school.Pupil) bool {
	return nl.Fold(a.FirstName) == nl.Fold(b.FirstName) || a.LastName != "" && nl.Fold(a.LastName) == nl.Fold(b.LastName)
}

// byName finds who has the name of a line in its class.
func (m *matching) byName(i int) {
	p := m.lines[i].Pupil
	found := m.free(m.named[nameKey(p)+"\n"+nl.Fold(p.Class)])
	var alike, other []int
	for _, f := range found {
		if n := m.Stored[f].Number; n == "" || p.Number == "" || n == p.Number {
			alike = append(alike, f)
		} else {
			other = append(other, f)
		}
	}
	switch {
	case len(alike) == 1:
		m.settle(i, m.Stored[alike[0]], "")
	case len(alike) > 1:
		m.doubt(i, alike, nl.RosterDoubtSeveral(len(alike), p.Class))
	case len(other) > 0:
		was := m.Stored[other[0]]
		m.doubt(i, other, nl.RosterDoubtOther(was.Name(), was.Class, was.Number))
	}
}

// byGuess finds who may be meant: somebody of that name in another class, or with
// a name that differs in the tussenvoegsel only.
func (m *matching) byGuess(i int) {
	p := m.lines[i].Pupil
	var found []int
	for _, f := range m.free(m.anywhere[nameKey(p)]) {
		if n := m.Stored[f].Number; n == "" || p.Number == "" || n == p.Number {
			found = append(found, f)
		}
	}
	if len(found) > 0 {
		was := m.Stored[found[0]]
		m.doubt(i, found, nl.RosterDoubtClass(was.Name(), was.Class))
		return
	}
	for _, f := range m.free(m.alike[alikeKey(p)]) {
		was := m.Stored[f]
		if p.LastName != "" && was.Prefix != p.Prefix && (was.Number == "" || p.Number == "" || was.Number == p.Number) {
			m.doubt(i, []int{f}, nl.RosterDoubtPrefix(was.Name()))
			return
		}
	}
}

// doubt asks, or does what was answered.
func (m *matching) doubt(i int, found []int, says string) {
	l := &m.lines[i]
	switch m.Answers[i] {
	case school.SamePupil:
		if len(found) == 1 {
			m.settle(i, m.Stored[found[0]], "")
			return
		}
	case school.NewPupil:
		m.add(i)
		return
	case school.SkipLine:
		l.Verdict, l.Says = school.Refused, nl.RosterSkipped
		m.claim(i, found)
		return
	}
	l.Verdict, l.Says, l.Could = school.Doubtful, says, len(found)
	if len(found) == 1 {
		l.Was = m.Stored[found[0]]
	}
	m.claim(i, found)
}

// claim keeps those whom a line may be from being taken by another line, or for
// gone.
func (m *matching) claim(i int, found []int) {
	for _, f := range found {
		m.used[m.Stored[f].ID] = i + 1
	}
}

// add makes a line a new pupil. Who left so long ago that nothing would be kept of
// them, or nobody knows when, is not added.
func (m *matching) add(i int) {
	l := &m.lines[i]
	if l.undated || l.Pupil.Expired(school.DefaultKeep, m.Today) {
		l.Verdict, l.Says = school.Refused, nl.RosterLeftAlready
		return
	}
	l.Verdict, l.Pupil.ID = school.Added, m.NewID()
	l.Says = nl.RosterNew(l.Pupil)
}

// settle makes a line one of the stored pupils.
func (m *matching) settle(i int, was school.Pupil, also string) {
	l := &m.lines[i]
	m.used[was.ID] = i + 1
	l.Was, l.Pupil = was, m.merged(was, l)
	says := nl.RosterChanges(was, l.Pupil)
	l.Verdict = school.Changed
	if l.Pupil == was {
		l.Verdict = school.Same
	}
	l.Says = strings.TrimSpace(strings.TrimSuffix(says+"; "+also, "; "))
	l.Says = strings.TrimPrefix(l.Says, "; ")
}

// merged is a stored pupil with what the list says of them.
func (m *matching) merged(was school.Pupil, l *Line) school.Pupil {
	is, p := was, l.Pupil
	if p.Number != "" {
		is.Number = p.Number
	}
	if nameKey(is) != nameKey(p) || better(was.Name(), p.Name()) {
		is.FirstName = p.FirstName
		if p.LastName != "" {
			is.Prefix, is.LastName = p.Prefix, p.LastName
		}
	}
	moved := p.Class != "" && school.ClassKey(p.Class) != school.ClassKey(is.Class)
	if moved { // "2b" is 2B, written otherwise
		is.Class = p.Class
	}
	if p.Type != "" {
		is.Type = p.Type
	}
	if p.Year != 0 {
		is.Year = p.Year
	} else if moved {
		is.Year = 0 // that of the class before says nothing any more
	}
	if is.Type != "" && is.Year > is.Type.LastYear() {
		is.Year = 0
	}
	switch {
	case l.undated && !was.AtSchool(m.Today): // when is known already
	case !p.LeftOn.IsZero():
		is.LeftOn = p.LeftOn
	case !was.AtSchool(m.Today):
		is.LeftOn = time.Time{} // in the list again
	}
	return is
}

// severalClasses is from how many classes on a list can be one of a whole school.
const severalClasses = 3

// better tells whether the same name is written better in a list: with its accents,
// or not in capitals only.
func better(was, is string) bool {
	switch {
	case was == is || shouted(is):
		return false
	case shouted(was):
		return true
	}
	return nl.Fold(was) == strings.ToLower(was) && nl.Fold(is) != strings.ToLower(is)
}
