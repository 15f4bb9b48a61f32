package cli_test

import (
	"go/ast"
	"path"
	"slices"
	"testing"
)

// A panic on a goroutine ends the process at once: with the terminal taken over,
// typed text unsaved, and the panic's value, which may be that text, written to
// the terminal. So each function of ours that runs on a goroutine of its own
// begins with a deferred rescue.Caught; other deferred calls may stand around it.

const rescuePath = "gesprek/internal/rescue"

func TestGoroutinesAreGuarded(t *testing.T) {
	count := 0
	packages := map[string][]source{}
	for _, src := range sources(t) {
		if !src.test {
			packages[src.dir()] = append(packages[src.dir()], src)
		}
	}
	for _, files := range packages {
		for _, src := range files {
			found, starts := unguarded(src, files)
			report(t, found)
			count += starts
		}
	}
	if count < 10 {
		t.Errorf("only %d goroutines are seen", count)
	}
}

// unguarded finds what starts a goroutine with a function that does not begin
// with rescue.Caught, and counts the starts.
func unguarded(src source, files []source) (found []string, starts int) {
	check := func(at ast.Node, started ast.Expr) {
		starts++
		bodies := bodiesOf(started, files)
		if len(bodies) == 0 || slices.ContainsFunc(bodies, func(b body) bool { return !b.begins() }) {
			found = append(found, src.at(at, "goroutine: its function must begin with defer rescue.Caught(…)"))
		}
	}
	ast.Inspect(src.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			check(n, n.Call.Fun)
		case *ast.CallExpr:
			if started := startedBy(src, n); started != nil {
				check(n, started)
			}
		}
		return true
	})
	return found, starts
}

// startedBy is the function that a call has run on another goroutine, as timers,
// contexts and wait groups do; nil for other calls.
func startedBy(src source, call *ast.CallExpr) ast.Expr {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	x, _ := sel.X.(*ast.Ident)
	of := func(pkg string) bool { return x != nil && importName(src.file, pkg) == x.Name }
	switch {
	case sel.Sel.Name == "AfterFunc" && (of("time") || of("context")) && len(call.Args) == 2:
		return call.Args[1]
	case sel.Sel.Name == "Go" && len(call.Args) == 1: // of sync.WaitGroup and its like
		return call.Args[0]
	}
	return nil
}

// body is a function's, in its file.
type body struct {
	src   source
	block *ast.BlockStmt
}

// bodiesOf are what may run where a function is named: its own literal, or every
// function or method of that name in the package, on whatever system.
func bodiesOf(fun ast.Expr, files []source) []body {
	name := ""
	switch fun := fun.(type) {
	case *ast.FuncLit:
		return []body{{files[0], fun.Body}}
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	var all []body
	for _, src := range files {
		for _, decl := range src.file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Name.Name == name && fn.Body != nil {
				all = append(all, body{src, fn.Body})
			}
		}
	}
	return all
}

// begins tells whether rescue.Caught is among the deferred calls that a function
// begins with.
func (b body) begins() bool {
	for _, stmt := range b.block.List {
		d, ok := stmt.(*ast.DeferStmt)
		if !ok {
			return false
		}
		sel, ok := d.Call.Fun.(*ast.SelectorExpr)
		if !ok || sel.Sel.Name != "Caught" {
			continue
		}
		if x, ok := sel.X.(*ast.Ident); ok && x.Name == path.Base(rescuePath) {
			return true
		}
	}
	return false
}

func TestUnguardedIsFound(t *testing.T) {
	tests := []struct {
		name, text string
		want       int
	}{
		{"literal", "func f() { go func() { f() }() }", 1},
		{"other package", "func f() { go io.Copy(a, b) }", 1},
		{"value", "func f(g func()) { go g() }", 1},
		{"method", "func (s *s) f() { go s.run() }\nfunc (s *s) run() { s.f() }", 1},
		{"too late", "func f() { go func() { f(); defer rescue.Caught(nil) }() }", 1},
		{"called and not deferred", "func f() { go func() { rescue.Caught(nil) }() }", 1},
		{"timer", "func f() { time.AfterFunc(1, f) }", 1},
		{"context", "func f() { context.AfterFunc(nil, func() { f() }) }", 1},
		{"wait group", "func f() { wg.Go(func() { f() }) }", 1},
		{"guarded", "func f() { go func() { defer rescue.Caught(nil); f() }() }", 0},
		{"guarded behind a close", "func f() { go func() { defer close(c); defer rescue.Caught(f.g); f() }() }", 0},
		{"guarded method", "func (s *s) f() { go s.run() }\nfunc (s *s) run() { defer rescue.Caught(nil) }", 0},
		{"guarded timer", "func f() { time.AfterFunc(1, g) }\nfunc g() { defer rescue.Caught(nil) }", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := parse(t, "x.go", "package x\nimport (\n\"time\"\n\"context\"\n)\n"+tt.text+"\n")
			found, starts := unguarded(src, []source{src})
			if len(found) != tt.want || starts != 1 {
				t.Errorf("found %q of %d starts, want %d of 1", found, starts, tt.want)
			}
		})
	}
}
