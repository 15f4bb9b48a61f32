package report

import (
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/school"
)

// RoleCardDocument is what somebody needs to play a practice pupil, in the form of you:
// who that is, what to say when, and what never. It is not for who holds the talk. On
// paper it is one page where that can be.
func RoleCardDocument(p *rehearse.Persona, s school.Settings, words school.Words, now time.Time) Document {
	l := lookOf(nl.RoleCardTitle(clean(p.Name)), s, now)
	l.foot = nl.RoleCardFoot
	return Document{look: l, blocks: func(bool) []block {
		for most := mostSayings; ; most-- {
			c := roleCard{p: p, words: words, most: most}
			c.all()
			if most == 1 || len(lay(c.blocks, l)) <= 2 {
				return c.blocks
			}
		}
	}}
}

// mostSayings is how many examples there are of what a pupil says whatever it is about,
// and of how a story begins. There are fewer where the card would take more than two pages.
const mostSayings = 4

// roleCard builds the card. What the file says is shown as it says it; the words of the
// program are those of the school.
type roleCard struct {
	builder
	p     *rehearse.Persona
	words school.Words
	most  int // examples of what can be said in one place
}

// ours adds a text of the program.
func (c *roleCard) ours(r role, text string) { c.add(r, c.words.Say(text)) }

// says adds what may be said, under a label; nothing where the list is empty.
func (c *roleCard) says(label string, list []string) {
	if len(list) > 0 {
		c.labelled(fact, c.words.Say(label), nl.Sayings(list))
	}
}

// list adds lines under a heading; nothing where there are none.
func (c *roleCard) list(head string, lines []string) {
	if len(lines) == 0 {
		return
	}
	c.ours(heading, head)
	for _, l := range lines {
		c.add(line, l)
	}
}

func (c *roleCard) all() {
	p := c.p
	c.add(title, nl.RoleCardTitle(p.Name))
	c.ours(aside, nl.RoleCardOnly)
	c.ours(heading, nl.RoleCardWho)
	c.ours(para, nl.RoleCardYou(p))
	c.add(para, p.Card.Background)
	c.list(nl.RoleCardShows, p.Card.Shows)
	c.ours(heading, nl.RoleCardPlay)
	for _, rule := range nl.RoleCardRules(p) {
		c.ours(line, rule)
	}
	c.list(nl.RoleCardOpens, p.Card.Opens)
	c.list(nl.RoleCardCloses, p.Card.Closes)
	c.beside()
	c.ours(heading, nl.RoleCardThemes)
	for i := range p.Themes {
		c.theme(&p.Themes[i])
	}
	c.reactions()
}

// theme gives the layers of a theme, the first one first.
func (c *roleCard) theme(t *rehearse.Theme) {
	c.add(question, nl.Capital(t.Title))
	c.says(nl.RoleCardFirst, t.First[:min(len(t.First), c.most)])
	c.says(nl.RoleCardOn, t.Further)
	c.says(nl.RoleCardDeep(t.Key), t.Deep)
	c.says(nl.RoleCardKind(rehearse.Closed), t.Closed[:min(len(t.Closed), c.most)])
	if c.p.Parent != nil {
		c.says(nl.RoleCardSays(c.p.Parent.Name), t.Parent)
	}
	if t.Guarded {
		c.ours(aside, nl.RoleCardGuarded(c.p.Says.Guarded))
	}
}

// reactions are what is said whatever it is about.
func (c *roleCard) reactions() {
	s := c.p.Says
	for _, list := range []*[]string{
		&s.Closed, &s.Leading, &s.Stacked, &s.Advice, &s.Summary, &s.Unclear, &s.Thinks, &s.Done, &s.Warmer, &s.Colder,
	} {
		*list = (*list)[:min(len(*list), c.most)]
	}
	c.ours(heading, nl.RoleCardReact)
	c.says(nl.RoleCardKind(rehearse.Closed), s.Closed)
	c.says(nl.RoleCardKind(rehearse.Leading), s.Leading)
	c.says(nl.RoleCardKind(rehearse.Stacked), s.Stacked)
	c.says(nl.RoleCardAdvice, s.Advice)
	c.says(nl.RoleCardSummary, s.Summary)
	c.says(nl.RoleCardKind(rehearse.Open), s.Unclear)
	if c.most == 1 { // the rest can be played without
		return
	}
	c.says(nl.RoleCardWaits, s.Thinks)
	c.says(nl.RoleCardDone, s.Done)
	c.says(nl.RoleCardMood(true), s.Warmer)
	c.says(nl.RoleCardMood(false), s.Colder)
}

// beside tells how the parent is played, who sits beside the pupil.
func (c *roleCard) beside() {
	if c.p.Parent == nil {
		return
	}
	c.ours(heading, nl.RoleCardParent)
	for _, l := range nl.RoleCardBeside(c.p.Parent.Name) {
		c.ours(line, l)
	}
	c.says(nl.RoleCardTakes, c.p.Parent.Takes)
	c.says(nl.RoleCardAsked, c.p.Parent.Asked)
	c.says(nl.RoleCardThanked, c.p.Parent.Thanked)
}
