package tui

import (
	"os"
	"time"

	"golang.org/x/sys/unix"

	"gesprek/internal/rescue"
)

// waking is an alarm on the clock that a sleeping computer counts too: what was
// due meanwhile rings at once when it wakes. It never wakes the computer.
type waking struct{ file *os.File }

// newWakingAlarm makes one. It gives nil where the kernel has none.
func newWakingAlarm(ring func()) alarm {
	fd, err := unix.TimerfdCreate(unix.CLOCK_BOOTTIME, unix.TFD_CLOEXEC|unix.TFD_NONBLOCK)
	if err != nil {
		return nil
	}
	a := &waking{file: os.NewFile(uintptr(fd), "timerfd")}
	go a.await(ring)
	return a
}

// await rings until the alarm is closed.
func (a *waking) await(ring func()) {
	defer rescue.Caught(nil)
	var rang [8]byte // how often, which is once
	for {
		if _, err := a.file.Read(rang[:]); err != nil {
			return
		}
		ring()
	}
}

func (a *waking) set(d time.Duration) {
	a.setTime(unix.NsecToTimespec(int64(max(d, 1)))) // 0 would stop it
}

func (a *waking) stop() { a.setTime(unix.Timespec{}) }

func (a *waking) setTime(t unix.Timespec) {
	conn, err := a.file.SyscallConn()
	if err != nil {
		return // closed
	}
	_ = conn.Control(func(fd uintptr) {
		_ = unix.TimerfdSettime(int(fd), 0, &unix.ItimerSpec{Value: t}, nil)
	})
}

func (a *waking) close() { _ = a.file.Close() }
