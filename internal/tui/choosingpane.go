package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// choicePane is an answer: lines, of which some can be chosen to see what they rest on.
type choicePane struct {
	head  []string // rows that stay in view
	lines []paneLine
	items []paneItem
	at    int // the item that is chosen
	top   int // first line that is visible
	width int
}

// paneLine is one row of an answer.
type paneLine struct {
	text string
	ink  ink
	item int // index of the item that it is of; -1: none
}

// paneItem is a line of an answer that says something.
type paneItem struct {
	says []claim
	to   string // id of the profile or study that it is about; may be empty
}

// claim is what is said, and what that rests on. The head may be empty.
type claim struct {
	head    string
	grounds []route.Statement
}

// newChoicePane is an empty answer of a width.
func newChoicePane(width int) choicePane { return choicePane{width: width} }

// text adds rows that cannot be chosen.
func (p *choicePane) text(i ink, text string) {
	for _, r := range wrap(text, p.width) {
		p.lines = append(p.lines, paneLine{text[r.from:r.to], i, -1})
	}
}

// heading begins a part.
func (p *choicePane) heading(i ink, text string) {
	if len(p.lines) > 0 {
		p.lines = append(p.lines, paneLine{item: -1})
	}
	p.text(i, text)
}

// item begins something that can be chosen; the rows that follow are of it.
func (p *choicePane) item(to string, says ...claim) { p.items = append(p.items, paneItem{says, to}) }

// row adds a row of the last item.
func (p *choicePane) row(i ink, text string) {
	p.lines = append(p.lines, paneLine{text, i, len(p.items) - 1})
}

// pair adds a name with an answer at its right, or below it where it does not fit.
func (p *choicePane) pair(i ink, name, answer string) {
	if ansi.StringWidth(name)+2+ansi.StringWidth(answer) <= p.width {
		p.row(i, name+pad(p.width-ansi.StringWidth(name)-ansi.StringWidth(answer))+answer)
		return
	}
	const hang = 4
	for n, r := range wrap(name, p.width) {
		text := name[r.from:r.to]
		if n > 0 {
			text = pad(2) + text
		}
		p.row(i, text)
	}
	for _, r := range wrap(answer, p.width-hang) {
		p.row(i, pad(hang)+answer[r.from:r.to])
	}
}

// choose chooses an item and brings it into view of some rows.
func (p *choicePane) choose(at, height int) {
	height = max(1, height-len(p.head))
	p.at = max(0, min(at, len(p.items)-1))
	from, to := p.extent()
	if p.at == 0 {
		from = 0
	}
	p.top = max(p.top, to-height)
	p.top = min(p.top, from)
	p.top = max(0, min(p.top, len(p.lines)-height))
}

// begin shows the answer from its top, or where that leaves no room for an answer
// from the first study or profile in it.
func (p *choicePane) begin(height int) {
	const least = 9
	p.choose(0, height)
	if height >= least {
		return
	}
	for i, it := range p.items {
		if it.to != "" {
			p.choose(i, height)
			p.top, _ = p.extent()
			p.choose(i, height)
			return
		}
	}
}

// extent is the lines of the chosen item, with the heading above it.
func (p *choicePane) extent() (from, to int) {
	from = -1
	for i, l := range p.lines {
		if l.item == p.at {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	for from > 0 && p.lines[from-1].item < 0 && p.lines[from-1].text != "" {
		from--
	}
	return max(0, from), to
}

// goTo chooses the item that is about something; it reports whether there is one.
func (p *choicePane) goTo(id string, height int) bool {
	for i, it := range p.items {
		if it.to == id && id != "" {
			p.choose(i, height)
			return true
		}
	}
	return false
}

// item gives the chosen one.
func (p *choicePane) chosen() (paneItem, bool) {
	if p.at >= len(p.items) {
		return paneItem{}, false
	}
	return p.items[p.at], true
}

// visible are the rows, with the chosen item marked where the pane is looked at.
func (p *choicePane) visible(e *env, height int, marked bool) []string {
	height = max(0, height-len(p.head))
	top := max(0, min(p.top, len(p.lines)-height))
	rows := slices.Clone(p.head)
	for _, l := range p.lines[top:min(len(p.lines), top+height)] {
		if marked && l.item == p.at && l.item >= 0 {
			rows = append(rows, e.styles.selected.of(fit(l.text, p.width)))
			continue
		}
		rows = append(rows, l.ink.of(l.text))
	}
	return rows
}

// opensPane answers which doors a profile keeps open.
func (c *choosing) opensPane(id string, width int) choicePane {
	p, st := newChoicePane(width), c.styles
	profile, _ := c.known.Profile(id)
	start := c.start(id)
	p.text(st.strong, nl.ChoiceFull(profile))
	if profile.Subjects.Text != "" {
		p.item("", claim{grounds: []route.Statement{profile.Subjects}})
		p.labelled(st.text, nl.ChoiceSubjects, nl.ChoicePicks(profile))
	}
	schools := profile.Schools
	if start.School != "" {
		schools = []talk.SchoolType{start.School}
	}
	for _, at := range schools {
		levels := c.known.LevelsOf(at)
		if len(levels) == 0 {
			continue
		}
		var said []route.Statement
		for _, l := range levels {
			said = append(said, l.Access, l.Length)
		}
		label := nl.ChoiceLevels
		if len(schools) > 1 {
			label = nl.TermSchoolType(at)
		}
		p.item("", claim{grounds: said})
		p.labelled(st.text, label, nl.ChoiceLevelLine(levels))
	}
	kind := route.Kind("")
	for _, d := range c.known.Opens(start.Profile, start.School) {
		if d.Study.Kind != kind {
			kind = d.Study.Kind
			p.heading(st.accent, nl.Capital(nl.ChoiceKind(kind)))
		}
		among := ""
		if start.School == "" {
			among = nl.ChoiceAmong(d)
		}
		p.door(c, d.Study.ID, nl.ChoiceLeadColumn(d.Leads)+d.Study.Name+among, d)
	}
	p.after(c, c.known.RulesFor(schools))
	return p
}

// labelled adds a row of the last item with a word before it.
func (p *choicePane) labelled(i ink, label, text string) {
	text = label + ": " + text
	for n, r := range wrap(text, p.width-2) {
		row := text[r.from:r.to]
		if n > 0 {
			row = pad(2) + row
		}
		p.row(i, row)
	}
}

// door adds a door under a name.
func (p *choicePane) door(c *choosing, to, name string, d route.Door) {
	p.item(to, claimOf("", d))
	i := c.styles.text
	if d.Verdict == route.Ask || d.Verdict == route.Limited {
		i = c.styles.dim
	}
	answer := nl.ChoiceVerdict(d)
	if status := nl.ChoiceStatus(d, c.year()); status != "" {
		answer += " · " + status
	}
	p.pair(i, name, answer)
}

// claimOf is what a door says and rests on.
func claimOf(name string, d route.Door) claim {
	head := name
	for _, n := range d.Needs {
		head = strings.TrimSpace(head + " " + nl.ChoiceNeed(n))
	}
	return claim{head, d.Grounds}
}

// after adds what the marks mean, and what holds for many at once.
func (p *choicePane) after(c *choosing, rules []route.Rule) {
	p.heading(c.styles.dim, nl.ChoiceLegend)
	if len(rules) == 0 {
		return
	}
	p.heading(c.styles.accent, nl.ChoiceRules)
	for _, r := range rules {
		p.item("", claim{grounds: []route.Statement{r.Says}})
		p.row(c.styles.text, short(r.Title, p.width))
	}
}

// asksPane answers what a study asks.
func (c *choosing) asksPane(id string, width int) choicePane {
	p, st := newChoicePane(width), c.styles
	study, _ := c.known.Study(id)
	p.text(st.strong, nl.ChoiceStudy(study))
	if study.About.Text != "" {
		p.item("", claim{grounds: []route.Statement{study.About}})
		p.labelled(st.text, nl.ChoiceHeading, study.About.Text)
	}
	last := ""
	for _, d := range c.known.Asks(id, c.school()) {
		if group := nl.ChoiceGroup(d.Profile.Schools); group != last {
			p.heading(st.accent, group)
			last = group
		}
		among := ""
		if c.school() == "" {
			among = nl.ChoiceAmong(d)
		}
		p.door(c, d.Profile.ID, nl.ChoiceLeadColumn(d.Leads)+nl.ChoiceProfile(d.Profile)+among, d)
	}
	if study.Kind == route.KindMbo {
		p.heading(st.accent, nl.ChoiceProspects)
		for _, o := range c.known.Outlook(id) {
			c.prospect(&p, o)
		}
	}
	p.after(c, c.known.RulesTo(study.Kind, c.school()))
	return p
}

// prospect adds what is known of the work behind a study.
func (c *choosing) prospect(p *choicePane, o route.Outlook) {
	if o.Says.Text == "" {
		p.item("", claim{head: nl.ChoiceFillIn})
		p.labelled(c.styles.dim, nl.ChoiceProspect(o.About), nl.ChoiceNoProspect)
		return
	}
	p.item("", claim{grounds: []route.Statement{o.Says}})
	p.labelled(c.styles.text, nl.ChoiceProspect(o.About), o.Says.Text+" · "+nl.RouteStatus(o.Says, c.year()))
}
