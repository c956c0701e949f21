### Комплекты для переводчиков: payom kit и payom take.

## payom kit

kit-language = укажите, на какой язык переводить
kit-language-help = добавьте --locale с одним из языков: { $locales }
kit-nothing = { $language-name }: переводить нечего; с --all войдёт и то, что уже переведено
kit-texts =
    { $count ->
        [one] { $count } текст
        [few] { $count } текста
        [many] { $count } текстов
       *[other] { $count } текста
    }
kit-words =
    { $count ->
        [one] { $count } слово
        [few] { $count } слова
        [many] { $count } слов
       *[other] { $count } слова
    }
kit-made = { $file }: { $texts }, { $words }

## Заметки для переводчика в самом комплекте

kit-locked = Этот текст выбирает между формулировками: переводите его в файле текстов, а не здесь.
kit-form = Предложение целиком для чисел { $numbers } …
kit-forms = По одному целому предложению на каждую форму числа; { $variable } — это число.
kit-stale = Перевод устарел. Он сделан с текста: { $old }
kit-stale-unknown = Перевод устарел: исходный текст изменился.
kit-review = Проверить.
kit-review-note = Проверить: { $note }
kit-name = { $name } — это { $shown }
kit-name-one = На странице будет: { $forms }
kit-name-forms = Возьмите форму, которая нужна в предложении: { $forms }
kit-terms = Словарь терминов: { $terms }
kit-earlier = Раньше переводили так: { $text }

## Таблица в файле Word

sheet-text = Текст
sheet-notes = Заметки
sheet-remarks = Замечания
sheet-column = Пишите только в третьем столбце.
sheet-marks = То, что стоит в {"{ }"}, не меняется: скопируйте это из второго столбца туда, где этого требует предложение.
sheet-remark = Напишите, что изменить, в последнем столбце, после языка, о котором идёт речь. Сами тексты не меняйте.
kit-release = укажите, по какому релизу сделать лист
kit-release-help = напишите payom kit --format review 2026-11-winter-school

## payom take: файл

take-unreadable = { $file } не читается: { $why }
take-unreadable-help = сохраните (экспортируйте) его ещё раз из программы, в которой переводили
take-empty = в папке { $folder } нет файла, который можно принять
take-empty-help = в OmegaT сначала выберите «Создать переведённые документы» (Create Translated Documents)
take-language = язык файла — `{ $tag }`, а на этот язык организация не переводит
take-language-help = проверьте, от этого ли проекта комплект: его делает `payom kit`
take-release = файл относится к релизу `{ $slug }`, а такого { $language-in } в проекте нет
take-release-help = посмотрите имя в `payom status`; если релиз переименован, сделайте новый комплект

## payom take: таблица

take-joined = абзацы объединены: { $name }
take-nameless = строка без имени, из неё ничего не взято: { $text }
take-inserted = принята вставка, внесённая с отслеживанием: { $text }
take-deleted = удалено с отслеживанием изменений: { $text }
take-comment = примечание, автор { $author }: { $text }
take-sheet = лист относится к релизу `{ $slug }`, которого в проекте нет
take-remark-lost = отложено: { $name } — { $language-in } такого текста нет: { $text }
take-remarks =
    { $count ->
        [one] принято { $count } замечание
        [few] принято { $count } замечания
        [many] принято { $count } замечаний
       *[other] принято { $count } замечания
    }
take-remarks-sum = { $taken }, { $same }
take-taken = принят: { $name }
take-stale = принят, но исходный текст с тех пор изменился: { $name }
take-held = отложен: { $name } — { $why }
take-came = вернулось так: { $text }
take-cleared = пусто, поэтому остаётся прежний перевод: { $name }
take-lost = нет в файле и до сих пор не переведено: { $names }
take-count-taken =
    { $count ->
        [one] принят { $count }
        [few] принято { $count }
        [many] принято { $count }
       *[other] принято { $count }
    }
take-count-held =
    { $count ->
        [one] отложен { $count }
        [few] отложено { $count }
        [many] отложено { $count }
       *[other] отложено { $count }
    }
take-count-same = без изменений { $count }
take-sum = { $taken }, { $held }, { $same }
take-dry = ничего не записано; уберите --dry-run, чтобы записать

## payom take: почему текст отложен

take-twice = он стоит в файле дважды, с разными переводами
take-twice-help = удалите один из них и примите файл ещё раз
take-unknown = текста с таким именем в проекте нет
take-unknown-help = его удалили или переименовали, или он не из этого комплекта: если он нужен, перенесите его вручную
take-source = на месте перевода стоит исходный текст
take-source-help = переведите его или оставьте прежний перевод и примите файл ещё раз
take-long = он длиннее любого текста релиза
take-long-help = посмотрите, что туда вставлено, и примите файл ещё раз
take-locked = этот текст выбирает между формулировками, в комплекте ему не место
take-locked-help = исправьте его в файле текстов
take-edited = исходный текст изменён в самом файле: { $text }
take-edited-help = в проекте стоит: { $text } — верните его в файле или сначала измените текст проекта
take-conflict = перевод в проекте изменили после того, как был сделан комплект: { $text }
take-conflict-help = выберите один из двух в файле текстов
take-mark-lost = не хватает знака: { $marks }
take-mark-doubled = знак стоит слишком много раз или он не из этого текста: { $marks }
take-marks = не хватает знака: { $lost }; а этот лишний: { $extra }
take-name-typed = напишите { $mark } вместо слов «{ $words }»
take-mark-delete = удалите лишнее и примите файл ещё раз
take-mark-type = напишите { $marks } там, где это нужно в переводе, и примите файл ещё раз
take-forms = не переведены другие формы того же текста: { $names }
take-forms-help = переведите и { $names }, затем примите файл ещё раз
take-copies = формы для 2–4 и для 5–20 — одно и то же предложение
take-copies-help = программы заполняют формы сами: напишите каждую для своих чисел и примите файл ещё раз
take-waits = он относится к `{ $name }`, а перевода этого текста ещё нет
take-waits-help = переведите и `{ $name }`, затем примите файл ещё раз
take-correct = исправьте это в файле и примите его ещё раз
take-braces = файл текстов не может содержать такой текст
take-braces-help = посмотрите на скобки {"{ }"}: каждому знаку нужны обе, а словам — ни одной (`{ $name }`)

## payom todo --count

count-release = { $name }: новых слов { $new }, изменённых { $changed }, повторов { $repeated }
count-language = { $language-name }, слова для перевода: новых { $new }, изменённых { $changed }, повторов { $repeated }
find-nothing = ни в одном тексте нет «{ $words }»
find-all =
    { $count ->
        [one] { $count } текст, в котором есть «{ $words }»
        [few] { $count } текста, в которых есть «{ $words }»
        [many] { $count } текстов, в которых есть «{ $words }»
   *[other] { $count } текста, в которых есть «{ $words }»
    }
find-more =
    { $count ->
        [one] ещё { $count } текст не показан; добавьте слово, чтобы найти точнее
        [few] ещё { $count } текста не показаны; добавьте слово, чтобы найти точнее
        [many] ещё { $count } текстов не показаны; добавьте слово, чтобы найти точнее
   *[other] ещё { $count } текста не показаны; добавьте слово, чтобы найти точнее
    }
similar-same = раньше это перевели так: { $place }
similar-like = совпадает на { $percent } %: { $place }: { $text }
