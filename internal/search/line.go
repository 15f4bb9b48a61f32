package search

import (
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Line is one text, and where it stands: in a talk, or on the card of a pupil.
type Line struct {
	Pupil  string // id
	Talk   string // id; empty for what stands on the card
	Entry  string // id of what stands on the card; empty for a line of a talk
	Kind   Kind
	Klad   bool   // destroyed on its date; of a Former too
	ID     int    // of the line or step within the talk; 0: neither
	Prompt string // id of the prompt on which a line of notes hangs; may be empty
	At     time.Time
	Text   string
}

// Span is a stretch of a text, in bytes.
type Span struct{ From, To int }

// Hit is a line that was found.
type Hit struct {
	Line
	Of         school.Pupil
	TalkKind   talk.Kind // empty for what stands on the card
	Competence talk.Competence
	Marks      []Span // where the words stand in the text, in order and apart; none where only the name has them
}

// Result is what a search found.
type Result struct {
	Hits    []Hit // the best first: pupils by name, then lines, those with the whole words first and of those the newest
	Count   int   // how many there are, shown or not
	Unknown []Unknown
}

// Unknown is what a filter asks for and is not there. With one nothing is found.
type Unknown struct {
	Filter Filter
	Value  string // as it was typed
}

// entry is a line as the index holds it.
type entry struct {
	at     int64  // milliseconds since 1970, UTC; of own data 0
	end    uint32 // in the text of its block, the line end counted
	undo   uint32 // end in the patches of its block
	place  uint32 // index into the places
	id     int32  // within the talk
	prompt uint16 // index into the prompts; 0: none
	kind   uint8  // number of the kind
	flags  uint8
}

const (
	isKlad uint8 = 1 << iota
	isGone       // it does not exist any more, and its text was wiped
)

// place is where lines stand.
type place struct {
	talk, entry string
	pupil       string
	facts       Facts
}

// Facts are what is known of a talk.
type Facts struct {
	Kind  talk.Kind
	Phase talk.Phase
	Began time.Time // UTC
}

// block is a stretch of the index: folded lines one behind the other, each with a
// line end, and what undoes the folding. It never grows beyond the room that it was
// made with, so that no copy of it is left anywhere.
type block struct {
	text    []byte
	patches []byte
	first   int // index of its first line
}

// The room in a block. A line that is longer gets a block of its own.
const (
	blockText    = 1 << 20
	blockPatches = 1 << 18
)
