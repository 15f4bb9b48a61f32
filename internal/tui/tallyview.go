package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// tallyLatest is how many of the latest entries are shown at most.
const tallyLatest = 10

func (t *tally) view() frame {
	if t.stored == nil {
		t.stored = t.kept
	}
	if t.failing() && t.hint == "" {
		t.hint = nl.TallyFull
		defer func() { t.hint = "" }()
	}
	return t.draw(nl.TallyTitle, t.commands(), func(width, height int) ([]string, *spot) {
		switch t.stage {
		case tallyReading:
			return nil, nil
		case tallyOffered:
			return t.offer(width), nil
		case tallyDone:
			return t.summary(width), nil
		}
		return t.counting(width, height)
	})
}

// offer asks whether to go on in a tally that was not rounded off.
func (t *tally) offer(width int) []string {
	of := t.open.of
	rows := paragraph(t.styles.strong, nl.TallyOpen(t.local(of.Begin()), t.now(), of.Tallies(), of.Last()), width)
	return append(append(rows, ""), t.asked(t.offerCommands(), width)...)
}

// asked are commands as a list to choose from by their key.
func (t *tally) asked(list []command, width int) []string {
	const keys = 8
	var rows []string
	for _, c := range list {
		h, how := c.binding.Help(), t.styles.text
		text := h.Desc
		if why := c.disabled(); why != "" {
			how, text = t.styles.dim, nl.HelpOff(text, why)
		}
		lines := paragraph(how, text, width-keys-formMark)
		for i, l := range lines {
			lead := pad(formMark + keys)
			if i == 0 {
				lead = pad(formMark) + t.styles.accent.of(fit(h.Key, keys))
			}
			rows = append(rows, lead+l)
		}
	}
	return rows
}

// counting is the screen while it counts, from what is looked at most to what is
// looked at least.
func (t *tally) counting(width, height int) ([]string, *spot) {
	of := t.of
	if of == nil {
		of = rehearse.NewTally(t.now(), "")
	}
	rows := []string{t.clockRow(width)}
	var cursor *spot
	if t.word != nil {
		lead := nl.TallyWordAsk + "  "
		text, at := t.word.view(t.env, width-ansi.StringWidth(lead))
		cursor = &spot{ansi.StringWidth(lead) + at, len(rows)}
		rows = append(rows, t.styles.accent.of(lead)+text)
	} else {
		rows = append(rows, t.flash(width))
	}
	if t.stage == tallyAsking {
		rows = append(rows, "", t.styles.strong.of(nl.TallyAsk))
		return append(rows, t.asked(t.askCommands(), width)...), nil
	}
	if height > 14 {
		rows = append(rows, "")
	}
	rows = append(rows, t.keyRows(of, width, height)...)
	return append(rows, t.past(of, width, height-len(rows))...), cursor
}

// clockRow is the clock against what a talk takes at least.
func (t *tally) clockRow(width int) string {
	const widest = 40
	text := nl.TallyClock(t.at(), talk.Minimum)
	long := max(0, min(widest, width-ansi.StringWidth(text)-2))
	return t.bar(int64(t.at()), int64(talk.Minimum), long) + "  " + t.styles.strong.of(text)
}

// flash is what was counted last. It stands in one place, and stays until the next.
func (t *tally) flash(width int) string {
	switch {
	case t.stage == tallyReady:
		return t.styles.accent.of(short(nl.TallyReady, width))
	case t.latest == rehearse.Entry{}:
		return t.styles.dim.of(short(nl.TallyHow, width))
	case t.undone:
		return t.styles.warn.of(short("− "+nl.TallyUndone(t.latest), width))
	}
	n := 0
	if what := t.latest.What; what != rehearse.Speaks && what != rehearse.Noted && what != rehearse.InStage {
		n = t.of.Count(what, t.latest.Text)
	}
	return t.styles.selected.of(short(" + "+nl.TallyFlash(t.latest, n)+" ", width))
}

// Measures of the keys: how wide a cell of a key with its count is, and how wide that
// of the name of a competence.
const (
	tallyCells   = 3
	tallyCellGap = 2
)

// keyRows are the keys with their counts: in boxes where there is room.
func (t *tally) keyRows(of *rehearse.Tally, width, height int) []string {
	const tall, wide = 30, 90
	shares := of.Shares(t.at())
	var marks, who []tallyCell
	for _, k := range markKeys() {
		marks = append(marks, tallyCell{k.keys[0], nl.TermMark(rehearse.Mark(k.what)), nl.Count(of.Count(k.what, "")), false})
	}
	for _, k := range speakKeys() {
		c := tallyCell{k.keys[0], nl.TallySpeaker(rehearse.Speaker(k.text)), "", of.Speaking() == rehearse.Speaker(k.text)}
		if share, ok := shares[rehearse.Speaker(k.text)]; ok {
			c.count = nl.TallyShare(share)
		}
		who = append(who, c)
	}
	if height >= tall && width >= wide {
		rows := append(t.boxes(marks[:4], width), t.boxes(marks[4:], width)...)
		rows = append(rows, t.boxes(who, width)...)
		return append(rows, "", t.touchRow(of, width), t.turnRow(of, width), "")
	}
	cell := (width - (tallyCells-1)*tallyCellGap) / tallyCells
	var rows []string
	for i := range 4 {
		rows = append(rows, t.cell(marks[i], cell)+pad(tallyCellGap)+t.cell(marks[i+4], cell)+pad(tallyCellGap)+t.cell(who[i], cell))
	}
	return append(rows, t.touchRow(of, width), t.turnRow(of, width))
}

// tallyCell is a key, what it counts and how often that was.
type tallyCell struct {
	key, name, count string
	now              bool // it goes on: who speaks
}

// cell draws it in one row.
func (t *tally) cell(c tallyCell, width int) string {
	const key = 4
	name := fit(tallyKeyName(c.key), key)
	rest := ends(c.name, c.count, width-key)
	if c.now {
		return t.styles.selected.of("●" + name[:key-1] + fit(rest, width-key))
	}
	count := ""
	if c.count != "" {
		count = t.styles.strong.of(c.count)
	}
	return " " + t.styles.accent.of(name[:key-1]) + ends(t.styles.text.of(c.name), count, width-key)
}

// boxes draws cells beside each other, in boxes.
func (t *tally) boxes(cells []tallyCell, width int) []string {
	wide := (width - (len(cells)-1)*tallyCellGap) / len(cells)
	rows := make([]string, 3)
	for i, c := range cells {
		lead, edge := "", t.styles.faint
		if i > 0 {
			lead = pad(tallyCellGap)
		}
		if c.now {
			edge = t.styles.accent
		}
		key := " " + tallyKeyName(c.key) + " "
		rows[0] += lead + edge.of("┌") + t.styles.accent.of(key) + edge.of(strings.Repeat("─", wide-2-ansi.StringWidth(key))+"┐")
		name, count := t.styles.text.of(c.name), c.count
		if c.now {
			name = t.styles.selected.of("● " + c.name)
		}
		if count != "" {
			count = t.styles.strong.of(count)
		}
		rows[1] += lead + edge.of("│") + " " + fitted(ends(name, count, wide-4), wide-4) + " " + edge.of("│")
		rows[2] += lead + edge.of("└"+strings.Repeat("─", wide-2)+"┘")
	}
	return rows
}

// fitted fills a text in ink up to a width.
func fitted(text string, width int) string { return text + pad(width-ansi.StringWidth(text)) }

// tallyKeyName is the name of a key that is pressed blind.
func tallyKeyName(key string) string {
	if key == "space" {
		return nl.KeySpace
	}
	return key
}

// inOneRow puts keys with their counts in one row; where they do not fit, with shorter
// names.
func (t *tally) inOneRow(cells []tallyCell, width int, tail string) string {
	for most := 14; most > 2; most-- {
		plain, row := 0, ""
		for i, c := range cells {
			name := c.name
			if r := []rune(name); len(r) > most {
				name = string(r[:most])
			}
			if i > 0 {
				row, plain = row+"  ", plain+2
			}
			how := t.styles.text
			if c.now {
				how = t.styles.selected
			}
			row += t.styles.accent.of(c.key) + " " + how.of(name) + " " + t.styles.strong.of(c.count)
			plain += ansi.StringWidth(c.key+name+c.count) + 2
		}
		if plain+ansi.StringWidth(tail) <= width {
			return " " + row + tail
		}
	}
	return ""
}

func (t *tally) touchRow(of *rehearse.Tally, width int) string {
	var cells []tallyCell
	for _, k := range touchKeys() {
		cells = append(cells, tallyCell{k.keys[0], nl.TermCompetenceShort(talk.Competence(k.text)), nl.Count(of.Count(k.what, k.text)), false})
	}
	return t.inOneRow(cells, width-1, "")
}

func (t *tally) turnRow(of *rehearse.Tally, width int) string {
	var cells []tallyCell
	for _, k := range turnKeys() {
		cells = append(cells, tallyCell{k.keys[0], nl.TallyAbout(rehearse.Subject(k.text)), nl.Count(of.Count(k.what, k.text)), false})
	}
	stage := talk.Stages()[0]
	if s := of.Stage(); s != "" {
		stage = s
	}
	return t.inOneRow(cells, width-1, "  "+t.styles.accent.of("pgdn")+" "+t.styles.text.of(nl.TallyPart+": "+nl.TermStage(stage)))
}

// past is what was counted, in stretches and one by one, as much as fits.
func (t *tally) past(of *rehearse.Tally, width, height int) []string {
	const bandRows = 6 // with a line above, a head and four stretches
	if height < 4 {
		return nil
	}
	if height < bandRows+2 {
		return append([]string{t.rule(nl.TallyLatest, width)}, t.latestRows(of, width, height-1)...)
	}
	rows := append([]string{t.rule(nl.TallyBands, width)}, t.bandRows(of, width, bandRows-2)...)
	if left := height - len(rows); left > 1 {
		rows = append(rows, t.rule(nl.TallyLatest, width))
		rows = append(rows, t.latestRows(of, width, left-1)...)
	}
	return rows
}

// bandRows are the stretches of five minutes, at most so many, the latest ones.
func (t *tally) bandRows(of *rehearse.Tally, width, most int) []string {
	const label, number, share = 13, 5, 9
	bands := of.Bands(t.at())
	for len(bands) < most {
		bands = append(bands, rehearse.Band{})
	}
	now := min(int(t.at()/rehearse.BandLength), len(bands)-1)
	from := max(0, min(now+1, len(bands))-most)
	head := pad(label)
	for _, k := range markKeys() {
		head += fit(tallyKeyName(k.keys[0]), number)
	}
	who := []rehearse.Speaker{rehearse.Pupil, rehearse.Conductor, rehearse.Guardian}
	who = who[:max(0, min(len(who), (width-ansi.StringWidth(head))/share))]
	for _, w := range who {
		head += fit(nl.TallySpeaker(w), share)
	}
	rows := []string{t.styles.dim.of(short(head, width))}
	for n, b := range bands[from:min(from+most, len(bands))] {
		lead, how := "  ", t.styles.dim
		if from+n == now {
			lead, how = "› ", t.styles.text
		}
		row := fit(lead+nl.TallyBand(from+n), label)
		for _, k := range markKeys() {
			row += fit(nl.CountOrDot(b.Marks[rehearse.Mark(k.what)]), number)
		}
		row += t.bandShares(b, who, share)
		rows = append(rows, how.of(short(row, width)))
	}
	return rows
}

// bandShares are the shares of the speaking in one stretch.
func (t *tally) bandShares(b rehearse.Band, who []rehearse.Speaker, width int) string {
	shares, out := b.Shares(), ""
	for _, w := range who {
		text := ""
		if share, ok := shares[w]; ok {
			text = nl.TallyShare(share)
		}
		out += fit(text, width)
	}
	return out
}

// latestRows are the latest entries, the newest first, in as many columns as they need.
func (t *tally) latestRows(of *rehearse.Tally, width, height int) []string {
	list := of.Latest(tallyLatest)
	columns := 1
	for columns < 3 && columns*height < tallyLatest {
		columns++
	}
	wide := (width - (columns-1)*tallyCellGap) / columns
	rows := make([]string, min(height, len(list)))
	for i, e := range slices.All(list[:min(len(list), columns*height)]) {
		text := fit(t.styles.dim.of(nl.TimeClock(e.At))+" "+nl.TallyOf(e), wide)
		if i%len(rows) == i {
			rows[i] = text
		} else {
			rows[i%len(rows)] += pad(tallyCellGap) + text
		}
	}
	return rows
}

// summary is what the observer reads out when it is their turn.
func (t *tally) summary(width int) []string {
	rows := append(paragraph(t.styles.strong, nl.TallyDone, width), "")
	var parts []string
	for _, m := range rehearse.Marks() {
		parts = append(parts, fit(nl.TermMark(m), 14)+nl.Count(t.of.Count(rehearse.What(m), "")))
	}
	for i := range 4 {
		rows = append(rows, pad(formMark)+fit(parts[i], 24)+parts[i+4])
	}
	rows = append(rows, "")
	if says := nl.TallyShares(t.of.Shares(t.at())); says != "" {
		rows = append(rows, paragraph(t.styles.text, says, width)...)
	}
	var touched []string
	for _, c := range talk.Competences() {
		if n := t.of.Count(rehearse.Touches, string(c)); n > 0 {
			touched = append(touched, nl.TallyLine(nl.TermCompetenceShort(c), n))
		}
	}
	if touched != nil {
		rows = append(rows, paragraph(t.styles.text, nl.TallyTouched(touched), width)...)
	}
	for _, e := range t.of.Latest(len(t.of.Script().Entries)) {
		if e.What == rehearse.Noted {
			rows = append(rows, t.styles.dim.of(nl.TimeClock(e.At))+" "+t.styles.quote.of(short(nl.ReportQuote(e.Text), width-8)))
		}
	}
	return append(append(rows, ""), paragraph(t.styles.dim, nl.TallyKeepWhy, width)...)
}
