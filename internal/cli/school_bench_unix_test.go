//go:build unix

package cli

import (
	"testing"

	"gesprek/internal/nl"
)

// BenchmarkOpenSchool opens the program on a school of 1,500 pupils after five
// years, as BenchmarkOpen does.
func BenchmarkOpenSchool(b *testing.B) {
	path := fullSchool(b)
	d, err := openData(b.Context(), beside(path))
	if err != nil {
		b.Fatal(err)
	}
	pupils, err := d.Pupils(b.Context())
	if err := d.closing(err); err != nil {
		b.Fatal(err)
	}
	pupils = atSchool(pupils)
	nl.SortPupils(pupils)
	benchmarkOpen(b, path, pupils[0].LastName)
}
