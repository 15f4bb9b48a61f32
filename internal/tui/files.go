package tui

import (
	"context"
	"errors"
)

// ErrFileThere is wrapped by the error of [Files] about a file that is there
// already and was left as it is.
var ErrFileThere = errors.New("file is there already")

// ErrNoContent is wrapped by the error of what would make an empty file.
var ErrNoContent = errors.New("nothing to write")

// Files writes documents for the user. Write may take seconds, on a slow stick, and
// is not called on the event loop.
type Files interface {
	// Folder is where a file goes when nobody says otherwise: a path from the root.
	Folder() string
	// Write writes a file that only the user can read, as a whole or not at all, and
	// gives its path from the root. A file that is there is an [ErrFileThere], unless
	// it is to be replaced. Its other errors are sentences. Ctx is looked at before
	// it begins.
	Write(ctx context.Context, path string, text []byte, replace bool) (at string, err error)
}
