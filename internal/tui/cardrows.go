package tui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
	sheets "gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// cardSheet is a card as it is laid out for a width: made once for what was read,
// and again when the screen gets another size.
type cardSheet struct {
	env   *env
	width int
	lines []string
	items []cardItem
	part  int // first line of the part that is being laid out
}

// cardItem is something on a card that can be chosen.
type cardItem struct {
	id    string   // tells items apart when the card is laid out again
	rows  []string // without colour, and without the mark before them
	from  int      // line of the first
	part  int      // first line of its part
	verb  string   // what Enter does, as a command
	short string
	press func() (screen, tea.Cmd)
}

// layOut lays the whole card out, what matters first on top.
func (c *card) layOut() cardSheet {
	s := cardSheet{env: c.env, width: max(c.bodyWidth(), minWidth-2*inset)}
	c.nowRows(&s)
	c.pastRows(&s)
	c.quoteRows(&s)
	c.gridRows(&s)
	for _, kind := range []school.EntryKind{school.Experienced, school.Prepared, school.Remark} {
		c.entryRows(&s, kind)
	}
	return s
}

// plain adds text that is passed over.
func (s *cardSheet) plain(i ink, text string) {
	if text = clean(text); text != "" {
		s.lines = append(s.lines, indent(paragraph(i, text, s.width-formMark), formMark)...)
	}
}

// heading begins a part.
func (s *cardSheet) heading(word string) {
	s.lines = append(s.lines, "")
	s.part = len(s.lines)
	s.lines = append(s.lines, s.env.rule(s.env.say(word), s.width))
}

// add adds an item of one or more rows; without rows the text is wrapped, with a
// sign at its left.
func (s *cardSheet) add(i ink, text string, it cardItem) {
	if text = clean(text); it.rows == nil {
		for j, r := range wrap(text, s.width-2*formMark) {
			hang := ""
			if j > 0 {
				hang = pad(formMark)
			}
			it.rows = append(it.rows, hang+text[r.from:r.to])
		}
	}
	it.from, it.part = len(s.lines), s.part
	for _, r := range it.rows {
		s.lines = append(s.lines, pad(formMark)+i.of(r))
	}
	s.items = append(s.items, it)
}

// nowRows say who it is, where we were, and what there is to do.
func (c *card) nowRows(s *cardSheet) {
	f, st := c.facts, &c.styles
	s.plain(st.dim, c.say(nl.CardHead(c.pupil)))
	s.plain(st.dim, c.aims())
	if left := c.pupil.LeftOn; !left.IsZero() {
		s.plain(st.warn, nl.CardLeft(left))
	}
	if len(s.lines) > 0 {
		s.lines = append(s.lines, "")
	}
	if f.Open != nil {
		text := nl.HomeUnfinished(c.pupil.FirstName, c.local(f.Open.Began()), c.now())
		s.add(st.warn, text, cardItem{id: "begin", verb: nl.HomeGoOn, press: c.begin})
	} else {
		s.add(st.strong, c.say(nl.Capital(nl.CardBegin)), cardItem{id: "begin", verb: nl.CardBegin, short: nl.CardBeginShort, press: c.begin})
	}
	c.lastRows(s)
	for _, o := range f.Steps {
		c.stepRow(s, o)
	}
	c.plannedRows(s)
	c.dueRow(s)
	c.agendaRows(s)
	c.topicRow(s)
	s.plain(st.dim, c.say(nl.CardThisYear(f.ThisYear())))
	if c.state != "" {
		s.add(st.text, c.state, cardItem{id: "dossier", verb: nl.DossierCommand, short: nl.DossierShort, press: c.dossier})
	}
}

// aims is where the pupil may be heading, by name; empty where nothing was said.
func (c *card) aims() string {
	at, a := c.Book().Atlas, c.pupil.Aims
	name := func(id string) string {
		if p, ok := at.Choices.Profile(id); ok {
			return p.Name
		}
		return ""
	}
	return nl.CardAims(name(a.Profile), name(a.Second), at.Map.Station(a.Goal).Name)
}

// dueSoon is from how many days before it a date stands on the card.
const dueSoon = 90

// dueRow is the next date, when it is near.
func (c *card) dueRow(s *cardSheet) {
	if !c.pupil.AtSchool(c.now()) {
		return
	}
	if d, ok := route.Soonest(c.deadlinesOf(c.pupil).List, c.now()); ok && d.On.Left(c.now()) <= dueSoon {
		s.add(c.styles.text, "◷ "+c.say(nl.DueNext(d, c.now())), cardItem{id: "due", verb: nl.DueCommand, short: nl.DueShort, press: c.dates})
	}
}

// guarantee opens what is known of the AanDeBak-garantie for the pupil.
func (c *card) guarantee() (screen, tea.Cmd) { return newGuarantee(c.env, c.pupil, c), nil }

// topicRow says when the AanDeBak-garantie was discussed last.
func (c *card) topicRow(s *cardSheet) {
	if t, ok := c.facts.Discussed(route.GuaranteeTopic); ok {
		s.add(c.styles.text, nl.TopicLast(t, c.local(t.At), c.now()), cardItem{id: "topic", verb: nl.GuaranteeCommand, short: nl.GuaranteeShort, press: c.guarantee})
	}
}

// dates opens the dates of the pupil.
func (c *card) dates() (screen, tea.Cmd) { return newDeadlines(c.env, c.pupil, c.state != "", c), nil }

// dossier opens the dossier of the pupil.
func (c *card) dossier() (screen, tea.Cmd) { return newDossier(c.env, c.pupil, c), nil }

// lastRows are what the next talk opens with.
func (c *card) lastRows(s *cardSheet) {
	f, st := c.facts, &c.styles
	if f.Last == nil {
		s.plain(st.dim, nl.PrepareFirstTalk(c.pupil.FirstName))
		return
	}
	s.plain(st.dim, c.say(nl.CardLast(c.local(f.Recall.At), c.now(), f.Recall.Kind, f.With())))
	if goal := f.Recall.Goal; goal != "" {
		s.plain(st.text, nl.PrepareLastGoal(goal))
	}
	if quote := f.Recall.Quote; quote != "" {
		s.plain(st.quote, nl.ReportQuote(quote))
	}
}

// stepRow is an open step.
func (c *card) stepRow(s *cardSheet, o talk.OpenStep) {
	late := o.Step.Term(c.now()) == talk.Overdue
	in := c.styles.step
	if late {
		in = c.styles.warn
	}
	s.add(in, "→ "+c.say(nl.CardStep(o.Step, late)), cardItem{
		id: "step " + o.Talk + " " + strconv.Itoa(o.Step.ID), verb: nl.CardTurn, short: nl.CardTurnShort,
		press: func() (screen, tea.Cmd) { return c.askTurned(o) },
	})
}

// talk finds a talk that was read.
func (c *card) talk(id string) *talk.Session {
	i := slices.IndexFunc(c.facts.Past, func(h report.Happening) bool { return h.Talk != nil && h.Talk.ID == id })
	if i < 0 {
		return nil
	}
	return c.facts.Past[i].Talk
}

// plannedRows are the talks that are planned, or a word that none is.
func (c *card) plannedRows(s *cardSheet) {
	for _, e := range c.facts.Coming {
		s.add(c.styles.text, "○ "+c.say(nl.CardPlanned(e, c.now())), c.itemOf(e))
	}
	if len(c.facts.Coming) == 0 && c.gone() == "" {
		s.add(c.styles.warn, "○ "+c.say(nl.CardNotPlanned), cardItem{
			id: "plan", verb: nl.CardPlan, short: nl.CardPlanShort, press: c.add(school.Planned),
		})
	}
}

// itemOf is an item that opens an entry.
func (c *card) itemOf(e school.Entry) cardItem {
	return cardItem{id: "entry " + e.ID, verb: nl.CardChange, press: func() (screen, tea.Cmd) {
		if e.Row != "" {
			c.hint = nl.CardPlannedRow()
			return c, nil
		}
		return newEntryForm(c.env, c.pupil, e, c), nil
	}}
}

// Measures of the timeline, in cells.
const (
	pastDate = 11
	pastKind = 21
)

// pastRows are the timeline, one row for each, parted by school year.
func (c *card) pastRows(s *cardSheet) {
	s.heading(nl.CardTimeline)
	if len(c.facts.Past) == 0 {
		s.plain(c.styles.dim, nl.CardNoTalks)
		return
	}
	year := school.YearOf(c.now())
	for i, h := range c.facts.Past {
		if y := school.YearOf(h.At); y != year && (i > 0 || y.Start < year.Start) {
			s.plain(c.styles.dim, nl.CardYearHeading(y.String()))
			year = y
		}
		row := fit(nl.CardDate(h.At), pastDate) + "  " + fit(c.facts.Kind(h), pastKind) + " "
		row = short(clean(row+c.facts.Line(h)), s.width-formMark)
		it := cardItem{rows: []string{row}}
		if h.Talk != nil {
			it.id, it.verb, it.short = "talk "+h.Talk.ID, nl.CardReport, nl.CardReportShort
			if !h.Talk.Finished() {
				it.verb, it.short = nl.HomeGoOn, ""
			}
			it.press = func() (screen, tea.Cmd) { return c.report(h.Talk, "") }
		} else {
			entry := c.itemOf(h.Entry)
			it.id, it.verb, it.press = "past "+h.Entry.ID, entry.verb, entry.press
		}
		s.add(c.styles.text, "", it)
	}
}

// quoteRows are the pupil's own words.
func (c *card) quoteRows(s *cardSheet) {
	s.heading(nl.CardQuotes)
	if len(c.facts.Said) == 0 {
		s.plain(c.styles.dim, c.say(nl.CardNoQuotes))
	}
	for i, q := range c.facts.Said {
		var rows []string
		text := clean(nl.ReportQuote(q.Text))
		for j, r := range wrap(text, s.width-formMark-pastDate-2) {
			date := pad(pastDate)
			if j == 0 {
				date = fit(nl.CardDate(q.At), pastDate)
			}
			rows = append(rows, date+"  "+text[r.from:r.to])
		}
		s.add(c.styles.quote, "", cardItem{
			id: "said " + strconv.Itoa(i), rows: rows, verb: nl.CardReport, short: nl.CardReportShort,
			press: func() (screen, tea.Cmd) { return c.report(q.Talk, q.Text) },
		})
	}
}

// gridRows are the picture of the competences over the years.
func (c *card) gridRows(s *cardSheet) {
	s.heading(nl.CardCompetences)
	if c.facts.Grid.Empty() {
		s.plain(c.styles.dim, c.say(nl.CardNoTouched))
		return
	}
	head, rows := c.facts.Grid.View(s.width - formMark)
	s.lines = append(s.lines, pad(formMark)+c.styles.dim.of(head))
	for i, row := range rows {
		r := c.facts.Grid.Rows[i]
		s.add(c.styles.text, "", cardItem{id: "grid " + string(r.About), rows: []string{row}, verb: nl.CardLook, press: func() (screen, tea.Cmd) {
			c.hint = c.say(nl.CardTouched(r.About, r.Dates))
			return c, nil
		}})
	}
}

// entryRows are the entries of a kind, in full.
func (c *card) entryRows(s *cardSheet, kind school.EntryKind) {
	heading, none := nl.CardExperiences, nl.CardNoExperience
	switch kind {
	case school.Prepared:
		heading, none = nl.CardPreparations, nl.CardNoPrepared
	case school.Remark:
		heading, none = nl.CardRemarks, nl.CardNoRemarks
	}
	s.heading(heading)
	before := len(s.items)
	for _, e := range c.facts.Entries {
		if e.Kind == kind {
			s.add(c.styles.text, "", c.entryItem(e, s.width))
		}
	}
	if len(s.items) == before {
		s.add(c.styles.dim, c.say(none), cardItem{id: "none " + string(kind), verb: nl.CardAdd, press: c.add(kind)})
	}
}

// entryItem is an entry in full: its date and sort, and beside them the text.
func (c *card) entryItem(e school.Entry, width int) cardItem {
	it := c.itemOf(e)
	label := nl.CardNoDate
	if e.Kind != school.Experienced || !e.On.IsZero() {
		label = nl.CardDate(c.facts.Date(e))
	}
	text := e.Text + nl.CardBy(e.By)
	if e.Kind == school.Experienced {
		text = nl.CardEntry(e) + ": " + text
	}
	for _, part := range sheets.Pairs(clean(text)) { // of a sheet each question with its answer
		for _, r := range wrap(part, width-formMark-pastDate-2) {
			it.rows = append(it.rows, fit(label, pastDate)+"  "+part[r.from:r.to])
			label = ""
		}
	}
	return it
}
