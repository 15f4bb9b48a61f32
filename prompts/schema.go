package prompts

import _ "embed"

// DossierSchema is the JSON Schema (draft 2020-12) of the signed file with a dossier,
// for programs of others that read it.
//
//go:embed schema/doorstroomdossier.json
var DossierSchema []byte
