package handbook

import (
	"slices"
	"strconv"
	"strings"
)

// findings collects what is wrong in one file.
type findings struct{ found []finding }

func (c *findings) add(at spot, kind ProblemKind, subject, detail string) {
	c.found = append(c.found, finding{at: at, kind: kind, subject: subject, detail: detail})
}

// filled checks that a text says something.
func (c *findings) filled(at spot, owner, text string) bool {
	if strings.TrimSpace(text) != "" {
		return true
	}
	c.add(at, Missing, subject(owner, at), "")
	return false
}

// fileName checks that the id is the name of the file.
func (c *findings) fileName(id, name string) {
	if !idForm(name) {
		c.add(spot{}, BadFileName, "", name)
		return
	}
	if c.filled(spot{key: "id"}, "", id) && id != name {
		c.add(spot{key: "id"}, NotFileName, id, name)
	}
	if id != "" && !idForm(id) {
		c.add(spot{key: "id"}, BadID, id, "")
	}
}

// once checks that an id or a term stands in a list for the first time.
func (c *findings) once(seen map[string]bool, at spot, id string) {
	if seen[id] && id != "" {
		c.add(at, DoubleID, id, "")
	}
	seen[id] = true
}

// idForm tells whether an id is made as ids are: small letters, digits and
// single hyphens. What is stored with a talk points at it, so it must not
// depend on how somebody types an accent or a capital.
func idForm(id string) bool {
	for part := range strings.SplitSeq(id, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// known checks that a value is one of a list.
func known[T ~string](c *findings, at spot, owner, value string, list []T) bool {
	if slices.Contains(list, T(value)) {
		return true
	}
	c.add(at, UnknownValue, subject(owner, at), value)
	return false
}

// sentences checks a list of exactly count, or with 0 of at least one.
func (c *findings) sentences(at spot, owner string, list []string, count int) {
	switch {
	case len(list) == 0:
		c.add(at, Missing, subject(owner, at), "")
	case count > 0 && len(list) != count:
		c.add(at, WrongCount, subject(owner, at), ratio(len(list), count))
	}
	for i, text := range list {
		at.item = i + 1
		c.filled(at, owner, text)
	}
}

// within checks that a number is in a range.
func (c *findings) within(at spot, owner string, n, low, high int) {
	if n < low || n > high {
		c.add(at, OutOfRange, subject(owner, at), strconv.Itoa(n)+"/"+strconv.Itoa(low)+"/"+strconv.Itoa(high))
	}
}

// subject names a value by its owner's id, its key and its number in a list.
func subject(owner string, at spot) string {
	name := strings.TrimSpace(owner + " " + at.key)
	if at.item > 0 {
		name += " " + strconv.Itoa(at.item)
	}
	return name
}
