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
only-in = `{ $name }`: { $language-text } есть, а { $source-text } отсутствует
no-longer-needed = больше не нужен или переименован
make-it-a-term = если текст нужен только { $language-in }, сделайте его термином: `-{ $name }`
delete-or-rename = если { $source-text } удалён, удалите и этот; если переименован, напишите здесь новое имя
missing-in = отсутствует { $language-text } `{ $name }`
text-in-language = { $language-text }: { $text }
add-attribute = в файле { $file } под `{ $name }` добавьте строку `    .{ $attribute } = …`
add-message = в файл { $file } добавьте строку `{ $name } = …`
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
renamed-and-changed = если его переименовали и сразу изменили, прочтите рядом { $source-text }; `payom accept` удаляет записи о текстах, которых больше нет

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
