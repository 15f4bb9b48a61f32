package prompts

import "embed"

// Demo holds the folder demo: the invented pupils of gesprek demo and the talks
// that were held with them. Nobody in it exists.
//
//go:embed demo
var Demo embed.FS
