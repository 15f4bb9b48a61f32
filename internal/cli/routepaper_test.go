package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
)

// The map on paper has the school's name and colour; where a passphrase would be asked
// for them it has not, and nobody is asked. Without data nothing is made.
func TestMapOfTheSchool(t *testing.T) {
	now := time.Date(2026, 11, 20, 14, 0, 0, 0, time.UTC)
	k := &klas{t, beside(filepath.Join(t.TempDir(), "klas.db"))}
	drawn := func() string {
		t.Helper()
		code, out, told := k.run(now, "", "route", "van", "vmbo-kb", "naar", "hbo-bachelor", "--vorm", "svg")
		if code != ExitOK || told != "" || !strings.Contains(out, ">Van vmbo-kb naar hbo bachelor</text>") {
			t.Fatalf("exit code %d, told %q and wrote\n%s", code, told, out)
		}
		return out
	}
	if drawn(); exists(t, k.at.db) || exists(t, k.at.keys) {
		t.Error("drawing the map made a database")
	}
	k.with(func(d *data) {
		must(t, d.db.SaveSettings(t.Context(), school.Settings{School: "Het Kompas <&>", Colour: "#1b5e20"}))
	})
	if out := drawn(); !strings.Contains(out, ">Het Kompas &lt;&amp;&gt;</text>") || !strings.Contains(out, `height="15.5" fill="#1b5e20"`) {
		t.Errorf("the map is not the school's:\n%s", out)
	}
	k.with(func(d *data) { must(t, d.ring.SetPassphrase([]byte("vier losse woorden"))) })
	if out := drawn(); strings.Contains(out, "Kompas") || strings.Contains(out, "#1b5e20") {
		t.Error("the map says whose it is, though the data is locked")
	}
}

func exists(t *testing.T, path string) bool {
	t.Helper()
	_, err := os.Stat(path)
	return err == nil
}
