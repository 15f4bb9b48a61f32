package handbook

import (
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// spot names a place in a file, whatever line it stands on. Numbers count
// from 1; 0 means not below that.
type spot struct {
	outer, inner int    // which [[table]] and which table in it
	key          string // of the inner table, the outer one or, without either, the file; "trust.start" in a single table
	item         int    // in the list under the key
}

// wider is the next place to look when the file does not have this one.
func (s spot) wider() spot {
	switch {
	case s.item > 0:
		s.item = 0
	case s.key != "":
		s.key = s.key[:max(0, strings.LastIndexByte(s.key, '.'))]
	case s.inner > 0:
		s.inner = 0
	default:
		s.outer = 0
	}
	return s
}

// under is a key in the table at s.
func (s spot) under(key string) spot { return spot{outer: s.outer, inner: s.inner, key: key} }

// covers tells whether o is s, or a list item in it.
func (s spot) covers(o spot) bool {
	return s.key != "" && (o == s || s.item == 0 && o.wider() == s)
}

// finding is a problem before its line is known.
type finding struct {
	at      spot
	kind    ProblemKind
	subject string
	detail  string
	offset  *int // in bytes, where the place is known without a spot
}

// where is the byte offset of a finding: of its spot, else of the nearest one
// around it, else of the file.
func (f finding) where(spots map[spot]int) int {
	if f.offset != nil {
		return *f.offset
	}
	for at := f.at; at != (spot{}); at = at.wider() {
		if offset, ok := spots[at]; ok {
			return offset
		}
	}
	return 0
}

// extent is a stretch of bytes.
type extent struct{ from, to int }

// form is what a file can hold: tables by name, and the shape of each key.
type form struct {
	outer, inner string   // "stage" and "prompt"; empty where there are none
	single       []string // tables that stand there once: "trust"
	shape        func(at spot) (Shape, bool)
}

// scanner goes through a file for the places of its keys and values, and for
// keys that do not belong and values of a wrong shape. Unlike the decoder it
// does not stop at the first. At a text that is no TOML it stops silently: the
// decoder tells about that.
type scanner struct {
	parser unstable.Parser
	form   form
	spots  map[spot]int
	found  []finding
	wrong  []extent // the expressions that the decoder would stop at

	at      spot   // the list's table that is being read
	single  string // the single table that is being read; empty in one of a list
	unknown bool   // in a table that does not belong
	refused bool   // a table has the wrong brackets: what the decoder says of it is told already
	expr    extent
}

func scan(doc []byte, f form) *scanner {
	s := &scanner{form: f, spots: map[spot]int{}}
	s.parser.Reset(doc)
	for s.parser.NextExpression() {
		switch e := s.parser.Expression(); e.Kind {
		case unstable.KeyValue:
			if !s.unknown {
				s.expr = extent{int(e.Raw.Offset), int(e.Raw.Offset + e.Raw.Length)}
				s.keyValue(e, s.at, s.single)
			}
		case unstable.Table, unstable.ArrayTable:
			s.table(e)
		}
	}
	return s
}

// table enters an outer or an inner table, or a single one.
func (s *scanner) table(e *unstable.Node) {
	name, offset := keyOf(e)
	s.unknown, s.single = false, ""
	switch {
	case slices.Contains(s.form.single, name):
		s.once(name, offset, e.Kind)
		return
	case name != "" && name == s.form.outer:
		s.at = spot{outer: s.at.outer + 1}
	case s.form.inner != "" && name == s.form.outer+"."+s.form.inner:
		s.at = spot{outer: max(1, s.at.outer), inner: s.at.inner + 1}
	default:
		s.unknown = true
		s.found = append(s.found, finding{kind: UnknownKey, subject: name, offset: &offset})
		return
	}
	s.spots[s.at] = offset
	if e.Kind == unstable.Table {
		s.bracketed(s.at, name, offset, Tables)
	}
}

// bracketed tells that a table has the wrong brackets, which the decoder refuses too.
func (s *scanner) bracketed(at spot, name string, offset int, want Shape) {
	s.refused = true
	s.found = append(s.found, finding{at: at, kind: WrongType, subject: name, detail: string(want), offset: &offset})
}

// once enters a single table.
func (s *scanner) once(name string, offset int, kind unstable.Kind) {
	at := spot{key: name}
	s.single = name
	if kind == unstable.ArrayTable {
		s.bracketed(at, name, offset, Table)
	}
	if _, before := s.spots[at]; !before {
		s.spots[at] = offset
	}
}

// keyOf is the key of an expression, dotted where it has parts, in lower case
// as the decoder compares keys, and its byte offset.
func keyOf(e *unstable.Node) (string, int) {
	var parts []string
	offset := 0
	for it := e.Key(); it.Next(); {
		if parts == nil {
			offset = int(it.Node().Raw.Offset)
		}
		parts = append(parts, strings.ToLower(string(it.Node().Data)))
	}
	return strings.Join(parts, "."), offset
}

// keyValue looks at one key in a table, which is a single one where it has a name.
func (s *scanner) keyValue(e *unstable.Node, in spot, single string) {
	name, offset := keyOf(e)
	at := in
	if single != "" {
		name, at = single+"."+name, spot{}
	}
	at.key = name
	shape, known := s.form.shape(at)
	if !known {
		s.found = append(s.found, finding{kind: UnknownKey, subject: name, offset: &offset})
		return
	}
	s.spots[at] = offset
	if !s.fits(e.Value(), shape, at) {
		s.found = append(s.found, finding{at: at, kind: WrongType, subject: name, detail: string(shape)})
		s.wrong = append(s.wrong, s.expr)
	}
}

// fits tells whether a value has the shape, and notes where list items stand.
func (s *scanner) fits(v *unstable.Node, shape Shape, at spot) bool {
	switch shape {
	case Text:
		return v.Kind == unstable.String
	case Number:
		return v.Kind == unstable.Integer
	case YesNo:
		return v.Kind == unstable.Bool
	case Table:
		if v.Kind == unstable.InlineTable {
			s.within(v, spot{}, at.key)
		}
		return v.Kind == unstable.InlineTable
	}
	if v.Kind != unstable.Array {
		return false
	}
	for it := v.Children(); it.Next(); {
		if it.Node().Kind == unstable.Comment {
			continue
		}
		at.item++
		if !s.item(it.Node(), shape, at) {
			return false
		}
	}
	return true
}

// item looks at one item of a list: a text, a number or a table written in
// braces.
func (s *scanner) item(v *unstable.Node, shape Shape, at spot) bool {
	switch shape {
	case Numbers:
		s.spots[at] = int(v.Raw.Offset)
		return v.Kind == unstable.Integer
	case Texts:
		s.spots[at] = int(v.Raw.Offset)
		return v.Kind == unstable.String
	}
	if v.Kind != unstable.InlineTable {
		return false
	}
	in := spot{outer: at.item}
	if at.outer > 0 {
		in = spot{outer: at.outer, inner: at.item}
	}
	s.spots[in] = int(v.Raw.Offset)
	s.within(v, in, "")
	return true
}

// within looks at the keys of a table written in braces.
func (s *scanner) within(v *unstable.Node, in spot, single string) {
	for it := v.Children(); it.Next(); {
		if it.Node().Kind == unstable.KeyValue {
			s.keyValue(it.Node(), in, single)
		}
	}
}
