package nl

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// Every rule has its sentences, with the figures of the talk in them, and says who says
// that it matters.
func TestMirrorRulesAreSaid(t *testing.T) {
	for _, r := range rehearse.Rules() {
		f := rehearse.Finding{
			Rule: r.ID, Count: 7, Of: 9, At: 130 * time.Second, Said: "Wat deed je toen?", Touch: talk.Work, Parts: rehearse.StepParts{What: true},
			Lines: []rehearse.Line{{By: rehearse.Pupil, Text: "Ik hoorde het aan het geluid."}, {By: rehearse.Pupil, Text: "(lacht)"}},
		}
		for _, name := range []string{"Sem", ""} {
			checkSentence(t, r.ID, MirrorFinding(f, name))
		}
		checkSentence(t, r.ID, MirrorRuleHead(r))
		if r.Confirmed != strings.HasPrefix(MirrorRuleSource(r), "Bevestigd · ") {
			t.Errorf("%s: confirmed is %v, and it says %q", r.ID, r.Confirmed, MirrorRuleSource(r))
		}
		if r.Each > 0 && (r.Most == 0 || !strings.Contains(MirrorFinding(f, "Sem"), "7")) {
			t.Errorf("%s: what makes it heavier is not said: %q", r.ID, MirrorFinding(f, "Sem"))
		}
	}
}

func checkSentence(t *testing.T, id rehearse.RuleID, text string) {
	t.Helper()
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "”") && !strings.HasSuffix(text, "?") {
		t.Errorf("%s: no sentence: %q", id, text)
	}
	for _, wrong := range []string{"%!", "!", "  ", "helaas", "succes", "goed", "fout", "beter", " .", "“”"} {
		if strings.Contains(text, wrong) {
			t.Errorf("%s: %q in %q", id, wrong, text)
		}
	}
}

func TestMirrorFindings(t *testing.T) {
	said := []rehearse.Line{{By: rehearse.Pupil, Text: "Aan het geluid."}, {By: rehearse.Guardian, Text: "Hij bedoelt de motor."}}
	for _, c := range []struct {
		f    rehearse.Finding
		want string
	}{
		{rehearse.Finding{Rule: rehearse.WorkedSilence, Count: 5, Of: 3}, "Je liet 5 keer een stilte vallen. Na 3 daarvan vertelde Sem meer."},
		{rehearse.Finding{Rule: rehearse.WorkedSilence, Count: 1, Of: 1}, "Je liet één keer een stilte vallen. Daarna vertelde Sem meer."},
		{rehearse.Finding{Rule: rehearse.WorkedSilence, Count: 2, Of: 2}, "Je liet 2 keer een stilte vallen. Elke keer vertelde Sem daarna meer."},
		{
			rehearse.Finding{Rule: rehearse.WorkedAskedOn, Count: 2, Said: "Welk geluid?", Lines: said},
			"Je haakte 2 keer aan bij iets wat Sem zei. Op “Welk geluid?” zei Sem: “Aan het geluid.”",
		},
		{rehearse.Finding{Rule: rehearse.TryPark, Count: 1, At: 130 * time.Second}, "Je gaf één keer advies (na 2:10). Schrijf een advies de volgende keer eerst op, en stel nog één open vraag."},
		{
			rehearse.Finding{Rule: rehearse.TryStepParts, At: 14 * time.Minute, Parts: rehearse.StepParts{What: true}},
			"Er kwam een stap op tafel (na 14:00). Voor zover te lezen is, ontbreekt nog wanneer en wie meedoet of helpt. Vraag daar de volgende keer naar.",
		},
		{rehearse.Finding{Rule: rehearse.WorkedStayed, At: 11*time.Minute + 50*time.Second}, "Je hield het gesprek 11 minuten vol."},
		{rehearse.Finding{Rule: rehearse.WorkedSpeaking, Count: 61, Unit: rehearse.InTime}, "Van elke 100 tellen praten kwamen er 61 van Sem."},
	} {
		if got := MirrorFinding(c.f, "Sem"); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.f.Rule, got, c.want)
		}
	}
}

// TestMirrorOnce says what happened once in words, as the rest of the mirror does.
func TestMirrorOnce(t *testing.T) {
	if got, want := MirrorTookBack(1), "Je nam één keer een beurt terug, om het anders te zeggen."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	m := &rehearse.Mirror{Source: rehearse.Solo}
	m.Silences = rehearse.Silences{Number: 3, Told: 1, Total: 12 * time.Second, Longest: 4 * time.Second}
	if got, want := MirrorSilences(m, "Sem"), "Na één daarvan vertelde Sem meer."; !strings.HasSuffix(got, want) {
		t.Errorf("%q does not end in %q", got, want)
	}
}
