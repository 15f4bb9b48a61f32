package handbook

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// How many words a sentence may have.
const (
	wordLimit    = 14 // of what is said to a pupil or parent
	wordLimitPO8 = 12
	stepLimit    = 20 // of what a conductor reads; a text of more sentences counts each
	listLimit    = 25 // of a card or the meaning of a term
)

// tone judges the sentences of one file.
type tone struct {
	*reviewer
	findings
	limit int
	to    talk.Addressee // empty: the conductor
	score *Score         // nil: not counted
	seen  map[string]string
}

// sort is what a sentence must be.
type sort int

const (
	question sort = iota // open
	followUp             // open; may stand in a guide three times
	task                 // open, or something small to do
)

// mostFollowUps is how often one follow-up may stand in a guide.
const mostFollowUps = 3

// nameMark stands for the pupil's first name, which counts as two words.
const nameMark = "{naam}"

// sentence judges one text as it will stand on the screen.
func (t *tone) sentence(at spot, owner, text string, as sort) {
	shown := plain(text)
	t.words(at, owner, shown)
	t.repeated(at, owner, shown, as)
	name := subject(owner, at)
	if asksWhy(shown) {
		t.add(at, Why, name, "")
		return
	}
	said := strings.ReplaceAll(shown, nameMark, "Noor")
	if n := strings.Count(said, "?"); n > 1 {
		t.add(at, TwoQuestions, name, "")
		return
	}
	checked := shown != strings.TrimSpace(text)
	switch v := t.recogniser.Explain(said); v.Kind {
	case rehearse.Open:
		if checked {
			t.add(at, NotClosed, name, "")
		}
	case rehearse.Closed:
		if !checked {
			t.add(at, NotOpen, name, v.Mark)
		}
	case rehearse.Stacked:
		t.add(at, TwoQuestions, name, v.Mark)
	case rehearse.Leading:
		t.add(at, Steers, name, v.Mark)
	default:
		if as != task {
			t.add(at, NoQuestion, name, "")
		}
	}
}

// words judges length, address and choice of words.
func (t *tone) words(at spot, owner, text string) {
	name := subject(owner, at)
	if t.score != nil {
		t.score.add(text)
	}
	if n := len(strings.Fields(strings.ReplaceAll(text, nameMark, "n n"))); n > t.limit {
		t.add(at, TooLong, name, ratio(n, t.limit))
	}
	if strings.Contains(text, "!") {
		t.add(at, Exclaims, name, "")
	}
	if t.to != "" {
		if w := wrongAddress(text, t.to); w != "" {
			t.add(at, WrongAddress, name, w+"/"+string(t.to))
		}
	}
	if t.to == talk.ToPupil || t.to == talk.ToTogether {
		if w := schoolWord(text); w != "" {
			t.add(at, SchoolWord, name, w)
		}
	}
	if mark, whole := marked(text, '[', ']'); whole {
		t.add(at, Placeholder, name, mark)
	}
	t.common(at, owner, text)
}

// fits judges how wide a text is that stands in a picture.
func (t *tone) fits(at spot, owner, text string, limit int) {
	if n := ansi.StringWidth(text); n > limit {
		t.add(at, TooWide, subject(owner, at), ratio(n, limit))
	}
	t.common(at, owner, text)
}

// common judges what holds for every text: words of the school, placeholders.
func (t *tone) common(at spot, owner, text string) {
	if w, term := t.strayWord(text); w != "" {
		t.add(at, AvoidedWord, subject(owner, at), w+"/"+term)
	}
	if mark, _ := marked(strings.ReplaceAll(text, nameMark, ""), '{', '}'); mark != "" {
		t.add(at, Placeholder, subject(owner, at), mark)
	}
}

// marked is what stands between two signs, with them; not whole: one of them
// stands alone.
func marked(text string, open, end byte) (mark string, whole bool) {
	from := strings.IndexAny(text, string([]byte{open, end}))
	if from < 0 {
		return "", false
	}
	if to := strings.IndexByte(text[from:], end); to > 0 {
		return text[from : from+to+1], true
	}
	return text[from : from+1], false
}

// prose judges a text for the conductor, sentence by sentence.
func (t *tone) prose(at spot, owner, text string) {
	if t.score != nil {
		t.score.add(text)
	}
	longest := 0
	for s := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(".?!:;", r) }) {
		longest = max(longest, len(strings.Fields(s)))
	}
	if longest > t.limit {
		t.add(at, TooLong, subject(owner, at), ratio(longest, t.limit))
	}
	if strings.Contains(text, "!") {
		t.add(at, Exclaims, subject(owner, at), "")
	}
	t.common(at, owner, text)
}

// repeated names a sentence that the file has already.
func (t *tone) repeated(at spot, owner, text string, as sort) {
	if t.seen == nil {
		return
	}
	key := strings.ToLower(text)
	first, again := t.seen[key]
	if !again {
		t.seen[key] = owner
		return
	}
	if as == followUp {
		count := 2
		for t.seen[key+strconv.Itoa(count)] != "" {
			count++
		}
		t.seen[key+strconv.Itoa(count)] = owner
		if count <= mostFollowUps {
			return
		}
	}
	t.add(at, Repeated, subject(owner, at), first)
}

func (r *reviewer) guide(s *source) {
	f, problems := read[guideFile](s)
	if len(problems) > 0 {
		return // told by Load
	}
	t := tone{reviewer: r, limit: wordLimit, score: &Score{}, seen: map[string]string{}}
	lowest := float64(lowestGuide)
	if f.Phase == string(talk.PO8) {
		t.limit, lowest = wordLimitPO8, lowestPO8
	}
	for i := range f.Stages {
		for j := range f.Stages[i].Prompts {
			t.prompt(spot{outer: i + 1, inner: j + 1}, &f.Stages[i].Prompts[j])
		}
	}
	t.balance(f)
	t.heads(f)
	r.keep(s, f.shapes(), t.found)
	r.grade(s, *t.score, lowest)
}

func (t *tone) prompt(at spot, p *promptInFile) {
	t.to = talk.Addressee(p.To)
	t.sentence(at.under("text"), p.ID, p.Text, question)
	each := func(key string, list []string, as sort) {
		for i, text := range list {
			at := at.under(key)
			at.item = i + 1
			t.sentence(at, p.ID, text, as)
		}
	}
	each("followups", p.FollowUps, followUp)
	each("ladder", p.Ladder, task)
	each("alternatives", p.Alternatives, question)
}

// heads judges what the mentor reads of a guide, and whether anybody gets it.
func (t *tone) heads(f *guideFile) {
	fit := f.guide().Fit
	if !fit.AnyPupil() && !slices.ContainsFunc(append(talk.Phases(), talk.Other), fit.Serves) {
		t.add(spot{key: "id"}, FitsNobody, "", "")
	}
	t.common(spot{key: "title"}, "", f.Title)
	t.common(spot{key: "about"}, "", f.About)
	for i, st := range f.Stages {
		at := spot{outer: i + 1}
		t.common(at.under("goal"), st.ID, st.Goal)
		t.common(at.under("leave"), st.ID, st.Leave)
	}
}

// balance names competences and people that a guide has no prompt for.
func (t *tone) balance(f *guideFile) {
	for _, c := range talk.Competences() {
		if !slices.ContainsFunc(f.Stages, func(st stageInFile) bool {
			return slices.ContainsFunc(st.Prompts, func(p promptInFile) bool { return p.Competence == string(c) })
		}) {
			t.add(spot{key: "id"}, Unreached, string(c), "")
		}
	}
	if f.Kind != string(talk.WithParents) {
		return
	}
	for i, st := range f.Stages {
		for _, to := range addressees() {
			if !slices.ContainsFunc(st.Prompts, func(p promptInFile) bool { return p.To == string(to) }) {
				t.add(spot{outer: i + 1}, NobodySpeaks, st.ID, string(to))
			}
		}
	}
}
