package roster

import (
	"fmt"
	"strings"
	"testing"

	"gesprek/internal/school"
)

// BenchmarkReadWorkbook reads a workbook of a whole school and lays it beside the
// same school a year before.
func BenchmarkReadWorkbook(b *testing.B) {
	const row = `<row><c><v>%d</v></c><c t="inlineStr"><is><t>Noor%c</t></is></c><c t="inlineStr"><is><t>van den</t></is></c>` +
		`<c t="inlineStr"><is><t>Hof%c</t></is></c><c t="inlineStr"><is><t>%dB</t></is></c></row>`
	var rows strings.Builder
	rows.WriteString(`<sheetData><row>`)
	for _, name := range []string{"Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Klas"} {
		rows.WriteString(`<c t="inlineStr"><is><t>` + name + `</t></is></c>`)
	}
	rows.WriteString(`</row>`)
	var stored []school.Pupil
	for i := range 1500 {
		first, last := 'a'+rune(i%26), 'a'+rune(i/26%26)
		fmt.Fprintf(&rows, row, 100000+i, first, last, i%5+2)
		stored = append(stored, school.Pupil{
			ID: fmt.Sprint(i), Number: fmt.Sprint(100000 + i), FirstName: "Noor" + string(first), Prefix: "van den",
			LastName: "Hof" + string(last), Class: fmt.Sprint(i%5+1, "B"), Year: i%5 + 1,
		})
	}
	rows.WriteString(`</sheetData>`)
	data := around(b, rows.String())
	for b.Loop() {
		l, err := Read("x.xlsx", data, Options{Today: today()})
		if err != nil {
			b.Fatal(err)
		}
		if p := l.Match(Matching{Stored: stored, NewID: ids(), Today: today()}); p.Count(school.Changed) != 1500 {
			b.Fatal(p.Count(school.Changed), p.Lines[0])
		}
	}
}
