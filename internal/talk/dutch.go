package talk

// scaleForm is the line of a scale: what it is about, the value, and what
// stands at both ends, so that nobody takes it for a mark. It is recognised
// again when the exercise is opened once more.
const scaleForm = "%s %s van %s" + scaleSign + "%s, %s: %s)"

// scaleSign tells the line of a scale from others.
const scaleSign = " (0: "
