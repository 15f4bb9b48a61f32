package dossier

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// SheetKind is what a sheet holds.
type SheetKind string

// The kinds of sheet.
const (
	SheetDraft    SheetKind = "ontwerp"    // Draft: the one of a pupil, with the id of the pupil
	SheetVersion  SheetKind = "versie"     // Content in canonical form
	SheetApproval SheetKind = "akkoord"    // Approval
	SheetTransfer SheetKind = "overdracht" // Transfer
	SheetReceived SheetKind = "ontvangen"  // Received
)

// SheetKinds lists the kinds.
func SheetKinds() []SheetKind {
	return []SheetKind{SheetDraft, SheetVersion, SheetApproval, SheetTransfer, SheetReceived}
}

// Sheet is a part of a pupil's dossier as it is stored. A draft is replaced by the next
// one; the other kinds are only added.
type Sheet struct {
	ID    string // random
	Pupil string // random id
	Kind  SheetKind
	At    time.Time // UTC, when it was made; of a draft when it was last changed
	Body  []byte    // JSON
}

// Version is a content that was laid down.
type Version struct {
	ID      string
	At      time.Time // UTC
	Hash    Hash
	Content Content
}

// Transfer tells that a version was handed on.
type Transfer struct {
	ID      string    `json:"-"`
	At      time.Time `json:"-"` // UTC
	Version Hash      `json:"version"`
	To      string    `json:"to"` // in the words of who did it: a school, or the name of a file
	By      string    `json:"by"`
}

// Received is a dossier that came from another school.
type Received struct {
	ID     string    `json:"-"`
	At     time.Time `json:"-"`      // UTC
	From   string    `json:"from"`   // the name under which the sender's key is pinned; "" when it is not
	Signed []byte    `json:"signed"` // the file as it came
}

// Folder is all there is of one pupil's dossier.
type Folder struct {
	Pupil     string // random id
	Draft     Draft
	DraftAt   time.Time // UTC; zero while there is no draft
	Versions  []Version // the oldest first
	Approvals []Approval
	Transfers []Transfer
	Received  []Received
}

// Open reads a folder from its sheets, in any order; those of other pupils are passed
// over.
func Open(pupil string, sheets []Sheet) (Folder, error) {
	f := Folder{Pupil: pupil}
	sheets = slices.Clone(sheets)
	slices.SortFunc(sheets, func(a, b Sheet) int {
		if c := a.At.Compare(b.At); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	for _, s := range sheets {
		if s.Pupil != pupil {
			continue
		}
		if err := f.take(s); err != nil {
			return Folder{}, fmt.Errorf("open dossier: %w", err)
		}
	}
	return f, nil
}

func (f *Folder) take(s Sheet) (err error) {
	switch s.Kind {
	case SheetDraft:
		f.Draft, err = DecodeDraft(s.Body)
		f.DraftAt = s.At
	case SheetVersion:
		var c Content
		c, err = DecodeContent(s.Body)
		f.Versions = append(f.Versions, Version{s.ID, s.At, hashOf(s.Body), c})
	case SheetApproval:
		var a Approval
		err = json.Unmarshal(s.Body, &a)
		f.Approvals = append(f.Approvals, a)
	case SheetTransfer:
		t := Transfer{ID: s.ID, At: s.At}
		err = json.Unmarshal(s.Body, &t)
		f.Transfers = append(f.Transfers, t)
	case SheetReceived:
		r := Received{ID: s.ID, At: s.At}
		err = json.Unmarshal(s.Body, &r)
		f.Received = append(f.Received, r)
	}
	return err
}

// Sheet is the draft as it is stored.
func (d Draft) Sheet(pupil string, at time.Time) (Sheet, error) {
	body, err := d.Encode()
	return Sheet{pupil, pupil, SheetDraft, at.UTC(), body}, err
}

// Sheet is the content as it is stored as a version.
func (c Content) Sheet(id, pupil string, at time.Time) (Sheet, error) {
	body, err := c.Encode()
	return Sheet{id, pupil, SheetVersion, at.UTC(), body}, err
}

// Sheet is the approval as it is stored.
func (a Approval) Sheet(pupil string) (Sheet, error) {
	a.At = a.At.UTC().Truncate(Tick)
	body, err := encode(a)
	return Sheet{a.ID, pupil, SheetApproval, a.At, body}, err
}

// Sheet is the transfer as it is stored.
func (t Transfer) Sheet(pupil string) (Sheet, error) {
	body, err := encode(t)
	return Sheet{t.ID, pupil, SheetTransfer, t.At.UTC(), body}, err
}

// Sheet is what was received as it is stored.
func (r Received) Sheet(pupil string) (Sheet, error) {
	body, err := encode(r)
	return Sheet{r.ID, pupil, SheetReceived, r.At.UTC(), body}, err
}

// Version finds a version that was laid down.
func (f Folder) Version(h Hash) (Version, bool) {
	i := slices.IndexFunc(f.Versions, func(v Version) bool { return v.Hash == h })
	if i < 0 {
		return Version{}, false
	}
	return f.Versions[i], true
}

// Record are the sheets of what somebody says of a content: the content too, as a
// version with an id, when it was not laid down yet. The approval gets the hash of the
// content.
func (f Folder) Record(a Approval, c Content, id string) ([]Sheet, error) {
	var sheets []Sheet
	var err error
	if a.Version, err = c.Hash(); err != nil {
		return nil, err
	}
	if _, kept := f.Version(a.Version); !kept {
		laid, err := c.Sheet(id, f.Pupil, a.At)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, laid)
	}
	said, err := a.Sheet(f.Pupil)
	return append(sheets, said), err
}

// Latest is the version that was laid down last.
func (f Folder) Latest() (Version, bool) {
	if len(f.Versions) == 0 {
		return Version{}, false
	}
	return f.Versions[len(f.Versions)-1], true
}

// Of is what was said of a version. What was said of others is nobody's business to whom
// this one goes.
func (f Folder) Of(h Hash) []Approval {
	return slices.DeleteFunc(slices.Clone(f.Approvals), func(a Approval) bool { return a.Version != h })
}

// Approved is the latest version that all parties agree with.
func (f Folder) Approved(parties []Party) (Version, bool) {
	for _, v := range slices.Backward(f.Versions) {
		if Whole(Stand(v.Hash, parties, f.Approvals)) {
			return v, true
		}
	}
	return Version{}, false
}

// Since tells what changed since what somebody said something of: from that version to
// what the dossier says now. It is nil when that version was not kept.
func (f Folder) Since(s Standing, now Content) []Change {
	v, ok := f.Version(s.Approval.Version)
	if !ok {
		return nil
	}
	return Compare(v.Content, now)
}
