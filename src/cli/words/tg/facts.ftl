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
