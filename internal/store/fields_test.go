package store

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"testing"

	"gesprek/internal/talk"
)

func FuzzRecords(f *testing.F) {
	s := &talk.Session{Plan: talk.Plan{
		FirstName: "Noor", Participants: []talk.Participant{{Name: "a", Who: "b"}}, Touched: talk.Competences(),
	}, Closing: talk.Closing{
		Readers: "ouders", Next: "12 januari", NextOn: start().Wall, NoNext: "x", Insights: []talk.Insight{{Competence: talk.Work, Text: "y"}},
	}, Moments: talk.Moments{Topics: []talk.Topic{{ID: "aandebak", Year: "2022-2023", At: start().Wall}}}}
	n := &talk.Note{Text: "é\xff", History: []talk.Revision{{Kind: talk.Draft, Text: "x"}}}
	a := &talk.Asked{Competence: talk.Work, Anyway: true, Texts: []string{"", "wat?"}, Ladder: []string{"van 0 tot 10?"}}
	for _, seed := range [][]byte{headRecord(s), noteRecord(n), askedRecord(a), {}, {1}, {2}, {1, 0, 0xff, 0xff}} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, plain []byte) {
		again(t, plain, readHead, headRecord)
		again(t, plain, readNote, noteRecord)
		again(t, plain, readAsked, askedRecord)
		again(t, plain, readStep, stepRecord)
	})
}

// again checks that what can be read is written and read as the same.
func again[T any](t *testing.T, plain []byte, read func(*taker, *T), write func(*T) []byte) {
	var first, second T
	from := takeFrom(plain)
	if from.err == nil {
		read(from, &first)
	}
	if from.err != nil {
		if !errors.Is(from.err, ErrDamaged) && !errors.Is(from.err, ErrNewer) {
			t.Fatalf("%x: %v", plain, from.err)
		}
		return
	}
	record := write(&first)
	from = takeFrom(record)
	read(from, &second)
	if from.err != nil || !reflect.DeepEqual(first, second) || !bytes.Equal(record, write(&second)) {
		t.Fatalf("%x read as %+v, then as %+v, %v", plain, first, second, from.err)
	}
}

func TestRecordOfAnEarlierProgramReadsAsZero(t *testing.T) {
	m := newRecord()
	m.texts("wat", "wie")
	var p talk.Step
	from := takeFrom(m.plain)
	readStep(from, &p)
	if from.err != nil || (p != talk.Step{What: "wat", Who: "wie"}) {
		t.Errorf("read %+v, %v", p, from.err)
	}
}

// The rungs came later than the record they stand in.
func TestRecordWithoutLadder(t *testing.T) {
	m := newRecord()
	m.texts(string(talk.Work))
	m.flag(true)
	m.count(1)
	m.texts("wat?")
	var a talk.Asked
	from := takeFrom(m.plain)
	readAsked(from, &a)
	if from.err != nil || !slices.Equal(a.Texts, []string{"wat?"}) || a.Ladder != nil {
		t.Errorf("read %+v, %v", a, from.err)
	}
}

func TestCutRecordIsDamaged(t *testing.T) {
	full := noteRecord(&talk.Note{Text: "klassenfeest"})
	from := takeFrom(full[:5])
	readNote(from, &talk.Note{})
	if !errors.Is(from.err, ErrDamaged) {
		t.Errorf("cut record: %v, want %v", from.err, ErrDamaged)
	}
	if from := takeFrom([]byte{fieldsVersion + 1}); !errors.Is(from.err, ErrNewer) {
		t.Errorf("newer record: %v, want %v", from.err, ErrNewer)
	}
}

// A talk that an earlier program stored has no sentences, no next talk and nobody
// who reads along.
func TestHeadOfAnEarlierProgramReadsAsZero(t *testing.T) {
	s := &talk.Session{
		Plan:        talk.Plan{FirstName: "Noor", Touched: talk.Competences()},
		Closing:     talk.Closing{NoStep: "eerst de stage", Sharing: "met oma"},
		Corrections: []talk.Correction{{Spot: talk.Spot{Part: talk.PartNoStep}, Was: "nee", At: start().Wall}},
	}
	plain := headRecord(s)
	plain = plain[:len(plain)-5] // three texts, a date and a list, all empty
	var got talk.Session
	from := takeFrom(plain)
	readHead(from, &got)
	if from.err != nil || len(from.rest) != 0 || !reflect.DeepEqual(&got, s) {
		t.Errorf("read %+v, %v, rest %d", got, from.err, len(from.rest))
	}
}
