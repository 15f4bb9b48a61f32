package roster

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var updateSheets = flag.Bool("update-sheets", false, "write what the workbooks hold")

// TestListSheets reads the workbooks among the class lists: what is in their
// cells, whatever the lists make of it.
func TestListSheets(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "lists", "x*.xls*"))
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	var got strings.Builder
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "== %s\n", filepath.Base(file))
		sheets, err := readXLSX(data)
		if err != nil {
			fmt.Fprintln(&got, "error:", err)
		}
		got.WriteString(render(sheets))
	}
	golden := filepath.Join("testdata", "xlsx", "lists.golden")
	if *updateSheets {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("the workbooks hold\n%s\nwant\n%s", got.String(), want)
	}
}
