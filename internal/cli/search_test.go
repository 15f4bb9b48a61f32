package cli

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"database/sql"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"gesprek/internal/nl"
)

// needleSize is how many bytes of a needle are looked up; all are longer.
const needleSize = 6

// needle is a secret word as it could lie in a file.
type needle struct {
	bytes []byte
	word  string
	how   string
}

// haystack looks for words in files, in every form in which they could lie there.
type haystack struct {
	needles map[[needleSize]byte][]needle
	begins  []bool // by the first three bytes, whether a needle begins so
	bytes   int64  // searched
	files   int
}

func newHaystack(words []string) *haystack {
	h := &haystack{needles: map[[needleSize]byte][]needle{}, begins: make([]bool, 1<<24)}
	h.add(words)
	return h
}

// add has it look for more words.
func (h *haystack) add(words []string) {
	for _, word := range words {
		seen := map[string]bool{}
		for _, spelled := range []string{word, strings.ToLower(word), strings.ToUpper(word), nl.Fold(word)} {
			for how, form := range forms(spelled) {
				if len(form) >= needleSize && !seen[string(form)] {
					seen[string(form)] = true
					start := [needleSize]byte(form)
					h.begins[int(form[0])<<16|int(form[1])<<8|int(form[2])] = true
					h.needles[start] = append(h.needles[start], needle{form, word, how})
				}
			}
		}
	}
}

// forms are the encodings of a text.
func forms(text string) map[string][]byte {
	little, big := wide(text, binary.LittleEndian), wide(text, binary.BigEndian)
	all := map[string][]byte{"UTF-8": []byte(text), "UTF-16LE": little, "UTF-16BE": big}
	for how, raw := range map[string][]byte{"UTF-8": []byte(text), "UTF-16LE": little} {
		all["hex of "+how] = []byte(hex.EncodeToString(raw))
		all["HEX of "+how] = []byte(strings.ToUpper(hex.EncodeToString(raw)))
		for skip := range 3 {
			all[fmt.Sprintf("base64 of %s after %d", how, skip)] = inner(base64.RawStdEncoding, raw, skip)
			all[fmt.Sprintf("base64url of %s after %d", how, skip)] = inner(base64.RawURLEncoding, raw, skip)
		}
	}
	return all
}

func wide(text string, order binary.AppendByteOrder) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, unit)
	}
	return out
}

// inner is the part of the base64 of a text, with so many bytes before it, that
// does not depend on what stands around it.
func inner(e *base64.Encoding, raw []byte, skip int) []byte {
	whole := e.EncodeToString(append(make([]byte, skip), raw...))
	from, to := (skip*8+5)/6, (skip+len(raw))*8/6
	return []byte(whole[from:to])
}

// look searches one file, and what is packed in it.
func (h *haystack) look(name string, data []byte) []string {
	h.bytes += int64(len(data))
	found := h.in(name, data)
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		for _, f := range z.File {
			if r, err := f.Open(); err == nil {
				inside, _ := io.ReadAll(r)
				found = append(found, h.in(name, []byte(f.Name+f.Comment))...)
				found = append(found, h.look(name+" > "+f.Name, inside)...)
			}
		}
	}
	if z, err := gzip.NewReader(bytes.NewReader(data)); err == nil {
		inside, _ := io.ReadAll(z)
		found = append(found, h.in(name, []byte(z.Name+z.Comment))...)
		found = append(found, h.look(name+" > gzip", inside)...)
	}
	return found
}

func (h *haystack) in(name string, data []byte) []string {
	var found []string
	for i := 0; i+needleSize <= len(data); i++ {
		if !h.begins[int(data[i])<<16|int(data[i+1])<<8|int(data[i+2])] {
			continue
		}
		for _, n := range h.needles[[needleSize]byte(data[i:])] {
			if bytes.HasPrefix(data[i:], n.bytes) {
				found = append(found, fmt.Sprintf("%s holds %q at byte %d as %s", name, n.word, i, n.how))
			}
		}
	}
	return found
}

// tree searches every file below a folder, and the names of all.
func (h *haystack) tree(t *testing.T, root string) []string {
	t.Helper()
	var found []string
	must(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		h.files++
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		found = append(found, h.in(rel, []byte(rel))...)
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(path)
		found = append(found, h.look(rel, data)...)
		return err
	}))
	return found
}

// secrets makes words that stand nowhere else, and remembers them.
type secrets struct {
	rng   *rand.Rand
	words []string
}

// word is a new one of nine letters or more, with an accent now and then.
func (s *secrets) word() string {
	var b strings.Builder
	for range 5 {
		b.WriteString([]string{"q", "x", "zw", "kj", "v", "wr", "pf", "ş", "ç"}[s.rng.IntN(9)])
		b.WriteString([]string{"a", "e", "é", "ë", "i", "o", "ö", "u", "ij"}[s.rng.IntN(9)])
	}
	s.words = append(s.words, b.String())
	return b.String()
}

// name is a word with a capital.
func (s *secrets) name() string {
	word := s.word()
	s.words[len(s.words)-1] = strings.ToUpper(word[:1]) + word[1:]
	if word[0] >= 0x80 { // ş or ç
		s.words[len(s.words)-1] = "N" + word
	}
	return s.words[len(s.words)-1]
}

// line is some words.
func (s *secrets) line() string { return s.word() + " " + s.word() + " " + s.word() }

// TestSearchFinds hides a word in every way that the search promises to see
// through, made with nothing of the search's own.
func TestSearchFinds(t *testing.T) {
	const word = "Qëxwraşoké"
	var sixteen []byte
	for _, unit := range utf16.Encode([]rune(word)) {
		sixteen = append(sixteen, byte(unit), byte(unit>>8))
	}
	swapped := bytes.Clone(sixteen)
	for i := 0; i < len(swapped); i += 2 {
		swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
	}
	hidden := map[string][]byte{
		"plain": []byte("een " + word + " twee"), "upper": []byte(strings.ToUpper(word)), "lower": []byte(strings.ToLower(word)),
		"without accents": []byte("qexwrasoke"), "little": append([]byte{7}, sixteen...), "big": swapped,
		"hex": []byte(hex.EncodeToString([]byte(word))), "hex16": []byte(strings.ToUpper(hex.EncodeToString(sixteen))),
	}
	for i := range 3 {
		hidden[fmt.Sprint("base64 ", i)] = []byte(base64.StdEncoding.EncodeToString([]byte("abc"[:i] + word + " en meer")))
		hidden[fmt.Sprint("base64url ", i)] = []byte(base64.URLEncoding.EncodeToString(append([]byte("abc"[:i]), sixteen...)))
	}
	var packed, twice bytes.Buffer
	z := zip.NewWriter(&packed)
	w, err := z.Create("word/document.xml")
	must(t, err)
	_, err = io.WriteString(w, "<t>"+word+"</t>")
	must(t, err)
	must(t, z.Close())
	g := gzip.NewWriter(&twice)
	_, err = g.Write(packed.Bytes())
	must(t, err)
	must(t, g.Close())
	hidden["zip"], hidden["zip in gzip"] = packed.Bytes(), twice.Bytes()
	hidden["deleted row"], hidden["log"] = deletedRow(t, word)
	for name, data := range hidden {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			must(t, os.MkdirAll(filepath.Join(dir, "a", ".b"), 0o700))
			must(t, os.WriteFile(filepath.Join(dir, "a", ".b", "c"), data, 0o600))
			if found := newHaystack([]string{"Nietsvandat", word}).tree(t, dir); len(found) == 0 || !strings.Contains(found[0], word) {
				t.Errorf("found %q", found)
			}
			if found := newHaystack([]string{"Nietsvandat"}).tree(t, dir); len(found) > 0 {
				t.Errorf("found %q", found)
			}
		})
	}
	t.Run("name of a file", func(t *testing.T) {
		dir := t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, "backup-"+word+".db"), nil, 0o600))
		if found := newHaystack([]string{word}).tree(t, dir); len(found) == 0 {
			t.Error("not found")
		}
	})
}

// deletedRow is a database from which a row with a text was deleted as SQLite does
// it by default, and a log in which one stands.
func deletedRow(t *testing.T, text string) (file, log []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.db")
	db, err := sql.Open("sqlite", path)
	must(t, err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, query := range []string{"pragma secure_delete = 0", "create table x (a)"} {
		_, err = db.Exec(query)
		must(t, err)
	}
	_, err = db.Exec("insert into x values (?)", text)
	must(t, err)
	_, err = db.Exec("delete from x")
	must(t, err)
	file, err = os.ReadFile(path)
	must(t, err)
	_, err = db.Exec("pragma journal_mode = wal")
	must(t, err)
	_, err = db.Exec("insert into x values (?)", text)
	must(t, err)
	log, err = os.ReadFile(path + "-wal")
	must(t, err)
	return file, log
}
