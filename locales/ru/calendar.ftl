### Названия месяцев и дней, порядок числа, месяца и года в датах всех видов.

## Месяцы: отдельно стоящее название, форма внутри даты (родительный падеж), сокращение внутри даты

month-1 = январь
    .in-date = января
    .short = янв.
month-2 = февраль
    .in-date = февраля
    .short = февр.
month-3 = март
    .in-date = марта
    .short = марта
month-4 = апрель
    .in-date = апреля
    .short = апр.
month-5 = май
    .in-date = мая
    .short = мая
month-6 = июнь
    .in-date = июня
    .short = июня
month-7 = июль
    .in-date = июля
    .short = июля
month-8 = август
    .in-date = августа
    .short = авг.
month-9 = сентябрь
    .in-date = сентября
    .short = сент.
month-10 = октябрь
    .in-date = октября
    .short = окт.
month-11 = ноябрь
    .in-date = ноября
    .short = нояб.
month-12 = декабрь
    .in-date = декабря
    .short = дек.

## Дни недели, с понедельника

weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье

## Одна дата. $day, $year = числа без нуля впереди; $month = форма внутри даты,
## $month-alone = отдельно стоящее название, $month-short = сокращение, $weekday = день недели

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

# октябрь
date-month = { $month-alone }

# 2018
date-year = { $year }

# 2: месяц ясен из текста
date-day = { $day }

## От одной даты до другой. $from-… и $to-… = части первого и последнего дня

# 10–13 февраля 2014 года: один месяц
range-days = { $from-day }–{ $to-day } { $to-month } { $to-year } года

# 31 мая — 2 июня 2016 года: один год
range-months = { $from-day } { $from-month } — { $to-day } { $to-month } { $to-year } года

# 28 декабря 2016 года — 3 января 2017 года
range-years = { $from-day } { $from-month } { $from-year } года — { $to-day } { $to-month } { $to-year } года

# июль и август 2018 года: месяцы без чисел, один год; в предложении с «в» напишите месяцы сами
range-months-only = { $from-month-alone } и { $to-month-alone } { $to-year } года

# декабрь 2016 года — январь 2017 года: месяцы без чисел, разные годы
# $from, $to = оба месяца в виде date-month-year
range-other = { $from } — { $to }

# 10–13 февраля
range-days-no-year = { $from-day }–{ $to-day } { $to-month }

# 31 мая — 2 июня
range-months-no-year = { $from-day } { $from-month } — { $to-day } { $to-month }
