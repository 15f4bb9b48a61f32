package rehearse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold gives text in lower case with plain letters, straight quotes and
// without signs that mean nothing here.
func fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch p := plain(r); {
		case p == utf8.RuneError:
		case r == '…':
			b.WriteString("...")
		default:
			b.WriteRune(p)
		}
	}
	return b.String()
}

// plain folds one rune; RuneError means that it is left out.
func plain(r rune) rune {
	if r < utf8.RuneSelf {
		return plainASCII(r)
	}
	const accented, bare = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy"
	r = unicode.ToLower(r)
	if i := strings.IndexRune(accented, r); i >= 0 {
		return rune(bare[utf8.RuneCountInString(accented[:i])])
	}
	switch {
	case strings.ContainsRune("‘’‚‛ʼ´′", r):
		return '\''
	case strings.ContainsRune("“”„«»″", r):
		return '"'
	case strings.ContainsRune("‐‑‒–—―", r):
		return '-'
	case unicode.Is(unicode.Mn, r), r == '\u200b', r == '\ufeff', r == '\u00ad':
		return utf8.RuneError
	case unicode.IsLetter(r):
		return r
	}
	return ' '
}

func plainASCII(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r == '`':
		return '\''
	case strings.ContainsRune("()[]{}*_~<>|/\\#\t\r", r):
		return ' '
	}
	return r
}
