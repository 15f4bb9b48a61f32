package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkImport reads the class list of a school of 1,500 into an empty database,
// and then that of the next school year, in which everybody is a class further:
// opening, matching and storing are in it.
func BenchmarkImport(b *testing.B) {
	lists := [2]string{}
	for year := range lists {
		rows := []string{"Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas"}
		for i := range 1500 {
			rows = append(rows, fmt.Sprintf("%d;Noor%c;de;Wit%c;%d%c", 100000+i, 'a'+i%26, 'a'+i/26%26, i%5+year+1, 'A'+i/5%10))
		}
		lists[year] = strings.Join(rows, "\n")
	}
	for b.Loop() {
		db := filepath.Join(b.TempDir(), "school.db")
		for year, text := range lists {
			var out, told bytes.Buffer
			code := Run(context.Background(), IO{
				Args: []string{"leerlingen", "import", "-", "--ja", "--db", db}, In: strings.NewReader(text), Out: &out, Err: &told,
				DataHome: b.TempDir(), TempDir: b.TempDir(), Now: time.Now, Location: time.UTC,
			})
			want := []string{"1500 nieuw", "1500 gewijzigd"}[year]
			if code != ExitOK || !strings.Contains(told.String(), want) {
				b.Fatalf("year %d: exit code %d, %s", year, code, told.String())
			}
		}
	}
}
