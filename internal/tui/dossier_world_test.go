package tui

import (
	"context"
	"fmt"
	"io/fs"
	"slices"

	"gesprek/internal/dossier"
)

// dossiersOf keeps the dossiers of a world.
type dossiersOf struct{ *world }

// Dossier gives the dossier of a pupil.
func (d dossiersOf) Dossier(_ context.Context, pupil string) (dossier.Folder, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return dossier.Open(pupil, d.sheets)
}

// SaveSheets stores sheets as the database does.
func (d dossiersOf) SaveSheets(_ context.Context, sheets ...dossier.Sheet) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.full != nil {
		return d.full
	}
	for _, s := range sheets {
		i := slices.IndexFunc(d.sheets, func(o dossier.Sheet) bool { return o.ID == s.ID })
		switch {
		case i < 0:
			d.sheets = append(d.sheets, s)
		case s.Kind == dossier.SheetDraft:
			d.sheets[i] = s
		}
	}
	return nil
}

// ExportDossier writes that a dossier went out.
func (d dossiersOf) ExportDossier(ctx context.Context, out DossierOut) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	d.mu.Lock()
	there := slices.Contains(d.there, out.Path)
	d.mu.Unlock()
	if there && !out.Overwrite {
		return "", fmt.Errorf("write: %w", &fs.PathError{Op: "open", Path: out.Path, Err: fs.ErrExist})
	}
	sheet, err := dossier.Transfer{ID: d.newID(), At: d.instant().Wall, Version: out.Version, To: out.To}.Sheet(out.Pupil)
	if err != nil {
		return "", err
	}
	if err := d.SaveSheets(ctx, sheet); err != nil {
		return "", err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sent = append(d.sent, out)
	return out.Path, nil
}

// sealedDossiers are those of a world with a lock.
type sealedDossiers struct{ dossiersOf }

// Dossier gives the dossier of a pupil, when the vault is open.
func (s sealedDossiers) Dossier(ctx context.Context, pupil string) (dossier.Folder, error) {
	if err := s.vault.use("dossier"); err != nil {
		return dossier.Folder{}, err
	}
	return s.dossiersOf.Dossier(ctx, pupil)
}

// ExportDossier hands a dossier on, when the vault is open.
func (s sealedDossiers) ExportDossier(ctx context.Context, out DossierOut) (string, error) {
	if err := s.vault.use("export dossier"); err != nil {
		return "", err
	}
	return s.dossiersOf.ExportDossier(ctx, out)
}

// SaveSheets stores sheets, when the vault is open.
func (s sealedDossiers) SaveSheets(ctx context.Context, sheets ...dossier.Sheet) error {
	if err := s.vault.use("save dossier"); err != nil {
		return err
	}
	return s.dossiersOf.SaveSheets(ctx, sheets...)
}
