### Командная строка: что набрано не так, и слова, общие для всех команд.

## Команды и параметры

command-missing = не названа команда: список покажет `payom --help`
help-line = что делать: { $help }
usage-line = как набирать: { $usage }
did-you-mean = может быть, вы имели в виду `{ $name }`?
no-such-option = здесь нет параметра `{ $option }`
word-too-many = лишнее слово: `{ $word }`
commands-listed = все команды покажет `payom --help`
no-such-command = команды `{ $command }` нет
possible-values = напишите одно из этих значений: { $values }
value-missing = у `{ $option }` должно быть значение
port-range = напишите целое число от 0 до 65535
whole-number = напишите целое число
names-missing = не указано: { $names }
options-conflict = `{ $option }` нельзя указать вместе с `{ $other }`
option-twice = `{ $option }` указано дважды
typed-not-text = в команде есть знаки, которые не являются текстом (UTF-8)
not-a-value = `{ $value }` не подходит для `{ $option }`
language-unknown = языка `{ $tag }` Payom не знает; он знает языки: { $tags }

## Проект и его файлы

no-project = ни в { $folder }, ни в папках выше нет файла payom.toml
name-project = перейдите в папку проекта или назовите её: payom --root ПАПКА …
not-written = не удаётся записать { $path }: { $why }
project-busy = файлы этого проекта сейчас изменяет команда { $command }
wait-for-command = дождитесь, пока она закончит работу, и повторите команду
waiting = ждём, пока команда { $command } закончит изменять файлы этого проекта
cut-short = ответ команды не удалось вывести целиком: { $why }

## Итог

no-problems = замечаний нет
count-errors =
    { $count ->
        [one] { $count } ошибка
        [few] { $count } ошибки
        [many] { $count } ошибок
       *[other] { $count } ошибки
    }
count-warnings =
    { $count ->
        [one] { $count } предупреждение
        [few] { $count } предупреждения
        [many] { $count } предупреждений
       *[other] { $count } предупреждения
    }
errors-and-warnings = { $errors }, { $warnings }
count-problems =
    { $count ->
        [one] { $count } замечание
        [few] { $count } замечания
        [many] { $count } замечаний
       *[other] { $count } замечания
    }
count-files =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
        [many] { $count } файлов
       *[other] { $count } файла
    }
count-repairs =
    { $count ->
        [one] { $count } исправление
        [few] { $count } исправления
        [many] { $count } исправлений
       *[other] { $count } исправления
    }
too-many-warnings =
    { $count ->
        [one] { $count } предупреждение
        [few] { $count } предупреждения
        [many] { $count } предупреждений
       *[other] { $count } предупреждения
    }, а допускается { $most }
no-repairs = исправить автоматически нечего; { $problems }
repairs-possible = `--fix` сделает { $repairs } ({ $files }); всего { $problems }
repairs-made = сделано { $repairs } ({ $files })
repairs-overlap =
    { $count ->
        [one] { $count } исправление накладывается
        [few] { $count } исправления накладываются
        [many] { $count } исправлений накладываются
       *[other] { $count } исправления накладываются
    } на другие: выполните `payom check --fix` ещё раз
code-not-allowed = `{ $code }` разрешить нельзя: в релизе остался бы пропуск или ошибка
markdown-none = Замечаний нет.
markdown-project = Проект

## payom explain

code-retired = Кода `{ $code }` больше нет. Вместо него:
code-misspelt = кода `{ $code }` нет; может быть, вы имели в виду `{ $name }`?
code-unknown = кода `{ $code }` нет; все коды покажет `payom explain`
nothing-misspelt = ни кода, ни ключа `{ $code }` нет; может быть, вы имели в виду `{ $name }`?
nothing-known = ни кода, ни ключа `{ $code }` нет; все коды покажет `payom explain`, все ключи — `payom keys`
key-misspelt = ключа `{ $key }` нет; может быть, вы имели в виду `{ $near }`?
key-unknown = ключа `{ $key }` нет; все ключи покажет `payom keys`
schema-unnamed = назовите файл: { $kinds }; или запишите все схемы в папку: `payom schema --into ПАПКА`
schema-unknown = схемы `{ $name }` нет; есть: { $kinds }
taplo-there = .taplo.toml уже есть; добавьте в него то, чего в нём ещё нет:
explain-heading-what = Что не так:
explain-heading-why = Почему это важно:
explain-heading-example = Как бывает:
explain-heading-fix = Как надо:

## payom words

house-has-no-locale = у организации нет языка `{ $tag }`
its-locales = её языки: { $tags }
words-unchanged = { $path } остаётся без изменений
no-unknown-words = все слова известны
words-added =
    { $count ->
        [one] добавлено { $count } слово
        [few] добавлены { $count } слова
        [many] добавлено { $count } слов
       *[other] добавлено { $count } слова
    } в { $path }
words-deleted =
    { $count ->
        [one] удалено { $count } слово
        [few] удалены { $count } слова
        [many] удалено { $count } слов
       *[other] удалено { $count } слова
    } из { $path }
