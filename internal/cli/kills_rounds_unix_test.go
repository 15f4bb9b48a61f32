//go:build unix

package cli

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
)

// round does a deed, kills it, and looks what is left.
func (k *keeper) round(number int, d deed) {
	k.t.Helper()
	round := fmt.Sprintf("kill %d, %s", number, d)
	k.grow()
	switch d {
	case toBackUp:
		k.kill(d, "backup")
		k.is(round, d, k.now)
	case toCopy:
		_, ended := k.kill(d, "backup", "--naar", k.stick)
		k.copied = k.copied || ended
		k.is(round, d, k.now)
		k.opensElsewhere(round)
	case toRenew:
		k.renewed(round)
	case toRestore:
		k.restored(round)
	case toErase:
		k.wiped(round)
	case toRescue:
		k.rescued(round)
	}
	k.noteBackups()
	if k.rng.IntN(2) == 0 { // else the next one meets what this one left
		k.settle(round)
	}
}

// kill runs a command of the real program until it is killed or has ended.
func (k *keeper) kill(d deed, args ...string) (said string, ended bool) {
	k.t.Helper()
	cmd := k.b.prepare(k.t, filepath.Dir(k.dir), 80, 24, append(args, "--db", filepath.Join(k.dir, "gesprek.db"))...).cmd
	var told bytes.Buffer
	cmd.Stdout, cmd.Stderr, cmd.Stdin = &told, &told, strings.NewReader(strings.Repeat(k.pass+"\n", 9))
	timer := time.NewTimer(k.all.wait(d, k.rng))
	defer timer.Stop()
	start := time.Now()
	must(k.t, cmd.Start())
	gone := make(chan error, 1)
	go func() { gone <- cmd.Wait() }()
	var err error
	select {
	case err = <-gone:
	case <-timer.C:
		_ = cmd.Process.Kill() // it may have ended
		err = <-gone
	}
	ended = cmd.ProcessState.Exited()
	if ended && err != nil {
		k.t.Fatalf("%v: %v\n%s", args, err, told.String())
	}
	k.all.took(d, time.Since(start), ended)
	return told.String(), ended
}

// is wants the folder, as it lies there, to hold one of these.
func (k *keeper) is(round string, d deed, old holding, fresh ...holding) (at int) {
	k.t.Helper()
	got := k.holds(k.image(k.dir))
	all := append([]holding{old}, fresh...)
	for i := len(all) - 1; i >= 0; i-- {
		if !maps.Equal(got, all[i]) {
			continue
		}
		k.all.mu.Lock()
		defer k.all.mu.Unlock()
		if i > 0 {
			k.all.fresh[d]++
		}
		return i
	}
	k.t.Fatalf("%s: holds neither the old (%q) nor the new (%q)", round, unlike(got, old), unlike(got, all[len(all)-1]))
	return 0
}

// opensElsewhere puts back what is on the stick, as it lies there, on a computer
// that has nothing else, with the words that were shown.
func (k *keeper) opensElsewhere(round string) {
	k.t.Helper()
	k.noteBackups()
	copied := k.image(k.stick)
	words, ok := k.opening(filepath.Join(copied, exportedKeys))
	if !ok {
		if k.copied {
			k.t.Fatalf("%s: no words open the stick", round)
		}
		return
	}
	best, found := k.bestOf(copied, words)
	if !found { // killed just when the keys were those of the copy already
		half, err := filepath.Glob(filepath.Join(copied, "*.db.tmp"))
		must(k.t, err)
		for _, path := range half {
			must(k.t, os.Rename(path, strings.TrimSuffix(path, ".tmp")))
		}
		if _, found = k.bestOf(copied, words); !found && k.copied {
			k.t.Fatalf("%s: nothing on the stick opens", round)
		}
		return
	}
	d := newDesk(k.t, k.t.TempDir())
	d.typing(words)
	if said, err := d.says("herstel", fmt.Sprint(best.Number), "--van", copied, "--ja"); err != nil {
		k.t.Fatalf("%s: %v: %s\n%s", round, err, sentence(err), said)
	}
	was := k.pass
	k.pass = words // opens there, also where there is a passphrase
	got := k.holds(filepath.Dir(d.db))
	k.pass = was
	path := filepath.Join(k.stick, filepath.Base(best.Path))
	want := maps.Clone(k.known[path])
	maps.DeleteFunc(want, func(thing, _ string) bool { // keys of who was erased may still be there
		return got[thing] == "" && (k.erased[of(thing)] || k.faded[path])
	})
	if !maps.Equal(got, want) {
		k.t.Fatalf("%s: elsewhere, %s: %q", round, filepath.Base(path), unlike(got, want))
	}
}

// bestOf gives the newest backup of a folder that the words open.
func (k *keeper) bestOf(dir, words string) (backupLine, bool) {
	k.t.Helper()
	d := newDesk(k.t, k.t.TempDir())
	d.typing(words)
	said, err := d.says("herstel", "--van", dir, "--json")
	must(k.t, err)
	var list []backupLine
	must(k.t, json.NewDecoder(strings.NewReader(said)).Decode(&list))
	at := slices.IndexFunc(list, func(l backupLine) bool { return l.Verdict == verdictGood })
	if at < 0 {
		return backupLine{}, false
	}
	return list[at], true
}

// renewed renews the keys: words that were shown open them, or it is known that
// nobody saw them.
func (k *keeper) renewed(round string) {
	k.t.Helper()
	for path := range k.known {
		k.faded[path] = true
	}
	said, _ := k.kill(toRenew, "wachtwoord", "vernieuw")
	k.read(said)
	k.is(round, toRenew, k.now)
	unseen := false
	k.desk(k.image(k.dir)).with(func(d *data) {
		var err error
		unseen, err = d.wordsUnseen(k.t.Context())
		must(k.t, err)
	})
	if _, opens := k.opening(filepath.Join(k.image(k.dir), "gesprek"+keysSuffix)); !opens && !unseen {
		k.t.Fatalf("%s: no words that were shown open the keys, and nobody knows", round)
	}
	if unseen {
		k.noteBackups()
		k.makeWords()
	}
}

// restored puts a backup back, whichever.
func (k *keeper) restored(round string) {
	k.t.Helper()
	names, err := k.folder().List()
	must(k.t, err)
	names = slices.DeleteFunc(names, func(n backup.Name) bool { return !k.good(n) })
	n := names[k.rng.IntN(len(names))]
	old, fresh := k.now, k.within(n)
	said, ended := k.kill(toRestore, "herstel", named(n), "--ja")
	at := k.is(round, toRestore, old, fresh)
	if ended && at == 0 && !maps.Equal(old, fresh) {
		k.t.Fatalf("%s: ended with the old state:\n%s", round, said)
	}
	k.noteBackups() // what was there before is one of them
	if at == 0 {
		return
	}
	kept := false
	for path, h := range k.known {
		kept = kept || strings.HasSuffix(path, string(backup.Restore)+".db") && maps.Equal(h, old)
	}
	if !kept {
		k.t.Fatalf("%s: what was there before is nowhere", round)
	}
	k.now = fresh
}

// good tells whether a backup can be put back, which it cannot when all keys that
// it needs were renewed since.
func (k *keeper) good(n backup.Name) bool {
	good := false
	k.desk(k.image(k.dir)).with(func(d *data) {
		err := d.shelf.verdict(k.t.Context(), n).err
		good = err == nil
		if err != nil && verdictOf(err) != verdictErased {
			k.t.Fatalf("backup %s: %v", n, err)
		}
	})
	return good
}

// wiped erases a pupil.
func (k *keeper) wiped(round string) {
	k.t.Helper()
	list := slices.Sorted(maps.Keys(k.now))
	who := of(list[k.rng.IntN(len(list))])
	fresh := maps.Clone(k.now)
	maps.DeleteFunc(fresh, func(thing, _ string) bool { return of(thing) == who })
	said, _ := k.kill(toErase, "wis", k.now["pupil "+who], "--ja")
	at := k.is(round, toErase, k.now, fresh)
	k.noteBackups() // one may be made before
	if at == 0 && strings.Contains(said, nl.EraseWent(1, 4, 0)) {
		k.t.Fatalf("%s: was told to be erased:\n%s", round, said)
	}
	if at == 1 {
		k.erased[who], k.now = true, fresh
	}
}

// settingsEnd is where the pages end in which each opening is counted.
const settingsEnd = 2 * 4096

// rescued damages the database, of which there is a backup, and rescues it.
func (k *keeper) rescued(round string) {
	k.t.Helper()
	k.settle(round)
	names, err := k.folder().List()
	must(k.t, err)
	newest, db := k.folder().Path(names[0]), filepath.Join(k.dir, "gesprek.db")
	damageTable(k, db, "note")
	bad, err := os.ReadFile(db)
	must(k.t, err)
	said, ended := k.kill(toRescue, "herstel", "--red", "--ja")
	image := k.image(k.dir)
	_, err = k.desk(image).places() // completes what was decided on
	must(k.t, err)
	now, err := os.ReadFile(filepath.Join(image, "gesprek.db"))
	must(k.t, err)
	if bytes.Equal(now[settingsEnd:], bad[settingsEnd:]) {
		if ended {
			k.t.Fatalf("%s: ended and did nothing:\n%s", round, said)
		}
		k.says("herstel", "--red", "--ja")
		image = k.dir
	}
	got := k.holds(image)
	want := k.left(k.known[newest]) // of what was put back since, it may bring more
	maps.DeleteFunc(want, func(thing, _ string) bool { return got[thing] == "" })
	maps.Copy(want, k.now)
	for thing := range k.now { // lines that are in no backup are lost with the table
		if strings.HasPrefix(thing, "talk ") && k.known[newest][thing] == "" && got[thing] != "" {
			want[thing] = got[thing]
		}
	}
	if !maps.Equal(got, want) {
		k.t.Fatalf("%s: was rescued: %q", round, unlike(got, want))
	}
	k.now = got
	aside, err := filepath.Glob(filepath.Join(image, "gesprek"+damagedMark+"*.db"))
	must(k.t, err)
	if !slices.ContainsFunc(aside, func(path string) bool {
		was, err := os.ReadFile(path)
		return err == nil && bytes.Equal(was[settingsEnd:], bad[settingsEnd:])
	}) {
		k.t.Fatalf("%s: what was damaged is not in %v", round, aside)
	}
}

// damageTable overwrites the first page of a table.
func damageTable(k *keeper, path, table string) {
	k.t.Helper()
	db, err := sql.Open("sqlite", path)
	must(k.t, err)
	var page, size int64
	must(k.t, db.QueryRow("select rootpage from sqlite_schema where name = $1", table).Scan(&page))
	must(k.t, db.QueryRow("pragma page_size").Scan(&size))
	must(k.t, db.Close())
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	must(k.t, err)
	_, err = f.WriteAt(bytes.Repeat([]byte{0xa5}, int(size)), (page-1)*size)
	must(k.t, err)
	must(k.t, f.Close())
}
