package rehearse_test

import (
	"strings"
	"testing"

	"gesprek/internal/rehearse"
)

const (
	open    = rehearse.Open
	closed  = rehearse.Closed
	leading = rehearse.Leading
	stacked = rehearse.Stacked
	none    = rehearse.NoQuestion
)

// TestRules holds the borders between the kinds, a few turns on each side.
func TestRules(t *testing.T) {
	tests := map[string][]row{
		"a question word opens, a fact closes": {
			{open, "Wie is voor jou belangrijk bij deze keuze?"},
			{closed, "Wie is je mentor?"},
			{open, "Wanneer ben jij op je best?"},
			{closed, "Wanneer is de open dag?"},
			{open, "Welke les vind je leuk?"},
			{closed, "Welk profiel heb je gekozen?"},
			{open, "Bij welk vak ga jij rechtop zitten?"},
			{closed, "Op welke school zit je zus?"},
			{open, "Waar zit jouw kracht?"},
			{closed, "Waar woon je?"},
			{open, "Hoe laat je merken dat het genoeg is?"},
			{closed, "Hoe laat begint het?"},
			{open, "Wat kost jou energie?"},
			{closed, "Wat kost die opleiding?"},
			{closed, "Op een schaal van 0 tot 10, waar sta je?"},
		},
		"a verb first closes, an invitation opens": {
			{closed, "Weet je al wat je wilt worden?"},
			{open, "Kun je vertellen wat je wilt worden?"},
			{closed, "Kun je dat aan je moeder vertellen?"},
			{open, "Ik ben benieuwd hoe je dat deed."},
			{closed, "Fiets je ook?"},
			{closed, "Hoort u dat wel eens?"},
		},
		"no mark is needed for a question word or a verb first": {
			{open, "wat vond je ervan"},
			{closed, "heb je al een stage"},
			{closed, "is de school dichtbij"},
			{none, "Op je stage heb je veel geleerd."},
			{none, "Steek je hand op als je klaar bent."},
		},
		"a negation with a verb first leads": {
			{leading, "Vind je ook niet dat het te zwaar is?"},
			{leading, "Zou de zorg niet beter passen?"},
			{closed, "Ben je nog niet aangemeld?"},
			{closed, "Heb je het gedaan of niet?"},
			{closed, "Heb je iets gehoord wat je niet wist?"},
			{closed, "Is het niet gelukt?"},
			{closed, "Hoef je niet naar school?"},
		},
		"particles and tags in a statement lead": {
			{leading, "Je wilt toch niet stoppen?"},
			{leading, "Je vond het zeker saai?"},
			{closed, "Je weet het zeker?"},
			{closed, "Je komt morgen niet?"},
			{leading, "Je gaat naar het mbo, hè?"},
			{leading, "Dat was leuk. Toch?"},
			{closed, "Je gaat naar het mbo?"},
			{closed, "Je komt er wel eens?"},
			{leading, "Je komt er wel?"},
			{closed, "Je werkt dus buiten, klopt dat?"},
			{leading, "Je werkt natuurlijk buiten, klopt dat?"},
		},
		"waarom with a reproach leads": {
			{open, "Waarom koos je voor D&P?"},
			{leading, "Waarom koos je niet voor D&P?"},
			{open, "Waarom niet?"},
			{leading, "Waarom niet gewoon havo?"},
			{leading, "Waarom doe je zo moeilijk?"},
			{open, "Waarom vind je dat zo leuk?"},
			{open, "Waarom is het belangrijk dat je niet stilzit?"},
		},
		"a word that judges leads, where the question brings it in": {
			{leading, "Wat vind je van zo'n geweldige kans?"},
			{leading, "Wat doe je aan je luie houding?"},
			{open, "Wat was het stomste dat je deed?"},
			{closed, "Vond je het stom?"},
			{leading, "Hoe erg was dat?"},
		},
		"advice leads, also without a question": {
			{leading, "Heb je er al aan gedacht om te stoppen?"},
			{leading, "Als ik jou was zou ik stoppen."},
			{leading, "Je kunt beter eerst sparen."},
			{none, "Je zei dat je beter kunt sparen."},
			{leading, "Probeer het eens."},
			{none, "Neem gerust de tijd."},
			{open, "Je moet binnenkort kiezen. Hoe kijk je daarnaar?"},
		},
		"a prediction or conclusion leads, a summary does not": {
			{leading, "Dat zie ik jou nog niet doen."},
			{none, "Dat zie ik aan je gezicht."},
			{leading, "Dan is de mavo de logische stap."},
			{none, "Dan is de volgende stap het formulier."},
			{leading, "Dat wordt dus de bouw."},
			{none, "Dat wordt dus een drukke week."},
			{leading, "Kantoorwerk is niks voor jou."},
			{none, "Kantoorwerk is niks voor jou, zeg je."},
			{none, "Dus kantoorwerk is niks voor jou."},
			{leading, "U bent het met mij eens, mag ik hopen?"},
			{closed, "Mag ik hopen dat het lukt?"},
			{leading, "Kies er een extra vak naast."},
			{none, "Kies er drie en leg ze neer."},
		},
		"two questions are stacked": {
			{stacked, "Wat deed je en hoe ging dat?"},
			{stacked, "Kun je vertellen wat je deed en waarom je dat deed?"},
			{stacked, "Hoe ging het? Goed?"},
			{stacked, "Hoe ging het, goed?"},
			{stacked, "Heb je gekozen? Zo ja, wat dan?"},
			{stacked, "Wat trekt je, is het het geld of het werk?"},
			{stacked, "Wil je gaan of wil je blijven?"},
		},
		"what hangs on to a question does not stack": {
			{open, "Wat vond je van het werk en de mensen?"},
			{open, "Wie of wat hielp je?"},
			{open, "Wat ga je doen, denk je?"},
			{open, "Wat vond je ervan, Noor?"},
			{open, "Hoe was dat, zo'n eerste dag?"},
			{open, "Hoe bedoel je, saai?"},
			{open, "Wanneer zei iemand: doe jij het maar?"},
			{open, "Wat weet je van talen, reizen of geld?"},
			{open, "Vertel eens over je stage. Wat deed je daar?"},
			{closed, "Je werkt daar al lang, vind je dat leuk?"},
		},
		"a choice closes": {
			{closed, "Wil je werken of leren?"},
			{closed, "Wat heb je liever, zorg of techniek?"},
			{closed, "Wat was het: een open dag, een verhaal of nog niets?"},
			{stacked, "Wat wil je worden, kapper of kok?"},
		},
		"what a nervous beginner types": {
			{open, "eh hoi hoe gaat het"},
			{open, "vertel"},
			{open, "wat vind je leuk???"},
			{open, "ok en toen"},
			{open, "en je ouders?"},
			{open, "en je ouders"},
			{open, "wacht wat deed je"},
			{open, "wta vind je leuk"},
			{open, "wat doeje graag 😀"},
			{open, "what do you like"},
			{closed, "alles goed"},
			{closed, "en? weet je al wat je wilt"},
			{stacked, "hoe was je weekend heb je gewerkt"},
			{none, "dus"},
			{none, "hm"},
			{none, "?"},
			{none, "😀"},
			{none, "asdf"},
			{none, "sorry, stomme vraag"},
			{none, strings.Repeat("lalala ", 300)},
			{none, strings.Repeat("?", 2000)},
		},
		"tiny turns": {
			{open, "En toen?"},
			{open, "Hoezo?"},
			{open, "Want?"},
			{open, "En thuis?"},
			{closed, "Echt?"},
			{closed, "Gelukt?"},
			{leading, "Toch?"},
			{none, "Oké."},
			{none, ""},
		},
	}
	r := rehearse.NewRecogniser()
	for name, turns := range tests {
		t.Run(name, func(t *testing.T) {
			for _, turn := range turns {
				if v := r.Explain(turn.text); v.Kind != turn.want {
					t.Errorf("%q: %s by %q, want %s", turn.text, v.Kind, v.Mark, turn.want)
				}
			}
		})
	}
}

// TestMarks holds that the words that decide are named.
func TestMarks(t *testing.T) {
	tests := []struct {
		text, want string
	}{
		{"Bij welke klus vergat je de tijd?", "bij welke"},
		{"Heb je al een stage?", "heb je"},
		{"Je wilt toch niet stoppen?", "toch"},
		{"Zou de zorg niet beter passen?", "zou … niet"},
		{"Wat deed je en hoe ging dat?", "hoe"},
		{"Je kunt beter eerst sparen.", "je kunt beter"},
		{"Oké.", ""},
	}
	r := rehearse.NewRecogniser()
	for _, tt := range tests {
		if got := r.Explain(tt.text).Mark; got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
