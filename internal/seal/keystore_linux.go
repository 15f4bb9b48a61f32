package seal

import "strings"

// hasKeyStore tells whether the session says where its bus is, on a socket of
// this machine. Without one the library would start a bus of its own, and with
// an address elsewhere it would use the network; neither is wanted.
func hasKeyStore(env func(string) string) bool {
	address := env("DBUS_SESSION_BUS_ADDRESS")
	for one := range strings.SplitSeq(address, ";") {
		if !strings.HasPrefix(one, "unix:") {
			return false
		}
	}
	return true
}
