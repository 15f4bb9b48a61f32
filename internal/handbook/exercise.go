package handbook

import (
	"cmp"
	"strconv"

	"gesprek/internal/talk"
)

// exerciseFile is an exercise as it stands in its file.
type exerciseFile struct {
	ID         string   `toml:"id"`
	Title      string   `toml:"title"`
	Goal       string   `toml:"goal"`
	Minutes    int      `toml:"minutes"`
	Phases     []string `toml:"phases"`
	Kinds      []string `toml:"kinds"`
	Competence string   `toml:"competence"`
	Form       string   `toml:"form"`
	Question   string   `toml:"question"`
	Steps      []string `toml:"steps"`
	Closing    string   `toml:"closing"`
	pictureInFile
}

// pictureInFile is what an exercise of one form has and another has not.
type pictureInFile struct {
	Cards  []string      `toml:"cards"`
	Pick   int           `toml:"pick"`
	Low    string        `toml:"low"`
	High   string        `toml:"high"`
	Fields []fieldInFile `toml:"field"`
}

type fieldInFile struct {
	Label string `toml:"label"`
	Hint  string `toml:"hint"`
	Lines int    `toml:"lines"`
}

func (e *exerciseFile) shapes() form {
	return form{outer: "field", shape: func(at spot) (Shape, bool) {
		if at.outer > 0 {
			return fieldShape(at.key)
		}
		switch at.key {
		case "id", "title", "goal", "competence", "form", "question", "closing", "low", "high":
			return Text, true
		case "minutes", "pick":
			return Number, true
		case "phases", "kinds", "steps", "cards":
			return Texts, true
		case "field":
			return Tables, true
		}
		return "", false
	}}
}

func fieldShape(key string) (Shape, bool) {
	switch key {
	case "label", "hint":
		return Text, true
	case "lines":
		return Number, true
	}
	return "", false
}

// What an exercise may have at most, so that it fits on the draaischerm.
const (
	maxMinutes    = 15
	maxCards      = 24
	minCards      = 4
	maxFieldLines = 3
	maxFields     = 6
	doors         = 2
)

func (e *exerciseFile) check(id string) []finding {
	c := &findings{}
	c.fileName(e.ID, id)
	for _, must := range []struct{ key, text string }{
		{"title", e.Title},
		{"goal", e.Goal},
		{"question", e.Question},
		{"closing", e.Closing},
		{"form", e.Form},
	} {
		c.filled(spot{key: must.key}, "", must.text)
	}
	c.within(spot{key: "minutes"}, "", e.Minutes, 1, maxMinutes)
	for i, p := range e.Phases {
		known(c, spot{key: "phases", item: i + 1}, "", p, talk.Phases())
	}
	for i, k := range e.Kinds {
		known(c, spot{key: "kinds", item: i + 1}, "", k, talk.Kinds())
	}
	if e.Competence != "" {
		known(c, spot{key: "competence"}, "", e.Competence, talk.Competences())
	}
	c.sentences(spot{key: "steps"}, "", e.Steps, 0)
	if e.Form != "" && known(c, spot{key: "form"}, "", e.Form, talk.Forms()) {
		e.picture(c)
	}
	return c.found
}

// picture checks what the form asks for.
func (e *exerciseFile) picture(c *findings) {
	f := talk.Form(e.Form)
	if f == talk.Cards {
		c.within(spot{key: "cards"}, "", len(e.Cards), minCards, maxCards)
		c.within(spot{key: "pick"}, "", e.Pick, 1, max(1, len(e.Cards)-1))
		c.distinct("cards", e.Cards)
	} else {
		c.absent("cards", len(e.Cards) > 0)
		c.absent("pick", e.Pick != 0)
	}
	if f == talk.Scale {
		c.filled(spot{key: "low"}, "", e.Low)
		c.filled(spot{key: "high"}, "", e.High)
	} else {
		c.absent("low", e.Low != "")
		c.absent("high", e.High != "")
	}
	e.fields(c, f)
}

// fields checks the lines to fill in.
func (e *exerciseFile) fields(c *findings, f talk.Form) {
	at := spot{key: "field"}
	if len(e.Fields) > 0 {
		at = spot{outer: 1}
	}
	low, high := 1, maxFields
	switch f {
	case talk.Cards:
		low, high = 0, 0
	case talk.Doors:
		low, high = doors, doors
	}
	if n := len(e.Fields); n < low || n > high {
		c.add(at, OutOfRange, "field", strconv.Itoa(n)+"/"+strconv.Itoa(low)+"/"+strconv.Itoa(high))
	}
	var labels []string
	for i, field := range e.Fields {
		at := spot{outer: i + 1}
		c.filled(at.under("label"), "", field.Label)
		if field.Lines != 0 {
			c.within(at.under("lines"), field.Label, field.Lines, 1, maxFieldLines)
		}
		labels = append(labels, field.Label)
	}
	c.distinct("label", labels)
}

// absent says that a key does not belong to this form.
func (c *findings) absent(key string, there bool) {
	if there {
		c.add(spot{key: key}, NotInForm, key, "")
	}
}

// distinct names texts that stand in a list twice.
func (c *findings) distinct(key string, list []string) {
	seen := map[string]bool{}
	for i, text := range list {
		at := spot{key: key, item: i + 1}
		if key == "label" {
			at = spot{outer: i + 1, key: key}
		}
		if seen[text] && text != "" {
			c.add(at, Double, subject("", at), text)
		}
		seen[text] = true
	}
}

// exercise makes the domain's value of a file that was found right.
func (e *exerciseFile) exercise() talk.Exercise {
	out := talk.Exercise{
		ID: e.ID, Title: e.Title, Goal: e.Goal, Minutes: e.Minutes,
		Phases: as[talk.Phase](e.Phases), Kinds: as[talk.Kind](e.Kinds), Competence: talk.Competence(e.Competence),
		Form: talk.Form(e.Form), Question: plain(e.Question), Steps: e.Steps, Closing: plain(e.Closing),
		Cards: e.Cards, Pick: e.Pick, Ends: [2]string{e.Low, e.High},
	}
	for _, f := range e.Fields {
		out.Fields = append(out.Fields, talk.Field{Label: f.Label, Hint: f.Hint, Lines: cmp.Or(f.Lines, 1)})
	}
	return out
}
