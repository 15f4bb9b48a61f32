package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/schooltest"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

var seedTo = flag.String("seed-to", "", "write the database of a made-up school to this file, with its keys beside it")

// schoolSeed makes every school of a test the same.
const schoolSeed = 20261122

// TestSeedSchool makes a database to try the program on by hand:
//
//	go test ./internal/cli -run TestSeedSchool -seed-to ~/gesprek-school/school.db
//	go run ./cmd/gesprek --db ~/gesprek-school/school.db
//
// Its last talk was held today.
func TestSeedSchool(t *testing.T) {
	if *seedTo == "" {
		t.Skip("needs -seed-to FILE")
	}
	if _, err := os.Stat(*seedTo); err == nil {
		t.Fatalf("%s is there already", *seedTo)
	}
	if err := sowSchool(context.Background(), *seedTo, schooltest.Full(), time.Now()); err != nil {
		t.Fatal(err)
	}
}

// seedBatch is how many talks are stored in one commit.
const seedBatch = 500

// sowSchool puts a made-up school into a database of its own. Klad that the program
// would have destroyed in the past years is not there, but its keys are known
// as destroyed: every start reads them.
func sowSchool(ctx context.Context, path string, size schooltest.Size, today time.Time) error {
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		return err
	}
	s, err := schooltest.New(size, book.Guides, today, schoolSeed)
	if err != nil {
		return err
	}
	d, err := openData(ctx, beside(path))
	if err != nil {
		return err
	}
	fill := func() error {
		if err := d.db.SaveSettings(ctx, school.Settings{Name: "Marieke de Graaf", Role: talk.Counsellor, School: "De Brug"}); err != nil {
			return err
		}
		if err := d.db.SavePupils(ctx, s.Pupils, today); err != nil {
			return err
		}
		for some := range slices.Chunk(s.Talks, seedBatch) {
			if err := d.db.SaveTalks(ctx, some); err != nil {
				return err
			}
		}
		if err := d.db.SaveEntries(ctx, s.Entries); err != nil {
			return err
		}
		gone, err := d.ring.NewKeys(len(s.Talks) / 3)
		if err != nil {
			return err
		}
		return d.ring.Destroy(gone...)
	}
	return d.closing(fill())
}

// fullSchool is a database with a school of full size, for one benchmark. Making
// one takes a while, so it is made once and kept in the cache of the user, under
// a name that changes with the code that makes it; each gets a copy.
func fullSchool(b *testing.B) string {
	b.Helper()
	kept := filepath.Join(cacheDir(b), "gesprek-school-"+fingerprint(b))
	if _, err := os.Stat(kept); err != nil {
		old, _ := filepath.Glob(filepath.Join(filepath.Dir(kept), "gesprek-school-*"))
		for _, name := range old { // they are large
			_ = os.RemoveAll(name)
		}
		made, err := os.MkdirTemp(filepath.Dir(kept), "gesprek-making-")
		if err == nil {
			err = sowSchool(b.Context(), filepath.Join(made, "school.db"), schooltest.Full(), sown().Wall.In(amsterdam(b)))
		}
		if err == nil {
			err = os.Rename(made, kept)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	dir := filepath.Join(b.TempDir(), "school")
	if err := copyTree(dir, kept); err != nil {
		b.Fatal(err)
	}
	return filepath.Join(dir, "school.db")
}

func cacheDir(b *testing.B) string {
	b.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		b.Fatal(err)
	}
	return dir
}

func amsterdam(tb testing.TB) *time.Location {
	tb.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		tb.Fatal(err)
	}
	return loc
}

// fingerprint changes with everything that decides what stands in the file.
func fingerprint(b *testing.B) string {
	b.Helper()
	hash := sha256.New()
	for _, pattern := range []string{
		"seed_test.go", "../schooltest/*.go", "../talk/*.go", "../school/*.go", "../seal/*.go", "../store/*.go",
		"../store/migrations/*", "../../prompts/guides/*",
	} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			b.Fatal(pattern, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") && name != "seed_test.go" {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			fmt.Fprintln(hash, name, len(text))
			hash.Write(text)
		}
	}
	return hex.EncodeToString(hash.Sum(nil)[:8])
}

// copyTree copies a folder with the modes of its files.
func copyTree(to, from string) error {
	return filepath.WalkDir(from, func(name string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		target := filepath.Join(to, below)
		if e.IsDir() {
			return os.MkdirAll(target, 0o700)
		}
		in, err := os.Open(name)
		if err != nil {
			return err
		}
		defer in.Close()
		out, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return err
		}
		_, err = io.Copy(out, in)
		if end := out.Close(); err == nil {
			err = end
		}
		return err
	})
}
