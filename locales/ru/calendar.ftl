### Названия месяцев и дней, порядок числа, месяца и года в датах всех видов.

## Месяцы: отдельно стоящее название, форма внутри даты (родительный падеж), сокращение внутри даты

month-1 = январь
    .in-date = января
    .short = янв.
    .in = январе
month-2 = февраль
    .in-date = февраля
    .short = февр.
    .in = феврале
month-3 = март
    .in-date = марта
    .short = марта
    .in = марте
month-4 = апрель
    .in-date = апреля
    .short = апр.
    .in = апреле
month-5 = май
    .in-date = мая
    .short = мая
    .in = мае
month-6 = июнь
    .in-date = июня
    .short = июня
    .in = июне
month-7 = июль
    .in-date = июля
    .short = июля
    .in = июле
month-8 = август
    .in-date = августа
    .short = авг.
    .in = августе
month-9 = сентябрь
    .in-date = сентября
    .short = сент.
    .in = сентябре
month-10 = октябрь
    .in-date = октября
    .short = окт.
    .in = октябре
month-11 = ноябрь
    .in-date = ноября
    .short = нояб.
    .in = ноябре
month-12 = декабрь
    .in-date = декабря
    .short = дек.
    .in = декабре

## Дни недели, с понедельника

weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье

## Одна дата. $day, $year = числа без нуля впереди; $month = форма внутри даты,
## $month-alone = отдельно стоящее название, $month-short = сокращение, $month-form = месяц в той форме, о которой просит текст,
## $weekday = день недели. .in = форма после «в»: «в { DATETIME($event, dateStyle: "month-year", form: "in") }» — «в октябре 2018 года».
## .genitive = форма после «с», «до», «от»: «с октября 2018 года»

# вторник, 2 октября 2018 года
date-full = { $weekday }, { $day } { $month } { $year } года

# 2 октября 2018 года: в тексте
date-long = { $day } { $month } { $year } года

# 2 окт. 2018 г.
date-medium = { $day } { $month-short } { $year } г.

# 02.10.2018
# $day2, $month2 = две цифры
date-short = { $day2 }.{ $month2 }.{ $year }

# 2 октября 2018 г.: в начале релиза, после места
date-dateline = { $day } { $month } { $year } г.

# 2 октября: год ясен из текста
date-day-month = { $day } { $month }

# октябрь 2018 года
date-month-year = { $month-alone } { $year } года
    .in = { $month-form } { $year } года
    .genitive = { $month } { $year } года

# октябрь 2018 г.
date-month-year-medium = { $month-alone } { $year } г.

# 10.2018
date-month-year-short = { $month2 }.{ $year }

# октябрь
date-month = { $month-alone }
    .in = { $month-form }
    .genitive = { $month }

# 2018
date-year = { $year }
    .in = { $year } году
    .genitive = { $year } года

# 2: месяц ясен из текста
date-day = { $day }

## От одной даты до другой. $from-… и $to-… = части первого и последнего дня

# 10–13 февраля 2014 года: один месяц
range-days = { $from-day }–{ $to-day } { $to-month } { $to-year } года

# 31 мая — 2 июня 2016 года: один год
range-months = { $from-day } { $from-month } — { $to-day } { $to-month } { $to-year } года

# 28 декабря 2016 года — 3 января 2017 года
range-years = { $from-day } { $from-month } { $from-year } года — { $to-day } { $to-month } { $to-year } года

# понедельник, 10 — четверг, 13 февраля 2014 года: один месяц
range-days-full = { $from-weekday }, { $from-day } — { $to-weekday }, { $to-day } { $to-month } { $to-year } года

# вторник, 31 мая — четверг, 2 июня 2016 года: один год
range-months-full = { $from-weekday }, { $from-day } { $from-month } — { $to-weekday }, { $to-day } { $to-month } { $to-year } года

# 10–13 февр. 2014 г.: один месяц
range-days-medium = { $from-day }–{ $to-day } { $to-month-short } { $to-year } г.

# 31 мая — 2 июн. 2016 г.: один год
range-months-medium = { $from-day } { $from-month-short } — { $to-day } { $to-month-short } { $to-year } г.

# 10–13 февраля 2014 г.: в начале релиза, один месяц
range-days-dateline = { $from-day }–{ $to-day } { $to-month } { $to-year } г.

# 31 мая — 2 июня 2016 г.: в начале релиза, один год
range-months-dateline = { $from-day } { $from-month } — { $to-day } { $to-month } { $to-year } г.

# июль и август 2018 года: два месяца подряд, без чисел, один год; после «в» — июле и августе 2018 года
range-months-only = { $from-month-alone } и { $to-month-alone } { $to-year } года
    .in = { $from-month-form } и { $to-month-form } { $to-year } года
    .genitive = { $from-month } и { $to-month } { $to-year } года

# январь — декабрь 2018 года: больше двух месяцев или дни в них; один год
range-months-apart = { $from-month-alone } — { $to-month-alone } { $to-year } года
    .in = { $from-month-form } — { $to-month-form } { $to-year } года
    .genitive = { $from-month } — { $to-month } { $to-year } года

# январь — декабрь 2018 г.
range-months-apart-medium = { $from-month-alone } — { $to-month-alone } { $to-year } г.

# декабрь 2016 года — январь 2017 года: всё, для чего нет своего образца
# $from, $to = начало и конец, каждое в том виде, о котором просит текст
range-other = { $from } — { $to }
    .in = { $from } — { $to }
    .genitive = { $from } — { $to }

# 10–13 февраля
range-days-no-year = { $from-day }–{ $to-day } { $to-month }

# 31 мая — 2 июня
range-months-no-year = { $from-day } { $from-month } — { $to-day } { $to-month }

# июль и август: два месяца подряд
range-months-only-no-year = { $from-month-alone } и { $to-month-alone }
    .in = { $from-month-form } и { $to-month-form }
    .genitive = { $from-month } и { $to-month }

# январь — декабрь
range-months-apart-no-year = { $from-month-alone } — { $to-month-alone }
    .in = { $from-month-form } — { $to-month-form }
    .genitive = { $from-month } — { $to-month }

# 2016–2017
range-years-only = { $from-year }–{ $to-year }
    .in = { $from-year }–{ $to-year } годах
    .genitive = { $from-year }–{ $to-year } годов

# 10–13: месяц ясен из текста
range-day = { $from-day }–{ $to-day }

## Часы. $clock = только часы и минуты, $time = то же в виде «time» или «time-range», $date = день в том виде, о котором просит
## текст. .in = форма внутри предложения: DATETIME($start, form: "in")

# 09:30: $hour2, $minute = две цифры; $hour = без нуля впереди
time-clock = { $hour2 }:{ $minute }

# 10:00; внутри предложения: в 10:00
time = { $clock }
    .in = в { $clock }

# 10:00–12:30; внутри предложения: с 10:00 до 12:30
time-range = { $from-clock }–{ $to-clock }
    .in = с { $from-clock } до { $to-clock }

# 3 декабря 2026 года, 10:00; внутри предложения: 3 декабря 2026 года в 10:00
moment = { $date }, { $time }
    .in = { $date } в { $clock }

# 3 декабря 2026 года, 10:00–12:30: часы одного дня
moment-hours = { $date }, { $time }
    .in = { $date } с { $from-clock } до { $to-clock }

# 3 декабря, 10:00 — 4 декабря 2026 года, 13:00: два дня; $from, $to = начало и конец, $from-date, $to-date = их дни
moment-range = { $from } — { $to }
    .in = с { $from-clock } { $from-date } до { $to-clock } { $to-date }

# 10:00 (по времени Душанбе, UTC+5): $time = любой из видов выше
time-zone = { $time } ({ $zone })

# REVIEW: часовой пояс дома, как его знают читатели; $offset = UTC+5
zone-asia-dushanbe = по времени Душанбе, { $offset }
