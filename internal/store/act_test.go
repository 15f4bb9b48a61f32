package store

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
)

func TestLogKeepsWhatWasDone(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupil(t.Context(), noor("p"), start().Wall))
	want := []school.Act{
		{At: start().Wall, Kind: school.ActExport, Pupil: "p", Talk: "t", Count: 2, Name: "Noor", Note: "naar/ëen.pdf"},
		{At: start().Wall.Add(time.Hour), Kind: school.ActKeys},
		{At: start().Wall.Add(2 * time.Hour), Kind: school.ActErase, Pupil: "gone", Count: 3},
	}
	ok(t, db.Log(t.Context(), want...))
	got, err := db.Acts(t.Context(), "")
	ok(t, err)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("log is %+v, want %+v", got, want)
	}
	got, err = db.Acts(t.Context(), "p")
	ok(t, err)
	if !reflect.DeepEqual(got, want[:1]) {
		t.Errorf("log of p is %+v", got)
	}
	for _, query := range []string{"delete from audit", "update audit set act = 'x'", "update audit set pupil = ''"} {
		if _, err := db.writer.Exec(query); err == nil {
			t.Errorf("%s is allowed", query)
		}
	}
}

func TestLogOfSomebodyUnknownHoldsNoName(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.Log(t.Context(), school.Act{At: start().Wall, Kind: school.ActErase, Pupil: "gone", Name: "Noor", Note: "x"}))
	got, err := db.Acts(t.Context(), "")
	ok(t, err)
	if len(got) != 1 || got[0].Name != "" || got[0].Note != "" {
		t.Errorf("log is %+v", got)
	}
}

func TestFormerDataIsKept(t *testing.T) {
	db := newFiles(t).open(t)
	first := noor("p")
	second := first
	second.FirstName, second.LeftOn = "Noortje", time.Date(2027, 7, 1, 0, 0, 0, 0, time.UTC)
	at := start().Wall
	for i, p := range []school.Pupil{first, first, second, second, first} {
		ok(t, db.SavePupil(t.Context(), p, at.Add(time.Duration(i)*time.Hour)))
	}
	got, err := db.Former(t.Context(), "p")
	ok(t, err)
	want := []Former{{at.Add(2 * time.Hour), first}, {at.Add(4 * time.Hour), second}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("former data is %+v, want %+v", got, want)
	}
}

func TestMemo(t *testing.T) {
	db := newFiles(t).open(t)
	if lines, err := db.Memo(t.Context(), "words"); err != nil || lines != nil {
		t.Errorf("empty memo is %q, %v", lines, err)
	}
	for _, want := range [][]string{{"ziek", "ë"}, {"moe"}, nil} {
		ok(t, db.SaveMemo(t.Context(), "words", want))
		if got, err := db.Memo(t.Context(), "words"); err != nil || !slices.Equal(got, want) {
			t.Errorf("memo is %q, %v, want %q", got, err, want)
		}
	}
	s, err := db.Settings(t.Context())
	ok(t, err)
	s.Lock, s.Keep = school.NeverLock, 3
	ok(t, db.SaveSettings(t.Context(), s))
	if got, err := db.Settings(t.Context()); err != nil || got != s {
		t.Errorf("settings are %+v, %v, want %+v", got, err, s)
	}
}
