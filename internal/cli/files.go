package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/adrg/xdg"

	"gesprek/internal/nl"
	"gesprek/internal/tui"
)

// files writes documents that somebody keeps from the screen, anywhere but among
// the program's own files.
type files struct{ at places }

var _ tui.Files = files{}

// Folder is where documents go on this system, or the user's own folder where
// there is no such place.
func (files) Folder() string {
	for _, dir := range []string{xdg.UserDirs.Documents, xdg.Home} {
		if info, err := os.Stat(dir); err == nil && info.IsDir() && filepath.IsAbs(dir) {
			return dir
		}
	}
	return whole(".")
}

// Write writes a file for the user's eyes only.
func (f files) Write(ctx context.Context, path string, text []byte, replace bool) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	if err := f.at.allow(path); err != nil {
		return "", err
	}
	err := putFile(path, text, replace)
	switch {
	case err == nil:
		return whole(path), nil
	case errors.Is(err, fs.ErrExist):
		return "", fmt.Errorf("write %s: %w", path, tui.ErrFileThere)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "", say(err, nl.KeepReadOnly(path))
	case errors.Is(err, fs.ErrNotExist):
		return "", say(err, nl.KeepNoFolder(filepath.Dir(path)))
	}
	return "", f.at.explain(err)
}
