package route

// Atlas is all reference data, as it was read. A part that was not there, or could
// not be read, is its zero value.
type Atlas struct {
	Map       Map
	Choices   Choices
	Dates     Dates
	Guarantee Guarantee
}
