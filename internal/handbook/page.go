package handbook

import (
	"bytes"
	"strings"

	"gesprek/internal/talk"
)

// Page is something to read, in Markdown.
type Page struct {
	ID      string
	Title   string
	About   string
	Order   int
	Phases  []talk.Phase // that it is about; empty: all
	Sources []string
	Text    string // Markdown, without the title
}

// pageFile is what stands above the text of a page.
type pageFile struct {
	Order   int      `toml:"order"`
	About   string   `toml:"about"`
	Phases  []string `toml:"phases"`
	Sources []string `toml:"sources"`
}

func (p *pageFile) shapes() form {
	return form{shape: func(at spot) (Shape, bool) {
		switch at.key {
		case "order":
			return Number, true
		case "about":
			return Text, true
		case "phases", "sources":
			return Texts, true
		}
		return "", false
	}}
}

func (p *pageFile) check(string) []finding {
	c := &findings{}
	c.filled(spot{key: "about"}, "", p.About)
	for i, phase := range p.Phases {
		known(c, spot{key: "phases", item: i + 1}, "", phase, talk.Phases())
	}
	return c.found
}

// fence stands above and below the TOML of a page.
const fence = "+++"

// readPage reads one page.
func readPage(s *source) (Page, Problems) {
	body, line, ok := s.unfence()
	if !ok {
		return Page{}, Problems{s.at(1, NoFence, "", "")}
	}
	head, problems := read[pageFile](s)
	title, text, ok := cutTitle(body)
	if !ok {
		problems = append(problems, s.at(line, NoTitle, "", ""))
	}
	if len(problems) > 0 {
		return Page{}, problems
	}
	return Page{
		ID: s.id, Title: title, About: head.About, Order: head.Order, Phases: as[talk.Phase](head.Phases),
		Sources: head.Sources, Text: text,
	}, nil
}

// at is a problem of a line of the file.
func (s *source) at(line int, kind ProblemKind, subject, detail string) *Problem {
	return &Problem{File: s.file, Own: s.own, Line: line, Column: 1, Kind: kind, Subject: subject, Detail: detail}
}

// unfence cuts the text of a page off and leaves the TOML in its place, so that
// its lines keep their numbers. line is that of the first line of the text.
func (s *source) unfence() (body string, line int, ok bool) {
	lines := strings.Split(string(s.doc), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	rest, ok := strings.CutPrefix(strings.Join(lines, "\n"), fence+"\n")
	if !ok {
		return "", 0, false
	}
	head, body, ok := strings.Cut("\n"+rest, "\n"+fence+"\n")
	if !ok {
		head, ok = strings.CutSuffix("\n"+rest, "\n"+fence)
	}
	s.doc = []byte(head + "\n")
	return body, bytes.Count(s.doc, []byte("\n")) + 2, ok
}

// cutTitle takes the # heading off a text.
func cutTitle(body string) (title, text string, ok bool) {
	first, rest, _ := strings.Cut(strings.TrimLeft(body, "\n \t"), "\n")
	title, ok = strings.CutPrefix(first, "# ")
	title = strings.TrimSpace(title)
	return title, strings.TrimSpace(rest), ok && title != ""
}
