package roster

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

// encodings are those in which programs store lists.
func encodings() map[string]encoding.Encoding {
	return map[string]encoding.Encoding{
		"utf-8": encoding.Nop, "utf-8 with a mark": unicode.UTF8BOM,
		"utf-16": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16 with a mark": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16, big end first": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "the same with a mark": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"windows-1252": charmap.Windows1252,
	}
}

// TestAnyEncoding: the encoding and the ends of lines change nothing, where the
// encoding has the letters at all.
func TestAnyEncoding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := written(drawn(t), []int{0, 1, 2, 3, 4}, ";", "")
		want, err := Read("x.csv", plain, Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		for _, end := range []string{"\r\n", "\n", "\r"} {
			text := strings.ReplaceAll(string(plain), "\r\n", end)
			for name, e := range encodings() {
				var b bytes.Buffer
				w := e.NewEncoder().Writer(&b)
				if _, err := w.Write([]byte(text)); err != nil {
					continue
				}
				got, err := Read("x.csv", b.Bytes(), Options{Today: today()})
				if err != nil {
					t.Fatalf("%s, %q: %v\n%s", name, end, err, text)
				}
				if len(got.Entries) != len(want.Entries) || len(got.Notices) != len(want.Notices) {
					t.Fatalf("%s, %q: %d lines of %d, %q", name, end, len(got.Entries), len(want.Entries), got.Notices)
				}
				for i := range want.Entries {
					if x, y := want.Entries[i], got.Entries[i]; x.Pupil != y.Pupil || x.Line != y.Line || x.Problem != y.Problem {
						t.Fatalf("%s, %q: line %d is %+v, want %+v", name, end, i, y, x)
					}
				}
			}
		}
	})
}
