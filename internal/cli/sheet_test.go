package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptFill fills a sheet in, as somebody in a text editor does: vul blank filled
// [word].
func scriptFill(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: vul blank filled [word]")
	}
	word := "antwoord"
	if len(args) > 2 {
		word = args[2]
	}
	lines := strings.Split(ts.ReadFile(args[0]), "\n")
	n := 0
	for i, line := range lines {
		if line == "> " {
			n++
			lines[i] = fmt.Sprintf("> %s %d", word, n)
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(strings.Join(lines, "\r\n")), 0o600))
}
