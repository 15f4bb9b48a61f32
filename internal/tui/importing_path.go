package tui

import (
	"net/url"
	"strings"
	"unicode"
)

// typedPath makes of what was typed, pasted or dragged into the window the path
// that was meant: without quotes, without the backslashes that a shell needs,
// not as the address of a file, and with the user's own folder for a tilde.
func typedPath(text, home string) string {
	text = strings.TrimSpace(text)
	path, quoted := unquoted(text)
	switch {
	case !quoted && strings.HasPrefix(strings.ToLower(path), "file:"):
		return fileAddress(path)
	case !quoted && !isWindowsPath(path):
		path = unshelled(path)
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && home != "" && (rest == "" || rest[0] == '/' || rest[0] == '\\') {
		return home + rest
	}
	return path
}

// wholePath tells whether a text says by itself where a file is: what is dragged
// into a window does.
func wholePath(text string) bool {
	path, quoted := unquoted(strings.TrimSpace(text))
	drive := len(path) > 2 && unicode.IsLetter(rune(path[0])) && path[1] == ':' && (path[2] == '\\' || path[2] == '/')
	switch {
	case drive || strings.HasPrefix(path, "/") || strings.HasPrefix(path, `\\`):
		return true
	case quoted:
		return false
	}
	return strings.HasPrefix(path, "~/") || strings.HasPrefix(strings.ToLower(path), "file:")
}

// unquoted takes quotes from around a text, and gives back those inside that a
// shell needs them for.
func unquoted(text string) (string, bool) {
	const quotes = `"'`
	if len(text) < 2 || !strings.Contains(quotes, text[:1]) || text[len(text)-1] != text[0] {
		return text, false
	}
	inside := text[1 : len(text)-1]
	return strings.ReplaceAll(inside, `'\''`, `'`), true
}

// isWindowsPath tells whether backslashes are separators in a path.
func isWindowsPath(path string) bool {
	drive := len(path) > 2 && unicode.IsLetter(rune(path[0])) && path[1] == ':'
	return drive || strings.HasPrefix(path, `\\`) || strings.HasPrefix(path, `.\`) || strings.HasPrefix(path, `~\`)
}

// unshelled takes away the backslashes before spaces and signs.
func unshelled(path string) string {
	var out strings.Builder
	after := false
	for _, r := range path {
		if r == '\\' && !after {
			after = true
			continue
		}
		if after && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			out.WriteByte('\\') // no sign that a shell minds: it is part of the name
		}
		after = false
		out.WriteRune(r)
	}
	if after {
		out.WriteByte('\\')
	}
	return out.String()
}

// fileAddress is the path in the address of a file on this computer; another
// address stays as it is, and will not be found.
func fileAddress(text string) string {
	at, err := url.Parse(text)
	if err != nil || at.Host != "" && at.Host != "localhost" || at.Path == "" {
		return text
	}
	path := at.Path
	if rest := strings.TrimPrefix(path, "/"); isWindowsPath(rest) {
		return rest
	}
	return path
}

// homeIn is the user's own folder, as the environment has it.
func homeIn(environ []string) string {
	for _, name := range []string{"HOME=", "USERPROFILE="} {
		for _, v := range environ {
			if rest, ok := strings.CutPrefix(v, name); ok && rest != "" {
				return rest
			}
		}
	}
	return ""
}

// commonPath is what all paths begin with, in whole characters.
func commonPath(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	common := []rune(paths[0])
	for _, p := range paths[1:] {
		n := 0
		for _, r := range p {
			if n == len(common) || common[n] != r {
				break
			}
			n++
		}
		common = common[:n]
	}
	return string(common)
}
