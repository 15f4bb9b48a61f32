package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"gesprek/internal/nl"
)

func TestWhom(t *testing.T) {
	broken := errors.New("broken")
	tests := []struct {
		name, arg string
		in        io.Reader
		want      string
		says      string // part of the sentence of the error
	}{
		{"named", "Noor", iotest.ErrReader(broken), "Noor", ""},
		{"typed", "-", strings.NewReader("Noor de Wit\n"), "Noor de Wit", ""},
		{"spaces", "-", strings.NewReader("  Zoë \r\n"), "Zoë", ""},
		{"no line end", "-", strings.NewReader("Noor"), "Noor", ""},
		{"slowly", "-", iotest.OneByteReader(strings.NewReader("Şahin\nx")), "Şahin", ""},
		{"last byte with end", "-", iotest.DataErrReader(strings.NewReader("Noor")), "Noor", ""},
		{"nothing", "-", strings.NewReader(""), "", nl.WhomEmpty},
		{"empty line", "-", strings.NewReader(" \nNoor\n"), "", nl.WhomEmpty},
		{"endless", "-", strings.NewReader(strings.Repeat("n", 2*longestAnswer)), "", nl.WhomLong},
		{"longest", "-", strings.NewReader(strings.Repeat("n", longestAnswer) + "\n"), strings.Repeat("n", longestAnswer), ""},
		{"broken", "-", iotest.ErrReader(broken), "", "broken"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var told bytes.Buffer
			a := &app{IO: IO{In: tt.in, Err: &told}}
			got, err := a.whom(t.Context(), tt.arg)
			if got != tt.want || (err != nil) != (tt.says != "") || err != nil && !strings.Contains(sentence(err), tt.says) {
				t.Errorf("gives %q, %v, want %q", got, err, tt.want)
			}
			if told.Len() > 0 {
				t.Errorf("tells %q where nobody reads it", told.String())
			}
		})
	}
}

// What stands behind the name is for whoever reads next.
func TestWhomLeavesTheRest(t *testing.T) {
	in := strings.NewReader("Noor\nja\n")
	a := &app{IO: IO{In: in, Err: io.Discard}}
	_, err := a.whom(t.Context(), "-")
	must(t, err)
	if rest, err := io.ReadAll(in); err != nil || string(rest) != "ja\n" {
		t.Errorf("left are %q, %v", rest, err)
	}
}

func TestWhomStopsOnASignal(t *testing.T) {
	in, keep, err := os.Pipe()
	must(t, err)
	defer keep.Close()
	defer in.Close()
	ctx, stop := context.WithCancelCause(t.Context())
	stop(Stopped{By: os.Interrupt})
	var told bytes.Buffer
	code := Run(ctx, IO{
		Args: []string{"verslag", "-"}, In: in, Out: io.Discard, Err: &told, DataHome: t.TempDir(), Now: time.Now, Location: time.UTC,
	})
	if code != ExitInterrupted || told.Len() > 0 {
		t.Errorf("ends with %d and tells %q", code, told.String())
	}
}
