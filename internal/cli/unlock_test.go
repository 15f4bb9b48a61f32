package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/seal"
)

func TestReadSecret(t *testing.T) {
	for typed, want := range map[string]string{
		"geheim\rmeer":                    "geheim",
		"een café\n":                      "een café",
		"caf\u00e9\x7fe\r":                "cafe",
		"x\x7f\x7f\x08ja\r":               "ja",
		"fout\x15goed\x04\r":              "goed",
		"\r":                              "",
		"a\x01\x1b b\r":                   "a b",
		strings.Repeat("a", 1<<13) + "\r": strings.Repeat("a", longestAnswer),
	} {
		got, err := readSecret(strings.NewReader(typed))
		if err != nil || got != want {
			t.Errorf("%.20q gave %.20q, %v", typed, got, err)
		}
	}
	for typed, want := range map[string]error{"geh\x03eim\r": Stopped{By: os.Interrupt}, "\x04": errNoAnswer, "geheim": errNoAnswer} {
		if got, err := readSecret(strings.NewReader(typed)); got != "" || !errors.Is(err, want) {
			t.Errorf("%q gave %q, %v", typed, got, err)
		}
	}
}

// TestGuessing: each wrong passphrase takes longer, and after the last one
// everything is as it was.
func TestGuessing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "sleutels")
	ring, err := seal.Open(dir)
	must(t, err)
	must(t, ring.SetPassphrase([]byte("vier fietsen in de gang")))
	for name, test := range map[string]struct {
		answers []string
		takes   time.Duration
		want    error
	}{
		"right":    {[]string{"vier fietsen in de gang"}, 0, nil},
		"third":    {[]string{"a", "", "vier fietsen in de gang"}, 3 * secretPause, nil},
		"never":    {[]string{"a", "b", "c", "d", "e", "vier fietsen in de gang"}, 10 * secretPause, seal.ErrWrongSecret},
		"gives up": {[]string{"a"}, secretPause, errNoAnswer},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				begin, left := time.Now(), test.answers
				at := places{keys: dir, opener: &opener{quiet: func() func() { return func() {} }}}
				at.ask = func(context.Context, string) (string, bool, error) {
					if len(left) == 0 {
						return "", false, errNoAnswer
					}
					text := left[0]
					left = left[1:]
					return text, true, nil
				}
				_, err := at.openRing(t.Context())
				if !errors.Is(err, test.want) || (err == nil) != (test.want == nil) {
					t.Errorf("opening gave %v, want %v", err, test.want)
				}
				if took := time.Since(begin); took != test.takes {
					t.Errorf("took %v, want %v", took, test.takes)
				}
			})
		})
	}
}
