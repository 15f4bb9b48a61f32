package cli

import (
	"slices"
	"strings"
	"unicode"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// bare is a name without what people leave out or write otherwise: "Z&W", "z en w"
// and "zw" are one.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, nl.Fold(name))
}

// called finds what goes by a name: that of which it is a whole name, else that of
// which every word is in one of the names or in another word for it.
func called[T any](list []T, asked string, names func(T) (names, also []string)) []T {
	var whole, part []T
	words := strings.Fields(nl.Fold(asked))
	for _, x := range list {
		all, also := names(x)
		text := nl.Fold(strings.Join(append(also, all...), " "))
		switch {
		case bare(asked) == "":
		case slices.ContainsFunc(all, func(name string) bool { return bare(name) == bare(asked) }):
			whole = append(whole, x)
		case !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }):
			part = append(part, x)
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return part
}

// profilesNamed finds profiles by id, code or name, of a school where one is given.
// The domains of the mbo are among them only where that is the school, or where
// nothing else goes by the name.
func profilesNamed(c *route.Choices, asked string, school talk.SchoolType) []route.Profile {
	names := func(p route.Profile) (names, also []string) {
		return []string{p.ID, p.Code, p.Name, nl.ChoiceShort(p), nl.ChoiceFull(p)}, nil
	}
	list := c.ProfilesOf(school)
	if school == "" {
		chosen := slices.DeleteFunc(slices.Clone(list), func(p route.Profile) bool { return slices.Contains(p.Schools, talk.Mbo) })
		if found := called(chosen, asked, names); len(found) > 0 {
			return found
		}
	}
	return called(list, asked, names)
}

// studiesNamed finds studies by id, name or another word for them.
func studiesNamed(c *route.Choices, asked string) []route.Study {
	return called(c.Studies, asked, func(s route.Study) (names, also []string) {
		return []string{s.ID, s.Name, nl.ChoiceStudy(s)}, slices.Clone(s.Also)
	})
}

// together gives, of profiles that may be meant, the two that can be chosen at one
// school; false when that is none or more than one pair.
func together(as, bs []route.Profile) (a, b route.Profile, ok bool) {
	if len(as) == 1 && len(bs) == 1 {
		return as[0], bs[0], true
	}
	pairs := 0
	for _, x := range as {
		for _, y := range bs {
			if slices.ContainsFunc(x.Schools, func(s talk.SchoolType) bool { return slices.Contains(y.Schools, s) }) {
				a, b, pairs = x, y, pairs+1
			}
		}
	}
	return a, b, pairs == 1
}
