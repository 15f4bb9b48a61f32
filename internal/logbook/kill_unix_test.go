//go:build unix

package logbook_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"gesprek/internal/logbook"
	"gesprek/internal/seal"
)

// writerDir names the folder in which this test binary, run by itself, writes on
// and on until it is killed.
const writerDir = "LOGBOOK_TEST_WRITER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerDir); dir != "" {
		os.Exit(writeOn(dir))
	}
	os.Exit(m.Run())
}

// writeOn appends numbers, and tells of each when it was confirmed.
func writeOn(dir string) int {
	ring, err := seal.Open(filepath.Join(dir, "keys"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	f := logbook.In(filepath.Join(dir, "practice"), ring)
	text, err := f.Read("a")
	for n := len(text.Texts); err == nil; n++ {
		if err = f.Append("a", strconv.Itoa(n)); err == nil {
			fmt.Println(n)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// TestKilled kills a writer again and again: nothing that was confirmed is
// missing, nothing is there twice, and nothing is damaged.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	confirmed := -1
	for round := range 12 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), writerDir+"="+dir)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		ok(t, err)
		ok(t, cmd.Start())
		lines := bufio.NewScanner(out)
		for range 1 + round*3 {
			if !lines.Scan() {
				t.Fatal("the writer stopped by itself")
			}
		}
		ok(t, cmd.Process.Kill())
		for more := true; more; more = lines.Scan() { // what was confirmed before the kill came
			confirmed, err = strconv.Atoi(lines.Text())
			ok(t, err)
		}
		_ = cmd.Wait() // it was killed
	}
	ring, err := seal.Open(filepath.Join(dir, "keys"))
	ok(t, err)
	p := place{logbook.In(filepath.Join(dir, "practice"), ring), filepath.Join(dir, "practice"), ring}
	got := p.read(t, "a")
	if got.Fault != nil || len(got.Texts) <= confirmed {
		t.Fatalf("%d texts are there and %d were confirmed (fault %v)", len(got.Texts), confirmed+1, got.Fault)
	}
	for n, text := range got.Texts {
		if text != strconv.Itoa(n) {
			t.Fatalf("text %d is %q", n, text)
		}
	}
}
