package search

import (
	"fmt"
	"testing"

	"gesprek/internal/school"
)

// many is an index of so many lines, of 200 pupils, each line with the same words.
func many(lines int) *Index {
	x := New()
	list := make([]school.Pupil, 200)
	for i := range list {
		list[i] = school.Pupil{ID: fmt.Sprint(i), FirstName: "Zoë", LastName: fmt.Sprint("Hof ", i), Class: "2B"}
	}
	x.SetPupils(list)
	for i := range lines {
		x.Add(Line{
			Pupil: list[i%200].ID, Entry: fmt.Sprint("e", i/25), Kind: Note, ID: i, At: day(2020, 1, 1).Add(1e9 * 60 * 30 * 1),
			Text: fmt.Sprintf("regel %d: hielp opa met het dak van de schuur, vond dat fijn, en maakte daarna een tekening "+
				"van hoe het er nu uitziet; wil dat nog een keer doen maar dan met de café-eigenaar %d", i%25, i/25),
		})
	}
	return x
}

// BenchmarkFind is one search among 100,000 lines, by how many it finds.
func BenchmarkFind(b *testing.B) {
	x := many(100_000)
	for _, text := range []string{"e", "ca", "cafe", "cafe e", "cafe eigenaar", "cafe eigenaar 17", "zoe", "de hof", "zeldzaam"} {
		b.Run(text, func(b *testing.B) {
			q := Parse(text, today())
			for b.Loop() {
				x.latest = latest{} // not within what the one before found
				x.Find(q, 200, nil)
			}
		})
	}
}
