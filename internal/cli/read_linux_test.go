package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"gesprek/internal/nl"
)

// TestReadsWhereNothingCanBeWritten: reports come from a disk that is read-only
// and from one that is full, and there the program says why it does not start.
func TestReadsWhereNothingCanBeWritten(t *testing.T) {
	for _, tt := range []struct {
		name, says string
		spoil      func(dir string)
	}{
		{"read-only", "kan niet worden geschreven", func(dir string) {
			must(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
		}},
		{"full", nl.ErrorFull, func(dir string) { fillUp(t, dir, "vol") }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := smallDisk(t, "8m")
			must(t, os.CopyFS(dir, os.DirFS(filepath.Dir(sownFile(t)))))
			tt.spoil(dir)
			run := func(args ...string) (int, string, string) {
				var out, told bytes.Buffer
				code := Run(context.Background(), IO{
					Args: append(args, "--db", filepath.Join(dir, "klas.db")), In: strings.NewReader(""), Out: &out, Err: &told,
					Now: time.Now, Location: time.UTC,
				})
				return code, out.String(), told.String()
			}
			if code, out, told := run("verslag"); code != ExitOK || !strings.Contains(out, "niet afgerond") || told != "" {
				t.Errorf("list: exit code %d, %q, %q", code, out, told)
			}
			if code, out, told := run("verslag", "emre", "--alle"); code != ExitOK || len(out) < 500 || strings.TrimSpace(told) != nl.ReportUnlogged {
				t.Errorf("report: exit code %d, %q, %q", code, out, told)
			}
			if code, _, told := run("herstel", "--nood", os.DevNull); code != ExitFailure || !strings.Contains(told, tt.says) {
				t.Errorf("a command that writes: exit code %d, %q", code, told)
			}
		})
	}
}
