// Package cli_test holds, beside the tests of the command line, the guard
// rails of the whole repository: which package may import which
// (deps_test.go), how big things may grow (tree_test.go) and where Dutch may
// stand (words_test.go). A limit that hurts is a sign of a missing concept,
// not a reason to raise it.
package cli_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The budgets of the tree, in lines unless said otherwise.
const (
	maxFile        = 400
	maxTestFile    = 600
	maxFunc        = 60
	maxCases       = 12 // case clauses of a switch, default not counted
	maxFields      = 15 // fields of a struct
	maxModelFields = 12 // fields of the root model, tui.Model
	medianFile     = 200
	medianFunc     = 10
)

// source is one parsed Go file of the repository.
type source struct {
	path  string // from the module root, with slashes
	test  bool
	lines int
	fset  *token.FileSet
	file  *ast.File
}

// dir is the folder of the file, from the module root.
func (s source) dir() string { return path.Dir(s.path) }

// part is the name of the package under internal that the file belongs to,
// "" for a file elsewhere.
func (s source) part() string {
	below, ok := strings.CutPrefix(s.dir(), "internal/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(below, "/")
	return name
}

// line is the line of p in the file, from 1.
func (s source) line(p token.Pos) int { return s.fset.Position(p).Line }

// height is the number of lines that n covers.
func (s source) height(n ast.Node) int { return s.line(n.End()) - s.line(n.Pos()) + 1 }

// at puts the place of n before a message.
func (s source) at(n ast.Node, format string, args ...any) string {
	return fmt.Sprintf("%s:%d %s", s.path, s.line(n.Pos()), fmt.Sprintf(format, args...))
}

// report makes each finding an error of t.
func report(t *testing.T, found []string) {
	t.Helper()
	for _, f := range found {
		t.Error(f)
	}
}

// parse reads one Go file from memory.
func parse(t *testing.T, name, text string) source {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return source{
		path:  name,
		test:  strings.HasSuffix(name, "_test.go"),
		lines: strings.Count(text, "\n"),
		fset:  fset,
		file:  file,
	}
}

// sources reads every Go file of the repository, whatever system it is for.
func sources(t *testing.T) []source {
	t.Helper()
	root := moduleRoot(t)
	var all []source
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name != root && foreign(d.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		all = append(all, parse(t, filepath.ToSlash(rel), string(text)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// foreign reports whether a folder holds no Go code of the program.
func foreign(dir string) bool {
	return dir == "vendor" || dir == "testdata" || strings.HasPrefix(dir, ".")
}

func TestBudgets(t *testing.T) {
	for _, src := range sources(t) {
		report(t, tooBig(src))
		if !src.test {
			report(t, globals(src))
			report(t, undocumented(src))
		}
	}
}

// tooBig finds what outgrew its limit.
func tooBig(src source) []string {
	var found []string
	check := func(n ast.Node, what string, got, limit int) {
		if got > limit {
			found = append(found, src.at(n, "%s: %d, at most %d", what, got, limit))
		}
	}
	if src.test {
		check(src.file, "lines of a test file", src.lines, maxTestFile)
	} else {
		check(src.file, "lines of a file", src.lines, maxFile)
	}
	ast.Inspect(src.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if !src.test {
				check(n, "lines of func "+n.Name.Name, src.height(n), maxFunc)
			}
		case *ast.SwitchStmt:
			check(n, "cases of a switch", cases(n.Body), maxCases)
		case *ast.TypeSwitchStmt:
			check(n, "cases of a switch", cases(n.Body), maxCases)
		case *ast.TypeSpec:
			if st, ok := n.Type.(*ast.StructType); ok && src.part() == "tui" && n.Name.Name == "Model" {
				check(n, "fields of Model", st.Fields.NumFields(), maxModelFields)
			}
		case *ast.StructType:
			check(n, "fields of a struct", n.Fields.NumFields(), maxFields)
		}
		return true
	})
	return found
}

// cases counts the case clauses of a switch.
func cases(body *ast.BlockStmt) int {
	count := 0
	for _, stmt := range body.List {
		if clause, ok := stmt.(*ast.CaseClause); ok && clause.List != nil {
			count++
		}
	}
	return count
}

// globals finds init functions and variables that make a package depend on
// what happened before.
func globals(src source) []string {
	var found []string
	for _, decl := range src.file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Recv == nil && decl.Name.Name == "init" {
				found = append(found, src.at(decl, "func init: none, call it where it is needed"))
			}
		case *ast.GenDecl:
			if decl.Tok != token.VAR {
				continue
			}
			for _, s := range decl.Specs {
				if spec, ok := s.(*ast.ValueSpec); ok && !harmless(decl, spec) {
					found = append(found, src.at(spec, "package variable %s: only sentinel errors, embeds and compiled patterns", spec.Names[0].Name))
				}
			}
		}
	}
	return found
}

// harmless reports whether a package variable is a sentinel error, an embed,
// a compiled pattern or the proof that a type satisfies an interface.
func harmless(decl *ast.GenDecl, spec *ast.ValueSpec) bool {
	if embeds(decl.Doc) || embeds(spec.Doc) {
		return true
	}
	if spec.Names[0].Name == "_" {
		return spec.Type != nil
	}
	if len(spec.Values) != len(spec.Names) {
		return false
	}
	for i, name := range spec.Names {
		call, ok := spec.Values[i].(*ast.CallExpr)
		if !ok || !sentinel(name.Name) && !compiles(call) {
			return false
		}
	}
	return true
}

// embeds reports whether a comment is a go:embed directive.
func embeds(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool {
		return strings.HasPrefix(c.Text, "//go:embed ")
	})
}

// sentinel reports whether name is that of an error value: ErrX or errX.
func sentinel(name string) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(strings.TrimPrefix(name, "E"), "e"), "rr")
	return ok && rest != "" && ast.IsExported(rest)
}

// compiles reports whether call compiles a regular expression, now or, with a
// function pattern of the package, at its first use.
func compiles(call *ast.CallExpr) bool {
	if own, ok := call.Fun.(*ast.Ident); ok {
		return own.Name == "pattern"
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == "regexp" && sel.Sel.Name == "MustCompile"
}

// undocumented finds exported names whose comment does not start with them.
// In a group of constants or variables the comment of the group, or one at
// the end of the line, will do.
func undocumented(src source) []string {
	if src.file.Name.Name == "main" {
		return nil
	}
	var found []string
	miss := func(name *ast.Ident) {
		found = append(found, src.at(name, "%s: needs a comment that starts with its name", name.Name))
	}
	for _, decl := range src.file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Name.IsExported() && public(decl.Recv) && !opens(decl.Doc, decl.Name) {
				miss(decl.Name)
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				undocumentedSpec(decl, spec, miss)
			}
		}
	}
	return found
}

// undocumentedSpec calls miss for the undocumented exported names of spec.
func undocumentedSpec(decl *ast.GenDecl, spec ast.Spec, miss func(*ast.Ident)) {
	grouped := decl.Lparen.IsValid()
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		doc := spec.Doc
		if !grouped {
			doc = decl.Doc
		}
		if spec.Name.IsExported() && !opens(doc, spec.Name) {
			miss(spec.Name)
		}
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			switch {
			case !name.IsExported():
			case spec.Doc != nil && !opens(spec.Doc, name):
				miss(name)
			case !grouped && !opens(decl.Doc, name):
				miss(name)
			case grouped && spec.Doc == nil && spec.Comment == nil && decl.Doc == nil:
				miss(name)
			}
		}
	}
}

// opens reports whether a comment starts with name.
func opens(doc *ast.CommentGroup, name *ast.Ident) bool {
	first, _, _ := strings.Cut(strings.ReplaceAll(doc.Text(), "\n", " "), " ")
	return strings.TrimRight(first, ",.:;") == name.Name || strings.HasPrefix(first, name.Name+"'")
}

// public reports whether a method belongs to a type that others can name; a
// function, without a receiver, does.
func public(recv *ast.FieldList) bool {
	if recv == nil {
		return true
	}
	name := ""
	ast.Inspect(recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return name == ""
	})
	return ast.IsExported(name)
}

func TestPackagesSayWhatTheyAreFor(t *testing.T) {
	said := map[string]bool{}
	for _, src := range sources(t) {
		if !src.test {
			said[src.dir()] = said[src.dir()] || introduces(src)
		}
	}
	for dir, ok := range said {
		if !ok {
			t.Errorf("%s:1 package doc: needs one, that says what it is for and what it must not know", dir)
		}
	}
}

// introduces reports whether src holds the doc of its package.
func introduces(src source) bool {
	doc, name := src.file.Doc.Text(), src.file.Name.Name
	if name == "main" {
		return doc != ""
	}
	return strings.HasPrefix(doc, "Package "+name+" ")
}

func TestMedians(t *testing.T) {
	var files, funcs []int
	for _, src := range sources(t) {
		if src.test {
			continue
		}
		files = append(files, src.lines)
		for _, decl := range src.file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok {
				funcs = append(funcs, src.height(fn))
			}
		}
	}
	if m := median(files); m > medianFile {
		t.Errorf("median of %d files: %d lines, at most %d", len(files), m, medianFile)
	}
	if m := median(funcs); m > medianFunc {
		t.Errorf("median of %d functions: %d lines, at most %d", len(funcs), m, medianFunc)
	}
}

// median is the middle of ns, the lower one of two; 0 of nothing.
func median(ns []int) int {
	if len(ns) == 0 {
		return 0
	}
	slices.Sort(ns)
	return ns[(len(ns)-1)/2]
}

func TestTopLevel(t *testing.T) {
	known := []string{"cmd", "internal", "prompts", "go.mod", "go.sum", "README.md", "LICENSE"}
	for _, name := range files(t, moduleRoot(t)) {
		first, _, _ := strings.Cut(name, "/")
		if !strings.HasPrefix(first, ".") && !slices.Contains(known, first) {
			t.Errorf("%s:1 top level: only %s and dot-files", name, strings.Join(known, ", "))
		}
	}
}

// local matches what is true on one machine only: the folder of a checkout or
// of a person, and the host of a package registry. The brackets keep the
// pattern from matching itself.
var local = regexp.MustCompile(`(?:^|[^A-Za-z0-9._~-])(?:/(?:w[o]rk|f[a]rm|r[o]ot)/` +
	`|/(?:h[o]me|U[s]ers)/[A-Za-z0-9]+/|(?i:[a-z]:[\\/]+us[e]rs[\\/]+[a-z0-9]))` +
	`|\b(?:pr[o]xy|s[u]m|ind[e]x)\.golang\.org\b|\bg[o]proxy\.[a-z]+\b` +
	`|\bregistry\.(?:n[p]mjs\.org|y[a]rnpkg\.com)\b|\bp[y]pi\.org\b|\bfiles\.pyth[o]nhosted\.org\b|\bcr[a]tes\.io\b` +
	`|\bd[e]b\.debian\.org\b|\b(?:archive|security)\.ub[u]ntu\.com\b`)

func TestNothingOfOneMachine(t *testing.T) {
	root := moduleRoot(t)
	for _, name := range files(t, root) {
		text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range bytes.Split(text, []byte("\n")) {
			if hit := local.Find(line); hit != nil {
				t.Errorf("%s:%d names %q: nothing of one machine or one registry", name, i+1, hit)
			}
		}
	}
}

// files lists what the repository holds, with slashes: the tracked files, or
// where there is no git, or nothing in it yet, every file but git's own.
func files(t *testing.T, root string) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files", "-z")
	cmd.Dir = root
	if out, err := cmd.Output(); err == nil && len(out) > 0 {
		tracked := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
		return slices.DeleteFunc(tracked, func(name string) bool {
			_, err := os.Stat(filepath.Join(root, filepath.FromSlash(name)))
			return err != nil
		})
	}
	var all []string
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.Name() == ".git":
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular():
			rel, err := filepath.Rel(root, name)
			if err != nil {
				return err
			}
			all = append(all, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestBudgetsBite(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"long file", "package x\n" + strings.Repeat("\n", maxFile), "x.go:1 lines of a file"},
		{"long function", "package x\nfunc f() {\n" + strings.Repeat("\n", maxFunc) + "}\n", "x.go:2 lines of func f"},
		{"long switch", "package x\nfunc f(i int) {\nswitch i {\n" + numbered("case %d:\n", maxCases+1) + "}\n}\n", "x.go:3 cases of a switch"},
		{"big struct", "package x\ntype s struct {\n" + numbered("f%d int\n", maxFields+1) + "}\n", "x.go:2 fields of a struct"},
		{"init", "package x\nfunc init() {}\n", "x.go:2 func init"},
		{"table", "package x\nvar table = map[string]int{}\n", "x.go:2 package variable table"},
		{"counter", "package x\nvar errors int\n", "x.go:2 package variable errors"},
		{"error table", "package x\nvar errTable = []error{nil}\n", "x.go:2 package variable errTable"},
		{"bare function", "package x\nfunc Bare() {}\n", "x.go:2 Bare: needs a comment"},
		{"bare method", "package x\n// T is one.\ntype T[K any] struct{}\nfunc (t *T[K]) Bare() {}\n", "x.go:4 Bare: needs a comment"},
		{"other start", "package x\n// Returns one.\ntype T struct{}\n", "x.go:3 T: needs a comment"},
		{"bare constant", "package x\nconst Bare = 1\n", "x.go:2 Bare: needs a comment"},
		{"bare group", "package x\nconst (\nBare = 1\n)\n", "x.go:3 Bare: needs a comment"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := parse(t, "x.go", tt.text)
			found := slices.Concat(tooBig(src), globals(src), undocumented(src))
			if len(found) != 1 || !strings.HasPrefix(found[0], tt.want) {
				t.Errorf("found %q, want one that starts with %q", found, tt.want)
			}
		})
	}
}

func TestBudgetsLetPass(t *testing.T) {
	src := parse(t, "x.go", `// Package x is in order.
package x

var (
	// ErrFull is a sentinel.
	ErrFull  = errors.New("full")
	errEmpty = errors.New("empty")
	pattern  = regexp.MustCompile("x")
)

var _ io.Reader = (*Reader)(nil)

//go:embed x.toml
var content embed.FS

// The levels, from low to high.
const (
	Low = iota
	High
)

// Reader reads.
type Reader struct{}

// Read reads.
func (r *Reader) Read(p []byte) (int, error) { return 0, nil }

type own struct{}

func (own) Error() string { return "own" }
`)
	if found := slices.Concat(tooBig(src), globals(src), undocumented(src)); len(found) > 0 {
		t.Errorf("found %q, want nothing", found)
	}
	if !introduces(src) {
		t.Error("the package doc is not seen")
	}
}

func TestModelIsSmaller(t *testing.T) {
	text := "package tui\ntype Model struct {\n" + numbered("f%d int\n", maxModelFields+1) + "}\n"
	if found := tooBig(parse(t, "internal/tui/model.go", text)); len(found) != 1 {
		t.Errorf("found %q, want the fields of Model", found)
	}
	if found := tooBig(parse(t, "internal/talk/model.go", text)); len(found) != 0 {
		t.Errorf("found %q, want nothing outside tui", found)
	}
}

func TestLocalBites(t *testing.T) {
	for _, line := range []string{
		"cd /wo" + "rk/main", "\"/ho" + "me/noor/x\"", "C:\\Us" + "ers\\noor", "/Us" + "ers/noor/x",
		"GOPROXY=https://pro" + "xy.golang.org,direct", "https://py" + "pi.org/simple",
	} {
		if !local.MatchString(line) {
			t.Errorf("%q is not seen", line)
		}
	}
	for _, line := range []string{
		"golang.org/x/text v0.43.0", "~/wo" + "rk/x", "https://example.nl/home/x/y", "internal/wo" + "rk/x", "homework/x",
	} {
		if local.MatchString(line) {
			t.Errorf("%q is seen", line)
		}
	}
}

// numbered repeats a line for 0, 1, 2 … n-1.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}
