package cli

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gesprek/internal/nl"
)

// traced are the system calls that reach out of the process: to the network, to
// files by name, to other processes.
const traced = "%network,%file,%process,fchmod,fchown,ftruncate,io_uring_setup,ptrace,memfd_create,userfaultfd,bpf,mount"

// verdicts judges the system calls of a run of the program.
type verdicts struct {
	inside []string // where it may write: the folder of the data and the chosen export
	tools  []string // which other programs it may start
	seen   map[string]int
	writes int
}

const keyCopy = "\x19" // ctrl+y

// call is one line of strace: a process, a name, arguments and a result.
var (
	call   = regexp.MustCompile(`^\d+ +(\w+)\((.*)\) += +(.*)$`)
	quoted = regexp.MustCompile(`(?:AT_FDCWD(?:<([^>]*)>)?|\d+<([^>]*)>)?,? ?"((?:[^"\\]|\\.)*)"`)
)

// nameService is the socket of this machine on which the C library asks who the
// user is. Lip Gloss does, before main, on its way to the colours of the terminal;
// a program that is built without C reads /etc/passwd.
const nameService = `"/var/run/nscd/socket"`

// judge finds what is wrong with a line of strace; empty: nothing.
func (v *verdicts) judge(line string) string {
	m := call.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	name, args, result := m[1], m[2], m[3]
	v.seen[name]++
	switch {
	case slices.Contains([]string{"socket", "socketpair"}, name) && !strings.HasPrefix(args, "AF_UNIX"):
		return "opens a socket: " + line
	case name == "connect" && strings.Contains(args, nameService):
		return ""
	case slices.Contains([]string{"connect", "bind", "sendto", "sendmsg", "listen", "accept", "accept4"}, name):
		return "talks to somebody: " + line
	case slices.Contains([]string{"fork", "vfork", "ptrace", "io_uring_setup", "mount", "bpf"}, name):
		return "does what it never needs: " + line
	case name == "clone" || name == "clone3":
		if !strings.Contains(args, "CLONE_THREAD") && len(v.tools) == 0 {
			return "starts a process: " + line
		}
	case name == "execve" || name == "execveat":
		if v.seen[name] > 1 && !slices.ContainsFunc(v.tools, func(tool string) bool { return strings.Contains(args, "/"+tool+`", ["`+tool+`"`) }) {
			return "runs a program: " + line
		}
	case strings.HasPrefix(result, "-1 "):
		return "" // it did not happen
	case writesByName(name, args):
		return v.outside(line, args)
	}
	return ""
}

// writesByName tells whether a call makes, changes or removes a file by its name.
func writesByName(name, args string) bool {
	switch name {
	case "open", "openat", "openat2":
		for _, flag := range []string{"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_TMPFILE"} {
			if strings.Contains(args, flag) {
				return true
			}
		}
		return false
	}
	for _, prefix := range []string{
		"creat", "rename", "unlink", "mkdir", "rmdir", "link", "symlink", "mknod", "truncate", "chmod", "fchmod", "chown",
		"lchown", "fchown", "utime", "setxattr", "removexattr",
	} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// outside tells which file that is written lies where none may; empty: none.
func (v *verdicts) outside(line, args string) string {
	v.writes++
	paths := pathsIn(args)
	if len(paths) == 0 {
		return "writes to no known place: " + line
	}
	for _, path := range paths {
		if path == "/dev/null" || path == "/dev/tty" || strings.HasPrefix(path, "/dev/pts/") {
			continue
		}
		if !slices.ContainsFunc(v.inside, func(dir string) bool { return path == dir || strings.HasPrefix(path, dir+"/") }) {
			return fmt.Sprintf("writes outside: %s: %s", path, line)
		}
	}
	return ""
}

// pathsIn are the files that the arguments of a call name, in full: a name counts
// from the folder before it.
func pathsIn(args string) []string {
	var paths []string
	for _, m := range quoted.FindAllStringSubmatch(args, -1) {
		path := m[3]
		if !filepath.IsAbs(path) {
			path = filepath.Join(m[1]+m[2], path)
		}
		paths = append(paths, filepath.Clean(path))
	}
	if len(paths) == 0 { // a descriptor
		if m := regexp.MustCompile(`^\d+<([^>]*)>`).FindStringSubmatch(args); m != nil {
			paths = append(paths, m[1])
		}
	}
	return paths
}

// traceOf runs do with a bench whose program runs under strace, and judges every
// call that it made.
func traceOf(t *testing.T, b bench, inside, tools []string, do func(b bench)) *verdicts {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not here")
	}
	dir := t.TempDir()
	log, script := filepath.Join(dir, "log"), filepath.Join(dir, programName)
	display := ""
	for _, tool := range tools {
		display = fmt.Sprintf("export DISPLAY=:0 PATH=%s:$PATH", dir)
		must(t, os.WriteFile(filepath.Join(dir, tool), []byte("#!/bin/sh\nwhile read -r line; do :; done\n"), 0o700))
	}
	// In tmux, Lip Gloss asks "tmux info" for the colours before main: that starts a
	// program, and it is the one that may. Everywhere else none does.
	text := fmt.Sprintf("#!/bin/sh\nunset TMUX\n%s\nexec %s -f -q -y -s 4096 -e trace=%s -e signal=none -o %s.$$ %s \"$@\"\n",
		display, strace, traced, log, b.binary)
	must(t, os.WriteFile(script, []byte(text), 0o700))
	do(bench{script})
	logs, err := filepath.Glob(log + ".*")
	must(t, err)
	all := &verdicts{inside: inside, tools: tools, seen: map[string]int{}}
	for _, log := range logs {
		v := &verdicts{inside: inside, tools: tools, seen: map[string]int{}}
		v.file(t, log)
		for name, n := range v.seen {
			all.seen[name] += n
		}
		all.writes += v.writes
	}
	if len(logs) == 0 || all.writes < 10 || all.seen["openat"] < 20 {
		t.Fatalf("%d runs were traced with %d writes: %v", len(logs), all.writes, all.seen)
	}
	return all
}

func (v *verdicts) file(t *testing.T, log string) {
	t.Helper()
	f, err := os.Open(log)
	must(t, err)
	defer f.Close()
	pending := map[string]string{} // calls that another thread's interrupted
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := rejoined(lines.Text(), pending)
		if wrong := v.judge(line); wrong != "" {
			t.Error(wrong)
		}
	}
	must(t, lines.Err())
}

var resumed = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)

// rejoined puts the two parts of an interrupted call together; the first is nothing
// by itself.
func rejoined(line string, pending map[string]string) string {
	pid, _, _ := strings.Cut(line, " ")
	if before, cut := strings.CutSuffix(line, " <unfinished ...>"); cut {
		pending[pid] = before
		return ""
	}
	if m := resumed.FindStringSubmatch(line); m != nil {
		return pending[pid] + m[2]
	}
	return line
}

// TestNothingGoesOut holds a talk with the real program, rounds it off, writes a
// report, makes backups and puts one back, erases a pupil, and looks at every system
// call: no network, no other program, no file outside the folder of the data, the
// chosen export and the chosen folder for a backup.
func TestNothingGoesOut(t *testing.T) {
	t.Parallel()
	path := sownFile(t)
	home, out, stick := t.TempDir(), t.TempDir(), t.TempDir()
	inside := []string{filepath.Dir(path), out, stick}
	v := traceOf(t, newBench(t), inside, nil, func(b bench) {
		b.fullSession(t, home, path, false)
		for _, args := range [][]string{
			{"verslag", "celik", "--naar", filepath.Join(out, "verslag.md")},
			{"handboek"},
			{"prompts", "controleer"},
			{"help"},
			{"wachtwoord", "stand"},
			{"wachtwoord", "vernieuw"},
			{"backup"},
			{"backup", "--naar", stick},
			{"bewijs"},
			{"inzage", "celik", "--naar", filepath.Join(out, "inzage.md")},
			{"logboek"},
			{"herstel"},
			{"herstel", "1", "--van", stick, "--proef"},
			{"herstel", "1", "--ja"},
			{"wis", "celik", "--ja"},
		} {
			cmd := b.prepare(t, home, 80, 24, append(args, "--db", path)...).cmd
			if told, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v: %v\n%s", args, err, told)
			}
		}
	})
	t.Logf("%d writes by name among %v", v.writes, v.seen)
}

// TestOnlyTheClipboardIsStarted copies a report: that starts the tool of the
// clipboard and nothing else.
func TestOnlyTheClipboardIsStarted(t *testing.T) {
	t.Parallel()
	path, home := sownFile(t), t.TempDir()
	v := traceOf(t, newBench(t), []string{filepath.Dir(path)}, []string{"xclip"}, func(b bench) {
		b.fullSession(t, home, path, true)
	})
	if v.seen["execve"] < 2 {
		t.Error("the tool of the clipboard was not started")
	}
}

// fullSession does in one run of the program whatever a mentor may do, and copies
// the report or not.
func (b bench) fullSession(t *testing.T, home, path string, copies bool) {
	t.Helper()
	w := b.startAt(t, home, 100, 34, "--db", path)
	defer w.shut()
	w.sees("niet afgerond. Verdergaan?")
	w.types(keyEnter)
	w.sees("een geit was ziek")
	w.types("één regel" + keyEnter + "klad erbij" + keyKlad + keyEnter + keyTab + "\x1b[200~geplakt\x1b[201~")
	w.sees("één regel", "geplakt")
	w.types(keyLock)
	w.sees(nl.LockTitle)
	w.types(keyEnter)
	w.sees("één regel", "geplakt")
	w.types(keyClose)
	w.sees("wat jullie nu afspreken")
	if strings.Contains(w.screen(), "  reden  ") {
		w.types(keyUp + "bel ging" + keyDown)
	}
	w.types("bellen" + keyTab + keyTab + "vrijdag" + keySend + keySend) // the first asks about the next talk
	w.sees("Verslag")
	if copies {
		w.types(keyCopy)
		w.sees("Het verslag staat op het klembord.")
	}
	w.types("\x1b")
	w.sees("zoek")
	w.until("settle the keys", func() bool { return settled(t, path) })
	w.types(keyQuit)
	if code := w.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
}

// settled tells whether the program came to what it does a few seconds after its
// start: it looks for the key store of the system, and forgets klad.
func settled(t *testing.T, path string) bool {
	t.Helper()
	d, err := openData(t.Context(), beside(path))
	must(t, err)
	defer d.db.Close()
	lines, err := d.db.Memo(t.Context(), memoNoticed)
	must(t, err)
	return len(lines) > 0
}

// TestJudge: each kind of call that is not allowed is seen.
func TestJudge(t *testing.T) {
	for line, wrong := range map[string]bool{
		`7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3`:                                            true,
		`7 socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 3`:                                true,
		`7 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3`:                             true,
		`7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3`:                                         false,
		`7 connect(3, {sa_family=AF_UNIX, sun_path="/run/user/0/bus"}, 20) = 0`:                      true,
		`7 clone(child_stack=0xc0, flags=CLONE_VM|CLONE_FS|CLONE_THREAD) = 8`:                        false,
		`7 clone(child_stack=NULL, flags=CLONE_VM|CLONE_VFORK|SIGCHLD) = 8`:                          true,
		`7 execve("/usr/bin/xclip", ["xclip"], 0x7 /* 9 vars */) = 0`:                                true,
		`7 openat(AT_FDCWD</d>, "/data/klas.db", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3</data/klas.db>`: false,
		`7 openat(AT_FDCWD</d>, "/data/../etc/x", O_WRONLY|O_CREAT, 0600) = 3</etc/x>`:               true,
		`7 openat(AT_FDCWD</d>, "/database/x", O_WRONLY|O_CREAT, 0600) = 3</database/x>`:             true,
		`7 openat(AT_FDCWD</data>, "x", O_WRONLY|O_CREAT, 0600) = 3</data/x>`:                        false,
		`7 openat(AT_FDCWD</tmp>, "x", O_WRONLY|O_CREAT, 0600) = 3</tmp/x>`:                          true,
		`7 openat(4</data/sub>, "x", O_WRONLY|O_CREAT, 0600) = 3</data/sub/x>`:                       false,
		`7 openat(4</tmp>, "x", O_WRONLY|O_CREAT, 0600) = 3</tmp/x>`:                                 true,
		`7 openat(AT_FDCWD</d>, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3</etc/passwd>`:                 false,
		`7 openat(AT_FDCWD</d>, "/tmp/x", O_WRONLY|O_CREAT, 0600) = -1 EACCES (Permission denied)`:   false,
		`7 openat(AT_FDCWD</d>, "/dev/tty", O_RDWR) = 3</dev/tty>`:                                   false,
		`7 renameat(AT_FDCWD</d>, "/data/a", AT_FDCWD</d>, "/tmp/a") = 0`:                            true,
		`7 renameat(AT_FDCWD</d>, "/data/a", AT_FDCWD</d>, "/data/b") = 0`:                           false,
		`7 unlink("/tmp/x") = 0`:                       true,
		`7 mkdirat(AT_FDCWD</d>, "/home/x", 0700) = 0`: true,
		`7 fchmod(5</tmp/x>, 0600) = 0`:                true,
		`7 fchmod(5</data/x>, 0600) = 0`:               false,
	} {
		v := &verdicts{inside: []string{"/data"}, seen: map[string]int{"execve": 1}}
		if got := v.judge(line); (got != "") != wrong {
			t.Errorf("%s: %q", line, got)
		}
	}
	pending := map[string]string{}
	if first := rejoined(`7 openat(AT_FDCWD</d>, "/tmp/x", O_WRONLY|O_CREAT <unfinished ...>`, pending); first != "" {
		t.Errorf("half a call: %q", first)
	}
	if whole := rejoined(`7 <... openat resumed>, 0600) = 3</tmp/x>`, pending); whole != `7 openat(AT_FDCWD</d>, "/tmp/x", O_WRONLY|O_CREAT, 0600) = 3</tmp/x>` {
		t.Errorf("rejoined %q", whole)
	}
}
