package sheet

// The labels that the forms have before what somebody fills in, as package nl
// shows them; without the colon.
const (
	labelName = "naam"
	labelBy   = "ingevuld door"
)

// answerLabels are what people write before an answer.
func answerLabels() []string { return []string{"antwoord", "mijn antwoord", "antw", "a"} }
