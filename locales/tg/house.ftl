### Матнҳои хона: навиштаҷот, сарлавҳаҳо ва ибораҳои кӯтоҳи доимӣ, ки дар атрофи пресс-релиз меоянд.

## Забонҳо

# Номи ҳамин забон ба худи ҳамин забон, барои интихоби забон.
language-name = Тоҷикӣ

# Номи забонҳо пас аз калимаи «Забонҳо:» дар назди шахси тамос.
lang-en = англисӣ
lang-ru = русӣ
lang-tg = тоҷикӣ
lang-pl = лаҳистонӣ

## Навъи матн: дар аввали саҳифа меистад; ҳарфҳои калонро барнома мегузорад

# REVIEW: Эътилоф байни «Пресс-релиз» ва «Изҳороти матбуотӣ» интихоб мекунад.
label-press-release = Пресс-релиз
label-announcement = Эълон
label-media-advisory = Эълон барои ВАО

## Аввали пресс-релиз

# Аввал ҷой: «Душанбе, 2 октябри соли 2018». Тире пас аз сана dateline-dash аст.
# $places = ҷой ё рӯйхати ҷойҳо, $date = рӯзи нашр ба тарзи date-dateline
dateline-place-date = { $places }, { $date }

# Аввал сана: «5 майи соли 2020, Душанбе».
# $places = ҷой ё рӯйхати ҷойҳо, $date = рӯзи нашр ба тарзи date-dateline
dateline-date-place = { $date }, { $places }

# Тире байни сана ва ҷумлаи аввал, бе фосилаҳо.
dateline-dash = –

# $organisations = ном ё рӯйхати номҳои ташкилотҳое, ки матнро нашр мекунанд
issued-by = Нашркунанда: { $organisations }

# Сана дар назди навъи матн ва дар рӯйхати пресс-релизҳо.
# $date = рӯзи нашр ба тарзи date-long
published-on = { $date }

# Огоҳӣ дар ҳар саҳифаи пресс-релизе, ки ҳанӯз тасдиқ нашудааст.
draft-notice = Сиёҳнавис – барои нашр нест

## Маълумот дар бораи чорабинӣ

facts-in-brief = Маълумоти мухтасар

# Навиштаҷот пеш аз сана ва макони чорабинӣ.
event-when = Вақти баргузорӣ
event-where = Макони баргузорӣ

notes-to-editors = Эзоҳ барои муҳаррирон

## Тамос

# Болои рӯйхати шахсони тамос меистад: ном, вазифа, ташкилот, рақам, суроға.
contact-heading = Барои маълумоти иловагӣ лутфан муроҷиат намоед:

# Навиштаҷоти кӯтоҳ; пас аз ҳар кадоми онҳо рақам ё суроға меояд.
contact-phone = тел.
contact-mobile = моб.
contact-fax = факс
contact-email = почтаи электронӣ
contact-web = сомона

# Пас аз рақами коммутатор. $extension = рақами дохилӣ
contact-extension = дохилӣ { $extension }

# $languages = рӯйхати забонҳое, ки шахси тамос медонад (паёмҳои lang-…)
contact-languages = Забонҳо: { $languages }

## Аксҳо ва саҳифаҳо

# $credit = соҳиби ҳуқуқ, чунон ки дар пресс-релиз омадааст
figure-credit = Акс: { $credit }

# $page = рақами саҳифа, $pages = шумораи ҳамаи саҳифаҳо
page-of = Саҳифаи { $page } аз { $pages }

# Сарлавҳаи поёни саҳифа бо номи маблағгузорон ва нишонҳо; онро барномаҳои экранхон бо овоз мехонанд.
funders-heading = Маблағгузорӣ ва шарикон

## Саҳифаҳои сомона

# Номи тамоми сомона, пас аз номи ҳар саҳифа.
site-title = Пресс-релизҳои { org-coalition.genitive }

# Сарлавҳа ва муқаддимаи саҳифае, ки ҳамаи пресс-релизҳоро дар бар мегирад.
index-heading = Пресс-релизҳо
index-intro = Пресс-релизҳо ва эълонҳои { org-coalition.genitive } ва шарикони он ба забонҳои англисӣ, русӣ ва тоҷикӣ.

all-releases = Ҳамаи пресс-релизҳо
languages-heading = Забонҳо
download-pdf = Боргирии PDF

# Units of the size of a file, 1000 bytes and 1000 kilobytes: “84 kB”.
kilobyte = кБ
megabyte = МБ

read-online = Дар сомона хонед

# Пайванди аввали саҳифа барои онҳое, ки аз клавиатура ё барномаи экранхон истифода мебаранд.
skip-to-content = Гузариш ба матни асосӣ

## Намудҳои мавод ва он чи ба онҳо тааллуқ дорад

# REVIEW: «изҳорот», «эъломия» ё «баёния»?
label-statement = Изҳорот
label-joint-statement = Эъломияи муштарак
label-speech = Суханронӣ

# REVIEW: «гузориш» ё «маърӯза»?
label-report-launch = Гузориш

# REVIEW: «ислоҳ» ё «тасҳеҳ»?
label-correction = Ислоҳ

# Дар паҳлуи сана. $reference = рақаме, ки мавод зери он сабт шудааст
# REVIEW
reference = №{ "\u00A0" }{ $reference }

# Болои номи имзокунандагон меистад.
# REVIEW
signatories = Имзокунандагон

# Кӣ аз номи ташкилот имзо мекунад. $person = ном, бо вазифа, агар маълум бошад; $organisation = номи ташкилот
signatory-person = { $organisation } – { $person }

# Кӣ аз номи ташкилот сухан мегӯяд. $person = ном, бо вазифа, агар маълум бошад; $organisation = номи ташкилот
speaker-of = { $person }, { $organisation }

# $person = ном, $role = вазифа
person-role = { $person }, { $role }

# Зери сарлавҳаи изҳорот. $organisations = номи ташкилотҳо дар шакли .genitive
# REVIEW
statement-by = Изҳороти { $organisations }

# Зери сарлавҳаи суханронӣ: дар куҷо ва кай. $places = ҷой ё рӯйхати ҷойҳо, $date = рӯз ё рӯзҳо
delivered-at = { $places }, { $date }

# Айнан ҳамин, агар ҷой маълум набошад. $date = рӯз ё рӯзҳо
delivered-on = { $date }

# Дар нусхаҳое, ки пеш аз суханронӣ фиристода мешаванд: гуфтаҳо метавонанд аз матн фарқ кунанд.
# REVIEW
check-against-delivery = Бо матни гуфташуда муқоиса кунед

# Дар ислоҳ. $release = сарлавҳаи маводи ислоҳшуда; саҳифабандӣ онро пайванд мекунад
# REVIEW
corrects-release = Ислоҳ ба маводи «{ $release }»

# Дар маводи ислоҳшуда. $release = сарлавҳаи ислоҳ; саҳифабандӣ онро пайванд мекунад
# REVIEW
corrected-by-release = Ба ин мавод ислоҳ нашр шуд: «{ $release }»

## Тағйирот пас аз нашр: пресс-релиз ислоҳ, навсозӣ ё бозхонд шудааст. Пас аз аломати ду нуқта шарҳ меояд.

# $date = рӯз бо услуби date-long
# .listed = дар паҳлуи рӯзи пресс-релиз дар рӯйхатҳо
# REVIEW
corrected-on = Ислоҳ шуд, { $date }:
    .listed = ислоҳшуда
# REVIEW
clarified-on = Дақиқ карда шуд, { $date }:
    .listed = дақиқшуда
# REVIEW
updated-on = Навсозӣ шуд, { $date }:
    .listed = навсозишуда

# .short = дар ҳар саҳифаи PDF, .title = номи файлҳо ва навиштаи лентаи хабарҳо, $headline = сарлавҳаи пресс-релиз
# REVIEW
withdrawn-on = Бозхонд шуд, { $date }:
    .short = Бозхонд шуд, { $date }
    .title = БОЗХОНД: { $headline }

# Сипас сарлавҳаи пресс-релизе меояд, ки ба ҷои ин эътибор дорад.
# REVIEW
replaced-by = Ба ҷои он амал мекунад:

## Ҷадвалҳо

# Дар хоначаи ҷадвал, ки чизе барои гуфтан нест.
no-data = —

## Нусхаҳои пеш аз нашр

# Пеш аз сарлавҳаи нусхаҳое, ки бо эмбарго фиристода мешаванд. $moment = рӯз ва соат бо минтақаи вақт
# .short = дар ҳар саҳифаи PDF, .title = номи файлҳо, $headline = сарлавҳаи пресс-релиз
# REVIEW: «эмбарго» ё «манъи нашр»?
embargo-until = **Эмбарго то { $moment }.** То ин вақт нашр ё пахш накунед.
    .short = Эмбарго то { $moment }
    .title = ЭМБАРГО то { $moment }: { $headline }

## Нишонии пресс-релизҳое, ки номашон иваз шудааст

# Болои пайванд ба пресс-релиз меистад.
# REVIEW
page-moved = Ин саҳифа нишонии нав дорад.

## Чорабиниҳо ва сабти номи намояндагони ВАО

# REVIEW
events-heading = Кай ва дар куҷо

# $when = рӯз ва соатҳои чорабинӣ
event-date = { $when }

# $venue = толор ва суроға, чунон ки дар пресс-релиз омадааст; $places = ҷой ё рӯйхати ҷойҳо
event-place = { $venue }, { $places }
event-places = { $places }

# REVIEW: баъд аз он суроғаи сомона меояд.
event-online = Онлайн:

# Яке аз якчанд чорабинӣ. $name = номи он; $text = рӯзу соат ё ҷои он
event-named = { $name }: { $text }

# REVIEW: пайванд ба файле, ки чорабиниҳои пресс-релизро ба тақвим медарорад
add-to-calendar = Ба тақвим илова кардан

# REVIEW: «сабти ном» ё «бақайдгирӣ».
accreditation-heading = Сабти ном

# REVIEW: $moment = рӯзи охир ё соат бо минтақаи вақт
accreditation = Лутфан то { $moment } сабти ном кунед.

# REVIEW
accreditation-open = Лутфан пешакӣ сабти ном кунед.

# REVIEW
accreditation-none = Сабти ном лозим нест.

# REVIEW: баъд аз он суроғаи сомона меояд.
accreditation-online = Сабти ном дар сомона:

# REVIEW: навиштаҷоти сатрҳои эълон барои ВАО
row-what = Чӣ
row-who = Кӣ
row-when = Кай
row-where = Дар куҷо
row-why = Чаро

# REVIEW
row-photo = Аксбардорӣ
row-interview = Мусоҳиба

## Он чи ба пресс-релиз замима мешавад; поварақҳо

# $address = суроғаи почтавии шахси тамос
contact-address = Суроға: { $address }

document-heading = Ҳуҷҷатҳо
# $format = PDF, DOCX …; $size = 250 кБ; $language = номи забон (паёмҳои lang-…)
document-facts = { $format }, { $size }
document-facts-language = { $format }, { $language }, { $size }
# Вақте ки сомонае барои пайванд нест. $file = номи файл; $facts = формат, забон, андоза
document-file = { $file }: { $facts }
# Пас аз ном. $facts = он чи хонанда пеш аз кушодан бояд донад
document-note = ({ $facts })

# REVIEW
media-heading = Видео ва сабтҳои овозӣ
media-video = видео
media-audio = сабти овозӣ
# REVIEW: «пахши мустақим» ё «пахши зинда».
media-stream = пахши мустақим
# $kind = яке аз се калимаи боло; $language = номи забон
media-facts = { $kind }, { $language }
# REVIEW: «матни навишташуда» ё «стенограмма».
media-transcript = Матни сабт

gallery-heading = Аксҳо

# Болои он чи ташкилот дар бораи худ мегӯяд; дуюмӣ барои якчанд ташкилот.
about-organisation = Дар бораи ташкилот
about-organisations = Дар бораи ташкилотҳо

# REVIEW: «поварақ» ё «эзоҳи поёни саҳифа».
footnote-heading = Поварақҳо
# Барномаҳои экранхон онро дар назди аломат ва поварақ мехонанд. $number = рақами поварақ
footnote-mark = Поварақи { $number }
footnote-back = Бозгашт ба матн аз поварақи { $number }

## Ҳисобот барои маблағгузор: payom report --format pdf

# REVIEW: тамоми ин бахш.
# Болои сарлавҳа
report-label = Ҳисобот барои маблағгузор
# $funder = ном
report-title = { $funder }: пресс-релизҳои нашршуда
report-note = Ҳар пресс-релиз як бор ҳисоб шудааст, ҳар забони он бошад, нусхаи алоҳида аст. Тарзи нишон додани маблағгузор, навиштаҷот ва эзоҳҳо айнан ҳамон тавр оварда шудаанд, ки дар PDF-и ҳамин нусха чоп шудаанд.
    .pdf = Суроғаи PDF аз суроғаи саҳифа танҳо бо .pdf ба ҷойи .html фарқ мекунад.

# Ҷадвалҳои ҷамъбаст; «аз аввал»: аз рӯзи якуми ҳисобот
report-by-month = Аз рӯйи моҳ
report-by-language = Аз рӯйи забон
report-by-project = Аз рӯйи лоиҳа
report-month = Моҳ
report-releases = Пресс-релизҳо
report-editions = Нусхаҳо
report-releases-until = Пресс-релизҳо аз аввал
report-editions-until = Нусхаҳо аз аввал
report-all = Ҳамагӣ

# Пресс-релизҳо як-як
report-list = Пресс-релизҳо
report-date = Сана
report-reference = Рақам
report-kind = Навъ
report-project = Лоиҳа
report-role = Нақши маблағгузор
    .funded = маблағ медиҳад
    .co-funded = якҷоя маблағ медиҳад
    .co-sponsored = яке аз сарпарастон
    .financial-support = дастгирии молиявӣ мерасонад
    .in-partnership = шарик
report-places = Ҷойҳо
report-pages = Саҳифаҳо
report-corrected = Ислоҳ шуд
report-withdrawn = Бозхонд шуд
report-mentions = Дар матбуот
report-printed = Чӣ чоп шудааст
report-language = Забон
report-headline = Сарлавҳа
# $height = миллиметр
report-shown = Маблағгузор чӣ гуна нишон дода шудааст
    .emblem = нишон
    .emblem-of = нишон, баландиаш { $height } мм
    .logo = тамға
    .wordmark = ном ба ҷойи тамға
    .words = ном дар матн
    .none = нишон дода нашудааст
report-statement = Навиштаҷот айнан
# $number = рақам дар рӯйхати зери ин сарлавҳа
report-disclaimers = Эзоҳҳо айнан
    .one = эзоҳи { $number }

# Матбуот чӣ навишт
report-coverage = Инъикос дар ВАО
report-outlet = Нашрия
report-release = Пресс-релиз
report-reach = Фарогирӣ
report-named = Маблағгузор ном бурда шудааст
