package nl

import "fmt"

// handbookGuarantee speaks of what is known of the AanDeBak-garantie.
func handbookGuarantee(kind, subject, detail string) string {
	if kind != "not-in-part" {
		return ""
	}
	return fmt.Sprintf("%q past niet bij part = %q. Haal een van de twee weg.", subject, detail)
}
