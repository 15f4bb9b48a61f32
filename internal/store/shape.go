package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"gesprek/internal/store/pages"
)

// shape is what rows of a table look like, for telling of a row that was found
// on a page whose it is.
type shape struct {
	table   string
	loose   bool // without rowid: its rows stand in an index
	columns []shapeColumn
	least   int // how many columns a row has at least: those added later may miss
}

type shapeColumn struct {
	name  string
	kind  string // INTEGER, TEXT or BLOB
	empty bool   // null is allowed
	rowid bool   // is the rowid under another name
}

// shapes gives the tables of a database. Of two that look alike the one that asks
// more comes first, which holds when later ones come first.
func shapes(ctx context.Context, tx *sql.Tx) ([]shape, error) {
	var list []shape
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var s shape
		err := rows.Scan(&s.table, &s.loose)
		list = append(list, s)
		return err
	}, `select l.name, l.wr from pragma_table_list l join sqlite_schema m on m.name = l.name
		where l.schema = 'main' and m.type = 'table' order by m.rowid desc`)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if err := list[i].read(ctx, tx); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (s *shape) read(ctx context.Context, tx *sql.Tx) error {
	keys := 0
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var c shapeColumn
		var notNull, hasDefault bool
		var key int
		if err := rows.Scan(&c.name, &c.kind, &notNull, &hasDefault, &key); err != nil {
			return err
		}
		if key > 0 {
			keys++
		}
		c.kind = strings.ToUpper(c.kind)
		c.empty = !notNull && key == 0
		c.rowid = key > 0 && c.kind == "INTEGER" && !s.loose
		s.columns = append(s.columns, c)
		if notNull && !hasDefault {
			s.least = len(s.columns)
		}
		return nil
	}, `select name, type, "notnull", dflt_value is not null, pk from pragma_table_info($1) order by cid`, s.table)
	if keys != 1 {
		for i := range s.columns {
			s.columns[i].rowid = false
		}
	}
	s.least = max(s.least, 1)
	return err
}

// fit gives the values of a row as this table has them, if it can be a row of it.
func (s *shape) fit(row pages.Row) ([]any, bool) {
	if row.Index != s.loose || len(row.Values) < s.least || len(row.Values) > len(s.columns) {
		return nil, false
	}
	values := slices.Clone(row.Values)
	for i, v := range values {
		c := s.columns[i]
		ok := false
		switch v.(type) {
		case nil:
			ok = c.empty || c.rowid
			if c.rowid {
				values[i] = row.Rowid
			}
		case int64:
			ok = c.kind == "INTEGER" && !c.rowid
		case string:
			ok = c.kind == "TEXT"
		case []byte:
			ok = c.kind == "BLOB"
		}
		if !ok {
			return nil, false
		}
	}
	return values, true
}

// insert is the statement that adds a row, if the table allows it.
func (s *shape) insert(values []any) statement {
	names, holes := make([]string, len(values)), make([]string, len(values))
	for i := range values {
		names[i], holes[i] = s.columns[i].name, "?"
	}
	how := "insert or ignore into "
	if s.table == "meta" { // which has its row from the start
		how = "insert or replace into "
	}
	return statement{how + s.table + " (" + strings.Join(names, ", ") + ") values (" + strings.Join(holes, ", ") + ")", values}
}

// value is that of a column, nil when it is not there.
func (s *shape) value(values []any, name string) any {
	i := slices.IndexFunc(s.columns, func(c shapeColumn) bool { return c.name == name })
	if i < 0 || i >= len(values) {
		return nil
	}
	return values[i]
}

func (s *shape) text(values []any, name string) string {
	text, _ := s.value(values, name).(string)
	return text
}
