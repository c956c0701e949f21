### Замечания о release.md, реестре и папках: данные в начале релиза, шаблон, изображения.

## Дни и месяцы

day-in-words = { $day } { $month } { $year } года
month-in-words = { $month } { $year } года
write-day-so = напишите год, месяц и день: `{ $line }`
write-day-unquoted = напишите год, месяц и день без кавычек: `{ $line }`
write-day-after = напишите после `=` год, месяц и день: `{ $line }`
write-day-either = напишите `{ $line }`, если это { $one }, или `{ $other_line }`, если это { $other }
write-day-too = напишите и день: `{ $line }`
write-month = напишите месяц в кавычках: `{ $line }`
write-day-or-month = день пишется `{ $day }`, месяц — `{ $month }`
write-day-or-before = день пишется `{ $line }`; если известно только, до какого дня, — `{ $before }`
add-day = добавьте день публикации (год, месяц и день): `{ $line }`
day-not-filled-in = день публикации не указан
day-written-otherwise = `{ $text }`: дни здесь пишутся иначе
text-for-day = "{ $text }": дни здесь пишутся иначе
day-not-read = `{ $text }` — это не день
neither-day-nor-month = `{ $text }` — не день и не месяц
no-such-month = дня `{ $text }` нет в календаре: месяца { $month } не бывает
month-too-short = дня `{ $text }` нет в календаре: последний день { $month } — { $days }-й
no-such-day = дня `{ $text }` нет в календаре
day-and-month = { $from } и { $to }: одно — день, другое — месяц
both-alike = напишите оба дня или оба месяца
ends-before = конец ({ $to }) стоит раньше начала ({ $from })
exchange-days = поменяйте их местами или исправьте одну из дат
slug-of-other-month = судя по имени, релиз от { $month }, а датирован он { $day }
this-date = эта дата
correct-date-or-rename = исправьте дату или переименуйте папку releases/{ $slug } и её файлы .ftl в { $right }
year-apart = между ними больше года

## Часы: эмбарго и публикация

publish-in-embargo = релиз вышел бы раньше, чем кончится эмбарго
published-here = здесь он выходит
embargo-until = до этого времени эмбарго
delete-publish = удалите `publish`: релиз выходит, когда кончается эмбарго; или укажите более позднее время
embargo-without-hour = эмбарго кончается в определённый час
only-a-day = здесь только день
add-hour = добавьте час после буквы T: `{ $line }`
embargo-of-other-day = эмбарго кончается { $ends }, а релиз датирован { $day }
the-embargo = эмбарго
day-seen = день, который видят читатели
correct-one-day = исправьте одну из двух дат
no-day-with-hour = `{ $text }` — это не день с часом
write-moment = напишите год, месяц, день, букву T и час, без кавычек: `{ $line }`

## Ключи и их значения

key-missing = нет ключа `{ $key }`
key-missing-under = в `{ $above }` нет ключа `{ $key }`
add-key-line = добавьте строку `{ $line }`
key-without-value = у ключа `{ $key }` нет значения
write-key-or-delete = напишите `{ $line }` или удалите строку
unknown-key = ключа `{ $key }` здесь не бывает
unknown-key-under = ключа `{ $key }` в `{ $above }` не бывает
known-keys = здесь бывают: { $keys }
key-not-here = ключу `{ $key }` здесь не место
key-not-under = ключу `{ $key }` не место под `[{ $above }]`
under-links = если это ссылка для текстов, перенесите эту строку под строку `[links]`
under-facts = если это данные для текстов, перенесите эту строку под строку `[facts]`
move-line-up = перенесите эту строку вверх, выше первой строки в квадратных скобках
headline-is-message = заголовок — это текст: напишите `{ $line }` в файле .ftl этого релиза на каждом языке, а эту строку удалите; название документа или записи стоит под `[[documents]]` или `[[media]]`
move-line-below = перенесите эту строку под строку `{ $heading }`; если такой нет, напишите и её
value-not-possible = значения "{ $value }" здесь не бывает
values-listed = возможные значения: { $values }
text-expected = здесь нужен текст в кавычках
group-expected = здесь нужны ключи со значениями
fact-in-figures = напишите число цифрами, день, месяц или сумму денег; словам место в файлах .ftl
no-kind-of-release = вида релиза "{ $kind }" нет
kinds-listed = виды релизов: { $kinds }
fence-missing = под данными нет строки `+++`
facts-end-otherwise = данные кончаются строкой `+++`, а не `{ $line }`
write-fence-here = напишите вместо этой строки `+++`: три плюса, перед ними ничего
write-fence-above = поставьте строку `+++` над этой, там, где начинается шаблон
write-fence-after = поставьте строку `+++` после последнего ключа

## Реестр

page-clash = страница { $page } списка релизов `{ $base }` получила бы адрес `{ $id }`
page-clash-id = это имя
page-clash-list = у этого списка есть страницы
page-clash-help = дайте имя, которое не кончается на `-page-{ $page }`
registry-lacks = в реестре нет { $what } `{ $id }`
entity-organisation = организации
entity-project = проекта
entity-contact = контактного лица
entity-place = места
add-section = добавьте раздел `[{ $id }]` в { $file }

## Шаблон

words-in-template = слова «{ $words }» стоят в шаблоне, где их никто не переведёт
number-in-template = число «{ $number }» стоит в шаблоне, где его нельзя написать так, как принято в каждом языке
number-as-fact = внесите его в данные, `{ $line }` под [facts] в начале файла, а здесь напишите { $fact }
words-into-files = внесите это как текст в файлы .ftl, а здесь напишите { $reference }
caption-in-template = подпись написана в шаблоне, где её никто не переведёт
picture-without-alternative = у изображения нет описания для тех, кто его не видит
write-alternative = напишите { $picture } и текст `photo` с атрибутом `.alt`
brace-not-closed = у `{ $open }` нет пары `{ $close }`
delete-braces = удалите это вместе со скобками: адреса заголовков Payom делает сам, а вид задаёт оформление
no-variable-here = переменные и термины пишут в тексте; здесь напишите { $reference }
reference-not-latin = имена текстов пишут латинскими буквами; одна из этих букв не латинская
write-reference-so = напишите { $reference } или { $attribute }: латинская буква, за ней буквы, цифры и дефисы
empty-braces = в скобках нет имени
no-name-of-message = `{ $name }` не может быть именем текста
comment-in-template = комментарию в шаблоне не место
comment-in-facts = напишите его после знака `#` между двумя строками `+++`
html-in-template = HTML в шаблоне не место
markdown-instead = пишите так: **жирный**, *курсив*, [ссылка](https://…)
code-block = коду в релизе не место
no-code-block = начните строку с самого края, без пробелов и без ```
heading-of-first-level = единственный заголовок первого уровня — заголовок релиза, его Payom берёт из текста `headline`
heading-skips = заголовок уровня { $level } следует за заголовком уровня { $before }

## Изображения

picture-elsewhere = `{ $name }` — не имя файла рядом с релизом
picture-beside = положите изображение в папку релиза и напишите только его имя: photo.jpg
icon-shape = { $file } — { $width } × { $height }: на вкладках браузера была бы полоска
square-icon = укажите квадратное изображение или удалите эту строку: тогда показывается первая буква названия издателя
no-picture = файла { $file } нет
shown-here = показан здесь
copy-picture = скопируйте изображение в папку релиза

## Папки и файлы

no-project-in = в { $folder } нет файла payom.toml
folder-no-release = папка releases/{ $name } не может быть релизом
folder-of-site = папка output/{ $name }/ нужна самому сайту
rename-release = переименуйте её: год, месяц и несколько слов, например 2026-11-winter-school
rename-release-plainly = переименуйте её: только a-z, 0-9 и одиночные дефисы, не больше 80 знаков
texts-under-name = тексты релиза `{ $slug }` лежат под именем `{ $stem }`
rename-texts = переименуйте их все в { $slug }.ftl, а если `{ $stem }` уже опубликован, добавьте `aliases = ["{ $stem }"]` в { $slug }/release.md; или верните папке releases/{ $slug } имя releases/{ $stem }
move-texts = переместите или переименуйте: { $files } в { $right }
they-are-in = они здесь: { $path }
no-output-folder = { $folder } не подходит для готовых файлов: { $why }
leave-out = уберите --out или назовите папку, в которой нет ничего другого: --out site
output-replaces = ничего не изменено: при сборке файлы в этой папке заменяются и удаляются
out-is-disk = это корень диска
out-is-home = это ваша домашняя папка
out-is-own = это папка `{ $own }` или папка в ней
out-is-project = это папка проекта
project-in-out = в ней лежит проект
other-project-in-out = в ней лежит проект: там есть payom.toml
out-is-source = это папка `{ $name }`, а в ней исходные файлы проекта
out-in-source = она лежит в папке `{ $name }`, а там исходные файлы проекта
source-in-out = в ней лежит папка `{ $name }` с исходными файлами проекта
names-no-language = в `locales` не назван ни один язык
languages-or-none = напишите языки, например `locales = ["ru", "tg"]`; если этой строки нет, релиз выходит на всех языках

## Адреса, телефоны, почта

phone-form = `{ $number }` — это не номер телефона в международном виде
no-such-phone = номера { $number } в этой стране быть не может
write-phone = напишите `+`, код страны и номер, одними цифрами: "+992372244145"
not-an-email = `{ $text }` — это не адрес электронной почты
not-a-web-address = `{ $text }` — это не адрес страницы в интернете
not-of-the-web = `{ $text }` — это не адрес в интернете
whole-address = напишите адрес целиком: https://example.org/page
begin-with-https = напишите адрес, который начинается с https://
not-a-language-tag = `{ $tag }` — это не обозначение языка
write-language-tag = напишите обозначение, например "tg", "ru" или "en"
not-a-country = `{ $text }` — это не обозначение страны
write-country = напишите две заглавные латинские буквы по ISO 3166, например "TJ"
email-form = напишите его в виде name@example.org
email-alone = уберите `?` и всё после него: в ссылке стоит только адрес, без темы и копий
one-email = напишите один адрес; для каждого сделайте свою ссылку
latin-email = напишите { $latin }: одна из букв только похожа на латинскую
email-letter = буква `{ $letter }` не может стоять перед `@`, где большинство почтовых серверов принимает только латинские: попросите адрес латинскими буквами
email-alphabets = в имени после `@` смешаны латинские буквы и кириллица: напишите его одним алфавитом
link-as = напишите { $address }
link-scheme = ссылки начинаются с https://, http://, mailto: или tel:; та, что названа под [links], пишется link:name
how-links-begin = ссылки начинаются с https://, http://, mailto: или tel: либо названы под [links]: link:name
link-to-file = файлы, которые лежат рядом с релизом, вместе с ним не публикуются: выложите файл на сайт и напишите его адрес, https://example.org/report.pdf
link-without-site = напишите после `//` имя сайта: https://example.org/page
link-disguised = уберите то, что стоит перед `@`: адрес ведёт на сайт, который назван после этого знака
link-without-hidden = в нём невидимый знак { $code }: напишите { $address }
link-with-hidden = удалите невидимый знак { $code } или наберите адрес заново
link-in-latin = одна из букв только похожа на латинскую: напишите { $address }
link-alphabets = в имени сайта в одном слове смешаны латинские буквы и кириллица: напишите его одним алфавитом
link-to-phone = напишите tel: и номер с кодом страны: tel:+992372244145
release-lacks-link = в релизе нет ссылки `{ $link }`
link-leads-nowhere = ссылка никуда не ведёт: { $link }
not-a-link = `{ $text }` — это не ссылка
write-quoted = напишите "{ $text }"
not-a-site = `{ $text }` — это не адрес сайта
site-alone = напишите "{ $site }": адреса страниц получаются, если приписать к нему их имена
site-form = напишите его в виде "https://example.org/press"

## Имя релиза и неправдоподобные даты

slug-form = `{ $slug }`: { $why }
slug-without-month = имя не начинается с года и месяца
slug-without-year = имя не начинается с года из четырёх цифр
slug-year-alone = после года { $year } в имени нет месяца
slug-no-month = месяца { $month } не бывает
slug-no-year = релизов { $year } года не бывает
slug-month-digits = месяц написан не двумя цифрами
slug-with-day = дальше в имени стоит число { $day }: может быть, это день
rename-slug = переименуйте releases/{ $slug } и файлы .ftl этого релиза в `{ $right }`
begin-slugs = начинайте имена новых релизов с года и месяца, например 2026-11-winter-school
release-of-year = релиз датирован { $year } годом
event-of-year = событие датировано { $year } годом
fact-of-year = `{ $name }` датировано { $year } годом
four-digits = напишите год четырьмя цифрами: { $day }
correct-year = исправьте год
is-year-right = верен ли год здесь и в `date`?
event-long-after =
    { $count ->
        [one] событие начинается через { $count } день после релиза
        [few] событие начинается через { $count } дня после релиза
        [many] событие начинается через { $count } дней после релиза
       *[other] событие начинается через { $count } дня после релиза
    }
event-long-before =
    { $count ->
        [one] событие закончилось за { $count } день до релиза
        [few] событие закончилось за { $count } дня до релиза
        [many] событие закончилось за { $count } дней до релиза
       *[other] событие закончилось за { $count } дня до релиза
    }
event-hour-alone = у события есть день, а здесь только час
day-before-hour = напишите перед ним день: `{ $line }`
embargo-without-day = для эмбарго нужен день публикации
only-its-end = известно только, до какого дня
one-hour-alone = у `{ $with }` есть час, а у `{ $without }` нет
hour-here-too = напишите час и здесь: `{ $line }`; или уберите час из `{ $with }`
write-day-and-hour = напишите день и час без кавычек: `{ $line }`
text-for-hour = "{ $text }": часы здесь пишутся иначе

## Данные релиза: что в них не так

listed-twice = `{ $name }` стоит в списке дважды
listed-twice-in = дважды в { $what }: `{ $name }`
first-time = первый раз
second-time = второй раз
the-notes = списке примечаний
the-gallery = галерее
the-funders = списке доноров события
list-of-organisations = этом списке организаций
list-of-projects = этом списке проектов
list-of-contacts = этом списке контактных лиц
list-of-places = этом списке мест
no-contacts = в `contacts` никто не назван
write-contacts = напишите `contacts = ["…"]` с именем контактного лица или удалите строку
dateline-without-place = в начале текста должно стоять место, а оно не указано
needs-a-place = нужно место
add-place = добавьте `places = ["dushanbe"]` или напишите `dateline = "none"`
not-under-heading = ключу `{ $name }` не место под `{ $heading }`
not-a-fact-name = `{ $name }` не может быть именем факта
fact-name = начните с латинской буквы, дальше буквы, цифры и дефисы
built-in-fact = факт `{ $name }` Payom даёт сам
other-name = выберите другое имя
no-number-shown = { $value } нельзя показать как число
fifteen-digits = напишите число не больше чем из 15 цифр
percent-one-number = процент — это одно число
write-percent = напишите {"{ percent = 12.5 }"}
amount-lacks = для суммы денег нужны число и валюта
write-amount = напишите {"{ amount = 35_000_000, currency = \"EUR\" }"}
fact-not-link = факт — это дата, число или сумма, а не ссылка
move-to-links = перенесите эту строку под строку `[links]`
number-quoted = "{ $text }" — это текст: числа пишутся без кавычек
fact-not-text = факт — это дата, число или сумма, а не текст
texts-into-ftl = текстам место в файлах .ftl, где их можно перевести; месяц пишется "2018-10"
not-a-fact = факт — это дата, промежуток, число или сумма
write-fact = напишите 2018-10-02, {"{ from = 2016-05-31, to = 2016-06-02 }"}, 60 или {"{ amount = 35_000_000, currency = \"EUR\" }"}

## Снимки и логотипы

picture-unusable = { $file } нельзя показать: { $why }
picture-empty = файл пуст
picture-too-large = файл слишком велик: { $size } МБ, а принимается не больше { $most } МБ
picture-too-many-pixels = изображение слишком велико: { $width } × { $height } точек, а принимается не больше { $most } миллионов
picture-coarse = { $file }: { $width } × { $height } точек, разрешение в печати (точек на дюйм): { $dpi }
picture-larger = возьмите снимок крупнее: при ширине в { $width } точек он хорошо напечатается на всю ширину строки
picture-unknown = это не JPEG, не PNG и не SVG, и вид файла неизвестен
picture-foreign = это { $kind }; { $help }
picture-of-other-name = в файле { $file } — { $kind }, а имя говорит другое
picture-endings = пусть имя кончается на { $one } или { $other }
picture-ending = пусть имя кончается на { $ending }
kind-gif = изображение GIF
kind-bmp = изображение BMP
kind-tiff-or-raw = изображение TIFF или необработанный снимок камеры (RAW)
kind-tiff = изображение TIFF
kind-raw = необработанный снимок камеры (RAW)
kind-jpeg-xl = изображение JPEG XL
kind-jpeg-2000 = изображение JPEG 2000
kind-photoshop = файл Photoshop
kind-of-pdf = файл PDF
kind-word-or-zip = файл Word или архив ZIP
kind-old-office = старый файл Word или Excel
kind-video = видео
kind-webp = изображение WebP
kind-sound = видео или звук
kind-web-page = веб-страница
kind-avif = изображение AVIF
kind-heic = снимок HEIC, которого браузеры не показывают
export-jpeg = откройте файл и сохраните его как JPEG
export-png = откройте файл и сохраните его как PNG
export-either = откройте файл и сохраните его как JPEG, а рисунок — как PNG
export-phone = откройте файл и сохраните его как JPEG (iPhone сразу делает снимки JPEG, если выбрать «Настройки», «Камера», «Форматы», «Наиболее совместимые»)
export-plain-svg = откройте файл в программе, где он нарисован, и сохраните его как обычный SVG
take-a-still = возьмите из него один кадр и сохраните как JPEG
out-of-pdf = возьмите изображение из него или сохраните его страницу как PNG
out-of-document = возьмите изображение из него и сохраните отдельно
save-itself = сохраните само изображение: правая кнопка мыши, «Сохранить изображение как»

## Файлы и папки, названные в команде

no-such-file = такого файла нет
look-at-name = посмотрите, верно ли имя файла
no-kit-file = это не XLIFF и не файл Word (.docx)
folder-not-empty = папка { $folder } не пуста
in-folder = в ней: { $names }
in-folder-and-more = в ней: { $names } и ещё { $more }
project-already = здесь уже есть проект: начните в нём релиз командой `payom new 2026-11-my-release`
new-folder = назовите новую папку: payom init our-releases

## Файлы с настройками и фактами, которые нельзя прочесть

written-twice = `{ $shown }` написано дважды
join-headings = перенесите то, что стоит под вторым заголовком, под первый и удалите второй
delete-one-line = удалите одну из двух строк
two-settings = два значения в одной строке
each-on-its-line = напишите каждое на своей строке
add-closing-bracket = поставьте `]` в конце строки
list-without-end = у списка нет `]`
end-list = поставьте `]` после последнего значения
end-group = поставьте `{ $close }` после последнего значения
no-comma = между двумя значениями нет запятой
comma-after-each = ставьте запятую после каждого значения
line-without-sign = в строке нет `=`
how-a-fact-is-written = факт пишется так: `name = value`; примечание начинается с `#`
sign-in-name = `{ $sign }` не может стоять в имени
names-and-sign = имя состоит из латинских букв, цифр и дефисов, за ним стоит `=`
left-over = в конце строки что-то лишнее
one-value-after = напишите после `=` одно значение, текст — в кавычках
toml-line-unreadable = эту строку нельзя прочесть: { $why }
fact-in-marks = факт пишется так: `name = value`, текст — в кавычках
close-after-last = напишите строку `{ $sign }` после последнего значения
list-of-key-open = у списка `{ $key }` нет `]` в конце
braces-of-key-open = скобки `{ $key }` не закрыты
text-of-key-open = у текста `{ $key }`, который начинается с трёх кавычек, нет конца
three-marks-too = поставьте три кавычки и после его последнего слова
line-of-text = эта строка относится к тексту, а не к фактам
below-second-fence = перенесите её под вторую строку `+++`
parts-nothing = эта строка ничего не отделяет
three-plus-signs = факты кончаются строкой `+++`: три плюса
remark-begins = примечание здесь не начинается с `{ $sign }`
heading-brackets = у заголовка `{ $text }` не хватает скобки или она не та
sign-for-equals = вместо `=` стоит `{ $sign }`
no-equals-after = после `{ $key }` нет `=`
no-name-before = перед `=` нет имени
letter-not-latin = в `{ $name }` есть буква `{ $letter }`, она не латинская
space-in-name = в `{ $name }` есть пробел
sign-no-name = в `{ $name }` есть знак, который в имени стоять не может
names-are = имя состоит из латинских букв, цифр и дефисов
write-end-or-beginning = напишите `{ $end }`, если это конец этого дня, или `{ $beginning }`, если начало следующего
no-such-hour = времени { $hour } на часах не бывает
write-hour-and-minute = напишите часы и минуты, от 00:00 до 23:59: `{ $line }`
write-unquoted = напишите `{ $line }` без кавычек
hour-written-otherwise = `{ $text }`: время здесь пишется иначе
entries-in-marks = каждое значение списка стоит в кавычках, после него — запятая
curved-marks = фигурные кавычки: здесь могут стоять только прямые
list-in-brackets = список стоит в квадратных скобках
list-open = у списка нет `]` в конце
amount-otherwise = `{ $text }`: сумма здесь пишется иначе
number-beside = `{ $text }`: рядом с числом стоят слова или знаки
number-otherwise = `{ $text }`: числа здесь пишутся иначе
answer-otherwise = `{ $text }`: такой ответ здесь нельзя прочесть
sign-too-many = в конце лишнее `{ $sign }`
value-of-no-kind = значение `{ $text }` не в кавычках, и это не число и не дата
within-braces = то, что стоит в скобках, написано не так
write-straight = поставьте прямые: { $marks }
marks-within = кавычки внутри текста в кавычках
mark-not-closed = кавычка не закрыта
mark-not-opened = кавычка не открыта
backslash = обратная косая черта `{ $sign }` имеет здесь своё значение
behind-closing-mark = `{ $text }` стоит за закрывающей кавычкой
whole-within-marks = заключите в кавычки весь текст
write-or-decimals = напишите `{ $line }`, а если этот знак отделяет дробную часть, то `{ $other_line }`
write-number-alone = напишите только число: `{ $line }`; слова пишутся в файлах .ftl
other-kind-expected = здесь нужно другое: { $wanted }; а стоит { $found }
one-bracket = напишите `{ $heading }`, с одной скобкой с каждой стороны
write-heading = напишите заголовок `{ $heading }`, а его ключи — под ним
write-above-headings = напишите `{ $line }` над первой строкой в квадратных скобках
under-no-heading = `{ $id }` не стоит ни под одним заголовком
id-needs-heading = если это краткое имя, напишите строку `{ $heading }`, а его ключи — под ней; если нет, перенесите под тот заголовок, к которому это относится
kind-text = текст в кавычках
kind-list = список
kind-boolean = true или false
kind-group = группа ключей
kind-number = число
kind-day = день
write-in-marks = поставьте прямые кавычки: { $marks }
write-boolean = напишите `true` или `false` без кавычек
write-figures = напишите число цифрами, например 60, без кавычек
write-a-day = напишите год, месяц и день, например 2018-10-02, без кавычек
