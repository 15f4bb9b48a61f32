package talk_test

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// long is a talk with 400 lines and 20,000 characters of notes, half an hour in.
func long(b *testing.B) (*talk.Session, *watch, int) {
	b.Helper()
	s, w := started(b)
	text := strings.Repeat("notitie12 ", 5)
	id := 0
	for i := range 400 {
		id = add(b, s, w, text)
		w.awake(s, 4*time.Second)
		if i%20 == 19 && i < 380 {
			ok(b, s.Next(w.now()))
		}
	}
	return s, w, id
}

// BenchmarkWrite is one key in the last line of a long talk.
func BenchmarkWrite(b *testing.B) {
	s, w, id := long(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := s.Write(id, []string{"tekst", "teks"}[i%2], w.now()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClone(b *testing.B) {
	s, _, _ := long(b)
	b.ReportAllocs()
	for b.Loop() {
		s.Clone()
	}
}

func BenchmarkClock(b *testing.B) {
	s, w, _ := long(b)
	now := w.now()
	b.ReportAllocs()
	for b.Loop() {
		s.Clock(now)
	}
}

func BenchmarkQuestion(b *testing.B) {
	s, _, _ := long(b)
	b.ReportAllocs()
	for b.Loop() {
		s.Question()
	}
}
