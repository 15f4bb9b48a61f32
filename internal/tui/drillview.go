package tui

import (
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

func (d *drill) view() frame {
	title := nl.DrillTitle(d.run.Drill().Title, d.clock(), len(d.run.Done()))
	if d.over {
		title = d.run.Drill().Title
	}
	return d.draw(title, d.commands(), func(width, height int) ([]string, *spot) {
		if d.over {
			return d.endRows(width, height), nil
		}
		return d.page(width, height)
	})
}

// page shows the item, the answer and what is said of it. Where there is little room
// what is to be done goes first, and then the empty rows.
func (d *drill) page(width, height int) ([]string, *spot) {
	p := drillPage{drill: d, width: width, airy: true, task: true}
	for _, give := range []func(){func() {}, func() { p.airy = false }, func() { p.task = false }} {
		give()
		if p.lay(); len(p.rows) <= height {
			break
		}
	}
	if from := len(p.rows) - height; from > 0 { // the answer and what is said of it stay in view
		if p.cursor != nil && p.cursor.y < from {
			from = p.cursor.y
		}
		p.rows = p.rows[from:]
		if p.cursor != nil {
			p.cursor.y -= from
		}
	}
	return p.rows[:min(len(p.rows), height)], p.cursor
}

// drillPage collects the rows of an item.
type drillPage struct {
	*drill
	width      int
	airy, task bool // with empty rows; with what is to be done
	rows       []string
	cursor     *spot
}

func (p *drillPage) put(i ink, text string, left int) {
	p.rows = append(p.rows, indent(paragraph(i, clean(text), p.width-left), left)...)
}

// gap leaves a row empty where there is room.
func (p *drillPage) gap() {
	if p.airy && len(p.rows) > 0 {
		p.rows = append(p.rows, "")
	}
}

func (p *drillPage) lay() {
	p.rows, p.cursor = nil, nil
	if p.task {
		p.put(p.styles.text, p.run.Drill().Task, 0)
	}
	p.gap()
	p.given()
	p.gap()
	if p.quiets() {
		p.silence()
	} else {
		p.answer()
	}
	p.feedback()
}

// clock is what is left of the five minutes.
func (d *drill) clock() string { return nl.DrillLeft(rehearse.DrillTime - d.at()) }

// given is who sits there, and what is to be reacted to.
func (p *drillPage) given() {
	item := p.run.Item()
	p.put(p.styles.dim, item.Who, 0)
	switch p.run.Drill().Kind {
	case rehearse.DrillOpen, rehearse.DrillOne:
		p.put(p.styles.strong, nl.DrillQuote(item.Given), formMark)
	case rehearse.DrillQuiet:
		p.put(p.styles.dim, nl.DrillAsked+": "+nl.DrillQuote(item.Given), formMark)
	case rehearse.DrillSummary, rehearse.DrillExperience:
		p.put(p.styles.quote, nl.DrillQuote(item.Task()), formMark)
	}
}

// answer is the line in which is typed, as long as it is.
func (p *drillPage) answer() {
	p.put(p.styles.dim, nl.DrillYours, 0)
	width, text := p.width-formMark, p.text.text
	rows := wrap(text, width-1) // a place behind the last word for the cursor
	from := len(p.rows)
	for i, r := range rows {
		mark := pad(formMark)
		if i == 0 {
			mark = p.styles.accent.of("› ")
		}
		p.rows = append(p.rows, mark+text[r.from:r.to])
	}
	if text == "" {
		p.rows[from] += p.styles.dim.of(short("("+nl.DrillHint+")", width))
	}
	y, x := rowOf(text, rows, p.text.at)
	p.cursor = &spot{x: formMark + min(x, width-1), y: from + y}
}

// silence is the first answer, the line that grows, and what comes after it.
func (p *drillPage) silence() {
	item := p.run.Item()
	if !p.still.begun {
		p.put(p.styles.dim, nl.DrillQuietGo, 0)
		return
	}
	p.put(p.styles.quote, nl.DrillQuote(item.First), formMark)
	if p.still.on || p.still.gone {
		p.rows = append(p.rows, pad(formMark)+p.growing())
	}
	if p.still.gone {
		for _, text := range item.Tells {
			p.put(p.styles.quote, nl.DrillQuote(text), formMark)
		}
	}
}

// growing is the line that grows to four counts.
func (p *drillPage) growing() string {
	const cell = 6
	quiet := rehearse.Quiet
	if p.still.on {
		quiet = min(quiet, p.quietFor())
	}
	counts := int(quiet / time.Second)
	cells := int(quiet * cell / time.Second)
	full := int(rehearse.Quiet/time.Second) * cell
	bar := p.styles.bar.of(strings.Repeat("━", cells)) + p.styles.faint.of(strings.Repeat("─", full-cells))
	return bar + "  " + p.styles.dim.of(nl.DrillCounts(counts))
}

// feedback is what is good, then the one thing to try, then an example.
func (p *drillPage) feedback() {
	if f := p.judged; f != nil {
		p.gap()
		good := ""
		for _, reason := range f.Good {
			good += nl.DrillGood(reason) + " "
		}
		p.marked(p.styles.step, "✓ ", good)
		if f.Next != "" {
			p.marked(p.styles.warn, "→ ", p.say(nl.DrillTry(p.run.Drill().Kind, f.Next, f.Words)))
		}
	}
	if p.shown != "" {
		p.gap()
		p.marked(p.styles.text, "· ", nl.DrillExampleLine(p.shown))
	}
}

// marked puts a text with a sign before its first row.
func (p *drillPage) marked(i ink, sign, text string) {
	for j, row := range paragraph(i, clean(text), p.width-formMark) {
		mark := pad(formMark)
		if j == 0 {
			mark = i.of(sign)
		}
		p.rows = append(p.rows, mark+row)
	}
}

// endRows sum the round up: what was done, sentences of one's own, one to try again.
func (d *drill) endRows(width, height int) []string {
	p := drillPage{drill: d, width: width, airy: height >= roomyHeight-aroundBody}
	got := d.run.Result()
	p.put(d.styles.strong, nl.DrillDoneHead(got.Items), 0)
	if got.Quiets > 0 {
		p.put(d.styles.text, nl.DrillQuiets(got.Quiets), 0)
	}
	if len(got.Worked) > 0 {
		p.gap()
		p.put(d.styles.dim, nl.DrillWorkedHead, 0)
		for _, text := range got.Worked {
			p.marked(d.styles.step, "✓ ", nl.DrillQuote(text))
		}
	}
	if got.Again != nil {
		p.gap()
		p.put(d.styles.dim, nl.DrillAgainHead, 0)
		p.marked(d.styles.text, "→ ", got.Again.Who+": "+nl.DrillQuote(got.Again.Task()))
		if got.Said != "" {
			p.put(d.styles.dim, nl.DrillYours+": "+nl.DrillQuote(got.Said), formMark)
		}
		if len(got.Again.Examples) > 0 {
			p.put(d.styles.dim, nl.DrillExampleLine(got.Again.Examples[0]), formMark)
		}
	}
	switch {
	case len(got.Worked) > 0:
		p.gap()
		p.put(d.styles.text, nl.DrillGoOn, 0)
	case got.Quiets > 0:
		p.gap()
		p.put(d.styles.text, nl.DrillGoQuiet, 0)
	}
	return p.rows[:min(len(p.rows), height)]
}
