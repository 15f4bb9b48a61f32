package report

import "gesprek/internal/talk"

// role is what a block is in the document.
type role int

// The roles of a block.
const (
	title    role = iota
	heading       // of a part
	question      // that was asked, and the head of a step
	aside         // small text
	fact          // label and value
	line          // of the notes; with a label when it is an afspraak
	quote         // set apart
	para
	picture // how much of each thing, in bars; the label is its heading, the text says what it counts
	sign    // a line to sign on: the label says as what, the text who
	blank   // count empty lines to write on, under the label
	check   // a box to tick, that is ticked when count is 1
	fresh   // what follows is a document of its own, on pages of its own; never in a box
	tabled  // rows and columns; the label is its heading
)

// block is one piece of a document, whatever the format.
type block struct {
	role  role
	label string
	text  string    // clean: one line, no control characters
	at    talk.Spot // of the text in the talk; zero where the program made it

	boxed bool  // stands in a box with its neighbours that are
	count int   // of blank and check
	bars  []bar // of picture
	table table // of tabled
}

// bar is one row of a picture.
type bar struct {
	label string
	under string // a word for the same; may be empty
	count int
}

// mostDots is how many dots a bar has at most; what is more is told by number.
const mostDots = 8

// dots is how many dots of a bar are drawn, and how many more there are.
func (b bar) dots() (drawn, more int) {
	drawn = min(b.count, mostDots)
	return drawn, b.count - drawn
}

// builder collects blocks; a block without text is left out.
type builder struct {
	blocks []block
	boxed  bool // what is added stands in a box
}

func (b *builder) add(r role, text string) { b.labelled(r, "", text) }

func (b *builder) labelled(r role, label, text string) { b.typed(talk.Spot{}, r, label, text) }

// typed adds a text that somebody typed, or one around it.
func (b *builder) typed(at talk.Spot, r role, label, text string) {
	if text = clean(text); text != "" {
		b.put(block{role: r, label: label, text: text, at: at})
	}
}

// put adds a block of any role.
func (b *builder) put(bl block) {
	bl.boxed = bl.boxed || b.boxed
	b.blocks = append(b.blocks, bl)
}

// signed adds a line to sign on; the name may be empty.
func (b *builder) signed(as, name string) {
	b.put(block{role: sign, label: clean(as), text: clean(name)})
}

// room adds empty lines to write on.
func (b *builder) room(label string, lines int) {
	b.put(block{role: blank, label: clean(label), count: lines})
}

// ticked adds a box to tick.
func (b *builder) ticked(text string, done bool) {
	bl := block{role: check, text: clean(text)}
	if done {
		bl.count = 1
	}
	b.put(bl)
}

// page has what follows begin on a page of its own.
func (b *builder) page() {
	if len(b.blocks) > 0 {
		b.put(block{role: fresh})
	}
}
