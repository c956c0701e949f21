### Замечания о словах: что нашли правила в самом тексте.
###
### $name — имя текста. $language-text — «русский текст», $language-in-text — «в русском тексте», $language-in — «на русском
### языке», $language-to — «на русский язык»; так же $other-… (см. messages.ftl).

## Адреса

address-letter = в адресе `{ $address }` буква `{ $letter }` не латинская
write-latin = напишите { $address }
address-bare = среди слов стоит длинный адрес (знаков: { $length })
address-named = напишите { $link } своими словами, а { $line } — в [links] в release.md
copy-address = скопируйте адрес из исходного текста

## Одинаковые тексты

translated-otherwise = { $language-text } `{ $name }` переведён не так, как точно такой же текст раньше
other-translation = другой перевод
same-words = одинаковые слова переводите одинаково, или пусть один текст ссылается на другой
same-translation = { $language-text } `{ $name }` совпадает с другим текстом, хотя исходные тексты разные
other-message = другой текст
forgotten-copy = может быть, один из них скопирован и его забыли изменить?

## Язык текста

same-as-source = { $language-text } `{ $name }` совпадает с исходным
not-translated = не переведено
translate-or-allow = переведите его; если это название, которое пишется латиницей, поставьте над текстом строку `# payom: allow { $rule } …причина…`
same-in-two = { $language } и { $other } тексты `{ $name }` совпадают
this-text = этот текст
the-same-text = тот же текст
translate-into = переведите этот текст { $language-to }
seems-to-be = { $language-text } `{ $name }`, похоже, написан { $other-in }
wrong-text = этот текст
write-in = напишите его { $language-in }

## Числа и даты

other-number = { $language-in-text } `{ $name }` стоит число «{ $found }», а в исходном — «{ $wanted }»
same-number = напишите то же число так, как принято в этом языке
more-or-less = проверьте: больше этого числа или меньше
above-or-below-zero = проверьте: оба значения выше нуля или оба ниже
up-or-down = проверьте: растёт это число или падает
lacks-number = { $language-in-text } `{ $name }` нет числа «{ $wanted }»
number-not-in-source = { $language-in-text } `{ $name }` есть число «{ $found }», которого в исходном нет
numbers-swapped = { $language-in-text } `{ $name }` сначала { $first }, потом { $second }, а в исходном — наоборот
compare-order = проверьте, к чему относится каждое число; если поменялись местами только числа, верните порядок исходного текста
figures-alone = слова, обозначающие числа, и даты известны в английском, русском и таджикском; в других языках сравниваются только цифры
delete-number = удалите или проверьте, не изменился ли исходный текст
other-date = { $language-in-text } `{ $name }` стоит дата или время «{ $found }», а в исходном — «{ $wanted }»
lacks-date = { $language-in-text } `{ $name }` нет даты или времени «{ $wanted }»
date-not-in-source = { $language-in-text } `{ $name }` есть дата или время «{ $found }», которых в исходном нет
same-time = напишите тот же день недели или то же время
other-unit = { $language-in-text } `{ $name }` стоит «{ $found }», а в исходном — «{ $wanted }»
same-meaning = проверьте, совпадает ли смысл обоих текстов
same-unit = напишите ту же валюту или единицу, что в исходном тексте
wrong-weekday = в «{ $words }» неверен день недели: на эту дату приходится «{ $right }»
write-weekday = напишите «{ $right }» в нужной форме или исправьте дату
same-date = напишите тот же день, месяц и год; а лучше внесите дату в данные релиза и пишите `{"{ $name }"}`

## Знаки, которых нет в шрифтах

no-glyph = в `{ $name }` знак { $character } ({ $code }), которого нет ни в одном шрифте
cannot-be-shown = читатели его не увидят
other-characters = напишите это другими знаками

## Таджикские буквы

no-tajik-letters =
    { $count ->
        [one] { $count } буква
        [few] { $count } буквы
        [many] { $count } букв
       *[other] { $count } буквы
    } подряд без единой из ғ ӣ қ ӯ ҳ ҷ
from-here = начиная отсюда
retype-tajik = может быть, текст набран на русской раскладке? Наберите его заново на таджикской
elsewhere-tajik = в слове `{ $word }` нет таджикских букв: в других местах пишется { $proper }
write-proper = напишите { $proper }
glossary-tajik = в слове `{ $word }` нет таджикских букв: в словаре терминов { $stem }
write-stem = напишите с ними: { $stem }

## Буквы

invisible = в `{ $name }` есть невидимый знак: { $character } ({ $code })
two-characters = в слове `{ $word }` (текст `{ $name }`) буква составлена из двух знаков
write-normal = напишите { $word }
latin-and-cyrillic = в слове `{ $word }` смешаны латинские буквы и кириллица
lone-latin = слово `{ $word }` среди русских или таджикских слов — латинская буква
looks-the-same = напишите { $word }, это выглядит так же
type-again = наберите слово заново или поставьте дефис между его частями
old-font = в слове `{ $word }` буквы из старого таджикского шрифта
foreign-letter = в слове `{ $word }` буква `{ $letter }`, которой { $language-within } нет
before-ending = в слове `{ $word }` перед окончанием стоит `{ $letter }`

## Кавычки и скобки

foreign-mark = в `{ $name }` знак { $mark }, который { $language-within } здесь не употребляется
mark-reversed = открывающая кавычка { $mark } там, где нужна закрывающая
right-mark = поставьте { $mark }
english-marks = поставьте “…”, а внутри ‘…’
russian-marks = поставьте «…», а внутри „…“
unbalanced-mark = в `{ $name }` у знака { $mark } нет пары
this-mark = этот знак
add-other-mark = поставьте второй знак или удалите этот

## Выделения и ссылки

stray-sign = знак `{ $sign }` в `{ $name }` будет напечатан как есть
no-matching-sign = у него нет пары
write-markdown = пишите **жирный**, *курсив* или [текст](ссылка), без пробелов внутри знаков; если нужен сам знак, напишите `\*`
mark-the-same = выделите те же слова: **…**, *…* или […](…)

## Переменные и имена

write-variable = поставьте `{"{"} ${ $variable } {"}"}` там, где должно быть её значение
used-in-source = в исходном тексте она есть
other-variable = { $language-in-text } `{ $name }` стоит переменная `${ $other }`, а в исходном — `${ $variable }`
variable-not-shown = { $language-text } `{ $name }` зависит от переменной `${ $variable }`, но не показывает её
lacks-variable = { $language-in-text } `{ $name }` нет переменной `${ $variable }`
variable-not-in-source = { $language-in-text } `{ $name }` есть переменная `${ $variable }`, а в исходном её нет
delete-variable = удалите её или проверьте, не нужна ли она и в исходном тексте
other-reference = { $language-in-text } `{ $name }` стоит ссылка на текст `{ $other }`, а в исходном — на `{ $reference }`
lacks-reference = { $language-in-text } `{ $name }` нет ссылки на текст `{ $reference }`, а в исходном есть
write-reference = не набирайте название вручную: поставьте `{"{"} { $reference } {"}"}` или атрибут с нужным падежом

## Имена людей

two-spellings = { $name }: { $language-in } здесь написано «{ $other }», а в другом месте «{ $model }»
other-spelling = другое написание
one-spelling = пишите { $model } в обоих местах, в нужном падеже

## Формы числа

one-hides-number = вариант `[one]` не показывает переменную `${ $variable }`, а { $language-within } он годится и для 21, 31, 41…
show-number = поставьте здесь `{"{"} ${ $variable } {"}"}`; для самого числа 1 добавьте перед ним вариант `[1]`

## Предложения

begins-small = { $language-text } `{ $name }` начинается со строчной буквы, а исходный — с заглавной
begins-capital = { $language-text } `{ $name }` начинается с заглавной буквы, а исходный — со строчной
begin-as-source = начните его так же, как исходный текст; если первое слово — имя, оставьте заглавную и разрешите это комментарием
word-repeated = слово `{ $word }` повторено
delete-one-word = удалите одно из них

## Длина

much-shorter =
    { $language-text } `{ $name }` намного короче исходного: { $found ->
        [one] { $found } знак
        [few] { $found } знака
        [many] { $found } знаков
       *[other] { $found } знака
    }, в исходном { $wanted }
much-longer =
    { $language-text } `{ $name }` намного длиннее исходного: { $found ->
        [one] { $found } знак
        [few] { $found } знака
        [many] { $found } знаков
       *[other] { $found } знака
    }, в исходном { $wanted }
left-out = может быть, что-то пропущено?
added = может быть, что-то добавлено или вставлено дважды?

## Пробелы, тире, точки

space-after = пробел после `{ $mark }`
space-before = пробел перед `{ $mark }`
two-spaces = два пробела подряд
leave-one-space = оставьте один
delete-space = удалите пробел
mark-twice = знак `{ $mark }` стоит два раза
delete-one-mark = удалите один
two-marks = два знака подряд: `{ $marks }`
leave-one-mark = оставьте тот, который здесь нужен
three-stops = три точки вместо многоточия
write-ellipsis = поставьте …
stop-twice = знак `.` стоит два раза
one-or-ellipsis = оставьте одну точку или поставьте …
hyphen-for-dash = дефис между пробелами
write-dash = поставьте { $dash }
space-before-hyphen = пробел перед дефисом
hyphen-or-dash = удалите пробел или добавьте пробел и после него и поставьте тире
no-space-after = нет пробела после `{ $mark }`
add-space = добавьте пробел
hyphen-between-numbers = дефис с пробелами между числами
range-or-score = в диапазоне поставьте – без пробелов, в счёте – двоеточие
hyphen-in-range = дефис между числами { $low } и { $high }
write-en-dash = поставьте – (короткое тире)

## Словарь терминов

avoided-words = в текстах организации { $language-in } не пишут «{ $words }»
see-avoid = посмотрите в locales/glossary.toml: эти слова стоят там под `avoid`
write-approved = в словаре терминов вместо этого: { $words }
no-approved-word = { $language-in-text } `{ $name }` нет утверждённого слова для термина «{ $term }»
glossary-has = в словаре терминов: { $words }

## Ненужные тексты

release-unused = `{ $name }` нигде не используется
place-or-delete = поставьте `{"{"} { $name } {"}"}` в { $file } или удалите этот текст во всех языках
obsolete-attribute = `{ $name }` есть { $language-in }, но не в исходном тексте, и нигде не используется
house-unused = `{ $name }` нигде не используется
misspelt-or-delete = нет ли опечатки в имени? Если нет, удалите этот текст во всех языках

## Слова при числах

verb-of-another-person = «{ $words }» – форма другого лица, чем «{ $pronoun }»
and-twice = и «{ $word }», и слово за ним значат «и»
say-and-once = оставьте одно из двух
since-lacks = перед «{ $word }» нужно «{ $other }»
write-since = напишите «{ $other }» перед указанием времени
every-with-plural = «{ $word }» стоит во множественном числе после слова «каждый»
singular-after-every = уберите окончание множественного числа: существительное остаётся в единственном
must-with-present = «{ $word }» не может стоять после «{ $must }»
write-subjunctive = напишите без «{ $prefix }»
ending-alone = `{ $word }` – не отдельное слово
see-letters = посмотрите, не пропущена ли таджикская буква
join-ending = напишите слитно с предыдущим словом
words-disagree = слова «{ $words }» не согласованы между собой
words-misfit = слова «{ $words }» не могут стоять рядом в таком виде
make-verb-agree = согласуйте сказуемое с подлежащим
see-behind-verb = проверьте, какого падежа или предлога требует глагол
write-infinitive = поставьте второй глагол в неопределённую форму
leave-one-preposition = оставьте один из двух предлогов
see-tense = проверьте время глагола
say-neither-twice = поставьте «{ $word }» перед каждым из двух
make-words-agree = проверьте, у какого из двух неверное окончание
noun-after-number = в «{ $words }» слово не согласовано с числом
write-after-number = напишите { $number } { $noun }
singular-after-number = уберите окончание множественного числа: после числа таджикское слово стоит в единственном
figure-ending = { $language-within } у числа в `{ $typed }` пишут другое окончание
figure-compound = напишите одним словом, как «5-летний»
figure-right = напишите { $right }

## Начало предложения

small-after-stop = после точки слово `{ $word }` начинается со строчной буквы
capital-or-comma = поставьте заглавную букву, или запятую вместо точки

## Градусы, минус, инициалы, римские числа

celsius-letter = в знаке °C стоит русская буква С
celsius-right = напишите °C с латинской буквой
hyphen-for-minus = перед `{ $number }` дефис вместо минуса
write-minus = поставьте − (минус)
initials-joined = в `{ $typed }` нет пробела между инициалами и фамилией
initials-apart = напишите { $right }
no-space-in = в `{ $typed }` не хватает пробела
with-space = напишите { $right }
roman-in-cyrillic = в римском числе `{ $word }` русские буквы
roman-in-latin = напишите { $right } латинскими буквами

## Люди, названные в тексте

another-person = { $language-in } вместо «{ $name }» из исходного текста названо другое имя: «{ $other }»
persons-exchanged = { $language-in } «{ $name }» из исходного текста носит имя другого человека: «{ $other }»
person-lost = { $language-in-text } `{ $message }` не назван человек из исходного текста: «{ $name }»
write-person = напишите имя человека, которого называет исходный текст: { $name }

## Список слов

no-word-in-line = `{ $line }` — это не слово
word-line-forms = пишите по слову в строке: `омбудсмен*` с любыми окончаниями, `-слово > замена` вместо слова, которого писать нельзя
write-better = напишите { $better }
find-another-word = напишите другое слово
listed-here = оно указано здесь

## Правописание

misspelt = слова `{ $word }` нет в словаре { $language-of }
misspelt-often =
    слова `{ $word }` нет в словаре { $language-of }; в этом файле оно стоит { $count ->
        [one] { $count } раз
        [few] { $count } раза
        [many] { $count } раз
       *[other] { $count } раза
    }
write-word = напишите { $word }
forbidden-word = в текстах организации { $language-in } не пишут «{ $words }»
misspelt-name = имя `{ $word }` почти совпадает с известным
old-spelling = `{ $word }` — написание до реформы
write-name-or-add = напишите «{ $name }»; если верно «{ $word }», внесите это слово в { $file }: { $command }
correct-or-add = исправьте его; если оно верно, внесите его в { $file }: { $command }
write-one-or-add = может быть, { $words }? Если «{ $word }» верно, внесите это слово в { $file }: { $command }
many-unknown-words =
    { $count ->
        [one] { $count } слова нет
        [few] { $count } слов нет
        [many] { $count } слов нет
       *[other] { $count } слов нет
    } в словаре { $language-of }
more-unknown-words =
    и ещё { $count ->
        [one] { $count } слова нет
        [few] { $count } слов нет
        [many] { $count } слов нет
       *[other] { $count } слов нет
    } в словаре { $language-of }
first-of-them = первое из них
list-unknown-words = их список: payom words --locale { $tag } --unknown
lacks-tajik-letters = в слове `{ $word }` не хватает таджикских букв

## Адреса, ссылки и телефоны

the-source = исходный текст
other-email = { $language-in-text } `{ $name }` стоит адрес { $found }, а в исходном — { $wanted }
other-link = { $language-in-text } `{ $name }` стоит ссылка { $found }, а в исходном — { $wanted }
other-phone = { $language-in-text } `{ $name }` стоит телефон { $found }, а в исходном — { $wanted }
write-address = напишите { $address }
lacks-email = { $language-in-text } `{ $name }` нет адреса { $wanted }
lacks-link = { $language-in-text } `{ $name }` нет ссылки { $wanted }
lacks-phone = { $language-in-text } `{ $name }` нет телефона { $wanted }
add-address = добавьте { $address }
add-link-to = снова сделайте слова ссылкой: `[…]({ $address })`
extra-email = { $language-in-text } `{ $name }` есть адрес { $found }, которого в исходном нет
extra-link = { $language-in-text } `{ $name }` есть ссылка { $found }, которой в исходном нет
extra-phone = { $language-in-text } `{ $name }` есть телефон { $found }, которого в исходном нет
delete-address = удалите это или добавьте и в исходный текст

## Часть на другом языке, буквы другого языка

part-seems-to-be = часть { $language-of-text } `{ $name }`, похоже, написана { $other-in }
invisible-here = здесь
delete-invisible = удалите его
write-own-letters = напишите { $word }
write-before-ending = напишите { $word }
tajik-for-y = в таджикском пишут «и»
tajik-for-shch = в таджикском пишут «ш» или «шч»
tajik-for-ts = в таджикском пишут «с» или «тс»
tajik-for-soft-sign = в таджикском её опускают
name-in-tajik = напишите имя таджикскими буквами, как оно произносится: Киев, Биков
word-in-russian = напишите слово русскими буквами или проверьте, не вставлен ли сюда таджикский текст
word-in-latin = напишите слово латинскими буквами
word-in-own-letters = наберите слово заново буквами этого языка

## Что выделено и куда ведут ссылки

other-words-marked = { $language-in-text } `{ $message }` выделены другие слова: в исходном выделено «{ $word }»
mark-this-word = поставьте знаки выделения вокруг «{ $word }»
links-exchanged = «{ $word }» { $language-in } ведёт на { $found }, а в исходном тексте — на { $wanted }
exchange-links = поменяйте местами адреса этих двух ссылок
strong-differs = { $language-in-text } `{ $name }` мест, выделенных жирным: { $found }, а в исходном: { $wanted }
emphasis-differs = { $language-in-text } `{ $name }` мест, выделенных курсивом: { $found }, а в исходном: { $wanted }
links-differ = { $language-in-text } `{ $name }` ссылок: { $found }, а в исходном: { $wanted }

## Конец и число предложений

ends-otherwise = { $language-text } `{ $name }` кончается на `{ $found }`, а исходный — на `{ $wanted }`
end-with = поставьте в конце `{ $mark }`
ends-without-mark = { $language-text } `{ $name }` кончается без знака, а исходный — на `{ $wanted }`
add-end-mark = добавьте в конце `{ $mark }`
ends-with-mark = { $language-text } `{ $name }` кончается на `{ $found }`, а исходный — без знака
delete-end-mark = удалите знак в конце
fewer-sentences = { $language-in-text } `{ $name }` предложений: { $found }, а в исходном: { $wanted }
more-sentences = { $language-in-text } `{ $name }` предложений: { $found }, а в исходном только { $wanted }
same-sentences = переведите каждое предложение исходного текста и не добавляйте своих

## Единицы, время, названия

name-in-small = имя собственное `{ $word }` начинается со строчной буквы
write-name-capital = напишите { $name }

## Прописные буквы, запятые, тире, отрицание

two-capitals = слово `{ $word }` начинается с двух заглавных букв
one-capital = напишите { $word }
all-capitals = { $language-text } `{ $name }` набран одними заглавными буквами, а исходный — нет
as-source-capitals = наберите его строчными буквами, как исходный текст
comma-missing = нет запятой перед `{ $word }`
part-clause = поставьте запятую перед придаточным, которое здесь начинается
clause-not-closed = часть предложения, которую начинает «{ $word }», не отделена запятой
close-clause = поставьте запятую там, где эта часть предложения кончается
close-before = поставьте запятую перед «{ $word }»
write-comma = напишите { $before }, { $word }
dash-needs-spaces = тире без пробелов
dash-with-spaces = поставьте пробел перед тире и после него
negation-lost = в исходном тексте есть отрицание «{ $word }», а { $language-in-text } `{ $name }` его нет
say-negation = проверьте, не пропущено ли отрицание
denial-half = «{ $word }» требует отрицания, а в предложении его нет
written-otherwise = «{ $words }» пишется иначе
izofa-missing = у `{ $word }` нет окончания, которое присоединяет «{ $next }»
izofa-leads-nowhere = `{ $word }` оканчивается так, как перед определением, но дальше его нет
decimal-point = в числе `{ $typed }` стоит точка, а { $language-in-text } нужна запятая
same-size = проверьте, об одной ли величине говорят оба текста
write-so = напишите { $words }
negation-added = { $language-in-text } `{ $name }` сказано «{ $words }», а в исходном тексте отрицания нет
take-negation-out = проверьте, нужно ли здесь отрицание
person-in-small = имя собственное `{ $word }` начинается со строчной буквы
write-value = напишите { $typed }
