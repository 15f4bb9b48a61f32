package tui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// mirrorWide is from which width the talk stands beside the figures.
const mirrorWide = 116

// layOut is the whole mirror in rows: one part below the other, or in two columns.
func (v *mirrorView) layOut(width int) []string {
	if width < mirrorWide {
		width = min(width, widestText)
		return slices.Concat(v.figures(width), []string{""}, v.quoted(width), v.touched(width), []string{""}, v.whole(width), v.foot(width))
	}
	const gutter = 4
	width = min(width, 2*widestText+gutter)
	left := (width - gutter) / 2
	right := width - gutter - left
	a := slices.Concat(v.figures(left), []string{""}, v.touched(left), []string{""}, v.foot(left))
	b := slices.Concat(v.quoted(right), v.whole(right))
	rows := make([]string, max(len(a), len(b)))
	for i := range rows {
		one := ""
		if i < len(a) {
			one = a[i]
		}
		rows[i] = one + pad(left-ansi.StringWidth(one)) + pad(gutter)
		if i < len(b) {
			rows[i] += b[i]
		}
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return rows
}

// show brings a part into view.
func (v *mirrorView) show(head string) {
	if i := slices.IndexFunc(v.rows, func(r string) bool { return strings.Contains(r, head) }); i >= 0 {
		v.from = i
		v.scroll(0)
	}
}

// figures are what worked and what to try, with what was counted.
func (v *mirrorView) figures(width int) []string {
	st, m, name := &v.styles, &v.of.Mirror, v.of.Name
	found := m.Findings()
	var rows []string
	if v.of.Changed {
		rows = append(paragraph(st.warn, nl.MirrorChanged, width), "")
	}
	rows = append(rows, v.rule(nl.MirrorWorkedHead, width))
	for _, f := range found.Worked {
		rows = append(rows, v.told(st.step, nl.MirrorFinding(f, name), width)...)
	}
	rows = append(rows, v.rule(nl.MirrorTryHead, width))
	rows = append(rows, v.told(st.accent, nl.MirrorFinding(found.Try, name), width)...)
	rows = append(rows, "")
	rows = append(rows, v.bands(width)...)
	rows = append(rows, "", v.rule(nl.MirrorShareHead, width))
	rows = append(rows, v.shares(width)...)
	rows = append(rows, "", v.rule(nl.MirrorFiguresHead, width))
	facts := []string{nl.MirrorCourse(m.Order), nl.MirrorStep(m), nl.MirrorSilences(m, name)}
	if m.Source == rehearse.Solo && m.TakenBack > 0 {
		facts = append(facts, nl.MirrorTookBack(m.TakenBack))
	}
	for _, text := range facts {
		rows = append(rows, paragraph(st.text, text, width)...)
	}
	return rows
}

// touched are the competences that questions touched.
func (v *mirrorView) touched(width int) []string {
	st := &v.styles
	rows := []string{v.rule(nl.MirrorTouchedHead, width)}
	for _, t := range v.of.Mirror.Touched {
		text := pad(1) + fit(v.say(nl.TermCompetence(t.Competence)), 22) + nl.MirrorTouched(t)
		in := st.text
		if t.Times == 0 {
			in = st.dim
		}
		rows = append(rows, in.of(short(text, width)))
	}
	return append(rows, paragraph(st.dim, nl.MirrorTouchedHint, width)...)
}

// foot says what a mirror is.
func (v *mirrorView) foot(width int) []string {
	return paragraph(v.styles.dim, nl.MirrorFoot(v.of.Mirror.Source), width)
}

// told is a finding, with a sign before it.
func (v *mirrorView) told(sign ink, text string, width int) []string {
	rows := indent(paragraph(v.styles.strong, v.say(text), width-formMark), formMark)
	rows[0] = sign.of("▪ ") + strings.TrimPrefix(rows[0], pad(formMark))
	return rows
}

// Measures of a band, in cells.
const (
	bandLabel  = 13
	bandWidest = 4 // of one thing that was done
)

// bands are the parts of the talk, each as what was done in it.
func (v *mirrorView) bands(width int) []string {
	st, m := &v.styles, &v.of.Mirror
	rows := []string{v.rule(nl.MirrorBandsHead, width)}
	most := 1
	for _, w := range m.Windows {
		most = max(most, w.Acts())
	}
	room := width - bandLabel
	beside := 0
	for _, w := range m.Windows {
		beside = max(beside, ansi.StringWidth(nl.MirrorBeside(w.Counts)))
	}
	below := room-beside-1 < most // no room for both in one row
	if !below {
		room -= beside + 1
	}
	cells := max(1, min(bandWidest, room/most))
	for _, w := range m.Windows {
		row := st.text.of(fit(nl.MirrorWindow(w), bandLabel)) + v.band(w.Counts, cells, room)
		also := st.dim.of(nl.MirrorBeside(w.Counts))
		switch {
		case nl.MirrorBeside(w.Counts) == "" && w.Acts() > 0:
			rows = append(rows, row)
		case w.Acts() == 0 && nl.MirrorBeside(w.Counts) == "":
			rows = append(rows, row+st.dim.of(nl.MirrorNobodyAsked))
		case below:
			rows = append(rows, row, pad(bandLabel)+also)
		default:
			rows = append(rows, row+pad(1)+also)
		}
	}
	return append(rows, paragraph(st.dim, strings.Join(nl.MirrorLegend(), " · "), width)...)
}

// band is one row of blocks: what was done, each with its letter and so many cells. Where
// there is no room for all of them the blocks of a mark shrink together, and its number
// stands behind its letter.
func (v *mirrorView) band(c rehearse.Counts, cells, room int) string {
	marks := rehearse.BandMarks()
	wide := make([]int, len(marks))
	total := 0
	for i, m := range marks {
		wide[i] = c.Of(m) * cells
		total += wide[i]
	}
	crowded := total > room
	var b strings.Builder
	for i, m := range marks {
		if wide[i] == 0 {
			continue
		}
		block := nl.MirrorLetter(m)
		if crowded {
			block += strconv.Itoa(c.Of(m))
			wide[i] = max(ansi.StringWidth(block), wide[i]*room/total-1)
		}
		block += strings.Repeat("▬", max(0, wide[i]-ansi.StringWidth(block)))
		if !crowded {
			block = strings.Repeat(nl.MirrorLetter(m)+strings.Repeat("▬", cells-1), c.Of(m))
		}
		b.WriteString(v.inkOf(m).of(block))
	}
	return b.String()
}

// inkOf is the ink of a mark. The letter says which it is, also without colour.
func (v *mirrorView) inkOf(m rehearse.Mark) ink {
	st := &v.styles
	switch m {
	case rehearse.MarkOpen:
		return st.step
	case rehearse.MarkClosed:
		return st.bar
	case rehearse.MarkSummary:
		return st.accent
	case rehearse.MarkLeading, rehearse.MarkStacked:
		return st.warn
	case rehearse.MarkAdvice:
		return st.quote
	}
	return st.dim
}

// shares is who spoke how much: a bar with names, and the same in words.
func (v *mirrorView) shares(width int) []string {
	st, m := &v.styles, &v.of.Mirror
	said := nl.MirrorShares(m.Said, m.Parent, v.of.Name)
	if !m.Said.Known() {
		return paragraph(st.dim, said, width)
	}
	inks := []ink{st.bar, st.quote, st.dim}
	bar, room := "", min(width, widestReport)
	for i, by := range []rehearse.Speaker{rehearse.Conductor, rehearse.Pupil, rehearse.Guardian} {
		cells := m.Said.Spread(room)[i]
		if cells == 0 {
			continue
		}
		name := short(nl.MirrorSpeaker(by, v.of.Name)+" ", max(0, cells-1))
		if bar != "" && name != "" && ansi.StringWidth(name) < cells-1 {
			name = " " + name // the next one begins clear of the bar before it
		}
		bar += inks[i].of(name + strings.Repeat("▬", cells-ansi.StringWidth(name)))
	}
	return append([]string{bar}, paragraph(st.text, said, width)...)
}

// quoted are the talk that is put beside this one, and what opened and closed the pupil.
func (v *mirrorView) quoted(width int) []string {
	m, name := &v.of.Mirror, v.of.Name
	return slices.Concat(v.beside(width),
		v.moments(nl.MirrorOpenedHead(m.Source, name), m.Opened, width), v.moments(nl.MirrorClosedHead(m.Source, name), m.Closed, width))
}

// whole is the whole talk, with beside each turn what it counts as.
func (v *mirrorView) whole(width int) []string {
	if len(v.of.Mirror.Turns) == 0 {
		return nil
	}
	rows := []string{v.rule(nl.MirrorTalkHead, width)}
	for _, t := range v.of.Mirror.Turns {
		rows = append(rows, v.turn(t, width)...)
	}
	return append(rows, "")
}

func (v *mirrorView) moments(head string, list []rehearse.Moment, width int) []string {
	if len(list) == 0 {
		return nil
	}
	rows := []string{v.rule(head, width)}
	for _, m := range list {
		rows = append(rows, paragraph(v.styles.text, clean(nl.MirrorMoment(m)), width)...)
		rows = append(rows, v.answer(m.Lines, 2*formMark, width)...)
	}
	return append(rows, "")
}

// answer is what came back, so far from the left.
func (v *mirrorView) answer(lines []rehearse.Line, margin, width int) []string {
	var rows []string
	for _, l := range lines {
		in, who := v.styles.quote, nl.Capital(nl.MirrorSpeaker(l.By, v.of.Name))+": "
		if l.Gesture() {
			in, who = v.styles.dim, ""
		}
		rows = append(rows, indent(paragraph(in, clean(who+l.Text), width-margin), margin)...)
	}
	return rows
}

// turnTime is how wide the time of a turn is.
const turnTime = 6

// turn is one turn of the talk, below what it counts as.
func (v *mirrorView) turn(t rehearse.Turn, width int) []string {
	st := &v.styles
	text := clean(t.Said)
	switch {
	case text != "":
	case t.By != "" && t.By != rehearse.Nobody:
		text = nl.MirrorSpeaks(t.By, v.of.Name)
	case v.of.Mirror.Source == rehearse.Solo:
		text = nl.MirrorWaited
	}
	at := st.dim.of(fit(nl.TimeClockShort(t.At), turnTime))
	body := indent(paragraph(st.text, text, width-turnTime), turnTime)
	var rows []string
	switch marks := nl.MirrorMarks(t.Marks); {
	case marks != "" && text == "":
		rows = []string{at + st.dim.of(short(marks, width-turnTime))}
	case marks != "":
		rows = append([]string{at + st.dim.of(short(marks, width-turnTime))}, body...)
	case text != "":
		body[0] = at + strings.TrimPrefix(body[0], pad(turnTime))
		rows = body
	}
	return append(rows, v.answer(t.Lines, turnTime+formMark, width)...)
}

// beside are the figures of a talk of before beside those of this one.
func (v *mirrorView) beside(width int) []string {
	e := v.of.Earlier
	if e == nil {
		return nil
	}
	st := &v.styles
	rows := append([]string{v.rule(nl.MirrorEarlierHead, width)}, paragraph(st.dim, nl.MirrorEarlier(v.local(e.Mirror.Begin), e.Name), width)...)
	const label = 28
	for _, c := range rehearse.Compare(e.Mirror, v.of.Mirror) {
		in := st.text
		if c.Earlier == c.Now {
			in = st.dim
		}
		rows = append(rows, in.of(short(fit(v.say(nl.MirrorFigure(c.Figure)), label)+nl.MirrorChange(c), width)))
	}
	return append(rows, "")
}
