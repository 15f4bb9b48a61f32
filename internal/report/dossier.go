package report

import (
	"slices"
	"strings"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Dossier is what the dossier of a pupil is made of.
type Dossier struct {
	Folder   dossier.Folder
	Pupil    school.Pupil
	Talks    []*talk.Session // in any order; only finished ones count
	Settings school.Settings
	Location *time.Location // of the dates; nil for UTC
	Now      time.Time
	Words    school.Words
}

// Form is the form that fits the pupil.
func (d Dossier) Form() dossier.Form { return dossier.FormOf(d.Pupil.Type) }

// Facts are what the dossier takes from elsewhere; the talks stand the oldest first.
func (d Dossier) Facts() dossier.Facts {
	p := d.Pupil
	f := dossier.Facts{
		Form: d.Form(), School: clean(d.Settings.School),
		Pupil: dossier.Person{
			FirstName: clean(p.FirstName), Prefix: clean(p.Prefix), LastName: clean(p.LastName), Number: clean(p.Number),
			Class: clean(p.Class), Type: p.Type, Year: p.Year,
		},
	}
	for _, s := range d.Talks {
		if s.Finished() {
			f.Talks = append(f.Talks, dossier.TalkOf(s, d.zone()))
		}
	}
	slices.SortStableFunc(f.Talks, func(a, b dossier.Talk) int { return strings.Compare(a.Date+a.ID, b.Date+b.ID) })
	return f
}

func (d Dossier) zone() *time.Location {
	if d.Location == nil {
		return time.UTC
	}
	return d.Location
}

// Content is what the dossier says now.
func (d Dossier) Content() dossier.Content { return dossier.Compose(d.Folder.Draft, d.Facts()) }

// Age is how old the pupil is, as far as it is known: what the year plan knows counts
// where the dossier does not say.
func (d Dossier) Age() dossier.Age {
	if a := d.Folder.Draft.Age; a != dossier.AgeUnknown || d.Pupil.Adult == school.AdultUnasked {
		return a
	}
	return dossier.From18
}

// Parties are who is asked to approve.
func (d Dossier) Parties() []dossier.Party {
	draft := d.Folder.Draft
	if age := d.Age(); age != draft.Age {
		draft.Age, draft.ParentsToo = age, draft.ParentsToo || d.Pupil.Adult == school.AdultAgrees
	}
	return draft.Parties(d.Pupil.Name(), d.Settings.Name)
}

// Standing is how it stands with a content: its hash, where the parties are with it and
// how complete it is.
type Standing struct {
	Content  dossier.Content
	Hash     dossier.Hash
	Parties  []dossier.Standing
	Criteria []dossier.Criterion
}

// Standing is how it stands with what the dossier says now.
func (d Dossier) Standing() (Standing, error) { return d.StandingOf(d.Content()) }

// StandingOf is how it stands with a content of this dossier, such as an earlier version.
func (d Dossier) StandingOf(c dossier.Content) (Standing, error) {
	h, err := c.Hash()
	if err != nil {
		return Standing{}, err
	}
	parties := dossier.Stand(h, d.Parties(), d.Folder.Approvals)
	return Standing{c, h, parties, dossier.Check(c, parties, d.Now.In(d.zone()))}, nil
}

// DossierDoc is a dossier as a document: a content with where the parties stand with it.
type DossierDoc struct {
	Standing
	Settings school.Settings // of who writes the document
	Location *time.Location  // of the moments; nil for UTC
	Now      time.Time
	Words    school.Words
	Said     bool // only what it says: without who agrees, and without what is missing
}

// Doc is a version as a document.
func (d Dossier) Doc(s Standing) DossierDoc {
	return DossierDoc{Standing: s, Settings: d.Settings, Location: d.Location, Now: d.Now, Words: d.Words}
}

// DossierDocument is a dossier as a document. On paper it has lines to sign on, with the
// words of the version that is signed.
func DossierDocument(d DossierDoc) Document {
	settings := d.Settings
	settings.School = d.Content.School // whose dossier it is, whoever prints it
	look := lookOf(d.title(), settings, d.Now)
	look.foot = nl.DossierFoot(nl.DossierWords(d.Hash))
	return Document{look: look, blocks: d.document}
}

func (d DossierDoc) title() string {
	return d.Words.Say(nl.DossierTitle(d.Content.Form, clean(d.Content.Pupil.Name())))
}

func (d DossierDoc) document(paper bool) []block {
	var b builder
	c := d.Content
	b.add(title, d.title())
	b.labelled(fact, nl.ReportClass, c.Pupil.Class)
	if c.Pupil.Type != "" {
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldType)), nl.TermSchoolType(c.Pupil.Type))
	}
	b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldNumber)), c.Pupil.Number)
	b.labelled(fact, nl.ReportSchool, c.School)
	b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldToSchool)), c.ToSchool)
	b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldToEducation)), c.ToEducation)
	if d.Said {
		b.add(para, nl.DossierFoot(nl.DossierWords(d.Hash)))
		b.said(c)
		return b.blocks
	}
	agreed, all := dossier.Count(d.Parties)
	b.add(para, nl.DossierStands(agreed, all, nl.DossierWords(d.Hash)))
	b.said(c)
	b.approvals(d)
	if paper {
		b.toSign(d)
	}
	b.meter(d)
	b.add(aside, nl.DossierHash(string(d.Hash)))
	return b.blocks
}

// said gives what a dossier says of the pupil.
func (b *builder) said(c dossier.Content) {
	if c.Empty() {
		b.add(para, nl.DossierEmpty)
	}
	b.texts(c)
	b.activities(c)
	b.held(c)
}

// texts gives the answers, the mentor's advice apart from the pupil's own words.
func (b *builder) texts(c dossier.Content) {
	if len(c.Texts) == 0 {
		return
	}
	b.add(heading, nl.DossierTexts)
	for _, t := range c.Texts {
		b.add(question, t.Question)
		for _, line := range strings.Split(t.Text, "\n") {
			b.add(para, line)
		}
	}
}

func (b *builder) activities(c dossier.Content) {
	if len(c.Activities) == 0 {
		return
	}
	b.add(heading, nl.DossierActivities)
	b.covered(c)
	for _, a := range c.Activities {
		b.add(question, nl.DossierActivity(clean(a.Title)))
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldSort)), nl.DossierSort(a.Sort))
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldWhen)), nl.DossierWhen(clean(a.When), a.On))
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldWhere)), a.Where)
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldWith)), a.With)
		for _, p := range dossier.LegalParts() {
			b.labelled(fact, nl.Capital(nl.DossierPart(p)), a.Parts.Of(p))
		}
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldNextWhen)), nl.DossierWhen(clean(a.NextWhen), a.NextOn))
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldNextHelp)), a.NextHelp)
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldInsight)), a.Insight)
		b.labelled(fact, nl.DossierCompetences, nl.DossierList(a.Competences))
		for _, e := range a.Evidence {
			b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldEvidence)), nl.DossierEvidence(clean(e.What), clean(e.Where)))
		}
		b.labelled(fact, nl.DossierDiscussed, discussed(c, a))
	}
}

// covered draws how many activities there are of each competence.
func (b *builder) covered(c dossier.Content) {
	bars, any := make([]bar, 0, len(talk.Competences())), false
	for _, k := range talk.Competences() {
		n := 0
		for _, a := range c.Activities {
			if slices.Contains(a.Competences, k) {
				n++
			}
		}
		any = any || n > 0
		bars = append(bars, bar{label: nl.ReportCompetence(k), under: nl.TermCompetence(k), count: n})
	}
	if any {
		b.put(block{role: picture, label: nl.DossierCompetences, text: nl.DossierCovered, bars: bars})
	}
}

// discussed is the date of the talk in which an activity was discussed, when that is in
// the dossier.
func discussed(c dossier.Content, a dossier.Activity) string {
	for _, t := range c.Talks {
		if t.ID == a.Talk {
			return nl.DossierDate(t.Date)
		}
	}
	return ""
}

// held gives the talks with what was agreed.
func (b *builder) held(c dossier.Content) {
	if len(c.Talks) == 0 {
		return
	}
	b.add(heading, nl.DossierTalks)
	for _, t := range c.Talks {
		b.add(question, nl.DossierTalk(t))
		b.labelled(fact, nl.ReportConductor, t.Conductor)
		if goal := clean(t.Goal); goal != "" {
			b.labelled(fact, nl.ReportGoal, nl.ReportQuote(goal))
		}
		b.labelled(fact, nl.DossierCompetences, nl.DossierList(t.Competences))
		for _, i := range t.Insights {
			b.labelled(fact, nl.Capital(nl.TermCompetence(i.Competence)), i.Text)
		}
		for _, s := range t.Steps {
			b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldStep)), nl.DossierStep(s))
		}
		b.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldNoStep)), t.NoStep)
		if words := clean(t.Quote); words != "" {
			b.add(quote, nl.ReportQuote(words))
		}
	}
}

// approvals says who stands behind it, and who does not.
func (b *builder) approvals(d DossierDoc) {
	b.add(heading, nl.DossierApprovals)
	for _, s := range d.Parties {
		b.labelled(fact, nl.DossierMark(s.State)+" "+clean(nl.DossierParty(s.Party)), d.stands(s))
		if s.State == dossier.Agreed || s.State == dossier.Refused {
			b.labelled(fact, nl.DossierStatement(s.Party.Role), s.Approval.Statement)
		}
	}
}

// toSign has a line for each party that did not say anything of this version yet, under
// the words of it: who signs can see what is signed.
func (b *builder) toSign(d DossierDoc) {
	open := slices.DeleteFunc(slices.Clone(d.Parties), func(s dossier.Standing) bool {
		return s.State == dossier.Agreed || s.State == dossier.Refused
	})
	if len(open) == 0 || d.Content.Empty() {
		return
	}
	b.add(heading, nl.DossierSign)
	b.add(para, nl.DossierSignHow(nl.DossierWords(d.Hash)))
	for _, s := range open {
		b.signed(nl.Capital(nl.DossierRole(s.Party.Role)), s.Party.Name)
	}
}

// stands is where a party stands, since when, and how that is known.
func (d DossierDoc) stands(s dossier.Standing) string {
	if s.State != dossier.Agreed && s.State != dossier.Refused {
		return nl.DossierState(s.State)
	}
	at := s.Approval.At
	if d.Location != nil {
		at = at.In(d.Location)
	}
	return nl.DossierGiven(nl.DossierState(s.State), at, s.Approval.How, clean(s.Approval.Kept), clean(s.Approval.Recorded))
}

// meter says how complete it is, by which rules, and what is missing.
func (b *builder) meter(d DossierDoc) {
	done, all := dossier.Meter(d.Criteria)
	b.add(heading, nl.DossierComplete)
	b.add(para, nl.Capital(nl.DossierMeter(done, all))+".")
	for _, k := range d.Criteria {
		b.ticked(nl.Capital(nl.DossierRule(k.Rule)), k.Done)
		for _, m := range k.Missing {
			b.add(line, nl.DossierMissing(k.Rule, m, d.Content))
		}
	}
	b.add(aside, nl.DossierRules)
}
