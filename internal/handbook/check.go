package handbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gesprek/internal/talk"
)

// What a guide must have.
const (
	guideMinutes = 20 // the shares of a talk of the minimum length
	lastMinutes  = 3  // of vervolgstap: a talk ends in an act
	followUps    = 3
	rungs        = 3
	wordLimit    = 14 // of a sentence as shown
	wordLimitPO8 = 12
	lastGroup    = 8 // highest leerjaar or groep there is
)

// checker collects what is wrong with the values of one file.
type checker struct {
	guide *guideFile
	limit int // words of a sentence
	found []finding
	ids   map[string]bool // of prompts
}

// check looks at what a file says. id is what the file's name asks for.
func check(g *guideFile, id string) []finding {
	c := &checker{guide: g, limit: wordLimit, ids: map[string]bool{}}
	if g.Phase == string(talk.PO8) {
		c.limit = wordLimitPO8
	}
	c.head(id)
	c.order()
	for i := range g.Stages {
		c.stage(spot{stage: i + 1}, &g.Stages[i])
	}
	return c.found
}

func (c *checker) add(at spot, kind ProblemKind, subject, detail string) {
	c.found = append(c.found, finding{at: at, kind: kind, subject: subject, detail: detail})
}

// head checks what stands above the stages.
func (c *checker) head(id string) {
	g := c.guide
	c.filled(spot{key: "title"}, "", g.Title)
	c.filled(spot{key: "about"}, "", g.About)
	if c.filled(spot{key: "id"}, "", g.ID) && g.ID != id {
		c.add(spot{key: "id"}, NotFileName, g.ID, id)
	}
	if c.filled(spot{key: "phase"}, "", g.Phase) {
		known(c, spot{key: "phase"}, "", g.Phase, talk.Phases())
	}
	if c.filled(spot{key: "kind"}, "", g.Kind) {
		known(c, spot{key: "kind"}, "", g.Kind, kinds())
	}
	for i, year := range g.Years {
		if year < 1 || year > lastGroup {
			c.add(spot{key: "years", item: i + 1}, UnknownValue, "years", strconv.Itoa(year))
		}
	}
	for i, role := range g.Roles {
		known(c, spot{key: "roles", item: i + 1}, "", role, talk.Roles())
	}
}

// filled checks that a text says something.
func (c *checker) filled(at spot, owner, text string) bool {
	if strings.TrimSpace(text) != "" {
		return true
	}
	c.add(at, Missing, subject(owner, at), "")
	return false
}

// known checks that a value is one of a list.
func known[T ~string](c *checker, at spot, owner, value string, list []T) bool {
	if slices.Contains(list, T(value)) {
		return true
	}
	c.add(at, UnknownValue, subject(owner, at), value)
	return false
}

// subject names a value by its owner's id, its key and its number in a list.
func subject(owner string, at spot) string {
	name := strings.TrimSpace(owner + " " + at.key)
	if at.item > 0 {
		name += " " + strconv.Itoa(at.item)
	}
	return name
}

// order checks that the five stages are there in their order and, if so, how
// the minutes are divided. Only the first stage out of its place is named.
func (c *checker) order() {
	stages, sum, whole := c.guide.Stages, 0, true
	for i, want := range talk.Stages() {
		if i >= len(stages) {
			c.add(spot{stage: len(stages)}, StageOrder, "", string(want))
			return
		}
		if stages[i].ID != string(want) {
			c.add(spot{stage: i + 1, key: "id"}, StageOrder, stages[i].ID, string(want))
			return
		}
		sum += stages[i].Minutes
		whole = whole && stages[i].Minutes > 0
	}
	last := len(talk.Stages()) // counted from 1
	if len(stages) > last {
		c.add(spot{stage: last + 1, key: "id"}, StageOrder, stages[last].ID, "")
		return
	}
	if m := stages[last-1].Minutes; m > 0 && m < lastMinutes {
		c.add(spot{stage: last, key: "minutes"}, LastMinutes, stages[last-1].ID, ratio(m, lastMinutes))
	}
	if whole && sum != guideMinutes {
		c.add(spot{stage: 1, key: "minutes"}, MinutesSum, "", ratio(sum, guideMinutes))
	}
}

func ratio(found, wanted int) string { return fmt.Sprintf("%d/%d", found, wanted) }

func (c *checker) stage(at spot, s *stageInFile) {
	c.filled(at.under("goal"), s.ID, s.Goal)
	c.filled(at.under("leave"), s.ID, s.Leave)
	if s.Minutes <= 0 {
		c.add(at.under("minutes"), NoMinutes, s.ID, strconv.Itoa(s.Minutes))
	}
	if len(s.Prompts) == 0 {
		c.add(at, NoPrompts, s.ID, "")
	}
	for i := range s.Prompts {
		c.prompt(spot{stage: at.stage, prompt: i + 1}, &s.Prompts[i])
	}
}

// under is a key in the table at s.
func (s spot) under(key string) spot { return spot{stage: s.stage, prompt: s.prompt, key: key} }

func (c *checker) prompt(at spot, p *promptInFile) {
	if c.filled(at.under("id"), "", p.ID) {
		if c.ids[p.ID] {
			c.add(at.under("id"), DoubleID, p.ID, "")
		}
		c.ids[p.ID] = true
	}
	to := at.under("to")
	if c.filled(to, p.ID, p.To) && known(c, to, p.ID, p.To, addressees()) &&
		p.To != string(talk.ToPupil) && c.guide.Kind == string(talk.Individual) {
		c.add(to, ParentMissing, p.ID, p.To)
	}
	if p.Competence != "" {
		known(c, at.under("competence"), p.ID, p.Competence, talk.Competences())
	}
	c.sentence(at.under("text"), p.ID, p.Text)
	c.sentences(at.under("followups"), p.ID, p.FollowUps, followUps)
	c.sentences(at.under("ladder"), p.ID, p.Ladder, rungs)
	c.sentences(at.under("alternatives"), p.ID, p.Alternatives, 0)
}

func addressees() []talk.Addressee {
	return []talk.Addressee{talk.ToPupil, talk.ToParent, talk.ToTogether}
}

// sentences checks a list of exactly count, or with 0 of at least one.
func (c *checker) sentences(at spot, owner string, list []string, count int) {
	switch {
	case len(list) == 0:
		c.add(at, Missing, subject(owner, at), "")
	case count > 0 && len(list) != count:
		c.add(at, WrongCount, subject(owner, at), ratio(len(list), count))
	}
	for i, text := range list {
		at.item = i + 1
		c.sentence(at, owner, text)
	}
}

// nameMark stands for the pupil's first name, which counts as two words.
const nameMark = "{naam}"

// sentence checks one text as it will stand on the screen.
func (c *checker) sentence(at spot, owner, text string) {
	if !c.filled(at, owner, text) {
		return
	}
	if n := len(strings.Fields(strings.ReplaceAll(text, nameMark, "n n"))); n > c.limit {
		c.add(at, TooLong, subject(owner, at), ratio(n, c.limit))
	}
	if n := strings.Count(text, "?"); n > 1 {
		c.add(at, TwoQuestions, subject(owner, at), strconv.Itoa(n))
	}
	rest := strings.ReplaceAll(text, nameMark, "")
	if i := strings.IndexAny(rest, "{}"); i >= 0 {
		mark := rest[i : i+1]
		if end := strings.IndexByte(rest[i:], '}'); end > 0 {
			mark = rest[i : i+end+1]
		}
		c.add(at, Placeholder, subject(owner, at), mark)
	}
}
