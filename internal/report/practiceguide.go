package report

import (
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// PracticeGuide is what somebody has on the table who practises a talk: the goal, three
// things to try, and questions for each part of it. It says nothing of what the practice
// pupil can tell, and is one page.
type PracticeGuide struct {
	Persona *rehearse.Persona
	Guide   *talk.Guide // that fits the pupil; nil: there is none
	School  school.Settings
	Words   school.Words
	Now     time.Time
}

// GuideFor finds the guide for a talk with a practice pupil; nil where no guide is of
// that kind for such a pupil.
func GuideFor(guides []talk.Guide, p *rehearse.Persona) *talk.Guide {
	list, fits := talk.Suits(guides, talk.Criteria{Type: p.School, Year: p.Year, Kind: p.Kind})
	if !fits {
		return nil
	}
	return &list[0]
}

// Document is the guide in every form.
func (g PracticeGuide) Document() Document {
	l := lookOf(nl.GuideTitle(clean(g.Persona.Name)), g.School, g.Now)
	l.foot = nl.GuideFoot
	return Document{look: l, blocks: func(bool) []block { return g.onePage(l) }}
}

// mostPrompts is how many questions each part has at most.
const mostPrompts = 3

// onePage is the guide with as many questions as fit on one page.
func (g PracticeGuide) onePage(l look) []block {
	for n := mostPrompts; ; n-- {
		blocks := g.blocks(n)
		if n == 1 || len(lay(blocks, l)) == 1 {
			return blocks
		}
	}
}

func (g PracticeGuide) blocks(prompts int) []block {
	var b builder
	ours := func(r role, text string) { b.add(r, g.Words.Say(text)) }
	p := g.Persona
	b.add(title, nl.GuideTitle(p.Name))
	b.labelled(fact, p.Name, nl.PersonaIs(p))
	b.labelled(fact, nl.GuideKnow, p.Card.About)
	b.labelled(fact, nl.GuidePractise, p.Card.Practise)
	b.labelled(fact, nl.GuideGoal, g.Words.Say(nl.GuideGoalText))
	ours(heading, nl.GuideTry)
	for _, try := range nl.GuideTries(p.Kind) {
		ours(line, try)
	}
	if g.Guide == nil {
		return b.blocks
	}
	ours(heading, nl.GuideParts)
	for i := range g.Guide.Stages {
		g.stage(&b, i, prompts)
	}
	ours(aside, nl.GuideShort)
	b.add(aside, g.Words.Say(nl.GuideFrom(g.Guide.Title)))
	return b.blocks
}

// stage gives a part of the talk, with the first of its questions.
func (g PracticeGuide) stage(b *builder, i, prompts int) {
	s := &g.Guide.Stages[i]
	b.add(question, g.Words.Say(nl.GuidePart(s.ID, nl.GuideMinutes(g.halves(i)), s.Minutes)))
	b.add(para, g.named(s.Goal))
	for _, p := range s.Prompts[:min(prompts, len(s.Prompts))] {
		b.labelled(line, g.to(p), g.named(p.Text))
	}
}

// to says whom a question is for where there are more at the table.
func (g PracticeGuide) to(p talk.Prompt) string {
	if g.Persona.Kind != talk.WithParents || p.To == talk.ToPupil {
		return ""
	}
	return g.Words.Say(nl.GuideTo(p.To))
}

// named fills in the name of the practice pupil.
func (g PracticeGuide) named(text string) string {
	return strings.ReplaceAll(text, sheet.NameMark, g.Persona.Name)
}

// halves is how many half minutes of playing a part has: its share, and no part less
// than half a minute. They add up to the whole.
func (g PracticeGuide) halves(stage int) int {
	const half = 30 * time.Second
	whole := int(rehearse.Play.Length() / half)
	sum := 0
	for i := range g.Guide.Stages {
		sum += g.Guide.Stages[i].Minutes
	}
	if sum == 0 {
		return whole / len(g.Guide.Stages)
	}
	upTo := func(n int) int {
		minutes := 0
		for i := range n {
			minutes += g.Guide.Stages[i].Minutes
		}
		return (minutes*whole + sum/2) / sum
	}
	return max(1, upTo(stage+1)-upTo(stage))
}

// TallySheetDocument is the sheet on which an observer counts with a pencil: one page.
func TallySheetDocument(s school.Settings, words school.Words, now time.Time) Document {
	l := lookOf(nl.TallySheet, s, now)
	l.foot = nl.TallySheetFoot
	return Document{look: l, blocks: func(bool) []block {
		var b builder
		b.add(title, nl.TallySheet)
		b.add(para, words.Say(nl.TallySheetHow))
		head := []string{words.Say(nl.TallySheetHead)}
		for n := range 4 {
			head = append(head, nl.TallyBand(n))
		}
		t := table{head: head, tall: true}
		row := func(text string) { t.put(words.Say(text), "", "", "", "") }
		for _, m := range rehearse.Marks() {
			row(nl.TermMark(m) + ": " + nl.MarkMeans(m))
		}
		for _, c := range talk.Competences() {
			row(nl.TermCompetenceShort(c))
		}
		for _, s := range []rehearse.Subject{rehearse.Experience, rehearse.Future, rehearse.NextStep} {
			row(nl.TallyTurns(s))
		}
		row(nl.TallySheetTalk)
		b.tabled("", t)
		b.room(words.Say(nl.TallySheetUp), 1)
		b.room(words.Say(nl.TallySheetDown), 1)
		b.add(aside, words.Say(nl.TallySheetBack))
		return b.blocks
	}}
}
