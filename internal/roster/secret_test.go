package roster

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/school"
)

// secrets are invented values of what must not be held, and the part of each that
// must not be seen anywhere.
func secrets() [][2]string {
	return [][2]string{
		{"123456782", "123456782"},
		{"1234.56.782", "56.782"},
		{"12345672", "12345672"},
		{"06-12345678", "12345678"},
		{"0612345678", "12345678"},
		{"+31 6 1234 5678", "1234 5678"},
		{"010 - 123 45 67", "123 45 67"},
		{"(0612345678)", "12345678"},
		{"tel. 06 12 34 56 78", "34 56 78"},
		{"n.wit@school.example", "school.example"},
		{"NL00 BANK 0123 4567 89", "4567"},
		{"NL00BANK0123456789", "0123456789"},
		{"3011 AA", "3011"},
		{"3011AA Rotterdam", "3011AA"},
		{"Dorpsstraat 12", "Dorpsstraat"},
		{"Lange Laan 12b", "Laan 12"},
		{"https://ketenid.nl/201703/9f1e", "ketenid"},
		{strings.Repeat("a1", 64), "a1a1a1"},
		{"03-04-2012", "03-04-2012"},
		{"=cmd|' /C calc'!A0", "cmd"},
		{"@SUM(1)", "SUM"},
	}
}

// TestSecretsStayOut puts what must not be held in any cell of a list, alone or with
// something around it: it stands in no pupil, and in nothing that is shown.
func TestSecretsStayOut(t *testing.T) {
	heads := []string{"Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Klas", "Leerjaar", "Studie", "Opmerking", "BSN", "Adres", "Telefoon", "X"}
	clean := []string{"10%d", "Noor", "van", "Wit", "2B", "2", "havo", "ok", "", "", "", "y"}
	rapid.Check(t, func(t *rapid.T) {
		secret := rapid.SampledFrom(secrets()).Draw(t, "secret")
		at := rapid.IntRange(0, len(heads)-1).Draw(t, "column")
		around := rapid.SampledFrom([]string{"%s", "Noor %s", "%s Wit", "Wit, %s", "2B %s"}).Draw(t, "around")
		heads := slices.Clone(heads)
		if rapid.Bool().Draw(t, "one column for the name") {
			heads[1], heads[2], heads[3] = "Naam", "Profiel", "Mentor"
		}
		of, rows := rapid.IntRange(0, 3).Draw(t, "row"), []string{strings.Join(heads, ";")}
		whole := rapid.Bool().Draw(t, "the whole column")
		for i := range 4 {
			cells := append([]string{}, clean...)
			cells[0] = fmt.Sprintf(cells[0], i)
			if i == of || whole {
				cells[at] = fmt.Sprintf(around, secret[0])
			}
			rows = append(rows, strings.Join(cells, ";"))
		}
		stored := []school.Pupil{{ID: "s", Number: "100", FirstName: "Noor", LastName: "Wit", Class: "2B"}}
		text := strings.Join(rows, "\n")
		if got := told("lijst.csv", []byte(text), Options{Class: "2B"}, stored...); strings.Contains(got, secret[1]) {
			t.Fatalf("%q is told of\n%s\n%s", secret[1], text, got)
		}
		l, err := Read("lijst.csv", []byte(text), Options{Class: "2B", Today: today()})
		if err != nil {
			return
		}
		for _, p := range l.Match(Matching{Stored: stored, NewID: ids(), Today: today()}).Pupils() {
			if strings.Contains(fmt.Sprintf("%+v", p), secret[1]) {
				t.Fatalf("%q is stored of\n%s\n%+v", secret[1], text, p)
			}
		}
	})
}
