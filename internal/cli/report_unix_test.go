//go:build unix

package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"

	"gesprek/internal/handbook"
	"gesprek/prompts"
)

// shownOn runs the program with a terminal of that many columns as standard
// output, and gives what came there and what was told.
func shownOn(t *testing.T, columns int, args ...string) (out, told string) {
	t.Helper()
	near, far, err := pty.Open()
	must(t, err)
	defer near.Close()
	must(t, pty.Setsize(far, &pty.Winsize{Rows: 24, Cols: uint16(columns)}))
	read := make(chan string)
	go func() {
		var all bytes.Buffer
		_, _ = all.ReadFrom(near) // a terminal ends with an error
		read <- strings.ReplaceAll(all.String(), "\r\n", "\n")
	}()
	var stderr bytes.Buffer
	code := Run(t.Context(), IO{Args: args, In: strings.NewReader(""), Out: far, Err: &stderr, Now: time.Now, Location: time.UTC})
	must(t, far.Close())
	out = <-read
	if code != ExitOK {
		t.Fatalf("%q ended with %d: %s", args, code, stderr.String())
	}
	return out, stderr.String()
}

// Who reads a report on the terminal reads text and no marks; who asks for
// Markdown, or for a file, gets that.
func TestReportOnATerminal(t *testing.T) {
	dir := t.TempDir()
	db, file := filepath.Join(dir, "klas.db"), filepath.Join(dir, "uit.md")
	d, err := openData(t.Context(), beside(db))
	must(t, err)
	book, err := handbook.Load(prompts.FS, nil)
	must(t, err)
	must(t, (&app{IO: IO{Err: io.Discard, Location: time.UTC}}).fillDemo(t.Context(), d, book.Guides, sown()))
	must(t, d.db.Close())
	tests := []struct {
		name     string
		columns  int
		args     []string
		markdown bool
		widest   int
	}{
		{"terminal", 120, nil, false, textWidth},
		{"narrow terminal", 40, nil, false, 40},
		{"terminal without a size", 0, nil, false, textWidth},
		{"markdown", 80, []string{"--vorm", "md"}, true, 0},
		{"text", 120, []string{"--vorm", "tekst"}, false, textWidth},
		{"several", 40, []string{"--alle"}, false, 40},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, told := shownOn(t, tt.columns, append([]string{"verslag", "--db", db, "celik"}, tt.args...)...)
			if !strings.Contains(out, "Zoë Çelik") || told != "" {
				t.Errorf("told %q, shown\n%s", told, out)
			}
			if got := strings.Contains(out, "## ") || strings.Contains(out, "**"); got != tt.markdown {
				t.Errorf("Markdown: %t, want %t in\n%s", got, tt.markdown, out)
			}
			widest := 0
			for line := range strings.Lines(out) {
				widest = max(widest, ansi.StringWidth(strings.TrimSuffix(line, "\n")))
			}
			if !tt.markdown && (widest > tt.widest || widest < tt.widest-20) {
				t.Errorf("%d columns wide, want %d:\n%s", widest, tt.widest, out)
			}
		})
	}
	out, told := shownOn(t, 80, "verslag", "--db", db, "celik", "--naar", file)
	text, err := os.ReadFile(file)
	if err != nil || !bytes.HasPrefix(text, []byte("# ")) || out != "" || told != "Het verslag staat in "+file+".\n" {
		t.Errorf("shown %q, told %q, file begins %.20q, %v", out, told, text, err)
	}
}
