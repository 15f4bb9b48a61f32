package roster

import "bytes"

// sniffOLE tells of a file in the container that Office used before 2007, and
// still uses around a file with a password, which of the two it is. Of any other
// file it is nil.
func sniffOLE(data []byte) error {
	if !bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return nil
	}
	var locked []byte // name of the stream, in UTF-16
	for _, r := range "EncryptedPackage" {
		locked = append(locked, byte(r), 0)
	}
	if bytes.Contains(data, locked) {
		return errSpreadsheetLocked
	}
	return errOldExcel
}
