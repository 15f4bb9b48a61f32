package handbook

import (
	"fmt"
	"strings"
)

// ProblemKind says what is wrong.
type ProblemKind string

// The kinds of problem, and what Subject and Detail of a [Problem] then are.
// An owner is the id of the stage or prompt, where it has one, before the key.
const (
	Unreadable    ProblemKind = "unreadable"     // -; the system's message
	NoGuides      ProblemKind = "no-guides"      // -; -
	Syntax        ProblemKind = "syntax"         // -; what the TOML reader says
	UnknownKey    ProblemKind = "unknown-key"    // the key; -
	WrongType     ProblemKind = "wrong-type"     // the key; the Shape that it must have
	Missing       ProblemKind = "missing"        // owner and key of what is empty or absent; -
	UnknownValue  ProblemKind = "unknown-value"  // owner and key; the value
	NotFileName   ProblemKind = "not-file-name"  // the id; the id that the file's name asks for
	DoubleID      ProblemKind = "double-id"      // the id; -
	StageOrder    ProblemKind = "stage-order"    // the stage found, may be empty; the one expected, may be empty
	NoMinutes     ProblemKind = "no-minutes"     // the stage; its minutes
	MinutesSum    ProblemKind = "minutes-sum"    // -; "sum/20"
	LastMinutes   ProblemKind = "last-minutes"   // the stage; "minutes/3"
	NoPrompts     ProblemKind = "no-prompts"     // the stage; -
	WrongCount    ProblemKind = "wrong-count"    // owner and key; "found/wanted"
	TooLong       ProblemKind = "too-long"       // owner, key and number; "words/limit"
	Placeholder   ProblemKind = "placeholder"    // owner, key and number; the placeholder or brace
	TwoQuestions  ProblemKind = "two-questions"  // owner, key and number; how many
	ParentMissing ProblemKind = "parent-missing" // the prompt; whom it addresses
)

// ProblemKinds lists the kinds.
func ProblemKinds() []ProblemKind {
	return []ProblemKind{
		Unreadable, NoGuides, Syntax, UnknownKey, WrongType, Missing, UnknownValue, NotFileName, DoubleID,
		StageOrder, NoMinutes, MinutesSum, LastMinutes, NoPrompts, WrongCount, TooLong, Placeholder,
		TwoQuestions, ParentMissing,
	}
}

// Shape is what the value of a key must be.
type Shape string

// The shapes.
const (
	Text    Shape = "text"
	Texts   Shape = "texts"
	Number  Shape = "number"
	Numbers Shape = "numbers"
	YesNo   Shape = "true-or-false"
	Tables  Shape = "tables"
)

// Problem is one thing that is wrong with the content.
type Problem struct {
	File    string // in the content's file system, with slashes
	Line    int    // from 1; 0 when the file as a whole is meant
	Column  int    // in characters, from 1; 0 when the file as a whole is meant
	Kind    ProblemKind
	Subject string // see the kinds
	Detail  string // see the kinds
}

// Error names the place and the problem, in English.
func (p *Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, p.Column)
	}
	b.WriteString(": " + string(p.Kind))
	if p.Subject != "" {
		fmt.Fprintf(&b, " %q", p.Subject)
	}
	if p.Detail != "" {
		b.WriteString(": " + p.Detail)
	}
	return b.String()
}

// Problems is everything that is wrong, in order of file and line.
type Problems []*Problem

// Error has one line for each problem.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the problems one by one.
func (p Problems) Unwrap() []error {
	errs := make([]error, len(p))
	for i, problem := range p {
		errs[i] = problem
	}
	return errs
}
