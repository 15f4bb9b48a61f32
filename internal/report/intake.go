package report

import (
	"io"

	"gesprek/internal/school"
)

// IntakeJSON is what reading a class list did, or would do, for other programs.
// Lists without items are [], and no value of a line that was refused for being
// personal stands in it.
type IntakeJSON struct {
	File    string           `json:"file"`    // its name without the folder
	Stored  bool             `json:"stored"`  // false: it was only looked at
	Notices []string         `json:"notices"` // Dutch sentences about the file
	Lines   []IntakeLineJSON `json:"lines"`   // in the order of the file
	Gone    []PupilJSON      `json:"gone"`    // in its classes, and not in it
}

// IntakeLineJSON is one line.
type IntakeLineJSON struct {
	Sheet   string         `json:"sheet"` // "" in a file with one
	Line    int            `json:"line"`  // from 1
	Verdict school.Verdict `json:"verdict"`
	Says    string         `json:"says"` // Dutch: what changes, or why not
	Pupil   PupilJSON      `json:"pupil"`
}

// WriteIntake writes it as JSON.
func WriteIntake(w io.Writer, i IntakeJSON) error { return indented(w, i) }
