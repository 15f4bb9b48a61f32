// Package store keeps pupils, talks and settings in one SQLite file. It is the
// only package that knows SQL. It must not know the screen, Dutch sentences,
// how keys are kept, or what a mentor may do in a talk.
//
// # Promises
//
// What a Save method stored is on the disk when it returns nil (write-ahead
// log, synchronous=FULL, read back on each connection). After an error what was
// stored before is still there, and the next save stores everything that the
// failed one did not. A talk is never replaced by an older revision of itself.
// How a step of a finished talk turned out is written by whoever says it: a session
// that was read before a later talk reviewed the step does not undo that.
//
// # Sealing
//
// What says something about a person stands in columns named sealed, closed
// with a [Sealer] for the place "TABLE/sealed/ROW", where ROW is the primary
// key, its parts joined by a slash. In the clear stand only ids, times, kinds,
// states (of a talk, a prompt, a step and a moment), reasons of a pause, answers
// about a gap, counts, lengths, phase, leerjaar, school type and theme. The plain
// form inside is one version byte and then the fields one after the other (see
// fields.go). Three kinds of key are used:
//
//   - of a pupil (pupil.key): the pupil, and all of their talks but
//   - the klad of a talk (talk.klad_key): its klad lines, history included;
//   - of the settings (meta.settings_key): name, role, school and small lists.
//
// What stands on a card beside the talks (entry) is sealed with the pupil's key;
// its kind and date are in the clear, as those of talks are. Of a row of talks
// (evening) the name, the rhythm and the rooms are sealed with the key of the
// settings, and what was said of a place in it (slot) with that of its pupil. What a
// row has planned is read from the row, and stands in no entry.
//
// The log of acts (audit) is only added to, which the schema itself guards; it
// outlives the pupil, whose name in it goes with the key.
//
// [DB.ForgetDrafts] deletes klad lines, [DB.DropTalk] a whole talk and
// [DB.ErasePupil] all of a pupil; then they destroy the keys of what went. In
// between the id of a key stands in the table doomed, so that a stop at any point
// is made good by the next call. [DB.Traces] and [DB.SealedIn] tell what is left.
//
// # Backups
//
// [DB.Backup] copies the database as it is at one moment, while others write, and
// [Inspect] opens and counts a copy. What comes back from one goes through
// [DB.Purge], which removes what was destroyed since. [DB.Merge] brings over what
// another database has that is newer. [DB.Salvage] reads a damaged file page by
// page, with package pages, because what SQLite refuses is mostly whole.
//
// # Files
//
// Beside the database lie SQLite's -wal and -shm, an empty file that ends in
// .slot, on which [DB.Claim] holds a lock, and one that ends in .reserve: 1 MiB
// of noise, given up for the first write that finds the disk full. All have
// mode 0600; a folder that
// Open makes has mode 0700. The file does not belong on a network share.
//
// A talk that cannot be stored here can be stored in an [Aside] on another disk: a
// database of one pupil and one talk, sealed with the keys that are here.
package store
