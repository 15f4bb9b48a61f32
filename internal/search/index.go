package search

import (
	"slices"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Index holds folded lines. It is not safe for use by several goroutines at once.
type Index struct {
	folder   folder
	blocks   []*block
	lines    []entry
	places   []place
	placed   map[placeKey]uint32
	prompts  []string
	prompted map[string]uint16
	pupils   map[string]*pupil
	gone     int // how many lines do not exist any more
	latest   latest
	scratch  [2][]byte
	roomy    [2]int // the room in a block for text and for patches
}

// placeKey names a place: a talk, what stands on a card, or a pupil's own data.
type placeKey struct{ talk, entry, pupil string }

// pupil is whom lines are about.
type pupil struct {
	school.Pupil
	name string // folded
	find string // folded name and class
}

// New makes an empty index.
func New() *Index {
	return &Index{
		placed: map[placeKey]uint32{}, prompts: []string{""}, prompted: map[string]uint16{"": 0}, pupils: map[string]*pupil{},
		roomy: [2]int{blockText, blockPatches},
	}
}

// SetPupils tells who there are, and makes their own data lines. Lines about
// anybody else are gone.
func (x *Index) SetPupils(list []school.Pupil) {
	now := make(map[string]*pupil, len(list))
	changed := map[string]bool{}
	for _, p := range list {
		if old := x.pupils[p.ID]; old != nil && old.Pupil == p {
			now[p.ID] = old
			continue
		}
		now[p.ID] = &pupil{p, fold(p.Name()), fold(p.Name() + " " + p.Class)}
		changed[p.ID] = true
	}
	x.pupils = now
	own := OwnData.number()
	x.drop(func(e *entry) bool {
		at := &x.places[e.place]
		return now[at.pupil] == nil || e.kind == own && changed[at.pupil]
	})
	for _, p := range list {
		if changed[p.ID] {
			x.Add(Line{Pupil: p.ID, Kind: OwnData, Text: ownData(p)})
		}
	}
}

// ownData is a pupil's own data as one line.
func ownData(p school.Pupil) string {
	text := p.Name()
	for _, more := range []string{p.Class, p.Number} {
		if more != "" {
			text += " · " + more
		}
	}
	return text
}

// SetTalks tells what is known of the talks. Lines of any other talk are gone.
func (x *Index) SetTalks(list []talk.Summary) {
	there := make(map[string]bool, len(list))
	for _, s := range list {
		there[s.ID] = true
		x.places[x.placeOf(Line{Pupil: s.PupilID, Talk: s.ID})].facts = Facts{s.Kind, s.Phase, s.Began}
	}
	x.drop(func(e *entry) bool {
		t := x.places[e.place].talk
		return t != "" && !there[t]
	})
}

// Drop takes out the lines of talks and of what stands on cards, by their ids.
func (x *Index) Drop(ids map[string]bool) {
	if len(ids) == 0 {
		return
	}
	x.drop(func(e *entry) bool {
		at := &x.places[e.place]
		return at.talk != "" && ids[at.talk] || at.entry != "" && ids[at.entry]
	})
}

// drop takes lines out and wipes their texts.
func (x *Index) drop(goes func(*entry) bool) {
	x.latest = latest{}
	for _, b := range x.blocks {
		text, undo := 0, 0
		for i := b.first; i < x.endOf(b); i++ {
			e := &x.lines[i]
			if e.flags&isGone == 0 && goes(e) {
				e.flags |= isGone
				x.gone++
				clear(b.text[text : int(e.end)-1])
				clear(b.patches[undo:e.undo])
			}
			text, undo = int(e.end), int(e.undo)
		}
	}
}

// endOf is the index behind the last line of a block.
func (x *Index) endOf(b *block) int {
	i, _ := slices.BinarySearchFunc(x.blocks, b.first, func(o *block, first int) int { return o.first - first })
	if i+1 < len(x.blocks) {
		return x.blocks[i+1].first
	}
	return len(x.lines)
}

// Add takes a line in.
func (x *Index) Add(l Line) {
	if l.Text == "" {
		return
	}
	x.latest = latest{}
	text, patches := x.folder.add(x.scratch[0][:0], x.scratch[1][:0], l.Text)
	text = append(text, '\n')
	x.scratch = [2][]byte{text, patches}
	b := x.room(len(text), len(patches))
	b.text, b.patches = append(b.text, text...), append(b.patches, patches...)
	e := entry{
		end: uint32(len(b.text)), undo: uint32(len(b.patches)), place: x.placeOf(l), id: int32(l.ID),
		prompt: x.promptOf(l.Prompt), kind: l.Kind.number(),
	}
	if !l.At.IsZero() {
		e.at = l.At.UnixMilli()
	}
	if l.Klad {
		e.flags |= isKlad
	}
	x.lines = append(x.lines, e)
}

// room is a block with room for so much.
func (x *Index) room(text, patches int) *block {
	if n := len(x.blocks); n > 0 {
		b := x.blocks[n-1]
		if len(b.text)+text <= cap(b.text) && len(b.patches)+patches <= cap(b.patches) {
			return b
		}
	}
	b := &block{
		text: make([]byte, 0, max(text, x.roomy[0])), patches: make([]byte, 0, max(patches, x.roomy[1])), first: len(x.lines),
	}
	x.blocks = append(x.blocks, b)
	return b
}

func (x *Index) placeOf(l Line) uint32 {
	key := placeKey{talk: l.Talk, entry: l.Entry}
	if l.Talk == "" && l.Entry == "" {
		key.pupil = l.Pupil
	}
	i, ok := x.placed[key]
	if !ok {
		i = uint32(len(x.places))
		x.places = append(x.places, place{talk: l.Talk, entry: l.Entry, pupil: l.Pupil})
		x.placed[key] = i
	}
	return i
}

// mostPrompts is how many prompts there can be; what hangs on another one hangs on
// none.
const mostPrompts = 1<<16 - 1

func (x *Index) promptOf(id string) uint16 {
	i, ok := x.prompted[id]
	if !ok && len(x.prompts) < mostPrompts {
		i = uint16(len(x.prompts))
		x.prompts = append(x.prompts, id)
		x.prompted[id] = i
	}
	return i
}

// Prompts lists the prompts on which lines hang.
func (x *Index) Prompts() []string { return x.prompts[1:] }

// Len is how many lines there are.
func (x *Index) Len() int { return len(x.lines) - x.gone }

// Worn tells whether so much was taken out that making the index anew would take
// less memory.
func (x *Index) Worn() bool {
	const least = 1000
	return x.gone > least && x.gone > len(x.lines)/2
}

// Bytes is how much memory the lines take.
func (x *Index) Bytes() int {
	n := cap(x.lines) * entrySize
	for _, b := range x.blocks {
		n += cap(b.text) + cap(b.patches)
	}
	return n
}

// Wipe takes everything out of memory, and overwrites it first.
func (x *Index) Wipe() {
	for _, b := range x.blocks {
		clear(b.text)
		clear(b.patches)
	}
	clear(x.scratch[0][:cap(x.scratch[0])])
	clear(x.scratch[1][:cap(x.scratch[1])])
	*x = *New()
}
