package school

import "time"

// Act is one line of the log: what was done with what the school keeps of
// people. It outlives what it tells of, so that a board can show that a pupil
// was erased without keeping the name.
type Act struct {
	At    time.Time // UTC
	Kind  ActKind
	Pupil string // random id; empty when it was about nobody in particular
	Talk  string // random id; empty when it was about no one talk
	Count int    // of what, the kind tells
	Name  string // whom it was about; empty when that was erased, or was nobody
	Note  string // where something went, for instance; erased with the name
}

// ActKind is what was done.
type ActKind string

// The kinds of act, and what is counted in each.
const (
	ActExport  ActKind = "export"       // reports that left the program
	ActMoved   ActKind = "overgezet"    // reports that went to the pupil system of the school
	ActCard    ActKind = "kaart"        // cards of a pupil that left the program
	ActAgreed  ActKind = "afspraken"    // agreements that left the program, on a list or in a calendar
	ActInspect ActKind = "inzage"       // talks in what a pupil or parent got to see
	ActErase   ActKind = "gewist"       // talks that went with a pupil
	ActForget  ActKind = "klad-weg"     // talks that lost their klad
	ActCorrect ActKind = "verbeterd"    // lines or names that were corrected
	ActKeys    ActKind = "sleutel"      // keys that were made anew; 0 for another passphrase
	ActBackup  ActKind = "backup-naar"  // talks in a backup to another place
	ActRestore ActKind = "teruggezet"   // talks in the backup that was put back
	ActRecover ActKind = "gered"        // talks that were read from a damaged file
	ActImport  ActKind = "ingelezen"    // pupils that a class list brought or changed
	ActShare   ActKind = "gedeelde-map" // a shared folder was accepted
	ActDossier ActKind = "dossier"      // dossiers that left the program, signed or to be read
	ActApprove ActKind = "akkoord"      // what somebody said of a dossier
	ActReceive ActKind = "dossier-in"   // dossiers of another school that came in
	ActSheet   ActKind = "blad"         // preparation sheets that left the program
	ActAnswers ActKind = "antwoorden"   // answers on a sheet that were read in
	ActInvite  ActKind = "uitnodiging"  // invitations to a talk that left the program
	ActPlan    ActKind = "overzicht"    // pupils in a year plan that left the program, without what was said
)

// MovedAt is when the report of a talk last went to the pupil system of the
// school, in UTC, by a log in any order; zero when it never did.
func MovedAt(acts []Act, talk string) time.Time {
	var at time.Time
	for _, a := range acts {
		if a.Kind == ActMoved && a.Talk == talk && a.At.After(at) {
			at = a.At
		}
	}
	return at
}
