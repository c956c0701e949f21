### Замечания о переводах: чего не хватает, что устарело, что лишнее; команды todo, status, stub и accept.
###
### $language, $source — название языка в именительном падеже: «русский». $name — имя текста.

## Закомментированные тексты

still-a-comment = { $language } текст `{ $name }` пока не действует: перед ним стоит `#`
uncomment = удалите `# ` в начале каждой его строки: `{ $text }`
text-is-here = текст здесь
nearly-this-name = если `{ $other }` в строке { $line } файла { $file } — это тот самый текст, напишите там `{ $name }`; если нет: { $add }

## Чего нет и что лишнее

text-to-translate = текст для перевода
language-has-it = { $language } текст есть
only-in = `{ $name }`: { $language } текст есть, а { $source } отсутствует
no-longer-needed = больше не нужен или переименован
make-it-a-term = если текст нужен только одному языку ({ $language }), сделайте его термином: `-{ $name }`
delete-or-rename = если { $source } текст удалён, удалите и этот; если переименован, напишите здесь новое имя
missing-in = отсутствует { $language } текст `{ $name }`
text-in-language = { $language } текст: { $text }
add-attribute = в файле { $file } под `{ $name }` добавьте строку `    .{ $attribute } = …`
add-message = в файл { $file } добавьте строку `{ $name } = …`
add-message-and-attribute = в файл { $file } добавьте строки `{ $name } = …` и `    .{ $attribute } = …`

## Устаревшие переводы

older-wording = { $language } текст `{ $name }` устарел: { $source } текст с тех пор изменился
from-older = сделан по прежней редакции
wording-now = нынешняя редакция
was = было: { $text }
now = стало: { $text }
wording-lost = прежней редакции в файле учёта уже нет
changed-since = после записи в файл учёта { $language } текст изменили
bring-up-to-date = исправьте { $language } текст, затем выполните `payom accept --locale { $tag } { $text }`
recorded-as-today = { $language } текст `{ $name }` записан как перевод нынешней редакции (исходный язык: { $source })
new-here = здесь он новый
renamed-and-changed = если его переименовали и сразу изменили, сравните его с исходным текстом (язык: { $source }); `payom accept` удаляет записи о текстах, которых больше нет
