package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// nobody is the user as whom a test of root runs the program: root may look into
// everything.
const nobody = 65534

// unprivileged has the program run as a user without special rights, on a copy of
// the data, in a folder of that user's.
func (r *wired) unprivileged(binary string) {
	t := r.t
	t.Helper()
	dir, err := os.MkdirTemp("", "gesprek-private-") // t.TempDir is not for others
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	must(t, os.Chmod(dir, 0o755))
	must(t, exec.Command("cp", binary, filepath.Join(dir, programName)).Run())
	home := filepath.Join(dir, "thuis")
	must(t, os.CopyFS(home, os.DirFS(filepath.Dir(r.db))))
	r.db = filepath.Join(home, filepath.Base(r.db))
	r.cmd.Path, r.cmd.Dir = filepath.Join(dir, programName), home
	r.cmd.Env = append(r.cmd.Env, envDB+"="+r.db, "HOME="+home, "TMPDIR="+home)
	if os.Geteuid() != 0 {
		return
	}
	must(t, filepath.WalkDir(home, func(path string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chown(path, nobody, nobody)
	}))
	r.cmd.SysProcAttr.Credential = &syscall.Credential{Uid: nobody, Gid: nobody, NoSetGroups: true}
}

// TestMemoryIsPrivate: the running program leaves no core, and its memory is not
// its user's to read.
func TestMemoryIsPrivate(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	r := wire(t, b.binary, sownFile(t))
	r.unprivileged(b.binary)
	r.talk()
	proc := fmt.Sprintf("/proc/%d", r.cmd.Process.Pid)
	limits, err := os.ReadFile(proc + "/limits")
	must(t, err)
	if !regexp.MustCompile(`(?m)^Max core file size +0 +0 `).Match(limits) {
		t.Errorf("a core may be written:\n%s", limits)
	}
	info, err := os.Stat(proc + "/mem")
	must(t, err)
	owner := info.Sys().(*syscall.Stat_t).Uid
	if owner != 0 { // the kernel gives what may not be looked into to root
		t.Errorf("user %d may look into the memory", owner)
	}
	leaves(r)
	if code := r.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
}

// TestCrashDumpsNothing: what the runtime writes when it is aborted, as much as it
// can be asked to, holds nothing that was typed or read, and there is no core. The
// control shows that this system writes cores.
func TestCrashDumpsNothing(t *testing.T) {
	t.Parallel() // the runtime takes ten seconds for it
	b := newBench(t)
	var limit syscall.Rlimit
	must(t, syscall.Getrlimit(syscall.RLIMIT_CORE, &limit))
	before := limit
	limit.Cur = limit.Max
	must(t, syscall.Setrlimit(syscall.RLIMIT_CORE, &limit))
	t.Cleanup(func() { _ = syscall.Setrlimit(syscall.RLIMIT_CORE, &before) })

	control := exec.Command("sleep", "60")
	control.Dir = t.TempDir()
	must(t, control.Start())
	must(t, control.Process.Signal(syscall.SIGABRT))
	_ = control.Wait()
	if !control.ProcessState.Sys().(syscall.WaitStatus).CoreDump() {
		t.Log("this system writes no cores at all: only the text is checked")
	}

	path := sownFile(t)
	r := wire(t, b.binary, path, "GOTRACEBACK=crash")
	r.cmd.Dir = t.TempDir()
	r.talk()
	r.types("geheimtaal over Noor")
	r.stores("geheimtaal over Noor")
	must(t, r.cmd.Process.Signal(syscall.SIGABRT))
	_ = r.cmd.Wait()
	status := r.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if !status.Signaled() || status.CoreDump() {
		t.Errorf("ended with %v, core %t", r.cmd.ProcessState, status.CoreDump())
	}
	left, err := os.ReadDir(r.cmd.Dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	told := r.told.String()
	if !strings.Contains(told, "goroutine ") {
		t.Errorf("the runtime wrote no stacks: %q", told)
	}
	for _, text := range []string{"geheimtaal", "Noor", "geit", "hoefsmid", "Proef", "Demir"} {
		if strings.Contains(told, text) {
			t.Errorf("the stacks hold %q", text)
		}
	}
	if got := lines(t, path); !strings.Contains(got, "geheimtaal over Noor") {
		t.Errorf("stored:\n%s", got)
	}
}
