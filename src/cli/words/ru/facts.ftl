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
