package talk

// scaleWord stands between the value and the top of a scale in its line:
// "6 van 10". It is recognised again when the exercise is opened once more.
const scaleWord = " van "
