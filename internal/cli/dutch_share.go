package cli

import "strings"

// syncedName is how a folder is called that a program syncs. Whole names a
// folder; begin is how its name begins.
type syncedName struct {
	whole, begin, by string
}

// syncedNames are the folders of the programs that schools and mentors use, in
// lower case, as they are called on Windows, macOS and Linux.
func syncedNames() []syncedName {
	return []syncedName{
		{"", "onedrive", "OneDrive"}, // "OneDrive - De Vliet"
		{"sharepoint", "", "SharePoint"},
		{"", "dropbox", "Dropbox"},
		{"", "google drive", "Google Drive"},
		{"", "googledrive", "Google Drive"},
		{"", "google-drive", "Google Drive"},
		{"mijn drive", "", "Google Drive"},
		{"my drive", "", "Google Drive"},
		{"gedeelde drives", "", "Google Drive"},
		{"shared drives", "", "Google Drive"},
		{"mobile documents", "", "iCloud"},
		{"", "com~apple~clouddocs", "iCloud"},
		{"", "icloud", "iCloud"},
		{"cloudstorage", "", "een clouddienst"},
		{"", "nextcloud", "Nextcloud"},
		{"", "owncloud", "ownCloud"},
		{"", "surfdrive", "SURFdrive"},
		{"", "pcloud", "pCloud"},
		{"", "stackstorage", "STACK"},
		{"stack", "", "STACK"},
		{"box", "", "Box"},
		{"box sync", "", "Box"},
		{"", "megasync", "MEGA"},
		{"mega", "", "MEGA"},
		{"", "proton drive", "Proton Drive"},
		{"", "protondrive", "Proton Drive"},
		{"syncthing", "", "Syncthing"},
		{"kdrive", "", "kDrive"},
		{"seafile", "", "Seafile"},
	}
}

// syncedBy is the program that syncs a folder, by the names in its path; empty
// when none is known.
func syncedBy(dir string) string {
	for part := range strings.FieldsFuncSeq(strings.ToLower(dir), func(r rune) bool { return r == '/' || r == '\\' }) {
		for _, n := range syncedNames() {
			if part == n.whole || n.begin != "" && strings.HasPrefix(part, n.begin) {
				return n.by
			}
		}
	}
	return ""
}

// syncMark is a file or folder that a syncing program leaves at the top of what
// it syncs.
type syncMark struct{ name, by string }

func syncMarks() []syncMark {
	return []syncMark{
		{".stfolder", "Syncthing"},
		{".dropbox", "Dropbox"},
		{".dropbox.cache", "Dropbox"},
		{".nextcloudsync.log", "Nextcloud"},
		{".owncloudsync.log", "ownCloud"},
		{".sync", "Resilio Sync"},
		{".tmp.drivedownload", "Google Drive"},
		{".tmp.driveupload", "Google Drive"},
	}
}
