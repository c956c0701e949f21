### Сатри фармон: чӣ нодуруст навишта шудааст, ва калимаҳои умумии ҳамаи фармонҳо.

## Фармонҳо ва параметрҳо

command-missing = фармон навишта нашудааст: рӯйхатро `payom --help` нишон медиҳад
help-line = чӣ бояд кард: { $help }
usage-line = тарзи навиштан: { $usage }
did-you-mean = шояд `{ $name }`-ро дар назар доштед?
no-such-option = дар ин ҷо параметри `{ $option }` нест
word-too-many = калимаи зиёдатӣ: `{ $word }`
commands-listed = ҳамаи фармонҳоро `payom --help` нишон медиҳад
no-such-command = фармони `{ $command }` нест
possible-values = яке аз ин қиматҳоро нависед: { $values }
value-missing = `{ $option }` бояд қимат дошта бошад
port-range = адади бутун аз 0 то 65535 нависед
whole-number = адади бутун нависед
names-missing = навишта нашудааст: { $names }
options-conflict = `{ $option }`-ро якҷоя бо `{ $other }` навиштан мумкин нест
option-twice = `{ $option }` ду бор навишта шудааст
typed-not-text = дар фармон аломатҳое ҳастанд, ки матн нестанд (UTF-8)
not-a-value = `{ $value }` барои `{ $option }` мувофиқ нест
language-unknown = Payom забони `{ $tag }`-ро намедонад; забонҳои он: { $tags }

## Лоиҳа ва файлҳои он

no-project = дар { $folder } ва дар папкаҳои болотар файли payom.toml нест
name-project = ба папкаи лоиҳа гузаред ё номи онро нависед: payom --root ПАПКА …
not-written = { $path } навишта нашуд: { $why }
project-busy = ҳоло фармони { $command } файлҳои ин лоиҳаро тағйир медиҳад
wait-for-command = интизор шавед, то он тамом шавад, ва фармонро такрор кунед
waiting = интизори он ки фармони { $command } тағйири файлҳои ин лоиҳаро тамом кунад
cut-short = ҷавоби фармон пурра навишта нашуд: { $why }

## Натиҷа

no-problems = эрод нест
count-errors = { $count } хато
count-warnings = { $count } огоҳӣ
errors-and-warnings = { $errors }, { $warnings }
count-problems = { $count } эрод
count-files = { $count } файл
count-repairs = { $count } ислоҳ
too-many-warnings = { $count } огоҳӣ, вале зиёда аз { $most } мумкин нест
no-repairs = чизе нест, ки худкор ислоҳ шавад; { $problems }
repairs-possible = `--fix` дар { $files } { $repairs } мекунад; ҳамагӣ { $problems }
repairs-made = дар { $files } { $repairs } анҷом дода шуд
repairs-overlap = { $count } ислоҳ бо ислоҳҳои дигар дар як ҷост: `payom check --fix`-ро бори дигар иҷро кунед
code-not-allowed = ба `{ $code }` иҷозат додан мумкин нест: дар пресс-релиз ҷойи холӣ ё хато мемонд
markdown-none = Эрод нест.
markdown-project = Лоиҳа

## payom explain

code-retired = Коди `{ $code }` дигар нест. Ба ҷойи он:
code-misspelt = коди `{ $code }` нест; шояд `{ $name }`-ро дар назар доштед?
code-unknown = коди `{ $code }` нест; ҳамаи кодҳоро `payom explain` нишон медиҳад
nothing-misspelt = на код ва на калиди `{ $code }` нест; шояд `{ $name }`-ро дар назар доштед?
nothing-known = на код ва на калиди `{ $code }` нест; ҳамаи кодҳоро `payom explain`, ҳамаи калидҳоро `payom keys` нишон медиҳад
key-misspelt = калиди `{ $key }` нест; шояд `{ $near }`-ро дар назар доштед?
key-unknown = калиди `{ $key }` нест; ҳамаи калидҳоро `payom keys` нишон медиҳад
schema-unnamed = номи файлро нависед: { $kinds }; ё ҳамаи схемаҳоро ба папка нависед: `payom schema --into ПАПКА`
schema-unknown = схемаи `{ $name }` нест; схемаҳо: { $kinds }
taplo-there = .taplo.toml аллакай ҳаст; он чиро, ки ҳоло дар он нест, ба он илова кунед:
explain-heading-what = Чӣ нодуруст аст:
explain-heading-why = Чаро ин муҳим аст:
explain-heading-example = Мисол:
explain-heading-fix = Тарзи дуруст:

## payom words

house-has-no-locale = ташкилот забони `{ $tag }` надорад
its-locales = забонҳои он: { $tags }
words-unchanged = { $path } бетағйир мемонад
no-unknown-words = ҳамаи калимаҳо маълуманд
words-added = { $count } калима ба { $path } илова шуд
words-deleted = { $count } калима аз { $path } нест карда шуд
