package handbook

import (
	"strings"

	"gesprek/internal/talk"
)

// Section is a part of the handbook as it is read.
type Section string

// The sections, in their order.
const (
	Background Section = "achtergrond"
	Practice   Section = "oefeningen"
	Guides     Section = "leidraden"
	Glossary   Section = "begrippen"
	Cards      Section = "kaarten"
)

// Leaf is one thing to read in the handbook.
type Leaf struct {
	Section Section
	ID      string // of a term: the term
	Title   string
	About   string // one line
	Body    string // all its text, to search in
}

// Leaves lists everything that can be read, section by section.
func (b *Book) Leaves() []Leaf {
	var out []Leaf
	for _, p := range b.Pages {
		out = append(out, Leaf{Background, p.ID, p.Title, p.About, p.Text})
	}
	for i := range b.Exercises {
		e := &b.Exercises[i]
		body := []string{e.Goal, e.Question, e.Closing, string(e.Competence), strings.Join(e.Steps, " "), strings.Join(e.Cards, " ")}
		out = append(out, Leaf{Practice, e.ID, e.Title, e.Goal, strings.Join(body, " ")})
	}
	for i := range b.Guides {
		g := &b.Guides[i]
		out = append(out, Leaf{Guides, g.ID, g.Title, g.About, guideBody(g)})
	}
	for _, t := range b.Terms {
		out = append(out, Leaf{Glossary, t.Name, b.Words.Say(t.Name), t.Means, strings.Join(t.Also, " ")})
	}
	for _, f := range b.Facts {
		out = append(out, Leaf{Cards, f.ID, f.Title, f.Text, f.Source})
	}
	return out
}

// guideBody is every text of a guide.
func guideBody(g *talk.Guide) string {
	var parts []string
	for _, st := range g.Stages {
		parts = append(parts, st.Goal, st.Leave)
		for _, p := range st.Prompts {
			parts = append(parts, p.Text, strings.Join(p.Alternatives, " "), strings.Join(p.FollowUps, " "), strings.Join(p.Ladder, " "))
		}
	}
	return strings.Join(parts, " ")
}

// TermsIn lists the terms of the glossary that stand in a text, in the order in
// which they first do: indexes into Terms.
func (b *Book) TermsIn(text string) []int {
	at := map[string]int{}
	for i, t := range b.Terms {
		for _, form := range append([]string{t.Name, b.Words.Say(t.Name), b.Words.Say(t.Plural)}, t.Also...) {
			if form != "" {
				at[strings.ToLower(form)] = i
			}
		}
	}
	var out []int
	seen := map[int]bool{}
	list := tokens(text)
	const longest = 4 // words of a term
	for i := 0; i < len(list); i++ {
		for n := min(longest, len(list)-i); n > 0; n-- {
			said := strings.Join(list[i:i+n], " ")
			if term, ok := at[strings.ToLower(said)]; ok {
				if !seen[term] && likeName(b.Terms[term].Name, said) {
					seen[term] = true
					out = append(out, term)
				}
				i += n - 1
				break
			}
		}
	}
	return out
}
