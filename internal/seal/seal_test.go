package seal_test

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"

	"gesprek/internal/seal"

	"pgregory.net/rapid"
)

const place = "note/text/17"

func TestRoundTrip(t *testing.T) {
	r := open(t, t.TempDir())
	keys, err := r.NewKeys(3)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SampledFrom(keys).Draw(t, "key")
		place := rapid.String().Draw(t, "place")
		plain := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "plain")
		before := slices.Clone(plain)
		sealed, err := r.Seal(key, place, plain)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(plain, before) {
			t.Fatal("Seal changed its input")
		}
		got, err := r.Open(key, place, sealed)
		if err != nil || got == nil || !bytes.Equal(got, plain) {
			t.Fatalf("opened %x, %v; want %x", got, err, plain)
		}
	})
}

func TestSizesDoNotTell(t *testing.T) {
	r := open(t, t.TempDir())
	key := newKey(t, r)
	const overhead = 1 + 12 + 16
	for _, c := range []struct{ plain, blocks int }{{0, 1}, {1, 1}, {60, 1}, {61, 2}, {124, 2}, {125, 3}, {500, 8}} {
		sealed := sealText(t, r, key, place, strings.Repeat("a", c.plain))
		if got, want := len(sealed), overhead+64*c.blocks; got != want {
			t.Errorf("%d bytes sealed to %d, want %d", c.plain, got, want)
		}
	}
	if bytes.Equal(sealText(t, r, key, place, "ja"), sealText(t, r, key, place, "ja")) {
		t.Error("the same text sealed twice gave the same bytes")
	}
}

func TestOpenRefusesChangedText(t *testing.T) {
	r := open(t, t.TempDir())
	key := newKey(t, r)
	sealed := sealText(t, r, key, place, "ik vind het leuk als alles klopt")
	for i := range sealed {
		for _, flip := range []byte{0x01, 0x80} {
			bad := slices.Clone(sealed)
			bad[i] ^= flip
			refuses(t, r, key, place, bad, seal.ErrTampered)
		}
		refuses(t, r, key, place, sealed[:i], seal.ErrTampered)
	}
	refuses(t, r, key, place, append(slices.Clone(sealed), 0), seal.ErrTampered)
	opens(t, r, key, place, sealed, "ik vind het leuk als alles klopt")
}

func TestOpenRefusesOtherPlaceAndKey(t *testing.T) {
	r := open(t, t.TempDir())
	mine, other := newKey(t, r), newKey(t, r)
	sealed := sealText(t, r, mine, place, "ja")
	refuses(t, r, mine, "note/text/18", sealed, seal.ErrTampered)
	refuses(t, r, mine, "", sealed, seal.ErrTampered)
	refuses(t, r, other, place, sealed, seal.ErrTampered)
	for _, unknown := range []string{"", "geen", strings.Repeat("0", 32), mine + "\n"} {
		refuses(t, r, unknown, place, sealed, seal.ErrNoKey)
		if _, err := r.Seal(unknown, place, nil); !errors.Is(err, seal.ErrNoKey) {
			t.Errorf("Seal with key %q gave %v", unknown, err)
		}
	}
}

func TestSealRefusesTooLong(t *testing.T) {
	r := open(t, t.TempDir())
	_, err := r.Seal(newKey(t, r), place, make([]byte, seal.MaxPlain+1))
	if !errors.Is(err, seal.ErrTooLong) {
		t.Fatalf("Seal gave %v", err)
	}
}

// TestDecryptByHand follows the recipe of the package doc with the standard
// library alone.
func TestDecryptByHand(t *testing.T) {
	dir := t.TempDir()
	r := open(t, dir)
	key := newKey(t, r)
	sealed := sealText(t, r, key, place, "Zoë, “goed zo”")

	master := unhex(t, strings.Fields(string(read(t, dir, masterFile))), 64)
	var wrapped []byte
	for line := range strings.Lines(string(read(t, dir, ringFile))) {
		if words := strings.Fields(line); words[0] == "key" && words[1] == key {
			wrapped = unhex(t, words[2:], 120)
		}
	}
	data := gcmOpen(t, master, wrapped, []byte("gesprek key "+key))
	padded := gcmOpen(t, data, sealed[1:], append([]byte{1}, place...))
	length := binary.BigEndian.Uint32(padded)
	if got := string(padded[4 : 4+length]); got != "Zoë, “goed zo”" {
		t.Fatalf("decrypted %q", got)
	}
}

// unhex decodes the first of words that has the given length.
func unhex(t *testing.T, words []string, digits int) []byte {
	t.Helper()
	at := slices.IndexFunc(words, func(w string) bool { return len(w) == digits })
	if at < 0 {
		t.Fatalf("no %d digits in the file", digits)
	}
	b, err := hex.DecodeString(words[at])
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func gcmOpen(t *testing.T, key, sealed, additional []byte) []byte {
	t.Helper()
	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := aead.Open(nil, sealed[:12], sealed[12:], additional)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func BenchmarkSeal500(b *testing.B) {
	r := open(b, b.TempDir())
	key := newKey(b, r)
	plain := bytes.Repeat([]byte("a"), 500)
	b.SetBytes(500)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Seal(key, place, plain); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen500(b *testing.B) {
	r := open(b, b.TempDir())
	key := newKey(b, r)
	sealed := sealText(b, r, key, place, strings.Repeat("a", 500))
	b.SetBytes(500)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Open(key, place, sealed); err != nil {
			b.Fatal(err)
		}
	}
}
