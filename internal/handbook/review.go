package handbook

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"gesprek/internal/prose"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// Judgement is what a review found.
type Judgement struct {
	Problems Problems
	Counts   []Count  // of the built-in content with the school's over it
	Coverage []Cover  // per phase, kind and stage
	Reading  []Graded // per guide, exercise and page
}

// Count is how much there is of one kind of content.
type Count struct {
	Folder string // guides, exercises, pages, bladen, drills, oefenleerlingen, glossary, facts, keuze, training
	N      int
}

// Cover is how many prompts there are for each competence, in one stage of the
// guides for a phase and a kind of talk.
type Cover struct {
	Phase   talk.Phase
	Kind    talk.Kind
	Stage   talk.StageID
	Prompts map[talk.Competence]int
}

// Graded is how easy a file is to read.
type Graded struct {
	File   string
	Own    bool
	Score  float64
	Lowest float64 // that it should have
}

// The reading scores that a text should have (see [Score]). Prompts are said
// to pupils; the other texts are for their conductors.
const (
	lowestGuide    = 80
	lowestPO8      = 90
	lowestExercise = 70
	lowestPage     = 70
)

// Review judges all content: what makes a file unusable, and how good it is.
// With own, only that is judged; the coverage is that of both together.
func Review(base, own fs.FS) Judgement {
	book, err := Load(base, own)
	r := reviewer{recogniser: rehearse.NewRecogniser()}
	r.out.Problems, _ = err.(Problems)
	if book == nil {
		return r.out
	}
	r.avoided(book)
	judged, isOwn := base, false
	if own != nil {
		judged, isOwn = own, true
		r.out.Problems = slices.DeleteFunc(r.out.Problems, func(p *Problem) bool { return !p.Own })
	}
	l := &loader{base: judged}
	l.each(guideFolder, ".toml", func(s *source) { s.own = isOwn; r.guide(s) })
	l.each(exerciseFolder, ".toml", func(s *source) { s.own = isOwn; r.exercise(s) })
	l.each(pageFolder, ".md", func(s *source) { s.own = isOwn; r.page(s) })
	asked := prompted(book)
	l.each(sheetFolder, ".toml", func(s *source) { s.own = isOwn; r.sheet(s, asked) })
	l.each(drillFolder, ".toml", func(s *source) { s.own = isOwn; r.drill(s) })
	l.each(personaFolder, ".toml", func(s *source) { s.own = isOwn; r.persona(s) })
	r.cards(l, isOwn)
	r.coverage(book)
	r.out.Counts = []Count{
		{guideFolder, len(book.Guides)},
		{exerciseFolder, len(book.Exercises)},
		{pageFolder, len(book.Pages)},
		{sheetFolder, len(book.Sheets)},
		{drillFolder, len(book.Drills)},
		{personaFolder, len(book.Personas)},
		{"glossary", len(book.Terms)},
		{"facts", len(book.Facts)},
		{choiceFolder, len(book.Atlas.Choices.Profiles) + len(book.Atlas.Choices.Studies)},
		{"training", len(book.Course)},
	}
	r.out.Problems.flatten()
	slices.SortStableFunc(r.out.Problems, func(a, b *Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return r.out
}

// reviewer is a review that is going on.
type reviewer struct {
	recogniser *rehearse.Recogniser
	avoid      map[string]string // word → the term for it
	out        Judgement
}

// avoided gathers the words that the school does not use. The terms for which
// it has its own words are not among them: the program puts those in itself.
func (r *reviewer) avoided(book *Book) {
	r.avoid = map[string]string{}
	for _, t := range book.Terms {
		own := book.Words.Say(t.Name)
		for _, w := range t.Avoid {
			if w = strings.ToLower(w); w != strings.ToLower(own) && w != strings.ToLower(book.Words.Say(t.Plural)) {
				r.avoid[w] = own
			}
		}
	}
	delete(r.avoid, "")
}

// strayWord finds a word or words in a text that are not the school's.
func (r *reviewer) strayWord(text string) (word, term string) {
	list := words(text)
	for i := range list {
		for n := min(3, len(list)-i); n > 0; n-- {
			w := strings.Join(list[i:i+n], " ")
			if term, ok := r.avoid[w]; ok {
				return w, term
			}
		}
	}
	return "", ""
}

// keep adds what was found in a file that can be used.
func (r *reviewer) keep(s *source, f form, found []finding) {
	if len(found) > 0 {
		r.out.Problems = append(r.out.Problems, s.place(scan(s.doc, f).spots, found)...)
	}
}

// grade gives a file its reading score.
func (r *reviewer) grade(s *source, score Score, lowest float64) {
	g := Graded{File: s.file, Own: s.own, Score: score.Value(), Lowest: lowest}
	r.out.Reading = append(r.out.Reading, g)
	if g.Score < lowest {
		r.out.Problems = append(r.out.Problems, &Problem{
			File: s.file, Own: s.own, Kind: HardToRead, Detail: ratio(int(g.Score), int(lowest)),
		})
	}
}

func (r *reviewer) exercise(s *source) {
	f, problems := read[exerciseFile](s)
	if len(problems) > 0 {
		return // told by Load
	}
	t := tone{reviewer: r, limit: wordLimit, to: talk.ToPupil, score: &Score{}}
	if len(f.Phases) == 0 || slices.Contains(f.Phases, string(talk.PO8)) {
		t.limit = wordLimitPO8
	}
	if slices.Equal(f.Kinds, []string{string(talk.WithParents)}) {
		t.to = talk.ToTogether
	}
	t.sentence(spot{key: "question"}, "", f.Question, task)
	t.sentence(spot{key: "closing"}, "", f.Closing, question)
	t.limit = stepLimit
	t.to = ""
	for i, step := range f.Steps {
		t.prose(spot{key: "steps", item: i + 1}, "", step)
	}
	t.prose(spot{key: "goal"}, "", f.Goal)
	t.picture(f)
	r.keep(s, f.shapes(), t.found)
	r.grade(s, *t.score, lowestExercise)
}

// How wide what stands in a picture may be, in columns.
const (
	widestTitle = 40
	widestCard  = 20
	widestLabel = 24
	widestHint  = 32
	widestBoxed = 18 // label and hint in a box, of which two lie side by side
)

// picture judges the words that stand in the picture.
func (t *tone) picture(f *exerciseFile) {
	t.fits(spot{key: "title"}, "", f.Title, widestTitle)
	t.fits(spot{key: "low"}, "", f.Low, widestLabel)
	t.fits(spot{key: "high"}, "", f.High, widestLabel)
	for i, card := range f.Cards {
		t.fits(spot{key: "cards", item: i + 1}, "", card, widestCard)
	}
	label, hint := widestLabel, widestHint
	if f.Form == string(talk.Doors) || f.Form == string(talk.Circle) {
		label, hint = widestBoxed, widestBoxed
	}
	for i, field := range f.Fields {
		at := spot{outer: i + 1}
		t.fits(at.under("label"), "", field.Label, label)
		t.fits(at.under("hint"), field.Label, field.Hint, hint)
	}
}

// cards judges the information cards and the glossary.
func (r *reviewer) cards(l *loader, own bool) {
	judgeList(r, l, factsName, own, func(f *factsFile, t *tone) {
		for i, fact := range f.Facts {
			t.prose(spot{outer: i + 1, key: "text"}, fact.ID, fact.Text)
		}
	})
	judgeList(r, l, mapName, own, func(f *mapFile, t *tone) {
		for i := range f.Stations {
			for j, step := range f.Stations[i].Steps {
				t.prose(spot{outer: i + 1, inner: j + 1, key: "demand"}, f.Stations[i].Name+" - "+step.To, step.Demand)
			}
		}
	})
	judgeList(r, l, calendarName, own, func(f *calendarFile, t *tone) {
		for i, d := range f.Dates {
			t.prose(spot{outer: i + 1, key: "text"}, d.ID, d.Text)
		}
	})
	judgeList(r, l, guaranteeName, own, func(f *guaranteeFile, t *tone) {
		for i := range f.Entries {
			t.prose(spot{outer: i + 1, key: "text"}, f.Entries[i].ID, f.Entries[i].Text)
			t.prose(spot{outer: i + 1, key: "plain"}, f.Entries[i].ID, f.Entries[i].Plain)
		}
	})
	judgeList(r, l, trainingName, own, (*trainingFile).judge)
	judgeList(r, l, glossaryName, own, func(f *glossaryFile, t *tone) {
		for i, term := range f.Terms {
			t.prose(spot{outer: i + 1, key: "means"}, term.Term, term.Means)
		}
	})
}

// judgeList judges the texts in a file that holds a list.
func judgeList[T any, P readable[T]](r *reviewer, l *loader, name string, own bool, texts func(P, *tone)) {
	s, ok := l.optional(l.base, name, own)
	if !ok {
		return
	}
	f, problems := read[T, P](s)
	if len(problems) > 0 {
		return // told by Load
	}
	t := tone{reviewer: r, limit: listLimit}
	texts(f, &t)
	r.keep(s, f.shapes(), t.found)
}

// coverage counts the prompts for each competence and names what has none.
func (r *reviewer) coverage(book *Book) {
	for _, phase := range talk.Phases() {
		for _, kind := range []talk.Kind{talk.Individual, talk.WithParents} {
			for _, stage := range []talk.StageID{talk.Experience, talk.Deepening, talk.Outlook} {
				row := Cover{Phase: phase, Kind: kind, Stage: stage, Prompts: map[talk.Competence]int{}}
				for i := range book.Guides {
					row.count(&book.Guides[i])
				}
				for _, c := range talk.Competences() {
					if row.Prompts[c] == 0 {
						r.out.Problems = append(r.out.Problems, &Problem{
							File: guideFolder, Kind: NoCoverage, Detail: string(c),
							Subject: strings.Join([]string{string(phase), string(kind), string(stage)}, " "),
						})
					}
				}
				r.out.Coverage = append(r.out.Coverage, row)
			}
		}
	}
}

// count adds the prompts of a guide that is made for this phase and kind.
func (c *Cover) count(g *talk.Guide) {
	if g.Kind != c.Kind || !g.Fit.Serves(c.Phase) {
		return
	}
	for _, st := range g.Stages {
		if st.ID != c.Stage {
			continue
		}
		for _, p := range st.Prompts {
			if p.Competence != talk.NoneTouched {
				c.Prompts[p.Competence]++
			}
		}
	}
}

// pageWords is what is read in two minutes, at the 240 words a minute or so of
// an adult who reads silently (Brysbaert 2019, Journal of Memory and Language).
const pageWords = 450

func (r *reviewer) page(s *source) {
	head := *s
	body, first, ok := head.unfence()
	if !ok {
		return // told by Load
	}
	p, problems := readPage(s)
	if len(problems) > 0 {
		return // told by Load
	}
	score, count := Score{}, 0
	tell := func(line int, kind ProblemKind, detail string) {
		r.out.Problems = append(r.out.Problems, s.at(first+line-1, kind, "", detail))
	}
	for _, b := range prose.Markdown(body) {
		text := b.Plain()
		if b.Role != prose.Title {
			score.add(text)
			count += len(strings.Fields(text))
		}
		t := tone{reviewer: r}
		t.common(spot{}, "", text)
		for _, f := range t.found {
			tell(b.Line, f.kind, f.detail)
		}
		if strings.Contains(text, "!") {
			tell(b.Line, Exclaims, "")
		}
	}
	if count > pageWords {
		tell(1, LongPage, ratio(count, pageWords))
	}
	for _, f := range prose.Foreign(body) {
		tell(f.Line, Markup, f.What)
	}
	if w, term := r.strayWord(p.About); w != "" {
		r.out.Problems = append(r.out.Problems, s.at(1, AvoidedWord, "about", w+"/"+term))
	}
	r.grade(s, score, lowestPage)
}
