package talk

// scaleForm is the line of a scale: what it is about, the value, and what
// stands at both ends, so that nobody takes it for a mark. It is recognised
// again when the exercise is opened once more.
const scaleForm = "%s %s van %s (0: %s, %s: %s)"
