package tui

import (
	"context"
	"time"

	"gesprek/internal/school"
)

// Importer reads class lists. Its methods may take seconds and are not called on
// the event loop; ctx stops the first two.
type Importer interface {
	// Preview reads a file and tells for every line what would happen. It stores
	// nothing. Answers are to lines in doubt, by index into the lines of an earlier
	// preview of the same file: they come in the same order each time. Its errors
	// are sentences.
	Preview(ctx context.Context, path string, answers map[int]school.Answer, o ImportOptions) (Preview, error)
	// Paths gives the folders, with a separator behind their name, and the class
	// lists of which the path begins with what was typed.
	Paths(ctx context.Context, typed string) ([]string, error)
	// Store stores what a preview told, in one go, and says what that was.
	Store(ctx context.Context, p Preview) (says string, err error)
}

// ImportOptions are what somebody told about a class list.
type ImportOptions struct {
	Class string    // of a list that does not name one
	Gone  time.Time // date, UTC, of leaving for who is no longer in it; zero: they stay as they are
}

// Preview is what storing a class list would do. Its texts are the ones that are
// shown.
type Preview struct {
	Path    string
	Notices []string // sentences about the file: columns that were left out and why, …
	Lines   []PreviewLine
	Gone    []string       // who is in a class of the file, and not in the file: name and class
	Needs   string         // question that has to be answered first: the class; empty: none
	Pupils  []school.Pupil // to be stored
}

// PreviewLine is a line of the file, and what would happen with it.
type PreviewLine struct {
	Line    int    // in the file or its sheet, from 1
	Sheet   string // empty where the file has but one
	Name    string
	Class   string
	Verdict school.Verdict
	Says    string // what changes, or why it is refused; may be empty
	Doubt   bool   // it takes an answer, also when it has one
}

// gatedImporter reads class lists through a gate: what they are compared with is
// sealed. Storing comes from the writer, which is held itself.
type gatedImporter struct {
	Importer
	gate *gate
}

// Preview tells what would happen, as soon as there are keys.
func (s gatedImporter) Preview(ctx context.Context, path string, answers map[int]school.Answer, o ImportOptions) (Preview, error) {
	return through(ctx, s.gate, func() (Preview, error) { return s.Importer.Preview(ctx, path, answers, o) })
}
