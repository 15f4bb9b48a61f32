package cli

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/rehearse"
)

// practisedDesk has three runs, of which the oldest has the lowest id, and a team of two.
func practisedDesk(t *testing.T) *desk {
	t.Helper()
	desk := newDesk(t, t.TempDir())
	begin := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	desk.with(func(d *data) {
		for id, lines := range map[string]string{
			"aaaa1111": rehearse.Head{Source: rehearse.Solo, Begin: begin, Persona: "sem", Edition: "x", Seed: 7}.String() +
				"0:05,2\tzeg\tHoi Sem, fijn dat je er bent.\n0:05,2\tleerling\tHoi.\n0:14,0\tstilte\n12:00,0\teinde\n",
			"bbbb2222": rehearse.Head{Source: rehearse.Drilled, Begin: begin.Add(time.Hour), Drill: "open"}.String() +
				"0:10,0\tzin\tVond je het leuk?\n0:30,0\tantwoord\tWat gebeurde er?\n0:30,0\tterugmelding\topen\n",
			"cccc3333": rehearse.Head{Source: rehearse.Observed, Begin: begin.Add(2 * time.Hour)}.String() + "0:03,1\topen\n0:05,0\tspreekt\tleerling\n",
		} {
			must(t, d.practised.Add(t.Context(), id, lines))
		}
		must(t, d.practised.SaveTeam(t.Context(), aTeam(t, "Wim", "Jo")))
	})
	return desk
}

func TestProgress(t *testing.T) {
	desk := practisedDesk(t)
	says, err := desk.says("oefen", "voortgang")
	must(t, err)
	want := ` 1  26-11-2026 14:00  Meegeteld bij een gesprek · 5 seconden · niet afgerond
 2  26-11-2026 13:00  Losse oefening: Van gesloten naar open · 30 seconden · niet afgerond
 3  26-11-2026 12:00  Oefengesprek met Sem · 12 minuten
`
	if says != want {
		t.Errorf("says\n%swant\n%s", says, want)
	}
	says, err = desk.says("oefen", "voortgang", "--json")
	must(t, err)
	var list []jsonRun
	must(t, json.Unmarshal([]byte(says), &list))
	if len(list) != 3 || list[2].Persona != "sem" || list[2].Seconds != 720 || !list[2].Finished || list[2].Begin.Location() != time.UTC {
		t.Errorf("json is %s", says)
	}
}

func TestProgressOfNothing(t *testing.T) {
	desk := newDesk(t, t.TempDir())
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"oefen", "voortgang"}, "nog niets geoefend"},
		{[]string{"oefen", "voortgang", "--json"}, "[]"},
		{[]string{"oefen", "exporteer", "--naar", filepath.Join(t.TempDir(), "x")}, "nog niets geoefend"},
		{[]string{"oefen", "wis", "alles", "--ja"}, "nog niets geoefend"},
		{[]string{"oefen", "training", "team"}, "nog niemand"},
		{[]string{"oefen", "training", "team", "--json"}, `"functions": []`},
		{[]string{"oefen", "training", "team", "wis", "--ja"}, "nog niemand"},
	} {
		if says, err := desk.says(c.args...); err != nil || !strings.Contains(says, c.want) {
			t.Errorf("%v says %q (%v), want %q", c.args, says, err, c.want)
		}
	}
	if _, err := os.Stat(desk.db); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("reading made a database: %v", err)
	}
}

func TestExport(t *testing.T) {
	desk := practisedDesk(t)
	dir := filepath.Join(t.TempDir(), "mijn oefeningen")
	says, err := desk.says("oefen", "exporteer", "--naar", dir)
	must(t, err)
	if !strings.Contains(says, "3 oefeningen geschreven") {
		t.Errorf("says %q", says)
	}
	text, err := os.ReadFile(filepath.Join(dir, "2026-11-26 1200 alleen Sem.txt"))
	must(t, err)
	script, err := rehearse.ParseScript(strings.NewReader(string(text)))
	if must(t, err); script.Head.Seed != 7 || len(script.Entries) != 4 || script.String() != string(text) {
		t.Errorf("the file is\n%s", text)
	}
	page, err := os.ReadFile(filepath.Join(dir, "2026-11-26 1200 alleen Sem.html"))
	must(t, err)
	for _, want := range []string{"Oefengesprek met Sem", "fijn dat je er bent", "Stilte", "12 minuten"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if _, err := desk.says("oefen", "exporteer", "--naar", dir); !errors.Is(err, os.ErrExist) {
		t.Errorf("files were replaced unasked: %v", err)
	}
	_, err = desk.says("oefen", "exporteer", "--naar", dir, "--overschrijf")
	must(t, err)
	if at, err := desk.places(); err == nil {
		if _, err := desk.says("oefen", "exporteer", "--naar", filepath.Join(at.practice, "x")); !errors.Is(err, errOwnFile) {
			t.Errorf("it writes among its own files: %v", err)
		}
	}
}

func TestErase(t *testing.T) {
	desk := practisedDesk(t)
	for _, args := range [][]string{{"oefen", "wis"}, {"oefen", "wis", "alles"}} {
		if _, err := desk.says(args...); err == nil {
			t.Errorf("%v erased without asking", args)
		}
	}
	for _, unknown := range []string{"9", "0", "dddd", "bb", "alle"} {
		if _, err := desk.says("oefen", "wis", unknown, "--ja"); !errors.Is(err, errNoRun) {
			t.Errorf("%q erases: %v", unknown, err)
		}
	}
	says, err := desk.says("oefen", "wis", "bbbb", "1", "bbbb2222", "--ja")
	if must(t, err); !strings.Contains(says, "2 oefeningen") {
		t.Errorf("says %q", says)
	}
	desk.with(func(d *data) {
		if runs := runsOf(t, d); len(runs) != 1 || runs[0].ID != "aaaa1111" {
			t.Errorf("runs are %+v", runs)
		}
	})
	_, err = desk.says("oefen", "wis", "alles", "--ja")
	must(t, err)
	says, err = desk.says("oefen", "training", "team")
	if must(t, err); !strings.Contains(says, "0 van 2 getraind") {
		t.Errorf("the team went too:\n%s", says)
	}
	_, err = desk.says("oefen", "training", "team", "wis", "--ja")
	must(t, err)
	if says, err = desk.says("oefen", "training", "team"); err != nil || !strings.Contains(says, "nog niemand") {
		t.Errorf("the team is there (%v):\n%s", err, says)
	}
}

// TestEraseADamagedTeam: a list that cannot be read can be deleted, and only then be
// begun anew.
func TestEraseADamagedTeam(t *testing.T) {
	desk := practisedDesk(t)
	at, err := desk.places()
	must(t, err)
	must(t, os.WriteFile(filepath.Join(at.practice, "team.logboek"), []byte("iets anders\n"), 0o600))
	if says, err := desk.says("oefen", "training", "team"); !errors.Is(err, errTeam) || !strings.Contains(sentence(err), "team wis") {
		t.Errorf("a damaged list says %q (%v)", says, err)
	}
	_, err = desk.says("oefen", "training", "team", "wis", "--ja")
	must(t, err)
	desk.with(func(d *data) { must(t, d.practised.SaveTeam(t.Context(), aTeam(t, "Wim"))) })
}
