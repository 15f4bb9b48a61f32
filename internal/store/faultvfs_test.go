package store

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// badDisk is a disk under one folder that can be told to fail. It also knows
// what would be left of each file after a power cut: what was written and then
// synced. Writes that a sync failed on are taken for lost, as Linux does: a
// later sync that succeeds does not bring them back.
type badDisk struct {
	dir string

	mu    sync.Mutex
	plan  fault
	calls int // of those that the plan counts
	hits  int
	files map[string]*image
}

// fault is what goes wrong, and when.
type fault struct {
	name    string
	counts  func(call) bool
	short   bool // half of the bytes are written before it fails
	code    func(call) int32
	lasting bool
	at      int         // number of the call, from 1; 0: never
	when    func() bool // fails as long as this holds; nil: at and lasting tell
}

// call is a kind of call to the disk.
type call int

const (
	writeCall call = iota
	truncateCall
	syncCall
	shmCall
)

// image is a file as it is and as it would be after a power cut.
type image struct {
	now, durable []byte
	dirty        []change
}

// change is a write that is not synced; a nil text cuts the file at from.
type change struct {
	from int64
	text []byte
}

func (c change) apply(b []byte) []byte {
	if c.text == nil {
		if int64(len(b)) > c.from {
			return b[:c.from]
		}
		return append(b, make([]byte, c.from-int64(len(b)))...)
	}
	if end := c.from + int64(len(c.text)); int64(len(b)) < end {
		b = append(b, make([]byte, end-int64(len(b)))...)
	}
	copy(b[c.from:], c.text)
	return b
}

// newBadDisk puts a disk that fails on demand under a folder, for SQLite.
func newBadDisk(t *testing.T, dir string) *badDisk {
	t.Helper()
	registerBadDisk(t)
	if real, err := filepath.EvalSymlinks(dir); err == nil { // as SQLite names it
		dir = real
	}
	d := &badDisk{dir: dir, files: map[string]*image{}}
	badDisks.mu.Lock()
	badDisks.all[d] = true
	badDisks.mu.Unlock()
	t.Cleanup(d.unplug)
	return d
}

func (d *badDisk) unplug() {
	badDisks.mu.Lock()
	defer badDisks.mu.Unlock()
	delete(badDisks.all, d)
}

// set plans a fault and begins to count.
func (d *badDisk) set(f fault) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.plan, d.calls, d.hits = f, 0, 0
}

// mend takes the fault away; it gives how many calls were counted and failed.
func (d *badDisk) mend() (calls, hits int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.plan.at, d.plan.when = 0, nil
	return d.calls, d.hits
}

// fails counts a call and gives the code with which it fails, or 0.
func (d *badDisk) fails(c call) int32 {
	if d.plan.counts == nil || !d.plan.counts(c) {
		return 0
	}
	d.calls++
	hit := d.plan.at > 0 && (d.calls == d.plan.at || d.plan.lasting && d.calls > d.plan.at)
	if d.plan.when != nil {
		hit = d.plan.when()
	}
	if !hit {
		return 0
	}
	d.hits++
	return d.plan.code(c)
}

// powerCut writes what a power cut would leave to another folder.
func (d *badDisk) powerCut(t *testing.T, to string) {
	d.leave(t, to, func(i *image) []byte { return i.durable })
}

// crash writes what the end of the process would leave to another folder.
func (d *badDisk) crash(t *testing.T, to string) {
	d.leave(t, to, func(i *image) []byte { return i.now })
}

func (d *badDisk) leave(t *testing.T, to string, part func(*image) []byte) {
	t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	for name, i := range d.files {
		if strings.HasSuffix(name, "-shm") {
			continue // not used after a crash
		}
		ok(t, os.WriteFile(filepath.Join(to, name), part(i), 0o600))
	}
}

// What follows is the part between SQLite and its own file system. Everything
// is passed on; a file that lies under a bad disk is looked up at each call.

type (
	fileFn    = func(*libc.TLS, uintptr) int32
	moveFn    = func(*libc.TLS, uintptr, uintptr, int32, int64) int32
	sizeFn    = func(*libc.TLS, uintptr, int64) int32
	flagFn    = func(*libc.TLS, uintptr, int32) int32
	pointerFn = func(*libc.TLS, uintptr, uintptr) int32
	controlFn = func(*libc.TLS, uintptr, int32, uintptr) int32
	shmMapFn  = func(*libc.TLS, uintptr, int32, int32, int32, uintptr) int32
	shmLockFn = func(*libc.TLS, uintptr, int32, int32, int32) int32
	barrierFn = func(*libc.TLS, uintptr)
	openFn    = func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32
	deleteFn  = func(*libc.TLS, uintptr, uintptr, int32) int32
	handle    struct {
		disk *badDisk
		name string
	}
)

// registry is what the C side of the file system needs; it is made once.
type registry struct {
	once sync.Once
	real uintptr // sqlite3_vfs of the system
	io   uintptr // sqlite3_io_methods of ours

	mu   sync.Mutex
	all  map[*badDisk]bool
	open map[uintptr]handle
}

var badDisks = registry{all: map[*badDisk]bool{}, open: map[uintptr]handle{}}

// before is how much of a file of ours stands before SQLite's own.
const before = 16

// at reads a pointer that comes from C.
func at[T any](p uintptr) *T { return *(**T)(unsafe.Pointer(&p)) }

// pointer and function turn a function into what C calls and back.
func pointer[T any](f T) uintptr { return *(*uintptr)(unsafe.Pointer(&struct{ f T }{f})) }

func function[T any](p uintptr) T { return *(*T)(unsafe.Pointer(&struct{ p uintptr }{p})) }

func realVFS() *lib.Tsqlite3_vfs { return at[lib.Tsqlite3_vfs](badDisks.real) }

// methods are SQLite's own for a file.
func methods(f uintptr) *lib.Tsqlite3_io_methods {
	return at[lib.Tsqlite3_io_methods](*at[uintptr](f + before))
}

// registerBadDisk makes ours the file system that SQLite takes.
func registerBadDisk(t *testing.T) {
	badDisks.once.Do(func() {
		tls := libc.NewTLS()
		lib.Xsqlite3_initialize(tls)
		badDisks.real = lib.Xsqlite3_vfs_find(tls, 0)
		v := libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(lib.Tsqlite3_vfs{})))
		ours := at[lib.Tsqlite3_vfs](v)
		*ours = *realVFS()
		ours.FpNext, ours.FszOsFile = 0, before+realVFS().FszOsFile
		ours.FzName, _ = libc.CString("bad-disk")
		ours.FxOpen, ours.FxDelete = pointer(openFn(vfsOpen)), pointer(deleteFn(vfsDelete))
		badDisks.io = libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(lib.Tsqlite3_io_methods{})))
		*at[lib.Tsqlite3_io_methods](badDisks.io) = lib.Tsqlite3_io_methods{
			FiVersion: 2, FxClose: pointer(fileFn(vfsClose)), FxRead: pointer(moveFn(vfsRead)),
			FxWrite: pointer(moveFn(vfsWrite)), FxTruncate: pointer(sizeFn(vfsTruncate)),
			FxSync: pointer(flagFn(vfsSync)), FxFileSize: pointer(pointerFn(vfsFileSize)),
			FxLock: pointer(flagFn(vfsLock)), FxUnlock: pointer(flagFn(vfsUnlock)),
			FxCheckReservedLock: pointer(pointerFn(vfsReserved)), FxFileControl: pointer(controlFn(vfsControl)),
			FxSectorSize: pointer(fileFn(vfsSector)), FxDeviceCharacteristics: pointer(fileFn(vfsDevice)),
			FxShmMap: pointer(shmMapFn(vfsShmMap)), FxShmLock: pointer(shmLockFn(vfsShmLock)),
			FxShmBarrier: pointer(barrierFn(vfsShmBarrier)), FxShmUnmap: pointer(flagFn(vfsShmUnmap)),
		}
		if rc := lib.Xsqlite3_vfs_register(tls, v, 1); rc != 0 {
			t.Fatalf("register file system: %d", rc)
		}
	})
}

// found gives the disk and the name there of a path, if a bad disk has it.
func (r *registry) found(path string) (handle, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for d := range r.all {
		if name, ok := strings.CutPrefix(path, d.dir+string(filepath.Separator)); ok {
			return handle{d, name}, true
		}
	}
	return handle{}, false
}

// on runs do for a file that lies on a bad disk, with its disk locked.
func (r *registry) on(f uintptr, do func(d *badDisk, i *image)) {
	r.mu.Lock()
	h, ok := r.open[f]
	r.mu.Unlock()
	if !ok {
		return
	}
	h.disk.mu.Lock()
	defer h.disk.mu.Unlock()
	i := h.disk.files[h.name]
	if i == nil {
		i = &image{}
		h.disk.files[h.name] = i
	}
	do(h.disk, i)
}

func vfsOpen(t *libc.TLS, _, name, f uintptr, flags int32, out uintptr) int32 {
	*at[uintptr](f) = 0
	rc := function[openFn](realVFS().FxOpen)(t, badDisks.real, name, f+before, flags, out)
	if *at[uintptr](f + before) == 0 {
		return rc
	}
	*at[uintptr](f) = badDisks.io
	if name == 0 {
		return rc
	}
	h, ok := badDisks.found(libc.GoString(name))
	if !ok {
		return rc
	}
	badDisks.mu.Lock()
	badDisks.open[f] = h
	badDisks.mu.Unlock()
	h.disk.mu.Lock()
	defer h.disk.mu.Unlock()
	if h.disk.files[h.name] == nil { // closing what is read here would drop locks, were there any
		old, _ := os.ReadFile(filepath.Join(h.disk.dir, h.name))
		h.disk.files[h.name] = &image{now: old, durable: append([]byte(nil), old...)}
	}
	return rc
}

func vfsDelete(t *libc.TLS, _, name uintptr, sync int32) int32 {
	rc := function[deleteFn](realVFS().FxDelete)(t, badDisks.real, name, sync)
	if h, ok := badDisks.found(libc.GoString(name)); ok && rc == 0 {
		h.disk.mu.Lock()
		delete(h.disk.files, h.name)
		h.disk.mu.Unlock()
	}
	return rc
}

func vfsClose(t *libc.TLS, f uintptr) int32 {
	badDisks.mu.Lock()
	delete(badDisks.open, f)
	badDisks.mu.Unlock()
	return function[fileFn](methods(f).FxClose)(t, f+before)
}

func vfsRead(t *libc.TLS, f, b uintptr, n int32, from int64) int32 {
	return function[moveFn](methods(f).FxRead)(t, f+before, b, n, from)
}

func vfsWrite(t *libc.TLS, f, b uintptr, n int32, from int64) int32 {
	var code int32
	badDisks.on(f, func(d *badDisk, i *image) {
		if code = d.fails(writeCall); code != 0 {
			n /= 2
			if !d.plan.short {
				n = 0
			}
		}
		if n > 0 {
			c := change{from, append([]byte{}, unsafe.Slice(at[byte](b), n)...)}
			i.now, i.dirty = c.apply(i.now), append(i.dirty, c)
		}
	})
	rc := int32(0)
	if n > 0 {
		rc = function[moveFn](methods(f).FxWrite)(t, f+before, b, n, from)
	}
	if code != 0 {
		return code
	}
	return rc
}

func vfsTruncate(t *libc.TLS, f uintptr, size int64) int32 {
	var code int32
	badDisks.on(f, func(d *badDisk, i *image) {
		if code = d.fails(truncateCall); code == 0 {
			c := change{from: size}
			i.now, i.dirty = c.apply(i.now), append(i.dirty, c)
		}
	})
	if code != 0 {
		return code
	}
	return function[sizeFn](methods(f).FxTruncate)(t, f+before, size)
}

// vfsSync does not sync at all: what is durable is kept here.
func vfsSync(t *libc.TLS, f uintptr, flags int32) int32 {
	var code int32
	known := false
	badDisks.on(f, func(d *badDisk, i *image) {
		known = true
		if code = d.fails(syncCall); code == 0 {
			for _, c := range i.dirty {
				i.durable = c.apply(i.durable)
			}
		}
		i.dirty = nil
	})
	if known {
		return code
	}
	return function[flagFn](methods(f).FxSync)(t, f+before, flags)
}

func vfsFileSize(t *libc.TLS, f, p uintptr) int32 {
	return function[pointerFn](methods(f).FxFileSize)(t, f+before, p)
}

func vfsLock(t *libc.TLS, f uintptr, kind int32) int32 {
	return function[flagFn](methods(f).FxLock)(t, f+before, kind)
}

func vfsUnlock(t *libc.TLS, f uintptr, kind int32) int32 {
	return function[flagFn](methods(f).FxUnlock)(t, f+before, kind)
}

func vfsReserved(t *libc.TLS, f, p uintptr) int32 {
	return function[pointerFn](methods(f).FxCheckReservedLock)(t, f+before, p)
}

func vfsControl(t *libc.TLS, f uintptr, op int32, arg uintptr) int32 {
	return function[controlFn](methods(f).FxFileControl)(t, f+before, op, arg)
}

func vfsSector(t *libc.TLS, f uintptr) int32 {
	return function[fileFn](methods(f).FxSectorSize)(t, f+before)
}

func vfsDevice(t *libc.TLS, f uintptr) int32 {
	return function[fileFn](methods(f).FxDeviceCharacteristics)(t, f+before)
}

func vfsShmMap(t *libc.TLS, f uintptr, region, size, extend int32, out uintptr) int32 {
	var code int32
	if extend != 0 {
		badDisks.on(f, func(d *badDisk, _ *image) { code = d.fails(shmCall) })
	}
	if code != 0 {
		*at[uintptr](out) = 0
		return code
	}
	return function[shmMapFn](methods(f).FxShmMap)(t, f+before, region, size, extend, out)
}

func vfsShmLock(t *libc.TLS, f uintptr, offset, n, flags int32) int32 {
	return function[shmLockFn](methods(f).FxShmLock)(t, f+before, offset, n, flags)
}

func vfsShmBarrier(t *libc.TLS, f uintptr) { function[barrierFn](methods(f).FxShmBarrier)(t, f+before) }

func vfsShmUnmap(t *libc.TLS, f uintptr, drop int32) int32 {
	return function[flagFn](methods(f).FxShmUnmap)(t, f+before, drop)
}
