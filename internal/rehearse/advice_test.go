package rehearse_test

import (
	"testing"

	"gesprek/internal/rehearse"
)

func TestAdvice(t *testing.T) {
	r := rehearse.NewRecogniser()
	for _, text := range []string{
		"Je moet gewoon gaan solliciteren.",
		"Je moet gewoon gaan solliciteren. Wat vind je daarvan?",
		"Ga maar eens kijken op de open dag, wat denk je?",
		"Heb je er al aan gedacht om naar de open dag te gaan?",
		"Heb je er weleens over nagedacht om koksopleiding te doen?",
		"Kun je niet beter eerst je diploma halen?",
		"Kun je niet gewoon een mail sturen?",
		"Zou het niet slim zijn om te bellen?",
		"Is het misschien een idee om je oom te bellen?",
		"Wat als je nou eens die winkel binnenloopt?",
		"Waarom bel je ze niet gewoon?",
		"Moet je niet eerst een plek hebben?",
		"Ik zou havo doen als ik jou was.",
		"Als ik jou was zou ik gewoon bellen. Hoe lijkt je dat?",
		"Je kunt beter iets met je handen doen.",
		"Lijkt het je niet leuk om eens mee te lopen?",
		"probeer het gewoon eens",
		"Wil je niet liever iets met kinderen doen?",
		"Zou je niet eerst je diploma halen?",
		"Moet hij niet gewoon wat meer rust krijgen?",
		"Had je niet eerder moeten beginnen?",
		"Vind je zelf ook niet dat je harder moet werken?",
		"Wat dacht je van logistiek?",
		"Heb je al eens gedacht aan de entreeopleiding?",
		"Heb je weleens overwogen om te stoppen?",
		"Als ik jou was ging ik eerst een dag meelopen.",
		"Wat je moet doen is elke dag een uurtje leren.",
		"Zou het niet leuk zijn om een dag mee te lopen?",
		"Zou de bakkerij niet iets voor jou zijn?",
		"Mag ik je een tip geven? Bel ze gewoon.",
	} {
		if !r.Explain(text).Advice {
			t.Errorf("%q: no advice", text)
		}
	}
	for _, text := range []string{
		"", "?", "Hoi Sem, fijn dat je er bent.",
		"Wat vond je van de open dag?",
		"Wat zou je kunnen doen om daarachter te komen?",
		"Wat moet je daarvoor kunnen?",
		"Moest je vroeg op?",
		"Moet je nog een profiel kiezen?",
		"Dus je moet van je vader naar de havo.",
		"Je zei dat je eerst je diploma wilt halen. Wat komt er daarna?",
		"Je moeder zegt dat je beter kunt stoppen, hoor ik. Hoe is dat voor jou?",
		"Vertel eens over je stage.",
		"Kun je dat eens uitleggen?",
		"Hoe heb je dat aangepakt?",
		"Wat ga je als eerste doen?",
		"Waarom ging je niet naar school?",
		"Wil je er iets over vertellen?",
		"Wat is voor jou een goed idee?",
		"Is het gelukt om te bellen?",
		"Wat is goed om te weten?",
		"Zou u kunnen beschrijven hoe een avond er bij u uitziet?",
		"Ga eens terug naar je eerste dag. Wat zag je?",
		"Vertel maar gewoon wat er in je opkomt.",
		"Is de havo een optie voor je?",
		"Waar wil je beter in worden?",
		"Wat als het niet lukt?",
		"Wat als je ouders het er niet mee eens zijn?",
		"Je moet voor april kiezen. Wat heb je daarvoor nodig?",
		"Je kunt ook volgend jaar nog wisselen. Wat verandert dat?",
		"Met een andere mentor zou het beter gaan, zeg je.",
		"Ben je niet gewoon bang?",
		"Waarom ben je niet gegaan?",
	} {
		if r.Explain(text).Advice {
			t.Errorf("%q: advice", text)
		}
	}
}

// TestAdviceSparesWhatInvites holds that nobody is told that he advised who
// only asked.
func TestAdviceSparesWhatInvites(t *testing.T) {
	r := rehearse.NewRecogniser()
	for _, name := range unseen() {
		for _, row := range rows(t, name) {
			if row.want == rehearse.Open && r.Explain(row.text).Advice {
				t.Errorf("%q: advice", row.text)
			}
		}
	}
}
