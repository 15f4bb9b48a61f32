//go:build unix

package cli

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"gesprek/internal/nl"
)

// A picture is not poured over a terminal; it says where to put it.
func TestMapIsNoTextForATerminal(t *testing.T) {
	keys, screen, err := pty.Open()
	must(t, err)
	defer func() { must(t, keys.Close()) }()
	defer func() { must(t, screen.Close()) }()
	for _, form := range []string{"svg", "pdf", "docx"} {
		var told bytes.Buffer
		code := Run(t.Context(), IO{
			Args: []string{"route", "van", "havo", "--vorm", form}, In: strings.NewReader(""), Out: screen, Err: &told,
			DataHome: filepath.Join(t.TempDir(), "data"), Now: time.Now, Location: time.UTC,
		})
		if code != ExitUsage || !strings.Contains(told.String(), nl.CLIRoutePaper("."+form)) {
			t.Errorf("%s: exit code %d, told %q", form, code, told.String())
		}
	}
}
