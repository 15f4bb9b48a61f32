package report

import (
	"cmp"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// jsonFolder is a dossier in an inspection. Its parts have the keys of package dossier.
type jsonFolder struct {
	Draft     dossier.Draft      `json:"draft"`
	Changed   *string            `json:"changed_at"` // the draft; null without one
	Versions  []jsonVersion      `json:"versions"`   // the oldest first
	Approvals []dossier.Approval `json:"approvals"`
	Transfers []jsonTransfer     `json:"transfers"`
	Received  []jsonReceived     `json:"received"`
}

type jsonVersion struct {
	ID      string          `json:"id"` // random
	At      *string         `json:"at"`
	Version dossier.Hash    `json:"version"`
	Words   string          `json:"words"`
	Content dossier.Content `json:"content"`
}

type jsonTransfer struct {
	ID string  `json:"id"` // random
	At *string `json:"at"`
	dossier.Transfer
}

type jsonReceived struct {
	ID string  `json:"id"` // random
	At *string `json:"at"`
	dossier.Received
}

func jsonFolderOf(f dossier.Folder) jsonFolder {
	draft := f.Draft.Clone()
	draft.Tidy()
	out := jsonFolder{
		Draft: draft, Changed: jsonTime(f.DraftAt), Versions: []jsonVersion{}, Approvals: append([]dossier.Approval{}, f.Approvals...),
		Transfers: []jsonTransfer{}, Received: []jsonReceived{},
	}
	for _, v := range f.Versions {
		out.Versions = append(out.Versions, jsonVersion{v.ID, jsonTime(v.At), v.Hash, nl.DossierWords(v.Hash), v.Content})
	}
	for _, t := range f.Transfers {
		out.Transfers = append(out.Transfers, jsonTransfer{t.ID, jsonTime(t.At), t})
	}
	for _, r := range f.Received {
		out.Received = append(out.Received, jsonReceived{r.ID, jsonTime(r.At), r})
	}
	return out
}

// dossier gives all of a dossier: what is worked on, each version that was laid down,
// what was said of those and where they went, and what came from other schools.
func (d *inspected) dossier() {
	f := d.Dossier
	if f.DraftAt.IsZero() && len(f.Versions)+len(f.Approvals)+len(f.Transfers)+len(f.Received) == 0 {
		return
	}
	d.add(heading, nl.InspectDossier)
	if !f.DraftAt.IsZero() {
		d.labelled(fact, nl.InspectEntryAt, d.moment(f.DraftAt))
		d.labelled(fact, nl.InspectAge, nl.DossierAge(f.Draft.Age))
		for _, id := range f.Draft.LeftOut {
			d.labelled(fact, nl.InspectLeftOut, cmp.Or(d.dated(id), id))
		}
		d.labelled(fact, nl.InspectParents, nl.ReportPeople(f.Draft.Parents))
		d.contents(dossier.Content{
			Texts: f.Draft.Texts, Activities: f.Draft.Activities, ToSchool: f.Draft.ToSchool, ToEducation: f.Draft.ToEducation,
		})
	}
	for _, v := range f.Versions {
		d.add(heading, nl.InspectVersion(nl.DossierWords(v.Hash), d.moment(v.At)))
		d.labelled(fact, nl.InspectHash, string(v.Hash))
		d.contents(v.Content)
	}
	d.verdicts(f.Approvals)
	for _, t := range f.Transfers {
		d.add(line, nl.InspectTransfer(clean(t.To), clean(t.By), d.moment(t.At), nl.DossierWords(t.Version), string(t.Version)))
	}
	for _, r := range f.Received {
		d.add(heading, nl.InspectReceived(clean(r.From), d.moment(r.At)))
		if file, err := dossier.Verify(r.Signed); err == nil {
			d.contents(file.Payload.Content)
			d.verdicts(file.Payload.Approvals)
		}
	}
}

// contents gives all that a content says.
func (d *inspected) contents(c dossier.Content) {
	p := c.Pupil
	d.labelled(fact, nl.InspectName, p.Name())
	d.labelled(fact, nl.InspectPupilNumber, p.Number)
	d.labelled(fact, nl.ReportClass, p.Class)
	d.labelled(fact, nl.ReportSchool, c.School)
	d.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldToSchool)), c.ToSchool)
	d.labelled(fact, nl.Capital(nl.DossierField(dossier.FieldToEducation)), c.ToEducation)
	d.texts(c)
	d.activities(c)
	d.held(c)
}

// verdicts gives what people said of versions.
func (d *inspected) verdicts(list []dossier.Approval) {
	for _, a := range list {
		d.add(line, nl.InspectApproval(clean(nl.DossierParty(a.Party)), nl.DossierGiven(nl.DossierVerdict(a.Verdict), d.local(a.At), a.How, clean(a.Kept), clean(a.Recorded))))
		d.labelled(fact, nl.DossierVersion, nl.DossierWords(a.Version)+" "+string(a.Version))
		d.labelled(fact, nl.InspectStatement, a.Statement)
	}
}
