package dossier_test

import (
	"slices"
	"testing"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

// What was said of a competence at rounding off stands in the dossier; a sentence
// that was taken out of the talk does not.
func TestTalkOfHasItsSentences(t *testing.T) {
	s := &talk.Session{ID: "g", Closing: talk.Closing{Insights: []talk.Insight{
		{Competence: talk.Qualities, Text: " Noor houdt overzicht. "}, {Competence: talk.Work}, {Competence: talk.Networking, Text: "vraagt haar tante"},
	}}}
	want := []dossier.Insight{{Competence: talk.Qualities, Text: "Noor houdt overzicht."}, {Competence: talk.Networking, Text: "vraagt haar tante"}}
	if got := dossier.TalkOf(s, time.UTC).Insights; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
