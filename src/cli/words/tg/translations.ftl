### Эродҳо дар бораи тарҷумаҳо: чӣ намерасад, чӣ кӯҳна шудааст, чӣ зиёдатист; фармонҳои todo, status, stub ва accept.
###
### $name – номи матн. $language – «русӣ», $language-of – «русии» (матни русии `lead`); ниг. messages.ftl.

## Матнҳо дар эзоҳ

still-a-comment = матни { $language-of } `{ $name }` ҳанӯз амал намекунад: пеш аз он `#` ҳаст
uncomment = дар аввали ҳар сатри он `# `-ро нест кунед: `{ $text }`
text-is-here = матн дар ин ҷост
nearly-this-name = агар `{ $other }` дар сатри { $line }-и файли { $file } ҳамин матн бошад, дар он ҷо `{ $name }` нависед; агар не: { $add }

## Чӣ намерасад ва чӣ зиёдатист

text-to-translate = матн барои тарҷума
language-has-it = ба забони { $language } ҳаст
only-in = `{ $name }` ба забони { $language } ҳаст, вале ба забони { $source } нест
no-longer-needed = дигар лозим нест ё номаш иваз шудааст
make-it-a-term = агар ин матн танҳо ба забони { $language } лозим бошад, онро истилоҳ кунед: `-{ $name }`
delete-or-rename = агар матн дар забони { $source } нест карда шуда бошад, инро ҳам нест кунед; агар номаш иваз шуда бошад, дар ин ҷо номи навро нависед
missing-in = матни { $language-of } `{ $name }` нест
text-in-language = матни { $language }: { $text }
add-attribute = дар файли { $file } дар зери `{ $name }` сатри `    .{ $attribute } = …`-ро илова кунед
add-message = ба файли { $file } сатри `{ $name } = …`-ро илова кунед
missing-together = дар забони { $language } матнҳои умумӣ намерасанд: { $names }
add-messages = ба файли { $file } сатрҳои { $lines }-ро илова кунед; `payom init` дар папкаи холӣ лоиҳае месозад, ки ҳамаи онҳоро дорад, ва онҳоро аз он ҷо нусхабардорӣ кардан мумкин аст
add-message-and-attribute = ба файли { $file } сатрҳои `{ $name } = …` ва `    .{ $attribute } = …`-ро илова кунед

## Тарҷумаҳои кӯҳнашуда

older-wording = матни { $language-of } `{ $name }` кӯҳна шудааст: матни { $source } баъд аз он тағйир ёфтааст
from-older = аз рӯйи таҳрири пештара тарҷума шудааст
wording-now = таҳрири ҳозира
was = буд: { $text }
now = шуд: { $text }
wording-lost = таҳрири пештара дигар дар файли қайд нест
changed-since = матни { $language } пас аз қайд тағйир дода шудааст
bring-up-to-date = матни { $language-object } ислоҳ кунед, баъд `payom accept --locale { $tag } { $text }`-ро иҷро кунед
recorded-as-today = матни { $language-of } `{ $name }` ҳамчун тарҷумаи матни ҳозираи { $source } қайд шудааст
new-here = дар ин ҷо нав аст
renamed-and-changed = агар матн ҳам номаш иваз шуда, ҳам худаш тағйир ёфта бошад, онро дар паҳлуи матни { $source } хонед; `payom accept` қайди матнҳоеро, ки дигар нестанд, нест мекунад

## Фармони accept

nearly-its-name = ба ин ном монанд аст, вале дар забони аслӣ чунин ном нест
two-hyphens = параметр бо ду дефис сар мешавад: { $option }
empty-name = ба ҷойи пресс-релиз ё матн номи холӣ навишта шудааст
no-release-or-message = бо номи `{ $name }` на пресс-релиз ҳаст ва на матн
name-no-release = агар ҳамаи пресс-релизҳо лозим бошанд, ҳеҷ якеро ном набаред
no-such-release = пресс-релизи `{ $slug }` нест

## check --changed-since

changed-link = { $path } пайванд буд
no-project-then = он вақт лоиҳае набуд, ки санҷидан мумкин бошад
everything-is-shown = ҳамаи эродҳо нишон дода мешаванд: { $why }
git-cannot-say = git гуфта наметавонад, ки аз `{ $revision }` инҷониб чӣ тағйир ёфтааст
name-a-revision = шоха (branch), нишона (tag) ё сабтеро (commit) нависед, ки дар ин нусхаи лоиҳа ҳаст; дар сервери санҷиш аввал онро гиред (fetch-depth: 0)
install-git = барномаи Git-ро насб кунед ё барои дидани ҳамаи эродҳо `--changed-since`-ро бардоред

## Файли қайд locales/l10n.lock

line-of-merge = сатри { $number }-и файли қайд аз якҷоякунӣ (merge) мондааст
delete-markers = сатрҳои аломатро нест кунед ва ҳамаи сатрҳои дигари ҳар ду тарафро гузоред: инро `payom check --fix` мекунад
line-damaged = сатри { $number }-и файли қайд хонда нашуд
damaged = вайрон
restore-line = сатрро ба ҳолати пештара баргардонед (git log -p locales/l10n.lock) ё нест кунед, тарҷумаро аз нав хонед ва барои он `payom accept`-ро иҷро кунед
lines-damaged = боз { $count } сатри файли қайд хонда нашуд
this-file = ин файл
restore-file = файлро ба ҳолати пештара баргардонед (git log -p locales/l10n.lock)
lock-cut-off = файли қайд нопурра аст: қисме аз сатрҳояш нест
ends-here = он дар ин ҷо тамом мешавад
restore-lock = файлро ба ҳолати пештара баргардонед (git checkout locales/l10n.lock ё нусха); агар набошад, онро нест кунед, ҳамаи тарҷумаҳоро дар паҳлуи матни аслӣ хонед ва `payom accept`-ро иҷро кунед
stale-unknown = бе он маълум нест, ки кадом тарҷумаҳо кӯҳна шудаанд
names = { $names }
names-and-more = { $names } ва боз { $count }
record-of-other = қайди `{ $name }`, ки дигар нест, ба матни дигар дахл дорад
records-of-others = қайдҳои `{ $slug }`, ки дигар нест, ба матнҳои дигар дахл доранд
texts-unrecorded = { $file }: { $count } матн дар locales/l10n.lock нест
record-texts = `payom check`-ро бе --locked иҷро кунед ва locales/l10n.lock-ро якҷоя бо матнҳо ба Git дохил кунед
none-recorded = { $count } тарҷума қайд нашудааст: файли locales/l10n.lock нест
wording-unknown = таҳрири пештара дигар маълум нест
accepted-with-stale = { $count } тарҷума тасдиқ шуд, аз онҳо кӯҳнашуда: { $stale }
accepted = { $count } тарҷума тасдиқ шуд
left-stale = { $count } тарҷумаи кӯҳнашуда бетағйир монд
records-removed = { $count } қайди матнҳое, ки дигар нестанд, нест карда шуд
lock-emptied = { $file }: дар файли қайд дигар қайд нест, пеш буд
lock-missing = { $file }: файли қайд нест, пеш буд
restore-or-accept = онро баргардонед (git checkout locales/l10n.lock ё нусха); агар набошад, ҳамаи тарҷумаҳоро дар паҳлуи матни аслӣ хонед ва `payom accept`-ро иҷро кунед
changed-meanwhile = файли { $file } дар ин муддат тағйир ёфт
run-again = фармонро такрор кунед
recorded = дар { $file } { $count } тарҷума қайд шуд ({ $languages })
not-recorded = шарҳ: { $count } тарҷума қайд нашуд: { $file } навишта нашуд ({ $why })

## Фармонҳои status, todo, stub

status-release = пресс-релиз
status-house = матнҳои умумӣ
count-texts = { $count } матн
status-complete = тайёр ({ $count })
status-share = { $percent } % ({ $good } аз { $all })
tally-missing = { $count } бе тарҷума
tally-stale = { $count } кӯҳнашуда
tally-review = { $count } барои санҷиш
todo-nothing = забони { $language }: ҳама тайёр ({ $count } матн)
todo-left = забони { $language }: { $left }
todo-empty = забони { $language }: ҳоло матн нест
task-missing = тарҷума нест
task-stale = кӯҳна шудааст
task-review = бояд санҷид
task-review-note = бояд санҷид: { $note }
task-line = { $name } – { $tasks }
no-stubs = чизе барои илова нест
count-stubs = { $count } ҷойи тарҷума илова шуд
stubs-added = { $file }: { $stubs }
stubs-renewed = { $file }: { $count } ҷойи тарҷума нав карда шуд
stubs-added-and-renewed = { $file }: { $stubs }, нав карда шуд: { $renewed }
no-release-waits = ягон пресс-релиз мунтазири муҳлати худ нест
