package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/pelletier/go-toml/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// shelfOf is the file with the dossiers of the demo.
type shelfOf struct {
	Dossiers []invented `toml:"dossier"`
}

// invented is the dossier of an invented pupil.
type invented struct {
	Pupil      string        `toml:"leerling"`
	Age        dossier.Age   `toml:"leeftijd"`
	Parents    []string      `toml:"ouders"`
	Texts      []inventedOn  `toml:"teksten"`
	Activities []inventedDid `toml:"activiteit"`
	Approvals  []inventedYes `toml:"akkoord"`
}

type inventedOn struct {
	Key  string `toml:"over"`
	Text string `toml:"tekst"`
}

// inventedDid is an activity; days are from the day of the demo.
type inventedDid struct {
	Title      string             `toml:"titel"`
	Sort       dossier.Sort       `toml:"soort"`
	Days       int                `toml:"dagen"`
	Where      string             `toml:"waar"`
	With       string             `toml:"met"`
	Goal       string             `toml:"doel"`
	Result     string             `toml:"resultaat"`
	Evaluation string             `toml:"evaluatie"`
	Next       string             `toml:"vervolg"`
	NextDays   int                `toml:"vervolg-dagen"`
	Help       string             `toml:"hulp"`
	Insight    string             `toml:"conclusie"`
	About      []talk.Competence  `toml:"over"`
	Evidence   []inventedEvidence `toml:"bewijs"`
}

type inventedEvidence struct {
	What  string `toml:"wat"`
	Where string `toml:"waar"`
}

// inventedYes is an approval of what the dossier says.
type inventedYes struct {
	Role      dossier.Role `toml:"wie"`
	Name      string       `toml:"naam"`
	Days      int          `toml:"dagen"`
	How       dossier.How  `toml:"hoe"`
	Kept      string       `toml:"bewaard"`
	Statement string       `toml:"opmerking"`
}

// readDossiers reads the dossiers of the demo.
func readDossiers() ([]invented, error) {
	const name = "demo/dossiers.toml"
	f, err := prompts.Demo.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open demo content: %w", err)
	}
	defer f.Close()
	var s shelfOf
	if err := toml.NewDecoder(f).DisallowUnknownFields().Decode(&s); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, errors.Join(errCast, err))
	}
	return s.Dossiers, nil
}

// fileDossiers puts the dossiers of the demo with the pupils and talks that are stored.
func (f *folders) fileDossiers(ctx context.Context, pupils []school.Pupil) error {
	list, err := readDossiers()
	if err != nil {
		return err
	}
	byName := map[string]school.Pupil{}
	for _, p := range pupils {
		byName[p.Name()] = p
	}
	for n, i := range list {
		p, ok := byName[i.Pupil]
		if !ok {
			return fmt.Errorf("dossier of %s: %w", i.Pupil, errCast)
		}
		draft, err := i.draft(n, f.now()).Sheet(p.ID, f.now().AddDate(0, 0, -5))
		if err != nil {
			return err
		}
		if err := f.SaveSheets(ctx, draft); err != nil {
			return err
		}
		if err := f.approve(ctx, p.ID, i); err != nil {
			return err
		}
	}
	return nil
}

func (i invented) draft(n int, today time.Time) dossier.Draft {
	on := func(days int) (words, iso string) {
		if days == 0 {
			return "", ""
		}
		day := today.AddDate(0, 0, days)
		return nl.TimeDayYear(day), day.Format(time.DateOnly)
	}
	d := dossier.Draft{Age: i.Age, Parents: i.Parents}
	for _, form := range []dossier.Form{dossier.RouteCard, dossier.Career, dossier.Coaching} {
		for _, q := range dossier.Questions(form) {
			for _, t := range i.Texts {
				if t.Key == q.Key {
					d.SetText(q, nl.DossierQuestion(q), t.Text)
				}
			}
		}
	}
	for k, a := range i.Activities {
		did := dossier.Activity{
			ID: fmt.Sprintf("demo-%d-%d", n, k), Title: a.Title, Sort: a.Sort, Where: a.Where, With: a.With,
			Parts:    dossier.Parts{Goal: a.Goal, Result: a.Result, Evaluation: a.Evaluation, Next: a.Next},
			NextHelp: a.Help, Insight: a.Insight, Competences: a.About,
		}
		did.When, did.On = on(a.Days)
		did.NextWhen, did.NextOn = on(a.NextDays)
		for _, e := range a.Evidence {
			did.Evidence = append(did.Evidence, dossier.Evidence{What: e.What, Where: e.Where})
		}
		d.Put(did)
	}
	return d
}

// approve writes down who agrees with what the dossier says, as they would have.
func (f *folders) approve(ctx context.Context, pupil string, i invented) error {
	if len(i.Approvals) == 0 {
		return nil
	}
	d, err := f.whole(ctx, pupil)
	if err != nil {
		return err
	}
	shown, c := shownDossier{d, f}, d.Content()
	for _, y := range i.Approvals {
		party, err := shown.party(approveOptions{who: string(y.Role), name: y.Name})
		if err != nil {
			return err
		}
		o := approveOptions{how: string(y.How), kept: y.Kept, statement: y.Statement}
		sheets, err := shown.approval(c, party, o, f.now().AddDate(0, 0, y.Days))
		if err != nil {
			return err
		}
		if err := f.SaveSheets(ctx, sheets...); err != nil {
			return err
		}
		if shown.Folder, err = f.Dossier(ctx, pupil); err != nil {
			return err
		}
	}
	return nil
}
