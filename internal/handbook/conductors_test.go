package handbook_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// conductor leads a talk with a practice pupil by what it hears, and by nothing else.
type conductor struct {
	t  testing.TB
	r  *rehearse.Rehearsal
	at time.Duration
}

func conducting(t testing.TB, p *rehearse.Persona, seed uint64) *conductor {
	return &conductor{t: t, r: rehearse.Start(p, seed, time.Date(2026, 11, 26, 14, 0, 0, 0, time.UTC), rehearse.NewRecogniser())}
}

func (c *conductor) say(text string) rehearse.Exchange {
	c.t.Helper()
	c.at += 12 * time.Second
	e, ok := c.r.Say(text, c.at)
	if !ok || len(e.Lines) == 0 {
		c.t.Fatalf("no answer to %q", text)
	}
	return e
}

func (c *conductor) wait() rehearse.Exchange {
	c.at += 5 * time.Second
	e, _ := c.r.Silence(c.at)
	return e
}

// well conducts as the handbook teaches: the pupil by name, what was lived through
// first, one open question, waiting, asking on, summing up, and ending in a step.
func (c *conductor) well() {
	name := c.r.Persona().Name
	c.say("Hoi " + name + ", fijn dat je er bent.")
	for _, topic := range topics() {
		if e := c.say(name + ", " + topic); e.Layer == rehearse.NoneTold {
			continue
		}
		c.wait()
		for range 12 {
			if !c.goOn(name) {
				break
			}
		}
	}
}

// goOn does what the program would advise who asks for a hint, and reports whether
// there was something to do.
func (c *conductor) goOn(name string) bool {
	var e rehearse.Exchange
	switch h := c.r.Hint(c.at); h.Kind {
	case rehearse.HintSummary:
		e = c.say(c.summary())
	case rehearse.HintHook:
		c.say(fmt.Sprintf("%s, hoe gaat dat, met %s?", name, h.Word))
		e = c.wait()
	case rehearse.HintWait:
		e = c.wait()
	default:
		return false
	}
	return len(e.Lines) > 0
}

// topics are open questions as a conductor asks them who knows nothing of the pupil.
func topics() []string {
	return []string{
		"wat heb je de laatste tijd gedaan waar je nog aan denkt?",
		"wat doe je graag in het weekend?",
		"hoe ziet een dag er bij jullie thuis uit?",
		"wat maak je mee op school?",
		"wat doe je als niemand zegt wat je moet doen?",
		"wat zie je voor je als je aan later denkt?",
		"wat speelt er mee als je moet kiezen?",
		"welk werk zou je wel eens willen zien?",
		"wat is een kleine stap die je deze week kunt zetten?",
		"wat ga je als eerste doen?",
	}
}

// summary gives back the latest things that the pupil said.
func (c *conductor) summary() string {
	var said []string
	for _, e := range c.r.Exchanges() {
		for _, l := range e.Lines {
			if l.By == rehearse.Pupil && !l.Gesture() {
				said = append(said, strings.ToLower(strings.TrimRight(l.Text, ".!?")))
			}
		}
	}
	return "Dus je zegt: " + strings.Join(said[max(0, len(said)-3):], " en ") + "."
}

// badly conducts as people do who mean well: closed and leading questions, several at
// once, and advice.
func (c *conductor) badly() {
	for range 3 {
		for _, text := range []string{
			"Heb je al nagedacht over je keuze?", "Je vindt techniek toch wel leuk?", "Gaat het goed op school?",
			"Wat wil je later worden en weet je al welke opleiding en hoe zit het met je cijfers?",
			"Je moet gewoon naar de open dag gaan.", "Zou je niet beter iets met mensen kunnen doen?", "Als ik jou was koos ik zekerheid.",
			"Is het druk thuis?", "Vind je het niet lastig?", "Ga je dat doen?",
		} {
			c.say(text)
			c.wait()
		}
	}
}

// told counts the lines of each layer, and the deep ones there are.
func (c *conductor) told() (further, deep, all int) {
	for _, e := range c.r.Exchanges() {
		switch e.Layer {
		case rehearse.Further:
			further++
		case rehearse.Deep:
			deep++
		}
	}
	for _, t := range c.r.Persona().Themes {
		all += len(t.Deep)
	}
	return further, deep, all
}

// TestConductors has every practice pupil talk with somebody who does it well and with
// somebody who does it badly: what they hear is another pupil.
func TestConductors(t *testing.T) {
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Personas) < 12 {
		t.Errorf("%d practice pupils", len(book.Personas))
	}
	phases, parents := map[talk.Phase]int{}, 0
	for _, p := range book.Personas {
		phases[p.Phase]++
		if p.Parent != nil {
			parents++
		}
		texts := map[string]bool{}
		for seed := range uint64(5) {
			good, bad := conducting(t, &p, seed), conducting(t, &p, seed)
			good.well()
			bad.badly()
			further, deep, all := good.told()
			if deep*4 < all*3 || good.r.Trust() < 7 {
				t.Errorf("%s, seed %d, conducted well: %d further, %d of %d deep, trust %d", p.ID, seed, further, deep, all, good.r.Trust())
			}
			if f, d, _ := bad.told(); d > 0 || f > 2 || bad.r.Trust() > 2 {
				t.Errorf("%s, seed %d, conducted badly: %d further, %d deep, trust %d", p.ID, seed, f, d, bad.r.Trust())
			}
			mirrored(t, p.ID, good.r, bad.r)
			texts[allSaid(good.r)] = true
		}
		if len(texts) < 3 {
			t.Errorf("%s: five seeds give %d talks", p.ID, len(texts))
		}
	}
	for _, phase := range talk.Phases() {
		if phases[phase] < 3 {
			t.Errorf("%d practice pupils in %s", phases[phase], phase)
		}
	}
	if parents < 2 {
		t.Errorf("%d practice pupils come with a parent", parents)
	}
}

// mirrored holds that the two look back at clearly different talks.
func mirrored(t *testing.T, id string, good, bad *rehearse.Rehearsal) {
	t.Helper()
	g, b := rehearse.Reflect(good.Record()), rehearse.Reflect(bad.Record())
	if g.Total.Open < 2*b.Total.Open || g.Total.Leading+g.Total.Advice > 0 || b.Total.Leading == 0 || b.Total.Advice == 0 || b.Total.Closed < 5 {
		t.Errorf("%s: counted %+v, and badly %+v", id, g.Total, b.Total)
	}
	if len(g.Opened) == 0 || len(b.Closed) == 0 || len(g.Closed) > 0 || len(b.Opened) > 0 {
		t.Errorf("%s: %d lines opened and %d closed, badly %d and %d", id, len(g.Opened), len(g.Closed), len(b.Opened), len(b.Closed))
	}
	gf, bf := g.Findings(), b.Findings()
	if gf.Try.Rule == bf.Try.Rule {
		t.Errorf("%s: both are to try %s", id, gf.Try.Rule)
	}
	for _, w := range gf.Worked {
		if w.Rule == bf.Worked[0].Rule || w.Rule == bf.Worked[1].Rule {
			t.Errorf("%s: in both %s worked", id, w.Rule)
		}
	}
}

// allSaid is all that pupil and parent said.
func allSaid(r *rehearse.Rehearsal) string {
	var b strings.Builder
	for _, e := range r.Exchanges() {
		for _, l := range e.Lines {
			b.WriteString(l.Text + "\n")
		}
	}
	return b.String()
}
