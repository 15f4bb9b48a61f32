package nl

// Words of a dossier in an inspection.
const (
	InspectDossier   = "Dossier"
	InspectLeftOut   = "Gesprek dat niet in het dossier komt"
	InspectAge       = "Leeftijd"
	InspectParents   = "Ouders die om akkoord gevraagd worden"
	InspectHash      = "SHA-256"
	InspectStatement = "Opmerking"
)

// InspectVersion heads a version that was laid down.
func InspectVersion(words, at string) string {
	return "Dossier, versie '" + words + "', vastgelegd op " + at
}

// InspectApproval says what somebody said of a version.
func InspectApproval(who, said string) string { return who + ": " + said }

// InspectTransfer says where a version went.
func InspectTransfer(to, by, at, words, hash string) string {
	text := "Overgedragen aan " + to + " op " + at
	if by != "" {
		text += " door " + by
	}
	return text + ": versie '" + words + "' (" + hash + ")"
}

// InspectReceived heads a dossier of another school.
func InspectReceived(from, at string) string {
	if from == "" {
		from = "een onbekende afzender"
	}
	return "Dossier van " + from + ", ontvangen op " + at
}
