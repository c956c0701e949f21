### Стол: что отправляют журналистам и переводчикам.

desk-send-it = Отправить…
desk-send-this = Отправить этот релиз

## Журналистам

desk-for-journalists = Журналистам
desk-copies-are = Черновики писем для вашей почтовой программы, PDF, тексты для публикации и пресс-кит на всех языках. Сама программа ничего не отправляет.
desk-copies-embargo = До { $moment } на каждой копии стоит эмбарго: в имени файла, в письме и на каждой странице.
desk-make-copies = Подготовить письма, PDF и тексты
desk-copies-made-now = Готовятся письма, PDF и тексты…
desk-copies-made = Готово. Ничего не отправлено.
desk-nothing-made = Ничего не сделано и ничего не изменено.
desk-not-copied =
    { $count ->
        [one] Пропущено: { $language } — { $count } текст не переведён, устарел или с ошибкой
        [few] Пропущено: { $language } — { $count } текста не переведены, устарели или с ошибкой
        [many] Пропущено: { $language } — { $count } текстов не переведены, устарели или с ошибкой
       *[other] Пропущено: { $language } — { $count } текста не переведены, устарели или с ошибкой
    }
desk-files-lie = Файлы лежат и в папке { $folder }.
desk-made-mail = Черновик письма
desk-made-calendar = Событие для календаря
desk-made-kit = Пресс-кит: всё в одном файле
desk-made-post = Текст для соцсетей
desk-made-text = Простой текст
desk-made-review = Лист для замечаний, Word
desk-made-other = Документ

## Переводчикам

desk-for-translators = Переводчикам и рецензентам
desk-kits-are = Тем, кто не работает в этой программе: что нужно сделать на каждом языке — таблицей в Word или для Trados, memoQ и подобных.
desk-all-languages = Все языки
desk-make-review = Лист для замечаний
desk-make-word = Таблица в Word
desk-kit-nothing = делать нечего
desk-kit-left =
    { $count ->
        [one] { $count } текст в работе
        [few] { $count } текста в работе
        [many] { $count } текстов в работе
       *[other] { $count } текста в работе
    }
desk-kit-made = Готово.
