package handbook

import (
	"slices"

	"gesprek/internal/route"
)

// guaranteeFile is what is known of the AanDeBak-garantie, as it stands in its file:
// notes, courses and profiles in one list, told apart by their part.
type guaranteeFile struct {
	Entries []guaranteeInFile `toml:"entry"`
}

type guaranteeInFile struct {
	ID       string   `toml:"id"`
	Part     string   `toml:"part"`
	For      []string `toml:"for"`
	Schools  []string `toml:"schools"` // of mbo
	Name     string   `toml:"name"`
	Level    string   `toml:"level"`
	Sector   string   `toml:"sector"`
	Domain   string   `toml:"domain"`
	Profiles []string `toml:"profiles"`
	Plain    string   `toml:"plain"`
	saysInFile
}

// The parts that are no note, as they stand in a file.
const (
	partCourse = "opleiding"
	partMatch  = "profiel"
)

func (f *guaranteeFile) shapes() form {
	return form{outer: "entry", shape: func(at spot) (Shape, bool) {
		switch {
		case at.outer == 0:
			return Tables, at.key == "entry"
		case slices.Contains([]string{"for", "schools", "profiles"}, at.key):
			return Texts, true
		}
		return Text, slices.Contains(saysKeys("id", "part", "name", "level", "sector", "domain", "plain"), at.key)
	}}
}

func (f *guaranteeFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i := range f.Entries {
		e, at := &f.Entries[i], spot{outer: i + 1}
		c.ident(seen, at, e.ID)
		c.says(at, e.ID, e.saysInFile)
		if c.filled(at.under("part"), e.ID, e.Part) && known(c, at.under("part"), e.ID, e.Part, guaranteeParts()) {
			e.checkPart(c, at)
		}
	}
	return c.found
}

func guaranteeParts() []string {
	list := []string{partCourse, partMatch}
	for _, p := range route.GuaranteeParts() {
		list = append(list, string(p))
	}
	return list
}

// checkPart checks what a part must have, and that it has nothing of another one.
func (e *guaranteeInFile) checkPart(c *findings, at spot) {
	own := map[string][]string{
		partCourse: {"name", "schools", "level", "sector", "domain"},
		partMatch:  {"sector", "profiles"},
	}[e.Part]
	if own == nil {
		own = []string{"for", "plain"}
	}
	for key, given := range e.given() {
		if given && !slices.Contains(own, key) {
			c.add(at.under(key), NotInPart, subject(e.ID, at.under(key)), e.Part)
		}
	}
	switch e.Part {
	case partCourse:
		c.filled(at.under("name"), e.ID, e.Name)
		c.filled(at.under("sector"), e.ID, e.Sector)
		for j, s := range e.Schools {
			in := at.under("schools")
			in.item = j + 1
			c.filled(in, e.ID, s)
		}
	case partMatch:
		c.filled(at.under("sector"), e.ID, e.Sector)
		c.sentences(at.under("profiles"), e.ID, e.Profiles, 0)
	default:
		c.fits(at, e.ID, e.For)
	}
}

// given tells which of the keys that not every part has are there.
func (e *guaranteeInFile) given() map[string]bool {
	return map[string]bool{
		"for": len(e.For) > 0, "schools": len(e.Schools) > 0, "plain": e.Plain != "", "name": e.Name != "",
		"level": e.Level != "", "sector": e.Sector != "", "domain": e.Domain != "", "profiles": len(e.Profiles) > 0,
	}
}

// guarantee reads what is known of the AanDeBak-garantie. An entry of the school takes
// the place of the built-in one with its id, whatever its part.
func (l *loader) guarantee() {
	var list []guaranteeInFile
	listed(l, guaranteeName, func(_ *source, f *guaranteeFile) {
		for _, e := range f.Entries {
			put(&list, e, func(o guaranteeInFile) bool { return o.ID == e.ID })
		}
	})
	for i := range list {
		if !l.isOff("aandebak/" + list[i].ID) {
			list[i].into(&l.book.Atlas.Guarantee)
		}
	}
}

// into adds the domain's value of an entry that was found right.
func (e *guaranteeInFile) into(g *route.Guarantee) {
	says := e.statement()
	switch e.Part {
	case partCourse:
		g.Courses = append(g.Courses, route.Course{
			ID: e.ID, Name: oneLine(e.Name), Schools: each(e.Schools, oneLine), Level: oneLine(e.Level),
			Sector: oneLine(e.Sector), Domain: oneLine(e.Domain), Statement: says,
		})
	case partMatch:
		g.Matches = append(g.Matches, route.Match{ID: e.ID, Sector: oneLine(e.Sector), Profiles: each(e.Profiles, oneLine), Statement: says})
	default:
		n := route.GuaranteeNote{ID: e.ID, Part: route.GuaranteePart(e.Part), Plain: oneLine(e.Plain), Statement: says}
		for _, who := range e.For {
			fits, _ := parseFor(who)
			n.Fits = append(n.Fits, fits...)
		}
		g.Notes = append(g.Notes, n)
	}
}
