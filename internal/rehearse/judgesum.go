package rehearse

import (
	"slices"
	"strconv"
	"strings"
)

// drillRules are the patterns by which answers in a drill are judged.
type drillRules struct{ moment, ahead, comfort, judging, hearing, opens phrases }

func newDrillRules() drillRules {
	return drillRules{
		moment:  newPhrases(momentWords()),
		ahead:   newPhrases(aheadWords()),
		comfort: newPhrases(comforting()),
		judging: newPhrases(judging()),
		hearing: newPhrases(listening()),
		opens:   newPhrases(storied()),
	}
}

// atMoment tells whether an answer asks for something that happened, or for when it
// does go well.
func (r *Recogniser) atMoment(a answered) bool {
	if _, ok := r.drill.moment.find(a.words); ok {
		return true
	}
	perfect := false
	for _, w := range a.words {
		switch {
		case slices.Contains(pastVerbs(), w.text), r.lexicon.past(w.text):
			return true
		case slices.Contains(haveVerbs(), w.text):
			perfect = true
		case perfect && done(w.text):
			return true
		}
	}
	return false
}

// past tells whether a word is a regular past tense: werkte, hoorden.
func (l lexicon) past(word string) bool {
	for _, ending := range []string{"te", "de", "ten", "den"} {
		if s, ok := strings.CutSuffix(word, ending); ok && l.stems[s] && l.words[word]&infinitive == 0 {
			return true
		}
	}
	return false
}

// done tells whether a word is a participle: gedaan, meegemaakt, begonnen.
func done(word string) bool { return participle(word) || slices.Contains(participles(), word) }

// looksAhead tells whether an answer asks for a plan or a wish.
func (r *Recogniser) looksAhead(a answered) bool {
	_, ok := r.drill.ahead.find(a.words)
	return ok
}

// comforts tells whether words take a problem away without asking.
func (r *Recogniser) comforts(words []token) bool {
	_, ok := r.drill.comfort.find(words)
	return ok
}

func (r *Recogniser) judgeSummary(item *DrillItem, a answered) Feedback {
	told := r.stemsOf(r.lexicon.tokens(strings.Join(item.Tells, " ")), false)
	own, asked := r.weightOf(item, a, told), onlyAsks(a)
	f := Feedback{Good: []Reason{Tried}}
	enough := own >= ownWeight
	switch {
	case enough:
		f.Good = []Reason{OwnWords}
	case own > 0 && !asked:
		f.Good = []Reason{GivesBack}
	case asked:
		f.Good = []Reason{Asks}
	}
	f.Next, f.Words = r.faultOfSummary(item, a, told)
	switch {
	case f.Next != "":
	case !enough && asked:
		f.Next = OnlyAsks
	case !enough:
		f.Next, f.Words = FewWords, r.unsaid(item, a)
	default:
		f.Works = true
		if r.asksOn(a) {
			f.Next = AskLater
			return f
		}
		if len(f.Good) < goodShown && len(a.words) <= 2*shortSummary {
			f.Good = append(f.Good, GivesBack)
		}
		f.address(item, a)
	}
	return f
}

// onlyAsks tells whether all that an answer does is ask.
func onlyAsks(a answered) bool {
	return !slices.ContainsFunc(a.parts, func(p part) bool { return !p.asks && p.verdict.Kind != Open })
}

// weightOf is how much of the pupil's own words an answer has; none without a word
// that says much.
func (r *Recogniser) weightOf(item *DrillItem, a answered, told []string) int {
	strong := 0
	for _, s := range r.stemsOf(a.words, false) {
		if slices.ContainsFunc(told, func(t string) bool { return kindred(t, s) }) {
			strong++
		}
	}
	if strong == 0 {
		return 0
	}
	weak := map[string]bool{}
	for _, t := range r.lexicon.tokens(strings.Join(item.Tells, " ")) {
		if saysLittle(t) && slices.ContainsFunc(a.words, func(w token) bool { return saysLittle(w) && stem(w.text) == stem(t.text) }) {
			weak[stem(t.text)] = true
		}
	}
	return ownStrong*strong + len(weak)
}

// saysLittle tells whether a word says a little, as deed, nooit and niemand: not what a
// text is about, but somebody's own way to tell it.
func saysLittle(t token) bool {
	return len(t.text) > 3 && t.is&(auxiliary|modal|determiner|preposition|asking) == 0 && slices.Contains(empty(), t.text) &&
		!slices.Contains(haveVerbs(), t.text)
}

// faultOfSummary is what a summary has that it should not: a judgement, advice, a
// question that leads, too many words, or the pupil's "ik".
func (r *Recogniser) faultOfSummary(item *DrillItem, a answered, told []string) (Reason, []string) {
	story := 0
	for _, t := range item.Tells {
		story += len(strings.Fields(t))
	}
	for _, p := range a.parts {
		if mark, ok := r.drill.judging.find(p.words); ok && !r.told(mark, told) {
			return Judges, []string{r.judgement(mark)}
		}
		switch {
		case p.asks && p.verdict.Kind == Leading:
			return HoldsAnswer, marked(p.verdict)
		case p.verdict.Kind == Leading && r.urges(p, told):
			return Advises, marked(p.verdict)
		}
	}
	switch {
	case len(a.words) > summaryWords || len(a.words) > 2*shortSummary && 4*len(a.words) > 3*story:
		return TooManyWord, []string{strconv.Itoa(len(a.words))}
	case r.inFirstPerson(a):
		return SaysI, nil
	}
	return "", nil
}

// judgement is the word of a mark that judges; the whole mark where none does.
func (r *Recogniser) judgement(mark string) string {
	for _, w := range strings.Fields(mark) {
		if slices.Contains(judgingWords(), w) {
			return w
		}
	}
	return mark
}

// told tells whether the pupil said a word of a judgement first: who says it back
// judges nothing.
func (r *Recogniser) told(mark string, stems []string) bool {
	for _, w := range strings.Fields(mark) {
		t := token{text: w, is: r.lexicon.class(w)}
		if t.is&(likable|plainly|blame|praise) != 0 && slices.Contains(stems, stem(w)) {
			return true
		}
	}
	return false
}

// urges tells whether a sentence that reads as advice has no word of the pupil: "je
// moet van je moeder naar de havo" is said back.
func (r *Recogniser) urges(p part, told []string) bool {
	n := 0
	for _, s := range r.stemsOf(p.words, false) {
		if slices.ContainsFunc(told, func(t string) bool { return kindred(t, s) }) {
			n++
		}
	}
	return n < ownStrong
}

// unsaid are words of the pupil that an answer does not have yet.
func (r *Recogniser) unsaid(item *DrillItem, a answered) []string {
	said := r.stemsOf(a.words, false)
	var out []string
	for _, t := range r.lexicon.tokens(strings.Join(item.Tells, " ")) {
		if !r.says(t, true) || t.is&(verb|infinitive) != 0 && t.is&noun == 0 || slices.Contains(out, t.text) {
			continue
		}
		if s := stem(t.text); len(t.text) > 3 && !slices.ContainsFunc(said, func(o string) bool { return kindred(o, s) }) {
			out = append(out, t.text)
		}
	}
	const most = 3
	return out[:min(len(out), most)]
}

// inFirstPerson tells whether a summary says the pupil's "ik" and never je or u.
func (r *Recogniser) inFirstPerson(a answered) bool {
	if informal(a.words) || formal(a.words) {
		return false
	}
	if _, ok := r.drill.hearing.find(a.words); ok {
		return false
	}
	return slices.ContainsFunc(a.words, func(w token) bool { return w.in("ik", "mijn", "mij") })
}

// asksOn tells whether a question hangs on to a summary, other than whether it is
// right.
func (r *Recogniser) asksOn(a answered) bool {
	for _, p := range a.parts[min(1, len(a.parts)-1):] {
		if len(a.parts) > 1 && p.asks && !r.rules.checks.covers(p.words) && (p.verdict.Kind == Open || p.verdict.Kind == Closed) {
			return !r.confirms(p.words)
		}
	}
	return false
}

// confirms tells whether a question only asks whether the summary is right.
func (r *Recogniser) confirms(words []token) bool {
	return slices.ContainsFunc(words, func(w token) bool { return w.in("klopt", "kloppen", "goed", "juist", "zo") }) && len(words) <= shortSummary
}
