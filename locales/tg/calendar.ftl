### Номи моҳҳо ва рӯзҳо, тартиби рӯз, моҳ ва сол дар ҳар навъи сана.

## Моҳҳо: номи алоҳида, шакл дар дохили сана (бо бандаки изофӣ), ихтисора

month-1 = январ
    .in-date = январи
    .short = янв.
month-2 = феврал
    .in-date = феврали
    .short = фев.
month-3 = март
    .in-date = марти
    .short = март
month-4 = апрел
    .in-date = апрели
    .short = апр.
month-5 = май
    .in-date = майи
    .short = май
month-6 = июн
    .in-date = июни
    .short = июн
month-7 = июл
    .in-date = июли
    .short = июл
month-8 = август
    .in-date = августи
    .short = авг.
month-9 = сентябр
    .in-date = сентябри
    .short = сен.
month-10 = октябр
    .in-date = октябри
    .short = окт.
month-11 = ноябр
    .in-date = ноябри
    .short = ноя.
month-12 = декабр
    .in-date = декабри
    .short = дек.

## Рӯзҳои ҳафта, аз душанбе

weekday-1 = душанбе
weekday-2 = сешанбе
weekday-3 = чоршанбе
weekday-4 = панҷшанбе
weekday-5 = ҷумъа
weekday-6 = шанбе
weekday-7 = якшанбе

## Як сана. $day, $year = ададҳо бе сифри пешина; $month = шакл дар дохили сана,
## $month-alone = номи алоҳида, $month-short = ихтисора, $month-form = моҳ дар шакле, ки матн мехоҳад,
## $weekday = рӯзи ҳафта. .in = шакл пас аз «дар»: DATETIME($event, dateStyle: "month-year", form: "in")

# сешанбе, 2 октябри соли 2018
date-full = { $weekday }, { $day } { $month } соли { $year }

# 2 октябри соли 2018: дар матн
date-long = { $day } { $month } соли { $year }

# 2 окт. 2018
date-medium = { $day } { $month-short } { $year }

# 02.10.2018
# $day2, $month2 = ду рақам
date-short = { $day2 }.{ $month2 }.{ $year }

# 2 октябри соли 2018: дар аввали пресс-релиз, пас аз ҷой
date-dateline = { $day } { $month } соли { $year }

# 2 октябр: сол аз матн маълум аст, бинобар ин моҳ бе бандаки изофӣ меояд
date-day-month = { $day } { $month-alone }

# октябри соли 2018
date-month-year = { $month } соли { $year }
    .in = { $month } соли { $year }

# окт. 2018
date-month-year-medium = { $month-short } { $year }

# 10.2018
date-month-year-short = { $month2 }.{ $year }

# октябр
date-month = { $month-alone }
    .in = { $month-alone }

# 2018
date-year = { $year }
    .in = соли { $year }

# 2: моҳ аз матн маълум аст
date-day = { $day }

## Аз як сана то санаи дигар. $from-… ва $to-… = қисмҳои рӯзи аввал ва рӯзи охир

# 10–13 феврали соли 2014: дар як моҳ
range-days = { $from-day }–{ $to-day } { $to-month } соли { $to-year }

# 31 май – 2 июни соли 2016: дар як сол
range-months = { $from-day } { $from-month-alone } – { $to-day } { $to-month } соли { $to-year }

# 28 декабри соли 2016 – 3 январи соли 2017
range-years = { $from-day } { $from-month } соли { $from-year } – { $to-day } { $to-month } соли { $to-year }

# душанбе, 10 – панҷшанбе, 13 феврали соли 2014: дар як моҳ
range-days-full = { $from-weekday }, { $from-day } – { $to-weekday }, { $to-day } { $to-month } соли { $to-year }

# сешанбе, 31 май – панҷшанбе, 2 июни соли 2016: дар як сол
range-months-full = { $from-weekday }, { $from-day } { $from-month-alone } – { $to-weekday }, { $to-day } { $to-month } соли { $to-year }

# 10–13 фев. 2014: дар як моҳ
range-days-medium = { $from-day }–{ $to-day } { $to-month-short } { $to-year }

# 31 май – 2 июн 2016: дар як сол
range-months-medium = { $from-day } { $from-month-short } – { $to-day } { $to-month-short } { $to-year }

# 10–13 феврали соли 2014: дар аввали пресс-релиз, дар як моҳ
range-days-dateline = { $from-day }–{ $to-day } { $to-month } соли { $to-year }

# 31 май – 2 июни соли 2016: дар аввали пресс-релиз, дар як сол
range-months-dateline = { $from-day } { $from-month-alone } – { $to-day } { $to-month } соли { $to-year }

# июл ва августи соли 2018: ду моҳи пайдарпай, бе рӯз, дар як сол
range-months-only = { $from-month-alone } ва { $to-month } соли { $to-year }
    .in = { $from-month-alone } ва { $to-month } соли { $to-year }

# январ – декабри соли 2018: зиёда аз ду моҳ ё рӯзҳо дар онҳо; дар як сол
range-months-apart = { $from-month-alone } – { $to-month } соли { $to-year }
    .in = { $from-month-alone } – { $to-month } соли { $to-year }

# янв. – дек. 2018
range-months-apart-medium = { $from-month-short } – { $to-month-short } { $to-year }

# декабри соли 2016 – январи соли 2017: ҳар чизе, ки намунаи худро надорад
# $from, $to = ду сана, ҳар кадом ба тарзе, ки матн мехоҳад
range-other = { $from } – { $to }
    .in = { $from } – { $to }

# 10–13 феврал
range-days-no-year = { $from-day }–{ $to-day } { $to-month-alone }

# 31 май – 2 июн
range-months-no-year = { $from-day } { $from-month-alone } – { $to-day } { $to-month-alone }

# июл ва август: ду моҳи пайдарпай
range-months-only-no-year = { $from-month-alone } ва { $to-month-alone }
    .in = { $from-month-alone } ва { $to-month-alone }

# январ – декабр
range-months-apart-no-year = { $from-month-alone } – { $to-month-alone }
    .in = { $from-month-alone } – { $to-month-alone }

# 2016–2017
range-years-only = { $from-year }–{ $to-year }
    .in = солҳои { $from-year }–{ $to-year }

# 10–13: моҳ аз матн маълум аст
range-day = { $from-day }–{ $to-day }

## Соатҳо. $clock = танҳо соату дақиқа, $time = ҳамон бо намунаи «time» ё «time-range», $date = рӯз ба тарзе, ки матн мехоҳад.
## .in = шакл дар дохили ҷумла: DATETIME($start, form: "in")

# 09:30: $hour2, $minute = ду рақам; $hour = бе сифри пешина
time-clock = { $hour2 }:{ $minute }

# соати 10:00
time = соати{ "\u00A0" }{ $clock }
    .in = соати{ "\u00A0" }{ $clock }

# REVIEW: соати 10:00–12:30; дар дохили ҷумла: аз соати 10:00 то соати 12:30
time-range = соати{ "\u00A0" }{ $from-clock }–{ $to-clock }
    .in = аз соати{ "\u00A0" }{ $from-clock } то соати{ "\u00A0" }{ $to-clock }

# 3 декабри соли 2026, соати 10:00
moment = { $date }, { $time }
    .in = { $date }, { $time }

# REVIEW: 3 декабри соли 2026, соати 10:00–12:30: соатҳои як рӯз
moment-hours = { $date }, { $time }
    .in = { $date }, аз соати{ "\u00A0" }{ $from-clock } то соати{ "\u00A0" }{ $to-clock }

# REVIEW: 3 декабр, соати 10:00 – 4 декабри соли 2026, соати 13:00: ду рӯз; $from, $to = оғоз ва анҷом, $from-date, $to-date = рӯзҳои онҳо
moment-range = { $from } – { $to }
    .in = аз соати{ "\u00A0" }{ $from-clock }-и { $from-date } то соати{ "\u00A0" }{ $to-clock }-и { $to-date }

# соати 10:00 (бо вақти Душанбе, UTC+5): $time = яке аз намунаҳои боло
time-zone = { $time } ({ $zone })

# Минтақаи вақт, чунон ки хонандагон медонанд; $offset = UTC+5
zone-asia-dushanbe = бо вақти Душанбе, { $offset }
