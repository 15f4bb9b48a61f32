package handbook_test

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"gesprek/internal/handbook"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

var errDisk = errors.New("disk is gone")

// builtIn is the content of the program.
func builtIn(t testing.TB) *handbook.Book {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestGuideIsRead(t *testing.T) {
	book, err := handbook.Load(os.DirFS("testdata/good"), nil)
	if err != nil {
		t.Fatal(err)
	}
	g, ok := book.Guide("klein")
	if !ok {
		t.Fatal("no guide klein")
	}
	if g.Title != "Klein" || g.Fit.Phase != talk.VO23 || g.Kind != talk.Individual ||
		!slices.Equal(g.Fit.Years, []int{3}) || !slices.Equal(g.Fit.Roles, []talk.Role{talk.Counsellor, talk.Mentor}) {
		t.Errorf("head is %+v", g)
	}
	s := g.Stages[0]
	if s.ID != talk.Opening || s.Minutes != 3 || s.Goal != "Doel van opening." || s.Leave != "Als het gezegd is." {
		t.Errorf("stage is %+v", s)
	}
	p := s.Prompts[0]
	if p.ID != "opening-een" || p.Text != "Wat gebeurde er?" || p.To != talk.ToPupil || p.Competence != talk.Motives ||
		!p.Direction || p.FollowUps[2] != "Waar was dat?" || p.Ladder[1] != "Wijs het aan." ||
		p.Alternatives[0] != "Wat zag {naam}?" {
		t.Errorf("prompt is %+v", p)
	}
	if g, ok := book.Guide("inline"); !ok || g.Stages[4].Prompts[0].To != talk.ToParent {
		t.Error("tables in braces are not read")
	}
	if _, ok := book.Guide("groot"); ok {
		t.Error("found a guide that is not there")
	}
}

func TestDifferentFiles(t *testing.T) {
	good, err := os.ReadFile("testdata/good/guides/klein.toml")
	if err != nil {
		t.Fatal(err)
	}
	inline, err := os.ReadFile("testdata/good/guides/inline.toml")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		text string
		want string // "" when it is right
	}{
		{"byte order mark", "\ufeff" + string(good), ""},
		{"windows line ends", strings.ReplaceAll(string(good), "\n", "\r\n"), ""},
		{"empty", "", `guides/klein.toml:1:1: missing "title"
guides/klein.toml:1:1: missing "about"
guides/klein.toml:1:1: missing "id"
guides/klein.toml:1:1: missing "kind"
guides/klein.toml:1:1: stage-order: opening`},
		{"utf-16", inUTF16(string(good)), ""},
		{"utf-16, broken off", "\xff\xfei\x00d\x00\x00", `guides/klein.toml:1:2: syntax: expected '=' after key`},
		{
			"problem in braces",
			strings.Replace(strings.Replace(string(inline), `"inline"`, `"klein"`, 1), `"b", "c"]`, `"b", ""]`, 1),
			`guides/klein.toml:8:156: missing "opening-een followups 3"`,
		},
		{
			"windows line ends and a type",
			strings.ReplaceAll(strings.Replace(string(good), "minutes = 4", "minutes = 4.5", 1), "\n", "\r\n"),
			`guides/klein.toml:56:1: wrong-type "minutes": number`,
		},
		{
			"a type and a later syntax error",
			strings.Replace(strings.Replace(string(good), "minutes = 3", "minutes = '3'", 1), "minutes = 4", "minutes =", 1),
			`guides/klein.toml:12:1: wrong-type "minutes": number
guides/klein.toml:56:10: syntax "no-quote": unexpected character U+000A at start of value`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := handbook.Load(fstest.MapFS{"guides/klein.toml": {Data: []byte(tt.text)}}, nil)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// inUTF16 is a text as Windows writes the output of a command.
func inUTF16(text string) string {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

func TestFolderProblems(t *testing.T) {
	tests := []struct {
		name string
		fsys fs.FS
		want handbook.ProblemKind
	}{
		{"no folder", fstest.MapFS{}, handbook.NoGuides},
		{"no guides", fstest.MapFS{"guides/lees-mij.txt": {}, "guides/oud/x.toml": {}}, handbook.NoGuides},
		{"unreadable file", brokenFS{os.DirFS("testdata/good")}, handbook.Unreadable},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			book, err := handbook.Load(tt.fsys, nil)
			var p *handbook.Problem
			if !errors.As(err, &p) || p.Kind != tt.want || p.Line != 0 || book != nil {
				t.Errorf("got %v, %v", book, err)
			}
		})
	}
}

// brokenFS lists its files and reads none.
type brokenFS struct{ fs.FS }

func (b brokenFS) Open(name string) (fs.File, error) {
	if path.Ext(name) == ".toml" {
		return nil, errDisk
	}
	return b.FS.Open(name)
}

// FuzzLoad reads one file: any text gives a book or problems with a place in
// that text.
func FuzzLoad(f *testing.F) {
	for _, pattern := range []string{"testdata/good/guides/*.toml", "testdata/packs/*/guides/*.toml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("no seeds in %s: %v", pattern, err)
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		book, err := handbook.Load(fstest.MapFS{"guides/klein.toml": {Data: text}}, nil)
		if err == nil {
			if g, ok := book.Guide("klein"); !ok || len(g.Stages) != 5 {
				t.Errorf("read without an error as %+v", book)
			}
			return
		}
		var problems handbook.Problems
		if !errors.As(err, &problems) || len(problems) == 0 {
			t.Fatalf("error is %#v", err)
		}
		lines := strings.Count(string(text), "\n") + 1
		for i, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || !slices.Contains(handbook.ProblemKinds(), p.Kind) {
				t.Errorf("problem %+v in a text of %d lines", p, lines)
			}
			if i > 0 && p.Line < problems[i-1].Line {
				t.Errorf("problems are not in order: %v", problems)
			}
		}
	})
}

// BenchmarkLoad reads all built-in guides: it is in the program's start.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := handbook.Load(prompts.FS, nil); err != nil {
			b.Fatal(err)
		}
	}
}
