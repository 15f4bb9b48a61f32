package cli

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/dossier"
	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
	"gesprek/prompts"
)

// run runs the program in a home of its own, with buffers for a terminal.
func run(t *testing.T, ctx context.Context, args ...string) (code int, out, told string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = Run(ctx, IO{
		Args: args, In: strings.NewReader(""), Out: &stdout, Err: &stderr,
		DataHome: filepath.Join(t.TempDir(), "data"), TempDir: t.TempDir(),
		Now: time.Now, Location: time.UTC,
	})
	return code, stdout.String(), stderr.String()
}

func TestExitCodes(t *testing.T) {
	stopped := func(by os.Signal) context.Context {
		ctx, stop := context.WithCancelCause(context.Background())
		stop(Stopped{By: by})
		return ctx
	}
	tests := []struct {
		name string
		ctx  context.Context
		args []string
		want int
	}{
		{"help", t.Context(), []string{"help"}, ExitOK},
		{"no terminal", t.Context(), nil, ExitFailure},
		{"no terminal, demo", t.Context(), []string{"demo"}, ExitFailure},
		{"nobody", t.Context(), []string{"verslag", "Noor"}, ExitFailure},
		{"unknown command", t.Context(), []string{"xyzzy"}, ExitUsage},
		{"unknown option", t.Context(), []string{"--xyzzy"}, ExitUsage},
		{"no name for a report", t.Context(), []string{"verslag", "Noor", "--naar="}, ExitUsage},
		{"no name for a database", t.Context(), []string{"verslag", "--db="}, ExitUsage},
		{"bad tempo", t.Context(), []string{"demo", "--tempo", "601"}, ExitUsage},
		{"interrupted", stopped(os.Interrupt), []string{"verslag"}, ExitInterrupted},
		{"terminated", stopped(syscall.SIGTERM), []string{"verslag"}, ExitTerminated},
		{"hung up", stopped(syscall.SIGHUP), []string{"verslag"}, ExitHangup},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, _, told := run(t, tt.ctx, tt.args...)
			if code != tt.want {
				t.Errorf("exit code %d, want %d; told %q", code, tt.want, told)
			}
			if said := told != ""; said != (code == ExitFailure || code == ExitUsage) {
				t.Errorf("exit code %d, told %q", code, told)
			}
		})
	}
	for _, code := range exits() {
		if nl.CLIExit(code) == "" {
			t.Errorf("exit code %d is not explained", code)
		}
	}
}

func TestPlaces(t *testing.T) {
	tests := []struct {
		name, flag, env, home string
		want                  places
	}{
		{"home", "", "", "/h", places{db: "/h/gesprek/gesprek.db", keys: "/h/gesprek/gesprek.sleutels"}},
		{"variable", "", "/v/a.db", "/h", places{db: "/v/a.db", keys: "/v/a.sleutels"}},
		{"flag", "b.db", "/v/a.db", "", places{db: "b.db", keys: "b.sleutels"}},
		{"no extension", "x.y/klas", "", "", places{db: "x.y/klas", keys: "x.y/klas.sleutels"}},
		{"odd extension", "a.sleutels", "", "", places{db: "a.sleutels", keys: "a.sleutels.sleutels"}},
		{"none", "", "", "", places{}},
		{"relative home", "", "", "data", places{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := &app{IO: IO{Environ: []string{"GESPREK_DB=old", envDB + "=" + tt.env}, DataHome: tt.home}, db: tt.flag}
			got, err := a.places()
			if filepath.ToSlash(got.db) != tt.want.db || filepath.ToSlash(got.keys) != tt.want.keys {
				t.Errorf("places %+v, want %+v", got, tt.want)
			}
			if missing := errors.Is(err, errNoHome); missing != (tt.want == places{}) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestEverySentinelHasASentence(t *testing.T) {
	at := beside("/map/klas.db")
	for _, err := range []error{
		seal.ErrNone, seal.ErrUnreadable, seal.ErrNoMaster, seal.ErrNoRing, seal.ErrWrongMaster, seal.ErrNewer, seal.ErrDamaged, seal.ErrBusy,
		seal.ErrLocked, seal.ErrWrongSecret, seal.ErrKeyStore, seal.ErrNotPortable, seal.ErrNoKey, seal.ErrDestroyed, seal.ErrTampered, seal.ErrTooLong,
		&seal.DamageError{File: "/map/klas.sleutels/sleutelring", Line: 3, Reason: "short"},
		store.ErrInUse, store.ErrNewer, store.ErrForeign, store.ErrDamaged, store.ErrUnreadable, store.ErrReadOnly, store.ErrFull,
		store.ErrNotFound, store.ErrLiveTalk, backup.ErrNoRoom, backup.ErrSwap,
		talk.ErrLength, talk.ErrNoGuide, talk.ErrNotReady, talk.ErrFinished, talk.ErrNotFinished, talk.ErrNoStep, talk.ErrNoReason,
		talk.ErrUntil, talk.ErrNoSuch, talk.ErrNoPrompts, talk.ErrNoNote, talk.ErrNoSuchStep,
		context.Canceled, syscall.ENOSPC,
		&fs.PathError{Op: "open", Path: "/map/uit.md", Err: fs.ErrNotExist},
		&fs.PathError{Op: "open", Path: "/map/uit.md", Err: fs.ErrExist},
		&fs.PathError{Op: "open", Path: "/map/uit.md", Err: fs.ErrPermission},
		&fs.PathError{Op: "mkdir", Path: "/map/uit.md", Err: syscall.ENOTDIR},
	} {
		wrapped := at.explain(errors.Join(errors.New("save talk"), err))
		if got := sentence(wrapped); strings.Contains(got, "technisch") || !strings.HasSuffix(got, ".") {
			t.Errorf("%v: %q", err, got)
		}
		if !errors.Is(wrapped, err) {
			t.Errorf("%v is lost", err)
		}
	}
	if got := sentence(errors.New("some\nnews")); !strings.HasSuffix(got, "(technisch: some news)") {
		t.Errorf("unknown error: %q", got)
	}
}

func TestProblemOfAGuideNamesFileAndLine(t *testing.T) {
	err := error(handbook.Problems{
		{File: "guides/mbo-individueel.toml", Line: 12, Column: 3, Kind: handbook.NoMinutes, Subject: "opening", Detail: "0"},
		{File: "guides/mbo-individueel.toml", Line: 40, Column: 3, Kind: handbook.NoPrompts, Subject: "opening"},
	})
	got := sentence(err)
	for _, want := range []string{"mbo-individueel.toml", "12", "nog 1 fout"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not name %q", got, want)
		}
	}
}

func TestInstants(t *testing.T) {
	at := time.Now()
	now := func() time.Time { return at }
	real, fast := instants(now, 1), instants(now, 60)
	start := real()
	at = at.Add(2 * time.Second)
	if got := real().Since(start); got != 2*time.Second {
		t.Errorf("real time went %v", got)
	}
	if got := fast(); got.Mono != 2*time.Minute || got.Wall.Sub(start.Wall) != 2*time.Minute {
		t.Errorf("sixty times faster went %v and %v", got.Mono, got.Wall.Sub(start.Wall))
	}
	if got := real(); got.Wall.Location() != time.UTC || got.Run != start.Run {
		t.Errorf("instant %+v", got)
	}
	at = at.Round(0).Add(-time.Hour) // the wall was set back; no monotonic reading
	if got := real().Wall.Sub(start.Wall); got > -59*time.Minute {
		t.Errorf("wall went %v", got)
	}
}

// TestUnsavedIsTold: a talk that could not be stored and was never stored later
// makes the run fail, with the reason.
func TestUnsavedIsTold(t *testing.T) {
	d := newData(t)
	if d.unsaved() != nil {
		t.Fatal("unsaved at the start")
	}
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := newMaker(book.Guides, sown().Wall)
	if err := m.add(someone()); err != nil {
		t.Fatal(err)
	}
	s := m.talks[0]
	if err := d.SaveTalk(t.Context(), s); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("a talk of nobody: %v", err)
	}
	lost := d.unsaved()
	if !errors.Is(lost, errUnsaved) || !strings.HasPrefix(sentence(lost), "NIET OPGESLAGEN") {
		t.Errorf("unsaved: %v, %q", lost, sentence(lost))
	}
	if err := d.db.SavePupils(t.Context(), m.pupils, time.Time{}); err != nil {
		t.Fatal(err)
	}
	if err := d.SaveTalk(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if err := d.unsaved(); err != nil {
		t.Errorf("still unsaved: %v", err)
	}
}

// TestUnsavedIsToldWhenStopped: a signal must not hide that something is not on
// the disk, and that must not hide a crash.
func TestUnsavedIsToldWhenStopped(t *testing.T) {
	var told strings.Builder
	a := &app{IO: IO{Err: &told}}
	unsaved, crash := say(errUnsaved, nl.ErrorUnsaved), say(errPanicked, nl.ErrorPanic)
	if err := a.worse(unsaved, context.Canceled); calm(err) || !errors.Is(err, errUnsaved) || told.Len() > 0 {
		t.Errorf("after a signal: %v, told %q", err, told.String())
	}
	if err := a.worse(unsaved, crash); !errors.Is(err, errUnsaved) || !strings.Contains(told.String(), nl.ErrorPanic) {
		t.Errorf("after a crash: %v, told %q", err, told.String())
	}
	if err := a.worse(nil, crash); !errors.Is(err, errPanicked) {
		t.Errorf("all saved: %v", err)
	}
}

// TestDroppedIsNotMissed: of a talk that was thrown away nothing is unsaved.
func TestDroppedIsNotMissed(t *testing.T) {
	d := newData(t)
	s := &talk.Session{ID: "g", Rev: 1, Plan: talk.Plan{PupilID: "niemand"}}
	if err := d.SaveTalk(t.Context(), s); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("a talk of nobody: %v", err)
	}
	if err := d.DropTalk(t.Context(), "g"); err != nil {
		t.Fatal(err)
	}
	if err := d.unsaved(); err != nil {
		t.Errorf("still unsaved: %v", err)
	}
}

// TestSheetsOfNobodyAreNotMissed: what was typed in the dossier of a pupil who was
// erased is not tried again, and not missed.
func TestSheetsOfNobodyAreNotMissed(t *testing.T) {
	f := &folders{d: newData(t), now: time.Now}
	sheet, err := dossier.Draft{ToSchool: "De Rivier"}.Sheet("niemand", time.Now())
	must(t, err)
	if err := f.SaveSheets(t.Context(), sheet); !errors.Is(err, tui.ErrNobody) {
		t.Errorf("a dossier of nobody: %v", err)
	}
	must(t, f.d.unsaved())
}

func newData(t *testing.T) *data {
	t.Helper()
	d, err := openData(t.Context(), beside(filepath.Join(t.TempDir(), "klas.db")))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.db.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

func TestOriginNamesTheLine(t *testing.T) {
	var at string
	func() {
		defer func() {
			_ = recover()
			at = origin(string(debug.Stack()))
		}()
		var list []int
		_ = list[len(os.Args)]
	}()
	if !strings.HasPrefix(at, "cli_test.go:") {
		t.Errorf("origin %q", at)
	}
}

func TestVariableOfTheEnvironment(t *testing.T) {
	a := &app{IO: IO{Environ: []string{"A=1", "AB=2", "A=3", "B"}}}
	for name, want := range map[string]string{"A": "3", "AB": "2", "B": "", "C": ""} {
		if got := a.env(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"No\x1b[31mor\n":                      "No[31mor",
		"a\u202eb\u2066c\u2069d\u200f\u061c":  "abcd",
		"a\u2028b\u2029c\u206a":               "abc",
		"ليلى می\u200cخواهم 👩\u200d🏫 e\u0301": "ليلى می\u200cخواهم 👩\u200d🏫 e\u0301",
	} {
		if got := plain(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
