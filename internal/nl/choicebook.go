package nl

// handbookChoiceValues lists what a key of the files about choosing can be.
func handbookChoiceValues(key string) string {
	switch key {
	case "type", "types":
		return "mbo, havo, vwo, ad, hbo of wo"
	case "verdict":
		return "open, toets, na-te-vragen of beperkt"
	case "about":
		return "bij een profiel vakken, richting of sector, bij een niveau toegang of duur, en bij een kans werk, stage of inkomen"
	}
	return "een waarde die er wel is"
}
