package roster

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// known is the school before a list is read.
func known() []school.Pupil {
	return []school.Pupil{
		{ID: "noor", Number: "004512", FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "2B", Type: talk.Havo, Year: 2},
		{ID: "sem", Number: "104513", FirstName: "Sem", LastName: "Bakker", Class: "2B", Type: talk.Havo, Year: 2},
		{ID: "hand", FirstName: "Zoë", LastName: "Şahin", Class: "2B", Year: 2, Adult: school.AdultAgrees},
		{ID: "weg", Number: "9", FirstName: "Tess", LastName: "Visser", Class: "2B", LeftOn: date(2026, 9, 1)},
		{ID: "twee-a", FirstName: "Bo", LastName: "Kramer", Class: "2C"},
		{ID: "twee-b", FirstName: "Bo", LastName: "Kramer", Class: "2C"},
		{ID: "ander", Number: "77", FirstName: "Mila", Prefix: "van", LastName: "Dijk", Class: "2C"},
	}
}

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		name, row string // number;first;prefix;last;class
		verdict   school.Verdict
		id        string // of who it is; empty: somebody new
		says      string // is in what is said
	}{
		{"the same", "004512;Noor;de;Wit;2B", school.Same, "noor", ""},
		{"another class", "004512;Noor;de;Wit;3C", school.Changed, "noor", "klas 2B → 3C; leerjaar 2 → 3"},
		{"another surname", "004512;Noor;;Bakker;2B", school.Changed, "noor", "naam Noor de Wit → Noor Bakker"},
		{"written otherwise", "004512;NOOR;DE;WIT;2B", school.Same, "noor", ""},
		{"another name altogether", "004512;Piet;;Jansen;2B", school.Doubtful, "noor", "dit nummer is van Noor de Wit uit 2B"},
		{"zeros lost", "4512;Noor;de;Wit;2B", school.Same, "noor", "het nummer blijft"},
		{"zeros lost, another name", "4512;Piet;;Jansen;2B", school.Doubtful, "noor", "lijkt op nummer 004512"},
		{"by name and class", ";Zoë;;Şahin;2B", school.Same, "hand", ""},
		{"without accents", ";Zoe;;Sahin;2b", school.Same, "hand", ""},
		{"gets a number", "55;Zoë;;Şahin;2B", school.Changed, "hand", "nummer 55 erbij"},
		{"another class, no number", ";Zoë;;Şahin;3A", school.Doubtful, "hand", "Zoë Şahin zit nu in 2B"},
		{"the tussenvoegsel is missing", ";Mila;;Dijk;2C", school.Doubtful, "ander", "lijkt op Mila van Dijk"},
		{"another number", "78;Mila;van;Dijk;2C", school.Doubtful, "ander", "is er al, met nummer 77"},
		{"one of two", ";Bo;;Kramer;2C", school.Doubtful, "", "al 2 met deze naam"},
		{"back at school", "9;Tess;;Visser;2B", school.Changed, "weg", "weer op school"},
		{"somebody new", "200;Omar;;Khan;2B", school.Added, "", "nummer 200"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l, err := Read("x.csv", []byte("nummer;roepnaam;tussenvoegsel;achternaam;klas\n"+tt.row+"\n"), Options{Today: today()})
			if err != nil {
				t.Fatal(err)
			}
			got := l.Match(Matching{Stored: known(), NewID: ids(), Today: today()}).Lines[0]
			if got.Verdict != tt.verdict || !strings.Contains(got.Says, tt.says) {
				t.Errorf("%s (%s), want %s (%s)", got.Verdict, got.Says, tt.verdict, tt.says)
			}
			if got.Was.ID != tt.id {
				t.Errorf("taken for %q, want %q", got.Was.ID, tt.id)
			}
		})
	}
}

func TestMatchKeepsWhatAListDoesNotSay(t *testing.T) {
	was := known()[2]
	was.Number, was.Year, was.Type = "55", 2, talk.Vwo
	l, err := Read("x.csv", []byte("nummer;roepnaam;achternaam;klas\n55;Zoë;Şahin;2B\n"), Options{Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	got := l.Match(Matching{Stored: []school.Pupil{was}, NewID: ids(), Today: today()}).Lines[0]
	if got.Pupil != was || got.Verdict != school.Same {
		t.Errorf("%s: %+v, want %+v", got.Verdict, got.Pupil, was)
	}
}

func TestAnswers(t *testing.T) {
	l, err := Read("x.csv", []byte("roepnaam;achternaam;klas\nZoë;Şahin;3A\n"), Options{Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	for answer, want := range map[school.Answer]school.Verdict{
		school.Unanswered: school.Doubtful, school.SamePupil: school.Changed, school.NewPupil: school.Added, school.SkipLine: school.Refused,
	} {
		p := l.Match(Matching{Stored: known(), NewID: ids(), Today: today(), Answers: map[int]school.Answer{0: answer}})
		got := p.Lines[0]
		if got.Verdict != want || (want == school.Changed) != (got.Pupil.ID == "hand") || (len(p.Pupils()) > 0) != (want == school.Added || want == school.Changed) {
			t.Errorf("%q: %s, %+v", answer, got.Verdict, got.Pupil)
		}
	}
}

// TestGone: who is missing of a class that is in the list is told; of a class in
// which everybody is new nobody is: it is that of another year.
func TestGone(t *testing.T) {
	gone := func(rows string) string {
		l, err := Read("x.csv", []byte("nummer;roepnaam;tussenvoegsel;achternaam;klas\n"+rows), Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, p := range l.Match(Matching{Stored: known(), NewID: ids(), Today: today()}).Gone {
			names = append(names, p.ID)
		}
		return strings.Join(names, " ")
	}
	for rows, want := range map[string]string{
		"004512;Noor;de;Wit;2B\n104513;Sem;;Bakker;2B\n":                                                    "hand",
		"1;A;;Aa;2B\n2;B;;Bb;2B\n":                                                                          "",
		"004512;Noor;de;Wit;2B\n104513;Sem;;Bakker;2B\n55;Zoë;;Şahin;2B\n":                                  "",
		"004512;Noor;de;Wit;2B\n104513;Sem;;Bakker;2B\n55;Zoë;;Şahin;2B\n77;Mila;van;Dijk;2C\n1;A;;Aa;2D\n": "twee-a twee-b",
		"004512;Noor;de;Wit;3A\n104513;Sem;;Bakker;3B\n;Zoë;;Şahin;2B\n;Bo;;Kramer;2D\n":                    "ander", // most of the school
		"004512;Noor;de;Wit;2B\n;Zoë;;Şahin;#N/B\n104513;0612345678;;Bakker;2B\n":                           "",      // who is refused is in the list
		"004512;Noor;de;Wit;3B\n":                                                                           "",
		"004512;Noor;de;Wit;2B\n104513;Sem;;Bakker;2B\n;Piet;;Şahin;2B\n9;T;;V;2B\n":                        "hand",
	} {
		if got := gone(rows); got != want {
			t.Errorf("%q: %q is gone, want %q", rows, got, want)
		}
	}
}

// TestAnotherYear: a class that has other pupils now is not taken for one that all
// have left, and the plan says so.
func TestAnotherYear(t *testing.T) {
	var stored []school.Pupil
	for i := range 20 {
		stored = append(stored, school.Pupil{ID: fmt.Sprint("p", i), Number: fmt.Sprint(2000 + i), FirstName: "Noor", LastName: "Wit", Class: "2B"})
	}
	for _, tt := range []struct{ still, gone, notices int }{{0, 0, 1}, {4, 0, 1}, {5, 15, 0}, {19, 1, 0}, {20, 0, 0}} {
		rows := "nummer;roepnaam;achternaam;klas;niveau\n3000;Sem;Bos;2B;havo\n"
		for i := range tt.still {
			rows += fmt.Sprint(2000+i) + ";Noor;Wit;2B\n"
		}
		l, err := Read("x.csv", []byte(rows), Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		p := l.Match(Matching{Stored: stored, NewID: ids(), Today: today()})
		if len(p.Gone) != tt.gone || len(p.Notices) != tt.notices {
			t.Errorf("%d of 20 in the list: %d gone, %q", tt.still, len(p.Gone), p.Notices)
		}
	}
}

// TestSchoolMovesUp: of a school of three years of which all move to the next class,
// those of the last class are missed, whatever came in their place.
func TestSchoolMovesUp(t *testing.T) {
	var stored []school.Pupil
	rows := "nummer;roepnaam;achternaam;klas\n"
	for i := range 60 {
		year := i/20 + 1
		stored = append(stored, school.Pupil{ID: fmt.Sprint("p", i), Number: fmt.Sprint(2000 + i), FirstName: "Noor", LastName: "Wit", Class: fmt.Sprint(year, "A"), Year: year})
		if year < 3 {
			rows += fmt.Sprintf("%d;Noor;Wit;%dA\n", 2000+i, year+1)
		}
		if year == 1 {
			rows += fmt.Sprintf("%d;Sem;Bos;1A\n", 3000+i)
		}
	}
	l, err := Read("x.csv", []byte(rows), Options{Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	p := l.Match(Matching{Stored: stored, NewID: ids(), Today: today()})
	if len(p.Gone) != 20 || strings.Contains(strings.Join(p.Notices, " "), "ander schooljaar") || p.Count(school.Changed) != 40 || p.Count(school.Added) != 20 {
		t.Errorf("%d gone, %d changed, %d new, %q", len(p.Gone), p.Count(school.Changed), p.Count(school.Added), p.Notices)
	}
}

// school draws a list as rows of number, first, prefix, last, class.
func drawn(t *rapid.T) [][5]string {
	pick := func(what string, of ...string) string { return of[rapid.IntRange(0, len(of)-1).Draw(t, what)] }
	rows := make([][5]string, rapid.IntRange(1, 20).Draw(t, "lines"))
	for i := range rows {
		rows[i] = [5]string{
			pick("number", "", fmt.Sprint(100+i), fmt.Sprintf("%06d", i), fmt.Sprint(i)),
			pick("first", "Noor", "Zoë", "Łukasz", "يوسف", "Anne-Fleur", "Bo"), pick("prefix", "", "de", "van den", "'t"),
			pick("last", "Wit", "Şahin", "Bakker", "O'Brien", "Hof", ""), pick("class", "2B", "3KB2", "H4a", "8A", ""),
		}
		if rows[i][3] == "" {
			rows[i][2] = ""
		}
	}
	return rows
}

// written writes a list with its columns in an order.
func written(rows [][5]string, order []int, separator, bom string) []byte {
	var b strings.Builder
	b.WriteString(bom)
	names := [5]string{"Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Klas"}
	for _, row := range append([][5]string{names}, rows...) {
		var cells []string
		for _, c := range order {
			cells = append(cells, `"`+row[c]+`"`)
		}
		b.WriteString(strings.Join(cells, separator) + "\r\n")
	}
	return []byte(b.String())
}

// TestTwiceIsOnce: reading a list again changes nothing, loses no line, and makes
// nobody double.
func TestTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawn(t)
		l, err := Read("x.csv", written(rows, []int{0, 1, 2, 3, 4}, ";", ""), Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		id := ids()
		stored := apply(known(), l.Match(Matching{Stored: known(), NewID: id, Today: today()}))
		again := l.Match(Matching{Stored: stored, NewID: id, Today: today()})
		if len(again.Lines) != len(rows) {
			t.Fatalf("%d lines of %d", len(again.Lines), len(rows))
		}
		if p := again.Pupils(); len(p) > 0 {
			t.Fatalf("again stores %+v\nof %+v", p, again.Lines)
		}
		numbers := map[string]string{}
		for _, p := range stored {
			if other, twice := numbers[p.Number]; twice && p.Number != "" {
				t.Fatalf("%s and %s have number %s", other, p.ID, p.Number)
			}
			numbers[p.Number] = p.ID
		}
	})
}

// apply stores what a plan says.
func apply(stored []school.Pupil, p Plan) []school.Pupil {
	out := slices.Clone(stored)
	for _, is := range p.Pupils() {
		if i := slices.IndexFunc(out, func(o school.Pupil) bool { return o.ID == is.ID }); i >= 0 {
			out[i] = is
		} else {
			out = append(out, is)
		}
	}
	return out
}

// TestAnyOrder: the order of columns, the separator and the mark in front change
// nothing.
func TestAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawn(t)
		order := rapid.Permutation([]int{0, 1, 2, 3, 4}).Draw(t, "order")
		separator := rapid.SampledFrom([]string{";", ",", "\t", "|"}).Draw(t, "separator")
		bom := rapid.SampledFrom([]string{"", "\ufeff"}).Draw(t, "bom")
		a, err := Read("x.csv", written(rows, []int{0, 1, 2, 3, 4}, ";", ""), Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		b, err := Read("x.txt", written(rows, order, separator, bom), Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Entries) != len(b.Entries) {
			t.Fatalf("%d and %d lines", len(a.Entries), len(b.Entries))
		}
		for i := range a.Entries {
			if x, y := a.Entries[i], b.Entries[i]; x.Pupil != y.Pupil || (x.Problem == "") != (y.Problem == "") {
				t.Fatalf("line %d: %+v\nand %+v", i, x, y)
			}
		}
	})
}

// FuzzRead: whatever is read, nothing breaks, each line has one verdict, and reading
// it again changes nothing.
func FuzzRead(f *testing.F) {
	for _, data := range lists(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Read("x", data, Options{Today: today()})
		if err != nil {
			if err.(*Refusal).Says == "" {
				t.Error("refused without a word")
			}
			return
		}
		id := ids()
		p := l.Match(Matching{Stored: known(), NewID: id, Today: today()})
		for _, x := range p.Lines {
			if !slices.Contains(school.Verdicts(), x.Verdict) || x.Verdict == school.Refused && x.Says == "" {
				t.Errorf("line %d is %q: %s", x.Line, x.Verdict, x.Says)
			}
		}
		again := l.Match(Matching{Stored: apply(known(), p), NewID: id, Today: today()})
		if len(again.Pupils()) > 0 {
			t.Errorf("again stores %+v", again.Pupils())
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var rows [][5]string
	for i := range 1500 {
		rows = append(rows, [5]string{fmt.Sprintf("%06d", i), "Noor", "van den", fmt.Sprint("Hof", string(rune('a'+i%26))), fmt.Sprint(1+i%6, "B")})
	}
	data := written(rows, []int{0, 1, 2, 3, 4}, ";", "")
	for b.Loop() {
		l, err := Read("x.csv", data, Options{Today: today()})
		if err != nil {
			b.Fatal(err)
		}
		if p := l.Match(Matching{NewID: ids(), Today: today()}); p.Count(school.Added) != 1500 {
			b.Fatal(p.Count(school.Added))
		}
	}
}
