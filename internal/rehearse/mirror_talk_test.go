package rehearse_test

import (
	"testing"
	"time"

	"gesprek/internal/rehearse"
)

const (
	listens = `Hoi Bram, fijn dat je er bent.
		Wat deed je op de boot?

		Hoe ging dat, sturen bij storm?

		Dus je mocht bij storm sturen en je was niet bang.
		Wat zie je voor je als je aan de haven denkt?

		Wat is een kleine stap die je kunt zetten?

		Hoe zou dat meevaren gaan?

`
	presses = `Wat wil je later worden in de haven?
		Is dat niet te zwaar voor jou?
		Je zou beter naar het havo kunnen gaan.
		Ga je naar het havo?
		Heb je daar al over nagedacht?
		Wil je dat wel?
		Ken je iemand die dat doet en wat vind je daarvan?
		Ik zou nog eens goed nadenken.`
)

// Who listens and who presses get another mirror of the same pupil: in what is counted,
// in what opened and closed, and in what is said of it.
func TestListeningAndPressingAreSeen(t *testing.T) {
	good, bad := rehearse.Reflect(held(t, pupil(), 1, listens).Record()), rehearse.Reflect(held(t, pupil(), 1, presses).Record())
	if good.Total.Open < 5 || good.Total.Advice+good.Total.Leading+good.Total.Stacked > 0 || good.Silences.Told < 2 {
		t.Errorf("who listens: %+v, silences %+v", good.Total, good.Silences)
	}
	if bad.Total.Advice < 2 || bad.Total.Closed < 2 || bad.Silences.Number > 0 {
		t.Errorf("who presses: %+v", bad.Total)
	}
	if len(good.Opened) < 2 || len(good.Closed) > 0 || len(bad.Opened) > 0 || len(bad.Closed) < 2 {
		t.Errorf("opened %d and %d, closed %d and %d", len(good.Opened), len(bad.Opened), len(good.Closed), len(bad.Closed))
	}
	if good.Order.Sequence() != rehearse.ExperienceFirst || bad.Order.Sequence() != rehearse.OnlyFuture {
		t.Errorf("first: %s and %s", good.Order.Sequence(), bad.Order.Sequence())
	}
	if !good.Step.Parts.All() || bad.Step.Parts != (rehearse.StepParts{}) {
		t.Errorf("of the step: %+v and %+v", good.Step.Parts, bad.Step.Parts)
	}
	f, g := good.Findings(), bad.Findings()
	for _, w := range f.Worked {
		for _, v := range g.Worked {
			if w.Rule == v.Rule {
				t.Errorf("%q worked for both", w.Rule)
			}
		}
	}
	if f.Try.Rule == g.Try.Rule || g.Try.Rule != rehearse.TryPark {
		t.Errorf("to try: %q and %q", f.Try.Rule, g.Try.Rule)
	}
}

// A talk that was taken back is not in the figures, but that it was is.
func TestTakenBackIsCounted(t *testing.T) {
	r := held(t, pupil(), 1, `Hoi Bram.
		Je zou naar het havo moeten gaan.`)
	r.TakeBack(20 * time.Second)
	r.Say("Wat deed je op de boot?", 25*time.Second)
	m := rehearse.Reflect(r.Record())
	if m.Total.Advice != 0 || m.Total.Open != 1 || m.TakenBack != 1 || !m.Greeted {
		t.Errorf("%+v, %+v", m.Total, m.Manner)
	}
}

// What was typed and told is read from the recording: the mirror of the one that was
// written down is the mirror of the talk.
func TestMirrorOfARecording(t *testing.T) {
	r := held(t, pupil(), 7, listens)
	r.End(5 * time.Minute)
	again, err := rehearse.Replay(r.Script(), pupil(), rehearse.NewRecogniser())
	if err != nil {
		t.Fatal(err)
	}
	a, b := rehearse.Reflect(r.Record()), rehearse.Reflect(again.Record())
	if len(rehearse.Compare(a, b)) == 0 {
		t.Fatal("nothing to compare")
	}
	for _, c := range rehearse.Compare(a, b) {
		if c.Earlier != c.Now {
			t.Errorf("%s: %d, and after writing down %d", c.Figure, c.Earlier, c.Now)
		}
	}
	if a.Whole != 5*time.Minute || len(a.Windows) != 1 {
		t.Errorf("%v in %d windows", a.Whole, len(a.Windows))
	}
}
