### Слова, общие для всех сообщений, и замечания о строении файлов .ftl.

## Как назван язык: само название и то, как оно стоит в предложениях

language-en = английский
    .name = английский язык
    .of = английского языка
    .to = на английский язык
    .in = на английском языке
    .within = в английском языке
    .text = английский текст
    .of-text = английского текста
    .in-text = в английском тексте
language-ru = русский
    .name = русский язык
    .of = русского языка
    .to = на русский язык
    .in = на русском языке
    .within = в русском языке
    .text = русский текст
    .of-text = русского текста
    .in-text = в русском тексте
language-tg = таджикский
    .name = таджикский язык
    .of = таджикского языка
    .to = на таджикский язык
    .in = на таджикском языке
    .within = в таджикском языке
    .text = таджикский текст
    .of-text = таджикского текста
    .in-text = в таджикском тексте
language-ar = арабский
    .name = арабский язык
    .of = арабского языка
    .to = на арабский язык
    .in = на арабском языке
    .within = в арабском языке
    .text = арабский текст
    .of-text = арабского текста
    .in-text = в арабском тексте
language-de = немецкий
    .name = немецкий язык
    .of = немецкого языка
    .to = на немецкий язык
    .in = на немецком языке
    .within = в немецком языке
    .text = немецкий текст
    .of-text = немецкого текста
    .in-text = в немецком тексте
language-es = испанский
    .name = испанский язык
    .of = испанского языка
    .to = на испанский язык
    .in = на испанском языке
    .within = в испанском языке
    .text = испанский текст
    .of-text = испанского текста
    .in-text = в испанском тексте
language-fr = французский
    .name = французский язык
    .of = французского языка
    .to = на французский язык
    .in = на французском языке
    .within = во французском языке
    .text = французский текст
    .of-text = французского текста
    .in-text = во французском тексте
language-it = итальянский
    .name = итальянский язык
    .of = итальянского языка
    .to = на итальянский язык
    .in = на итальянском языке
    .within = в итальянском языке
    .text = итальянский текст
    .of-text = итальянского текста
    .in-text = в итальянском тексте
language-kk = казахский
    .name = казахский язык
    .of = казахского языка
    .to = на казахский язык
    .in = на казахском языке
    .within = в казахском языке
    .text = казахский текст
    .of-text = казахского текста
    .in-text = в казахском тексте
language-ky = киргизский
    .name = киргизский язык
    .of = киргизского языка
    .to = на киргизский язык
    .in = на киргизском языке
    .within = в киргизском языке
    .text = киргизский текст
    .of-text = киргизского текста
    .in-text = в киргизском тексте
language-pl = польский
    .name = польский язык
    .of = польского языка
    .to = на польский язык
    .in = на польском языке
    .within = в польском языке
    .text = польский текст
    .of-text = польского текста
    .in-text = в польском тексте
language-tr = турецкий
    .name = турецкий язык
    .of = турецкого языка
    .to = на турецкий язык
    .in = на турецком языке
    .within = в турецком языке
    .text = турецкий текст
    .of-text = турецкого текста
    .in-text = в турецком тексте
language-uk = украинский
    .name = украинский язык
    .of = украинского языка
    .to = на украинский язык
    .in = на украинском языке
    .within = в украинском языке
    .text = украинский текст
    .of-text = украинского текста
    .in-text = в украинском тексте
language-uz = узбекский
    .name = узбекский язык
    .of = узбекского языка
    .to = на узбекский язык
    .in = на узбекском языке
    .within = в узбекском языке
    .text = узбекский текст
    .of-text = узбекского текста
    .in-text = в узбекском тексте
language-zh = китайский
    .name = китайский язык
    .of = китайского языка
    .to = на китайский язык
    .in = на китайском языке
    .within = в китайском языке
    .text = китайский текст
    .of-text = китайского текста
    .in-text = в китайском тексте
language-fa = персидский
    .name = персидский язык
    .of = персидского языка
    .to = на персидский язык
    .in = на персидском языке
    .within = в персидском языке
    .text = персидский текст
    .of-text = персидского текста
    .in-text = в персидском тексте

# Любой другой язык. $tag — его обозначение: «ps»
language-other = «{ $tag }»
    .name = язык «{ $tag }»
    .of = языка «{ $tag }»
    .to = на язык «{ $tag }»
    .in = на языке «{ $tag }»
    .within = в языке «{ $tag }»
    .text = текст на языке «{ $tag }»
    .of-text = текста на языке «{ $tag }»
    .in-text = в тексте на языке «{ $tag }»

## Слова перед сообщениями

severity-error = ошибка
severity-warning = предупреждение
severity-info = совет
note-word = пояснение
help-word = что делать

## Общие подписи

here = здесь
this-line = эта строка
this-message = этот текст
this-variant = этот вариант
first-one = первый раз
second-one = второй раз
delete-one = удалите один из них
delete-line = удалите эту строку
delete-option = удалите `{ $option }`
delete-or-add = удалите или добавьте в исходный язык
needed-here = нужен здесь
called-here = вызван здесь
the-term = термин

## Пустые тексты и негодные знаки

text-is-empty = текст `{ $name }` пуст
write-or-delete = напишите текст или удалите запись, если она нигде не нужна
delete-with-braces = удалите его вместе со скобками и кавычками вокруг
retype-word = удалите слово с этим знаком и наберите его заново
mark-of-direction = в `{ $name }` есть невидимый знак направления письма: { $code }
lost-character = в `{ $name }` стоит знак, который заменяет потерянную букву: { $code }
private-character = в `{ $name }` есть знак особого шрифта, который без этого шрифта не прочесть: { $code }
hidden-character = в `{ $name }` есть невидимый знак: { $code }
text-too-long = текст `{ $name }` больше { $most } КБ
one-paragraph = текст — это один абзац: сделайте из него несколько текстов

## Тексты, которые ссылаются друг на друга

too-many-braces = в `{ $name }` больше { $most } пар фигурных скобок, если считать тексты, на которые он ссылается
split-text = разделите его на несколько текстов
circle = тексты по кругу ссылаются друг на друга: { $names }
closes-circle = здесь круг замыкается
begins-circle = а здесь начинается
break-circle = напишите один из них словами, без ссылки

## Файл другого вида

file-is-page = это веб-страница (HTML), а не файл с текстами
copy-page = перенесите тексты сюда без оформления, каждый абзац в виде `имя = текст`; имена возьмите из английского файла
file-is-exchange = это файл программы перевода (XML или PO), а не файл с текстами
copy-texts = напишите каждый текст в виде `имя = текст`; имена возьмите из английского файла
file-is-json = это JSON, а не файл с текстами
copy-json = напишите каждый текст в виде `имя = текст`, без кавычек и запятых; имена возьмите из английского файла
file-is-template = это шаблон релиза, а не файл с текстами
move-template = верните его на место под именем release.md, а сюда напишите тексты, каждый в виде `имя = текст`
file-is-prose = это сплошной текст, а нужен файл, где у каждого текста есть имя
name-paragraphs = напишите каждый абзац в виде `имя = текст`; имена возьмите из английского файла (`payom stub` создаст файл, который останется заполнить)
file-has-colons = в каждой строке стоит `:` там, где нужно `=`
replace-colons = пишите в каждой строке `имя = текст`: редактор может заменить первое `: ` сразу во всех строках

## Функции NUMBER, DATETIME, LIST

no-such-function = функции `{ $function }` нет
functions-listed = есть функции: { $functions }
larger-most = напишите maximumFractionDigits: { $least } или больше
least-and-most = не меньше { $least } и не больше { $most } знаков после запятой сразу быть не может
option-without-effect = рядом с `{ $option }` параметр `{ $other }` не действует
date-without-hour = у этой даты нет времени
hour-without-date = у этого времени нет даты
percent-of-million = проценты не пишут со словом «миллион»
delete-notation = удалите `notation` или `style`
number-or-amount = число или сумма денег
function-needs = для `{ $function }` нужно значение: { $expected }
write-call = напишите `{ $call }`
one-value = у `{ $function }` только одно значение
delete-others = удалите остальные; параметры пишутся так: `имя: "значение"`
a-message = другой текст
a-pair-of-braces = пара фигурных скобок
value-of-call = то, с чем вызван термин
function-gets = для `{ $function }` нужно значение: { $expected }; а здесь { $found }
without-function = напишите `{ $variable }`, без функции
without-quotes = напишите число без кавычек: `{ $call }`
text-alone = напишите текст без скобок и функции
call-variable = напишите переменную: `{ $call }`
options-listed = её параметры: { $options }
function-lacks-option = у `{ $function }` нет параметра `{ $option }`
digits-wrong = `{ $option }` — это количество цифр, и { $value } не подходит
digits-range = напишите целое число от 0 до 20
option-needs-number = для `{ $option }` нужно число, а здесь текст
option-cannot-be = значение `{ $value }` не подходит для `{ $option }`
option-needs-text = для `{ $option }` нужен текст в кавычках
style-and-parts = рядом с `dateStyle` остальные параметры не действуют: { $options }
leave-style = оставьте только `dateStyle`
parts-alone = из одних этих частей дату не пишут: { $parts }
choose-style = выберите вид: dateStyle: { $styles }
a-number = число
a-date = дата
a-moment = дата с часом
an-hour = время
an-amount = сумма денег
a-list = список
a-text = текст
a-keyword = условное слово

## Имена

name-of-function = `{ $name }` — имя функции
small-letters = дайте тексту другое имя; имена текстов пишут строчными буквами
name-twice = имя `{ $name }` встречается дважды
rename-or-delete = дайте одному из них другое имя или удалите строку в { $file }
attribute-twice = у `{ $name }` два атрибута `.{ $attribute }`

## Ссылки и переменные

number-too-long = в числе { $number } больше 15 цифр
shown-otherwise = оно было бы показано неверно
number-as-text = напишите его как текст, без скобок
no-such-variable = переменной `${ $variable }` здесь нет
no-variables = у этого текста нет переменных
variables-listed = переменные этого текста: { $variables }
needs-variable = для `{ $name }` нужна переменная `${ $variable }`, а здесь её нет
payom-fills = этот текст может заполнить только сам Payom
in-words = напишите это словами
attributes-alone = у `{ $name }` нет самого текста
text-needed-here = текст нужен здесь
no-caption = { $language-in-text } `{ $name }` нет названия таблицы
write-caption = напишите его после имени, `{ $name } = …`, над строками, которые начинаются с точки
only-attributes = здесь одни атрибуты
wrong-sum = сумма строк: { $sum }, а `{ $name }` равно { $shown }
correct-sum = исправьте строку или напишите { $sum } для `{ $name }` в [facts]; строка, которая не итог, не выделяется целиком
show-attribute = добавьте текст или покажите один из атрибутов: { $attributes }
no-such-attribute = у { $language-of-text } `{ $name }` нет атрибута `.{ $attribute }`
attribute-misspelt = у `{ $name }` нет атрибута `.{ $attribute }`
no-such-message = текста `{ $name }` нет
no-such-term = термина `-{ $name }` нет

## Выбор вариантов

selection-looks-at = выбирать по такому значению нельзя: { $value }
select-by-number = выбирайте по числу или по условному слову
variant-twice = вариант `[{ $variant }]` встречается дважды
never-chosen = вариант `[{ $variant }]` никогда не будет выбран
choices = возможные варианты: { $choices }
forms-of = { $language-within } есть такие формы: { $forms }
forms-after-number = после числа возможны только эти формы: { $forms }
never-chosen-in = { $language-within } вариант `[{ $variant }]` никогда не будет выбран
forms-missing =
    { $count ->
        [one] не хватает { $count } формы числа
        [few] не хватает { $count } форм числа
        [many] не хватает { $count } форм числа
       *[other] не хватает { $count } форм числа
    }: { $forms }
for-this-number = для этого числа
needs-forms = { $language-within } нужны { $forms }
chosen-before = вариант `[{ $number }]` никогда не будет выбран: выше стоит `[{ $form }]`, и это число достаётся ему
chosen-first = этот выбирается раньше
number-above = поставьте строку с `[{ $number }]` выше строки с `[{ $form }]`

## Правила записи .ftl

marked-name = `{ $name }` — название, и «{ $sign }» в нём лишнее
bare-name = напишите его одними словами
note-in-text = строка с `#` в начале стала частью { $language-of-text } `{ $name }`
note-at-margin = если это комментарий, удалите пробелы перед `#` и поставьте строку над текстом; если нужен сам знак, перенесите в эту строку предыдущее слово
text-at-margin = текст, набранный с самого начала строки, ни к чему не относится
braces-too-deep = скобки вложены глубже { $most } уровней
move-inner-parts = вынесите внутренние части в отдельные тексты
too-many-attributes = у этого текста больше { $most } атрибутов
make-several = сделайте из него несколько текстов
line-unreadable = эту строку не удаётся понять как часть текста
write-message = текст пишется так: `имя = текст`; следующие его строки начинаются с четырёх пробелов
line-begins-with-tab = строка начинается со знака табуляции (клавиша Tab)
replace-tab = поставьте вместо него четыре пробела: `{ $line }`
begins-with-sign = строка текста не может начинаться с `{ $sign }`
delete-or-quote = удалите этот знак; если нужна сама скобка, напишите `{ $text }`
begins-with-stop = строка текста не может начинаться с точки
attribute-without-equals = после атрибута `.{ $name }` нет `=`
write-line = напишите `{ $line }`
word-before = перенесите сюда предыдущее слово или напишите `{ $text }`
name-not-latin = в имени `{ $name }` буква `{ $letter }` не латинская
name-with-spaces = `{ $name }` не может быть именем: в именах нет пробелов
write-or-continue = напишите `{ $line }`; а если строка продолжает текст выше, начните её с четырёх пробелов
name-begins-with-digit = имя `{ $name }` начинается с цифры
begin-with-letter = начните его с латинской буквы
four-spaces = если строка продолжает текст выше, начните её с четырёх пробелов: `{ $line }`
name-or-four-spaces = если `{ $name }` — имя текста, напишите `{ $message }`; если строка продолжает текст выше, начните её с четырёх пробелов: `{ $line }`
latin-look-alike = напишите `{ $line }`: эти буквы только похожи друг на друга
name-in-latin = напишите имя латинскими буквами, как в английском файле
message-without-text = у `{ $name }` нет текста
write-text-or-delete = напишите `{ $line }` или удалите строку
term-without-text = у термина `-{ $name }` нет текста
no-such-character = `{ $escape }` не обозначает никакого знака
hexadecimal-digits = напишите четыре шестнадцатеричные цифры: `\u00A0`
nothing-after-equals = после `=` ничего нет
write-the-text = напишите текст
quotes-open = текст в кавычках не закончен
close-quotes = поставьте закрывающую `"` в той же строке
unknown-escape = после знака `\` стоит знак, который здесь ничего не значит
known-escapes = внутри кавычек пишите `\\` вместо `\`, `\"` вместо кавычки, `\u00A0` вместо неразрывного пробела
brace-open = у `{"{"}` нет пары `{"}"}`
close-brace = закройте скобку; если нужна сама скобка, напишите `{"{ \"{\" }"}`
brace-alone = у `{"}"}` нет пары `{"{"}`
delete-brace = удалите её; если нужна сама скобка, напишите `{"{ \"}\" }"}`
default-missing = в выборе нет варианта по умолчанию
mark-default = поставьте `*` перед вариантом для всех прочих случаев: `*[other]`
default-twice = в выборе два варианта по умолчанию
leave-one-default = оставьте `*` только перед одним
function-in-capitals = имена функций пишут заглавными буквами
write-function = напишите NUMBER(…), DATETIME(…) или LIST(…)
selection-by-message = выбирать можно только по переменной
select-by-variable = напишите `{"{ $variable -> … }"}`
term-attribute-shown = атрибут термина показать нельзя
use-in-selection = выбирайте по нему варианты или сделайте его текстом
arguments-mixed = значения стоят не в том порядке, или одно указано дважды
order-of-arguments = сначала напишите переменную, затем каждый параметр один раз: `NUMBER($n, style: "percent")`
name-in-braces-not-latin = в имени в скобках есть нелатинская буква
copy-name = скопируйте имя из английского файла

## Термины

term-needs-variable = термину `-{ $term }` нужна переменная `${ $variable }`, а он её не получает
call-with = термин не видит переменных текста: напишите `{ $call }` или сделайте `{ $term }` обычным текстом, без дефиса в начале
term-lacks-form = у термина `-{ $term }` нет формы `{ $form }`
term-ignores = термин `-{ $term }` не использует `{ $argument }`
forms-listed = его формы: { $forms }
a-number-without-quotes = напишите число без кавычек
term-needs-number = термину `-{ $term }` для `{ $argument }` нужно число, а здесь текст

## Комментарии # payom: allow

not-an-allow = это комментарий для Payom, но в нём нет `allow`
allow-without-rule = после `allow` не названо правило
no-such-rule = правила `{ $rule }` нет
rule-not-relaxable = правило `{ $rule }` нельзя отменить для одного текста
mend-message = исправьте текст и удалите эту строку
reason-missing = не названа причина
rule-not-broken = этот текст не нарушает правило `{ $rule }`
allowed-for-nothing = разрешено напрасно
write-allow = напишите `# payom: allow ПРАВИЛО причина`: имя правила и почему этот текст может его нарушить

## Где нужен текст

written-in-language = написано на этом языке
needed-for-caption = нужен как название этой таблицы
needed-for-contact = нужен для этого контактного лица
answers-for-contents = отвечает за содержание
needed-to-credit = нужен, чтобы упомянуть этого донора
needed-for-dateline = нужен для строки с местом и датой
needed-for-email = нужен для адреса электронной почты
needed-for-extension = нужен для добавочного номера
needed-for-funder = нужен для этого донора
needed-to-name-funder = нужен, чтобы назвать этого донора
needed-to-name-partner = нужен, чтобы назвать этого партнёра
needed-for-number = нужен для номера телефона
needed-for-organisation = нужен для этой организации
needed-for-picture = нужен для этого изображения
needed-for-place = нужен для этого места
needed-for-project = нужен для этого проекта
needed-for-release = нужен этому релизу
needed-for-site = нужен для сайта
spoken-by-contact = на этом языке говорит контактное лицо
needed-for-text = нужен этому тексту
text-shows-nothing = { $language-text } `{ $name }` ничего не показывает
write-its-text = напишите этот текст
text-shows-hidden = в { $language-text } `{ $name }` попадает невидимый или особый знак { $code }
text-incomplete = { $language-text } `{ $name }` не удаётся составить: { $why }
edition-too-long = { $language-in } в релизе больше { $most } МБ текста
limit-reached = здесь предел достигнут
split-release = уберите из шаблона повторы или сделайте несколько релизов

## Окончания после имён

letter-before-ending = в `{ $name }` получается слово `{ $word }`, где перед окончанием стоит `{ $letter }`
this-ending = это окончание
written-so = пишется { $word }
ending-elsewhere = перенесите окончание на другое слово или напишите имена полностью
write-stem-form = напишите `{ $text }`
add-stem-form = в файле { $file } под `{ $name }` добавьте строку `{ $line }` и напишите `{ $text }`

## Разметка в тексте

second-paragraph = { $language-in-text } `{ $name }` есть второй абзац
split-paragraph = удалите пустую строку или сделайте второй абзац отдельным текстом
blocks-in-template = списки, заголовки и подобное ставят в шаблон; если нужен сам знак, напишите перед ним обратную косую черту: `{ $text }`
text-has-html = { $language-in-text } `{ $name }` есть HTML: { $html }
use-markdown = пишите **жирный**, *курсив*, [текст](ссылка); если нужен сам знак, напишите \<
text-has-picture = { $language-in-text } `{ $name }` есть изображение
pictures-in-template = изображения ставят в шаблон: ![{"{ photo.alt }"}](photo.jpg)
link-without-address = { $language-in } у ссылки `{ $link }` из `{ $name }` нет адреса
add-link = добавьте `{ $line }` в раздел [links] файла release.md
no-such-link = { $language-in-text } `{ $name }` стоит ссылка `{ $link }`, которой в релизе нет
link-to-nowhere = { $language-in-text } `{ $name }` ссылка никуда не ведёт: { $link }
markdown-lost = { $language-in-text } `{ $name }` есть то, что пропадёт: { $what }
markdown-code = { $language-in-text } `{ $name }` есть { $what }, и его обратные кавычки пропадут
markdown-stray = { $language-in-text } `{ $name }` будет напечатан как есть { $what }
markdown-printed = { $language-in-text } `{ $name }` есть то, что будет напечатано вместе со знаками: { $what }
a-table = таблица
a-footnote = сноска
a-task-list = список задач
a-definition-list = список определений
a-box = рамка
a-call-out = цитата с пометой
a-bullet = маркер из текстового редактора
a-heading-without-space = заголовок без пробела после `#`
a-list-without-space = список без пробела после `-`
struck-text = зачёркнутый текст
highlighted-text = выделенный цветом текст
inserted-text = вставленный текст
a-superscript = верхний индекс
a-subscript = нижний индекс
a-formula = формула
a-symbol = значок, указанный по имени
a-link-between-notes = ссылка между заметками
a-link-by-reference = ссылка, адрес которой стоит в другом месте
a-broken-link = ссылка, у которой не удаётся прочитать адрес в скобках
a-line-break = перевод строки
some-code = код
a-stray-sign = знак `{ $sign }` без пары
space-after-heading = поставьте после него пробел: `{"## { heading }"}`; если нужен сам знак, напишите `\#`
space-after-hyphen = поставьте после него пробел: `{"- { item }"}`; если нужен сам знак, напишите `\-`
leave-struck = уберите эти слова и `~~` вокруг них; если нужен сам знак, напишите `\~`
strong-instead = напишите вместо этого `**жирный**`; если нужен сам знак, напишите `\=`
leave-inserted = уберите `++`; если нужен сам знак, напишите `\+`
raised-character = наберите сам верхний знак: `²`, `³`; если нужен знак `^`, напишите `\^`
lowered-character = наберите сам нижний знак: `₂`; если нужен знак `~`, напишите `\~`
plain-formula = напишите её обычными знаками; если нужен сам знак, напишите `\$`
type-symbol = наберите сам значок или уберите его; если нужно двоеточие, напишите `\:`
write-link = напишите `[текст](https://…)` или `[текст](link:name)` и добавьте `name` в раздел [links] файла release.md; если нужен сам знак, напишите `\[`
mend-link = в адресах и именах файлов нет пробелов: в адресе пишите вместо каждого `%20`, файл переименуйте и не оставляйте пробелов до и после адреса; если нужен сам знак, напишите `\]`
split-lines = удалите `\`; вторую строку сделайте отдельным текстом и отдельным абзацем
leave-backquotes = удалите обратные кавычки; если нужен сам знак, напишите `\``
mend-marks = пишите `{"**{ strong }**"}`, `{"*{ emphasis }*"}` или `{"[{ text }](link:name)"}`, без пробелов внутри знаков; если нужен сам знак, напишите `{ $escaped }`
table-in-template = таблица пишется в release.md, по одному тексту в ячейке: `{"| { grants.place } | { grants.sum } |"}`, ниже `|---|--:|`, затем её строки; если нужен сам знак, напишите `\|`
leave-task = уберите `[ ]`: пункт списка в шаблоне пишется `{"- { item }"}`
list-for-terms = сделайте в шаблоне список: `{"- { term }"}`
leave-call-out = уберите `[!…]`: цитата в шаблоне пишется `{"> { text }"}`
hyphen-for-bullet = начните пункт в шаблоне с дефиса и пробела: `{"- { item }"}`
leave-signs = уберите эти знаки: сделайте абзац или, в шаблоне, цитату `{"> { text }"}`
like-heading = { $language-text } `{ $name }` начинается как заголовок: «{ $begin }»
like-list = { $language-text } `{ $name }` начинается как список: «{ $begin }»
like-quotation = { $language-text } `{ $name }` начинается как цитата: «{ $begin }»
like-rule = { $language-text } `{ $name }` начинается как черта между абзацами: «{ $begin }»
like-block = { $language-text } `{ $name }` начинается не как абзац: «{ $begin }»

## Знаки, которых нет в шрифте

character-not-in-font = в `{ $name }` знак { $character } ({ $code }), которого нет в шрифте { $font }
font-lacks-character = { $file }{ $font }: нет знака { $character } ({ $code }) из «{ $text }»
shorten-word = сократите «{ $word }»

## Файлы, которые не читаются

byte-order-mark = файл начинается с невидимого знака (метки порядка байтов, BOM)
before-this = перед этим
save-without-bom = сохраните файл в кодировке «UTF-8», а не «UTF-8 с BOM» (в Блокноте: «UTF-8», а не «UTF-8 со спецификацией»)
first-unreadable = первый знак, который не читается
link-outside = { $path } — ссылка на файл вне проекта
copy-into-project = скопируйте в проект сам файл
name-not-utf8 = имя файла { $name } не в кодировке UTF-8
rename-file = переименуйте файл
name-in-other-letters = файла { $path } нет, но есть `{ $name }`
one-name-to-some = для одних систем это одно и то же имя, для других — разные
rename-it = переименуйте `{ $name }`
file-too-large = файл { $path } больше { $size } МБ
split-or-shrink = тот ли это файл? Если тот, разделите или уменьшите его
file-unreadable = { $path } не читается: { $why }
permission-denied = нет прав доступа
folder-for-file = на месте файла стоит папка
file-for-folder = на месте папки стоит файл
dead-file-link = это ссылка, которая никуда не ведёт
no-text-file = это { $kind }, а не текстовый файл
right-file = положите на его место нужный файл
paste-text = откройте его в программе, в которой он сделан, скопируйте текст и вставьте его в нужный текстовый файл; от переименования документ не станет текстом
file-docx = документ Word (.docx)
file-odt = документ LibreOffice (.odt)
file-spreadsheet = электронная таблица
file-pptx = презентация PowerPoint
file-zip = архив ZIP
file-doc = старый документ Word (.doc)
file-rtf = документ RTF (.rtf)
file-pdf = файл PDF
file-picture = изображение
file-of-a-program = служебный файл программы
is-utf16 = файл сохранён в UTF-16 (в Windows её называют ещё «Юникод»), а не в UTF-8
save-utf16-as-utf8 = откройте его в редакторе, выберите «Сохранить как» и там кодировку UTF-8
other-encoding = файл не в UTF-8, а, похоже, в кодировке { $name }
encoding-of-windows = Windows-1251 (кириллица Windows)
encoding-of-dos = CP866 (кириллица DOS)
save-from-encoding = откройте его в редакторе в этой кодировке и сохраните в кодировке UTF-8
not-utf8 = файл не в кодировке UTF-8
save-as-utf8 = откройте файл в редакторе и сохраните его в кодировке UTF-8
git-not-started = git не запускается: { $error }
no-such-revision = такой ветки, метки или такого коммита нет

## Сноски и приложения

needed-for-enclosure = нужен для того, что прилагается к релизу
needed-for-footnote = нужен для этой сноски
mark-misplaced = { $language-in-text } `{ $name }` стоит знак сноски, а ему там не место
mark-into-paragraph = знаки сносок стоят в абзацах, списках, цитатах и подписях: перенесите `[^…]` туда
mark-without-note = { $language-in } у знака `{ $mark }` нет сноски
add-note = добавьте в release.md строку `{ $line }` и напишите текст `{ $note }`
note-mark-twice = { $language-in } знак `{ $mark }` стоит дважды
one-mark = оставьте один; если то же надо сказать ещё раз, напишите отдельную сноску
mark-missing = { $language-in-text } `{ $name }` нет знака сноски `{ $mark }`
mark-in-source = знак в исходном тексте
add-mark = поставьте `{ $mark }` после слов, к которым относится сноска
mark-for-note = поставьте знак `[^name]` там, где нужна сноска (латинские буквы, цифры, дефисы), а саму сноску — отдельной строкой в шаблоне: `{"[^name]: { note-name }"}`

## Страницы: что на них стоит и какой длины строки

headline-long = { $language-in } в заголовке знаков: { $count }; больше { $most } быть не должно
headline-shorter = остальное скажите в тексте под ним
body-empty = в релизе нет текста, есть только то, что стоит вокруг него
add-text = назовите под вторым `+++` какой-нибудь текст, например `{ $reference }`
line-holds = в строке на языке `{ $locale }` около { $letters } букв; легко читаются строки, в которых от { $fewest } до { $most } букв
set-measure = напишите в `[style]` `measures = { $open } { $locale } = { $good } { $close }`
more-room = сделайте поля по бокам уже или текст мельче
set-here = задано здесь

## Шрифты организации

face-elsewhere = файл `{ $path }` лежит не в папке `fonts`
put-into-fonts = положите файл в папку `fonts/` рядом с payom.toml
no-face = нет файла шрифта { $path }
put-file-there = положите файл туда или исправьте имя
face-lacks = в { $path } не хватает букв и знаков (всего { $count }): { $letters }
face-with-all = возьмите шрифт, в котором есть все буквы языков организации
face-licence = попросите у правообладателя лицензию на встраивание в документы или возьмите другой шрифт
face-broken = { $path } — не шрифт, или файл повреждён
face-anew = скопируйте файл заново с сайта правообладателя
face-postscript = в { $path } контуры PostScript (CFF), а нужны контуры TrueType
face-ttf = возьмите вариант TrueType (.ttf с контурами `glyf`)
face-collection = { $path } — сборник из нескольких шрифтов
face-one = извлеките шрифт из сборника и назовите файл, в котором он один
face-web = { $path } — шрифт, сжатый для сайтов (WOFF)
face-desktop = назовите файл .ttf того же шрифта
face-variable = { $path } — вариативный шрифт
face-static = назовите отдельные файлы семейства, по одному на каждое начертание
face-restricted = { $path } нельзя встраивать (OS/2 fsType: ограниченная лицензия)
face-whole = { $path } можно встраивать только целиком (OS/2 fsType: без выборки знаков)
face-bitmaps = из { $path } можно встраивать только растровые знаки (OS/2 fsType)
