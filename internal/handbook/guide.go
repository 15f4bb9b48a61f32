package handbook

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gesprek/internal/talk"
)

// guideFile is a guide as it stands in its file.
type guideFile struct {
	ID      string        `toml:"id"`
	Title   string        `toml:"title"`
	About   string        `toml:"about"`
	Kind    string        `toml:"kind"`
	Phase   string        `toml:"phase"`
	Schools []string      `toml:"schools"`
	Years   []int         `toml:"years"`
	Roles   []string      `toml:"roles"`
	Stages  []stageInFile `toml:"stage"`
}

type stageInFile struct {
	ID      string         `toml:"id"`
	Minutes int            `toml:"minutes"`
	Goal    string         `toml:"goal"`
	Leave   string         `toml:"leave"`
	Facts   []string       `toml:"facts"`
	Prompts []promptInFile `toml:"prompt"`
}

type promptInFile struct {
	ID           string   `toml:"id"`
	Text         string   `toml:"text"`
	To           string   `toml:"to"`
	Competence   string   `toml:"competence"`
	Direction    bool     `toml:"direction"`
	FollowUps    []string `toml:"followups"`
	Ladder       []string `toml:"ladder"`
	Alternatives []string `toml:"alternatives"`
}

func (g *guideFile) shapes() form {
	return form{outer: "stage", inner: "prompt", shape: func(at spot) (Shape, bool) {
		switch {
		case at.inner > 0:
			return promptShape(at.key)
		case at.outer > 0:
			return stageShape(at.key)
		}
		switch at.key {
		case "id", "title", "about", "phase", "kind":
			return Text, true
		case "years":
			return Numbers, true
		case "schools", "roles":
			return Texts, true
		case "stage":
			return Tables, true
		}
		return "", false
	}}
}

func stageShape(key string) (Shape, bool) {
	switch key {
	case "id", "goal", "leave":
		return Text, true
	case "minutes":
		return Number, true
	case "facts":
		return Texts, true
	case "prompt":
		return Tables, true
	}
	return "", false
}

func promptShape(key string) (Shape, bool) {
	switch key {
	case "id", "text", "to", "competence":
		return Text, true
	case "direction":
		return YesNo, true
	case "followups", "ladder", "alternatives":
		return Texts, true
	}
	return "", false
}

// What a guide must have.
const (
	guideMinutes  = 20 // the shares of a talk of the minimum length
	momentMinutes = 5  // of a reflectiemoment
	lastMinutes   = 3  // of vervolgstap: a talk ends in an act
	followUps     = 3
	rungs         = 3
	lastGroup     = 8 // highest leerjaar or groep there is
)

func (g *guideFile) check(id string) []finding {
	c := &guideCheck{guide: g, ids: map[string]bool{}}
	c.head(id)
	c.order()
	for i := range g.Stages {
		c.stage(spot{outer: i + 1}, &g.Stages[i])
	}
	return c.found
}

// guideCheck collects what makes a guide unusable.
type guideCheck struct {
	findings
	guide *guideFile
	ids   map[string]bool // of prompts
}

// head checks what stands above the stages.
func (c *guideCheck) head(id string) {
	g := c.guide
	c.filled(spot{key: "title"}, "", g.Title)
	c.filled(spot{key: "about"}, "", g.About)
	c.fileName(g.ID, id)
	if c.filled(spot{key: "kind"}, "", g.Kind) {
		known(&c.findings, spot{key: "kind"}, "", g.Kind, talk.Kinds())
	}
	if g.Phase != "" {
		known(&c.findings, spot{key: "phase"}, "", g.Phase, talk.Phases())
	}
	for i, school := range g.Schools {
		known(&c.findings, spot{key: "schools", item: i + 1}, "", school, talk.SchoolTypes())
	}
	for i, year := range g.Years {
		if year < 1 || year > lastGroup {
			c.add(spot{key: "years", item: i + 1}, UnknownValue, "years", strconv.Itoa(year))
		}
	}
	for i, role := range g.Roles {
		known(&c.findings, spot{key: "roles", item: i + 1}, "", role, talk.Roles())
	}
}

// order checks that the five stages are there in their order and, if so, how
// the minutes are divided. Only the first stage out of its place is named.
func (c *guideCheck) order() {
	stages, sum, whole := c.guide.Stages, 0, true
	for i, want := range talk.Stages() {
		if i >= len(stages) {
			c.add(spot{outer: len(stages)}, StageOrder, "", string(want))
			return
		}
		if stages[i].ID != string(want) {
			c.add(spot{outer: i + 1, key: "id"}, StageOrder, stages[i].ID, string(want))
			return
		}
		sum += stages[i].Minutes
		whole = whole && stages[i].Minutes > 0
	}
	last := len(talk.Stages()) // counted from 1
	if len(stages) > last {
		c.add(spot{outer: last + 1, key: "id"}, StageOrder, stages[last].ID, "")
		return
	}
	wanted := guideMinutes
	if c.guide.Kind == string(talk.Reflection) {
		wanted = momentMinutes
	} else if m := stages[last-1].Minutes; m > 0 && m < lastMinutes {
		c.add(spot{outer: last, key: "minutes"}, LastMinutes, stages[last-1].ID, ratio(m, lastMinutes))
	}
	if whole && sum != wanted {
		c.add(spot{outer: 1, key: "minutes"}, MinutesSum, "", ratio(sum, wanted))
	}
}

func ratio(found, wanted int) string { return fmt.Sprintf("%d/%d", found, wanted) }

func (c *guideCheck) stage(at spot, s *stageInFile) {
	c.filled(at.under("goal"), s.ID, s.Goal)
	c.filled(at.under("leave"), s.ID, s.Leave)
	if s.Minutes <= 0 {
		c.add(at.under("minutes"), NoMinutes, cmp.Or(s.ID, strconv.Itoa(at.outer)), strconv.Itoa(s.Minutes))
	}
	if len(s.Prompts) == 0 {
		c.add(at, NoPrompts, s.ID, "")
	}
	for i := range s.Prompts {
		c.prompt(spot{outer: at.outer, inner: i + 1}, &s.Prompts[i])
	}
}

func (c *guideCheck) prompt(at spot, p *promptInFile) {
	if c.filled(at.under("id"), "", p.ID) {
		if !idForm(p.ID) || strings.HasPrefix(p.ID, talk.ExercisePrefix) {
			c.add(at.under("id"), BadID, p.ID, "")
		}
		c.once(c.ids, at.under("id"), p.ID)
	}
	to := at.under("to")
	if c.filled(to, p.ID, p.To) && known(&c.findings, to, p.ID, p.To, addressees()) &&
		p.To != string(talk.ToPupil) && c.guide.Kind != string(talk.WithParents) {
		c.add(to, ParentMissing, p.ID, p.To)
	}
	if p.Competence != "" {
		known(&c.findings, at.under("competence"), p.ID, p.Competence, talk.Competences())
	}
	c.filled(at.under("text"), p.ID, p.Text)
	c.sentences(at.under("followups"), p.ID, p.FollowUps, followUps)
	c.sentences(at.under("ladder"), p.ID, p.Ladder, rungs)
	c.sentences(at.under("alternatives"), p.ID, p.Alternatives, 0)
}

func addressees() []talk.Addressee {
	return []talk.Addressee{talk.ToPupil, talk.ToParent, talk.ToTogether}
}

// checkMark begins a sentence that is a closed question on purpose.
const checkMark = "(check) "

// plain is a sentence as it is shown.
func plain(text string) string { return strings.TrimSpace(strings.TrimPrefix(text, checkMark)) }

func plainAll(texts []string) []string {
	out := slices.Clone(texts)
	for i := range out {
		out[i] = plain(out[i])
	}
	return out
}

// guide makes the domain's value of a file that was found right. Facts are
// named by their ids only; the book has the rest.
func (g *guideFile) guide() talk.Guide {
	out := talk.Guide{
		ID: g.ID, Title: g.Title, About: g.About, Kind: talk.Kind(g.Kind),
		Fit: talk.Fit{
			Phase: talk.Phase(g.Phase), Schools: as[talk.SchoolType](g.Schools), Years: g.Years, Roles: as[talk.Role](g.Roles),
		},
		Stages: make([]talk.Stage, len(g.Stages)),
	}
	for i, st := range g.Stages {
		out.Stages[i] = talk.Stage{
			ID: talk.StageID(st.ID), Minutes: st.Minutes, Goal: st.Goal, Leave: st.Leave,
			Prompts: make([]talk.Prompt, len(st.Prompts)),
		}
		for j, p := range st.Prompts {
			out.Stages[i].Prompts[j] = talk.Prompt{
				ID: p.ID, Text: plain(p.Text), To: talk.Addressee(p.To), Competence: talk.Competence(p.Competence),
				Direction: p.Direction, FollowUps: plainAll(p.FollowUps), Ladder: plainAll(p.Ladder),
				Alternatives: plainAll(p.Alternatives),
			}
		}
	}
	return out
}

// as gives a list of texts the type of the domain.
func as[T ~string](list []string) []T {
	var out []T
	for _, s := range list {
		out = append(out, T(s))
	}
	return out
}
