package report

import (
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/school"
)

// Practised is something that was practised, to be read: what was said, in its order.
// It judges nothing.
type Practised struct {
	Script  rehearse.Script
	With    string // the practice pupil or the drill, by its name; may be empty
	Damaged bool
	Local   *time.Location
	School  school.Settings
}

// Lasted is how long a recording is: up to its last line.
func Lasted(s rehearse.Script) time.Duration {
	if len(s.Entries) == 0 {
		return 0
	}
	return s.Entries[len(s.Entries)-1].At
}

// Finished tells whether a recording came to its end.
func Finished(s rehearse.Script) bool {
	return len(s.Entries) > 0 && s.Entries[len(s.Entries)-1].What == rehearse.Ended
}

// Document is the run in every form.
func (p Practised) Document() Document {
	begin := p.Script.Head.Begin.In(p.Local)
	return Document{look: lookOf(nl.OwnKind(p.Script.Head.Source, p.With), p.School, begin), blocks: func(bool) []block {
		var b builder
		b.add(title, nl.OwnKind(p.Script.Head.Source, p.With))
		if begin.Year() > 1 {
			b.labelled(fact, nl.ReportDate, nl.TimeDate(begin)+", "+nl.TimeHour(begin))
		}
		b.labelled(fact, nl.OwnLength, nl.OwnLasted(Lasted(p.Script)))
		if p.Damaged {
			b.add(para, nl.Capital(nl.OwnDamaged)+".")
		}
		if len(p.Script.Entries) == 0 {
			b.add(para, nl.OwnEmpty)
		}
		for _, e := range p.Script.Entries {
			if who, text := nl.OwnEntry(e); text != "" {
				b.labelled(fact, rehearse.Stamp(e.At)+" "+who, text)
			}
		}
		return b.blocks
	}}
}
