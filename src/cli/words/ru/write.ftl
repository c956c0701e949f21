### Рабочее место: текст релиза.

desk-write = Написать текст
desk-text = Текст
desk-write-how = Пишите или вставьте весь текст сразу: каждый абзац станет отдельным блоком. Набранное остаётся черновиком, пока вы его не сохраните.
desk-block-heading = Подзаголовок
desk-block-subheading = Подзаголовок второго уровня
desk-block-paragraph = Абзац
desk-block-list = Список
desk-block-numbered = Нумерованный список
desk-block-quote = Цитата
desk-block-photo = Фотография
desk-block-table = Таблица
desk-block-break = Черта
desk-block-other = Другое
desk-block-item = Пункт { $number }
desk-block-cell = Ячейка { $number }
desk-cell = Строка { $row }, столбец { $column }
desk-cell-head = Заголовок столбца { $column }
desk-table-tools = Строки и столбцы
desk-table-row = Добавить строку
desk-table-column = Добавить столбец
desk-table-no-row = Удалить строку
desk-table-no-column = Удалить столбец
desk-table-nowhere = Сначала перейдите в ячейку этой строки или столбца.
desk-table-size = В таблице от двух до { $columns } столбцов и от одной до { $rows } строк. Ничего не изменено.
desk-block-list-item = Пункт списка
desk-block-number-item = Пункт нумерованного списка
desk-text-short = Краткий заголовок
desk-text-standfirst = Краткое содержание под заголовком
desk-place-number = { $block } { $number }
desk-place-within = { $block }: { $part }
desk-text-what = Что
desk-text-who = Кто
desk-text-why = Зачем
desk-text-venue = Зал и улица
desk-text-speaker = Чьи слова
desk-text-alt = Что на снимке: для тех, кто его не видит
desk-text-credit = Чей снимок
desk-text-caption = Подпись
desk-short-note = для верха второй страницы и для соцсетей, не более 60 знаков
desk-not-on-page = Тексты, которых нет ни в одном блоке
desk-of-house = общий текст организации, один для всех релизов
desk-funding-note = Эти предложения Payom пишет сам по проектам и донорам; их можно только переставить.
desk-other-note = Здесь показано то, что стоит в файле; изменить это можно только там.
desk-move-up = Выше
desk-move-down = Ниже
desk-delete = Удалить
desk-add-here = Добавить здесь
desk-what-kind = Что это
desk-strong = Полужирный
desk-emphasis = Курсив
desk-undated = Место и дата стоят перед текстом сами: вставленные опущены.
desk-summed = Стоявшее над местом и датой теперь – краткое содержание под заголовком.
desk-behind-day = Стоявшее над местом и датой оказалось здесь после них: краткое содержание под заголовком уже написано.
desk-headed = Вставленное название теперь стоит в заголовке.
desk-pasted-out = Опущено, это не часть текста: { $words }.
desk-pasted-differs = Факты этого релиза расходятся со строкой «{ $words }»: проверьте раздел «Факты».
desk-pasted-embargo = Эмбарго указывают в разделе «Факты»; строка о нём останется в тексте, пока вы её не удалите.
desk-pasted-contact = Контакты выбирают в разделе «Факты»; строки с ними останутся в тексте, пока вы их не удалите.
desk-number = Число с формами…
desk-number-what = Число, от которого зависит слово: 1 школа, 5 школ. Выделите число в тексте.
desk-choose-name = Наберите название или выберите стрелками: Enter вставляет, Esc ставит скобку.
desk-number-here = Число набирают в тексте, а формы оно получает кнопкой «Число с формами…».
desk-number-none = Сначала выделите число в тексте.
desk-number-title = Число с формами
desk-number-note = Напишите, что стоит после числа в каждом случае. У переводчиков будет поле для каждой формы их языка; само число меняют в разделе «Факты».
desk-did-number = число { $number }
desk-not-whole = Формы есть только у целого числа: 5, 12, 1200.
desk-number-of = Число: «{ $words }»
desk-number-unused = Число, которого нет ни в одном тексте: { $name }
desk-pick-mark = Факт, имя или место…
desk-known-words = Набрано словами, хотя есть в реестре или среди фактов:
desk-replace-all = Заменить всё
desk-replaced = Заменено:
desk-delete-ask = У этого текста есть переводы
desk-delete-all = Удалить на всех языках
desk-delete-page = Только убрать со страницы
desk-join-ask = У этих абзацев есть переводы
desk-join-note = Они тоже будут соединены, и переводчикам надо будет посмотреть на них ещё раз:
desk-join = Соединить
desk-cancel = Отмена
desk-translators-again = Переводчикам надо будет посмотреть на этот текст ещё раз: { $languages }.
desk-not-writable = Эти слова нельзя записать в текст в его нынешнем виде. Сначала на него должен посмотреть тот, кто правит файлы.
desk-blocks-merge = Так нельзя: части текста слились бы, как два списка подряд. Ничего не изменено.
desk-key-paragraph = следующий абзац; внутри абзаца — разделить его здесь
desk-key-join = в начале абзаца: соединить его с предыдущим
desk-key-move = переставить блок выше или ниже
desk-empty-blocks =
    { $count ->
        [one] Убрать { $count } блок без текста
        [few] Убрать { $count } блока без текста
        [many] Убрать { $count } блоков без текста
       *[other] Убрать { $count } блока без текста
    }
desk-did-texts =
    { $count ->
        [one] { $count } изменённый текст
        [few] { $count } изменённых текста
        [many] { $count } изменённых текстов
       *[other] { $count } изменённого текста
    }
desk-did-insert =
    { $count ->
        [one] { $count } новая часть текста
        [few] { $count } новые части текста
        [many] { $count } новых частей текста
       *[other] { $count } новой части текста
    }
desk-did-delete = удаление части текста
desk-did-empty = удаление пустых частей текста
desk-did-move = перестановка части текста
desk-did-turn = другой вид части текста
desk-did-row = новая строка таблицы
desk-did-column = новый столбец таблицы
desk-did-no-row = удалённая строка таблицы
desk-did-no-column = удалённый столбец таблицы
desk-did-join = соединение абзацев
desk-did-both = { $first }; { $then }
desk-nothing-found = Ничего не найдено.
desk-photo-refused = Этот снимок не подходит: { $why }
desk-photo-lacks = Без этого снимок не публикуют:
desk-only-empty = сохранять нечего: новое пока пусто
desk-still-empty = Пока пусто, поэтому в файле этого нет:
desk-quote-lacks = Напишите и сами слова цитаты.
desk-translations = Переводы:
desk-translated = готово
desk-table-lacks = Напишите, что показывает таблица.
desk-table-caption = Что показывает таблица
desk-headless = Подзаголовок второго уровня остался без подзаголовка над ним: пока это так, публиковать нельзя.
