package handbook

import (
	"fmt"
	"slices"
	"strings"
)

// ProblemKind says what is wrong.
type ProblemKind string

// The kinds of problem, and what Subject and Detail of a [Problem] then are.
// An owner is the id of the stage, prompt or term, where it has one, before
// the key. With one of the first group a file cannot be used.
const (
	Unreadable    ProblemKind = "unreadable"     // -; the system's message
	NotAText      ProblemKind = "not-a-text"     // -; how many MiB a file has at most
	NoGuides      ProblemKind = "no-guides"      // -; -
	Syntax        ProblemKind = "syntax"         // the Slip, may be empty; what the TOML reader says
	UnknownKey    ProblemKind = "unknown-key"    // the key; -
	WrongType     ProblemKind = "wrong-type"     // the key; the Shape that it must have
	Missing       ProblemKind = "missing"        // owner and key of what is empty or absent; -
	UnknownValue  ProblemKind = "unknown-value"  // owner and key; the value
	NotFileName   ProblemKind = "not-file-name"  // the id; the id that the file's name asks for
	BadFileName   ProblemKind = "bad-file-name"  // -; the name
	BadID         ProblemKind = "bad-id"         // the id; -
	DoubleID      ProblemKind = "double-id"      // the id or term; -
	Double        ProblemKind = "double"         // key and number; the text
	StageOrder    ProblemKind = "stage-order"    // the stage found, may be empty; the one expected, may be empty
	NoMinutes     ProblemKind = "no-minutes"     // the stage; its minutes
	MinutesSum    ProblemKind = "minutes-sum"    // the meeting, or - of a guide; "sum/wanted"
	LastMinutes   ProblemKind = "last-minutes"   // the stage; "minutes/3"
	NoPrompts     ProblemKind = "no-prompts"     // the stage; -
	WrongCount    ProblemKind = "wrong-count"    // owner and key; "found/wanted"
	OutOfRange    ProblemKind = "out-of-range"   // owner and key; "found/lowest/highest"
	ParentMissing ProblemKind = "parent-missing" // the prompt; whom it addresses
	NotInForm     ProblemKind = "not-in-form"    // the key that does not belong to the form of the exercise; -
	NotInPart     ProblemKind = "not-in-part"    // owner and key of what does not belong; what it does not go with
	NotInDrill    ProblemKind = "not-in-drill"   // owner and key of what does not belong; the drill
	UnknownReader ProblemKind = "unknown-reader" // the reader of a sheet; -
	WrongPhase    ProblemKind = "wrong-phase"    // the phase; "school/leerjaar/the phase that they are, may be empty"
	NoParent      ProblemKind = "no-parent"      // -; -: a talk with parents, and no parent
	NotAlone      ProblemKind = "not-alone"      // owner and key of what belongs in a talk with parents only; -
	LongText      ProblemKind = "long-text"      // owner, key and number; "characters/limit"
	ControlMark   ProblemKind = "control-mark"   // owner, key and number; the mark's code point, in hexadecimal
	HalfBracket   ProblemKind = "half-bracket"   // owner, key and number; the text
	BadWord       ProblemKind = "bad-word"       // owner, key and number; the word
	NoSuchTheme   ProblemKind = "no-such-theme"  // -; what no theme is about
	TwoThemes     ProblemKind = "two-themes"     // owner, key and number; "word/the other theme"
	NotReached    ProblemKind = "not-reached"    // owner and key of the layer that nobody gets told; "start/needed": the trust there is, and that it needs
	NoFence       ProblemKind = "no-fence"       // -; -
	NoTitle       ProblemKind = "no-title"       // -; -
)

// The kinds of remark: the file is used all the same.
const (
	UnknownDate    ProblemKind = "unknown-date"    // the date; the one that it is counted back from
	UnknownStation ProblemKind = "unknown-station" // the station; the one that its step or part names
	UnknownFact    ProblemKind = "unknown-fact"    // the stage; the fact's id
	UnknownLink    ProblemKind = "unknown-link"    // owner and key; what it names and no file has
	UnknownOff     ProblemKind = "unknown-off"     // -; what was to be switched off
	LastPrompt     ProblemKind = "last-prompt"     // the stage; the guide: its only prompt cannot be off
	FitsNobody     ProblemKind = "fits-nobody"     // -; -
	TooWide        ProblemKind = "too-wide"        // owner, key and number; "columns/limit"
	UnknownTerm    ProblemKind = "unknown-term"    // the terms that can be renamed; the one that cannot
	Stray          ProblemKind = "stray"           // -; the names that are looked for, or -: a file that nothing looks at
	TooLong        ProblemKind = "too-long"        // owner, key and number; "words/limit"
	Placeholder    ProblemKind = "placeholder"     // owner, key and number; the placeholder or brace
	TwoQuestions   ProblemKind = "two-questions"   // owner, key and number; the word that joins them, may be empty
	NotOpen        ProblemKind = "not-open"        // owner, key and number; the words it is seen by
	NotClosed      ProblemKind = "not-closed"      // owner, key and number; -: marked as a check and open
	Steers         ProblemKind = "steers"          // owner, key and number; the words it is seen by
	NoQuestion     ProblemKind = "no-question"     // owner, key and number; -
	Why            ProblemKind = "why"             // owner, key and number; -
	Exclaims       ProblemKind = "exclaims"        // owner, key and number; -
	WrongAddress   ProblemKind = "wrong-address"   // owner, key and number; "word/addressee"
	SchoolWord     ProblemKind = "school-word"     // owner, key and number; the word
	AvoidedWord    ProblemKind = "avoided-word"    // owner, key and number, or -; "word/term"
	DrillGiven     ProblemKind = "drill-given"     // owner and key; the drill that it is no exercise for
	DrillExample   ProblemKind = "drill-example"   // owner, key and number; the reason why it would not do
	InGuide        ProblemKind = "in-guide"        // owner, key and number; the prompt that asks the same
	Repeated       ProblemKind = "repeated"        // owner, key and number; where it stands first
	Unreached      ProblemKind = "unreached"       // the competence that no prompt of the guide has; -
	NobodySpeaks   ProblemKind = "nobody-speaks"   // the stage; the addressee that it has no prompt for
	HardToRead     ProblemKind = "hard-to-read"    // -; "score/lowest"
	LongPage       ProblemKind = "long-page"       // -; "words/limit"
	Markup         ProblemKind = "markup"          // -; what is not shown: link, table, html, code, image
	NoCoverage     ProblemKind = "no-coverage"     // phase, kind and stage; the competence
)

// Remark tells whether a file with such a problem can be used all the same.
func (k ProblemKind) Remark() bool { return slices.Contains(remarks(), k) }

func remarks() []ProblemKind {
	return []ProblemKind{
		UnknownDate, UnknownStation, UnknownFact, UnknownLink, UnknownOff, LastPrompt, FitsNobody, TooWide, UnknownTerm, Stray, TooLong, Placeholder, TwoQuestions, NotOpen, NotClosed, Steers,
		NoQuestion, Why, Exclaims, WrongAddress, SchoolWord, AvoidedWord, DrillGiven, DrillExample, InGuide, Repeated, Unreached, NobodySpeaks,
		HardToRead, LongPage, Markup, NoCoverage,
	}
}

// ProblemKinds lists the kinds.
func ProblemKinds() []ProblemKind {
	return append([]ProblemKind{
		Unreadable, NotAText, NoGuides, Syntax, UnknownKey, WrongType, Missing, UnknownValue, NotFileName, BadFileName, BadID, DoubleID, Double,
		StageOrder, NoMinutes, MinutesSum, LastMinutes, NoPrompts, WrongCount, OutOfRange, ParentMissing, NotInForm, NotInPart, NotInDrill, UnknownReader,
		WrongPhase, NoParent, NotAlone, LongText, ControlMark, HalfBracket, BadWord, NoSuchTheme, TwoThemes, NotReached,
		NoFence, NoTitle,
	}, remarks()...)
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
	Table   Shape = "table"
	Tables  Shape = "tables"
)

// Problem is one thing that is wrong with the content.
type Problem struct {
	File    string // in its file system, with slashes
	Own     bool   // in the school's own folder
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

// flatten makes the names of files fit for one line: on some disks they can hold
// anything, and they are shown on a terminal.
func (list Problems) flatten() {
	for _, p := range list {
		p.File = oneLine(p.File)
	}
}
