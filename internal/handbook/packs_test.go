package handbook_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/prompts"
)

var update = flag.Bool("update", false, "write the golden files")

// spoken is what a reader is told of problems, one on a line.
func spoken(list handbook.Problems) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(nl.HandbookProblem(string(p.Kind), p.File, p.Line, p.Subject, p.Detail) + "\n")
	}
	return b.String()
}

// Each folder in testdata/packs is a school's folder with something wrong in
// it. Beside it stands exactly what the school is told.
func TestBrokenPacks(t *testing.T) {
	packs, err := filepath.Glob("testdata/packs/*")
	if err != nil || len(packs) < 20 {
		t.Fatalf("packs are %q, %v", packs, err)
	}
	told := map[handbook.ProblemKind]bool{}
	for _, dir := range packs {
		if filepath.Ext(dir) != "" {
			continue
		}
		t.Run(filepath.Base(dir), func(t *testing.T) {
			found := handbook.Review(prompts.FS, os.DirFS(dir)).Problems
			for _, p := range found {
				told[p.Kind] = true
			}
			golden := dir + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(spoken(found)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got := spoken(found); got != string(want) || got == "" {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	for _, kind := range handbook.ProblemKinds() {
		if !told[kind] && !seenElsewhere(kind) {
			t.Errorf("no pack has %s", kind)
		}
	}
}

// seenElsewhere tells whether a kind of problem has a test of its own: it
// cannot be in a school's folder, or not in so small a one.
func seenElsewhere(k handbook.ProblemKind) bool {
	switch k {
	case handbook.Unreadable, handbook.NotAText, handbook.NoGuides, handbook.NoPrompts, handbook.LongPage, handbook.NoCoverage:
		return true
	}
	return false
}
