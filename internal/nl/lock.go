package nl

import "time"

// Words of the lock.
const (
	CommandLock  = "het scherm vergrendelen"
	LockTitle    = "Vergrendeld"
	LockSecret   = "wachtwoord"
	LockType     = "Typ je wachtwoord en druk op Enter."
	LockPress    = "Druk op Enter om verder te gaan."
	LockNoSecret = "Zonder wachtwoord houdt dit alleen meekijkers tegen. Wil je een wachtwoord? Stop en typ:\ngesprek wachtwoord"
	LockTrying   = "Even geduld …"
	LockRecovery = "Wachtwoord vergeten? Typ hier de twaalf herstelwoorden, met een spatie ertussen. Er gaat niets verloren, hoe vaak je het ook probeert."
	LockQuit     = "ctrl+q: stoppen"
	LockStored   = "alles is bewaard"
	LockLoses    = "Op het scherm hieronder staat iets dat nog niet bewaard is. Nog eens ctrl+q stopt toch."
)

// LockAgainIn says after how many seconds the next try is made.
func LockAgainIn(d time.Duration) string {
	return "Dat kan over " + Plural(max(1, int(d/time.Second)), "seconde", "seconden") + "."
}

// Words of the lock in the settings.
const (
	SettingsLock       = "vergrendelen na"
	SettingsLockNever  = "nooit"
	SettingsSecret     = "wachtwoord"
	SettingsSecretSet  = "ingesteld"
	SettingsSecretNone = "niet ingesteld"
)

// SettingsSecretHow says how a password is set or changed.
func SettingsSecretHow(set bool) string {
	if set {
		return "Veranderen of weghalen: stop met ctrl+q en typ: gesprek wachtwoord"
	}
	return "Instellen: stop met ctrl+q en typ: gesprek wachtwoord"
}

// SettingsLockAfter names after how long the screen locks; zero: never.
func SettingsLockAfter(d time.Duration) string {
	if d <= 0 {
		return SettingsLockNever
	}
	return TimeMinutes(d)
}
