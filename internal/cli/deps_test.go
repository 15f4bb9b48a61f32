package cli_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// outside is the prefix of every import path that is neither the standard
// library's nor ours.
const outside = "outside:"

// allowed, in place of a reason, opens an exception to a broader prefix.
const allowed = ""

// domain names the packages that know no screen, no disk and no clock.
func domain() []string {
	return []string{"talk", "school", "dossier", "route", "rehearse", "guard", "sheet"}
}

// forbidden maps a package (with everything below it) to the import prefixes
// it may not name, and why. The most specific package that says something
// about an import decides; within it, the longest prefix. Packages that do
// not exist yet have their rule waiting for them.
func forbidden() map[string]map[string]string {
	rules := map[string]map[string]string{
		"gesprek": {
			"database/sql":              "only internal/store knows that there is a database",
			"modernc.org/sqlite":        "only internal/store knows which database it is",
			"gesprek/prompts":           "the content is embedded once and handed on by internal/cli",
			"gesprek/cmd":               "nothing builds on the main package",
			"gesprek/internal/cli":      "the parts do not know how they are wired",
			"gesprek/internal/tui":      "a screen is opened by internal/cli, never from below",
			"gesprek/internal/store":    "consumers declare the few methods they need; internal/cli wires the store in",
			"gesprek/internal/seal":     "consumers declare what they seal with; internal/cli wires the keys in",
			"gesprek/internal/handbook": "only what shows the handbook reads its values; internal/cli loads it",
			"gesprek/internal/roster":   "consumers get pupils; internal/cli reads the class list",

			"gesprek/internal/schooltest": "a made-up school is for tests and stays out of the program",
		},
		"gesprek/cmd": {
			"gesprek/":                "main turns signals and exit codes into one call of internal/cli",
			"gesprek/internal/cli":    allowed,
			"gesprek/internal/rescue": allowed,
		},
		"gesprek/prompts": {
			"":      "prompts is the embedded content and nothing else",
			"embed": allowed,
			"io/fs": allowed,
		},
		"gesprek/internal/cli": {
			"gesprek/internal/":           allowed,
			"gesprek/prompts":             allowed,
			"gesprek/internal/schooltest": "a made-up school is for tests and stays out of the program",
		},
		"gesprek/internal/store": {
			"database/sql":            allowed,
			"modernc.org/sqlite":      allowed,
			"gesprek/internal/nl":     "errors of the store stay English values; nl turns them into sentences",
			"gesprek/internal/report": "the store keeps values and writes no documents",
		},
		"gesprek/internal/nl":       onlyDomain("nl has the words for domain values and nothing below the screen"),
		"gesprek/internal/seal":     onlyThese("seal knows keys and bytes, not what they are about", "rescue"),
		"gesprek/internal/rescue":   onlyThese("rescue knows panics, not what panicked"),
		"gesprek/internal/prose":    onlyThese("prose lays text out, whatever it says"),
		"gesprek/internal/logbook":  onlyThese("logbook knows lines and files, not what they say; internal/cli hands it the keys"),
		"gesprek/internal/backup":   onlyThese("backup knows names, times and files, not what is in them"),
		"gesprek/internal/handbook": onlyDomain("handbook turns content into domain values", "prose"),
		"gesprek/internal/roster":   onlyDomain("roster turns class lists into domain values, and says why not in words of nl", "nl"),
		"gesprek/internal/search":   onlyDomain("search knows lines and the words in them, not where they are kept", "nl", "rescue"),
		"gesprek/internal/report":   onlyDomain("a report is made of domain values, the handbook and words", "nl", "handbook", "prose"),
		"gesprek/internal/tui":      onlyDomain("a screen knows the domain, its reports and the words; internal/cli hands it the rest", "nl", "report", "handbook", "prose", "rescue", "search"),
	}
	for _, name := range domain() {
		rules["gesprek/internal/"+name] = pure(name)
	}
	rules["gesprek/internal/schooltest"] = pure("schooltest")
	rules["gesprek/internal/schooltest"]["gesprek/internal/school"] = allowed
	return rules
}

// onlyDomain forbids what is ours, but for the domain and the packages named.
func onlyDomain(why string, also ...string) map[string]string {
	return onlyThese(why, append(domain(), also...)...)
}

// onlyThese forbids what is ours, but for the packages named.
func onlyThese(why string, names ...string) map[string]string {
	rule := map[string]string{"gesprek/": why}
	for _, name := range names {
		rule["gesprek/internal/"+name] = allowed
	}
	return rule
}

// pure is the rule of a domain package: the standard library without the
// machine, and internal/talk, where the shared terms live.
func pure(name string) map[string]string {
	rule := map[string]string{
		outside:        "the domain needs the standard library only",
		"gesprek/":     "the domain passes pupils by id or as small values",
		"os":           "the domain does not touch the machine",
		"syscall":      "the domain does not touch the machine",
		"database/sql": "the domain does not know where it is kept",
		"embed":        "the domain gets its content from the handbook",
	}
	if name != "talk" {
		rule["gesprek/internal/talk"] = allowed
	}
	return rule
}

// verdict returns why pkg may not import imp, or allowed.
func verdict(rules map[string]map[string]string, pkg, imp string) string {
	if family(pkg) == family(imp) {
		return allowed
	}
	for p := pkg; p != "."; p = parent(p) {
		prefix, found := longest(rules[p], imp)
		if found {
			return rules[p][prefix]
		}
	}
	return allowed
}

// longest returns the longest prefix of rule that covers imp.
func longest(rule map[string]string, imp string) (string, bool) {
	best, found := "", false
	for prefix := range rule {
		if covers(prefix, imp) && (!found || weight(prefix) > weight(best)) {
			best, found = prefix, true
		}
	}
	return best, found
}

// weight orders prefixes: a path by its length, before outside, before "".
func weight(prefix string) int {
	if prefix == outside {
		return 1
	}
	return 2 * len(prefix)
}

// covers reports whether imp is the path prefix or lies below it.
func covers(prefix, imp string) bool {
	first, _, _ := strings.Cut(imp, "/")
	prefix = strings.TrimSuffix(prefix, "/")
	switch prefix {
	case "":
		return true
	case outside:
		return strings.Contains(first, ".")
	}
	return imp == prefix || strings.HasPrefix(imp, prefix+"/")
}

// parent is the path one step up; "." above the first element.
func parent(path string) string {
	if i := strings.LastIndex(path, "/"); i >= 0 {
		return path[:i]
	}
	return "."
}

// family is the package of ours that path belongs to, with everything below
// it; the path itself for other people's packages.
func family(path string) string {
	parts := strings.SplitN(path, "/", 4)
	if parts[0] != "gesprek" {
		return path
	}
	return strings.Join(parts[:min(3, len(parts))], "/")
}

func TestImportRulesBite(t *testing.T) {
	tests := []struct {
		pkg, imp string
		ok       bool
	}{
		{"gesprek/internal/talk", "time", true},
		{"gesprek/internal/talk", "os", false},
		{"gesprek/internal/talk", "os/exec", false},
		{"gesprek/internal/talk", "database/sql", false},
		{"gesprek/internal/talk", "embed", false},
		{"gesprek/internal/talk", "golang.org/x/text/collate", false},
		{"gesprek/internal/talk", "gesprek/internal/school", false},
		{"gesprek/internal/school", "gesprek/internal/talk", true},
		{"gesprek/internal/school", "gesprek/internal/dossier", false},
		{"gesprek/internal/school", "gesprek/internal/nl", false},
		{"gesprek/internal/guard", "unicode", true},
		{"gesprek/internal/guard", "gesprek/internal/nl", false},
		{"gesprek/internal/store", "database/sql/driver", true},
		{"gesprek/internal/store", "modernc.org/sqlite/lib", true},
		{"gesprek/internal/store", "gesprek/internal/talk", true},
		{"gesprek/internal/store", "gesprek/internal/store/schema", true},
		{"gesprek/internal/store", "gesprek/internal/nl", false},
		{"gesprek/internal/store", "gesprek/internal/seal", false},
		{"gesprek/internal/tui", "charm.land/bubbletea/v2", true},
		{"gesprek/internal/tui", "gesprek/internal/nl", true},
		{"gesprek/internal/tui", "gesprek/internal/rehearse", true},
		{"gesprek/internal/tui", "gesprek/internal/store", false},
		{"gesprek/internal/tui", "gesprek/internal/report", true},
		{"gesprek/internal/tui/live", "gesprek/internal/seal", false},
		{"gesprek/internal/tui", "database/sql", false},
		{"gesprek/internal/handbook", "gesprek/internal/talk", true},
		{"gesprek/internal/handbook", "gesprek/prompts", false},
		{"gesprek/internal/report", "gesprek/internal/nl", true},
		{"gesprek/internal/search", "gesprek/internal/nl", true},
		{"gesprek/internal/search", "gesprek/internal/store", false},
		{"gesprek/internal/tui", "gesprek/internal/search", true},
		{"gesprek/internal/report", "gesprek/internal/store", false},
		{"gesprek/internal/cli", "gesprek/internal/store", true},
		{"gesprek/internal/cli", "gesprek/prompts", true},
		{"gesprek/internal/cli", "modernc.org/sqlite", false},
		{"gesprek/cmd/gesprek", "gesprek/internal/cli", true},
		{"gesprek/cmd/gesprek", "gesprek/internal/store", false},
		{"gesprek/prompts", "embed", true},
		{"gesprek/prompts", "io/fs", true},
		{"gesprek/prompts", "strings", false},
		{"gesprek/prompts", "gesprek/internal/talk", false},
		{"gesprek/internal/schooltest", "gesprek/internal/school", true},
		{"gesprek/internal/schooltest", "gesprek/internal/nl", false},
		{"gesprek/internal/schooltest", "os", false},
		{"gesprek/internal/cli", "gesprek/internal/schooltest", false},
		{"gesprek/internal/store", "gesprek/internal/schooltest", false},
		{"gesprek/internal/school", "gesprek/internal/schooltest", false},
		{"gesprek/internal/new", "gesprek/internal/store", false},
	}
	rules := forbidden()
	for _, tt := range tests {
		why := verdict(rules, tt.pkg, tt.imp)
		if (why == allowed) != tt.ok {
			t.Errorf("%s imports %s: allowed = %t, want %t (%s)", tt.pkg, tt.imp, !tt.ok, tt.ok, why)
		}
	}
}

func TestImports(t *testing.T) {
	rules := forbidden()
	for _, p := range packages(t) {
		for _, imp := range p.imports(t) {
			if why := verdict(rules, p.ImportPath, imp); why != allowed {
				t.Errorf("%s imports %s: %s", p.ImportPath, imp, why)
			}
		}
	}
}

// listed is what go list tells about a package of ours.
type listed struct {
	ImportPath     string
	Dir            string
	Standard       bool
	Imports        []string
	IgnoredGoFiles []string
}

// imports returns what p imports on any system: go list leaves out files that
// a build constraint excludes here.
func (p listed) imports(t *testing.T) []string {
	t.Helper()
	all := slices.Clone(p.Imports)
	for _, name := range p.IgnoredGoFiles {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range file.Imports {
			all = append(all, unquote(spec.Path))
		}
	}
	return all
}

// packages lists the packages of this module.
func packages(t *testing.T) []listed {
	t.Helper()
	var ours []listed
	dec := json.NewDecoder(strings.NewReader(goTool(t, moduleRoot(t), "list", "-deps", "-json", "./...")))
	for {
		var p listed
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("read go list: %v", err)
		}
		if !p.Standard && covers("gesprek", p.ImportPath) {
			ours = append(ours, p)
		}
	}
	if len(ours) == 0 {
		t.Fatal("go list names no package of ours")
	}
	return ours
}

func TestDomainIsToldTheTime(t *testing.T) {
	for _, src := range sources(t) {
		if !src.test && slices.Contains(append(domain(), "schooltest"), src.part()) {
			report(t, clockReads(src))
		}
	}
}

// clockReads finds calls that ask the machine for the time.
func clockReads(src source) []string {
	name := importName(src.file, "time")
	var found []string
	ast.Inspect(src.file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		x, ok := sel.X.(*ast.Ident)
		if ok && name != "" && x.Name == name && slices.Contains([]string{"Now", "Since", "Until"}, sel.Sel.Name) {
			found = append(found, src.at(sel, "time.%s: the domain takes the time as a parameter", sel.Sel.Name))
		}
		return true
	})
	return found
}

func TestClockReadsAreSeen(t *testing.T) {
	src := parse(t, "internal/talk/x.go", `package talk
import clock "time"
type now struct{ Now int }
func late(time now) (int, any) { return time.Now, clock.Now }
func old(t clock.Time) clock.Duration { return clock.Since(t) }
`)
	if found := clockReads(src); len(found) != 2 {
		t.Errorf("found %q, want clock.Now and clock.Since", found)
	}
}

// importName is the name under which file uses the package path, "" if it
// does not.
func importName(file *ast.File, path string) string {
	for _, spec := range file.Imports {
		if unquote(spec.Path) != path {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path[strings.LastIndex(path, "/")+1:]
	}
	return ""
}

// TestLibcMatchesSQLite holds the pair that SQLite's authors support: the
// translated C of modernc.org/sqlite fits one version of modernc.org/libc.
func TestLibcMatchesSQLite(t *testing.T) {
	root := moduleRoot(t)
	file := strings.TrimSpace(goTool(t, root, "list", "-m", "-f", "{{.GoMod}}", "modernc.org/sqlite"))
	mod, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := required(string(mod), "modernc.org/libc")
	got := strings.TrimSpace(goTool(t, root, "list", "-m", "-f", "{{.Version}}", "modernc.org/libc"))
	if want == "" || got != want {
		t.Errorf("modernc.org/libc is %s, but this modernc.org/sqlite requires %q: set both together", got, want)
	}
}

// required returns the version of module that the text of a go.mod asks for.
func required(mod, module string) string {
	for line := range strings.Lines(mod) {
		fields := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(fields) >= 2 && fields[0] == module {
			return fields[1]
		}
	}
	return ""
}

// moduleRoot is the folder that holds go.mod.
func moduleRoot(t *testing.T) string {
	t.Helper()
	return strings.TrimSpace(goTool(t, "", "list", "-m", "-f", "{{.Dir}}"))
}

// goTool runs the go command in dir and returns what it prints.
func goTool(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w\n%s", err, exit.Stderr)
		}
		t.Fatalf("run go %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}

// unquote is the text of a string literal, "" for any other literal.
func unquote(lit *ast.BasicLit) string {
	text, err := strconv.Unquote(lit.Value)
	if err != nil || lit.Kind != token.STRING {
		return ""
	}
	return text
}
