// Package rehearse is for practising a loopbaangesprek without a pupil. It
// recognises which kind of question a conversation leader asks in one turn;
// personas, tallies and the mirror that is held up afterwards belong here too.
//
// It is pure: standard library only, no screen, no disk, no clock, no
// randomness. It must not know who asks or who is asked, and it must not be
// used on what a pupil says.
//
// # How a turn is read
//
// The form decides, as in the trainers' handbooks on open, closed, leading
// and stacked questions: how a clause begins, in which order verb and subject
// stand, which particles, negations and tags it carries. There is no list of
// whole questions.
//
//  1. The text is folded (lower case, plain letters, straight quotes) and cut
//     into sentences; a quotation becomes one word, a speaker's name is taken
//     off.
//  2. Each sentence is cut into clauses, at commas and at coordinators that
//     are followed by a new question, and each clause gets a form: question
//     word first, verb first, invitation, subclause, statement, fragment.
//  3. Each clause that asks becomes one question: open, closed (a fact, a
//     choice, yes or no) or leading.
//  4. More than one question is stacked; otherwise the one question decides;
//     without a question advice is leading, and all else is no question.
//
// # Limits
//
// The verdict is a hint and must be shown as one ("lijkt gesloten"). A form
// can be closed and still invite a story, and suggestion may lie in a tone or
// in what was said before, which is not seen here. An open question that is
// called leading is the worst mistake, so in doubt a question with a question
// word is open.
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
	Mark string // the words that decided, folded; may be empty
}

// Recogniser tells kinds of questions apart. It is safe for use by several
// goroutines. Make one with [NewRecogniser] and keep it.
type Recogniser struct {
	lexicon lexicon
	rules   rules
}

// NewRecogniser makes a Recogniser; that takes about a millisecond.
func NewRecogniser() *Recogniser {
	return &Recogniser{lexicon: newLexicon(), rules: newRules()}
}

// Recognise tells what kind of question text is. It makes a new [Recogniser]:
// for more than one text, keep one.
func Recognise(text string) Kind { return NewRecogniser().Recognise(text) }

// Recognise tells what kind of question text is.
func (r *Recogniser) Recognise(text string) Kind { return r.Explain(text).Kind }

// Explain tells what kind of question text is, and which words decided.
func (r *Recogniser) Explain(text string) Verdict {
	var t turn
	for _, s := range sentences(r.lexicon.tokens(text)) {
		t.add(r.read(t.resumed(s)))
	}
	return t.verdict()
}
