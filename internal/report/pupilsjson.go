package report

import (
	"encoding/json"
	"io"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// PupilJSON is a pupil for other programs. Its keys are part of the interface: one
// that is added later stands behind these, and none comes to mean something else.
type PupilJSON struct {
	ID         string          `json:"id"`          // random, the same in every list
	Number     string          `json:"number"`      // leerlingnummer, with its zeros; "" when unknown
	FirstName  string          `json:"first_name"`  // roepnaam
	Prefix     string          `json:"prefix"`      // tussenvoegsel
	LastName   string          `json:"last_name"`   // achternaam
	Class      string          `json:"class"`       // as the school writes it
	Year       int             `json:"year"`        // leerjaar, po: groep; 0 when unknown
	SchoolType talk.SchoolType `json:"school_type"` // an id of talk.SchoolTypes; "" when unknown
	Phase      talk.Phase      `json:"phase"`       // po8, vo-2-3, vo-4-6, mbo; "" for none of these
	Left       *string         `json:"left_on"`     // YYYY-MM-DD; null while at school
}

// JSONPupil makes the form for other programs.
func JSONPupil(p school.Pupil) PupilJSON {
	return PupilJSON{p.ID, p.Number, p.FirstName, p.Prefix, p.LastName, p.Class, p.Year, p.Type, p.Phase(), jsonDate(p.LeftOn)}
}

// PupilsJSON writes pupils as a JSON array, in UTF-8 and indented, [] without any.
func PupilsJSON(w io.Writer, pupils []school.Pupil) error {
	out := make([]PupilJSON, 0, len(pupils))
	for _, p := range pupils {
		out = append(out, JSONPupil(p))
	}
	return indented(w, out)
}

// indented writes a value as JSON that people can read too.
func indented(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(value)
}
