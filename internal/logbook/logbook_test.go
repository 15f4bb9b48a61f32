package logbook_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/logbook"
	"gesprek/internal/seal"
)

// place is a folder with logbooks and the keys beside it, on a real disk.
type place struct {
	*logbook.Folder
	dir  string
	ring *seal.Ring
}

func newPlace(t *testing.T) place {
	t.Helper()
	root := t.TempDir()
	ring, err := seal.Open(filepath.Join(root, "keys"))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(root, "practice")
	return place{logbook.In(dir, ring), dir, ring}
}

func (p place) file(name string) string { return filepath.Join(p.dir, name+".logboek") }

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (p place) read(t *testing.T, name string) logbook.Text {
	t.Helper()
	text, err := p.Read(name)
	ok(t, err)
	return text
}

// says checks that a logbook says exactly this, without a fault.
func (p place) says(t *testing.T, name string, want ...string) {
	t.Helper()
	got := p.read(t, name)
	if got.Fault != nil || !slices.Equal(got.Texts, want) {
		t.Errorf("%s says %q (fault %v), want %q", name, got.Texts, got.Fault, want)
	}
}

func TestWhatIsAppendedIsRead(t *testing.T) {
	p := newPlace(t)
	rapid.Check(t, func(r *rapid.T) {
		name := rapid.StringMatching(`[a-z0-9-]{1,64}`).Draw(r, "name")
		ok(t, p.Drop(name))
		texts := rapid.SliceOfN(rapid.String(), 1, 12).Draw(r, "texts")
		for _, text := range texts {
			ok(t, p.Append(name, text))
		}
		p.says(t, name, texts...)
	})
}

func TestNothingIsThere(t *testing.T) {
	p := newPlace(t)
	p.says(t, "a")
	names, err := p.Names()
	if ok(t, err); len(names) > 0 {
		t.Errorf("names %q in a folder that is not there", names)
	}
	ok(t, p.Drop("a"))
	if _, err := os.Stat(p.dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("reading made the folder: %v", err)
	}
}

func TestNames(t *testing.T) {
	p := newPlace(t)
	for _, bad := range []string{"", "../a", "A", "a.b", "é", strings.Repeat("a", 65)} {
		if err := p.Append(bad, "x"); !errors.Is(err, logbook.ErrName) {
			t.Errorf("name %q gives %v", bad, err)
		}
	}
	ok(t, p.Append("b", "x"))
	ok(t, p.Append("a", "x"))
	ok(t, os.WriteFile(filepath.Join(p.dir, "notities.txt"), []byte("van iemand anders"), 0o600))
	ok(t, os.WriteFile(p.file("c")+".tmp", []byte("half"), 0o600))
	names, err := p.Names()
	if ok(t, err); !slices.Equal(names, []string{"a", "b"}) {
		t.Errorf("names are %q", names)
	}
}

func TestOnlyForTheOwner(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes are not of Windows")
	}
	p := newPlace(t)
	ok(t, p.Append("a", "x"))
	for path, want := range map[string]os.FileMode{p.dir: 0o700, p.file("a"): 0o600} {
		info, err := os.Stat(path)
		if ok(t, err); info.Mode().Perm() != want {
			t.Errorf("%s has mode %o, want %o", path, info.Mode().Perm(), want)
		}
	}
}

func TestNothingStandsInTheClear(t *testing.T) {
	p := newPlace(t)
	for _, word := range []string{"zweetvoeten", "garage"} {
		ok(t, p.Append("a", word))
	}
	data, err := os.ReadFile(p.file("a"))
	ok(t, err)
	for _, word := range []string{"zweetvoeten", "garage"} {
		if bytes.Contains(data, []byte(word)) {
			t.Errorf("the file holds %q", word)
		}
	}
}

// TestCutShort cuts the file at every byte, as a kill or a power cut may: what
// comes before the line that was cut is there, and the next text follows it.
func TestCutShort(t *testing.T) {
	p := newPlace(t)
	texts := []string{"een", "twee", "drie"}
	var ends []int // of the file, behind each text
	for _, text := range texts {
		ok(t, p.Append("a", text))
		info, err := os.Stat(p.file("a"))
		ok(t, err)
		ends = append(ends, int(info.Size()))
	}
	whole, err := os.ReadFile(p.file("a"))
	ok(t, err)
	header := bytes.IndexByte(whole, '\n') + 1
	for n := header; n <= len(whole); n++ {
		ok(t, os.WriteFile(p.file("a"), whole[:n], 0o600))
		left := 0
		for left < len(ends) && ends[left] <= n {
			left++
		}
		p.says(t, "a", texts[:left]...)
		ok(t, p.Append("a", "verder"))
		p.says(t, "a", append(slices.Clone(texts[:left]), "verder")...)
	}
	for n := range header { // before it was ever finished: nothing was confirmed
		ok(t, os.WriteFile(p.file("a"), whole[:n], 0o600))
		p.says(t, "a")
		ok(t, p.Append("a", "opnieuw"))
		p.says(t, "a", "opnieuw")
	}
}

func TestDamageIsToldAndTheRestIsRead(t *testing.T) {
	p := newPlace(t)
	for _, text := range []string{"een", "twee", "drie"} {
		ok(t, p.Append("a", text))
	}
	whole, err := os.ReadFile(p.file("a"))
	ok(t, err)
	lines := strings.SplitAfter(string(whole), "\n")
	swapped := lines[0] + lines[2] + lines[1] + lines[3]
	other := lines[0] + lines[1] + strings.Replace(lines[2], lines[2][20:21], "!", 1) + lines[3]
	flipped := []byte(lines[0] + lines[1] + lines[2] + lines[3])
	at := len(lines[0]) + len(lines[1]) + 30
	if flipped[at]++; flipped[at] == '\n' {
		t.Fatal("the test broke the line instead of its text")
	}
	for name, c := range map[string]struct {
		file string
		want []string
	}{
		"swapped lines":   {swapped, []string{"drie"}},
		"no base64":       {other, []string{"een", "drie"}},
		"a changed byte":  {string(flipped), []string{"een", "drie"}},
		"a line left out": {lines[0] + lines[1] + lines[3], []string{"een"}},
		"a strange file":  {"iets heel anders\nen nog iets\n", nil},
	} {
		ok(t, os.WriteFile(p.file("a"), []byte(c.file), 0o600))
		if got := p.read(t, "a"); got.Fault == nil || !slices.Equal(got.Texts, c.want) {
			t.Errorf("%s: says %q with fault %v, want %q and a fault", name, got.Texts, got.Fault, c.want)
		}
	}
	ok(t, os.WriteFile(p.file("a"), []byte("iets heel anders\n"), 0o600))
	if err := p.Append("a", "meer"); !errors.Is(err, logbook.ErrDamaged) {
		t.Errorf("a strange file was added to: %v", err)
	}
}

func TestDropMakesEveryCopyUnreadable(t *testing.T) {
	p := newPlace(t)
	ok(t, p.Append("a", "weg ermee"))
	ok(t, p.Append("b", "dit blijft"))
	kept, err := os.ReadFile(p.file("a"))
	ok(t, err)
	ok(t, p.Drop("a"))
	if _, err := os.Stat(p.file("a")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file is still there: %v", err)
	}
	ok(t, os.WriteFile(p.file("a"), kept, 0o600)) // a copy that somebody puts back
	if got := p.read(t, "a"); !errors.Is(got.Fault, seal.ErrDestroyed) || len(got.Texts) > 0 {
		t.Errorf("a copy says %q with fault %v", got.Texts, got.Fault)
	}
	p.says(t, "b", "dit blijft")
	ok(t, p.Drop("a", "b"))
	ok(t, p.Append("a", "nieuw begin"))
	p.says(t, "a", "nieuw begin")
}

func TestPut(t *testing.T) {
	p := newPlace(t)
	for _, text := range []string{"een", "twee"} {
		ok(t, p.Put("a", text, false))
		p.says(t, "a", text)
	}
	if n := len(p.ring.Keys()); n != 1 {
		t.Errorf("%d keys, want the one of before", n)
	}
	kept, err := os.ReadFile(p.file("a"))
	ok(t, err)
	ok(t, p.Put("a", "drie", true))
	p.says(t, "a", "drie")
	ok(t, os.WriteFile(p.file("a"), kept, 0o600))
	if got := p.read(t, "a"); !errors.Is(got.Fault, seal.ErrDestroyed) {
		t.Errorf("what was put before says %q with fault %v", got.Texts, got.Fault)
	}
}

func FuzzRead(f *testing.F) {
	dir := f.TempDir()
	ring, err := seal.Open(filepath.Join(dir, "keys"))
	if err != nil {
		f.Fatal(err)
	}
	p := place{logbook.In(filepath.Join(dir, "practice"), ring), filepath.Join(dir, "practice"), ring}
	if err := errors.Join(p.Append("a", "een"), p.Append("a", "twee")); err != nil {
		f.Fatal(err)
	}
	good, err := os.ReadFile(p.file("a"))
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"", "\n", string(good), string(good[:len(good)-3]), string(good) + "\x00\x00", "gesprek logboek 1 \nx\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		ok(t, os.WriteFile(p.file("a"), data, 0o600))
		got := p.read(t, "a")
		if strings.HasPrefix(string(data), string(good)) && (len(got.Texts) < 2 || got.Texts[1] != "twee") {
			t.Errorf("what stands behind it hides what was written: %q", got.Texts)
		}
	})
}
