package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/tui"
)

// folders keeps the dossiers of pupils, and hands them on.
type folders struct {
	d     *data
	now   func() time.Time // in the user's time zone
	words func() school.Words
}

var _ tui.DossierStore = (*folders)(nil)

// Dossier gives the dossier of a pupil.
func (f *folders) Dossier(ctx context.Context, pupilID string) (dossier.Folder, error) {
	folder, err := f.d.db.Dossier(ctx, pupilID)
	return folder, f.d.explain(err)
}

// SaveSheets stores sheets of dossiers, durably, and remembers if that failed.
func (f *folders) SaveSheets(ctx context.Context, sheets ...dossier.Sheet) error {
	if len(sheets) == 0 {
		return nil
	}
	err := trying(func() error { return f.d.db.SaveSheets(ctx, sheets...) })
	thing := sheetThing(sheets[0].Pupil, sheets[0].Kind)
	if errors.Is(err, store.ErrNotFound) { // erased meanwhile: nothing of it is to be kept
		_ = f.d.kept(thing, nil)
		return fmt.Errorf("%w: %w", tui.ErrNobody, err)
	}
	return f.d.kept(thing, err)
}

// sheetThing names what is remembered of the storing of sheets of a pupil.
func sheetThing(pupil string, kind dossier.SheetKind) string {
	return "dossier " + pupil + " " + string(kind)
}

// whole gathers what the dossier of a pupil is made of.
func (f *folders) whole(ctx context.Context, pupilID string) (report.Dossier, error) {
	now := f.now()
	out := report.Dossier{Now: now, Location: now.Location(), Words: f.words()}
	pupils, err := f.d.Pupils(ctx)
	if err != nil {
		return out, err
	}
	i := slices.IndexFunc(pupils, func(p school.Pupil) bool { return p.ID == pupilID })
	if i < 0 {
		return out, say(errNobody, nl.DossierNoPupil)
	}
	out.Pupil = pupils[i]
	if out.Folder, err = f.Dossier(ctx, pupilID); err != nil {
		return out, err
	}
	if out.Talks, err = f.d.TalksOf(ctx, pupilID); err != nil {
		return out, err
	}
	out.Settings, err = f.d.Settings(ctx)
	return out, err
}

// ExportDossier writes a version as a signed file, and then in the dossier and in the
// log that it went out.
func (f *folders) ExportDossier(ctx context.Context, out tui.DossierOut) (string, error) {
	if err := f.d.allow(out.Path); err != nil {
		return "", err
	}
	d, err := f.whole(ctx, out.Pupil)
	if err != nil {
		return "", err
	}
	v, ok := d.Folder.Version(out.Version)
	if !ok {
		return "", say(errNoVersion, nl.DossierNoVersion)
	}
	file, err := f.signed(ctx, d, v)
	if err != nil {
		return "", err
	}
	if out.Recipient != "" {
		if file, err = seal.Letter(file, out.Recipient); err != nil {
			return "", say(err, nl.DossierBadRecipient)
		}
	}
	if err := writeFile(out.Path, file, out.Overwrite); err != nil {
		return "", f.d.explain(err)
	}
	path := whole(out.Path)
	return path, f.handed(ctx, d, v, out, path)
}

// handed notes that a version went out.
func (f *folders) handed(ctx context.Context, d report.Dossier, v dossier.Version, out tui.DossierOut, path string) error {
	to := out.To
	if to == "" {
		to = path
	}
	sheet, err := dossier.Transfer{ID: newID(), At: f.now(), Version: v.Hash, To: to, By: d.Settings.Name}.Sheet(out.Pupil)
	if err != nil {
		return err
	}
	err = errors.Join(f.SaveSheets(ctx, sheet), f.d.Log(ctx, school.Act{
		At: f.now().UTC(), Kind: school.ActDossier, Pupil: out.Pupil, Count: 1, Name: d.Pupil.Name(), Note: path,
	}))
	if err != nil {
		return say(err, nl.DossierNotNoted(path))
	}
	return nil
}

// signed is a version as a signed file.
func (f *folders) signed(ctx context.Context, d report.Dossier, v dossier.Version) ([]byte, error) {
	keys, err := f.keys(ctx)
	if err != nil {
		return nil, err
	}
	s, err := d.StandingOf(v.Content)
	if err != nil {
		return nil, err
	}
	var pdf bytes.Buffer
	if err := report.DossierDocument(d.Doc(s)).Write(&pdf, report.FormPDF, 0); err != nil {
		return nil, fmt.Errorf("print dossier: %w", err)
	}
	file, err := dossier.Sign(dossier.Payload{
		Made: f.now(), Sender: d.Settings.School, Content: v.Content, Parties: d.Parties(), Approvals: d.Folder.Of(v.Hash),
	}, pdf.Bytes(), keys.sign)
	if err != nil {
		return nil, fmt.Errorf("sign dossier: %w", err)
	}
	return file, nil
}

var errNoVersion = errors.New("no such version")
