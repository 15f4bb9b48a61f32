package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

func form() sheet.Form {
	return sheet.Form{
		Questions: []string{
			"Waar was je dit jaar trots op?",
			"Welke les mocht een uur langer duren?",
			"Wat vertelt {naam} thuis over een gewone schooldag?",
			"Met wie praat je over later?",
		},
		Own: []string{
			"Voorbereidingsblad voor Noor de Wit", "Gesprek: dinsdag 8 december", "Typ je antwoord achter het pijltje. Overslaan mag.",
			"- een dag meelopen bij de fietsenmaker", "Stuur dit terug aan Anna.", "Code van dit blad: 7K3M-9QXT-2BWF",
		},
	}
}

const blank = `Voorbereidingsblad voor Noor de Wit
===================================
Naam: Noor de Wit
Gesprek: dinsdag 8 december

Typ je antwoord achter het pijltje. Overslaan mag.

- een dag meelopen bij de fietsenmaker

1. Waar was je dit jaar trots op?
> 
2. Welke les mocht een uur langer duren?
> 
3. Wat vertelt Noor thuis over een gewone schooldag?
> 
4. Met wie praat je over later?
> 

Stuur dit terug aan Anna.
Code van dit blad: 7K3M-9QXT-2BWF
`

// filled is the blank form with answers typed into it.
func filled(answers ...string) string {
	text := blank
	for i, a := range answers {
		at := strings.Index(text, string(rune('1'+i))+". ")
		at += strings.Index(text[at:], "> ") + 2
		text = text[:at] + a + text[at:]
	}
	return text
}

func texts(r sheet.Reading) []string {
	var out []string
	for _, a := range r.Answers {
		out = append(out, a.Text)
	}
	return out
}

func TestReadBack(t *testing.T) {
	whole := filled("Op het feest", "Gym", "Niets", "Mijn oom")
	want := []string{"Op het feest", "Gym", "Niets", "Mijn oom"}
	tests := []struct {
		name, text string
		want       []string
		loose      []string
	}{
		{"as it was", whole, want, nil},
		{"nothing filled in", blank, []string{"", "", "", ""}, nil},
		{"ends of lines of Windows", strings.ReplaceAll(whole, "\n", "\r\n"), want, nil},
		{"quoted by a mail program", "> " + strings.ReplaceAll(whole, "\n", "\n> "), want, nil},
		{"quoted twice", ">> " + strings.ReplaceAll(whole, "\n", "\n>> "), want, nil},
		{
			"a mail around it", "Hoi Anna,\nhier is het.\n\n" + whole + "\nGroetjes\n-- \nNoor", want,
			[]string{"Hoi Anna,", "hier is het.", "Groetjes", "Noor"},
		},
		{"wrapped", "1. Waar was je dit\njaar trots\nop?\nOp het\nfeest\n2. Welke les mocht\n> een uur langer duren? Gym", []string{"Op het feest", "Gym", "", ""}, nil},
		{"on the line of the question", "1. Waar was je dit jaar trots op? Op het feest\n2) Welke les mocht een uur langer duren?: Gym", []string{"Op het feest", "Gym", "", ""}, nil},
		{"without numbers, in another order, one gone", "Welke les mocht een uur langer duren?\nGym\n\nWaar was je dit jaar trots op?\nOp het feest", []string{"Op het feest", "Gym", "", ""}, nil},
		{"everything on one line", "1. Waar was je dit jaar trots op? Op het feest. 2. Welke les mocht een uur langer duren? Gym", []string{"Op het feest.", "Gym", "", ""}, nil},
		{"another name in the question", "3. Wat vertelt mijn dochter Noortje thuis over een gewone schooldag?\nWeinig", []string{"", "", "Weinig", ""}, nil},
		{"smart quotes and accents of their own", "WAAR WAS JE DIT JAAR TROTS OP ?\n“Één” ding: zo’n feest", []string{"“Één” ding: zo’n feest", "", "", ""}, nil},
		{"a question that was changed", "1. Waar was jij in dit jaar heel trots op?\nHet feest", []string{"Het feest", "", "", ""}, nil},
		{"a label before the answer", "Waar was je dit jaar trots op?\nAntwoord: het feest", []string{"het feest", "", "", ""}, nil},
		{"lines to write on", "1. Waar was je dit jaar trots op?\n\n______________\nHet feest ......\n______________\n", []string{"Het feest ......", "", "", ""}, nil},
		{"more than one line", "Waar was je dit jaar trots op?\n- het feest\n- mijn cijfer\n\nEn op mijn broer.", []string{"- het feest - mijn cijfer En op mijn broer.", "", "", ""}, nil},
		{"an answer above, the form quoted below", whole + "\n> " + strings.ReplaceAll(blank, "\n", "\n> "), want, nil},
		{"behind the text of the form", strings.Replace(whole, "fietsenmaker", "fietsenmaker (dat lukte)", 1), want, []string{"(dat lukte)"}},
		{"another form", "1. Wat is je lievelingskleur?\nGroen", []string{"", "", "", "", "Groen"}, nil},
		{"something else", "Beste Anna, ik kan niet.", []string{"", "", "", ""}, []string{"Beste Anna, ik kan niet."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, err := sheet.Text([]byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			r := sheet.Read(text, form())
			if got := texts(r); !slices.Equal(got, tt.want) {
				t.Errorf("answers %q, want %q", got, tt.want)
			}
			if !slices.Equal(r.Loose, tt.loose) {
				t.Errorf("loose %q, want %q", r.Loose, tt.loose)
			}
		})
	}
}

func TestReadTellsWhose(t *testing.T) {
	r := sheet.Read("Ingevuld door: moeder van Noor\n"+blank, form())
	if r.Name != "Noor de Wit" || r.By != "moeder van Noor" || len(r.Codes) != 1 || r.Codes[0] != "7K3M-9QXT-2BWF" {
		t.Errorf("%q, %q, %q", r.Name, r.By, r.Codes)
	}
	for text, want := range map[string]string{
		"code 7k3m-9qxt-2bwf":                  "7K3M-9QXT-2BWF",
		"7K3M-9QXT-2BWF.":                      "7K3M-9QXT-2BWF",
		"o123-il45-ABCD":                       "0123-1145-ABCD",
		"0f8fad5b-d9cb-469f-a165-70867728950e": "",
		"7K3M-9QXT":                            "",
	} {
		codes := sheet.Codes(text)
		if got := strings.Join(strings.Fields(joined(codes)), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func joined(codes []sheet.Code) string {
	var b strings.Builder
	for _, c := range codes {
		b.WriteString(string(c) + " ")
	}
	return b.String()
}

func TestTextOfAnyFile(t *testing.T) {
	const text = "Zoë: één “idee”\n"
	units := utf16.Encode([]rune(text))
	little, big := []byte{0xff, 0xfe}, []byte{0xfe, 0xff}
	for _, u := range units {
		little = binary.LittleEndian.AppendUint16(little, u)
		big = binary.BigEndian.AppendUint16(big, u)
	}
	for name, raw := range map[string][]byte{
		"utf-8": []byte(text), "a mark before it": []byte("\ufeff" + text), "utf-16 le": little, "utf-16 be": big,
		"windows-1252": {'Z', 'o', 0xeb, ':', ' ', 0xe9, 0xe9, 'n', ' ', 0x93, 'i', 'd', 'e', 'e', 0x94, '\r', '\n'},
	} {
		if got, err := sheet.Text(raw); err != nil || got != text {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for _, raw := range [][]byte{{'P', 'K', 3, 4, 0, 0xff}, {0, 1, 2}, {'a', 0, 'b', 0}} {
		if got, err := sheet.Text(raw); err == nil {
			t.Errorf("%q is a text: %q", raw, got)
		}
	}
}

func TestCodeIsOfOnePupilAndSheet(t *testing.T) {
	c := sheet.NewCode("chance", "noor", "vo-2-3-leerling")
	if !c.Of("noor", "vo-2-3-leerling") || c.Of("sem", "vo-2-3-leerling") || c.Of("noor", "mbo-leerling") || sheet.Code("").Of("noor", "") {
		t.Errorf("%s is of who it is not", c)
	}
	if got := sheet.Codes("Code: " + string(c)); !slices.Equal(got, []sheet.Code{c}) {
		t.Errorf("%s is read as %q", c, got)
	}
	if d := sheet.NewCode("luck", "noor", "vo-2-3-leerling"); d == c || d.EntryID() == c.EntryID() || len(c.EntryID()) != 32 {
		t.Errorf("two forms are one: %s, %s", c, d)
	}
	once, again := sheet.LooseID("noor", "a", "x"), sheet.LooseID("noor", "a", "x")
	if once == sheet.LooseID("noor", "a", "y") || once != again {
		t.Error("the same answers are not the same")
	}
}

func TestFindSheet(t *testing.T) {
	list := []sheet.Sheet{
		{ID: "rest", For: talk.ToPupil},
		{ID: "po8", For: talk.ToPupil, Phases: []talk.Phase{talk.PO8}},
		{ID: "po8-ouders", For: talk.ToParent, Phases: []talk.Phase{talk.PO8}},
	}
	for _, tt := range []struct {
		phase talk.Phase
		who   talk.Addressee
		want  string
	}{
		{talk.PO8, talk.ToPupil, "po8"},
		{talk.PO8, talk.ToParent, "po8-ouders"},
		{talk.MBO, talk.ToPupil, "rest"},
		{talk.Other, talk.ToPupil, "rest"},
		{talk.MBO, talk.ToParent, ""},
	} {
		if got, ok := sheet.Find(list, tt.phase, tt.who); got.ID != tt.want || ok != (tt.want != "") {
			t.Errorf("%s, %s: %q", tt.phase, tt.who, got.ID)
		}
	}
}

func TestLikeliest(t *testing.T) {
	list := []sheet.Sheet{
		{ID: "a", Questions: []string{"Wat heb je gezien?", "Wie was erbij?"}},
		{ID: "b", Questions: []string{"Wat heb je gezien?", "Waar was je trots op?"}},
	}
	if s, ok := sheet.Likeliest("1. Waar was je trots op?\n2. Wat heb je gezien?", list); !ok || s.ID != "b" {
		t.Errorf("got %q", s.ID)
	}
	if _, ok := sheet.Likeliest("iets anders", list); ok {
		t.Error("a sheet without its questions")
	}
}

func TestPairsAreWhatWasJoined(t *testing.T) {
	answer := rapid.StringMatching(`[a-zé ,.]{0,12}[a-z]`)
	rapid.Check(t, func(t *rapid.T) {
		var list []sheet.Answer
		var want []string
		for i := range rapid.IntRange(1, 6).Draw(t, "n") {
			a := sheet.Answer{Question: "Vraag " + string(rune('a'+i)) + "?", Text: answer.Draw(t, "answer")}
			list, want = append(list, a), append(want, a.Question+" “"+a.Text+"”")
		}
		if got := sheet.Pairs(sheet.Joined(list)); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
	if got := sheet.Pairs("over de open dag"); !slices.Equal(got, []string{"over de open dag"}) {
		t.Errorf("got %q", got)
	}
}

// TestFilledInAtRandom fills a blank form in, bends it as mail does, and gets the
// answers back.
func TestFilledInAtRandom(t *testing.T) {
	word := rapid.StringMatching(`[b-fzë🙂]{1,7}`)
	rapid.Check(t, func(t *rapid.T) {
		var want []string
		for range 4 {
			want = append(want, strings.Join(rapid.SliceOfN(word, 0, 12).Draw(t, "answer"), " "))
		}
		bends := map[string]func(string) string{
			"as it is": func(s string) string { return s },
			"quoted":   func(s string) string { return "> " + strings.ReplaceAll(s, "\n", "\n> ") },
			"windows":  func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") },
			"wrapped":  wrapped,
		}
		bend := rapid.SampledFrom([]string{"as it is", "quoted", "windows", "wrapped"}).Draw(t, "bend")
		text, err := sheet.Text([]byte(bends[bend](filled(want...))))
		if err != nil {
			t.Fatal(err)
		}
		r := sheet.Read(text, form())
		if got := texts(r); !slices.Equal(got, want) || len(r.Loose) > 0 {
			t.Fatalf("%s: got %q and %q, want %q", bend, got, r.Loose, want)
		}
	})
}

// wrapped breaks lines that are longer than a narrow mail.
func wrapped(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		n := 0
		for _, w := range strings.SplitAfter(line, " ") {
			if n += len(w); n > 30 && n > len(w) {
				b.WriteByte('\n')
				n = len(w)
			}
			b.WriteString(w)
		}
	}
	return b.String()
}

// FuzzRead holds that nothing that is not of the form gets lost.
func FuzzRead(f *testing.F) {
	f.Add([]byte(blank))
	f.Add([]byte("Hoi\n> " + filled("feest", "gym")))
	f.Add([]byte("1. Wat is dat nu weer?\nniets\n-- \nNoor"))
	f.Add([]byte{0xff, 0xfe, 'a', 0})
	known := map[string]bool{"ingevuld": true, "door": true, "antwoord": true, "mijn": true, "antw": true, "a": true}
	for _, text := range append(form().Own, form().Questions...) {
		for _, w := range strings.FieldsFunc(text, notLetter) {
			known[bare(w)] = true
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, err := sheet.Text(raw)
		if err != nil || len(text) > 1<<12 {
			return
		}
		fm := form()
		fm.Questions[2] = "Wat vertel je thuis over een gewone schooldag?"
		r := sheet.Read(text, fm)
		out := r.Name + " " + r.By + " " + strings.Join(r.Loose, " ")
		for _, a := range r.Answers {
			if strings.ContainsAny(a.Text, "\n\r\x1b") {
				t.Errorf("answer %q is more than a line", a.Text)
			}
			out += " " + a.Question + " " + a.Text
		}
		for line := range strings.Lines(text) {
			if strings.Contains(line, ":") && len(sheet.Codes(line)) > 0 {
				continue
			}
			for _, w := range strings.FieldsFunc(line, notLetter) {
				if !known[bare(w)] && !strings.Contains(out, w) {
					t.Errorf("%q is lost: %q", w, out)
				}
			}
		}
	})
}

// notLetter parts words: what a form is recognised by does not mind accents, so a letter
// with one belongs to the word.
func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }

// bare is a word in small letters, without accents.
func bare(w string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(w))
}

// TestOpenDocument reads what LibreOffice saves.
func TestOpenDocument(t *testing.T) {
	var raw bytes.Buffer
	z := zip.NewWriter(&raw)
	for name, text := range map[string]string{
		"content.xml": `<d xmlns:t="x"><t:h>Blad</t:h><t:p>1. Waar was je dit jaar <t:span>trots</t:span> op?</t:p><t:p>Op<t:s/>het<t:line-break/>feest</t:p></d>`,
		"styles.xml":  `<d xmlns:t="x"><t:p>Code: 7K3M-9QXT-2BWF<t:tab/>pagina 1</t:p></d>`,
	} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write([]byte(text))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := sheet.Text(raw.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	r := sheet.Read(text, form())
	if r.Answers[0].Text != "Op het feest" || !slices.Equal(r.Loose, []string{"Blad"}) || !slices.Equal(r.Codes, []sheet.Code{"7K3M-9QXT-2BWF"}) {
		t.Errorf("%+v", r)
	}
}
