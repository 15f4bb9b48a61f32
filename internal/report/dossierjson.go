package report

import (
	"fmt"
	"io"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// DossierFormat is the value of "format" in a dossier as JSON, by the rules of
// InspectFormat.
const DossierFormat = "gesprek-dossier-1"

// jsonDossier is a dossier as DossierJSON writes it.
type jsonDossier struct {
	Format   string          `json:"format"`
	Version  dossier.Hash    `json:"version"`
	Words    string          `json:"words"` // that name the version
	Content  dossier.Content `json:"content"`
	Parties  []jsonParty     `json:"parties"`  // in the order in which they are asked
	Criteria []jsonCriterion `json:"criteria"` // of "goed ingevuld"
	Complete bool            `json:"complete"`
}

type jsonParty struct {
	Role     dossier.Role      `json:"role"`
	Name     string            `json:"name"`
	State    dossier.State     `json:"state"`
	Approval *dossier.Approval `json:"approval"` // that the state follows from; null without one
}

type jsonCriterion struct {
	Rule    dossier.Rule `json:"rule"`
	Met     bool         `json:"met"`
	Missing []string     `json:"missing"` // Dutch
}

// DossierJSON writes a dossier as one JSON object, in UTF-8 and indented. Its content
// has the keys of package dossier, which are those of the signed file.
func DossierJSON(w io.Writer, d DossierDoc) error {
	out := jsonDossier{
		Format: DossierFormat, Version: d.Hash, Words: nl.DossierWords(d.Hash), Content: d.Content,
		Parties: []jsonParty{}, Criteria: []jsonCriterion{}, Complete: dossier.Complete(d.Criteria),
	}
	for _, s := range d.Parties {
		p := jsonParty{Role: s.Party.Role, Name: s.Party.Name, State: s.State}
		if s.Approval.ID != "" {
			p.Approval = &s.Approval
		}
		out.Parties = append(out.Parties, p)
	}
	for _, k := range d.Criteria {
		c := jsonCriterion{k.Rule, k.Done, []string{}}
		for _, m := range k.Missing {
			c.Missing = append(c.Missing, nl.DossierMissing(k.Rule, m, d.Content))
		}
		out.Criteria = append(out.Criteria, c)
	}
	if err := indented(w, out); err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	return nil
}
