package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"gesprek/internal/handbook"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// TestMain makes commands: for the scripts the program itself, and zaai, which
// puts the demo's class into $GESPREK_DB as it was on a fixed day; for the tests of
// how it ends a program that breaks in a chosen way.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		programName: func() { os.Exit(Run(context.Background(), System())) },
		brokenName:  func() { os.Exit(runBroken()) },
		"zaai": func() {
			if err := sow(); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		},
	})
}

// sown is the day on which the scripts' class was made.
func sown() talk.Instant {
	return talk.Instant{Wall: time.Date(2026, time.November, 22, 9, 0, 0, 0, time.UTC), Run: 1}
}

func sow() error {
	a := &app{IO: System()}
	at, err := a.places()
	if err != nil {
		return err
	}
	d, err := openData(context.Background(), at)
	if err != nil {
		return err
	}
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		return err
	}
	fill := a.fillDemo
	if slices.Contains(os.Args, "avond") {
		fill = a.fillShow
	}
	if err := fill(context.Background(), d, book.Guides, sown()); err != nil {
		return err
	}
	return d.db.Close()
}

func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the program some hundreds of times")
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("TZ", "Europe/Amsterdam")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"mode":    scriptMode,
			"damage":  scriptDamage,
			"page":    scriptPage,
			"newer":   scriptNewer,
			"byte":    scriptByte,
			"oneline": scriptOneLine,
			"words":   scriptWords,
			"vul":     scriptFill,

			"validjson": scriptJSON,
		},
	})
}

// scriptMode checks the permissions of a file: mode 600 FILE.
func scriptMode(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 || neg {
		ts.Fatalf("usage: mode OCTAL FILE")
	}
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := fmt.Sprintf("%o", info.Mode().Perm()); got != args[0] {
		ts.Fatalf("mode of %s is %s, want %s", args[1], got, args[0])
	}
}

// scriptDamage overwrites the middle of a file: damage FILE.
func scriptDamage(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 || neg {
		ts.Fatalf("usage: damage FILE")
	}
	name := ts.MkAbs(args[0])
	content, err := os.ReadFile(name)
	ts.Check(err)
	for i := 4096; i < len(content); i++ {
		content[i] ^= 0xa5
	}
	ts.Check(os.WriteFile(name, content, 0o600))
}

// scriptPage overwrites pages of a database: page FILE NUMBER...
func scriptPage(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 || neg {
		ts.Fatalf("usage: page FILE NUMBER...")
	}
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_WRONLY, 0)
	ts.Check(err)
	const size = 4096
	for _, arg := range args[1:] {
		n, err := strconv.Atoi(arg)
		ts.Check(err)
		_, err = f.WriteAt(bytes.Repeat([]byte{0xa5}, size), int64(n-1)*size)
		ts.Check(err)
	}
	ts.Check(f.Close())
}

// scriptNewer gives a database the version of a program to come: newer FILE.
func scriptNewer(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 || neg {
		ts.Fatalf("usage: newer FILE")
	}
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_WRONLY, 0)
	ts.Check(err)
	const userVersion = 60 // offset, https://www.sqlite.org/fileformat.html §1.3
	_, err = f.WriteAt([]byte{0x7f, 0xff, 0xff, 0xff}, userVersion)
	ts.Check(err)
	ts.Check(f.Close())
}

// scriptByte makes a file of one byte: byte FILE.
func scriptByte(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 || neg {
		ts.Fatalf("usage: byte FILE")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte{0}, 0o600))
}

// scriptOneLine checks that what was told is one line: oneline stderr.
func scriptOneLine(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 || neg {
		ts.Fatalf("usage: oneline FILE")
	}
	text := []byte(ts.ReadFile(args[0]))
	if len(text) == 0 || bytes.Count(text, []byte("\n")) != 1 || text[len(text)-1] != '\n' {
		ts.Fatalf("%s is not one line:\n%s", args[0], text)
	}
}

// scriptWords writes the recovery words on a page that was shown into a file, in
// their order and on one line: words FROM TO.
func scriptWords(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 || neg {
		ts.Fatalf("usage: words FROM TO")
	}
	words := make([]string, 12)
	for _, m := range regexp.MustCompile(`(\d+) ([a-z]+)`).FindAllStringSubmatch(ts.ReadFile(args[0]), -1) {
		n, err := strconv.Atoi(m[1])
		ts.Check(err)
		words[n-1] = m[2]
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(strings.Join(words, " ")+"\n"), 0o600))
}

// scriptJSON checks that a file is one JSON value: validjson FILE.
func scriptJSON(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 || neg {
		ts.Fatalf("usage: validjson FILE")
	}
	var value any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &value))
}
