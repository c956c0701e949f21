### Сборка: payom build и payom new.

## Ход и итог

progress-checking = проверка { $bar } { $done } из { $all } релизов, { $rate } в секунду, осталось { $left }
progress-making = сборка { $bar } { $done } из { $all } версий, { $rate } в секунду, осталось { $left }
nothing-published = ничего не опубликовано
still-published = прежние файлы остались на месте
count-editions =
    { $count ->
        [one] { $count } версия
        [few] { $count } версии
        [many] { $count } версий
       *[other] { $count } версии
    }
count-releases =
    { $count ->
        [one] { $count } релиз
        [few] { $count } релиза
        [many] { $count } релизов
       *[other] { $count } релиза
    }
published = { $releases }, { $editions }, { $files }
published-in = в папке { $folder }: { $published } ({ $seconds } с)
published-unchanged = в папке { $folder }: { $published }; ничего не изменилось ({ $seconds } с)
published-with-kept = в папке { $folder }: { $published }, { $kept } ({ $seconds } с)
pdfs-unchanged = PDF без изменений: { $count }
no-robots = поисковые роботы читают только { $robots }: добавьте туда строку `Sitemap: { $sitemap }`
no-site = в payom.toml не указан сайт: ссылки относительные; лент новостей, sitemap.xml и robots.txt нет
changed-while-built = тексты релизов с { $first } по { $last } изменились во время сборки
build-again = соберите ещё раз

## Чего не будет на сайте

would-take-back = эта сборка отозвала бы опубликованное: { $names }
still-there = ещё опубликовано, хотя в проекте уже нет: { $names }; уберёт `payom build`
no-pages-yet = страниц ещё нет: их сделает `payom build --format { $format }`
no-pages-in = { $language-in } нет страниц: ссылок на этот язык не будет
not-there-in = { $language-in } нет: { $names }
pages-without-download =
    { $count ->
        [one] { $count } страница без { $kind }: её дополнит
        [few] { $count } страницы без { $kind }: их дополнит
        [many] { $count } страниц без { $kind }: их дополнит
       *[other] { $count } страницы без { $kind }: их дополнит
    } `payom build --format { $format }`
combined-gone = файла { $file } больше нет: языки релиза изменились
combined-again = файл { $file } сделан, потому что раньше был опубликован { $before }: если он нужен всегда, напишите `combined = true` в { $template }, иначе удалите его и соберите ещё раз
combined-older = в { $file } ещё прежний { $language-text }: заново его сделает `payom build { $slug }`

## Папка для готовых файлов

foreign-files = в { $folder } лежат файлы, которые сделал не Payom: { $files }
would-replace = эта сборка заменила бы их; ничего не изменено
other-folder = назовите другую папку (--out site), переместите файлы или замените их: payom build --force

## Релиз на одну страницу

not-one-page =
    { $edition } длиннее одной страницы на { $count ->
        [one] { $count } строку
        [few] { $count } строки
        [many] { $count } строк
       *[other] { $count } строки
    } ({ $height } пт)
lines-counted = строки считаются при самой плотной вёрстке, какую допускает оформление, вместе с контактами и низом страницы
asked-here = так задано здесь
shorten-by =
    сократите текст на этом языке на { $count ->
        [one] { $count } строку
        [few] { $count } строки
        [many] { $count } строк
       *[other] { $count } строки
    }

## Параметры сборки

combined-and-locale = --combined нельзя указать вместе с --locale { $asked }: в таком PDF все языки релиза; уберите --locale или напишите --locale { $all }
kit-and-locale = --format { $kit } нельзя указать вместе с --locale { $asked }: в материалах для прессы есть все языки релиза; уберите --locale или напишите --locale { $all }
option-without-pdf = { $option } относится к PDF, а --format { $formats } их не делает; уберите --format или добавьте { $pdf }
release-unnamed = на месте релиза стоит пустое имя
take-all-releases = уберите его, чтобы взять все релизы
language-unnamed = на месте языка стоит пустое имя
take-all-languages = уберите `--locale`, чтобы взять все языки

## payom new

release-begun = Теперь внесите данные, напишите тексты в { $file } и посмотрите `payom status { $slug }`.
not-a-release-name = `{ $slug }` не может быть именем релиза
release-name = назовите год, месяц и несколько слов, например 2026-11-winter-school
release-letters = пишите только a–z, 0–9 и одиночные дефисы, например 2026-11-winter-school
name-taken = папка с таким именем нужна сайту или самому проекту
release-exists = релиз `{ $slug }` уже есть
new-command = наберите `{ $command }`

## Моменты и состояния

month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря
moment = { $day } { $month } { $year } года, { $time } ({ $zone })
state-public = опубликован
state-draft = черновик
state-held = не публикуется до { $moment }
state-of = { $slug }: { $state }
held-until = не публикуется до { $moment }: { $slug }
change-waits = изменение не показывается до { $moment }: { $slug }
public-from = релиз открыт для всех с { $moment }
held-draft = черновик: { $slug }
still-a-draft = `{ $slug }` — черновик
still-held = `{ $slug }` не публикуется до { $moment }
nothing-prepared = экземпляры не подготовлены
copies-embargoed = { $slug }: на каждой странице указано эмбарго до { $moment }
copies-free = { $slug }: на сайте релиз появится { $moment }, но в экземплярах ничто не просит подождать с публикацией; чтобы такая просьба появилась, укажите в { $file } день и час: `embargo = 2026-12-03T10:00`
list-unreadable = список { $file } нельзя прочитать: { $why }
of-system = { $why }
list-in-repository = список { $file } лежит в репозитории проекта
move-list = храните его в другом месте: адреса журналистов — персональные данные, и они попали бы ко всем, у кого есть репозиторий
no-small-file = это не файл или он больше одного мегабайта
no-utf8-list = он не в кодировке UTF-8; сохраните его как текст «UTF-8»
no-address = это не адрес электронной почты
one-address-a-line = пишите по одному адресу в строке: name@example.org или Имя <name@example.org>
more-lines = в { $file } есть и другие строки, которые не являются адресами: { $count }
too-many-addresses = в списке { $file } слишком много адресов: { $count }
no-addresses = в списке { $file } нет ни одного адреса
no-sender = { $slug }: черновик письма не сделан: ни у одного контактного лица нет адреса электронной почты
name-sender = укажите в payom.toml, с чьего адреса отправляются письма: `contact = "press-desk"` в разделе [mail]
pdf-too-large = { $file } слишком велик для письма, а страницы ещё нет в открытом доступе: отправьте его другим путём или увеличьте `attach-up-to` в разделе [mail]
drafts-in-parts = { $slug }, { $language }: адресов — { $count }, черновиков — { $parts }; отправьте каждый
attach-out-of-range = `attach-up-to` равно { $typed }
attach-range = укажите мегабайты от 0 до { $most }; при 0 ничего не прикладывается, а больше многие почтовые серверы не принимают
contact-without-email = у контактного лица `{ $contact }` нет адреса электронной почты
give-email = укажите его в contacts.toml или назовите другое контактное лицо
nothing-to-report = { $funder }: за эти дни нет ни одного опубликованного релиза
reported = { $funder }: { $editions }, { $releases }
no-day = { $option } { $typed } — не день
until-before-from = --until { $until } раньше, чем --from { $from }
coverage-header = первая строка в нём: { $header }
coverage-unreadable = { $file } не читается как таблица CSV в кодировке UTF-8
coverage-columns = в { $file } другие столбцы
coverage-line = строка { $number } в { $file } не подходит: нужно ячеек — { $count }, вторая — день, например 2026-12-31
finish-draft = когда релиз будет готов, удалите в его release.md строку `draft = true`; а пока его показывает `payom serve`
wait-for-moment = дождитесь этого времени; пока же его показывает `payom serve`, а экземпляры для журналистов делает `payom prepare { $slug }`
correct-moment = исправьте время выхода релиза или время сборки; чтобы всё же снять его с публикации: payom build --force
made-as-of = сборка делается по состоянию на { $when }, по { $origin }
made-now = сборка делается по состоянию на { $when }, по часам этого компьютера
as-of-no-moment = --as-of { $typed }: это не дата и не время
write-as-of = напишите день и час, например --as-of 2026-12-03T10:00
epoch-no-number = { $variable }={ $value }: это не число секунд
set-epoch = укажите число секунд с 1970 года или не задавайте эту переменную
