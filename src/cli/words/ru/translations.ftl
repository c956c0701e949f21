### Замечания о переводах: чего не хватает, что устарело, что лишнее; команды todo, status, stub и accept.
###
### $name — имя текста. $language-text — «русский текст», $language-in — «на русском языке»; так же $source-… (см. messages.ftl).

## Закомментированные тексты

still-a-comment = { $language-text } `{ $name }` пока не действует: перед ним стоит `#`
uncomment = удалите `# ` в начале каждой его строки: `{ $text }`
text-is-here = текст здесь
nearly-this-name = если `{ $other }` в строке { $line } файла { $file } — это тот самый текст, напишите там `{ $name }`; если нет: { $add }

## Чего нет и что лишнее

text-to-translate = текст для перевода
language-has-it = { $language-text } есть
only-in = `{ $name }`: { $language-text } есть, а { $source-of-text } нет
no-longer-needed = больше не нужен или переименован
make-it-a-term = если текст нужен только { $language-in }, сделайте его термином: `-{ $name }`
delete-or-rename = если { $source-text } удалён, удалите и этот; если переименован, напишите здесь новое имя
missing-in = отсутствует { $language-text } `{ $name }`
text-in-language = { $language-text }: { $text }
add-attribute = в файле { $file } под `{ $name }` добавьте строку `    .{ $attribute } = …`
add-message = в файл { $file } добавьте строку `{ $name } = …`
missing-together = { $language-in } нет общих текстов: { $names }
add-messages = в файл { $file } добавьте строки { $lines }; `payom init` в пустой папке создаёт проект со всеми такими строками, их можно скопировать оттуда
add-message-and-attribute = в файл { $file } добавьте строки `{ $name } = …` и `    .{ $attribute } = …`

## Устаревшие переводы

older-wording = { $language-text } `{ $name }` устарел: { $source-text } с тех пор изменился
from-older = сделан по прежней редакции
wording-now = нынешняя редакция
was = было: { $text }
now = стало: { $text }
wording-lost = прежней редакции в файле учёта уже нет
changed-since = { $language-text } изменили после записи в файл учёта
bring-up-to-date = исправьте { $language-text }, затем выполните `payom accept --locale { $tag } { $text }`
recorded-as-today = { $language-text } `{ $name }` записан как перевод нынешней редакции ({ $source-text })
new-here = здесь он новый
renamed-and-changed = если текст и переименовали, и изменили, прочтите рядом { $source-text }; `payom accept` удаляет записи о текстах, которых больше нет

## Команда accept

nearly-its-name = похоже на это имя, но в исходном языке такого нет
two-hyphens = параметр начинается с двух дефисов: { $option }
empty-name = на месте релиза или текста стоит пустое имя
no-release-or-message = нет ни релиза, ни текста с именем `{ $name }`
name-no-release = чтобы взять все релизы, не называйте ни одного
no-such-release = релиза `{ $slug }` нет

## check --changed-since

changed-link = { $path } был ссылкой
no-project-then = тогда ещё не было проекта, который можно проверить
everything-is-shown = показаны все замечания: { $why }
git-cannot-say = git не может сказать, что изменилось с `{ $revision }`
name-a-revision = назовите ветку, метку или коммит, которые есть в этой копии; на сервере проверок сначала загрузите её (fetch-depth: 0)
install-git = установите Git или уберите `--changed-since`, чтобы увидеть все замечания

## Файл учёта locales/l10n.lock

line-of-merge = строка { $number } файла учёта осталась от слияния
delete-markers = удалите строки с пометками и оставьте все остальные с обеих сторон: это сделает `payom check --fix`
line-damaged = строку { $number } файла учёта не удаётся прочитать
damaged = повреждена
restore-line = верните строку, какой она была (git log -p locales/l10n.lock), или удалите её, перечитайте перевод и выполните для него `payom accept`
lines-damaged =
    не удаётся прочитать ещё { $count ->
        [one] { $count } строку
        [few] { $count } строки
        [many] { $count } строк
       *[other] { $count } строки
    } файла учёта
this-file = этот файл
restore-file = верните файл, каким он был (git log -p locales/l10n.lock)
lock-cut-off = файл учёта неполон: части строк не хватает
ends-here = он кончается здесь
restore-lock = верните файл, каким он был (git checkout locales/l10n.lock или копия); если вернуть нечего, удалите его, прочтите все переводы рядом с исходными текстами и выполните `payom accept`
stale-unknown = без него неизвестно, какие переводы устарели
names = { $names }
names-and-more = { $names } и ещё { $count }
record-of-other = запись о `{ $name }`, которого больше нет, относится к другому тексту
records-of-others = записи о `{ $slug }`, которого больше нет, относятся к другим текстам
texts-unrecorded =
    { $file }: { $count ->
        [one] { $count } текста
        [few] { $count } текстов
        [many] { $count } текстов
       *[other] { $count } текстов
    } нет в locales/l10n.lock
record-texts = выполните `payom check` без --locked и внесите locales/l10n.lock в Git вместе с текстами
none-recorded =
    { $count ->
        [one] { $count } перевод не записан
        [few] { $count } перевода не записаны
        [many] { $count } переводов не записаны
       *[other] { $count } перевода не записаны
    }: файла locales/l10n.lock нет
wording-unknown = прежняя редакция уже неизвестна
accepted-with-stale =
    { $count ->
        [one] подтверждён { $count } перевод
        [few] подтверждены { $count } перевода
        [many] подтверждено { $count } переводов
       *[other] подтверждено { $count } перевода
    }, из них устаревших: { $stale }
accepted =
    { $count ->
        [one] подтверждён { $count } перевод
        [few] подтверждены { $count } перевода
        [many] подтверждено { $count } переводов
       *[other] подтверждено { $count } перевода
    }
left-stale =
    { $count ->
        [one] { $count } устаревший перевод оставлен
        [few] { $count } устаревших перевода оставлены
        [many] { $count } устаревших переводов оставлены
       *[other] { $count } устаревших перевода оставлены
    } без изменений
records-removed =
    { $count ->
        [one] удалена { $count } запись
        [few] удалены { $count } записи
        [many] удалено { $count } записей
       *[other] удалено { $count } записи
    } о текстах, которых больше нет
lock-emptied = { $file }: в файле учёта больше нет записей, а раньше они были
lock-missing = { $file }: файла учёта нет, а раньше он был
restore-or-accept = верните его (git checkout locales/l10n.lock или копия); если вернуть нечего, прочтите все переводы рядом с исходными текстами и выполните `payom accept`
changed-meanwhile = файл { $file } за это время изменили
run-again = повторите команду
recorded =
    в { $file } { $count ->
        [one] записан { $count } перевод
        [few] записаны { $count } перевода
        [many] записано { $count } переводов
       *[other] записано { $count } перевода
    } ({ $languages })
not-recorded =
    пояснение: { $count ->
        [one] { $count } перевод не записан
        [few] { $count } перевода не записаны
        [many] { $count } переводов не записаны
       *[other] { $count } перевода не записаны
    }: не удаётся записать { $file } ({ $why })

## Команды status, todo, stub

status-release = релиз
status-house = общие тексты
count-texts =
    { $count ->
        [one] { $count } текст
        [few] { $count } текста
        [many] { $count } текстов
       *[other] { $count } текста
    }
status-complete = готово ({ $count })
status-share = { $percent } % ({ $good } из { $all })
tally-missing = { $count } без перевода
tally-stale =
    { $count ->
        [one] { $count } устаревший
        [few] { $count } устаревших
        [many] { $count } устаревших
       *[other] { $count } устаревших
    }
tally-review = { $count } на проверку
todo-nothing =
    { $language-name }: всё готово ({ $count ->
        [one] { $count } текст
        [few] { $count } текста
        [many] { $count } текстов
       *[other] { $count } текста
    })
todo-left = { $language-name }: { $left }
todo-empty = { $language-name }: текстов пока нет
task-missing = нет перевода
task-stale = устарел
task-review = проверить
task-review-note = проверить: { $note }
task-line = { $name } — { $tasks }
no-stubs = добавлять нечего
count-stubs =
    { $count ->
        [one] добавлена { $count } заготовка
        [few] добавлены { $count } заготовки
        [many] добавлено { $count } заготовок
       *[other] добавлено { $count } заготовки
    }
stubs-added = { $file }: { $stubs }
stubs-renewed =
    { $file }: { $count ->
        [one] обновлена { $count } заготовка
        [few] обновлены { $count } заготовки
        [many] обновлено { $count } заготовок
       *[other] обновлено { $count } заготовки
    }
stubs-added-and-renewed = { $file }: { $stubs }, обновлено: { $renewed }
no-release-waits = ни один релиз не ждёт своего срока
