package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"gesprek/internal/nl"
)

// smallDisk mounts a real file system of a few MiB, where that is allowed.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "mode=0700,size="+size); err != nil {
		t.Skipf("a small file system cannot be mounted here (needs root): %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fillUp takes all room that is left and gives a function that gives it back.
func fillUp(t *testing.T, dir, name string) (empty func()) {
	t.Helper()
	path := filepath.Join(dir, name)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	must(t, err)
	for _, size := range []int{64 << 10, 4 << 10, 1} {
		for err = nil; err == nil; {
			_, err = f.Write(make([]byte, size))
		}
	}
	_ = f.Close()
	return func() { must(t, os.Remove(path)) }
}

// ungrown is a text that no page holds beside what is there.
func ungrown(word string) string { return word + strings.Repeat(" en nog veel meer", 400) }

// TestFullDisk is the real program on a disk that is really full: it warns
// within a second, says when nothing is stored any more, stores on a stick, says
// at the end where that is, and brings it home; nothing that was typed is lost.
func TestFullDisk(t *testing.T) {
	b := newBench(t)
	dir, stick := smallDisk(t, "12m"), t.TempDir()
	path := filepath.Join(dir, "klas.db")
	sown := sownFile(t)
	must(t, os.CopyFS(dir, os.DirFS(filepath.Dir(sown))))
	w := b.resume(t, path)
	w.until("make the reserve", func() bool { info, err := os.Stat(path + ".reserve"); return err == nil && info.Size() == 1<<20 })
	empty := fillUp(t, dir, "vol")
	w.types(ungrown("eerst"))
	began := time.Now()
	w.sees("schijf vol", nl.DiskLow, "alt+d: bewaar elders")
	if late := time.Since(began); late > 3*time.Second { // a second, and a slow machine
		t.Errorf("the warning came after %v", late)
	}
	w.until("store in the reserve", func() bool { _, err := os.Stat(path + ".reserve"); return os.IsNotExist(err) })
	more := fillUp(t, dir, "voller") // somebody else takes the reserve
	for range 20 {
		w.types("\r" + ungrown("daarna"))
	}
	w.sees("NIET OPGESLAGEN: schijf vol")
	w.types("\x1bd")
	w.sees(nl.ElsewhereTitle)
	w.types(stick + keyEnter)
	w.sees("(niet thuis)")
	w.types("\rhet laatste woord")
	w.until("store on the stick", func() bool { return strings.Contains(w.screen(), "het laatste woord") })
	w.types("\x1b")
	w.sees(nl.LiveMenuLater)
	w.types("\x1b[A" + keyEnter) // later verder
	w.sees("niet thuis")
	w.types(keyQuit)
	if code := w.exits(); code != ExitFailure {
		t.Errorf("exit code %d, want %d", code, ExitFailure)
	}
	files, err := filepath.Glob(filepath.Join(stick, asidePrefix+"*.db"))
	must(t, err)
	if len(files) != 1 || !strings.Contains(strings.Join(strings.Fields(w.written()), ""), filepath.Base(files[0])) {
		t.Fatalf("on the stick: %q; told: %q", files, w.written())
	}
	empty()
	more()
	if out, err := b.command(t, "herstel", "--nood", files[0], "--db", path); err != nil || !strings.Contains(out, nl.NoodBack(1, 0)) {
		t.Fatalf("herstel: %v\n%s", err, out)
	}
	got := lines(t, path)
	if n := strings.Count(got, ungrown("daarna")); n != 20 || !strings.Contains(got, ungrown("eerst")) || !strings.Contains(got, "het laatste woord") {
		t.Errorf("at home: %d of 20 lines, %d bytes", n, len(got))
	}
	if _, err := os.Stat(files[0]); !os.IsNotExist(err) {
		t.Errorf("the file on the stick: %v", err)
	}
}
