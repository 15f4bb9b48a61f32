// Package rehearse is for practising a loopbaangesprek without a pupil: it
// recognises which kind of question a conductor asks in one turn, answers as a
// practice pupil does, counts what an observer sees, holds up the mirror
// afterwards, judges the answers in a drill and counts who took a training.
//
// It is pure: the standard library and the values of package talk, no screen, no
// disk, no clock. What looks like chance follows from a seed (chance.go). It keeps
// nothing of what it reads, and the recogniser must not be used on what a pupil
// says.
//
// # The training room
//
// A [Persona] is a practice pupil as its file says it: themes in three layers
// (first answer; further; deep), what opens each, and what it says to a turn that
// presses. [Persona.Check] finds a layer that nobody can reach. A [Rehearsal] is
// the talk with it: each turn is heard ([Heard], hear.go), changes the trust and is
// answered (mood.go). The same persona, seed and moves give the same talk. A
// [Script] is its recording as lines of text, [Replay] holds it again, and an
// observer's [Tally] and a [DrillRun] are recorded in the same form.
//
// A [Record] is what happened in a talk, whoever recorded it, and a [Mirror] is
// made of that: figures, quotations, and by stated rules two things that worked and
// one to try (findings*.go). There is no mark in it. A [Course] is the training in
// meetings, an [Hour] the clock of one, a [Threesome] that of practising in threes,
// and a [Team] who was there.
//
// # How a turn is read
//
// The form decides, and there is no list of whole questions: how a clause
// begins, in which order verb and subject stand, which particles, negations
// and tags it carries. In this order:
//
//  1. The text is folded (lower case, plain letters, straight quotes) and cut
//     into sentences; a quotation becomes one word, the name of the speaker
//     is taken off (fold.go, scan.go, text.go).
//  2. Each sentence is cut into clauses, at pauses and where a new question
//     begins without one, and each clause gets a form: question word first,
//     verb first, invitation, order, subclause, statement, fragment
//     (clause.go, form.go, verb.go, word.go).
//  3. Each clause that asks becomes one question. It is leading if it carries
//     its answer (lead.go); else an invitation and a question word are open,
//     unless the answer is one fact (fact.go) or one of a few (answer.go);
//     a verb first is closed. What only hangs on (denk je, klopt dat, a name)
//     is no question; an answer of the leader's own is one (read.go,
//     answer.go).
//  4. A sentence without such a clause is a statement. With a question mark it
//     is closed, or leading by its particles, tags and opinions; without one
//     it may be advice, or say of the other what will become of him or what
//     is best for him, unless it gives back what was said (rest.go, state.go).
//  5. More than one question is stacked; otherwise the one question decides;
//     without a question advice is leading, and all else is no question
//     (turn.go).
//
// The Dutch that is recognised stands in dutch.go, what steers in
// dutch_steer.go, and what advises in a question in dutch_advice.go: as classes
// of words and as patterns of a few words. Why and how come are a reproach only
// with something blamed beside them (reproach.go). Beside its kind, a turn may
// carry advice (counsel.go).
//
// The ideas are those of Dutch handbooks and courses on asking questions: open
// and closed by the first word, leading by a judgement or assumption that the
// answer confirms, stacked by more than one question in a turn.
//
// # Limits
//
// The verdict is a hint and must be shown as one ("lijkt gesloten"). Trainers
// disagree where open ends, a closed form can invite a long story, and
// suggestion may lie in a tone or in what was said before, which is not seen
// here. Suggestion in a word that is on no list is missed. An open question
// that is called leading is the worst mistake, so in doubt a question with a
// question word is open.
package rehearse

// Kind is the kind of question that a turn is.
type Kind string

// The kinds of a turn.
const (
	Open       Kind = "open"       // invites to tell
	Closed     Kind = "gesloten"   // yes or no, one of a few, or one fact
	Leading    Kind = "suggestief" // carries its answer, or advice
	Stacked    Kind = "gestapeld"  // several questions at once
	NoQuestion Kind = "geen-vraag" // asks nothing
)

// Verdict is what a turn looks like, and by what.
type Verdict struct {
	Kind Kind
	Mark string // the folded words that decided; for a stacked turn, those of the second question; may be empty

	// Advice tells whether the turn says what the other should do, or asks it
	// in disguise, also beside a question and whatever its kind is.
	Advice bool
}

// Recogniser tells kinds of questions apart. It is safe for use by several
// goroutines. Make one with [NewRecogniser] and keep it.
type Recogniser struct {
	lexicon lexicon
	rules   rules
	drill   drillRules
}

// NewRecogniser makes a Recogniser. That takes as long as reading some hundred
// questions.
func NewRecogniser() *Recogniser {
	return &Recogniser{lexicon: newLexicon(), rules: newRules(), drill: newDrillRules()}
}

// Recognise tells what kind of question text is.
func (r *Recogniser) Recognise(text string) Kind { return r.Explain(text).Kind }

// Explain tells what kind of question text is, and which words decided.
func (r *Recogniser) Explain(text string) Verdict {
	var t turn
	for _, s := range sentences(r.lexicon.tokens(text)) {
		t.add(r.read(t.resumed(s.bared())))
	}
	return t.verdict()
}
