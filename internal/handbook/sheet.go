package handbook

import (
	"slices"
	"strconv"
	"strings"

	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// sheetFile is a preparation sheet as it stands in its file.
type sheetFile struct {
	ID        string   `toml:"id"`
	Title     string   `toml:"title"`
	To        string   `toml:"to"`
	Phases    []string `toml:"phases"`
	Intro     string   `toml:"intro"`
	Step      string   `toml:"step"`
	Questions []string `toml:"questions"`
	Closing   string   `toml:"closing"`
}

func (s *sheetFile) shapes() form {
	return form{shape: func(at spot) (Shape, bool) {
		switch at.key {
		case "id", "title", "to", "intro", "step", "closing":
			return Text, true
		case "phases", "questions":
			return Texts, true
		}
		return "", false
	}}
}

func (s *sheetFile) check(id string) []finding {
	c := &findings{}
	c.fileName(s.ID, id)
	c.filled(spot{key: "title"}, "", s.Title)
	c.filled(spot{key: "intro"}, "", s.Intro)
	if c.filled(spot{key: "to"}, "", s.To) && !slices.Contains(sheet.Readers(), talk.Addressee(s.To)) {
		c.add(spot{key: "to"}, UnknownReader, s.To, "")
	}
	for i, p := range s.Phases {
		known(c, spot{key: "phases", item: i + 1}, "", p, talk.Phases())
	}
	c.sentences(spot{key: "questions"}, "", s.Questions, 0)
	if n := len(s.Questions); n > 0 && (n < sheet.Fewest || n > sheet.Most) {
		c.add(spot{key: "questions"}, OutOfRange, "questions", strconv.Itoa(n)+"/"+strconv.Itoa(sheet.Fewest)+"/"+strconv.Itoa(sheet.Most))
	}
	c.distinct("questions", s.Questions)
	return c.found
}

// sheet makes the domain's value of a file that was found right.
func (s *sheetFile) sheet() sheet.Sheet {
	return sheet.Sheet{
		ID: s.ID, Title: s.Title, For: talk.Addressee(s.To), Phases: as[talk.Phase](s.Phases), Intro: s.Intro,
		Step: plain(s.Step), Questions: each(s.Questions, plain), Closing: s.Closing,
	}
}

func (l *loader) sheets() {
	l.each(sheetFolder, ".toml", func(s *source) {
		f, problems := read[sheetFile](s)
		if l.took(s, problems, f.Title) {
			put(&l.book.Sheets, f.sheet(), func(o sheet.Sheet) bool { return o.ID == f.ID })
		}
	})
	l.book.Sheets = slices.DeleteFunc(l.book.Sheets, func(s sheet.Sheet) bool { return l.switchedOff(sheetFolder, s.ID) })
}

// rewriteSheet puts every text of a sheet through a function.
func rewriteSheet(s *sheet.Sheet, say func(string) string) {
	s.Title, s.Intro, s.Step, s.Closing = say(s.Title), say(s.Intro), say(s.Step), say(s.Closing)
	s.Questions = each(s.Questions, say)
}

// aroundWords is how many words may stand above the questions of a sheet, and
// below them: the rest of the page is to write on.
const aroundWords = 45

// sheet judges a preparation sheet. What it asks is not what is asked in the talk
// itself: then there is nothing left to tell.
func (r *reviewer) sheet(s *source, asked map[string]string) {
	f, problems := read[sheetFile](s)
	if len(problems) > 0 {
		return // told by Load
	}
	t := tone{reviewer: r, limit: wordLimit, to: talk.Addressee(f.To), score: &Score{}}
	lowest := float64(lowestGuide)
	if len(f.Phases) == 0 || slices.Contains(f.Phases, string(talk.PO8)) {
		t.limit = wordLimitPO8
	}
	if slices.Contains(f.Phases, string(talk.PO8)) && t.to == talk.ToPupil {
		lowest = lowestPO8
	}
	question := func(at spot, text string) {
		t.sentence(at, "", text, question)
		if where, again := asked[strings.ToLower(text)]; again {
			t.add(at, InGuide, subject("", at), where)
		}
	}
	if f.Step != "" {
		question(spot{key: "step"}, f.Step)
	}
	for i, text := range f.Questions {
		question(spot{key: "questions", item: i + 1}, text)
	}
	t.fits(spot{key: "title"}, "", f.Title, widestTitle)
	for _, part := range []struct{ key, text string }{{"intro", f.Intro}, {"closing", f.Closing}} {
		at := spot{key: part.key}
		if n := len(strings.Fields(part.text)); n > aroundWords {
			t.add(at, TooLong, part.key, ratio(n, aroundWords))
		}
		if w := wrongAddress(part.text, t.to); w != "" {
			t.add(at, WrongAddress, part.key, w+"/"+f.To)
		}
		t.limit = stepLimit
		t.prose(at, "", part.text)
	}
	r.keep(s, f.shapes(), t.found)
	r.grade(s, *t.score, lowest)
}

// prompted lists what the guides ask, in small letters, and where.
func prompted(book *Book) map[string]string {
	asked := map[string]string{}
	for i := range book.Guides {
		g := &book.Guides[i]
		for _, st := range g.Stages {
			for _, p := range st.Prompts {
				for _, text := range append([]string{p.Text}, p.Alternatives...) {
					asked[strings.ToLower(text)] = guideFolder + "/" + g.ID + "/" + p.ID
				}
			}
		}
	}
	return asked
}
