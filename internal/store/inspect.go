package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Content is what a database holds, as far as counting tells.
type Content struct {
	Version int // of the schema
	Pupils  int
	Talks   int
	Notes   int
	Records int // sealed ones
	// What the log says was erased since it began: pupils, and their talks.
	ErasedPupils int
	ErasedTalks  int
	Last         int64 // when a talk was last seen, in UTC milliseconds; 0 for no talk
}

// LastSeen is when somebody last worked in a talk, in UTC; zero for no talk.
func (c Content) LastSeen() time.Time {
	if c.Last == 0 {
		return time.Time{}
	}
	return time.UnixMilli(c.Last).UTC()
}

// Content counts what is in the database now.
func (db *DB) Content(ctx context.Context) (Content, error) {
	c, err := count(ctx, db.reader)
	if err != nil {
		return Content{}, fmt.Errorf("count: %w", classify(err))
	}
	return c, nil
}

// count reads a Content, of any schema that there ever was.
func count(ctx context.Context, q queryer) (Content, error) {
	var c Content
	err := q.QueryRowContext(ctx, "pragma user_version").Scan(&c.Version)
	if err != nil || c.Version == 0 {
		return c, err
	}
	err = q.QueryRowContext(ctx, `select (select count(*) from pupil), (select count(*) from talk),
		(select count(*) from note), (select coalesce(max(seen_wall), 0) from talk)`).
		Scan(&c.Pupils, &c.Talks, &c.Notes, &c.Last)
	if err != nil {
		return c, err
	}
	tables, err := sealedTables(ctx, q)
	if err != nil {
		return c, err
	}
	logged := false
	for _, table := range tables {
		var n int
		if err := q.QueryRowContext(ctx, "select count(sealed) from "+table).Scan(&n); err != nil {
			return c, err
		}
		c.Records += n
		logged = logged || table == "audit"
	}
	if logged {
		err = q.QueryRowContext(ctx, "select count(*), coalesce(sum(count), 0) from audit where act = 'gewist'").
			Scan(&c.ErasedPupils, &c.ErasedTalks)
	}
	return c, err
}

// sealedTables names the tables with a sealed column.
func sealedTables(ctx context.Context, q queryer) ([]string, error) {
	rows, err := q.QueryContext(ctx, `select m.name from sqlite_schema m, pragma_table_info(m.name) c
		where m.type = 'table' and c.name = 'sealed' order by m.name`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		list = append(list, name)
	}
	return list, rows.Err()
}

// Inspect reads a copy from begin to end and changes nothing: that it is ours
// and no newer than the program, that SQLite finds it sound, that rows have what
// they belong to, and that the sealer opens something of what is sealed in it.
// The errors are those of [Open].
func Inspect(ctx context.Context, path string, sealer Sealer) (Content, error) {
	c, err := look(ctx, path, sealer)
	if err != nil {
		return Content{}, fmt.Errorf("inspect %s: %w", path, classify(err))
	}
	return c, nil
}

func look(ctx context.Context, path string, sealer Sealer) (c Content, err error) {
	version, err := inspect(ctx, path)
	if err != nil {
		return c, err
	}
	if version == 0 {
		return c, nil
	}
	p, err := pool(path, inspecting, 1)
	if err != nil {
		return c, err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	if err := sound(ctx, p, "integrity_check"); err != nil {
		return c, err
	}
	if c, err = count(ctx, p); err != nil {
		return c, err
	}
	return c, unlocks(ctx, p, sealer)
}

// sound asks SQLite whether a file is as it should be.
func sound(ctx context.Context, p *sql.DB, check string) error {
	var verdict string
	if err := p.QueryRowContext(ctx, "pragma "+check+"(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	var broken int
	if err := p.QueryRowContext(ctx, "select count(*) from pragma_foreign_key_check").Scan(&broken); err != nil {
		return err
	}
	if broken > 0 {
		return fmt.Errorf("%w: %d rows without what they belong to", ErrDamaged, broken)
	}
	return nil
}
