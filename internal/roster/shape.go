package roster

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// What does not belong in a list is recognised by its shape too, whatever stands
// above it.
var (
	phoneShape    = pattern(`^(\+|00)?[0-9][0-9 ()./-]{7,}[0-9]$`)
	postcodeShape = pattern(`(?i)(^| )[1-9][0-9]{3} ?[a-z]{2}$`)
	cityShape     = pattern(`(^| )[1-9][0-9]{3} ?[A-Z]{2},? +\p{L}{2}`)
	streetShape   = pattern(`(?i)[\p{L} ](` + streets + `) +[0-9]{1,4}( ?[a-z]|-[0-9a-z]+)?\b`)
	ibanShape     = pattern(`(?i)^[a-z]{2}[0-9]{2} ?([a-z]{4}) ?[0-9 ]{10,}$`)
	hexShape      = pattern(`(?i)[0-9a-f]{40,}`)
	longDigits    = pattern(`[0-9]([ ./-]?[0-9]){6,}`)
	dateShape     = pattern(`^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}( .*)?$`)
	exponentShape = pattern(`(?i)^[0-9]+([.,][0-9]+)?e\+?[0-9]+$`)
	decimalShape  = pattern(`^([0-9]+)[.,]0+$`)
	thousands     = pattern(`^[0-9]{1,3}([. ][0-9]{3})+$`)
	initialShape  = pattern(`^(\p{Lu}{1,2}\.? ?){1,6}$`)
)

// pattern is a regular expression that is compiled when it is first used: few runs
// of the program read a list, and all of them would wait for it.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// personal tells what a value is that no column may hold; unknown when it is
// nothing of the kind.
func personal(text string) column {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
	switch {
	case strings.Contains(strings.ToLower(text), "ketenid") || hexShape().MatchString(text):
		return eck
	case strings.Contains(text, "@"):
		return mail
	case ibanShape().MatchString(text):
		return bank
	case postcodeShape().MatchString(text), cityShape().MatchString(text), streetShape().MatchString(text):
		return address
	case len(digits) == 9 && bsnLike(digits) && strings.Trim(text, "0123456789. ") == "":
		return bsn
	case phoneShape().MatchString(text) && len(digits) >= 10 && (text[0] == '0' || text[0] == '+'):
		return phone
	}
	return unknown
}

// bsnLike tells whether nine digits, or eight of which the zero in front was
// lost, can be a BSN or onderwijsnummer: they pass the elfproef, of which nine
// times the first digit, eight times the second and so on, less the last, is a
// multiple of eleven. One in eleven other numbers does as well.
func bsnLike(digits string) bool {
	if len(digits) == 8 {
		digits = "0" + digits
	}
	if len(digits) != 9 {
		return false
	}
	sum, any := 0, false
	for i, r := range digits {
		if r < '0' || r > '9' {
			return false
		}
		weight := 9 - i
		if weight == 1 {
			weight = -1
		}
		sum += weight * int(r-'0')
		any = any || r != '0'
	}
	return any && sum%11 == 0
}

// numberLike tells whether a value can be a leerlingnummer: digits, perhaps in
// groups, or one word of digits with a few letters before them.
func numberLike(text string) bool {
	const mostLetters = 4
	groups := strings.Fields(strings.TrimPrefix(text, "'"))
	if len(groups) > 1 {
		return !slices.ContainsFunc(groups, func(g string) bool { return !digitsOnly(g) })
	}
	rest := strings.TrimLeftFunc(text, unicode.IsLetter)
	ahead := text[:len(text)-len(rest)]
	rest = strings.TrimLeft(rest, "'-.")
	return utf8.RuneCountInString(ahead) <= mostLetters && rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// grouped is a number without what people write between groups of its digits.
func grouped(text string) string { return strings.NewReplacer(" ", "", ".", "", "-", "").Replace(text) }

// formula tells whether a sheet that the value is put in would run it.
func formula(text string) bool {
	if text == "" {
		return false
	}
	return strings.ContainsRune("=@", rune(text[0])) || strings.ContainsRune("+-", rune(text[0])) && len(text) > 1 && strings.ContainsAny(text, "(|!=")
}

// dateLike tells whether Excel may have made a date of a value: "2-mei", "feb-01",
// "1-2-2026", "2-jan-26", "1 februari".
func dateLike(text string) bool {
	if dateShape().MatchString(text) {
		return true
	}
	parts := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == '-' || r == '/' || r == ' ' || r == '.' })
	if len(parts) != 2 && len(parts) != 3 {
		return false
	}
	named := 0
	for _, p := range parts {
		switch {
		case slices.Contains(months(), p):
			named++
		case !digitsOnly(p):
			return false
		}
	}
	return named == 1
}

func digitsOnly(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
