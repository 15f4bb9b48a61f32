package report

import (
	"io"
	"strconv"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// CardMarkdown writes the card of a pupil as CommonMark.
func CardMarkdown(w io.Writer, c PupilCard) error { return write(w, markdown(c.document())) }

// CardText writes the card without markup, in lines of at most width columns, as
// [Text] does.
func CardText(w io.Writer, c PupilCard, width int) error {
	return write(w, text(c.document(), max(width, MinWidth)))
}

// document says what stands on the card, what matters first on top.
func (c PupilCard) document() []block {
	var b builder
	f := c.Facts()
	b.add(title, nl.CardTitle(c.Pupil.Name(), c.Pupil.Class))
	b.add(para, c.Words.Say(nl.Capital(nl.CardHead(c.Pupil))))
	if !c.Pupil.LeftOn.IsZero() {
		b.add(para, nl.CardLeft(c.Pupil.LeftOn))
	}
	c.now(&b, f)
	b.part(nl.CardTimeline, nl.CardNoTalks, len(f.Past))
	for _, h := range f.Past {
		text := nl.CardDate(h.At) + " · " + f.Kind(h)
		if about := f.Line(h); about != "" {
			text += ": " + about
		}
		b.add(line, text)
	}
	b.part(nl.CardQuotes, "", len(f.Said))
	for _, s := range f.Said {
		b.labelled(line, nl.CardDate(s.At), nl.ReportQuote(s.Text))
	}
	c.touched(&b, f)
	for _, k := range []school.EntryKind{school.Experienced, school.Prepared, school.Remark} {
		c.entries(&b, f, k)
	}
	return b.blocks
}

// part begins a part of the card, if there are things in it or something to say
// about that there are none.
func (b *builder) part(word, none string, things int) {
	if things > 0 || none != "" {
		b.add(heading, nl.Capital(word))
	}
	if things == 0 {
		b.add(para, none)
	}
}

// now says where we were, and what there is to do.
func (c PupilCard) now(b *builder, f *Facts) {
	now := c.local(c.Now.Wall)
	if f.Open != nil {
		b.add(para, nl.CardOpenTalk(c.local(f.Open.Began()), now))
	}
	if f.Last != nil {
		b.add(para, c.Words.Say(nl.Capital(nl.CardLast(c.local(f.Recall.At), now, f.Recall.Kind, f.With()))))
		if f.Recall.Goal != "" {
			b.add(para, nl.Capital(nl.PrepareLastGoal(f.Recall.Goal)))
		}
		b.add(quote, quoted(f.Recall.Quote))
	}
	b.add(para, c.Words.Say(nl.Capital(nl.CardThisYear(f.ThisYear()))))
	if len(f.Steps)+len(f.Coming) > 0 {
		b.add(heading, nl.ReportSteps)
	}
	for _, o := range f.Steps {
		b.add(line, c.Words.Say(nl.CardStep(o.Step, o.Step.Term(now) == talk.Overdue)))
	}
	for _, e := range f.Coming {
		b.add(line, c.Words.Say(nl.CardPlanned(e, now)))
	}
}

func quoted(words string) string {
	if words == "" {
		return ""
	}
	return nl.ReportQuote(words)
}

// touched says in how many talks of each year a competence came up.
func (c PupilCard) touched(b *builder, f *Facts) {
	if f.Grid.Empty() {
		return
	}
	b.add(heading, nl.Capital(nl.CardCompetences))
	for _, r := range f.Grid.Rows {
		var years []string
		for i, y := range f.Grid.Years {
			years = append(years, nl.CardYearShort(y)+" "+strconv.Itoa(r.Count[i]))
		}
		b.labelled(line, nl.Capital(nl.TermCompetence(r.About)), strings.Join(years, ", "))
	}
}

// entries are those of a kind, in full.
func (c PupilCard) entries(b *builder, f *Facts, kind school.EntryKind) {
	headings := map[school.EntryKind]string{
		school.Experienced: nl.CardExperiences, school.Prepared: nl.CardPreparations, school.Remark: nl.CardRemarks,
	}
	var parts builder
	for _, e := range f.Entries {
		if e.Kind != kind {
			continue
		}
		text := e.Text + nl.CardBy(e.By)
		if kind == school.Experienced {
			text = nl.CardEntry(e) + ": " + text
		}
		label := nl.CardDate(f.Date(e))
		for _, part := range sheet.Pairs(clean(text)) { // of a sheet each question with its answer
			parts.labelled(line, label, part)
			label = ""
		}
	}
	b.part(c.Words.Say(headings[kind]), "", len(parts.blocks))
	b.blocks = append(b.blocks, parts.blocks...)
}

// CardFormat is the value of "format" in the card as JSON, by the rules of
// [InspectFormat].
const CardFormat = "gesprek-kaart-1"

// CardJSON writes the card as one JSON object with the keys of the types in this
// file, in the form of [InspectJSON]. Klad is not in it, nor the lines of talks
// but for the pupil's own words: [InspectJSON] has all.
func CardJSON(w io.Writer, c PupilCard) error {
	f := c.Facts()
	now := c.local(c.Now.Wall)
	out := jsonCard{
		Format: CardFormat, Made: jsonTime(c.Now.Wall), Pupil: jsonPupilOf(c.Pupil), Year: school.YearOf(now).String(),
		Steps: []jsonCardStep{}, Planned: []jsonEntry{}, Timeline: []jsonHappening{}, Quotes: []jsonSaid{}, Touched: []jsonTouches{}, Entries: []jsonEntry{},
	}
	out.Last.Quote, out.Last.Goal = f.Recall.Quote, f.Recall.Goal
	out.Last.Talk, out.Last.At = f.Recall.Talk, jsonTime(f.Recall.At)
	for _, year := range f.Year {
		out.Alone, out.Parents = jsonTime(year.Alone.On), jsonTime(year.Parents.On)
		out.ParentsDue = year.Parents.Due
	}
	for _, o := range f.Steps {
		out.Steps = append(out.Steps, jsonCardStep{
			o.Talk, o.Step.ID, o.Step.What, o.Step.Who, o.Step.When, jsonDate(o.Step.Due), o.Step.Help, o.Step.Term(now) == talk.Overdue,
		})
	}
	for _, e := range f.Coming {
		out.Planned = append(out.Planned, jsonEntryOf(e))
	}
	for _, e := range f.Entries {
		out.Entries = append(out.Entries, jsonEntryOf(e))
	}
	for _, h := range f.Past {
		if s := h.Talk; s != nil {
			out.Timeline = append(out.Timeline, jsonHappening{
				s.ID, s.Plan.Kind, jsonTime(s.Began()), s.Finished(), int(s.Total(c.Now).Seconds()), s.Plan.Goal, s.Plan.Conductor,
			})
		}
	}
	for _, q := range f.Said {
		out.Quotes = append(out.Quotes, jsonSaid{q.Talk.ID, jsonTime(q.Talk.Began()), q.Text})
	}
	for _, r := range f.Grid.Rows {
		for i, y := range f.Grid.Years {
			out.Touched = append(out.Touched, jsonTouches{r.About, y.String(), r.Count[i]})
		}
	}
	return indented(w, out)
}

type jsonCard struct {
	Format string    `json:"format"` // CardFormat
	Made   *string   `json:"made_at"`
	Pupil  jsonPupil `json:"pupil"`
	Last   struct {
		Talk  string  `json:"talk"` // id, or empty
		At    *string `json:"began_at"`
		Goal  string  `json:"goal"`
		Quote string  `json:"quote"` // the words to begin with
	} `json:"last"`
	Year       string          `json:"school_year"`
	Alone      *string         `json:"individual_at"` // a talk of this year that counts; null: none yet
	Parents    *string         `json:"with_parents_at"`
	ParentsDue bool            `json:"with_parents_due"` // there should be one this year, or was
	Steps      []jsonCardStep  `json:"steps"`            // that are open, what is due first goes first
	Planned    []jsonEntry     `json:"planned"`          // talks, the earliest first
	Timeline   []jsonHappening `json:"talks"`            // the newest first
	Quotes     []jsonSaid      `json:"quotes"`           // the newest first
	Touched    []jsonTouches   `json:"competences"`
	Entries    []jsonEntry     `json:"card"` // the newest first
}

type jsonCardStep struct {
	Talk string  `json:"talk"`
	ID   int     `json:"step"`
	What string  `json:"what"`
	Who  string  `json:"who"`
	When string  `json:"when"`
	Due  *string `json:"due_on"`
	Help string  `json:"help"`
	Late bool    `json:"late"`
}

type jsonHappening struct {
	ID       string    `json:"id"`
	Kind     talk.Kind `json:"kind"`
	Began    *string   `json:"began_at"`
	Finished bool      `json:"finished"`
	Seconds  int       `json:"seconds"`
	Goal     string    `json:"goal"`
	By       string    `json:"conductor"`
}

type jsonSaid struct {
	Talk string  `json:"talk"`
	At   *string `json:"began_at"`
	Text string  `json:"text"`
}

type jsonTouches struct {
	About talk.Competence `json:"competence"`
	Year  string          `json:"school_year"`
	Talks int             `json:"talks"`
}
