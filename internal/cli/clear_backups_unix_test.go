//go:build unix

package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// says runs a command as the user does, and wants it to go well.
func (v *hiding) says(in string, args ...string) string {
	v.t.Helper()
	var stdout, stderr bytes.Buffer
	code := Run(v.t.Context(), IO{
		Args: append(args, "--db", v.db()), In: strings.NewReader(in), Out: &stdout, Err: &stderr, TempDir: v.home,
		DataHome: filepath.Join(v.home, ".local", "share"), Now: time.Now, Location: time.UTC,
	})
	if code != ExitOK {
		v.t.Fatalf("%v ended with %d: %s", args, code, stderr.String())
	}
	return stdout.String() + stderr.String()
}

// backs makes backups, here and elsewhere, puts one back, and rescues a file that
// was damaged. What is in another place is searched too.
func (v *hiding) backs() {
	t := v.t
	t.Helper()
	stick := filepath.Join(v.root, "stick")
	must(t, os.Mkdir(stick, 0o700))
	for _, step := range [][]string{
		{"backup"},
		{"backup", "--naar", stick},
		{"herstel", "1", "--ja"},
		{"herstel"},
		{"bewijs"},
		{"logboek"},
	} {
		v.says("", step...)
		v.searched("after " + strings.Join(step[:1], " "))
	}
	content, err := os.ReadFile(v.db())
	must(t, err)
	const page = 4096
	for i := 20 * page; i < 40*page; i++ {
		content[i] ^= 0xa5
	}
	must(t, os.WriteFile(v.db(), content, 0o600))
	if said := v.says("", "herstel", "--red", "--ja"); !strings.Contains(said, damagedMark) {
		t.Errorf("rescue said:\n%s", said)
	}
	v.searched("after a rescue")
}

// strands stores a talk elsewhere while it cannot be stored at home, with the room
// that is kept for a full disk there too, and brings it home.
func (v *hiding) strands() {
	t := v.t
	t.Helper()
	stick := filepath.Join(v.root, "nood")
	must(t, os.Mkdir(stick, 0o700))
	v.with(func(ctx context.Context, d *data) error {
		must(t, d.db.Reserve())
		if _, err := os.Stat(v.db() + ".reserve"); err != nil {
			t.Errorf("no room is kept: %v", err)
		}
		now := instants(time.Now, 1)
		p := v.pupils[9]
		s, err := talk.New(newID(), talk.Plan{
			PupilID: p.ID, FirstName: p.FirstName, Phase: talk.VO23, Kind: talk.Individual, Length: talk.Minimum,
		}, v.guide)
		must(t, err)
		s.Start(now())
		add := writes(t, s, now)
		add(talk.Plain, v.line())
		must(t, d.SaveTalk(ctx, s.Clone()))
		release := seized(t, v.db())
		add(talk.Draft, v.line())
		if err := d.SaveTalk(ctx, s.Clone()); nl.Brief(err) != nl.BriefInUse {
			t.Errorf("home: %v", err)
		}
		must(t, d.Shelter(ctx, stick, s.Clone()))
		add(talk.Quote, v.line())
		if d.SaveTalk(ctx, s.Clone()) == nil {
			t.Error("it is at home")
		}
		v.searched("while a talk is stored elsewhere")
		release()
		return nil
	})
	files, err := filepath.Glob(filepath.Join(stick, asidePrefix+"*.db"))
	if err != nil || len(files) != 1 {
		t.Fatalf("elsewhere are %v, %v", files, err)
	}
	v.says("", "herstel", "--nood", files[0])
	v.searched("after it came home")
}

// erases erases a pupil of whom there are backups: none of them opens any more.
func (v *hiding) erases() {
	t := v.t
	t.Helper()
	who := v.pupils[11]
	opens := func() (n, all int) {
		v.with(func(ctx context.Context, d *data) error {
			files, err := d.copies()
			for _, f := range files {
				open, err := d.db.SealedIn(ctx, f, who.ID)
				must(t, err)
				if all++; open {
					n++
				}
			}
			return err
		})
		return n, all
	}
	v.says("", "backup")
	before, _ := opens()
	v.says("", "wis", "--ja", who.LastName)
	v.searched("after a pupil was erased")
	if after, all := opens(); before == 0 || after > 0 {
		t.Errorf("of %d backups %d opened and %d open", all, before, after)
	}
}
