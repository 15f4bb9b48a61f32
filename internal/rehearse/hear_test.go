package rehearse_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// TestHeard says turns after the pupil has spoken of the boat, and looks at what they
// are heard as.
func TestHeard(t *testing.T) {
	tests := []struct {
		said string
		want func(rehearse.Heard) bool
		what string
	}{
		{"Je zei dat je met opa vaart. Wat doet hij?", func(h rehearse.Heard) bool { return h.AskedOn && h.Hook == "opa" }, "hooks on to opa"},
		{"Wat doen jullie op die boten?", func(h rehearse.Heard) bool { return h.Hook == "boot" && h.Theme == "boot" }, "another form of boot"},
		{"En toen?", func(h rehearse.Heard) bool { return h.AskedOn && h.Hook == "" }, "asks on without a word"},
		{"Hoe merkte je dat?", func(h rehearse.Heard) bool { return h.AskedOn }, "points at it"},
		{"Wat doet die dan?", func(h rehearse.Heard) bool { return h.AskedOn }, "points at somebody"},
		{"Wat heb je dit weekend gedaan?", func(h rehearse.Heard) bool { return !h.AskedOn }, "a question of its own"},
		{"Fijn dat je er bent. Hoe gaat het?", func(h rehearse.Heard) bool { return !h.AskedOn && h.HowAreYou }, "a greeting"},
		{"Vertel er eens wat meer over.", func(h rehearse.Heard) bool { return h.AskedOn && h.Kind == rehearse.Open }, "asks for more"},
		{"Wat vind je van muziek?", func(h rehearse.Heard) bool { return !h.AskedOn && h.Theme == "" }, "something else"},
		{"Dus je gaat met opa mee op de boot.", func(h rehearse.Heard) bool { return h.Summary }, "a summary"},
		{"Dus je gaat met opa mee op de boot. Klopt dat?", func(h rehearse.Heard) bool { return h.Summary }, "a summary with a check"},
		{"Dus je houdt van voetbal.", func(h rehearse.Heard) bool { return !h.Summary }, "not what the pupil said"},
		{"Vind je varen met opa op de boot niet gevaarlijk?", func(h rehearse.Heard) bool { return !h.Summary && h.Kind == rehearse.Leading }, "leading"},
		{"Je kunt beter bij de marine gaan.", func(h rehearse.Heard) bool { return h.Advice && !h.Calm() }, "advice"},
		{"Hoi Bram, welkom.", func(h rehearse.Heard) bool { return h.Greeting && h.Named }, "a greeting by name"},
		{"Wat ziet u thuis?", func(h rehearse.Heard) bool { return h.ToParent && !h.ToPupil }, "to the parent"},
		{"Wat zie jij als u erbij bent?", func(h rehearse.Heard) bool { return !h.ToParent }, "je goes before u"},
		{"Wat wil je later worden?", func(h rehearse.Heard) bool { return h.About == rehearse.Future }, "the future"},
		{"Wat is de kleinste stap die je deze week kunt zetten?", func(h rehearse.Heard) bool { return h.About == rehearse.NextStep && h.Touches == talk.Steering }, "a step"},
		{"Hoe staan je cijfers ervoor?", func(h rehearse.Heard) bool { return h.About == rehearse.SchoolWork }, "school work"},
		{"Waar ben je trots op?", func(h rehearse.Heard) bool { return h.Touches == talk.Qualities }, "qualities"},
		{"Wie kent iemand die dat werk doet?", func(h rehearse.Heard) bool { return h.Touches == talk.Networking }, "networking"},
	}
	for _, tt := range tests {
		p := pupil()
		p.Themes[0].First = []string{"Ik ga vaak met opa mee op de boot."}
		r := held(t, p, 1, "Wat deed je op de boot?")
		e, _ := r.Say(tt.said, time.Minute)
		if !tt.want(e.Heard) {
			t.Errorf("%q is not heard as %s: %+v", tt.said, tt.what, e.Heard)
		}
	}
}

// TestAnyTalk holds what holds whatever is said: trust stays in its range, every turn
// has an answer, and the recording replays.
func TestAnyTalk(t *testing.T) {
	rec := rehearse.NewRecogniser()
	turns := []string{
		"Hoi Bram", "Wat deed je op de boot?", "En toen?", "Vind je dat leuk?", "Je moet stoppen.", "Wat wil je later?", "Dus opa en de boot.",
		"Wat vind je van de haven en hoe gaat het?", "?", "Hoe was dat, sturen?", "Wanneer doe je dat?", "Zou je niet beter leren?", "dank je",
	}
	rapid.Check(t, func(t *rapid.T) {
		p := pupil()
		r := rehearse.Start(p, rapid.Uint64().Draw(t, "seed"), time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), rec)
		at := time.Duration(0)
		for _, move := range rapid.SliceOf(rapid.IntRange(0, len(turns)+3)).Draw(t, "moves") {
			at += time.Duration(rapid.IntRange(0, 90).Draw(t, "tenths")) * 100 * time.Millisecond
			switch {
			case move < len(turns):
				if e, ok := r.Say(turns[move], at); !ok || len(e.Lines) == 0 {
					t.Fatalf("no answer to %q", turns[move])
				}
			case move == len(turns):
				r.Silence(at)
			case move == len(turns)+1:
				r.TakeBack(at)
			case move == len(turns)+2:
				r.Hint(at)
			default:
				r.EnterStage(talk.Outlook, at)
			}
			if trust := r.Trust(); trust < 0 || trust > rehearse.MostTrust {
				t.Fatalf("trust %d", trust)
			}
		}
		if _, err := rehearse.Replay(r.Script(), p, rec); err != nil {
			t.Fatal(err)
		}
		words := 0
		for _, b := range r.Record().Beats {
			if words += b.Words; b.At > r.Record().End {
				t.Fatalf("a beat at %v, after the end", b.At)
			}
		}
		if len(r.Exchanges()) > 0 && words == 0 {
			t.Fatal("nobody said a word")
		}
	})
}
