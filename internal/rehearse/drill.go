package rehearse

import (
	"math/rand/v2"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// DrillKind is what a drill practises; what is said in it is judged by that.
type DrillKind string

// The kinds of drill.
const (
	DrillOpen       DrillKind = "open"         // make an open question of a closed one
	DrillOne        DrillKind = "een-tegelijk" // keep one question of a stacked turn
	DrillQuiet      DrillKind = "stilte"       // leave four seconds of silence
	DrillSummary    DrillKind = "samenvatten"  // sum up in the pupil's own words
	DrillExperience DrillKind = "ervaring"     // from a problem to an experience
)

// DrillKinds lists the kinds, in the order in which they are best learned.
func DrillKinds() []DrillKind {
	return []DrillKind{DrillOpen, DrillOne, DrillQuiet, DrillSummary, DrillExperience}
}

const (
	// DrillTime is how long a drill takes; the item at hand is finished after it.
	DrillTime = 5 * time.Minute
	// Quiet is the silence that is to be left: four counts.
	Quiet = 4 * time.Second
)

// The limits of what is said in a drill.
const (
	drillWords   = 14 // of a question, as everywhere in the program
	turnWords    = 24 // of a whole turn: something may stand before the question
	summaryWords = 32 // of a summary: who goes on longer tells the story again
	ownWeight    = 4  // of the pupil's words in a summary: 2 for one that says much, 1 for one that says little
	ownStrong    = 2  // of one that says much
	shortSummary = 10
)

// Drill is one drill with what is practised on. It must not be changed.
type Drill struct {
	ID    string
	Kind  DrillKind
	Title string
	About string // what it is good for
	Task  string // what is to be done with an item
	Items []DrillItem
}

// DrillItem is one thing to react to.
type DrillItem struct {
	ID       string
	Phase    talk.Phase
	To       talk.Addressee // who speaks and is spoken to: a pupil or a parent
	Who      string         // the same in words, such as "Sem, 14, vmbo-tl"
	Given    string         // the question to mend; the problem; in a silence what was asked
	First    string         // only in a silence: the first answer
	Tells    []string       // the story to sum up; in a silence what comes after it
	Words    []string       // what belongs to the same subject; * is any ending
	Examples []string       // of our own; none in a silence
}

// Reason says what is seen in an answer.
type Reason string

// What is good in an answer.
const (
	IsOpen    Reason = "open"          // it invites to tell
	IsOne     Reason = "een-vraag"     // it asks one thing
	OnSubject Reason = "onderwerp"     // it is about the same thing
	AtMoment  Reason = "moment"        // it asks for something that happened
	OwnWords  Reason = "eigen-woorden" // it has words of the pupil
	GivesBack Reason = "geeft-terug"   // it says back and asks nothing
	Asks      Reason = "vraagt"        // it is a question
	LeftQuiet Reason = "gewacht"       // the silence was left
	LeftSome  Reason = "bijna"         // a part of it was
	SoonSpoke Reason = "meteen"        // hardly any
	Tried     Reason = "begonnen"      // there is something to go on with
)

// The one thing to try. With those of the last group the answer works all the same.
const (
	NothingYet  Reason = "leeg"
	SameAgain   Reason = "zelfde"        // the given question as it was
	StillClosed Reason = "gesloten"      // Words: how it begins
	TellBefore  Reason = "vertel-ervoor" // a closed question with an invitation before it
	HoldsAnswer Reason = "suggestief"    // Words: what it is seen by
	Advises     Reason = "advies"
	Comforts    Reason = "troost"
	AsksMore    Reason = "gestapeld"  // Words: how the second question begins
	AsksNothing Reason = "geen-vraag" // where a question was wanted
	AsksWhy     Reason = "waarom"
	TooManyWord Reason = "lang" // Words: how many there are
	OffSubject  Reason = "weg"  // Words: what it was about
	NoMoment    Reason = "geen-moment"
	LooksAhead  Reason = "vooruit" // asks for what will be, not for what was
	FewWords    Reason = "weinig"  // Words: some that the pupil used
	Judges      Reason = "oordeel" // Words: the judgement
	OnlyAsks    Reason = "alleen-vraag"
	SaysI       Reason = "ik-vorm" // the pupil's sentence as it was
	TooEarly    Reason = "te-vroeg"

	AlsoOpen  Reason = "mag-open"    // one question, and a closed one
	AskLater  Reason = "vraag-later" // a question hangs on to the summary
	UseFormal Reason = "u"           // a parent is called je
)

// Feedback is what is said of an answer: first what is good in it, then at most one
// thing to try. It is a hint and never a mark.
type Feedback struct {
	Works bool // it does what the drill is about
	Good  []Reason
	Next  Reason   // may be empty
	Words []string // what Next is about; see there
}

// Examples are shown unasked after so many answers that could be otherwise.
const triesBeforeExample = 2

// DrillRun is one round through a drill: which items come, what was said and how long
// it took. It is deterministic in drill and seed. Moments are since its begin.
type DrillRun struct {
	drill    *Drill
	coach    *Recogniser
	order    []int
	at       int // index into order
	done     []DrillTurn
	tries    []DrillTry // of the item at hand
	shown    int        // examples of the item at hand that were shown
	finished bool
}

// DrillTry is one answer to an item.
type DrillTry struct {
	At       time.Duration
	Said     string        // nothing in a silence
	Quiet    time.Duration // only in a silence: how long it was left
	Feedback Feedback
}

// DrillTurn is an item that is done with all that was said to it.
type DrillTurn struct {
	Item  *DrillItem
	Tries []DrillTry
	Shown bool // an example was shown before it was done
}

// Works tells whether one of the answers did.
func (t DrillTurn) Works() bool {
	for _, try := range t.Tries {
		if try.Feedback.Works {
			return true
		}
	}
	return false
}

// StartDrill begins a round. The order of the items is the seed's, and none comes
// twice. The drill has at least one item.
func StartDrill(d *Drill, seed uint64, r *Recogniser) *DrillRun {
	return &DrillRun{drill: d, coach: r, order: rand.New(rand.NewPCG(seed, uint64(len(d.Items)))).Perm(len(d.Items))}
}

// Drill is what is practised.
func (r *DrillRun) Drill() *Drill { return r.drill }

// Item is what is at hand.
func (r *DrillRun) Item() *DrillItem { return &r.drill.Items[r.order[r.at]] }

// Answer judges what was said to the item at hand.
func (r *DrillRun) Answer(text string, at time.Duration) Feedback {
	f := r.coach.Judge(r.drill.Kind, r.Item(), text)
	r.tries = append(r.tries, DrillTry{At: at, Said: text, Feedback: f})
	return f
}

// Leave judges how long the silence was that was left.
func (r *DrillRun) Leave(quiet, at time.Duration) Feedback {
	f := JudgeQuiet(quiet)
	r.tries = append(r.tries, DrillTry{At: at, Quiet: quiet, Feedback: f})
	return f
}

// Tries is how often the item at hand was answered.
func (r *DrillRun) Tries() int { return len(r.tries) }

// Stuck tells whether it is time for an example without being asked.
func (r *DrillRun) Stuck() bool {
	return r.shown == 0 && len(r.tries) >= triesBeforeExample && !(DrillTurn{Tries: r.tries}).Works()
}

// Example is the next example of our own for the item at hand, after the last the
// first again; empty where there is none.
func (r *DrillRun) Example() string {
	list := r.Item().Examples
	if len(list) == 0 {
		return ""
	}
	r.shown++
	return list[(r.shown-1)%len(list)]
}

// Next goes on to the next item; false when there is none or the time was over. An
// item to which nothing was said is passed and does not count.
func (r *DrillRun) Next(at time.Duration) bool {
	r.Stop()
	if r.at+1 == len(r.order) || at >= DrillTime {
		return false
	}
	r.finished = false
	r.at++
	return true
}

// Stop ends the round; the item at hand counts when something was said to it.
func (r *DrillRun) Stop() {
	if !r.finished && len(r.tries) > 0 {
		r.done = append(r.done, DrillTurn{Item: r.Item(), Tries: r.tries, Shown: r.shown > 0})
	}
	r.tries, r.shown, r.finished = nil, 0, true
}

// Done is what was done, in its order.
func (r *DrillRun) Done() []DrillTurn { return r.done }

// DrillResult is what is said at the end of a round. There is no mark in it.
type DrillResult struct {
	Items  int      // that were done
	Worked []string // at most two of the trainee's own sentences that work, the latest first
	Quiets int      // silences that were left
	Again  *DrillItem
	Said   string // what was said to Again last
}

// ownShown is how many of the trainee's own sentences are shown at the end.
const ownShown = 2

// Result sums the round up: the latest sentences that work, and the latest item for
// which none was found.
func (r *DrillRun) Result() DrillResult {
	out := DrillResult{Items: len(r.done)}
	for i := len(r.done) - 1; i >= 0; i-- {
		turn := r.done[i]
		if !turn.Works() {
			if out.Again == nil {
				out.Again, out.Said = turn.Item, turn.Tries[len(turn.Tries)-1].Said
			}
			continue
		}
		for j := len(turn.Tries) - 1; j >= 0; j-- {
			try := turn.Tries[j]
			switch {
			case !try.Feedback.Works:
				continue
			case try.Said == "":
				out.Quiets++
			case len(out.Worked) < ownShown:
				out.Worked = append(out.Worked, try.Said)
			}
			break
		}
	}
	return out
}

// Lines are the entries of a recording that tell of a turn: the task, and of each
// answer what was written and what came back.
func (t DrillTurn) Lines() []Entry {
	if len(t.Tries) == 0 {
		return nil
	}
	out := []Entry{{At: t.Tries[0].At, What: Given, Text: t.Item.Task()}}
	for _, try := range t.Tries {
		switch {
		case try.Said != "":
			out = append(out, Entry{At: try.At, What: Answered, Text: try.Said})
		case try.Feedback.Works:
			out = append(out, Entry{At: try.At, What: Waited})
		}
		out = append(out, Entry{At: try.At, What: Told, Text: try.Feedback.ID()})
	}
	return out
}

// Task is what an item gives, on one line: the question, the problem or the story.
func (i *DrillItem) Task() string {
	if i.Given == "" {
		return strings.Join(i.Tells, " ")
	}
	return strings.TrimSpace(i.Given + " " + i.First)
}

// worksID is the id of feedback on an answer that does what the drill is about.
const worksID = "werkt"

// ID is feedback in one word: that it works, or what could be tried.
func (f Feedback) ID() string {
	if f.Works {
		return worksID
	}
	return string(f.Next)
}
