package seal

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
)

const (
	idA = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
	idB = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"
)

// keyLine is a well-formed line with a key that no master key opens.
func keyLine(id string) string {
	return "key " + id + " " + strings.Repeat("0", 2*wrappedSize)
}

// ringText makes a ring file of the lines, with a sum that fits.
func ringText(lines ...string) []byte {
	body := "gesprek sleutelring 1\nmaster " + idA + "\n"
	for _, line := range lines {
		body += line + "\n"
	}
	return []byte(body + "sum " + sumOf([]byte(body)) + "\n")
}

func TestParseRingNamesTheLine(t *testing.T) {
	cases := []struct {
		name string
		data []byte
		line int
	}{
		{"empty", nil, 1},
		{"other file", []byte("SQLite format 3\x00"), 1},
		{"carriage returns", bytes.ReplaceAll(ringText(), []byte("\n"), []byte("\r\n")), 1},
		{"keys not in order", ringText(keyLine(idB), keyLine(idA)), 4},
		{"key twice", ringText(keyLine(idA), keyLine(idA)), 4},
		{"short key", ringText(keyLine(idA)[:100]), 3},
		{"capitals", ringText(keyLine(strings.ToUpper(idA))), 3},
		{"two spaces", ringText(keyLine(" " + idA)), 3},
		{"kept and destroyed", ringText(keyLine(idA), "destroyed "+idA), 4},
		{"destroyed twice", ringText("destroyed "+idB, "destroyed "+idB), 4},
		{"key after destroyed", ringText("destroyed "+idA, keyLine(idB)), 4},
		{"empty line", ringText(""), 3},
		{"unknown word", ringText("note " + idA), 3},
		{"text after the sum", append(ringText(), "x\n"...), 3},
		{"last line cut", bytes.TrimSuffix(ringText(), []byte("\n")), 3},
		{"wrong sum", bytes.Replace(ringText(keyLine(idA)), []byte("0"), []byte("1"), 1), 4},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := parseRing("map/sleutelring", c.data)
			var damage *DamageError
			if !errors.As(err, &damage) || !errors.Is(err, ErrDamaged) {
				t.Fatalf("error is %v", err)
			}
			if damage.File != "map/sleutelring" || damage.Line != c.line {
				t.Errorf("damage is in %s:%d, want line %d", damage.File, damage.Line, c.line)
			}
		})
	}
}

func FuzzParseRing(f *testing.F) {
	f.Add(ringText())
	f.Add(ringText(keyLine(idA), keyLine(idB)))
	f.Add(ringText(keyLine(idB), "destroyed "+idA))
	f.Add([]byte("gesprek sleutelring 2\n"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRing(t, data)
		// With a sum that fits, the lines themselves are put to the test.
		at := bytes.LastIndexByte(bytes.TrimSuffix(data, []byte("\n")), '\n') + 1
		checkRing(t, append(bytes.Clone(data[:at]), "sum "+sumOf(data[:at])+"\n"...))
	})
}

// checkRing holds the parser to its promise: what it takes is what encodeRing
// writes, and what it refuses it refuses with a known error.
func checkRing(t *testing.T, data []byte) {
	t.Helper()
	id, s, err := parseRing("ring", data)
	if err != nil {
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
			t.Fatalf("unexpected error %v", err)
		}
		return
	}
	if got := encodeRing(id, s); !bytes.Equal(got, data) {
		t.Fatalf("accepted\n%s\nbut writes\n%s", data, got)
	}
}

func FuzzParseMaster(f *testing.F) {
	m, err := newMaster(make([]byte, keySize))
	if err != nil {
		f.Fatal(err)
	}
	p := &passWrap{time: 1, memory: 64, threads: 1}
	for _, k := range []*keeper{
		{id: m.id, plain: m.key},
		{id: m.id, inStore: true},
		{id: m.id, pass: p},
		{id: m.id, plain: m.key, inStore: true, pass: p, recovery: &wrappedKey{}},
	} {
		f.Add(k.encode())
	}
	f.Add([]byte("gesprek hoofdsleutel 1\n" + strings.Repeat("0", 64) + "\n"))
	f.Add([]byte("gesprek hoofdsleutel 3\n"))
	f.Add([]byte("gesprek hoofdsleutel 1\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		k, err := parseKeeper("master", data)
		if err != nil {
			if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
				t.Fatalf("unexpected error %v", err)
			}
			return
		}
		again, err := parseKeeper("master", k.encode())
		if err != nil || !reflect.DeepEqual(again, k) {
			t.Fatalf("accepted %q, but writes %q: %v", data, k.encode(), err)
		}
		if !bytes.HasPrefix(data, []byte("gesprek hoofdsleutel 1\n")) && !bytes.Equal(k.encode(), data) {
			t.Fatalf("accepted %q", data)
		}
	})
}
