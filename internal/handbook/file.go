package handbook

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"gesprek/internal/talk"
)

// guideFile is a guide as it stands in its file.
type guideFile struct {
	ID     string        `toml:"id"`
	Title  string        `toml:"title"`
	About  string        `toml:"about"`
	Phase  string        `toml:"phase"`
	Kind   string        `toml:"kind"`
	Years  []int         `toml:"years"`
	Roles  []string      `toml:"roles"`
	Stages []stageInFile `toml:"stage"`
}

type stageInFile struct {
	ID      string         `toml:"id"`
	Minutes int            `toml:"minutes"`
	Goal    string         `toml:"goal"`
	Leave   string         `toml:"leave"`
	Prompts []promptInFile `toml:"prompt"`
}

type promptInFile struct {
	ID           string   `toml:"id"`
	Text         string   `toml:"text"`
	To           string   `toml:"to"`
	Competence   string   `toml:"competence"`
	Direction    bool     `toml:"direction"`
	FollowUps    []string `toml:"followups"`
	Ladder       []string `toml:"ladder"`
	Alternatives []string `toml:"alternatives"`
}

// read reads one file. A file that is right is parsed once; only one that is
// not is gone through again for the places of its problems.
func read(fsys fs.FS, file string) (talk.Guide, Problems) {
	doc, err := fs.ReadFile(fsys, file)
	if err != nil {
		return talk.Guide{}, Problems{{File: file, Kind: Unreadable, Detail: err.Error()}}
	}
	doc = bytes.TrimPrefix(doc, []byte("\ufeff")) // some editors on Windows write it
	id := strings.TrimSuffix(path.Base(file), ".toml")
	g, err := decode(doc)
	if err == nil {
		found := check(g, id)
		if len(found) == 0 {
			return g.guide(), nil
		}
		return talk.Guide{}, place(file, doc, scan(doc).spots, found)
	}
	return talk.Guide{}, diagnose(file, doc, id, err)
}

func decode(doc []byte) (*guideFile, error) {
	var g guideFile
	err := toml.NewDecoder(bytes.NewReader(doc)).DisallowUnknownFields().Decode(&g)
	return &g, err
}

// diagnose names all problems of a file that the decoder refused. The decoder
// stops at the first value of a wrong type, so those are taken out for a
// second look at the rest.
func diagnose(file string, doc []byte, id string, err error) Problems {
	s := scan(doc)
	rest := bytes.Clone(doc)
	for _, cut := range s.wrong {
		blank(rest[cut.from:cut.to])
	}
	g, again := decode(rest)
	var (
		unknown *toml.StrictMissingError // no refusal: the scan has those keys
		refused *toml.DecodeError
	)
	if !errors.As(again, &unknown) && errors.As(again, &refused) {
		// Not TOML from here on: what stands behind it cannot be judged.
		return place(file, doc, s.spots, append(s.found, refusal(rest, refused)))
	}
	found := s.found
	for _, f := range check(g, id) {
		if !slices.ContainsFunc(s.found, func(o finding) bool { return o.at.covers(f.at) }) {
			found = append(found, f)
		}
	}
	if len(found) == 0 { // the decoder saw something that the scan did not
		found = append(found, finding{kind: Syntax, detail: err.Error()})
	}
	return place(file, doc, s.spots, found)
}

// blank overwrites an expression and keeps its lines.
func blank(b []byte) {
	for i := range b {
		if b[i] != '\n' && b[i] != '\r' {
			b[i] = ' '
		}
	}
}

// refusal is what the decoder said, at the place where it stopped.
func refusal(doc []byte, err *toml.DecodeError) finding {
	line, column := err.Position()
	offset := 0
	for range line - 1 {
		offset += bytes.IndexByte(doc[offset:], '\n') + 1
	}
	offset = min(offset+max(0, column-1), len(doc))
	return finding{kind: Syntax, detail: strings.TrimPrefix(err.Error(), "toml: "), offset: &offset}
}

// place makes problems of findings: each gets its line and column.
func place(file string, doc []byte, spots map[spot]int, found []finding) Problems {
	problems := make(Problems, len(found))
	for i, f := range found {
		p := &Problem{File: file, Kind: f.kind, Subject: f.subject, Detail: f.detail}
		p.Line, p.Column = position(doc, f.where(spots))
		problems[i] = p
	}
	slices.SortStableFunc(problems, func(a, b *Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return problems
}

// position is the line and the column, in characters, of a byte offset.
func position(doc []byte, offset int) (line, column int) {
	before := doc[:min(offset, len(doc))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}

// guide makes the domain's value of a file that was found right.
func (g *guideFile) guide() talk.Guide {
	out := talk.Guide{
		ID: g.ID, Title: g.Title, About: g.About,
		Phase: talk.Phase(g.Phase), Kind: talk.Kind(g.Kind), Years: g.Years,
		Stages: make([]talk.Stage, len(g.Stages)),
	}
	for _, r := range g.Roles {
		out.Roles = append(out.Roles, talk.Role(r))
	}
	for i, st := range g.Stages {
		out.Stages[i] = talk.Stage{
			ID: talk.StageID(st.ID), Minutes: st.Minutes, Goal: st.Goal, Leave: st.Leave,
			Prompts: make([]talk.Prompt, len(st.Prompts)),
		}
		for j, p := range st.Prompts {
			out.Stages[i].Prompts[j] = talk.Prompt{
				ID: p.ID, Text: p.Text, To: talk.Addressee(p.To), Competence: talk.Competence(p.Competence),
				Direction: p.Direction, FollowUps: p.FollowUps, Ladder: p.Ladder, Alternatives: p.Alternatives,
			}
		}
	}
	return out
}
