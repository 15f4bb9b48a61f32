package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

func TestOneClaim(t *testing.T) {
	f := newFiles(t)
	first, second := f.open(t), f.open(t)
	ok(t, first.Claim())
	ok(t, first.Claim())
	if err := second.Claim(); !errors.Is(err, ErrInUse) {
		t.Fatalf("second claim: %v, want %v", err, ErrInUse)
	}
	begun(t, second, "g", "p") // it can still read and write
	ok(t, first.unclaim())
	ok(t, second.Claim())
	if err := first.Claim(); !errors.Is(err, ErrInUse) {
		t.Errorf("claim of what was given up: %v, want %v", err, ErrInUse)
	}
}

// claimed, in the environment, makes this test binary the other process.
const claimed = "GESPREK_TEST_CLAIM"

func TestClaimEndsWithItsProcess(t *testing.T) {
	if path := os.Getenv(claimed); path != "" {
		holdForever(t, path)
	}
	f := newFiles(t)
	db := f.open(t)
	cmd := exec.Command(os.Args[0], "-test.run=^TestClaimEndsWithItsProcess$")
	cmd.Env = append(os.Environ(), claimed+"="+f.dir)
	out, err := cmd.StdoutPipe()
	ok(t, err)
	in, err := cmd.StdinPipe() // closed with this process, which ends the other one
	ok(t, err)
	defer in.Close()
	ok(t, cmd.Start())
	said, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || said != "claimed\n" {
		t.Fatalf("the other process says %q, %v", said, err)
	}
	if err := db.Claim(); !errors.Is(err, ErrInUse) {
		t.Errorf("claim beside another process: %v, want %v", err, ErrInUse)
	}
	sameTalk(t, stored(t, db, "anders"), begunElsewhere(t, db))
	ok(t, cmd.Process.Kill())
	if err := cmd.Wait(); err == nil {
		t.Error("the other process was not killed")
	}
	ok(t, db.Claim())
	sameTalk(t, stored(t, db, "anders"), begunElsewhere(t, db))
}

// begunElsewhere is what the other process saves.
func begunElsewhere(t *testing.T, db *DB) *talk.Session { return begun(t, db, "anders", "p") }

// holdForever claims, saves a talk, and waits to be killed.
func holdForever(t *testing.T, dir string) {
	f := files{dir, dir + "/gesprek.db", dir + "/sleutels"}
	db := f.open(t)
	ok(t, db.Claim())
	ok(t, db.SaveTalk(t.Context(), begunElsewhere(t, db)))
	fmt.Println("claimed")
	_, _ = os.Stdin.Read(make([]byte, 1))
	os.Exit(3)
}

func TestSavesAndReadsAtTheSameTime(t *testing.T) {
	f := newFiles(t)
	db, other := f.open(t), f.open(t)
	const talks, saves = 4, 15
	done := make(chan struct{})
	var writers, readers sync.WaitGroup
	for i := range talks {
		s := begun(t, db, fmt.Sprint("g", i), fmt.Sprint("p", i))
		writers.Go(func() {
			for range saves {
				line(t, s, talk.Plain, "nog een regel")
				if err := db.SaveTalk(t.Context(), s.Clone()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for _, handle := range []*DB{db, other, db} {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				list, err := handle.Summaries(context.Background())
				if err != nil {
					t.Error(err)
					return
				}
				for _, summary := range list {
					s, err := handle.Talk(context.Background(), summary.ID)
					if err != nil || s.Rev < int64(2*len(s.Notes)) {
						t.Errorf("read half a save: %+v, %v", s, err)
						return
					}
				}
			}
		})
	}
	writers.Wait()
	close(done)
	readers.Wait()
	for i := range talks {
		if n := len(stored(t, other, fmt.Sprint("g", i)).Notes); n != saves {
			t.Errorf("talk %d has %d lines, want %d", i, n, saves)
		}
	}
}

func TestMadeByTwoAtTheSameTime(t *testing.T) {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	var both sync.WaitGroup
	for range 4 {
		both.Go(func() {
			db, err := Open(context.Background(), f.db, ring)
			if err == nil {
				err = db.Close()
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	if n := column[int](t, f.open(t), "select opened from meta"); n != 5 {
		t.Errorf("opened %d times, want 5", n)
	}
}

func TestWriteGetsItsTurnOrSaysSo(t *testing.T) {
	f := newFiles(t)
	db, other := f.open(t), f.open(t)
	s := begun(t, db, "g", "p")
	tx, err := other.writer.Begin()
	ok(t, err)
	begin := time.Now()
	if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrInUse) {
		t.Errorf("save beside a writer: %v, want %v", err, ErrInUse)
	}
	if took := time.Since(begin); took > 2*tries*busyTimeout*time.Millisecond {
		t.Errorf("it took %v to say so", took)
	}
	ok(t, tx.Rollback())
	ok(t, db.SaveTalk(t.Context(), s))
}

func TestClosedDatabaseSaysSo(t *testing.T) {
	f := newFiles(t)
	ring, err := seal.Open(f.keys)
	ok(t, err)
	db, err := Open(t.Context(), f.db, ring)
	ok(t, err)
	s := begun(t, db, "g", "p")
	ok(t, db.Close())
	if err := db.SaveTalk(t.Context(), s); err == nil {
		t.Error("saved in a closed database")
	}
}
