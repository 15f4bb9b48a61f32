//go:build unix

package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"testing"
	"time"

	"github.com/creack/pty"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// What the benchmarked file holds: ten talks of each pupil.
const (
	benchPupils = 500
	benchTalks  = 5000
)

// fullFile is the database of a school after years of talks, all sealed with
// its own keys.
func fullFile(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "school.db")
	d, err := openData(b.Context(), beside(path))
	if err != nil {
		b.Fatal(err)
	}
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		b.Fatal(err)
	}
	pupils := make([]school.Pupil, benchPupils)
	for i := range pupils {
		pupils[i] = school.Pupil{
			ID: fmt.Sprintf("p%d", i), FirstName: "Zoë", Prefix: "van 't", LastName: fmt.Sprintf("Hof-Şahin %03d", i),
			Class: "2B", Type: talk.Havo, Year: 3,
		}
	}
	if err := d.db.SavePupils(b.Context(), pupils, time.Time{}); err != nil {
		b.Fatal(err)
	}
	for i := range benchTalks {
		s := heldTalk(b, &book.Guides[0], i)
		if err := d.db.SaveTalk(b.Context(), s); err != nil {
			b.Fatal(err)
		}
	}
	if err := d.db.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// heldTalk is a finished talk of 25 minutes with one line.
func heldTalk(b *testing.B, g *talk.Guide, i int) *talk.Session {
	b.Helper()
	s, err := talk.New(fmt.Sprintf("t%d", i), talk.Plan{
		PupilID: fmt.Sprintf("p%d", i%benchPupils), FirstName: "Zoë", Phase: talk.VO23, Kind: talk.Individual, Length: talk.Minimum,
	}, g)
	if err != nil {
		b.Fatal(err)
	}
	now := sown()
	now.Wall = now.Wall.AddDate(0, 0, -i/4)
	s.Start(now)
	id, err := s.Add(0, now)
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Write(id, "hielp opa met het dak van de schuur", now); err != nil {
		b.Fatal(err)
	}
	now.Wall, now.Mono = now.Wall.Add(25*time.Minute), now.Mono+25*time.Minute
	if err := s.SetNoStep("eerst de open dag", now); err != nil {
		b.Fatal(err)
	}
	if err := s.Finish(now); err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkOpen opens the program on a file with 5,000 talks, in a terminal,
// until the list of pupils stands there: database, keys, guides, first frames.
func BenchmarkOpen(b *testing.B) { benchmarkOpen(b, fullFile(b), "Hof-Şahin 000") }

// benchmarkOpen opens the program on a file until a text is on the screen.
func benchmarkOpen(b *testing.B, path, text string) {
	home := b.TempDir()
	for b.Loop() {
		b.StopTimer()
		control, terminal, err := pty.Open()
		if err != nil {
			b.Fatal(err)
		}
		if err := pty.Setsize(control, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
			b.Fatal(err)
		}
		written, ended := make(chan []byte), make(chan int, 1)
		ctx, stop := context.WithCancel(b.Context())
		go read(control, written)
		b.StartTimer()
		go func() {
			ended <- Run(ctx, IO{
				Args: []string{"--db", path}, In: terminal, Out: terminal, Err: terminal,
				Environ:  []string{"TERM=xterm-256color", "COLORTERM=truecolor"},
				DataHome: home, Now: time.Now, Location: time.UTC,
			})
		}()
		wait(b, written, text)
		b.StopTimer()
		stop()
		drain(written, ended)
		_, _ = terminal.Close(), control.Close()
		for range written { // the reader ends too
		}
		b.StartTimer()
	}
}

// read hands on what is written to a terminal.
func read(from io.Reader, to chan<- []byte) {
	defer close(to)
	for {
		buffer := make([]byte, 1<<14)
		n, err := from.Read(buffer)
		if err != nil {
			return
		}
		to <- buffer[:n]
	}
}

// wait reads until a text was written.
func wait(b *testing.B, written <-chan []byte, text string) {
	b.Helper()
	var all bytes.Buffer
	late := time.After(within)
	for !bytes.Contains(all.Bytes(), []byte(text)) {
		select {
		case p, more := <-written:
			if !more {
				b.Fatalf("terminal closed after:\n%q", all.String())
			}
			all.Write(p)
		case <-late:
			b.Fatalf("did not show %q:\n%q", text, all.String())
		}
	}
}

// drain reads on until the program has ended, so that it can write its last.
func drain(written <-chan []byte, ended <-chan int) {
	for {
		select {
		case <-written:
		case <-ended:
			return
		}
	}
}
