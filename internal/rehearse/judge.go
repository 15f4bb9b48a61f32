package rehearse

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Judge tells what is good in an answer to an item of a drill, and what one thing
// could be tried. It is lenient on purpose: an answer that would do at the table must
// not be called otherwise because its words are not known here.
func (r *Recogniser) Judge(kind DrillKind, item *DrillItem, answer string) Feedback {
	a := r.heardAnswer(answer)
	if len(a.words) == 0 {
		return Feedback{Next: NothingYet}
	}
	switch kind {
	case DrillOne:
		return r.judgeOne(item, a)
	case DrillSummary:
		return r.judgeSummary(item, a)
	case DrillExperience:
		return r.judgeExperience(item, a)
	}
	return r.judgeOpen(item, a)
}

// JudgeQuiet tells how a silence of so long was left.
func JudgeQuiet(quiet time.Duration) Feedback {
	switch {
	case quiet >= Quiet:
		return Feedback{Works: true, Good: []Reason{LeftQuiet}}
	case quiet >= Quiet/2:
		return Feedback{Good: []Reason{LeftSome}, Next: TooEarly, Words: []string{wholeSeconds(quiet)}}
	}
	return Feedback{Good: []Reason{SoonSpoke}, Next: TooEarly, Words: []string{wholeSeconds(quiet)}}
}

// wholeSeconds is how many whole seconds went by.
func wholeSeconds(quiet time.Duration) string { return strconv.Itoa(int(quiet / time.Second)) }

// answered is an answer, taken apart.
type answered struct {
	text    string
	words   []token // without pauses
	parts   []part
	verdict Verdict
}

// part is one sentence of an answer.
type part struct {
	words   []token
	asks    bool // ends in a question mark
	verdict Verdict
}

func (r *Recogniser) heardAnswer(text string) answered {
	a := answered{text: text, verdict: r.Explain(text)}
	if a.verdict.Kind == Stacked && r.trails(a.verdict.Mark) {
		a.verdict = r.Explain(strings.ReplaceAll(text, ",", ""))
	}
	for _, s := range sentences(r.lexicon.tokens(text)) {
		p := part{asks: s.asks}
		for _, t := range s.tokens {
			if t.mark == 0 {
				p.words = append(p.words, t)
			}
		}
		p.verdict = r.Explain(join(p.words) + ending(s.asks))
		a.parts = append(a.parts, p)
		a.words = append(a.words, p.words...)
	}
	return a
}

// trails tells whether what looks like a second question is the end of the first: de
// vorige keer.
func (r *Recogniser) trails(mark string) bool {
	words := r.lexicon.tokens(mark)
	_, moment := r.drill.moment.find(words)
	return moment && !slices.ContainsFunc(words, func(w token) bool {
		return w.is&(verb|asking|subject&^determiner) != 0 && !w.in("de", "het", "een", "die", "dat")
	})
}

// opensAnyway tells whether a question that asks for a fact brings a story all the
// same: hoe ver ben je.
func (r *Recogniser) opensAnyway(a answered) bool {
	_, ok := r.drill.opens.find(a.question().words)
	return ok
}

func ending(asks bool) string {
	if asks {
		return "?"
	}
	return "."
}

// question is the sentence that asks; the last one where none does.
func (a answered) question() part {
	for _, p := range a.parts {
		if p.verdict.Kind != NoQuestion {
			return p
		}
	}
	return a.parts[len(a.parts)-1]
}

// fault is what any question can have that is to be put to a pupil; empty when it has
// nothing. Of a drill whose answer must be open a closed one is a fault.
func (r *Recogniser) fault(a answered, mayClose bool) (Reason, []string) {
	v := a.verdict
	switch {
	case r.closedBehindInvitation(a):
		return TellBefore, nil
	case v.Kind == Stacked:
		return AsksMore, marked(v)
	case v.Kind == Leading && !strings.Contains(a.text, "?") && r.rules.statesAdvice(a):
		return Advises, marked(v)
	case v.Kind == Leading:
		return HoldsAnswer, marked(v)
	case v.Kind == NoQuestion && r.comforts(a.words):
		return Comforts, nil
	case v.Kind == NoQuestion:
		return AsksNothing, nil
	case v.Kind == Closed && r.invitesFirst(a):
		return TellBefore, nil
	case v.Kind == Closed && !mayClose && !r.opensAnyway(a):
		return StillClosed, marked(v)
	}
	q := a.question()
	switch {
	case asksWhy(q.words):
		return AsksWhy, nil
	case len(q.words) > drillWords || len(a.words) > turnWords:
		return TooManyWord, []string{strconv.Itoa(max(len(q.words), len(a.words)-len(q.words)))}
	}
	return "", nil
}

// statesAdvice tells whether the sentence that decided is advice and asks nothing.
func (r rules) statesAdvice(a answered) bool {
	_, ok := r.advice.find(a.question().words)
	return ok
}

func marked(v Verdict) []string {
	if v.Mark == "" {
		return nil
	}
	return []string{v.Mark}
}

func asksWhy(words []token) bool {
	return slices.ContainsFunc(words, func(w token) bool { return w.in("waarom") })
}

// invitesFirst tells whether an answer begins with an invitation to tell.
func (r *Recogniser) invitesFirst(a answered) bool {
	words := a.question().words
	for len(words) > 1 && words[0].is&(filler|coordinate) != 0 && words[0].is&invite == 0 {
		words = words[1:]
	}
	return r.invites(words, false)
}

// closedBehindInvitation tells whether an invitation was put before a question that
// stays closed behind it: vertel eens, vind je je stage leuk.
func (r *Recogniser) closedBehindInvitation(a answered) bool {
	if !r.invitesFirst(a) {
		return false
	}
	words := a.question().words
	for i, w := range words {
		if w.is&(asking|asked) != 0 {
			break
		}
		if w.in("of") && nth(words, i+1).is&second != 0 {
			return true
		}
	}
	_, rest, found := strings.Cut(a.text, ",")
	if !found {
		_, rest, found = strings.Cut(a.text, ":")
	}
	return found && r.Explain(rest).Kind == Closed && inverted(r.lexicon.tokens(rest))
}

func (r *Recogniser) judgeOpen(item *DrillItem, a answered) Feedback {
	if sameWords(a.text, item.Given, r) {
		return Feedback{Good: []Reason{Tried}, Next: SameAgain}
	}
	about := r.sameSubject(item, a)
	fault, words := r.fault(a, false)
	f := Feedback{Good: r.goodOf(a, about), Next: fault, Words: words}
	switch {
	case fault != "":
	case !about:
		f.Next, f.Words = OffSubject, r.subjectOf(item)
	default:
		f.Works = true
		f.address(item, a)
	}
	return f
}

func (r *Recogniser) judgeOne(item *DrillItem, a answered) Feedback {
	about := r.sameSubject(item, a)
	fault, words := r.fault(a, true)
	f := Feedback{Good: r.goodOf(a, about), Next: fault, Words: words}
	switch {
	case fault != "":
	case !about:
		f.Next, f.Words = OffSubject, r.subjectOf(item)
	default:
		f.Works = true
		f.Good = append([]Reason{IsOne}, slices.DeleteFunc(f.Good, func(g Reason) bool { return g == Asks })...)
		if a.verdict.Kind == Closed {
			f.Next = AlsoOpen
		}
		f.address(item, a)
	}
	f.Good = f.Good[:min(len(f.Good), goodShown)]
	return f
}

func (r *Recogniser) judgeExperience(item *DrillItem, a answered) Feedback {
	about, moment := r.sameSubject(item, a), r.atMoment(a)
	fault, words := r.fault(a, moment && asks(a.question().words) > 0) // wanneer lukte het wel: a fact, with a story behind it
	f := Feedback{Good: r.goodOf(a, about), Next: fault, Words: words}
	switch {
	case fault != "":
	case !moment && r.looksAhead(a):
		f.Next = LooksAhead
	case !moment:
		f.Next = NoMoment
	default:
		f.Works = true
		f.address(item, a)
	}
	return f
}

// goodShown is how many good things are named: more sounds like a form.
const goodShown = 2

// goodOf is what is good in a question, the strongest first. There always is something.
func (r *Recogniser) goodOf(a answered, about bool) []Reason {
	var good []Reason
	switch a.verdict.Kind {
	case Open:
		good = append(good, IsOpen)
	case Closed:
		good = append(good, Asks)
	case Stacked, Leading, NoQuestion:
	}
	if r.atMoment(a) {
		good = append(good, AtMoment)
	}
	if about {
		good = append(good, OnSubject)
	}
	if len(good) == 0 {
		good = append(good, Tried)
	}
	return good[:min(len(good), goodShown)]
}

// address adds that a parent is u, where nothing else is to be said.
func (f *Feedback) address(item *DrillItem, a answered) {
	if f.Next == "" && item.To == talk.ToParent && informal(a.words) && !formal(a.words) {
		f.Next = UseFormal
	}
}

func formal(words []token) bool {
	return slices.ContainsFunc(words, func(w token) bool { return w.in("u", "uw", "uzelf") })
}

func informal(words []token) bool {
	return slices.ContainsFunc(words, func(w token) bool { return w.in("je", "jij", "jou", "jouw", "jullie") })
}

// sameWords tells whether two texts have the same words.
func sameWords(a, b string, r *Recogniser) bool {
	words := func(text string) string {
		var out []string
		for _, t := range r.lexicon.tokens(text) {
			if t.mark == 0 {
				out = append(out, t.text)
			}
		}
		return strings.Join(out, " ")
	}
	return words(a) == words(b)
}

// Posed tells whether what an item gives is what its drill is about: a closed question,
// a stacked turn, a question before a silence, or a problem that asks nothing.
func (r *Recogniser) Posed(kind DrillKind, item *DrillItem) bool {
	given := r.Recognise(item.Given)
	switch kind {
	case DrillOpen:
		return given == Closed
	case DrillOne:
		return given == Stacked
	case DrillQuiet:
		return given == Open
	case DrillExperience:
		return item.Given != "" && !strings.Contains(item.Given, "?")
	case DrillSummary:
		return len(item.Tells) > 0
	}
	return false
}
