package school

import (
	"time"

	"gesprek/internal/talk"
)

// Entry is something that stands on the card of a pupil beside the talks.
type Entry struct {
	ID    string // random
	Pupil string // id
	Kind  EntryKind
	Sort  Sort      // of an Experienced; ByParents, ByConductor or empty of a Prepared
	Talk  talk.Kind // of a Planned only
	On    time.Time // date at midnight UTC: when it was, or is planned; zero when unknown
	At    time.Time // UTC, when it was last written
	By    string    // who wrote it; may be empty
	Text  string    // of a Planned may be empty
	Row   string    // id of the evening that a Planned has its place in, and is changed in; see Evening.Planned
}

// EntryKind is what an entry is.
type EntryKind string

// The kinds of entry.
const (
	Experienced EntryKind = "ervaring"      // a stage, baan, project or open dag
	Prepared    EntryKind = "voorbereiding" // what the pupil, or parents, wrote for the next talk
	Remark      EntryKind = "notitie"       // of a member of staff
	Planned     EntryKind = "gepland"       // a talk that is planned
)

// EntryKinds lists the kinds in the order in which they are offered.
func EntryKinds() []EntryKind { return []EntryKind{Experienced, Prepared, Remark, Planned} }

// Sort is what kind of experience it was, or who prepared.
type Sort string

// The sorts.
const (
	Placement Sort = "stage"
	Job       Sort = "baan" // also a bijbaan
	Project   Sort = "project"
	OpenDay   Sort = "open-dag"
	Elsewise  Sort = "anders"
)

// ByParents tells of what was prepared that parents wrote it, and not the pupil.
const ByParents Sort = "ouders"

// Sorts lists the sorts of an experience in the order in which they are offered.
func Sorts() []Sort { return []Sort{Placement, Job, Project, OpenDay, Elsewise} }
