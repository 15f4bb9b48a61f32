package cli

import (
	"slices"
	"strings"
	"testing"
)

const mountTable = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:5 / /proc rw - proc proc rw
40 22 8:17 / /media/anna/MIJN\040STICK rw,nosuid,nodev master:2 - vfat /dev/sdb1 rw
41 22 8:33 / /run/media/anna/DISK rw - fuseblk /dev/sdc1 rw
42 22 0:50 / /huis/anna/school rw - fuse.sshfs anna@school:/ rw
43 42 0:51 / /huis/anna/school/diep rw - ext4 /dev/sdd1 rw
44 22 0:52 / /mnt/h rw - cifs //server/h rw
45 22 0:53 / /mnt/h/dieper rw - cifs //server/h rw
half a line
`

func TestMounts(t *testing.T) {
	all := parseMounts([]byte(mountTable))
	if len(all) != 8 || all[2].at != "/media/anna/MIJN STICK" || all[2].kind != "vfat" || all[2].dev != "8:17" {
		t.Fatalf("%d mounts: %+v", len(all), all)
	}
	for dir, want := range map[string]string{
		"/huis/anna/school": "fuse.sshfs", "/huis/anna/school/x": "fuse.sshfs", "/huis/anna/school/diep/x": "ext4",
		"/huis/anna/schoolwerk": "ext4", "/": "ext4", "/run/media/anna/DISK/a": "fuseblk",
	} {
		if got := mountKind(dir, all); got != want {
			t.Errorf("%s lies on %q, want %q", dir, got, want)
		}
	}
	if !fuseIsLocal("fuseblk") || fuseIsLocal("fuse.sshfs") || fuseIsLocal("fuse.rclone") {
		t.Error("FUSE is taken for what it is not")
	}
}

func TestRemovable(t *testing.T) {
	got := removableOf(parseMounts([]byte(mountTable)))
	if want := []string{"/run/media/anna/DISK", "/media/anna/MIJN STICK", "/mnt/h"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestLocksHold: here they do, and a folder of the tests is nobody's share.
func TestLocksHold(t *testing.T) {
	dir := t.TempDir()
	if !locksHold(dir) {
		t.Error("locks do not hold in the folder of the tests")
	}
	if kind, how := disk(dir); how != unshared {
		t.Errorf("the folder of the tests is shared: %s", kind)
	}
	for _, kind := range networkMagic() {
		if strings.TrimSpace(kind) == "" {
			t.Error("a kind of network disk has no name")
		}
	}
}

// FuzzMounts: whatever the table holds, reading it does not stop the program.
func FuzzMounts(f *testing.F) {
	f.Add([]byte(mountTable), "/home/anna")
	f.Fuzz(func(t *testing.T, text []byte, dir string) {
		all := parseMounts(text)
		for _, m := range all {
			if m.at == "" || m.kind == "" {
				t.Errorf("%+v", m)
			}
		}
		_, _ = mountKind(dir, all), removableOf(all)
	})
}
