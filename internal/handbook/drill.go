package handbook

import (
	"slices"
	"strconv"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// drillFile is a drill as it stands in its file.
type drillFile struct {
	ID    string      `toml:"id"`
	Drill string      `toml:"drill"`
	Title string      `toml:"title"`
	About string      `toml:"about"`
	Task  string      `toml:"task"`
	Items []drillItem `toml:"item"`
}

type drillItem struct {
	ID       string   `toml:"id"`
	Phase    string   `toml:"phase"`
	To       string   `toml:"to"`
	Who      string   `toml:"who"`
	Given    string   `toml:"given"`
	First    string   `toml:"first"`
	Tells    []string `toml:"tells"`
	Words    []string `toml:"words"`
	Examples []string `toml:"examples"`
}

func (d *drillFile) shapes() form {
	return form{outer: "item", shape: func(at spot) (Shape, bool) {
		if at.outer > 0 {
			return drillItemShape(at.key)
		}
		switch at.key {
		case "id", "drill", "title", "about", "task":
			return Text, true
		case "item":
			return Tables, true
		}
		return "", false
	}}
}

func drillItemShape(key string) (Shape, bool) {
	switch key {
	case "id", "phase", "to", "who", "given", "first":
		return Text, true
	case "tells", "words", "examples":
		return Texts, true
	}
	return "", false
}

// What a drill has: fewer items are done twice in five minutes, and a story of more
// sentences cannot be kept in mind.
const (
	fewestItems    = 5
	mostItems      = 200
	fewestTells    = 3
	mostTells      = 5
	mostAfterQuiet = 3
	mostExamples   = 3
)

func (d *drillFile) check(id string) []finding {
	c := &findings{}
	c.fileName(d.ID, id)
	c.filled(spot{key: "title"}, "", d.Title)
	c.filled(spot{key: "about"}, "", d.About)
	c.filled(spot{key: "task"}, "", d.Task)
	kindKnown := c.filled(spot{key: "drill"}, "", d.Drill) && known(c, spot{key: "drill"}, "", d.Drill, rehearse.DrillKinds())
	at := spot{key: "item"}
	if len(d.Items) > 0 {
		at = spot{outer: 1}
	}
	if n := len(d.Items); n < fewestItems || n > mostItems {
		c.add(at, OutOfRange, "item", strconv.Itoa(n)+"/"+strconv.Itoa(fewestItems)+"/"+strconv.Itoa(mostItems))
	}
	seen := map[string]bool{}
	for i := range d.Items {
		at := spot{outer: i + 1}
		d.Items[i].check(c, at)
		c.once(seen, at.under("id"), d.Items[i].ID)
		if kindKnown {
			d.Items[i].fits(c, at, rehearse.DrillKind(d.Drill))
		}
	}
	return c.found
}

// check names what is wrong with an item of whatever drill.
func (d *drillItem) check(c *findings, at spot) {
	if c.filled(at.under("id"), "", d.ID) && !idForm(d.ID) {
		c.add(at.under("id"), BadID, d.ID, "")
	}
	c.filled(at.under("who"), d.ID, d.Who)
	if c.filled(at.under("phase"), d.ID, d.Phase) {
		known(c, at.under("phase"), d.ID, d.Phase, talk.Phases())
	}
	if d.To != "" && !slices.Contains([]talk.Addressee{talk.ToPupil, talk.ToParent}, talk.Addressee(d.To)) {
		c.add(at.under("to"), UnknownReader, d.To, "")
	}
	for _, list := range []struct {
		key   string
		texts []string
	}{{"words", d.Words}, {"tells", d.Tells}, {"examples", d.Examples}} {
		for i, text := range list.texts {
			spot := at.under(list.key)
			spot.item = i + 1
			c.filled(spot, d.ID, text)
		}
	}
}

// fits checks that an item has what its drill asks for, and nothing else.
func (d *drillItem) fits(c *findings, at spot, kind rehearse.DrillKind) {
	refuse := func(key string, there bool) {
		if there {
			c.add(at.under(key), NotInDrill, subject(d.ID, spot{key: key}), string(kind))
		}
	}
	quiet, story := kind == rehearse.DrillQuiet, kind == rehearse.DrillSummary
	if story {
		refuse("given", d.Given != "")
	} else {
		c.filled(at.under("given"), d.ID, d.Given)
	}
	switch {
	case quiet:
		c.filled(at.under("first"), d.ID, d.First)
		c.within(at.under("tells"), d.ID, len(d.Tells), 1, mostAfterQuiet)
		refuse("words", len(d.Words) > 0)
		refuse("examples", len(d.Examples) > 0)
		return
	case story:
		c.within(at.under("tells"), d.ID, len(d.Tells), fewestTells, mostTells)
		refuse("words", len(d.Words) > 0)
	default:
		refuse("tells", len(d.Tells) > 0)
	}
	refuse("first", d.First != "")
	c.within(at.under("examples"), d.ID, len(d.Examples), 1, mostExamples)
}

// drill makes the domain's value of a file that was found right.
func (d *drillFile) drill() rehearse.Drill {
	out := rehearse.Drill{ID: d.ID, Kind: rehearse.DrillKind(d.Drill), Title: d.Title, About: d.About, Task: d.Task}
	for _, i := range d.Items {
		to := talk.ToPupil
		if i.To != "" {
			to = talk.Addressee(i.To)
		}
		out.Items = append(out.Items, rehearse.DrillItem{
			ID: i.ID, Phase: talk.Phase(i.Phase), To: to, Who: i.Who, Given: i.Given, First: i.First,
			Tells: i.Tells, Words: i.Words, Examples: i.Examples,
		})
	}
	return out
}

func (l *loader) drills() {
	l.each(drillFolder, ".toml", func(s *source) {
		f, problems := read[drillFile](s)
		if l.took(s, problems, f.Title) {
			put(&l.book.Drills, f.drill(), func(o rehearse.Drill) bool { return o.ID == f.ID })
		}
	})
	l.book.Drills = slices.DeleteFunc(l.book.Drills, func(d rehearse.Drill) bool { return l.switchedOff(drillFolder, d.ID) })
	slices.SortStableFunc(l.book.Drills, func(a, b rehearse.Drill) int {
		kinds := rehearse.DrillKinds()
		return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
	})
}

// Drill finds a drill by its id. It must not be changed.
func (b *Book) Drill(id string) (*rehearse.Drill, bool) {
	if i := slices.IndexFunc(b.Drills, func(d rehearse.Drill) bool { return d.ID == id }); i >= 0 {
		return &b.Drills[i], true
	}
	return nil, false
}

// rewriteDrill puts every text of a drill through a function, but for the words by
// which a subject is known.
func rewriteDrill(d *rehearse.Drill, say func(string) string) {
	d.Title, d.About, d.Task = say(d.Title), say(d.About), say(d.Task)
	d.Items = slices.Clone(d.Items)
	for i := range d.Items {
		item := &d.Items[i]
		item.Who, item.Given, item.First = say(item.Who), say(item.Given), say(item.First)
		item.Tells, item.Examples = each(item.Tells, say), each(item.Examples, say)
	}
}

// drill judges a drill: what is given must be what the drill is about, and the program
// must call its examples good.
func (r *reviewer) drill(s *source) {
	f, problems := read[drillFile](s)
	if len(problems) > 0 {
		return // told by Load
	}
	d := f.drill()
	t := tone{reviewer: r, score: &Score{}, limit: stepLimit}
	for i := range d.Items {
		item, at := &d.Items[i], spot{outer: i + 1}
		if !r.recogniser.Posed(d.Kind, item) {
			t.add(at.under("given"), DrillGiven, subject(item.ID, spot{key: "given"}), string(d.Kind))
		}
		for j, example := range item.Examples {
			spot := at.under("examples")
			spot.item = j + 1
			if judged := r.recogniser.Judge(d.Kind, item, example); !judged.Works {
				t.add(spot, DrillExample, subject(item.ID, spot), string(judged.Next))
			}
			if w := wrongAddress(example, item.To); w != "" {
				t.add(spot, WrongAddress, subject(item.ID, spot), w+"/"+string(item.To))
			}
		}
	}
	for _, part := range []struct{ key, text string }{{"about", f.About}, {"task", f.Task}} {
		t.prose(spot{key: part.key}, "", part.text)
	}
	r.keep(s, f.shapes(), t.found)
}
