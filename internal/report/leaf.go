package report

import (
	"strconv"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/prose"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Leaf is something of the handbook as running text, in the school's own words.
// It is nil when the book has no such leaf. Now decides whether a card is from
// an earlier school year.
func Leaf(b *handbook.Book, l handbook.Leaf, now school.Year) []prose.Block {
	var d reading
	switch l.Section {
	case handbook.Background:
		if p, ok := b.Page(l.ID); ok {
			d.page(p)
		}
	case handbook.Practice:
		if e, ok := b.Exercise(l.ID); ok {
			d.exercise(e)
		}
	case handbook.Guides:
		if g, ok := b.Guide(l.ID); ok {
			d.guide(g)
		}
	case handbook.Glossary:
		for _, t := range b.Terms {
			if t.Name == l.ID {
				d.term(b.Words.Say(t.Name), t)
			}
		}
	case handbook.Cards:
		for _, f := range b.Facts {
			if f.ID == l.ID {
				d.add(prose.Title, f.Title)
				d.blocks = append(d.blocks, Card(f, now)...)
			}
		}
	}
	return d.blocks
}

// Card is an information card as text, without its title: what it says, how
// sure that is, and where it comes from.
func Card(f talk.Fact, now school.Year) []prose.Block {
	var d reading
	d.add(prose.Para, f.Text)
	d.add(prose.Aside, nl.ReadingFact(f.Confirmed, f.Year, now.After(f.Year)))
	d.add(prose.Aside, nl.ReadingSource(f.Source))
	return d.blocks
}

// reading collects the blocks of a leaf; an empty text is left out.
type reading struct{ blocks []prose.Block }

func (d *reading) add(r prose.Role, text string) {
	if text != "" {
		d.blocks = append(d.blocks, prose.Line(r, text))
	}
}

func (d *reading) item(label, text string, depth int) {
	if text != "" {
		d.blocks = append(d.blocks, prose.Block{Role: prose.Item, Label: label, Depth: depth, Spans: []prose.Span{{Text: text}}})
	}
}

func (d *reading) page(p *handbook.Page) {
	d.add(prose.Title, p.Title)
	d.blocks = append(d.blocks, prose.Markdown(p.Text)...)
	if len(p.Sources) > 0 {
		d.add(prose.Heading, nl.ReadingSources)
	}
	for _, s := range p.Sources {
		d.item(prose.Bullet, s, 0)
	}
}

func (d *reading) exercise(e *talk.Exercise) {
	d.add(prose.Title, e.Title)
	d.add(prose.Para, e.Goal)
	d.add(prose.Aside, nl.ReadingExercise(e))
	d.add(prose.Heading, nl.ReadingAsks)
	d.blocks = append(d.blocks, prose.Block{Role: prose.Para, Spans: []prose.Span{{Text: e.Question, Strong: true}}})
	if len(e.Cards) > 0 {
		d.add(prose.Para, nl.ReadingCards(e.Cards))
	}
	for _, f := range e.Fields {
		d.item(prose.Bullet, f.Label, 0)
	}
	d.add(prose.Heading, nl.ReadingSteps)
	for i, s := range e.Steps {
		d.item(strconv.Itoa(i+1)+".", s, 0)
	}
	d.add(prose.Heading, nl.ReadingClosing)
	d.blocks = append(d.blocks, prose.Block{Role: prose.Para, Spans: []prose.Span{{Text: e.Closing, Strong: true}}})
}

func (d *reading) guide(g *talk.Guide) {
	d.add(prose.Title, g.Title)
	d.add(prose.Para, g.About)
	d.add(prose.Aside, nl.Capital(nl.PrepareGuideFor(g.Fit, g.Kind)))
	d.add(prose.Aside, nl.ReadingLegend)
	for _, st := range g.Stages {
		d.add(prose.Heading, nl.ReadingStage(st))
		d.add(prose.Para, st.Goal+" "+nl.ReadingLeave(st.Leave))
		for _, f := range st.Facts {
			d.add(prose.Quote, f.Title+": "+f.Text)
		}
		for _, p := range st.Prompts {
			d.prompt(g, p)
		}
	}
}

func (d *reading) prompt(g *talk.Guide, p talk.Prompt) {
	spans := []prose.Span{{Text: p.Text, Strong: true}}
	if about := nl.ReadingPrompt(g.Kind, p.To, p.Competence); about != "" {
		spans = append(spans, prose.Span{Text: "  " + about, Soft: true})
	}
	d.blocks = append(d.blocks, prose.Block{Role: prose.Para, Spans: spans})
	for _, list := range []struct {
		label string
		texts []string
	}{
		{nl.ReadingAlternative, p.Alternatives},
		{nl.ReadingFollowUp, p.FollowUps},
	} {
		for _, t := range list.texts {
			d.item(list.label, t, 0)
		}
	}
	for i, t := range p.Ladder {
		d.item(strconv.Itoa(i+1)+".", t, 0)
	}
}

func (d *reading) term(name string, t school.Term) {
	d.add(prose.Title, name)
	d.add(prose.Para, t.Means)
	if name != t.Name {
		d.add(prose.Aside, nl.ReadingOwnWord(t.Name))
	}
	if len(t.Avoid) > 0 {
		d.add(prose.Aside, nl.ReadingAvoid(t.Avoid))
	}
}
