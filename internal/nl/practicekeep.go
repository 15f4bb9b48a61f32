package nl

// Sentences about what was practised, which is kept apart from pupils.
const (
	PracticeDamaged = "Het begin van deze oefening is beschadigd. Er wordt niets bij gezet. Begin een nieuwe oefening, of wis deze."
	PracticeGone    = "Deze oefening is gewist. Begin een nieuwe."
)

// TeamUnreadable says that the list of the team cannot be read, and what can be done.
func TeamUnreadable(folder string) string {
	return "De teamlijst is beschadigd en blijft staan zoals die is. Zet een kopie van " + folder +
		" terug, of wis de lijst met “gesprek oefen training team wis”."
}
