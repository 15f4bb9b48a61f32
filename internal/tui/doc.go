// Package tui is the program on the screen: Bubble Tea v2 screens over the
// domain.
//
// It knows the domain, its reports and the Dutch of package nl. It must not
// know how things are stored, sealed or read from files: what it needs of
// those comes in through [Config], as the small interfaces declared there.
//
// A screen has the methods of the screen interface; returning another screen
// from update is the navigation, and a child keeps the screen to go back to.
// Only the root model fills a tea.View. What a key does is declared as a
// command: footer, help and the command list are read from the declarations.
//
// No screen does input or output in update or view. What is to be stored goes
// to the one writer goroutine (saver), which stores in order and never blocks a
// key. Only the painter writes to the terminal: each frame at once, where
// Bubble Tea's own renderer would wait for its frame clock.
//
// What is changed of a pupil on a screen (alter) is changed in what is stored by then:
// map, choices, guarantee and form each have their own part. A row of talks reads
// again when it comes back in view, and keeps its own newer state.
//
// What is practised is stored move by move (practiceLog). Of a run the log lives in
// env until all of it is on the disk, so that it is tried again whatever screen stands
// there, and leaving the program warns.
//
// A draaischerm shows what the pupil and the parents may see, and nothing else. That
// of text is turnedText; map, exercises and dossier have their own.
//
// A screen that nobody uses for long is locked by the root model. The screens
// under it need not know: what they read passes a gate that waits for the keys,
// and the writer is held. One that covers another screen, belongs to a talk or
// can lose what was filled in says so with a method (cover, talker, unkept).
package tui
