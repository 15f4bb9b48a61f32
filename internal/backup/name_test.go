package backup

import (
	"strings"
	"testing"
	"time"
)

func TestNames(t *testing.T) {
	at := time.Date(2026, 11, 25, 15, 3, 7, 9e8, time.FixedZone("", 3600))
	n := NameOf(at, Daily)
	if got := n.String(); got != "2026-11-25T140307Z-dagelijks.db" {
		t.Errorf("name is %s", got)
	}
	for _, k := range kinds() {
		n := NameOf(at, k)
		if got, ok := Parse(n.String()); !ok || got != n {
			t.Errorf("%s reads as %v, %v", n, got, ok)
		}
	}
	for _, bad := range []string{
		"", ".db", "2026-11-25T140307Z-dagelijks", "2026-11-25T140307Z-dagelijks.db.tmp", "2026-11-25T140307Z-anders.db",
		"2026-11-25T140307Z.db", "2026-11-25T140307Z--dagelijks.db", "2026-11-25T1403Z-dagelijks.db",
		"2026-13-25T140307Z-dagelijks.db", "x2026-11-25T140307Z-dagelijks.db", "2026-11-25t140307z-dagelijks.db",
		"2026-11-25T140307Zdagelijks.db",
	} {
		if n, ok := Parse(bad); ok {
			t.Errorf("%q reads as %v", bad, n)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2026-11-25T140307Z-dagelijks.db")
	f.Add("2026-02-30T140307Z-gesprek.db")
	f.Add("2026-11-25T240000Z-voor-herstel.db")
	f.Add("2026-11-25T140307,5Z-zelf.db")
	f.Fuzz(func(t *testing.T, file string) {
		n, ok := Parse(file)
		if !ok {
			return
		}
		if n.String() != file {
			t.Fatalf("%q reads as %q", file, n)
		}
		if strings.ContainsAny(file, "/\\\x00") || n.At.Location() != time.UTC {
			t.Fatalf("%q was taken", file)
		}
	})
}
