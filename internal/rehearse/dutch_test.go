package rehearse

import (
	"strings"
	"testing"
	"unicode"
)

func TestPatternsNameKnownClasses(t *testing.T) {
	sets := map[string]string{
		"invitations": invitations(), "asides": asides(), "tags": tags(), "checks": checks(), "unaddressed": unaddressed(),
		"leadingAnywhere": leadingAnywhere(), "leadingVerb": leadingVerb(), "leadingWord": leadingWord(),
		"leadingStatement": leadingStatement(), "opinions": opinions(), "advice": advice(), "predictions": predictions(), "conclusions": conclusions(), "urgings": urgings(),
		"factual": factual(), "choosing": choosing(), "proposals": proposals(), "heralds": heralds(),
	}
	for name, patterns := range sets {
		for word := range strings.FieldsSeq(strings.ReplaceAll(patterns, ";", " ")) {
			word = strings.TrimPrefix(word, "?")
			inner, isClass := strings.CutPrefix(word, "<")
			if isClass && classNamed(strings.TrimSuffix(inner, ">")) == 0 {
				t.Errorf("%s: no class %s", name, word)
			}
			for one := range strings.SplitSeq(strings.Trim(word, "*+$^"), "|") {
				if !isClass && fold(one) != one {
					t.Errorf("%s: %q is not folded", name, one)
				}
			}
		}
	}
}

func TestWordsAreFolded(t *testing.T) {
	for _, e := range append(entries(), entry{words: infinitives()}) {
		seen := map[string]bool{}
		for word := range strings.FieldsSeq(e.words) {
			if fold(word) != word || strings.ContainsFunc(word, unicode.IsUpper) {
				t.Errorf("%q is not folded", word)
			}
			if seen[word] {
				t.Errorf("%q stands twice in one class", word)
			}
			seen[word] = true
		}
	}
}

func TestPhrases(t *testing.T) {
	l := newLexicon()
	tests := []struct {
		pattern, text, want string
	}{
		{"aan gedacht", "heb je er al aan gedacht", "aan gedacht"},
		{"heb <je> ?al gezien", "heb jij al gezien", "heb jij al gezien"},
		{"heb <je> ?al gezien", "heb jij gezien", "heb jij gezien"},
		{"is * idee", "is het dan misschien een idee", "is het dan misschien een idee"},
		{"is * idee", "is het een twee drie vier vijf zes zeven idee", ""},
		{"^ zorg dat", "en zorg dat", ""},
		{"toch $", "toch wel", ""},
		{"toch $", "leuk toch", "toch"},
		{"een; twee", "twee", "twee"},
		{"een|twee drie", "twee drie", "twee drie"},
	}
	for _, tt := range tests {
		if got, _ := newPhrases(tt.pattern).find(l.tokens(tt.text)); got != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.pattern, tt.text, got, tt.want)
		}
	}
}

func TestRegularVerbs(t *testing.T) {
	l := newLexicon()
	for _, form := range strings.Fields(`werk werkt werkte werken praat praatte geef leest kies maakte maakten wandel wandelde speel speelt
		zeg zet legde leerde voelden twijfel studeer studeert puzzelt`) {
		if l.class(form)&verb == 0 {
			t.Errorf("%q is no verb", form)
		}
	}
	for _, word := range strings.Fields("tafel morgen omdat groen wiskunde leuk wat die nacht") {
		if l.class(word)&verb != 0 {
			t.Errorf("%q is a verb", word)
		}
	}
}

func TestSentences(t *testing.T) {
	l := newLexicon()
	tests := []struct {
		text string
		want string // the words, with | behind a sentence and ? behind one that asks
	}{
		{"Hoe ging het? Goed.", "hoe ging het ? goed |"},
		{"Het is 8.30 uur, bijv. nu.", "het is 8.30 uur , bijv nu |"},
		{"Je zei \"waarom? daarom\" net.", "je zei citaat net |"},
		{"“Wat vond je?”", "wat vond je ?"},
		{"'t Is zo'n dag, da's fijn", "het is zo'n dag , dat is fijn"},
		{"Mentor: en toen", "en toen"},
		{"klaar.Wat nu", "klaar | wat nu"},
		{"een\ntwee\n\ndrie", "een twee | drie"},
		{"niet... wel", "niet , wel"},
		{"echt?!", "echt ?"},
		{"?", ""},
	}
	for _, tt := range tests {
		if got := written(sentences(l.tokens(tt.text))); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// written gives sentences as words.
func written(all []sentence) string {
	var words []string
	for _, s := range all {
		for _, tok := range s.tokens {
			if tok.mark != 0 {
				words = append(words, string(tok.mark))
			} else {
				words = append(words, tok.text)
			}
		}
		switch {
		case s.asks:
			words = append(words, "?")
		case !s.typed:
			words = append(words, "|")
		}
	}
	return strings.Join(words, " ")
}

func TestForms(t *testing.T) {
	names := map[form]string{
		fragment: "fragment", statement: "statement", subclause: "subclause", embedded: "embedded", wordFirst: "word first",
		wordOnly: "word only", verbFirst: "verb first", invitation: "invitation", imperative: "imperative", exclamation: "exclamation",
	}
	tests := []struct {
		text string
		want string
	}{
		{"Wat vond je ervan?", "word first"},
		{"Bij welke klus vergat je de tijd?", "word first"},
		{"Welke vakken je leuk vindt", "embedded"},
		{"Hoe bewaak jij je grenzen?", "word first"},
		{"Waarom techniek?", "word only"},
		{"Wat een dag", "exclamation"},
		{"Puzzelde je vroeger?", "verb first"},
		{"Noor je hebt het gezegd", "statement"},
		{"Noor heb je het gezegd?", "verb first"},
		{"Steek je vinger op", "imperative"},
		{"Steek je daar veel op?", "verb first"},
		{"Begin bij de deur", "imperative"},
		{"Vertel je verhaal", "invitation"},
		{"Vertel je thuis veel?", "verb first"},
		{"Kun je vertellen hoe dat ging?", "invitation"},
		{"Kun je goed vertellen?", "verb first"},
		{"Iets in de zorg?", "fragment"},
		{"Je werkt in een winkel?", "statement"},
		{"Als je klaar bent, wat doe je dan?", "subclause, word first"},
		{"Als je klaar bent wat doe je dan?", "subclause, word first"},
		{"Als je moest kiezen zou je dan gaan?", "subclause, verb first"},
		{"Wat zag of hoorde je?", "word first"},
		{"Wat deed je en wie zag dat?", "word first, word first"},
		{"Je hebt stage wat doe je daar?", "statement, word first"},
	}
	r := NewRecogniser()
	for _, tt := range tests {
		var got []string
		for _, s := range sentences(r.lexicon.tokens(tt.text)) {
			for _, c := range r.clauses(s) {
				got = append(got, names[c.form])
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, s, tt.want)
		}
	}
}
