// Package sheet is about the one-page sheets with which a pupil and parents
// prepare for a talk: which sheet is whose, the code that ties one to a pupil,
// and reading the answers out of a form that comes back as text.
//
// It is pure: the standard library and package talk (for phase and addressee)
// only; no clock, no chance, no storage and no words for the screen. What a
// sheet looks like is for package report, what stands in it for package
// handbook, and where answers are kept for who calls.
//
// # Reading back
//
// People answer in a text editor, in a mail program or on a telephone, and what
// comes back is not what went out: quoted, wrapped, with a greeting above and a
// signature below, questions deleted, moved or answered on their own line. So
// [Read] does not read lines but words: it looks in the whole text for the words
// of the questions and for the other words of the blank form, whatever stands
// between them, and takes what follows a question for its answer. What belongs
// to nothing is kept as loose, so that whoever reads it in sees it.
package sheet
