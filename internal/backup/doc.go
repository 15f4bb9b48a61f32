// Package backup knows what lies in a folder with backups: what the files are
// called, which of them may go, how one gets there whole, and how files are
// exchanged for others so that a power cut leaves all of the old ones or all of
// the new ones. It must not know what is in the files (who makes and checks them
// says how much they hold), the screen, or keys.
//
// # Names
//
// A backup is one file, called by the moment it was made (UTC) and why:
//
//	2026-11-25T140307Z-dagelijks.db
//
// A file with another name is not ours: it is never read, replaced or removed.
// A name with ".tmp" behind it is a copy that was not finished.
//
// # Exchange file, version 1
//
// [Swap] writes down what it is about to do before it does any of it, in a text
// file in the folder of the files. While that file is there the exchange has
// been decided on and is not complete; [Finish] completes it. Names are those of
// files in the same folder, in the quotes of a Go string:
//
//	gesprek wissel 1
//	aside "gesprek.db" "gesprek.beschadigd-2026-11-25T140307Z.db"
//	remove "gesprek.db-shm"
//	replace "gesprek.db.nieuw" "gesprek.db"
//	sum HEX64                SHA-256 of everything before this line
package backup
