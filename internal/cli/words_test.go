package cli_test

import (
	"go/ast"
	"go/token"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gesprek/internal/nl"
)

// wordless names the packages in which no Dutch that is shown may stand; it
// belongs in internal/nl or prompts. Dutch that is recognised stands in a
// file dutch.go, or dutch_….go where it is much; so does what people say in a
// made-up school.
func wordless() []string {
	return append(domain(), "tui", "cli", "report", "store", "handbook", "roster", "seal", "search", "schooltest")
}

// Dutch words, for telling a Dutch sentence from an English one. One telling
// word is enough. Common words that could also stand in an English text, in
// SQL or in a name ("not met", "van den Berg", the program's own name) count
// only when two different ones stand together.
const (
	tellingWords = `aan afronden afspraak anders bestand bewaar bewaren deze dit druk een eerst
 fout geen gelukt gesprekken geopend heb hebt heeft het hier hoe jij jouw kies klaar klas kun kunt
 leerling leerlingen maar minuten moet naar niet niets nog nu onderdeel ontbreekt opgeslagen opnieuw opslaan
 opdracht opdrachten ouder ouders pauze schijf sluit sluiten staat terug toets toetsen typ uw venster
 verder verslag volgende voor vorige vraag vragen waar wanneer welke weet wordt zoek zonder`
	commonWords = `als bent bij dan dat de die door en gesprek is je kan met of om op over te uit van wat
 wel wie wil zijn`
)

func TestDutchStandsInNL(t *testing.T) {
	for _, src := range sources(t) {
		if !src.test && !strings.HasPrefix(path.Base(src.path), "dutch") && slices.Contains(wordless(), src.part()) {
			report(t, shownDutch(src))
		}
	}
}

// shownDutch finds string literals that look like Dutch for people.
func shownDutch(src source) []string {
	var found []string
	for _, lit := range literals(src.file) {
		if text := unquote(lit); dutch(text) {
			found = append(found, src.at(lit, "shown Dutch %q: belongs in internal/nl (or in dutch.go, if it is recognised)", text))
		}
	}
	return found
}

// dutch reports whether text is more than one word and looks Dutch.
func dutch(text string) bool {
	if !strings.ContainsFunc(strings.TrimSpace(text), unicode.IsSpace) {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_./'’", r)
	})
	for i, word := range words {
		words[i] = strings.Trim(word, "-_./'’")
	}
	telling, common := strings.Fields(tellingWords), strings.Fields(commonWords)
	seen := map[string]bool{}
	for _, word := range words {
		if slices.Contains(telling, word) {
			return true
		}
		if slices.Contains(common, word) {
			seen[word] = true
		}
	}
	return len(seen) > 1 && !english(seen)
}

// english reports whether the common words found are also English words or
// parts of a name, so that together they say nothing.
func english(seen map[string]bool) bool {
	alike := []string{"is", "of", "over", "die", "door", "op", "bent", "van", "de"}
	return within(seen, append(alike, "met")) || within(seen, append(alike, "gesprek"))
}

// within reports whether every word of seen is in words.
func within(seen map[string]bool, words []string) bool {
	for word := range seen {
		if !slices.Contains(words, word) {
			return false
		}
	}
	return true
}

// literals returns the string literals of file, but for import paths and
// struct tags.
func literals(file *ast.File) []*ast.BasicLit {
	var all []*ast.BasicLit
	skip := map[*ast.BasicLit]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			skip[n.Tag] = true
		case *ast.BasicLit:
			if n.Kind == token.STRING && !skip[n] {
				all = append(all, n)
			}
		}
		return true
	})
	return all
}

func TestVoiceIsCalm(t *testing.T) {
	for _, src := range sources(t) {
		if !src.test && src.part() == "nl" {
			report(t, loud(src))
		}
	}
}

// loud finds texts that are not in the program's voice: calm, short and on
// the mentor's side.
func loud(src source) []string {
	var found []string
	for _, lit := range literals(src.file) {
		ours := strings.ReplaceAll(unquote(lit), nl.HandbookTitle, "") // a book is called as it is
		spaced := " " + strings.Join(strings.FieldsFunc(strings.ToLower(ours), func(r rune) bool {
			return r != '!' && r != '—' && !unicode.IsLetter(r)
		}), " ") + " "
		for _, bad := range []string{"!", " helaas ", " oeps", " succesvol", "—"} {
			if strings.Contains(spaced, bad) {
				found = append(found, src.at(lit, "%q: the program's voice is calm", bad))
			}
		}
	}
	return found
}

func TestDutchIsSeen(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"opgeslagen om %s", true},
		{"Nog geen leerlingen.", true},
		{"Kies een leidraad", true},
		{"Het gesprek is afgerond.", true},
		{"Druk op enter", true},
		{"wie: wat", true},
		{"met de ouders", true},
		{"%d minuten te gaan", true},
		{"opgeslagen", false},
		{"met-ouders", false},
		{"vo-2-3-individueel met-ouders", false},
		{"gesprek met %s", true},
		{"conditions not met", false},
		{"the minimum is met", false},
		{"van de", false},
		{"gesprek: open the store", false},
		{"a gesprek database is open", false},
		{"van", false},
		{"SELECT id, name FROM pupil WHERE phase IS NULL", false},
		{"read %s: unknown kind of note", false},
		{"niet.toml", false},
		{"open prompts/een/het.toml first", false},
	}
	for _, tt := range tests {
		if got := dutch(tt.text); got != tt.want {
			t.Errorf("dutch(%q) = %t, want %t", tt.text, got, tt.want)
		}
	}
}

func TestShownDutchIsFound(t *testing.T) {
	src := parse(t, "internal/tui/x.go", "package tui\n"+
		"import \"een/het een\"\n"+
		"type x struct {\n\ta int `json:\"geen naam\"`\n}\n"+
		"// Een leerling kiest het zelf.\n"+
		"const key, text = \"niet\", `nog niet\nopgeslagen`\n")
	if found := shownDutch(src); len(found) != 1 || !strings.HasPrefix(found[0], "internal/tui/x.go:7 ") {
		t.Errorf("found %q, want the one constant on line 7", found)
	}
	src = parse(t, "internal/nl/x.go", "package nl\nconst a, b = \"Oeps, mislukt!\", \"Er ging iets mis.\"\n")
	if found := loud(src); len(found) != 2 {
		t.Errorf("found %q, want oeps and the exclamation mark", found)
	}
}
