package nl_test

import (
	"testing"
	"time"

	"gesprek/internal/nl"
)

func at(t *testing.T, text string) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Skip("no time zones here:", err)
	}
	when, err := time.ParseInLocation("2006-01-02 15:04:05", text, zone)
	if err != nil {
		t.Fatal(err)
	}
	return when
}

func TestTimeIsWritten(t *testing.T) {
	now := at(t, "2026-11-22 14:03:07")
	march := at(t, "2027-03-01 00:00:00")
	tests := []struct{ got, want string }{
		{nl.TimeDate(now), "zondag 22 november 2026"},
		{nl.TimeDay(at(t, "2027-01-12 09:00:00")), "12 januari"},
		{nl.TimeDayShort(now), "22 nov"},
		{nl.TimeDayShort(march), "1 mrt"},
		{nl.TimeHour(now), "14:03"},
		{nl.TimeSecond(now), "14:03:07"},
		{nl.TimeRelative(at(t, "2026-11-21 14:12:00"), now), "gisteren 14:12"},
		{nl.TimeRelativeDay(at(t, "2026-11-22 00:00:00"), now), "vandaag"},
		{nl.TimeRelativeDay(at(t, "2026-11-23 23:59:59"), now), "morgen"},
		{nl.TimeRelativeDay(at(t, "2026-11-20 23:59:59"), now), "20 november"},
		{nl.TimeRelativeDay(march, now), "1 maart 2027"},
		{nl.TimeRelativeDay(at(t, "2026-10-24 23:00:00"), at(t, "2026-10-25 23:30:00")), "gisteren"}, // 25 hours
		{nl.TimeRelativeDay(at(t, "2026-03-29 23:30:00"), at(t, "2026-03-30 00:10:00")), "gisteren"},
		{nl.TimeClock(8*time.Minute + 41*time.Second + 999*time.Millisecond), "08:41"},
		{nl.TimeClock(100 * time.Minute), "100:00"},
		{nl.TimeClock(-time.Minute), "00:00"},
		{nl.TimeClockShort(130 * time.Second), "2:10"},
		{nl.TimeMinutes(12*time.Minute + 59*time.Second), "12 minuten"},
		{nl.TimeMinutes(time.Minute), "1 minuut"},
		{nl.TimeMinutes(-time.Hour), "0 minuten"},
		{nl.Plural(1, "leerling", "leerlingen"), "1 leerling"},
		{nl.Plural(26, "leerling", "leerlingen"), "26 leerlingen"},
		{nl.Weekday(time.Saturday), "zaterdag"},
		{nl.Month(time.December), "december"},
		{nl.Capital("élan"), "Élan"},
		{nl.Capital("ijsbrand"), "IJsbrand"},
		{nl.Capital(""), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestParseDay(t *testing.T) {
	today := at(t, "2026-11-22 00:30:00") // a Sunday; still Saturday in UTC
	tests := []struct{ text, want string }{
		{"vandaag", "2026-11-22"},
		{"vanmiddag", "2026-11-22"},
		{"Morgen", "2026-11-23"},
		{"morgenochtend", "2026-11-23"},
		{"morgen om 12.30 in de kantine", "2026-11-23"},
		{"overmorgen", "2026-11-24"},
		{"vrijdag", "2026-11-27"},
		{"vr", "2026-11-27"},
		{"vrijdagmiddag", "2026-11-27"},
		{"vrijdag na school", "2026-11-27"},
		{"vóór vrijdag", "2026-11-27"},
		{"uiterlijk op vrijdag.", "2026-11-27"},
		{"zondag", "2026-11-22"},
		{"deze zondag", "2026-11-22"},
		{"komende zondag", "2026-11-29"},
		{"zondag a.s.", "2026-11-29"},
		{"a.s. maandag", "2026-11-23"},
		{"volgende week vrijdag", "2026-11-27"},
		{"vrijdag volgende week", "2026-11-27"},
		{"volgende week op maandag", "2026-11-23"},
		{"volgende week zondag", "2026-11-29"},
		{"over een week", "2026-11-29"},
		{"over één week", "2026-11-29"},
		{"over twee weken", "2026-12-06"},
		{"over 10 dagen", "2026-12-02"},
		{"over 3 maanden", "2027-02-22"},
		{"22-11", "2026-11-22"},
		{"12-1", "2027-01-12"},
		{"12/01", "2027-01-12"},
		{"12-01-2027", "2027-01-12"},
		{"12.1.27", "2027-01-12"},
		{"2027-01-12", "2027-01-12"},
		{"12 januari", "2027-01-12"},
		{"12e januari", "2027-01-12"},
		{"op 12 jan. 2028", "2028-01-12"},
		{"1 mrt", "2027-03-01"},
		{"vrijdag 27 november", "2026-11-27"},
		{"vr 27-11", "2026-11-27"},
		{"29 februari", "2028-02-29"},
		{"", ""},
		{"op", ""},
		{"volgende week", ""},
		{"volgende vrijdag", ""},
		{"zaterdag 27 november", ""},
		{"21-11-2026", ""},
		{"31-2", ""},
		{"29-02-2027", ""},
		{"over honderd weken", ""},
		{"over 0 dagen", ""},
		{"na de toetsweek", ""},
		{"12", ""},
		{"1-2-3-4", ""},
		{"12 januari of 13 januari", ""},
		{"maandag of dinsdag", ""},
		{"13-13", ""},
	}
	for _, tt := range tests {
		day, ok := nl.ParseDay(tt.text, today)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != tt.want {
			t.Errorf("ParseDay(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestParseDayNextWeekIsTheNextCalendarWeek(t *testing.T) {
	for _, today := range []string{"2026-11-23 12:00:00", "2026-11-27 12:00:00", "2026-11-29 12:00:00"} {
		day, ok := nl.ParseDay("volgende week vrijdag", at(t, today))
		if want := "2026-12-04"; !ok || day.Format(time.DateOnly) != want {
			t.Errorf("on %s: %v, want %s", today, day, want)
		}
	}
}

func TestParseDayMonthsEnd(t *testing.T) {
	day, ok := nl.ParseDay("over een maand", at(t, "2027-01-31 12:00:00"))
	if want := "2027-02-28"; !ok || day.Format(time.DateOnly) != want {
		t.Errorf("got %v, want %s", day, want)
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{
		"vrijdag", "volgende week vrijdag", "over twee weken", "12-01-2027", "vrijdag 27 november", "29 feb", "a.s. ma",
	} {
		f.Add(s, int64(0))
	}
	f.Fuzz(func(t *testing.T, text string, offset int64) {
		today := time.Unix(1795305600+offset%(10*365*86400), 0).UTC()
		day, ok := nl.ParseDay(text, today)
		if !ok {
			return
		}
		if midnight := today.Truncate(24 * time.Hour); day.Before(midnight) || day != day.Truncate(24*time.Hour) {
			t.Errorf("ParseDay(%q, %v) = %v", text, today, day)
		}
		if day.Location() != time.UTC {
			t.Errorf("ParseDay(%q) is not in UTC", text)
		}
		again, ok := nl.ParseDay(day.Format("2-1-2006"), today)
		if !ok || again != day {
			t.Errorf("%v is read back as %v", day, again)
		}
	})
}
