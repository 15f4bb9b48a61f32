package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/pelletier/go-toml/v2"

	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// group is a file of the demo: pupils, and what those share who say nothing
// else.
type group struct {
	Class  string          `toml:"klas"`
	Type   talk.SchoolType `toml:"soort"`
	Year   int             `toml:"leerjaar"`
	Pupils []character     `toml:"leerling"`
}

// character is an invented pupil.
type character struct {
	First  string          `toml:"roepnaam"`
	Prefix string          `toml:"tussenvoegsel"`
	Last   string          `toml:"achternaam"`
	Class  string          `toml:"klas"`
	Type   talk.SchoolType `toml:"soort"`
	Year   int             `toml:"leerjaar"`
	Talks  []episode       `toml:"gesprek"`
	Card   []cardLine      `toml:"kaart"`

	Profile string       `toml:"profiel"`
	Second  string       `toml:"tweede"`
	Goal    string       `toml:"doel"`
	South   school.Known `toml:"zuid"`
}

// cardLine is what stands on the card of an invented pupil beside the talks.
type cardLine struct {
	Kind school.EntryKind `toml:"wat"`
	Sort school.Sort      `toml:"soort"`   // of an experience
	Talk talk.Kind        `toml:"gesprek"` // of a planned talk
	Days int              `toml:"dagen"`   // from the day of the demo; less than none is before it
	By   string           `toml:"door"`
	Text string           `toml:"tekst"`

	Role  talk.Role       `toml:"rol"`  // of who wrote a moment down
	About talk.Competence `toml:"over"` // of a moment
}

// passedBy is the kind of a line that is no entry but a moment in passing.
const passedBy school.EntryKind = "moment"

// episode is an invented talk, its lines by stage.
type episode struct {
	When    era       `toml:"wanneer"`
	Kind    talk.Kind `toml:"soort"`
	With    []string  `toml:"met"` // "moeder Ans"
	Goal    string    `toml:"doel"`
	Opening []string  `toml:"opening"`
	Told    []string  `toml:"ervaring"`
	Meant   []string  `toml:"verdieping"`
	Ahead   []string  `toml:"vooruitblik"`
	Draft   string    `toml:"klad"`
	Step    promise   `toml:"stap"`
}

// promise is the step that was agreed, and how it turned out.
type promise struct {
	What   string         `toml:"wat"`
	Who    string         `toml:"wie"`
	When   string         `toml:"wanneer"`
	Help   string         `toml:"hulp"`
	Turned talk.StepState `toml:"afloop"` // said in the next talk
}

// era says when an invented talk was held.
type era string

const (
	lastYear  era = "vorig"    // last school year
	thisYear  era = "nu"       // this school year
	yesterday era = "gisteren" // and not finished
)

// readCast reads the invented pupils, the class first.
func readCast() ([]group, error) {
	var groups []group
	for _, name := range []string{"demo/klas.toml", "demo/anderen.toml"} {
		g, err := readGroup(prompts.Demo, name)
		if err != nil {
			return nil, err
		}
		groups = append(groups, g)
	}
	return groups, nil
}

func readGroup(fsys fs.FS, name string) (group, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return group{}, fmt.Errorf("open demo content: %w", err)
	}
	defer f.Close()
	var g group
	if err := toml.NewDecoder(f).DisallowUnknownFields().Decode(&g); err != nil {
		return group{}, fmt.Errorf("read %s: %w", name, errors.Join(errCast, err))
	}
	for i := range g.Pupils {
		c := &g.Pupils[i]
		if c.Class == "" {
			c.Class, c.Type, c.Year = g.Class, g.Type, g.Year
		}
	}
	return g, nil
}
