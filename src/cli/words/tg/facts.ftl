### Эродҳо дар бораи release.md, феҳрист ва папкаҳо: маълумоти аввали пресс-релиз, қолаб, тасвирҳо.

## Рӯзҳо ва моҳҳо

day-in-words = { $day } { $month } соли { $year }
month-in-words = { $month } соли { $year }
write-day-so = сол, моҳ ва рӯзро нависед: `{ $line }`
write-day-unquoted = сол, моҳ ва рӯзро бе нохунак нависед: `{ $line }`
write-day-after = баъд аз `=` сол, моҳ ва рӯзро нависед: `{ $line }`
write-day-either = агар ин { $one } бошад, `{ $line }` нависед, агар { $other } бошад, `{ $other_line }`
write-day-too = рӯзро ҳам нависед: `{ $line }`
write-month = моҳро дар нохунак нависед: `{ $line }`
write-day-or-month = рӯз чунин навишта мешавад: `{ $day }`, моҳ чунин: `{ $month }`
write-day-or-before = рӯз чунин навишта мешавад: `{ $line }`; агар танҳо маълум бошад, ки пеш аз кадом рӯз: `{ $before }`
add-day = рӯзи нашрро илова кунед (сол, моҳ ва рӯз): `{ $line }`
day-not-filled-in = рӯзи нашр навишта нашудааст
day-written-otherwise = `{ $text }`: дар ин ҷо рӯз дигар хел навишта мешавад
text-for-day = "{ $text }": дар ин ҷо рӯз дигар хел навишта мешавад
day-not-read = `{ $text }` рӯз нест
neither-day-nor-month = `{ $text }` на рӯз аст ва на моҳ
no-such-month = рӯзи `{ $text }` дар тақвим нест: моҳи { $month } вуҷуд надорад
month-too-short = рӯзи `{ $text }` дар тақвим нест: { $month } { $days } рӯз дорад
no-such-day = рӯзи `{ $text }` дар тақвим нест
day-and-month = { $from } ва { $to }: яке рӯз аст, дигаре моҳ
both-alike = ҳар дуро рӯз ё ҳар дуро моҳ нависед
ends-before = анҷом ({ $to }) пеш аз оғоз ({ $from }) омадааст
exchange-days = онҳоро бо ҳам иваз кунед ё якеро ислоҳ кунед
slug-of-other-month = аз рӯйи номаш пресс-релиз аз { $month } аст, санааш бошад, { $day }
this-date = ин сана
correct-date-or-rename = санаро ислоҳ кунед ё номи папкаи releases/{ $slug } ва файлҳои .ftl-и онро ба { $right } иваз кунед
year-apart = фарқи онҳо аз як сол зиёд аст

## Соатҳо: эмбарго ва нашр

publish-in-embargo = пресс-релиз пеш аз анҷоми эмбарго нашр мешуд
published-here = дар ин ҷо нашр мешавад
embargo-until = то ин вақт эмбарго аст
delete-publish = `publish`-ро нест кунед: пресс-релиз дар анҷоми эмбарго нашр мешавад; ё вақти дертарро нависед
embargo-without-hour = эмбарго дар соати муайян тамом мешавад
only-a-day = танҳо рӯз
add-hour = баъд аз ҳарфи T соатро илова кунед: `{ $line }`
embargo-of-other-day = эмбарго { $ends } тамом мешавад, санаи пресс-релиз бошад, { $day } аст
the-embargo = эмбарго
day-seen = рӯзе, ки хонандагон мебинанд
correct-one-day = яке аз ин ду санаро ислоҳ кунед
no-day-with-hour = `{ $text }` рӯзи соатдор нест
write-moment = сол, моҳ, рӯз, ҳарфи T ва соатро бе нохунак нависед: `{ $line }`

## Калидҳо ва қиматҳои онҳо

key-missing = калиди `{ $key }` нест
key-missing-under = дар `{ $above }` калиди `{ $key }` нест
add-key-line = сатри `{ $line }`-ро илова кунед
key-without-value = калиди `{ $key }` қимат надорад
write-key-or-delete = `{ $line }` нависед ё сатрро нест кунед
unknown-key = дар ин ҷо калиди `{ $key }` намешавад
unknown-key-under = дар `{ $above }` калиди `{ $key }` намешавад
known-keys = калидҳои ин ҷо: { $keys }
key-not-here = ҷойи калиди `{ $key }` ин ҷо нест
key-not-under = ҷойи калиди `{ $key }` дар зери `[{ $above }]` нест
under-links = агар ин пайванд барои матнҳо бошад, ин сатрро ба зери сатри `[links]` гузаронед
under-facts = агар ин маълумот барои матнҳо бошад, ин сатрро ба зери сатри `[facts]` гузаронед
move-line-up = ин сатрро боло баред, аз сатри якуми қавсҳои чоркунҷадор болотар
headline-is-message = сарлавҳа матн аст: `{ $line }`-ро дар файли .ftl-и ҳамин пресс-релиз ба ҳар забон нависед ва ин сатрро нест кунед; номи ҳуҷҷат ё сабт дар зери `[[documents]]` ё `[[media]]` навишта мешавад
move-line-below = ин сатрро ба зери сатри `{ $heading }` гузаронед; агар он набошад, онро ҳам нависед
value-not-possible = дар ин ҷо қимати "{ $value }" намешавад
values-listed = қиматҳои имконпазир: { $values }
text-expected = дар ин ҷо матни дар нохунак лозим аст
group-expected = дар ин ҷо калидҳо бо қиматҳояшон лозиманд
fact-in-figures = ададро бо рақам, рӯз, моҳ ё маблағро нависед; ҷойи калимаҳо дар файлҳои .ftl аст
no-kind-of-release = навъи пресс-релизи "{ $kind }" нест
kinds-listed = навъҳои пресс-релиз: { $kinds }
fence-missing = дар зери маълумот сатри `+++` нест
facts-end-otherwise = маълумот бо сатри `+++` тамом мешавад, на бо `{ $line }`
write-fence-here = ба ҷойи ин сатр `+++` нависед: се аломати `+`, пеш аз онҳо чизе набошад
write-fence-above = аз ин сатр болотар, дар аввали қолаб, сатри `+++`-ро гузоред
write-fence-after = баъд аз калиди охирин сатри `+++`-ро гузоред

## Феҳрист

page-clash = саҳифаи { $page }-и рӯйхати пресс-релизҳои `{ $base }` суроғаи `{ $id }`-ро мегирифт
page-clash-id = ин ном
page-clash-list = ин рӯйхат саҳифаҳо дорад
page-clash-help = номе диҳед, ки бо `-page-{ $page }` тамом намешавад
registry-lacks = дар феҳрист { $what } `{ $id }` нест
entity-organisation = ташкилоти
entity-project = лоиҳаи
entity-contact = шахси тамоси
entity-place = ҷойи
add-section = ба { $file } қисми `[{ $id }]`-ро илова кунед

## Қолаб

words-in-template = калимаҳои «{ $words }» дар қолаб навишта шудаанд, ки дар он ҷо касе тарҷума карда наметавонад
number-in-template = адади «{ $number }» дар қолаб навишта шудааст, ки дар он ҷо онро ба тарзи ҳар забон навиштан мумкин нест
number-as-fact = онро ба маълумоти аввали файл дохил кунед, `{ $line }` дар зери [facts], ва дар ин ҷо { $fact } нависед
words-into-files = инро ҳамчун матн ба файлҳои .ftl дохил кунед ва дар ин ҷо { $reference } нависед
caption-in-template = навиштаҷоти тасвир дар қолаб аст, ки дар он ҷо касе тарҷума карда наметавонад
picture-without-alternative = тасвир барои онҳое, ки онро намебинанд, тавсиф надорад
write-alternative = { $picture } ва матни `photo` бо атрибути `.alt` нависед
brace-not-closed = `{ $open }` ҷуфти худ `{ $close }`-ро надорад
delete-braces = онро бо қавсҳояш нест кунед: суроғаи сарлавҳаҳоро худи Payom месозад, намудро танзимот муайян мекунад
no-variable-here = ҷойи тағйирёбанда ва истилоҳ дар худи матн аст; дар ин ҷо { $reference } нависед
reference-not-latin = номи матнҳо бо ҳарфҳои лотинӣ навишта мешавад; яке аз ин ҳарфҳо лотинӣ нест
write-reference-so = { $reference } ё { $attribute } нависед: ҳарфи лотинӣ, баъд ҳарфҳо, рақамҳо ва дефисҳо
empty-braces = дар дохили қавс ном нест
no-name-of-message = `{ $name }` номи матн шуда наметавонад
comment-in-template = ҷойи эзоҳ дар қолаб нест
comment-in-facts = онро дар байни ду сатри `+++` баъд аз аломати `#` нависед
html-in-template = ҷойи HTML дар қолаб нест
markdown-instead = чунин нависед: **ғафс**, *моил*, [матн](https://…)
code-block = ҷойи рамз дар пресс-релиз нест
no-code-block = сатрро аз худи канор, бе фосила ва бе ``` сар кунед
heading-of-first-level = сарлавҳаи ягонаи дараҷаи якум сарлавҳаи пресс-релиз аст, онро Payom аз матни `headline` мегирад
heading-skips = баъд аз сарлавҳаи дараҷаи { $before } сарлавҳаи дараҷаи { $level } омадааст

## Тасвирҳо

picture-elsewhere = `{ $name }` номи файле нест, ки дар паҳлуи пресс-релиз аст
picture-beside = тасвирро ба папкаи пресс-релиз гузоред ва танҳо номи онро нависед: photo.jpg
icon-shape = { $file } – { $width } × { $height }: дар варақаҳои браузер тасмае мебуд
square-icon = тасвири мураббаъро нишон диҳед ё ин сатрро нест кунед: он гоҳ ҳарфи аввали номи ношир нишон дода мешавад
no-picture = файли { $file } нест
shown-here = дар ин ҷо нишон дода мешавад
copy-picture = тасвирро ба папкаи пресс-релиз нусхабардорӣ кунед

## Папкаҳо ва файлҳо

no-project-in = дар { $folder } файли payom.toml нест
folder-no-release = папкаи releases/{ $name } пресс-релиз шуда наметавонад
folder-of-site = папкаи output/{ $name }/ ба худи сомона лозим аст
rename-release = номи онро иваз кунед: сол, моҳ ва якчанд калима, масалан 2026-11-winter-school
rename-release-plainly = номи онро иваз кунед: танҳо a-z, 0-9 ва дефисҳои танҳо, на зиёда аз 80 аломат
texts-under-name = матнҳои пресс-релизи `{ $slug }` бо номи `{ $stem }` ҷойгиранд
rename-texts = номи ҳамаи онҳоро ба { $slug }.ftl иваз кунед ва агар `{ $stem }` аллакай нашр шуда бошад, ба { $slug }/release.md `aliases = ["{ $stem }"]`-ро илова кунед; ё ба папкаи releases/{ $slug } номи releases/{ $stem }-ро баргардонед
move-texts = кӯчонед ё номашонро иваз кунед: { $files } ба { $right }
they-are-in = онҳо дар ин ҷоянд: { $path }
no-output-folder = { $folder } барои файлҳои тайёр мувофиқ нест: { $why }
leave-out = --out-ро бардоред ё папкаеро нависед, ки дар он чизи дигар нест: --out site
output-replaces = чизе тағйир наёфт: ҳангоми тайёр кардан файлҳои ин папка иваз ва нест мешаванд
out-is-disk = ин решаи диск аст
out-is-home = ин папкаи хонагии шумост
out-is-own = ин папкаи `{ $own }` ё папкаи дохили он аст
out-is-project = ин папкаи лоиҳа аст
project-in-out = лоиҳа дар дохили он аст
other-project-in-out = дар дохили он лоиҳа ҳаст: дар он ҷо payom.toml аст
out-is-source = ин папкаи `{ $name }` аст, ки файлҳои аслии лоиҳа дар онанд
out-in-source = он дар дохили папкаи `{ $name }` аст, ки файлҳои аслии лоиҳа дар онанд
source-in-out = дар дохили он папкаи `{ $name }` бо файлҳои аслии лоиҳа ҳаст
names-no-language = дар `locales` ягон забон навишта нашудааст
languages-or-none = забонҳоро нависед, масалан `locales = ["ru", "tg"]`; агар ин сатр набошад, пресс-релиз ба ҳамаи забонҳо нашр мешавад

## Суроғаҳо, телефонҳо, почта

phone-form = `{ $number }` рақами телефон дар шакли байналмилалӣ нест
no-such-phone = дар ин кишвар рақами { $number } шуда наметавонад
write-phone = `+`, рамзи кишвар ва рақамро, танҳо бо рақамҳо, нависед: "+992372244145"
not-an-email = `{ $text }` суроғаи почтаи электронӣ нест
not-a-web-address = `{ $text }` суроғаи саҳифаи интернетӣ нест
not-of-the-web = `{ $text }` суроғаи интернетӣ нест
whole-address = суроғаро пурра нависед: https://example.org/page
begin-with-https = суроғаеро нависед, ки бо https:// сар мешавад
not-a-language-tag = `{ $tag }` аломати забон нест
write-language-tag = аломати забонро нависед, масалан "tg", "ru" ё "en"
not-a-country = `{ $text }` аломати кишвар нест
write-country = ду ҳарфи калони лотиниро мувофиқи ISO 3166 нависед, масалан "TJ"
email-form = онро дар шакли name@example.org нависед
email-alone = `?` ва он чиро, ки баъд аз он аст, бардоред: дар пайванд танҳо суроға меояд, бе мавзуъ ва нусха
one-email = як суроға нависед; барои ҳар якаш пайванди алоҳида созед
latin-email = { $latin } нависед: яке аз ҳарфҳо танҳо ба ҳарфи лотинӣ монанд аст
email-letter = ҳарфи `{ $letter }` пеш аз `@` буда наметавонад: бештари серверҳои почта дар он ҷо танҳо ҳарфҳои лотиниро мепазиранд; суроғаеро пурсед, ки бо ҳарфҳои лотинӣ аст
email-alphabets = дар номи баъд аз `@` ҳарфҳои лотинӣ ва кириллӣ омехта шудаанд: онро бо як алифбо нависед
link-as = { $address } нависед
link-scheme = пайвандҳо бо https://, http://, mailto: ё tel: сар мешаванд; пайванде, ки дар зери [links] аст, link:name навишта мешавад
how-links-begin = пайвандҳо бо https://, http://, mailto: ё tel: сар мешаванд ё дар зери [links] ҳастанд: link:name
link-to-file = файлҳои паҳлуи пресс-релиз бо он нашр намешаванд: файлро ба сомона гузоред ва суроғаашро нависед, https://example.org/report.pdf
link-without-site = баъд аз `//` номи сомонаро нависед: https://example.org/page
link-disguised = он чиро, ки пеш аз `@` аст, бардоред: суроға ба сомонае мебарад, ки баъд аз ин аломат навишта шудааст
link-without-hidden = дар он аломати ноаёни { $code } ҳаст: { $address } нависед
link-with-hidden = аломати ноаёни { $code }-ро нест кунед ё суроғаро аз нав нависед
link-in-latin = яке аз ҳарфҳо танҳо ба ҳарфи лотинӣ монанд аст: { $address } нависед
link-alphabets = дар як калимаи номи сомона ҳарфҳои лотинӣ ва кириллӣ омехта шудаанд: онро бо як алифбо нависед
link-to-phone = tel: ва рақамро бо рамзи кишвар нависед: tel:+992372244145
release-lacks-link = дар пресс-релиз пайванди `{ $link }` нест
link-leads-nowhere = пайванд ба ҳеҷ куҷо намебарад: { $link }
not-a-link = `{ $text }` пайванд нест
write-quoted = "{ $text }" нависед
not-a-site = `{ $text }` суроғаи сомона нест
site-alone = "{ $site }" нависед: суроғаи саҳифаҳо бо илова кардани номи онҳо сохта мешавад
site-form = онро дар шакли "https://example.org/press" нависед

## Номи пресс-релиз ва санаҳои аз эҳтимол дур

slug-form = `{ $slug }`: { $why }
slug-without-month = ном бо сол ва моҳ сар намешавад
slug-without-year = ном бо соли иборат аз чор рақам сар намешавад
slug-year-alone = дар ном баъд аз соли { $year } моҳ нест
slug-no-month = моҳи { $month } вуҷуд надорад
slug-no-year = пресс-релизи соли { $year } буда наметавонад
slug-month-digits = моҳ бо ду рақам навишта нашудааст
slug-with-day = баъд дар ном адади { $day } омадааст: шояд ин рӯз бошад
rename-slug = номи releases/{ $slug } ва файлҳои .ftl-и онро ба `{ $right }` иваз кунед
begin-slugs = номи пресс-релизҳои навро бо сол ва моҳ сар кунед, масалан 2026-11-winter-school
release-of-year = санаи пресс-релиз аз соли { $year } аст
event-of-year = санаи чорабинӣ аз соли { $year } аст
fact-of-year = санаи `{ $name }` аз соли { $year } аст
four-digits = солро бо чор рақам нависед: { $day }
correct-year = солро ислоҳ кунед
is-year-right = оё сол дар ин ҷо ва дар `date` дуруст аст?
event-long-after = чорабинӣ { $count } рӯз баъд аз пресс-релиз сар мешавад
event-long-before = чорабинӣ { $count } рӯз пеш аз пресс-релиз тамом шуд
event-hour-alone = барои чорабинӣ рӯз лозим аст, дар ин ҷо бошад, танҳо соат навишта шудааст
day-before-hour = пеш аз он рӯзро нависед: `{ $line }`
embargo-without-day = барои эмбарго рӯзи нашр лозим аст
only-its-end = танҳо маълум аст, ки то кадом рӯз
one-hour-alone = `{ $with }` соат дорад, вале `{ $without }` надорад
hour-here-too = дар ин ҷо ҳам соатро нависед: `{ $line }`; ё соатро аз `{ $with }` бардоред
write-day-and-hour = рӯз ва соатро бе нохунак нависед: `{ $line }`
text-for-hour = "{ $text }": дар ин ҷо соат дигар хел навишта мешавад

## Маълумоти пресс-релиз: дар он чӣ нодуруст аст

listed-twice = `{ $name }` дар рӯйхат ду бор омадааст
listed-twice-in = ду бор дар { $what }: `{ $name }`
first-time = бори якум
second-time = бори дуюм
the-notes = рӯйхати эзоҳҳо
the-gallery = галерея
the-funders = рӯйхати маблағгузорони чорабинӣ
list-of-organisations = ин рӯйхати ташкилотҳо
list-of-projects = ин рӯйхати лоиҳаҳо
list-of-contacts = ин рӯйхати шахсони тамос
list-of-places = ин рӯйхати ҷойҳо
no-contacts = дар `contacts` касе ном бурда нашудааст
write-contacts = `contacts = ["…"]`-ро бо номи шахси тамос нависед ё сатрро нест кунед
dateline-without-place = дар аввали матн бояд ҷой навишта шавад, вале он нест
needs-a-place = ҷой лозим аст
add-place = `places = ["dushanbe"]`-ро илова кунед ё `dateline = "none"` нависед
not-under-heading = ҷойи калиди `{ $name }` дар зери `{ $heading }` нест
not-a-fact-name = `{ $name }` номи факт шуда наметавонад
fact-name = бо ҳарфи лотинӣ сар кунед, баъд ҳарфҳо, рақамҳо ва дефисҳо
built-in-fact = факти `{ $name }`-ро худи Payom медиҳад
other-name = номи дигарро интихоб кунед
no-number-shown = { $value }-ро чун адад нишон додан мумкин нест
fifteen-digits = адади на зиёда аз 15 рақамро нависед
percent-one-number = фоиз як адад аст
write-percent = {"{ percent = 12.5 }"} нависед
amount-lacks = барои маблағ адад ва асъор лозим аст
write-amount = {"{ amount = 35_000_000, currency = \"EUR\" }"} нависед
fact-not-link = факт сана, адад ё маблағ аст, на пайванд
move-to-links = ин сатрро ба зери сатри `[links]` гузаронед
number-quoted = "{ $text }" матн аст: адад бе нохунак навишта мешавад
fact-not-text = факт сана, адад ё маблағ аст, на матн
texts-into-ftl = ҷойи матнҳо дар файлҳои .ftl аст, ки дар он ҷо онҳоро тарҷума кардан мумкин аст; моҳ чунин навишта мешавад: "2018-10"
not-a-fact = факт сана, муддат, адад ё маблағ аст
write-fact = 2018-10-02, {"{ from = 2016-05-31, to = 2016-06-02 }"}, 60 ё {"{ amount = 35_000_000, currency = \"EUR\" }"} нависед

## Аксҳо ва нишонҳо

picture-unusable = { $file }-ро нишон додан мумкин нест: { $why }
picture-empty = файл холист
picture-too-large = файл аз ҳад калон аст: { $size } МБ, ҳол он ки на зиёда аз { $most } МБ қабул мешавад
picture-too-many-pixels = тасвир аз ҳад калон аст: { $width } × { $height } нуқта, ҳол он ки на зиёда аз { $most } миллион қабул мешавад
picture-coarse = { $file }: { $width } × { $height } нуқта, дар чоп дар як дюйм { $dpi } нуқта
picture-larger = тасвири калонтар гиред: барои чопи хушсифат дар тамоми паҳноии сатр { $width } нуқта паҳно кофист
picture-unknown = ин на JPEG аст, на PNG ва на SVG, навъи файл маълум нест
picture-foreign = ин { $kind } аст; { $help }
picture-of-other-name = дар файли { $file } тасвири { $kind } аст, вале номаш чизи дигар мегӯяд
picture-endings = бигузор номаш бо { $one } ё { $other } тамом шавад
picture-ending = бигузор номаш бо { $ending } тамом шавад
kind-gif = тасвири GIF
kind-bmp = тасвири BMP
kind-tiff-or-raw = тасвири TIFF ё акси коркарднашудаи камера (RAW)
kind-tiff = тасвири TIFF
kind-raw = акси коркарднашудаи камера (RAW)
kind-jpeg-xl = тасвири JPEG XL
kind-jpeg-2000 = тасвири JPEG 2000
kind-photoshop = файли Photoshop
kind-of-pdf = файли PDF
kind-word-or-zip = файли Word ё бойгонии ZIP
kind-old-office = файли кӯҳнаи Word ё Excel
kind-video = видео
kind-webp = тасвири WebP
kind-sound = видео ё садо
kind-web-page = саҳифаи интернетӣ
kind-avif = тасвири AVIF
kind-heic = акси HEIC (браузерҳо онро нишон намедиҳанд)
export-jpeg = онро кушоед ва чун JPEG нигоҳ доред
export-png = онро кушоед ва чун PNG нигоҳ доред
export-either = онро кушоед ва чун JPEG, агар расм бошад, чун PNG нигоҳ доред
export-phone = онро кушоед ва чун JPEG нигоҳ доред (iPhone аксҳоро якбора JPEG мекунад, агар «Настройки», «Камера», «Форматы», «Наиболее совместимые» интихоб шавад)
export-plain-svg = онро дар барномае, ки кашида шудааст, кушоед ва чун SVG-и одӣ нигоҳ доред
take-a-still = аз он як кадр гиред ва чун JPEG нигоҳ доред
out-of-pdf = тасвирро аз он гиред ё саҳифаашро чун PNG нигоҳ доред
out-of-document = тасвирро аз он гиред ва алоҳида нигоҳ доред
save-itself = худи тасвирро нигоҳ доред: тугмаи рости муш, «Сохранить изображение как»

## Файлҳо ва папкаҳое, ки дар фармон навишта шудаанд

no-such-file = чунин файл нест
look-at-name = бинед, ки номи файл дуруст аст
no-kit-file = ин на XLIFF аст ва на файли Word (.docx)
folder-not-empty = папкаи { $folder } холӣ нест
in-folder = дар он: { $names }
in-folder-and-more = дар он: { $names } ва боз { $more }
project-already = дар ин ҷо аллакай лоиҳа ҳаст: дар он пресс-релизро бо `payom new 2026-11-my-release` сар кунед
new-folder = номи папкаи навро нависед: payom init our-releases

## Файлҳои танзимот ва фактҳо, ки хонда намешаванд

written-twice = `{ $shown }` ду маротиба навишта шудааст
join-headings = он чиро, ки зери сарлавҳаи дуюм аст, ба зери якум гузаронед ва дуюмро нест кунед
delete-one-line = яке аз ду сатрро нест кунед
two-settings = дар як сатр ду қимат аст
each-on-its-line = ҳар якеро дар сатри алоҳида нависед
add-closing-bracket = дар охири сатр `]` гузоред
list-without-end = рӯйхат `]` надорад
end-list = пас аз қимати охирин `]` гузоред
end-group = пас аз қимати охирин `{ $close }` гузоред
no-comma = дар байни ду қимат вергул нест
comma-after-each = пас аз ҳар қимат вергул гузоред
line-without-sign = дар сатр `=` нест
how-a-fact-is-written = факт чунин навишта мешавад: `name = value`; эзоҳ бо `#` сар мешавад
sign-in-name = `{ $sign }` дар ном буда наметавонад
names-and-sign = ном аз ҳарфҳои лотинӣ, рақамҳо ва нимтире иборат аст, пас аз он `=` меояд
left-over = дар охири сатр чизи зиёдатӣ ҳаст
one-value-after = пас аз `=` як қимат нависед, матнро дар нохунак
toml-line-unreadable = ин сатр хонда намешавад: { $why }
fact-in-marks = факт чунин навишта мешавад: `name = value`, матн дар нохунак
close-after-last = пас аз қимати охирин сатри `{ $sign }`-ро нависед
list-of-key-open = рӯйхати `{ $key }` дар охираш `]` надорад
braces-of-key-open = қавсҳои `{ $key }` пӯшида нашудаанд
text-of-key-open = матни `{ $key }`, ки бо се нохунак сар мешавад, охир надорад
three-marks-too = пас аз калимаи охиринаш низ се нохунак гузоред
line-of-text = ин сатр ба матн тааллуқ дорад, на ба фактҳо
below-second-fence = онро ба зери сатри дуюми `+++` гузаронед
parts-nothing = ин сатр чизеро ҷудо намекунад
three-plus-signs = фактҳо бо сатри `+++` тамом мешаванд: се аломати ҷамъ
remark-begins = эзоҳ дар ин ҷо бо `{ $sign }` сар намешавад
heading-brackets = дар сарлавҳаи `{ $text }` қавс намерасад ё дигар аст
sign-for-equals = ба ҷойи `=` аломати `{ $sign }` истодааст
no-equals-after = пас аз `{ $key }` аломати `=` нест
no-name-before = пеш аз `=` ном нест
letter-not-latin = дар `{ $name }` ҳарфи `{ $letter }` ҳаст, ки лотинӣ нест
space-in-name = дар `{ $name }` фосила ҳаст
sign-no-name = дар `{ $name }` аломате ҳаст, ки дар ном буда наметавонад
names-are = ном аз ҳарфҳои лотинӣ, рақамҳо ва нимтире иборат аст
write-end-or-beginning = барои охири ҳамин рӯз `{ $end }` ё барои аввали рӯзи дигар `{ $beginning }` нависед
no-such-hour = соат { $hour } намешавад
write-hour-and-minute = соат ва дақиқаро нависед, аз 00:00 то 23:59: `{ $line }`
write-unquoted = `{ $line }`-ро бе нохунак нависед
hour-written-otherwise = `{ $text }`: соат дар ин ҷо дигар хел навишта мешавад
entries-in-marks = ҳар қимати рӯйхат дар нохунак меистад, пас аз он вергул
curved-marks = нохунакҳои печида: дар ин ҷо танҳо рост гузошта мешаванд
list-in-brackets = рӯйхат дар қавсҳои чоркунҷа меистад
list-open = рӯйхат дар охираш `]` надорад
amount-otherwise = `{ $text }`: маблағ дар ин ҷо дигар хел навишта мешавад
number-beside = `{ $text }`: дар назди адад калимаҳо ё аломатҳо ҳастанд
number-otherwise = `{ $text }`: адад дар ин ҷо дигар хел навишта мешавад
answer-otherwise = `{ $text }`: чунин ҷавоб дар ин ҷо хонда намешавад
sign-too-many = дар охир `{ $sign }` зиёдатӣ аст
value-of-no-kind = қимати `{ $text }` на дар нохунак аст, на адад ва на сана
within-braces = он чи дар қавс аст, дуруст навишта нашудааст
write-straight = нохунаки рост гузоред: { $marks }
marks-within = нохунак дар дохили матни нохунакдор
mark-not-closed = нохунак пӯшида нашудааст
mark-not-opened = нохунак кушода нашудааст
backslash = хати каҷи чап `{ $sign }` дар ин ҷо маънои худро дорад
behind-closing-mark = `{ $text }` пас аз нохунаки пӯшанда истодааст
whole-within-marks = тамоми матнро дар нохунак нависед
write-or-decimals = `{ $line }` нависед ё, агар ин аломат қисми касриро ҷудо кунад, `{ $other_line }`
write-number-alone = танҳо ададро нависед: `{ $line }`; калимаҳо дар файлҳои .ftl навишта мешаванд
other-kind-expected = дар ин ҷо чизи дигар лозим аст: { $wanted }; ин бошад, { $found } аст
one-bracket = `{ $heading }` нависед, аз ҳар тараф бо як қавс
write-heading = сарлавҳаи `{ $heading }`-ро нависед, калидҳояшро дар зери он
write-above-headings = `{ $line }`-ро болои сатри аввали қавсҳои чоркунҷа нависед
under-no-heading = `{ $id }` дар зери ягон сарлавҳа нест
id-needs-heading = агар ин номи кӯтоҳ бошад, сатри `{ $heading }`-ро нависед ва калидҳояшро дар зери он; агар не, ба зери сарлавҳаи худаш гузаронед
kind-text = матн дар нохунак
kind-list = рӯйхат
kind-boolean = true ё false
kind-group = гурӯҳи калидҳо
kind-number = адад
kind-day = рӯз
write-in-marks = нохунаки рост гузоред: { $marks }
write-boolean = `true` ё `false` бе нохунак нависед
write-figures = ададро бо рақам, масалан 60, бе нохунак нависед
write-a-day = сол, моҳ ва рӯзро, масалан 2018-10-02, бе нохунак нависед
