package dossier

import (
	"slices"
	"strconv"
	"strings"
)

// Section is a part of a dossier that something can change in.
type Section string

// The sections, in the order in which they stand.
const (
	InPupil    Section = "leerling"
	InTexts    Section = "teksten"
	InActivity Section = "activiteit"
	InTalk     Section = "gesprek"
)

// Field is what in a section it is. The names of the texts are the keys of their
// questions, those of the legal parts the parts.
type Field string

// The fields that are neither.
const (
	FieldForm        Field = "vorm"
	FieldName        Field = "naam"
	FieldNumber      Field = "nummer"
	FieldClass       Field = "klas"
	FieldType        Field = "schoolsoort"
	FieldYear        Field = "leerjaar"
	FieldSchool      Field = "school"
	FieldToSchool    Field = "naar-school"
	FieldToEducation Field = "naar-opleiding"
	FieldTitle       Field = "titel"
	FieldSort        Field = "soort"
	FieldWhen        Field = "wanneer"
	FieldWhere       Field = "waar"
	FieldWith        Field = "met-wie"
	FieldNextWhen    Field = "vervolg-wanneer"
	FieldNextHelp    Field = "vervolg-hulp"
	FieldInsight     Field = "conclusie"
	FieldCompetences Field = "competenties"
	FieldEvidence    Field = "bewijs"
	FieldTalk        Field = "besproken-in"
	FieldKind        Field = "soort-gesprek"
	FieldMinutes     Field = "minuten"
	FieldConductor   Field = "gespreksvoerder"
	FieldGoal        Field = "doel-gesprek"
	FieldQuote       Field = "uitspraak"
	FieldStep        Field = "vervolgstap"
	FieldNoStep      Field = "geen-stap"
	FieldOther       Field = "anders" // such as the order of activities; without before and after
)

// Change is one difference between two contents.
type Change struct {
	Section Section
	Item    string // title of the activity, date of the talk; "" in other sections
	Field   Field  // "" when the whole item came or went
	Before  string // "" when it was not there
	After   string // "" when it is not there any more
}

// Compare tells what changed from one content to another, in the order in which it
// stands in the later one; what is gone stands last in its section. It is empty only
// when both have the same canonical form.
func Compare(before, after Content) []Change {
	was, is := before.values(), after.values()
	old := map[string]value{}
	for _, v := range was {
		old[v.key] = v
	}
	known := map[string]bool{}
	var list []Change
	for _, v := range is {
		known[v.key] = true
		o, there := old[v.key]
		if there && o.text == v.text {
			continue
		}
		if v.whole && there {
			continue // its fields tell it
		}
		if !there && !v.whole && !had(old, v) {
			continue // the whole item is new
		}
		list = append(list, Change{v.section, v.item, v.field, o.text, v.text})
	}
	now := map[string]value{}
	for _, v := range is {
		now[v.key] = v
	}
	for _, v := range was {
		if known[v.key] || !v.whole && !had(now, v) {
			continue
		}
		list = append(list, Change{v.section, v.item, v.field, v.text, ""})
	}
	slices.SortStableFunc(list, func(a, b Change) int { return order(a.Section) - order(b.Section) })
	if len(list) == 0 && !equal(before, after) {
		list = append(list, Change{Section: InPupil, Field: FieldOther})
	}
	return list
}

// equal tells whether two contents have the same canonical form.
func equal(a, b Content) bool {
	x, errX := a.Hash()
	y, errY := b.Hash()
	return errX == nil && errY == nil && x == y
}

func order(s Section) int {
	return slices.Index([]Section{InPupil, InTexts, InActivity, InTalk}, s)
}

// value is one text of a content.
type value struct {
	key     string // tells it apart
	of      string // key of the item that it is of; "" when it is of none
	section Section
	item    string
	field   Field
	text    string
	whole   bool // it stands for the item itself
}

// had tells whether the item of a value is among the values of another content.
func had(there map[string]value, v value) bool {
	if v.of == "" {
		return true
	}
	_, ok := there[v.of]
	return ok
}

// values are all texts of a content, one for each thing that can change. What is empty
// is left out, so that it counts as not being there.
func (c Content) values() []value {
	var l lister
	l.in(InPupil, "", "")
	l.add(FieldForm, string(c.Form))
	l.add(FieldName, c.Pupil.Name())
	l.add(FieldNumber, c.Pupil.Number)
	l.add(FieldClass, c.Pupil.Class)
	l.add(FieldType, string(c.Pupil.Type))
	if c.Pupil.Year != 0 {
		l.add(FieldYear, strconv.Itoa(c.Pupil.Year))
	}
	l.add(FieldSchool, c.School)
	l.add(FieldToSchool, c.ToSchool)
	l.add(FieldToEducation, c.ToEducation)
	l.in(InTexts, "", "")
	for _, t := range c.Texts {
		l.add(Field(t.Key), t.Text)
	}
	for _, a := range c.Activities {
		l.activity(a)
	}
	for _, t := range c.Talks {
		l.talk(t)
	}
	return l.list
}

// lister collects the values of one item after the other.
type lister struct {
	list    []value
	section Section
	id      string
	item    string
}

// in begins an item, or a section that has none.
func (l *lister) in(s Section, id, item string) {
	l.section, l.id, l.item = s, id, item
	if id != "" {
		l.list = append(l.list, value{key: string(s) + " " + id, section: s, item: item, text: item, whole: true})
	}
}

// add adds a value; a second one with the same name in an item is numbered.
func (l *lister) add(f Field, text string) {
	if text == "" {
		return
	}
	of := ""
	if l.id != "" {
		of = string(l.section) + " " + l.id
	}
	key := string(l.section) + " " + l.id + " " + string(f)
	for n := 2; slices.ContainsFunc(l.list, func(v value) bool { return v.key == key }); n++ {
		key = string(l.section) + " " + l.id + " " + string(f) + " " + strconv.Itoa(n)
	}
	l.list = append(l.list, value{key: key, of: of, section: l.section, item: l.item, field: f, text: text})
}

func (l *lister) activity(a Activity) {
	l.in(InActivity, a.ID, a.Title)
	l.add(FieldTitle, a.Title)
	l.add(FieldSort, string(a.Sort))
	l.add(FieldWhen, dated(a.When, a.On))
	l.add(FieldWhere, a.Where)
	l.add(FieldWith, a.With)
	for _, p := range LegalParts() {
		l.add(Field(p), a.Parts.Of(p))
	}
	l.add(FieldNextWhen, dated(a.NextWhen, a.NextOn))
	l.add(FieldNextHelp, a.NextHelp)
	l.add(FieldInsight, a.Insight)
	for _, k := range a.Competences {
		l.add(FieldCompetences, string(k))
	}
	for _, e := range a.Evidence {
		l.add(FieldEvidence, spaced(e.What, e.Where))
	}
	l.add(FieldTalk, a.Talk)
}

func (l *lister) talk(t Talk) {
	l.in(InTalk, t.ID, t.Date)
	l.add(FieldKind, string(t.Kind))
	l.add(FieldMinutes, strconv.Itoa(t.Minutes))
	l.add(FieldConductor, t.Conductor)
	l.add(FieldGoal, t.Goal)
	for _, k := range t.Competences {
		l.add(FieldCompetences, string(k))
	}
	for _, i := range t.Insights {
		l.add(FieldInsight, string(i.Competence)+": "+i.Text)
	}
	l.add(FieldQuote, t.Quote)
	for _, s := range t.Steps {
		l.add(FieldStep, spaced(s.Who, s.What, dated(s.When, s.Due), s.Help, string(s.State)))
	}
	l.add(FieldNoStep, t.NoStep)
}

// dated is a moment in words with the date that they mean.
func dated(words, date string) string {
	if date == "" || strings.Contains(words, date) {
		return words
	}
	return strings.TrimSpace(words + " (" + date + ")")
}

func spaced(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" })
	return strings.Join(parts, " · ")
}
