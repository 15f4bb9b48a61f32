package cli

import "os"

// removable are the drives beyond C that are in.
func removable() []string {
	var list []string
	for letter := 'D'; letter <= 'Z'; letter++ {
		dir := string(letter) + `:\`
		if _, err := os.Stat(dir); err == nil {
			list = append(list, dir)
		}
	}
	return list
}
