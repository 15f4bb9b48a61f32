package tui

import (
	"slices"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// rowColumns are the widths of a row. The name takes what is left.
type rowColumns struct{ planned, span, name, class, state int }

func rowColumnsFor(width int) rowColumns {
	const wide, widest = 76, 44
	c := rowColumns{planned: 5, span: 11, class: 6, state: 22}
	if width < wide {
		c.class, c.state = 0, 20
	}
	c.name = min(width-formMark-c.planned-c.span-c.state-c.class-5, widest)
	return c
}

func (c rowColumns) row(mark, planned, span, name, class, state string) string {
	text := mark + fit(planned, c.planned) + " " + fit(span, c.span) + " " + fit(name, c.name) + " "
	if c.class > 0 {
		text += fit(class, c.class) + " "
	}
	return text + short(state, c.state)
}

func (v *eveningRow) view() frame {
	return v.draw(clean(v.evening.Name)+" · "+nl.TimeRelativeDay(v.evening.Day, v.now()), v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.failed != nil:
			return paragraph(v.styles.warn, nl.EveningNotRead+" "+v.why(v.failed), width), nil
		case !v.loaded:
			return nil, nil
		case len(v.order) == 0:
			return paragraph(v.styles.text, v.say(nl.RowNone), width), nil
		}
		rows := v.head(width, height)
		return append(rows, v.list(width, max(1, height-len(rows)))...), nil
	})
}

// head is what somebody looks up for: who is busy and who is next, how late it is
// and what can be done about it, in the room of the chosen place.
func (v *eveningRow) head(width, height int) []string {
	now, room := v.now(), v.room()
	s := v.evening.Stand(v.expected, room)
	top := nl.TimeHour(now) + " · " + nl.RowHead(s.Over, s.Talks, s.LastEnd)
	if r := v.evening.RoomOf(school.Slot{Room: room}); len(v.evening.Rooms) > 1 {
		top = nl.ReportPeople(slices.DeleteFunc([]string{clean(r.Place), clean(r.With)}, func(s string) bool { return s == "" })) + " · " + top
	}
	rows := []string{v.styles.dim.of(short(top, width))}
	if s.Busy >= 0 {
		x, how := v.expected[s.Busy], v.styles.text
		if x.Over >= time.Minute {
			how = v.styles.warn
		}
		rows = append(rows, how.of(short(nl.RowBusy(v.called(s.Busy), x.Start, x.Over), width)))
	}
	switch {
	case s.Next >= 0:
		x := v.expected[s.Next]
		text := nl.RowNext(v.called(s.Next), x.From, x.Start, now)
		if s.Relief >= 0 && x.Late >= time.Minute {
			text += " " + nl.RowRelief(v.expected[s.Relief].Late)
		}
		rows = append(rows, v.someRows(v.styles.strong, text, width, 2)...)
	case s.Over == s.Talks && s.Talks > 0:
		rows = append(rows, v.styles.strong.of(nl.RowDoneAll))
	}
	if v.proposed {
		p := v.proposal
		i := slices.IndexFunc(v.evening.Slots, func(o school.Slot) bool { return o.ID == p.Slot })
		rows = append(rows, v.someRows(v.styles.warn, v.say(nl.RowProposal(p, v.called(i), v.otherPlace(i), acceptKey)), width, 3)...)
	}
	const tall = 14
	if height >= tall {
		rows = append(rows, "")
	}
	return rows
}

// otherPlace is the room that a proposal moves a talk to, where it is another one.
func (v *eveningRow) otherPlace(slot int) string {
	after := v.evening.Moved(v.proposal.Move, v.Location)
	i := after.Of(v.evening.Slots[slot].Pupil)
	was, is := v.evening.RoomOf(v.evening.Slots[slot]), after.RoomOf(after.Slots[i])
	if was == is {
		return ""
	}
	return clean(is.Place)
}

// someRows is a text in an ink, in at most so many rows.
func (v *eveningRow) someRows(how ink, text string, width, most int) []string {
	rows := paragraph(how, text, width)
	return rows[:min(len(rows), most)]
}

// list gives the places around the chosen one.
func (v *eveningRow) list(width, height int) []string {
	cols := rowColumnsFor(width)
	head := v.styles.dim.of(cols.row("  ", nl.RowPlanned, nl.RowExpected, v.say(nl.RowPupil), nl.RowClass, nl.RowState))
	var lines []string
	chosen, room := 0, -1
	for n, i := range v.order {
		s, x := v.evening.Slots[i], v.expected[i]
		if r := max(0, min(s.Room, len(v.evening.Rooms)-1)); r != room && len(v.evening.Rooms) > 1 {
			room = r
			lines = append(lines, v.rule(clean(v.evening.RoomOf(s).Place), width))
		} else if n > 0 && x.Buffered && s.Pause == 0 && v.evening.Slots[v.order[n-1]].Pause == 0 {
			gap := x.From.Sub(v.expected[v.order[n-1]].To)
			lines = append(lines, v.styles.dim.of(pad(formMark+cols.planned+1)+short(nl.RowGap(gap), width-formMark-cols.planned-1)))
		}
		if n == v.at {
			chosen = len(lines)
		}
		lines = append(lines, v.line(cols, n, s, x))
	}
	if height > 2 {
		height--
	} else {
		head = ""
	}
	from := max(0, min(chosen-height/2, len(lines)-height))
	lines = lines[from:min(len(lines), from+height)]
	if head == "" {
		return lines
	}
	return append([]string{head}, lines...)
}

// line is one place.
func (v *eveningRow) line(cols rowColumns, n int, s school.Slot, x school.Expected) string {
	name, class := nl.RowFree, ""
	switch p, known := v.pupil(s.Pupil); {
	case known:
		name, class = clean(p.ListName()), clean(p.Class)
	case s.Pause > 0:
		name = nl.RowBreak + " " + nl.TimeMinutes(s.Pause)
	}
	mark := "  "
	if n == v.at {
		mark = "› "
	}
	text := cols.row(mark, nl.TimeHour(x.From), nl.RowSpan(x), name, class, nl.RowTurn(x, s.Pin, s.Was))
	switch {
	case n == v.at:
		return v.styles.selected.of(text)
	case x.Turn == school.Busy:
		return v.styles.accent.of(text)
	case x.Turn == school.Waiting && x.Late >= school.Late:
		return v.styles.warn.of(text)
	case x.Turn != school.Waiting:
		return v.styles.dim.of(text)
	}
	return text
}
