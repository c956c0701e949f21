### Тайёр кардани сомона: payom build ва payom new.

## Рафти кор ва натиҷа

progress-checking = санҷиш { $bar } { $done } аз { $all } пресс-релиз, { $rate } дар як сония, { $left } мондааст
progress-making = тайёр кардан { $bar } { $done } аз { $all } нусха, { $rate } дар як сония, { $left } мондааст
nothing-published = чизе нашр нашуд
still-published = он чи пештар нашр шуда буд, дар ҷояш аст
count-editions = { $count } нусха
count-releases = { $count } пресс-релиз
published = { $releases }, { $editions }, { $files }
published-in = дар папкаи { $folder }: { $published } ({ $seconds } с)
published-unchanged = дар папкаи { $folder }: { $published }; чизе тағйир наёфт ({ $seconds } с)
published-with-kept = дар папкаи { $folder }: { $published }, { $kept } ({ $seconds } с)
pdfs-unchanged = { $count } PDF бетағйир
no-robots = роботҳои ҷустуҷӯӣ танҳо { $robots }-ро мехонанд: ба он ҷо сатри `Sitemap: { $sitemap }`-ро илова кунед
no-site = дар payom.toml сомона навишта нашудааст: пайвандҳо нисбӣ мебошанд; лентаи хабарҳо, sitemap.xml ва robots.txt нестанд
changed-while-built = матни пресс-релизҳо аз { $first } то { $last } ҳангоми тайёр кардан тағйир ёфт
build-again = бори дигар тайёр кунед

## Он чи дар сомона намешавад

would-take-back = бо ин амал он чи нашр шудааст, бозпас гирифта мешуд: { $names }
still-there = ҳанӯз нашр шудааст, ҳарчанд дар лоиҳа дигар нест: { $names }; онро `payom build` нест мекунад
no-pages-yet = ҳоло саҳифа нест: онҳоро `payom build --format { $format }` месозад
no-pages-in = дар забони { $language } саҳифа нест: ба ин забон пайванд намешавад
not-there-in = дар забони { $language } нест: { $names }
pages-without-download = { $count } саҳифа бе { $kind }: онро `payom build --format { $format }` месозад
combined-gone = { $file } дигар нест: забонҳои пресс-релиз иваз шудаанд
combined-again = { $file } барои он сохта шуд, ки пештар { $before } нашр шуда буд: агар он ҳамеша лозим бошад, дар { $template } `combined = true` нависед, вагарна файлро нест карда, аз нав тайёр кунед
combined-older = дар { $file } ҳанӯз матни пештараи { $language } аст: онро `payom build { $slug }` аз нав месозад

## Папкаи файлҳои тайёр

foreign-files = дар { $folder } файлҳое ҳастанд, ки Payom насохтааст: { $files }
would-replace = бо ин амал онҳо иваз мешуданд; чизе тағйир наёфт
other-folder = папкаи дигарро нависед (--out site), файлҳоро кӯчонед ё иваз кунед: payom build --force

## Пресс-релиз дар як саҳифа

not-one-page = { $edition } аз як саҳифа { $count } сатр ({ $height } нуқта) дарозтар аст
lines-counted = сатрҳо дар зичтарин ҳолате, ки намуди саҳифа иҷозат медиҳад, якҷоя бо шахсони тамос ва поёни саҳифа ҳисоб мешаванд
asked-here = дар ин ҷо чунин муқаррар шудааст
shorten-by = матнро дар ин забон { $count } сатр кӯтоҳ кунед

## Параметрҳо

combined-and-locale = --combined-ро якҷоя бо --locale { $asked } навиштан мумкин нест: дар чунин PDF ҳамаи забонҳои пресс-релиз ҳастанд; --locale-ро бардоред ё --locale { $all } нависед
# REVIEW
kit-and-locale = --format { $kit }-ро якҷоя бо --locale { $asked } навиштан мумкин нест: дар маводи матбуотӣ ҳамаи забонҳои пресс-релиз ҳастанд; --locale-ро бардоред ё --locale { $all } нависед
option-without-pdf = { $option } ба PDF дахл дорад, --format { $formats } бошад, PDF намесозад; --format-ро бардоред ё { $pdf } илова кунед
release-unnamed = ба ҷойи пресс-релиз номи холӣ навишта шудааст
take-all-releases = барои гирифтани ҳамаи пресс-релизҳо онро бардоред
language-unnamed = ба ҷойи забон номи холӣ навишта шудааст
take-all-languages = барои гирифтани ҳамаи забонҳо `--locale`-ро бардоред

## payom new

release-begun = Акнун маълумотро дохил кунед, матнҳоро дар { $file } нависед ва `payom status { $slug }`-ро бинед.
not-a-release-name = `{ $slug }` номи пресс-релиз шуда наметавонад
release-name = сол, моҳ ва якчанд калима нависед, масалан 2026-11-winter-school
release-letters = танҳо a–z, 0–9 ва дефисҳои танҳоро нависед, масалан 2026-11-winter-school
name-taken = папка бо чунин ном ба сомона ё ба худи лоиҳа лозим аст
release-exists = пресс-релизи `{ $slug }` аллакай ҳаст
new-command = `{ $command }` нависед

## Вақт ва ҳолатҳо

month-of-1 = январи
month-of-2 = феврали
month-of-3 = марти
month-of-4 = апрели
month-of-5 = майи
month-of-6 = июни
month-of-7 = июли
month-of-8 = августи
month-of-9 = сентябри
month-of-10 = октябри
month-of-11 = ноябри
month-of-12 = декабри
moment = { $day } { $month } соли { $year }, соати { $time } ({ $zone })
state-public = нашршуда
state-draft = сиёҳнавис
state-held = то { $moment } нашр намешавад
state-of = { $slug }: { $state }
held-until = то { $moment } нашр намешавад: { $slug }
change-waits = тағйирот то { $moment } нишон дода намешавад: { $slug }
public-from = он аз { $moment } дастраси ҳама аст
held-draft = сиёҳнавис: { $slug }
still-a-draft = `{ $slug }` сиёҳнавис аст
still-held = `{ $slug }` то { $moment } нашр намешавад
nothing-prepared = нусхаҳо омода нашуданд
copies-embargoed = { $slug }: дар ҳар саҳифа навишта шудааст, ки эмбарго то { $moment } аст
copies-free = { $slug }: дар сомона { $moment } пайдо мешавад, вале дар нусхаҳо навишта нашудааст, ки бояд интизор шуд; барои ин дар { $file } рӯз ва соатро нависед: `embargo = 2026-12-03T10:00`
# REVIEW
list-unreadable = рӯйхати { $file } хонда намешавад: { $why }
of-system = { $why }
list-in-repository = рӯйхати { $file } дар дохили лоиҳа ҷойгир аст
move-list = онро дар ҷойи дигар нигоҳ доред: суроғаи рӯзноманигорон маълумоти шахсӣ аст ва ба дасти ҳамаи онҳое меафтад, ки нусхаи лоиҳаро доранд
no-small-file = ин файл нест ё аз як мегабайт калонтар аст
no-utf8-list = он бо рамзгузории UTF-8 нест; онро ҳамчун матни «UTF-8» нигоҳ доред
no-address = ин суроғаи почтаи электронӣ нест
one-address-a-line = дар ҳар сатр як суроға нависед: name@example.org ё Ном <name@example.org>
more-lines = дар { $file } боз { $count } сатри дигар суроға нест
too-many-addresses = дар рӯйхати { $file } { $count } суроға ҳаст, ки аз ҳад зиёд аст
no-addresses = дар рӯйхати { $file } ягон суроға нест
no-sender = { $slug }: сиёҳнависи нома сохта нашуд, чунки ягон шахси тамос суроғаи почтаи электронӣ надорад
name-sender = дар payom.toml, дар қисми [mail], нависед, ки нома аз суроғаи кӣ фиристода мешавад: `contact = "press-desk"`
pdf-too-large = { $file } барои нома аз ҳад калон аст ва саҳифа ҳанӯз дастраси ҳама нест: онро бо роҳи дигар фиристед ё дар қисми [mail] `attach-up-to`-ро зиёд кунед
drafts-in-parts = { $slug }, { $language }: { $count } суроға дар { $parts } сиёҳнавис; ҳар якеро фиристед
attach-out-of-range = `attach-up-to` ба { $typed } баробар аст
attach-range = аз 0 то { $most } мегабайт нависед; бо 0 чизе замима намешавад, бештарашро бошад, бисёр серверҳои почта намегиранд
contact-without-email = шахси тамоси `{ $contact }` суроғаи почтаи электронӣ надорад
give-email = онро дар contacts.toml нависед ё шахси тамоси дигарро ном баред
# REVIEW
nothing-to-report = { $funder }: дар ин рӯзҳо ягон пресс-релизи нашршуда нест
reported = { $funder }: { $editions }, { $releases }
no-day = { $option } { $typed } рӯз нест
until-before-from = --until { $until } пеш аз --from { $from } меояд
coverage-header = сатри аввали он: { $header }
coverage-unreadable = { $file } ҳамчун ҷадвали CSV бо рамзгузории UTF-8 хонда намешавад
coverage-columns = сутунҳои { $file } дигаранд
coverage-line = сатри { $number } дар { $file } мувофиқ нест: { $count } катак лозим аст, дуюмаш рӯз, масалан 2026-12-31
finish-draft = вақте ки пресс-релиз тайёр шавад, аз release.md-и он сатри `draft = true`-ро нест кунед; то он вақт онро `payom serve` нишон медиҳад
wait-for-moment = то он вақт интизор шавед; ҳоло онро `payom serve` нишон медиҳад ва нусхаҳоро барои рӯзноманигорон `payom prepare { $slug }` месозад
correct-moment = вақти нашри пресс-релиз ё вақти тайёр карданро ислоҳ кунед; барои бозпас гирифтан: payom build --force
made-as-of = аз рӯйи вазъи { $when } тайёр карда мешавад, мувофиқи { $origin }
made-now = аз рӯйи вазъи { $when } тайёр карда мешавад, мувофиқи соати ин компютер
as-of-no-moment = --as-of { $typed }: ин сана ё вақт нест
write-as-of = рӯз ва соатро нависед, масалан --as-of 2026-12-03T10:00
epoch-no-number = { $variable }={ $value }: ин адади сонияҳо нест
set-epoch = шумораи сонияҳоро аз соли 1970 нависед ё ин тағйирёбандаро нанависед
