package cli

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// listPaths gives the folders, with a separator behind their name, and the files
// that may be meant of which the path begins with what was typed, in any
// case. Hidden ones come only when a dot was typed for them.
func listPaths(ctx context.Context, typed string, may func(name string) bool) ([]string, error) {
	folder, begin := filepath.Split(typed)
	from := folder
	if from == "" {
		from = "."
	}
	entries, err := os.ReadDir(from)
	if err != nil {
		return nil, fmt.Errorf("list folder: %w", err)
	}
	var paths []string
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("list folder: %w", err)
		}
		name := e.Name()
		switch {
		case len(name) < len(begin) || !strings.EqualFold(name[:len(begin)], begin):
		case strings.HasPrefix(name, ".") && !strings.HasPrefix(begin, "."):
		case leadsToFolder(from, e):
			paths = append(paths, folder+name+string(filepath.Separator))
		case may(name):
			paths = append(paths, folder+name)
		}
	}
	slices.Sort(paths)
	return paths, nil
}

// leadsToFolder tells whether something in a folder is one itself, or points to one.
func leadsToFolder(in string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(filepath.Join(in, e.Name()))
	return err == nil && info.IsDir()
}

// mayBeList tells by its name whether a file may be a class list. Old workbooks
// cannot be read; who chooses one is told how to go on.
func mayBeList(name string) bool {
	return slices.Contains([]string{".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls"}, strings.ToLower(filepath.Ext(name)))
}
