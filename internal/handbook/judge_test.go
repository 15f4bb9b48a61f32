package handbook_test

import (
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/talk"
)

func TestJudge(t *testing.T) {
	j := handbook.NewJudge(&handbook.Book{})
	tests := []struct {
		text  string
		to    talk.Addressee
		phase talk.Phase
		want  handbook.ProblemKind // empty: nothing
	}{
		{"Wat deed {naam} op de open dag?", talk.ToPupil, talk.VO23, ""},
		{"Vond je de open dag leuk?", talk.ToPupil, talk.VO23, handbook.NotOpen},
		{"Vond je het ook niet veel leuker op de open dag?", talk.ToPupil, talk.VO23, handbook.Steers},
		{"Wat zag je daar? En wie was erbij?", talk.ToPupil, talk.VO23, handbook.TwoQuestions},
		{"Waarom koos je dat?", talk.ToPupil, talk.VO23, handbook.Why},
		{"Wat hoopt u?", talk.ToPupil, talk.VO23, handbook.WrongAddress},
		{"Wat hoopt u?", talk.ToParent, talk.VO23, ""},
		{"Wat deed jij in dat project wat een ander in jouw groep niet deed?", talk.ToPupil, talk.VO23, ""},
		{"Wat deed jij in dat project wat een ander in jouw groep niet deed?", talk.ToPupil, talk.PO8, handbook.TooLong},
	}
	for _, tt := range tests {
		got := j.Question(tt.text, tt.to, tt.phase)
		switch {
		case tt.want == "" && len(got) > 0:
			t.Errorf("%q: %v", tt.text, got)
		case tt.want != "" && (len(got) == 0 || got[0].Kind != tt.want):
			t.Errorf("%q: %v, want %s", tt.text, got, tt.want)
		}
	}
}
