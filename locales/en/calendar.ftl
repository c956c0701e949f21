### Names of months and days, and the order of day, month and year in every style of date.

## Months: the name standing alone, the form inside a date, the abbreviation.
## A language may give further forms (.in, .genitive); a text asks for one: DATETIME($event, form: "in")

month-1 = January
    .in-date = January
    .short = Jan
month-2 = February
    .in-date = February
    .short = Feb
month-3 = March
    .in-date = March
    .short = Mar
month-4 = April
    .in-date = April
    .short = Apr
month-5 = May
    .in-date = May
    .short = May
month-6 = June
    .in-date = June
    .short = Jun
month-7 = July
    .in-date = July
    .short = Jul
month-8 = August
    .in-date = August
    .short = Aug
month-9 = September
    .in-date = September
    .short = Sep
month-10 = October
    .in-date = October
    .short = Oct
month-11 = November
    .in-date = November
    .short = Nov
month-12 = December
    .in-date = December
    .short = Dec

## Days of the week, Monday first

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## One date. $day, $year = numbers without a leading zero; $month = form inside a date,
## $month-alone = name standing alone, $month-short = abbreviation, $month-form = the month in the form that is asked for,
## $weekday = day of the week. .in = the form after “in”: DATETIME($event, dateStyle: "month-year", form: "in")

# Tuesday, 2 October 2018
date-full = { $weekday }, { $day } { $month } { $year }

# 2 October 2018: running text
date-long = { $day } { $month } { $year }

# 2 Oct 2018
date-medium = { $day } { $month-short } { $year }

# 02/10/2018
# $day2, $month2 = two digits
date-short = { $day2 }/{ $month2 }/{ $year }

# 2 October 2018: in the dateline of a release
date-dateline = { $day } { $month } { $year }

# 2 October: the year is known from the text
date-day-month = { $day } { $month }

# October 2018
date-month-year = { $month } { $year }
    .in = { $month } { $year }

# Oct 2018
date-month-year-medium = { $month-short } { $year }

# 10/2018
date-month-year-short = { $month2 }/{ $year }

# October
date-month = { $month-alone }
    .in = { $month-alone }

# 2018
date-year = { $year }
    .in = { $year }

# 2: the month is known from the text
date-day = { $day }

## From one date to another. $from-… and $to-… = the parts of the first and the last day

# 10–13 February 2014: same month
range-days = { $from-day }–{ $to-day } { $to-month } { $to-year }

# 31 May – 2 June 2016: same year
range-months = { $from-day } { $from-month } – { $to-day } { $to-month } { $to-year }

# 28 December 2016 – 3 January 2017
range-years = { $from-day } { $from-month } { $from-year } – { $to-day } { $to-month } { $to-year }

# Monday, 10 – Thursday, 13 February 2014: same month
range-days-full = { $from-weekday }, { $from-day } – { $to-weekday }, { $to-day } { $to-month } { $to-year }

# Tuesday, 31 May – Thursday, 2 June 2016: same year
range-months-full = { $from-weekday }, { $from-day } { $from-month } – { $to-weekday }, { $to-day } { $to-month } { $to-year }

# 10–13 Feb 2014: same month
range-days-medium = { $from-day }–{ $to-day } { $to-month-short } { $to-year }

# 31 May – 2 Jun 2016: same year
range-months-medium = { $from-day } { $from-month-short } – { $to-day } { $to-month-short } { $to-year }

# 10–13 February 2014: in the dateline of a release, same month
range-days-dateline = { $from-day }–{ $to-day } { $to-month } { $to-year }

# 31 May – 2 June 2016: in the dateline of a release, same year
range-months-dateline = { $from-day } { $from-month } – { $to-day } { $to-month } { $to-year }

# July and August 2018: two months one after the other, without days, same year
range-months-only = { $from-month-alone } and { $to-month } { $to-year }
    .in = { $from-month-alone } and { $to-month } { $to-year }

# January–December 2018: more than two months, or days in them; same year
range-months-apart = { $from-month-alone }–{ $to-month } { $to-year }
    .in = { $from-month-alone }–{ $to-month } { $to-year }

# Jan–Dec 2018
range-months-apart-medium = { $from-month-short }–{ $to-month-short } { $to-year }

# December 2016 – January 2017: whatever has no pattern of its own
# $from, $to = the two ends, each in the style that is asked for
range-other = { $from } – { $to }
    .in = { $from } – { $to }

# 10–13 February
range-days-no-year = { $from-day }–{ $to-day } { $to-month }

# 31 May – 2 June
range-months-no-year = { $from-day } { $from-month } – { $to-day } { $to-month }

# July and August: two months one after the other
range-months-only-no-year = { $from-month-alone } and { $to-month-alone }
    .in = { $from-month-alone } and { $to-month-alone }

# January–December
range-months-apart-no-year = { $from-month-alone }–{ $to-month-alone }
    .in = { $from-month-alone }–{ $to-month-alone }

# 2016–2017
range-years-only = { $from-year }–{ $to-year }
    .in = { $from-year }–{ $to-year }

# 10–13: the month is known from the text
range-day = { $from-day }–{ $to-day }

## Hours. $clock = hour and minute alone, $time = the same as “time” or “time-range” write them, $date = the day in the style
## that is asked for. .in = the form inside a sentence: DATETIME($start, form: "in")

# 09:30: $hour2, $minute = two digits; $hour = without a leading zero
time-clock = { $hour2 }:{ $minute }

# 10:00; in a sentence: at 10:00
time = { $clock }
    .in = at { $clock }

# 10:00–12:30; in a sentence: from 10:00 to 12:30
time-range = { $from-clock }–{ $to-clock }
    .in = from { $from-clock } to { $to-clock }

# 3 December 2026, 10:00; in a sentence: 3 December 2026 at 10:00
moment = { $date }, { $time }
    .in = { $date } at { $clock }

# 3 December 2026, 10:00–12:30: hours of one day
moment-hours = { $date }, { $time }
    .in = { $date } from { $from-clock } to { $to-clock }

# 3 December, 10:00 – 4 December 2026, 13:00: two days; $from, $to = the two moments, $from-date, $to-date = their days
moment-range = { $from } – { $to }
    .in = from { $from-clock } on { $from-date } to { $to-clock } on { $to-date }

# 10:00 (Dushanbe time, UTC+5): $time = any of the above
time-zone = { $time } ({ $zone })

# The time zone of the house, as readers know it; $offset = UTC+5
zone-asia-dushanbe = Dushanbe time, { $offset }
