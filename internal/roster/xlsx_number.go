package roster

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// exactDigits is how many digits of a number Excel keeps.
const exactDigits = 15

// number is a number in a format.
func (f format) number(value float64, from04 bool) cell {
	switch {
	case f.date:
		if text, ok := dateOf(value, from04); ok {
			return cell{text, dateCell}
		}
	case f.clock && value >= 0 && value < maxSerial:
		return cell{clockOf(seconds(value)), dateCell}
	}
	text := decimal(value)
	if f.zeros > len(text) && strings.Trim(text, "0123456789") == "" {
		text = strings.Repeat("0", min(f.zeros, exactDigits+1)-len(text)) + text
	}
	return cell{text, numberCell}
}

// decimal is a number with the digits that Excel keeps, with an exponent only
// where it is very big or very small.
func decimal(value float64) string {
	const big, small = 1e15, 1e-9
	kept, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', exactDigits, 64), 64)
	if err != nil {
		kept = value
	}
	if size := math.Abs(kept); kept == 0 {
		return "0"
	} else if size >= big || size < small {
		return strconv.FormatFloat(kept, 'E', -1, 64)
	}
	return strconv.FormatFloat(kept, 'f', -1, 64)
}

// Days as Excel numbers them.
const (
	maxSerial  = 2_958_466 // the day after the last one, 31 December 9999
	noSuchDay  = 60        // 29 February 1900, which Excel thinks there was
	daySeconds = 24 * 60 * 60
)

// seconds is a number of days in whole seconds.
func seconds(days float64) int64 { return int64(math.Round(days * daySeconds)) }

// dateOf is the date, with its time if it has one, of a day as Excel numbers it.
// It is false of what Excel shows as no date: below the first day, or after the
// year 9999.
func dateOf(value float64, from04 bool) (string, bool) {
	if math.IsNaN(value) || value < 0 || value >= maxSerial || value < 1 && !from04 {
		return "", false
	}
	whole := seconds(value)
	day, rest := int(whole/daySeconds), whole%daySeconds
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from04:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case day < noSuchDay:
		day++
	}
	on := first.AddDate(0, 0, day)
	text := on.Format(time.DateOnly)
	switch {
	case !from04 && day == noSuchDay && value >= noSuchDay:
		text = "1900-02-29"
	case on.Year() > 9999:
		return "", false
	}
	if rest > 0 {
		text += " " + clockOf(rest)
	}
	return text, true
}

// clockOf is a time of so many seconds; seconds are named where there are any.
func clockOf(whole int64) string {
	two := func(n int64) string {
		if n < 10 {
			return "0" + strconv.FormatInt(n, 10)
		}
		return strconv.FormatInt(n, 10)
	}
	text := two(whole/3600) + ":" + two(whole/60%60)
	if whole%60 > 0 {
		text += ":" + two(whole%60)
	}
	return text
}

// isoDate is a date as strict workbooks may hold it; false when it is none.
func isoDate(value string) (string, bool) {
	value = strings.TrimSuffix(value, "Z")
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		at, err := time.Parse(layout, value)
		if err != nil {
			continue
		}
		text := at.Format(time.DateOnly)
		if rest := at.Sub(at.Truncate(24 * time.Hour)); rest >= time.Second {
			text += " " + clockOf(int64(rest/time.Second))
		}
		return text, true
	}
	return "", false
}
