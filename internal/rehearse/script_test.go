package rehearse_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

const counted = `gesprek oefening 1
soort	telling
begin	2026-11-26T14:05:00+01:00
oefenleerling	bram

0:03,1	spreekt	leider
0:03,5	open
0:06,0	spreekt	leerling
0:09,4	gesloten
0:10,0	ongedaan
0:20,0	stilte
0:21,0	gaat-over	ervaring
0:30,0	competentie	kwaliteiten
0:31,0	citaat	op de boot
1:00,0	onderdeel	verdieping
1:06,0	einde
`

func TestTalliesRoundTrip(t *testing.T) {
	s, err := rehearse.ParseScript(strings.NewReader(counted))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.String(); got != counted {
		t.Errorf("written again:\n%s", got)
	}
	sec := func(n float64) time.Duration { return time.Duration(n * float64(time.Second)) }
	want := rehearse.Record{
		Source: rehearse.Observed, Begin: s.Head.Begin, Persona: "bram", End: 66 * time.Second,
		Beats: []rehearse.Beat{
			{At: sec(3.1), By: rehearse.Conductor, For: sec(2.9)},
			{At: sec(3.5), Mark: rehearse.MarkOpen},
			{At: sec(6), By: rehearse.Pupil, For: sec(60)},
			{At: sec(20), Mark: rehearse.MarkSilence},
			{At: sec(21), About: rehearse.Experience},
			{At: sec(30), Touches: talk.Qualities},
			{At: sec(31), Quote: "op de boot"},
			{At: sec(60), Stage: talk.Deepening},
		},
	}
	if got := s.Record(); !reflect.DeepEqual(got, want) {
		t.Errorf("record:\n%+v\nwant:\n%+v", got, want)
	}
}

func TestScriptSlips(t *testing.T) {
	head := "gesprek oefening 1\nsoort\ttelling\nbegin\t2026-11-26T14:05:00+01:00\n\n"
	tests := []struct {
		text string
		want rehearse.Slip
	}{
		{"", rehearse.Slip{Line: 0, Kind: rehearse.NotAScript}},
		{"# gesprek\nhallo\n", rehearse.Slip{Line: 2, Kind: rehearse.NotAScript}},
		{"gesprek oefening 2\n", rehearse.Slip{Line: 1, Kind: rehearse.NewerScript, Detail: "2"}},
		{"gesprek oefening 1\nkleur\trood\n", rehearse.Slip{Line: 2, Kind: rehearse.BadHead, Detail: "kleur\trood"}},
		{"gesprek oefening 1\nsoort\ttelling\n\n", rehearse.Slip{Line: 3, Kind: rehearse.NoHead, Detail: "begin"}},
		{strings.Replace(head, "telling", "alleen", 1), rehearse.Slip{Line: 4, Kind: rehearse.NoHead, Detail: "oefenleerling"}},
		{head + "nu\topen\n", rehearse.Slip{Line: 5, Kind: rehearse.BadStamp, Detail: "nu"}},
		{head + "0:61,0\topen\n", rehearse.Slip{Line: 5, Kind: rehearse.BadStamp, Detail: "0:61,0"}},
		{head + "0:05\topen\n\n0:04\topen\n", rehearse.Slip{Line: 7, Kind: rehearse.Backwards, Detail: "0:04"}},
		{head + "0:05\tzeg\thoi\n", rehearse.Slip{Line: 5, Kind: rehearse.UnknownWhat, Detail: "zeg"}},
		{head + "0:05\topen\thoi\n", rehearse.Slip{Line: 5, Kind: rehearse.BadText, Detail: "open"}},
		{head + "0:05\tspreekt\tiemand\n", rehearse.Slip{Line: 5, Kind: rehearse.BadText, Detail: "spreekt"}},
		{head + "0:05\teinde\n0:06\topen\n", rehearse.Slip{Line: 6, Kind: rehearse.AfterEnd}},
		{head + "0:05\tcitaat\t" + strings.Repeat("a", 70_000) + "\n", rehearse.Slip{Line: 5, Kind: rehearse.LongScript, Detail: "65536"}},
		{head + strings.Repeat("0:05\topen\n", 20_001), rehearse.Slip{Line: 20_005, Kind: rehearse.LongScript, Detail: "20000"}},
	}
	for _, tt := range tests {
		_, err := rehearse.ParseScript(strings.NewReader(tt.text))
		var slip *rehearse.Slip
		if !errors.As(err, &slip) || *slip != tt.want {
			t.Errorf("%.60q: %v, want %+v", tt.text, err, tt.want)
		}
	}
}

// FuzzScript holds that what is read can be written and is read the same again, and
// that whatever it holds can be replayed and looked back at.
func FuzzScript(f *testing.F) {
	f.Add(counted)
	r := held(f, pupil(), 3, "Hoi Bram.\nWat deed je op de boot?\n")
	r.TakeBack(time.Minute)
	f.Add(r.Script().String())
	f.Add("gesprek oefening 1\nsoort\tdrill\nbegin\t2026-11-26T14:05:00Z\ndrill\topen\n\n0:01\tzin\tLeuk?\n0:09\tantwoord\tWat was er leuk?\n")
	rec := rehearse.NewRecogniser()
	f.Fuzz(func(t *testing.T, text string) {
		s, err := rehearse.ParseScript(strings.NewReader(text))
		if err != nil {
			var slip *rehearse.Slip
			if !errors.As(err, &slip) {
				t.Fatalf("an error without a line: %v", err)
			}
			return
		}
		written := s.String()
		again, err := rehearse.ParseScript(strings.NewReader(written))
		if err != nil || again.String() != written {
			t.Fatalf("read again: %v\n%s\n%s", err, written, again)
		}
		s.Record()
		if s.Head.Source == rehearse.Solo {
			p := pupil()
			s.Head.Persona = p.ID
			if r, _ := rehearse.Replay(s, p, rec); r != nil {
				r.Record()
			}
		}
	})
}
