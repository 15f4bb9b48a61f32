package rehearse

import "slices"

// RecordOf is what a recording is of, with the name of its practice pupil: held again with
// the pupil where it answered, counted where an observer did. The name is empty where the
// pupil is not among personas.
//
// Of a talk with a practice pupil who is not there the record is empty, with a [Slip]. With
// one who answers in another way since, it is the talk as it would go now, with a Slip. Of a
// drill it is empty, without an error.
func RecordOf(s Script, personas []Persona, rec *Recogniser) (r Record, name string, err error) {
	i := slices.IndexFunc(personas, func(p Persona) bool { return p.ID == s.Head.Persona })
	if i >= 0 {
		name = personas[i].Name
	}
	switch {
	case s.Head.Source == Observed:
		return s.Record(), name, nil
	case s.Head.Source != Solo:
		return Record{}, name, nil
	case i < 0:
		return Record{}, "", &Slip{Kind: OtherPersona, Detail: s.Head.Persona}
	}
	held, err := Replay(s, &personas[i], rec)
	return held.Record(), name, err
}
