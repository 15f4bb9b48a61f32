package schooltest

import (
	"fmt"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// class is a class of a year.
type class struct {
	name   string
	kind   talk.SchoolType
	year   int
	mentor string
}

// perClass is how many pupils a class has.
const perClass = 24

// classes are those of the school: groep 8, and every leerjaar that has talks.
func (m *maker) classes() []class {
	var all []class
	add := func(kind talk.SchoolType, years []int, parallel int, name func(year, n int) string) {
		for _, y := range years {
			for n := range parallel {
				all = append(all, class{name(y, n), kind, y, m.words.conductor(m)})
			}
		}
	}
	letter := func(n int) string { return string(rune('a' + n)) }
	add(talk.Primary, []int{8}, 4, func(_, n int) string { return "8" + letter(n) })
	for _, v := range []struct {
		kind talk.SchoolType
		code string
	}{{talk.VmboBB, "bb"}, {talk.VmboKB, "kb"}, {talk.VmboGL, "gl"}, {talk.VmboTL, "tl"}} {
		add(v.kind, []int{2, 3, 4}, 2, func(y, n int) string { return fmt.Sprintf("%d%s%d", y, v.code, n+1) })
	}
	add(talk.Havo, []int{2, 3, 4, 5}, 3, func(y, n int) string { return fmt.Sprintf("H%d%s", y, letter(n)) })
	add(talk.Vwo, []int{2, 3, 4, 5, 6}, 2, func(y, n int) string { return fmt.Sprintf("V%d%s", y, letter(n)) })
	add(talk.Mbo, []int{1, 2, 3, 4}, 3, func(y, n int) string { return fmt.Sprintf("%s-%d", []string{"ZW", "ICT", "TE"}[n], y) })
	return all
}

// enrol makes the pupils, and those who left.
func (m *maker) enrol() {
	all := m.classes()
	n := min(len(all), max(1, m.size.Pupils/perClass, min(8, m.size.Pupils/5))) // a small school has small classes
	used := make([]class, n)
	for i := range used {
		used[i] = all[i*(len(all)-1)/max(1, n-1)] // from the first to the last
	}
	for i := range m.size.Pupils + m.size.Left {
		c := used[i%n]
		if i >= m.size.Pupils { // those who left are from anywhere
			c = one(m, used)
		}
		p := m.named(c)
		p.ID, p.Number = m.id(), m.number(i)
		if c.kind == talk.Mbo && c.year > 2 && m.chance(80) {
			p.Adult = school.AdultAgrees
			if m.chance(30) {
				p.Adult = school.AdultRefuses
			}
		}
		if i >= m.size.Pupils {
			p.LeftOn = m.leaving()
		}
		m.out.Pupils = append(m.out.Pupils, p)
	}
}

// leaving is when somebody left: at the end of one of the years, or, where there
// is only the running one, last week.
func (m *maker) leaving() time.Time {
	past := min(3, m.size.Years-1)
	if past == 0 {
		return dateOf(m.today.AddDate(0, 0, -7))
	}
	return time.Date(school.YearOf(m.today).Start-m.rand.IntN(past), time.July, 20+m.rand.IntN(12), 0, 0, 0, 0, time.UTC)
}

// number is a leerlingnummer. Every second school system fills it up with zeros,
// and now and then nobody knows it.
func (m *maker) number(i int) string {
	switch {
	case m.chance(2):
		return ""
	case i%3 == 0:
		return fmt.Sprint(110_000 + 7*i)
	}
	return fmt.Sprintf("%06d", 1200+7*i)
}

// named is a pupil of a class with a name that nobody else in it has.
func (m *maker) named(c class) school.Pupil {
	for {
		p := m.words.pupil(m)
		p.Class, p.Type, p.Year = c.name, c.kind, c.year
		if key := p.Name() + "/" + c.name; !m.taken[key] {
			m.taken[key] = true
			return p
		}
	}
}
