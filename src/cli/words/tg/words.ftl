### Эродҳо дар бораи калимаҳо: он чи қоидаҳо дар худи матн ёфтанд.
###
### $name – номи матн. $language – «русӣ», $language-of – «русии» (матни русии `lead`); ниг. messages.ftl.

## Суроғаҳо

address-letter = дар суроғаи `{ $address }` ҳарфи `{ $letter }` лотинӣ нест
write-latin = { $address } нависед
address-bare = дар байни калимаҳо суроғаи дароз ({ $length } аломат) омадааст
address-named = { $link }-ро бо калимаҳои худ нависед ва { $line }-ро дар [links]-и release.md
copy-address = суроғаро аз матни аслӣ нусхабардорӣ кунед

## Матнҳои якхела

translated-otherwise = матни { $language-of } `{ $name }`: айнан ҳамин матн пештар дигар хел тарҷума шуда буд
other-translation = тарҷумаи дигар
same-words = калимаҳои якхеларо як хел тарҷума кунед ё бигузор як матн ба дигаре ишора кунад
same-translation = матни { $language-of } `{ $name }` мисли матни дигар аст, вале матнҳои аслии онҳо гуногунанд
other-message = матни дигар
forgotten-copy = шояд яке нусхабардорӣ шуда, тағйир додани он фаромӯш шудааст?

## Забони матн

same-as-source = матни { $language-of } `{ $name }` айнан мисли матни аслӣ аст
not-translated = тарҷума нашудааст
translate-or-allow = онро тарҷума кунед; агар ин номе бошад, ки бо ҳарфҳои лотинӣ мемонад, дар болои матн чунин сатр нависед: `# payom: allow { $rule } …сабаб…`
same-in-two = матни `{ $name }` дар ду забон айнан якест: { $language } ва { $other }
this-text = ин матн
the-same-text = ҳамон матн
translate-into = ин матнро ба забони { $language } тарҷума кунед
seems-to-be = матни `{ $name }` бояд ба забони { $language } бошад, вале аз афташ ба забони { $other } аст
wrong-text = ин матн
write-in = онро ба забони { $language } нависед

## Ададҳо ва санаҳо

other-number = дар матни { $language-of } `{ $name }` адади «{ $found }» омадааст, дар матни аслӣ – «{ $wanted }»
same-number = ҳамон ададро тавре нависед, ки дар ин забон қабул шудааст
more-or-less = санҷед: аз ин адад зиёд аст ё кам
above-or-below-zero = санҷед: ҳарду аз сифр боло ё ҳарду поён
up-or-down = санҷед: афзоиш аст ё камшавӣ
lacks-number = дар матни { $language-of } `{ $name }` адади «{ $wanted }» нест
number-not-in-source = дар матни { $language-of } `{ $name }` адади «{ $found }» ҳаст, ки дар матни аслӣ нест
numbers-swapped = дар матни { $language-of } `{ $name }` аввал { $first }, баъд { $second } омадааст, дар матни аслӣ – баръакс
compare-order = санҷед, ки ҳар адад ба чӣ тааллуқ дорад; агар танҳо ададҳо ҷой иваз карда бошанд, тартиби матни аслиро нависед
figures-alone = калимаҳои ифодакунандаи адад ва санаҳо дар забонҳои англисӣ, русӣ ва тоҷикӣ маълуманд; дар забонҳои дигар танҳо рақамҳо муқоиса мешаванд
delete-number = онро нест кунед ё санҷед, ки оё матни аслӣ тағйир наёфтааст
other-date = дар матни { $language-of } `{ $name }` сана ё вақти «{ $found }» омадааст, дар матни аслӣ – «{ $wanted }»
lacks-date = дар матни { $language-of } `{ $name }` сана ё вақти «{ $wanted }» нест
date-not-in-source = дар матни { $language-of } `{ $name }` сана ё вақти «{ $found }» ҳаст, ки дар матни аслӣ нест
same-time = ҳамон рӯзи ҳафта ё ҳамон вақтро нависед
other-unit = дар матни { $language-of } `{ $name }` «{ $found }» омадааст, дар матни аслӣ – «{ $wanted }»
same-meaning = санҷед, ки ҳарду матн як маъно доранд ё не
same-unit = ҳамон асъор ё воҳидеро нависед, ки дар матни аслӣ ҳаст
wrong-weekday = дар «{ $words }» рӯзи ҳафта нодуруст аст: ин сана ба «{ $right }» рост меояд
write-weekday = «{ $right }»-ро дар шакли дуруст нависед ё санаро ислоҳ кунед
same-date = ҳамон рӯз, моҳ ва солро нависед; беҳтараш санаро ба маълумоти пресс-релиз дохил кунед ва `{"{ $name }"}` нависед

## Аломатҳое, ки дар ҳуруф нестанд

no-glyph = дар `{ $name }` аломати { $character } ({ $code }) ҳаст, ки дар ҳеҷ як ҳуруф нест
cannot-be-shown = хонандагон онро намебинанд
other-characters = бо аломатҳои дигар нависед

## Ҳарфҳои тоҷикӣ

no-tajik-letters = { $count } ҳарф пай дар пай, ки дар байнашон ягон ҳарфи ғ ӣ қ ӯ ҳ ҷ нест
from-here = аз ин ҷо сар карда
retype-tajik = шояд матн бо клавиатураи русӣ навишта шудааст? Онро бо клавиатураи тоҷикӣ аз нав нависед
elsewhere-tajik = калимаи `{ $word }` бе ҳарфҳои тоҷикӣ навишта шудааст: дар ҷойҳои дигар { $proper } омадааст
write-proper = { $proper } нависед
glossary-tajik = калимаи `{ $word }` бе ҳарфҳои тоҷикӣ навишта шудааст: дар луғатнома { $stem } омадааст
write-stem = бо ҳарфҳои тоҷикӣ нависед: { $stem }

## Ҳарфҳо

invisible = дар `{ $name }` аломати ноаён ҳаст: { $character } ({ $code })
two-characters = дар калимаи `{ $word }` (матни `{ $name }`) ҳарф аз ду аломат сохта шудааст
write-normal = { $word } нависед
latin-and-cyrillic = дар калимаи `{ $word }` ҳарфҳои лотинӣ ва кириллӣ омехта шудаанд
lone-latin = калимаи `{ $word }` дар байни калимаҳои кириллӣ ҳарфи лотинист
looks-the-same = { $word } нависед, намудаш айнан ҳамин аст
type-again = калимаро аз нав нависед ё дар байни қисмҳояш дефис гузоред
old-font = дар калимаи `{ $word }` ҳарфҳои ҳуруфи кӯҳнаи тоҷикӣ мавҷуданд
foreign-letter = дар калимаи `{ $word }` ҳарфи `{ $letter }` ҳаст, ки дар забони { $language } нест
before-ending = дар калимаи `{ $word }` ҳарфи `{ $letter }` пеш аз бандак ё пасванд омадааст

## Нохунак ва қавс

foreign-mark = дар `{ $name }` аломати { $mark } ҳаст, ки дар забони { $language } дар ин маврид истифода намешавад
mark-reversed = нохунаки кушоянда { $mark } дар ҷойи пӯшанда
right-mark = { $mark } гузоред
english-marks = “…” гузоред, дар дохили он ‘…’
russian-marks = «…» гузоред, дар дохили он „…“
unbalanced-mark = дар `{ $name }` аломати { $mark } ҷуфти худро надорад
this-mark = ин аломат
add-other-mark = аломати дуюмро гузоред ё инро нест кунед

## Ҷудокунии калимаҳо ва пайвандҳо

stray-sign = аломати `{ $sign }` дар `{ $name }` ҳамон тавр чоп мешавад
no-matching-sign = он ҷуфти худро надорад
write-markdown = **ғафс**, *моил* ё [матн](пайванд) нависед, дар дохили аломатҳо фосила нагузоред; агар худи аломат лозим бошад, `\*` нависед
mark-the-same = ҳамон калимаҳоро бо **…**, *…* ё […](…) ҷудо кунед

## Тағйирёбандаҳо ва номҳо

write-variable = `{"{"} ${ $variable } {"}"}`-ро дар ҷойе гузоред, ки қимати он бояд истад
used-in-source = дар матни аслӣ истифода шудааст
other-variable = дар матни { $language-of } `{ $name }` тағйирёбандаи `${ $other }` омадааст, дар матни аслӣ – `${ $variable }`
variable-not-shown = матни { $language-of } `{ $name }` ба тағйирёбандаи `${ $variable }` вобаста аст, вале онро нишон намедиҳад
lacks-variable = дар матни { $language-of } `{ $name }` тағйирёбандаи `${ $variable }` нест
variable-not-in-source = дар матни { $language-of } `{ $name }` тағйирёбандаи `${ $variable }` ҳаст, ки дар матни аслӣ нест
delete-variable = онро нест кунед ё санҷед, ки оё он дар матни аслӣ ҳам лозим нест
other-reference = дар матни { $language-of } `{ $name }` ишораи `{ $other }` омадааст, дар матни аслӣ – `{ $reference }`
lacks-reference = дар матни { $language-of } `{ $name }` ишораи `{ $reference }` нест, дар матни аслӣ ҳаст
write-reference = номро дастӣ нанависед: `{"{"} { $reference } {"}"}` ё атрибутеро гузоред, ки шакли лозимиро дорад

## Номи шахсон

two-spellings = { $name }: дар ин ҷо «{ $other }» навишта шудааст, дар ҷойи дигар «{ $model }» (забони { $language })
other-spelling = навишти дигар
one-spelling = дар ҳар ду ҷо { $model } нависед, дар шакле, ки ҷумла талаб мекунад

## Шаклҳои шумора

one-hides-number = варианти `[one]` тағйирёбандаи `${ $variable }`-ро нишон намедиҳад, вале дар забони { $language } он барои 21, 31, 41… низ меояд
show-number = дар ин ҷо `{"{"} ${ $variable } {"}"}` гузоред; агар танҳо адади 1 лозим бошад, пеш аз он варианти `[1]`-ро илова кунед

## Ҷумлаҳо

begins-small = матни { $language-of } `{ $name }` бо ҳарфи хурд сар мешавад, вале матни аслӣ бо ҳарфи калон
begins-capital = матни { $language-of } `{ $name }` бо ҳарфи калон сар мешавад, вале матни аслӣ бо ҳарфи хурд
begin-as-source = онро мисли матни аслӣ сар кунед; агар калимаи аввал ном бошад, ҳарфи калонро гузоред ва инро бо эзоҳ иҷозат диҳед
word-repeated = калимаи `{ $word }` такрор шудааст
delete-one-word = яке аз онҳоро нест кунед

## Дарозӣ

much-shorter = матни { $language-of } `{ $name }` аз матни аслӣ хеле кӯтоҳ аст: { $found } аломат, дар матни аслӣ – { $wanted }
much-longer = матни { $language-of } `{ $name }` аз матни аслӣ хеле дароз аст: { $found } аломат, дар матни аслӣ – { $wanted }
left-out = шояд чизе афтода мондааст?
added = шояд чизе илова шудааст ё ду бор гузошта шудааст?

## Фосила, тире, нуқта

space-after = фосила пас аз `{ $mark }`
space-before = фосила пеш аз `{ $mark }`
two-spaces = ду фосила пайи ҳам
leave-one-space = танҳо якеро боқӣ гузоред
delete-space = фосиларо нест кунед
mark-twice = аломати `{ $mark }` ду бор гузошта шудааст
delete-one-mark = якеро нест кунед
two-marks = ду аломат паҳлуи ҳам: `{ $marks }`
leave-one-mark = онеро гузоред, ки дар ин ҷо лозим аст
three-stops = се нуқта ба ҷойи аломати …
write-ellipsis = … гузоред
stop-twice = аломати `.` ду бор гузошта шудааст
one-or-ellipsis = танҳо як нуқта боқӣ гузоред ё … нависед
hyphen-for-dash = дефис дар байни фосилаҳо
write-dash = { $dash } гузоред
space-before-hyphen = фосила пеш аз дефис
hyphen-or-dash = фосиларо нест кунед ё пас аз он ҳам фосила гузошта, тире нависед
no-space-after = пас аз `{ $mark }` фосила нест
add-space = фосила гузоред
hyphen-between-numbers = дефиси фосиладор дар байни ададҳо
range-or-score = дар байни ададҳо (аз … то …) – бе фосила гузоред, дар ҳисоби бозӣ – дунуқта
hyphen-in-range = дефис дар байни ададҳои { $low } ва { $high }
write-en-dash = – (тиреи кӯтоҳ) гузоред

## Луғатнома

avoided-words = дар матнҳои { $language-of } ташкилот «{ $words }» навишта намешавад
see-avoid = ба locales/glossary.toml нигаред: ин калимаҳо дар он ҷо дар зери `avoid` навишта шудаанд
write-approved = дар луғатнома ба ҷойи он: { $words }
no-approved-word = дар матни { $language-of } `{ $name }` барои истилоҳи «{ $term }» калимаи тасдиқшуда нест
glossary-has = дар луғатнома: { $words }

## Матнҳои нолозим

release-unused = `{ $name }` дар ҳеҷ ҷо истифода намешавад
place-or-delete = `{"{"} { $name } {"}"}`-ро дар { $file } гузоред ё ин матнро дар ҳамаи забонҳо нест кунед
obsolete-attribute = `{ $name }` дар забони { $language } ҳаст, вале дар матни аслӣ нест ва дар ҳеҷ ҷо истифода намешавад
house-unused = `{ $name }` дар ҳеҷ ҷо истифода намешавад
misspelt-or-delete = шояд номаш нодуруст навишта шудааст? Агар не, онро дар ҳамаи забонҳо нест кунед

## Калима баъд аз адад

verb-of-another-person = шахси феъли «{ $words }» ба «{ $pronoun }» мувофиқ нест
and-twice = ҳам «{ $word }» ва ҳам калимаи пас аз он «ва»-ро ифода мекунанд
say-and-once = яке аз онҳоро бардоред
since-lacks = пеш аз «{ $word }» «{ $other }» лозим аст
write-since = пеш аз вақт «{ $other }» нависед
every-with-plural = «{ $word }» пас аз «ҳар» дар шумораи ҷамъ аст
singular-after-every = бандаки ҷамъро бардоред: исм дар шумораи танҳо мемонад
must-with-present = «{ $word }» пас аз «{ $must }» намеояд
write-subjunctive = бе «{ $prefix }» нависед
ending-alone = `{ $word }` калимаи алоҳида нест
see-letters = бинед, ки ҳарфи тоҷикӣ намонда бошад
join-ending = бо калимаи пешина якҷоя нависед
words-disagree = калимаҳои «{ $words }» бо ҳам мувофиқ нестанд
words-misfit = калимаҳои «{ $words }» дар ин шакл паҳлуи ҳам намеистанд
make-verb-agree = феълро бо мубтадо мувофиқ кунед
see-behind-verb = бинед, ки феъл пас аз худ кадом калима ё пешояндро мехоҳад
write-infinitive = феъли дуюмро дар шакли масдар нависед
leave-one-preposition = аз ду пешоянд якеашро гузоред
see-tense = замони феълро санҷед
say-neither-twice = «{ $word }»-ро пеш аз ҳар дуяш нависед
make-words-agree = бинед, ки охири кадоме аз ду калима нодуруст аст
noun-after-number = дар «{ $words }» калима бо адад мувофиқ нест
write-after-number = { $number } { $noun } нависед
singular-after-number = пасванди ҷамъро бардоред: баъд аз адад калима дар шакли танҳо меояд
figure-ending = дар забони { $language } ба адад дар `{ $typed }` пасванди дигар менависанд
figure-compound = онро якҷоя нависед, чун «5-летний»
figure-right = { $right } нависед

## Аввали ҷумла

small-after-stop = калимаи `{ $word }` баъд аз нуқта бо ҳарфи хурд сар мешавад
capital-or-comma = ҳарфи калон нависед ё ба ҷойи нуқта вергул гузоред

## Дараҷа, минус, ҳарфҳои аввали ном, рақамҳои римӣ

celsius-letter = дар аломати °C ҳарфи кириллии С навишта шудааст
celsius-right = °C-ро бо ҳарфи лотинии C нависед
hyphen-for-minus = пеш аз `{ $number }` ба ҷойи минус дефис навишта шудааст
write-minus = − (минус) гузоред
initials-joined = дар `{ $typed }` дар байни ҳарфҳои аввали ном ва насаб фосила нест
initials-apart = { $right } нависед
no-space-in = дар `{ $typed }` фосила намерасад
with-space = { $right } нависед
roman-in-cyrillic = дар рақами римии `{ $word }` ҳарфҳои кириллӣ мавҷуданд
roman-in-latin = { $right } нависед, бо ҳарфҳои лотинӣ

## Шахсоне, ки дар матн ном бурда шудаанд

another-person = дар забони { $language } ба ҷойи «{ $name }»-и матни аслӣ номи дигар навишта шудааст: «{ $other }»
persons-exchanged = дар забони { $language } «{ $name }» аз матни аслӣ номи шахси дигарро дорад: «{ $other }»
person-lost = дар матни { $language-of } `{ $message }` шахсе, ки матни аслӣ ном мебарад, нест: «{ $name }»
write-person = номи шахсеро нависед, ки матни аслӣ ном мебарад: { $name }

## Рӯйхати калимаҳо

no-word-in-line = `{ $line }` калима нест
word-line-forms = дар ҳар сатр як калима нависед: `омбудсмен*` барои ҳар пасванд, `-калима > беҳтар` барои калимае, ки навиштан мумкин нест
write-better = { $better } нависед
find-another-word = калимаи дигар нависед
listed-here = дар ин ҷо навишта шудааст

## Имло

misspelt = калимаи `{ $word }` дар луғати забони { $language } нест
misspelt-often = калимаи `{ $word }`, ки дар ин файл { $count } бор омадааст, дар луғати забони { $language } нест
write-word = { $word } нависед
forbidden-word = дар матнҳои { $language-of } ташкилот «{ $words }» навишта намешавад
misspelt-name = номи `{ $word }` ба номи маълум хеле монанд аст
old-spelling = `{ $word }` навишти пеш аз ислоҳи имло аст
write-name-or-add = «{ $name }» нависед; агар «{ $word }» дуруст бошад, онро ба { $file } дохил кунед: { $command }
correct-or-add = онро ислоҳ кунед; агар дуруст бошад, ба { $file } дохил кунед: { $command }
write-one-or-add = шояд { $words }? Агар «{ $word }» дуруст бошад, онро ба { $file } дохил кунед: { $command }
many-unknown-words = { $count } калима дар луғати забони { $language } нест
more-unknown-words = боз { $count } калимаи дигар дар луғати забони { $language } нест
first-of-them = якуми онҳо
list-unknown-words = рӯйхати онҳо: payom words --locale { $tag } --unknown
lacks-tajik-letters = дар калимаи `{ $word }` ҳарфҳои тоҷикӣ намерасанд

## Суроғаҳо, пайвандҳо ва телефонҳо

the-source = матни аслӣ
other-email = дар матни { $language-of } `{ $name }` суроғаи { $found } омадааст, дар матни аслӣ – { $wanted }
other-link = дар матни { $language-of } `{ $name }` пайванди { $found } омадааст, дар матни аслӣ – { $wanted }
other-phone = дар матни { $language-of } `{ $name }` телефони { $found } омадааст, дар матни аслӣ – { $wanted }
write-address = { $address } нависед
lacks-email = дар матни { $language-of } `{ $name }` суроғаи { $wanted } нест
lacks-link = дар матни { $language-of } `{ $name }` пайванди { $wanted } нест
lacks-phone = дар матни { $language-of } `{ $name }` телефони { $wanted } нест
add-address = { $address }-ро илова кунед
add-link-to = калимаҳоро боз пайванд кунед: `[…]({ $address })`
extra-email = дар матни { $language-of } `{ $name }` суроғаи { $found } ҳаст, ки дар матни аслӣ нест
extra-link = дар матни { $language-of } `{ $name }` пайванди { $found } ҳаст, ки дар матни аслӣ нест
extra-phone = дар матни { $language-of } `{ $name }` телефони { $found } ҳаст, ки дар матни аслӣ нест
delete-address = онро нест кунед ё ба матни аслӣ ҳам илова кунед

## Қисми матн ба забони дигар, ҳарфҳои забони дигар

part-seems-to-be = қисме аз матни `{ $name }` бояд ба забони { $language } бошад, вале аз афташ ба забони { $other } аст
invisible-here = дар ин ҷо
delete-invisible = онро нест кунед
write-own-letters = { $word } нависед
write-before-ending = { $word } нависед
tajik-for-y = дар тоҷикӣ «и» менависанд
tajik-for-shch = дар тоҷикӣ «ш» ё «шч» менависанд
tajik-for-ts = дар тоҷикӣ «с» ё «тс» менависанд
tajik-for-soft-sign = дар тоҷикӣ ин аломатро наменависанд
name-in-tajik = номро бо ҳарфҳои тоҷикӣ, чунон ки талаффуз мешавад, нависед: Киев, Биков
word-in-russian = калимаро бо ҳарфҳои русӣ нависед ё санҷед, ки оё матни тоҷикӣ ба ин ҷо наафтодааст
word-in-latin = калимаро бо ҳарфҳои лотинӣ нависед
word-in-own-letters = калимаро бо ҳарфҳои ҳамин забон аз нав нависед

## Чӣ ҷудо карда шудааст ва пайвандҳо ба куҷо мебаранд

other-words-marked = дар матни { $language-of } `{ $message }` калимаҳои дигар ҷудо карда шудаанд: дар матни аслӣ «{ $word }» ҷудо карда шудааст
mark-this-word = аломатҳои ҷудокуниро дар ду тарафи «{ $word }» гузоред
links-exchanged = «{ $word }» дар забони { $language } ба { $found } мебарад, дар матни аслӣ – ба { $wanted }
exchange-links = суроғаҳои ин ду пайвандро бо ҳам иваз кунед
strong-differs = дар матни { $language-of } `{ $name }` { $found } ҷой бо ҳарфи ғафс навишта шудааст, дар матни аслӣ – { $wanted }
emphasis-differs = дар матни { $language-of } `{ $name }` { $found } ҷой бо ҳарфи моил навишта шудааст, дар матни аслӣ – { $wanted }
links-differ = дар матни { $language-of } `{ $name }` { $found } пайванд ҳаст, дар матни аслӣ – { $wanted }

## Охири матн ва шумораи ҷумлаҳо

ends-otherwise = матни { $language-of } `{ $name }` бо `{ $found }` тамом мешавад, матни аслӣ – бо `{ $wanted }`
end-with = дар охир `{ $mark }` гузоред
ends-without-mark = матни { $language-of } `{ $name }` бе аломат тамом мешавад, матни аслӣ – бо `{ $wanted }`
add-end-mark = дар охир `{ $mark }` илова кунед
ends-with-mark = матни { $language-of } `{ $name }` бо `{ $found }` тамом мешавад, матни аслӣ – бе аломат
delete-end-mark = аломати охирро нест кунед
fewer-sentences = дар матни { $language-of } `{ $name }` { $found } ҷумла ҳаст, дар матни аслӣ – { $wanted }
more-sentences = дар матни { $language-of } `{ $name }` { $found } ҷумла ҳаст, дар матни аслӣ – танҳо { $wanted }
same-sentences = ҳар ҷумлаи матни аслиро тарҷума кунед ва аз худ илова накунед

## Воҳидҳо, вақт, номҳо

name-in-small = номи `{ $word }` бо ҳарфи хурд сар мешавад
write-name-capital = { $name } нависед

## Ҳарфҳои калон, вергул, тире, инкор

two-capitals = калимаи `{ $word }` бо ду ҳарфи калон сар мешавад
one-capital = { $word } нависед
all-capitals = матни { $language-of } `{ $name }` танҳо бо ҳарфҳои калон навишта шудааст, матни аслӣ чунин нест
as-source-capitals = онро мисли матни аслӣ бо ҳарфҳои хурд нависед
comma-missing = пеш аз `{ $word }` вергул нест
part-clause = пеш аз ҷумлаи пайраве, ки ин ҷо сар мешавад, вергул гузоред
clause-not-closed = қисми ҷумла, ки бо «{ $word }» сар мешавад, бо вергул ҷудо нашудааст
close-clause = дар охири ин қисми ҷумла вергул гузоред
close-before = пеш аз «{ $word }» вергул гузоред
write-comma = { $before }, { $word } нависед
dash-needs-spaces = тире бе фосила
dash-with-spaces = пеш аз тире ва баъд аз он фосила гузоред
negation-lost = дар матни аслӣ инкори «{ $word }» ҳаст, дар матни { $language-of } `{ $name }` нест
say-negation = санҷед, ки оё калимаи инкор наафтодааст
denial-half = «{ $word }» феъли инкориро талаб мекунад, вале дар ҷумла чунин феъл нест
written-otherwise = «{ $words }» тарзи дигар навишта мешавад
izofa-missing = дар охири `{ $word }` бандаки изофӣ нест, ки «{ $next }»-ро ба он мепайвандад
izofa-leads-nowhere = `{ $word }` бо изофаи «и» тамом мешавад, вале пас аз он калимае нест, ки ба он пайванд шавад
decimal-point = дар адади `{ $typed }` нуқта гузошта шудааст, вале дар матни { $language-of } вергул лозим аст
same-size = санҷед, ки оё ҳарду матн як андозаро мегӯянд
write-so = { $words } нависед
negation-added = дар матни { $language-of } `{ $name }` «{ $words }» омадааст, вале дар матни аслӣ инкор нест
take-negation-out = санҷед, ки оё инкор дар ин ҷо лозим аст
person-in-small = номи `{ $word }` бо ҳарфи хурд сар мешавад
write-value = { $typed } нависед
