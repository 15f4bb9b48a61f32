package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migration is one step of the schema. Its version is its place in the list,
// counted from 1.
type migration struct {
	name   string
	script string
}

// load reads the migrations of a folder in the order of their names.
func load(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	list := make([]migration, len(names))
	for i, name := range names {
		script, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		list[i] = migration{name, string(script)}
	}
	return list, nil
}

// schemaVersion is the version that this program writes.
func schemaVersion() int {
	entries, err := migrations.ReadDir("migrations")
	if err != nil {
		return 0 // the folder is embedded: cannot be
	}
	return len(entries)
}

// migrate brings the schema to the last version, each migration whole or not
// at all. Another process may be doing the same.
func (db *DB) migrate(ctx context.Context, list []migration) error {
	for i, m := range list {
		err := db.write(ctx, func(tx *sql.Tx) error {
			var version int
			if err := tx.QueryRowContext(ctx, "pragma user_version").Scan(&version); err != nil || version > i {
				return err
			}
			stamp := fmt.Sprintf("pragma application_id = %d; pragma user_version = %d", applicationID, i+1)
			for _, script := range []string{m.script, stamp} {
				if _, err := tx.ExecContext(ctx, script); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("migrate %s: %w", m.name, err)
		}
	}
	return nil
}
