package tui

import (
	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// lapse is what a change costs: who said something of the version that stood there when
// a form was opened.
type lapse struct {
	hash dossier.Hash
	said int // parties that agree with that version, or do not
}

// lapse is what a change costs from now on.
func (f *folio) lapse() lapse {
	s := f.standing()
	l := lapse{hash: s.Hash}
	for _, p := range s.Parties {
		if p.State == dossier.Agreed || p.State == dossier.Refused {
			l.said++
		}
	}
	return l
}

// row says so on top of a form: before it happens, and when it has.
func (l lapse) row(e *env, f *folio) formRow {
	switch {
	case l.said == 0:
		return formRow{}
	case f.standing().Hash == l.hash:
		return formRow{lead: e.say(nl.DossierWillLapse(l.said)), ink: e.styles.dim}
	}
	return formRow{lead: e.say(nl.DossierLapsed(l.said)), ink: e.styles.warn}
}

// heard is the sentence at the bottom after word of the writer.
func (f *folio) heard(msg savedMsg, hint string) string {
	if msg.name != draftJob(f.of.Pupil.ID) {
		return hint
	}
	if msg.err != nil {
		return nl.DossierNotSaved(f.env.why(msg.err))
	}
	return hint
}
