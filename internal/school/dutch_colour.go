package school

// named is a colour with the word for it.
type named struct{ name, number string }

// colours are those that have a name: dark enough to be seen on paper.
func colours() []named {
	return []named{
		{"blauw", "#1f4e79"},
		{"groen", "#1b5e20"},
		{"rood", "#a61c1c"},
		{"oranje", "#b45309"},
		{"paars", "#5b2a86"},
		{"geel", "#f2c230"},
		{"grijs", "#4a4a4a"},
		{"zwart", "#111111"},
	}
}
