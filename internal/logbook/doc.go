// Package logbook keeps texts that grow line by line and may be lost to nobody
// but their writer: each in a file of its own, sealed with a key of its own, so
// that one can be forgotten without the others. It knows files and lines; it must
// not know what they say, the screen, the database or how keys are kept.
//
// What [Folder.Append] returned from is on the disk. Whatever ends the program
// leaves at most a last line that is cut short, which was never confirmed:
// reading passes over it and the next line takes its place.
//
// # Folder
//
// The folder has mode 0700 and every file in it 0600. A file is called by its
// name with ".logboek" behind it; with ".tmp" behind that it was not finished.
// It is text, lines ended by a line feed:
//
//	gesprek logboek 1 ID     the key that seals it, 16 bytes in hexadecimal
//	BASE64                   one sealed text, as package seal describes it
//
// The place that a text is sealed for is "logboek/NAME/N", N counted from 0, so
// that texts cannot be swapped, moved or left out in the middle. That texts are
// missing at the end does not show.
package logbook
