### Рабочее место в браузере: payom desk.

desk-at = рабочее место: { $address } (адрес действует один раз, две минуты; закончить: Ctrl+C)
desk-not-begun = рабочее место не открывается на 127.0.0.1:{ $port }: { $why }
desk-opens = рабочее место открывается в браузере; закончить: Ctrl+C
desk-again = у этого проекта уже есть рабочее место: оно открывается в браузере
desk-again-page = у этого проекта уже есть рабочее место: откройте { $page } в браузере в течение двух минут
desk-shortcut = создан файл { $path }: двойной щелчок открывает рабочее место

## На каждом экране

desk-name = Payom
desk-main = Разделы
desk-releases = Релизы
desk-house = Общие тексты
desk-language = Язык интерфейса
desk-language-name = { $language }
desk-close = Завершить работу
desk-to-releases = К списку релизов
desk-no-key = У этой страницы нет ключа. Запустите рабочее место заново и откройте адрес, который оно покажет.
desk-no-project = Проект не удаётся прочитать: сначала его должен исправить тот, кто правит его файлы.
desk-malformed = Рабочее место не поняло, что прислала страница. Загрузите страницу заново.
desk-absent = Такого текста больше нет.
desk-release-gone = Такого релиза больше нет.
desk-entry-gone = Такой записи больше нет.
desk-too-large = Файл слишком велик.
desk-too-long = Это слишком длинно, чтобы отправить сразу. Разделите текст и сохраняйте его по частям.
desk-saving = Сохраняется…
desk-loading = Загружается…
desk-left-unsaved = Текст, от которого вы ушли, остался черновиком:
desk-left-faulty = Текст, от которого вы ушли, содержит ошибку:
desk-said-of = «{ $text }»: { $said }
desk-only-here = Рабочее место не сохраняет то, что вы набираете. Набранное последним есть только на этой странице: скопируйте его, прежде чем её закрыть.
desk-kept-again = Рабочее место снова отвечает: набранное сохранено как черновик.
desk-gone = Рабочее место не отвечает. Запустите его заново: черновики сохранены.
desk-closed = Рабочее место закрыто. Эту страницу тоже можно закрыть.
desk-broken = Часть этих текстов не удаётся прочитать. То, что там написано, цело, но рабочее место этого не показывает. Исправьте файл в текстовом редакторе:
desk-file-line = { $file }, строка { $line }

## Список релизов

desk-waiting = Что ждёт вас
desk-nothing-waits = Всё переведено и соответствует исходным текстам.
desk-no-source = Нет исходного текста ({ $language })
desk-write-it = Написать
desk-more-waits =
    { $count ->
        [one] и ещё { $count } ниже
        [few] и ещё { $count } ниже
        [many] и ещё { $count } ниже
       *[other] и ещё { $count } ниже
    }
desk-not-found = В реестре такого имени ещё нет.
desk-nothing-leaves = Файлы лежат на этом компьютере, и рабочее место никуда ничего не отправляет.
desk-release = Релиз
desk-translate-them = Перевести
desk-bring-up-to-date = Обновить перевод
desk-look-at-them = Посмотреть
desk-of = { $done } из { $all }
desk-missing-texts =
    { $count ->
        [one] не переведён { $count } текст
        [few] не переведены { $count } текста
        [many] не переведено { $count } текстов
       *[other] не переведено { $count } текста
    }
desk-doubted-texts =
    { $count ->
        [one] { $count } текст с замечанием
        [few] { $count } текста с замечанием
        [many] { $count } текстов с замечанием
       *[other] { $count } текста с замечанием
    }
desk-wrong-texts =
    { $count ->
        [one] { $count } текст с ошибкой
        [few] { $count } текста с ошибкой
        [many] { $count } текстов с ошибкой
       *[other] { $count } текста с ошибкой
    }
desk-stale-texts =
    { $count ->
        [one] устарел { $count } текст
        [few] устарели { $count } текста
        [many] устарело { $count } текстов
       *[other] устарело { $count } текста
    }
desk-review-texts =
    { $count ->
        [one] { $count } текст на проверку
        [few] { $count } текста на проверку
        [many] { $count } текстов на проверку
       *[other] { $count } текста на проверку
    }

## Перевод

desk-into = на какой язык
desk-undo-what = Отменить: { $what }
desk-redo-what = Повторить: { $what }
desk-texts = Тексты
desk-stale = исходный текст изменился
desk-draft = черновик, ещё не сохранён
desk-place = текст { $number } из { $all }
desk-changed = Изменилось с тех пор, как это перевели
desk-note = От автора: { $note }
desk-file-differs = Пока лежал этот черновик, текст в файле изменился: { $text }
desk-insert = Вставить
desk-replace = Заменить
desk-lacks = В исходном тексте это есть, а у вас нет:
desk-add-it = Добавить
desk-forms = зависит от числа
desk-remarks = Замечания
desk-error = Ошибка
desk-wrong = ошибка не даёт опубликовать
desk-doubted = есть замечание
desk-doubt = Сомнение
desk-no-text-yet = Текста ещё нет.
desk-no-remarks = Замечаний нет.
desk-accept = Перевод соответствует новому тексту
desk-reviewed = Проверено: снять пометку
desk-ask = Попросить проверить…
desk-ask-what = На что обратить внимание?
desk-ask-now = Попросить
desk-save-next = Сохранить и дальше
desk-save = Сохранить
desk-kept = черновик сохранён в { $time }, в файл ещё не записан
desk-typed-since = То, что вы набрали после этого, — черновик.
desk-unchanged = нечего сохранять
desk-others-drafts = Остальное, что вы набрали, пока черновик.
desk-not-kept = рабочее место не отвечает: черновик не сохранён
desk-token-broken = имя или факт изменены вручную: удалите их и вставьте заново
desk-key-next = сохранить и к следующему
desk-key-save = сохранить
desk-key-other = другой текст
desk-key-remark = следующее замечание
desk-keys = Клавиши
desk-key-brace = вставить имя или факт
desk-key-back = отменить набранное
desk-key-part = следующая часть экрана, предыдущая
desk-key-press = на замечании: сделать то, что написано на кнопке
desk-key-field = назад к тексту
desk-key-all = все клавиши
desk-shut = Закрыть
desk-help = Страница, словарь терминов и прежние переводы
desk-on-page = На странице
desk-shown-as = Вид
desk-page = Страница
desk-preview-language = Язык страницы
desk-click-text = Нажмите на предложение, чтобы открыть его текст.
desk-pdf-later = PDF появится, когда не останется непереведённых текстов.
desk-new-tab = Открыть в новой вкладке
desk-glossary = Словарь терминов
desk-no-terms = В этом тексте нет слов из словаря терминов.
desk-earlier = Переводили раньше
desk-alike = совпадает на { $percent } %
desk-left =
    { $count ->
        [one] здесь ждёт { $count } текст
        [few] здесь ждут { $count } текста
        [many] здесь ждёт { $count } текстов
       *[other] здесь ждёт { $count } текста
    }
desk-saved = Сохранено.
desk-deleted = Удалено, и из файла тоже.
desk-saved-error =
    { $count ->
        [one] Сохранено, но публикации мешает { $count } ошибка: { $what }
        [few] Сохранено, но публикации мешают { $count } ошибки. Первая: { $what }
        [many] Сохранено, но публикации мешают { $count } ошибок. Первая: { $what }
       *[other] Сохранено, но публикации мешают { $count } ошибки. Первая: { $what }
    }
desk-saved-remarks =
    { $count ->
        [one] Сохранено, осталось { $count } замечание.
        [few] Сохранено, осталось { $count } замечания.
        [many] Сохранено, осталось { $count } замечаний.
       *[other] Сохранено, осталось { $count } замечания.
    }
desk-nothing-left = Здесь больше ничего не ждёт перевода.
desk-conflict = Этот текст тем временем изменили. Поверх него ничего не записано, а ваш черновик сохранён.
desk-show-both = Показать оба варианта
desk-did-fact = «{ $fact }»
desk-did-text = текст «{ $text }» ({ $language })
desk-did-house = общий текст «{ $text }» ({ $language })
desk-undone = Отменено: { $what }
desk-redone = Снова сделано: { $what }
desk-not-undone = С тех пор это же место изменили. Ничего не сделано: пропало бы то, что там стоит сейчас.
desk-empty = Нет слов, которые можно сохранить.
desk-form-empty = Нет слов для чисел { $numbers }.
desk-number-missing = Нет самого числа перед словами для { $forms }.
desk-text-incomplete = { $language-text } `{ $name }` берёт из фактов то, чего там нет
desk-put-in-front = Поставить число впереди
desk-number-hidden = { $language-in-text } `{ $name }` есть слова, которые зависят от числа, а самого числа нет
desk-fact-lacking = { $language-in-text } `{ $name }` нет числа, дня или имени, которые исходный текст берёт из фактов
desk-fact-other = { $language-in-text } `{ $name }` из фактов взято другое число, день или имя, чем в исходном
desk-fact-more = { $language-in-text } `{ $name }` из фактов взяты число, день или имя, которых нет в исходном

## Публикация релиза

desk-next-step = Что дальше
desk-publish-it = Опубликовать…
desk-publish-this = Опубликовать этот релиз?
desk-not-now = Не сейчас
desk-languages = Языки
desk-texts-of =
    { $count ->
        [one] { $count } текст
        [few] { $count } текста
        [many] { $count } текстов
       *[other] { $count } текста
    }
desk-ready = готово
desk-waits = ждёт
desk-only-complete = На языке, на котором не всё готово, ничего не публикуется.
desk-unwritten =
    { $count ->
        [one] { $count } текст ещё не написан
        [few] { $count } текста ещё не написаны
        [many] { $count } текстов ещё не написаны
       *[other] { $count } текста ещё не написаны
    }
desk-untranslated =
    { $count ->
        [one] { $count } текст ещё не переведён
        [few] { $count } текста ещё не переведены
        [many] { $count } текстов ещё не переведены
       *[other] { $count } текста ещё не переведены
    }
desk-untranslated-house =
    { $count ->
        [one] { $count } общий текст ещё не переведён
        [few] { $count } общих текста ещё не переведены
        [many] { $count } общих текстов ещё не переведены
       *[other] { $count } общего текста ещё не переведены
    }
desk-errors-of =
    { $count ->
        [one] { $count } ошибка, смотрите проверки
        [few] { $count } ошибки, смотрите проверки
        [many] { $count } ошибок, смотрите проверки
       *[other] { $count } ошибки, смотрите проверки
    }
desk-look-first = Посмотреть страницу и PDF
desk-page-lacks = Написаны ещё не все тексты страницы
desk-drafts-left =
    { $count ->
        [one] { $count } черновик не сохранён и не будет опубликован
        [few] { $count } черновика не сохранены и не будут опубликованы
        [many] { $count } черновиков не сохранено и не будет опубликовано
       *[other] { $count } черновика не сохранено и не будет опубликовано
    }
desk-checks = Проверки
desk-all-fine = Тексты, числа, имена, факты и фотографии: исправлять нечего.
desk-doubts-only = Сомнения не мешают публикации, но посмотрите на них.
desk-to-form = К его форме
desk-to-facts = К сведениям
desk-outside-help = Спросите, что верно на этот день: { $name }. Внесите то, что подтвердят.
desk-in-use = Это уже использует релиз «{ $release }»: { $name }. Сначала уберите это оттуда.
desk-right-marks = поставьте { $open }…{ $close }
desk-payer-help = Если так и есть, внесите это на странице «Факты»: выберите проект, за который платят, или заполните поле «Кто ещё финансировал».
desk-payers-help = Поставьте в текст блок «Кто платит»: Payom сам напишет там на каждом языке, кто финансирует.
desk-mend = Исправить
desk-credited = Кто указан
desk-nobody-credited = Никто не указан: в релизе нет ни проекта, ни донора.
desk-emblem = с эмблемой
desk-logo = с логотипом
desk-wordmark = надписью вместо логотипа
desk-in-words = словами
desk-disclaimer = оговорка
desk-address = адрес
desk-granted = владелец согласен
desk-requested = владелец ещё не ответил
desk-not-needed = разрешён всем
desk-forbidden = логотип показывать нельзя
desk-rules = правила { $year } года
desk-noted = Почему — так записано в реестре ({ $language }):
desk-left-out = Опущено: оговорка проекта «{ $project }»
desk-left-out-means = Европейский Союз требует оговорки; в реестре намеренно отмечено, что у этого проекта её нет.
desk-contract-means = От дня договора зависит, какие правила действуют: внесите его, как только он станет известен.
desk-waived = Доноры проекта «{ $project }» не показаны: { $who }, согласие от { $day }
desk-contract-open = Для проекта «{ $project }» взяты правила { $year } года, а дата его договора неизвестна
desk-logo-open = Без логотипа: { $funder }. Согласие владельца запрошено, ответа ещё нет
desk-confirmed-at = Подтверждено для этого релиза: { $moment }.
desk-have-seen = Мы это видели, и для этого релиза так и должно быть.
desk-new = Что нового увидят читатели
desk-first = Всё: на этом языке ещё ничего не опубликовано.
desk-old-unknown = Версия опубликована, но её текста нет в папке: сравнить не с чем.
desk-nothing-new = Ничего: опубликованы те же слова.
desk-more-lines =
    { $count ->
        [one] и ещё { $count } строка
        [few] и ещё { $count } строки
        [many] и ещё { $count } строк
       *[other] и ещё { $count } строки
    }
desk-part-text = текст
desk-part-contacts = контакты
desk-part-credits = доноры и партнёры
desk-files = Файлы
desk-files-new =
    { $count ->
        [one] { $count } новый файл в папке «{ $folder }».
        [few] { $count } новых файла в папке «{ $folder }».
        [many] { $count } новых файлов в папке «{ $folder }».
       *[other] { $count } нового файла в папке «{ $folder }».
    }
desk-files-in =
    { $count ->
        [one] { $count } файл в папке «{ $folder }»; из тех, что там уже есть, заменяются: { $there }.
        [few] { $count } файла в папке «{ $folder }»; из тех, что там уже есть, заменяются: { $there }.
        [many] { $count } файлов в папке «{ $folder }»; из тех, что там уже есть, заменяются: { $there }.
       *[other] { $count } файла в папке «{ $folder }»; из тех, что там уже есть, заменяются: { $there }.
    }
desk-stays = { $language }: остаётся то, что опубликовано.
desk-lists = Вместе с ними меняются списки релизов.
desk-file-names = Имена файлов
desk-all-or-nothing = Заменяется всё или ничего.
desk-no-way-back = Публикацию нельзя отменить: исправьте текст и опубликуйте снова.
desk-publishing = Публикуем: готовятся страницы, PDF и тексты…
desk-publish = Опубликовать
desk-publish-in = Опубликовать: { $languages }
desk-release-broken = Релиз не удаётся прочитать: сначала исправьте его.
desk-is-draft = Релиз ещё черновик: когда он будет готов, снимите пометку «черновик» в его фактах.
desk-quoted = «{ $text }»
desk-text-form = «{ $text }» ({ $form })
desk-in-file = В редакторе: файл { $file }, строка { $line }.
desk-in-whole-file = В редакторе: файл { $file }.
desk-did-you-mean = Может быть, { $words }?
desk-look-at-word = Проверьте, как оно написано.
desk-word-right = Верно: добавить в словарь
desk-word-added = Слово «{ $word }» теперь в словаре организации.
desk-did-word = «{ $word }» в словаре ({ $language })
desk-held-embargo = До { $moment } не публикуется: тогда кончается эмбарго.
desk-held-publish = До { $moment } не публикуется: тогда он появится на сайте.
desk-held-day = До { $moment } не публикуется: это день релиза.
desk-to-day = Изменить
desk-to-field = Показать где
desk-choose-language = Выберите язык, на котором всё готово.
desk-not-complete = { $language }: ещё не всё готово.
desk-confirm-first = Сначала подтвердите то, что опущено или осталось открытым.
desk-published = Опубликовано.
desk-published-this = Этот релиз опубликован
desk-looking-through = Более ранние релизы ещё проверяются на ошибки.
desk-published-in =
    { $count ->
        [one] В папке «{ $folder }» теперь { $count } файл этого релиза. На сайте он появится, когда туда выложат эту папку.
        [few] В папке «{ $folder }» теперь { $count } файла этого релиза. На сайте они появятся, когда туда выложат эту папку.
        [many] В папке «{ $folder }» теперь { $count } файлов этого релиза. На сайте они появятся, когда туда выложат эту папку.
       *[other] В папке «{ $folder }» теперь { $count } файла этого релиза. На сайте они появятся, когда туда выложат эту папку.
    }
desk-no-site = Адрес вашего сайта в проекте не указан, поэтому нет ни ленты новостей, ни списка для поисковых систем.
desk-not-published = Ничего не опубликовано, и ничего не изменилось.
desk-look-again = Посмотреть ещё раз

## Факты релиза

desk-facts = Факты
desk-fact-title = Заголовок
desk-fact-title-in = Заголовок ({ $language })
desk-title-has-mark = В нём стоит имя или факт: он меняется вместе с текстом.
desk-fact-day = День публикации
desk-fact-kind = Вид релиза
desk-fact-issuers = Кто выпускает
desk-fact-dateline = Как начинается текст
desk-fact-places = Место в начале текста
desk-fact-from = Первый день события
desk-fact-to = Последний день события
desk-fact-where = Где проходит событие
desk-fact-projects = Проект
desk-fact-contacts = Контакт для СМИ
desk-fact-partners = Партнёры этого релиза
desk-fact-funding = Кто ещё финансировал
desk-fact-embargo = Не раньше (эмбарго)
desk-fact-from-of = Событие { $number }: первый день
desk-fact-to-of = Событие { $number }: последний день
desk-fact-where-of = Событие { $number }: где
desk-fact-publish = На сайте с (если позже, чем это)
desk-a-day = День известен
desk-a-month = Известен только месяц
desk-see-page = Страница: { $language }
desk-see-pdf = PDF: { $language }
desk-fact-draft = Черновик: ещё не публиковать
desk-role-funded = финансирует
desk-role-co-funded = финансирует вместе с другими
desk-role-co-sponsored = спонсирует вместе с другими
desk-role-support = оказывает финансовую поддержку
desk-role-partner = партнёр
desk-for-event = на событие
desk-for-activity = на деятельность
desk-for-grant = на грант
desk-for-publication = на издание
desk-role = Участие
desk-new-payer = Ещё один донор:
desk-purpose = На что выделены деньги
desk-no-name-then = в день релиза у него нет названия
desk-no-name-in = ещё нет названия: { $languages }
desk-known-until = до { $day }
desk-known-from = с { $day }
desk-day-in-file = Здесь указан не один день: измените это в { $file }.
desk-no-zone = У организации ещё нет часового пояса: для часа он нужен в её настройках (payom.toml).
desk-no-kind = без пометки
desk-place-date = место, дата
desk-date-place = дата, место
desk-no-dateline = без места и даты
desk-list-in-file = На разных языках по-разному: измените это в { $file }.
desk-remove = Убрать: { $name }
desk-add = Добавить
desk-find = Найти название на любом языке
desk-day-first = Сначала укажите день: без него релиз не читается.
desk-credits = Кто будет указан
desk-credits-follow = Это следует из проекта, дня и доноров, вручную не пишется.
desk-not-changed = Не изменено: { $why }
desk-fact-refused = Этот факт нельзя изменить здесь: откройте { $file } в текстовом редакторе.
desk-fact-conflict = Этот факт тем временем изменили. Показано то, что есть сейчас; ничего не записано.

## Новый релиз

desk-new-release = Новый релиз
desk-begin = Начать релиз
desk-name-of = Имя папки и адрес релиза
desk-name-fixed = На него будут вести ссылки: выберите его один раз.
desk-name-allowed = Имя состоит из года, месяца и нескольких слов: маленькие латинские буквы, цифры и дефисы, например { $example }
desk-title-and-day = Релизу нужны заголовок и день.

## Почему что-то не получилось

reason-port-taken = этот порт занят другой программой
reason-denied = на это у вас нет прав
reason-not-found = такого файла или такой папки нет
reason-there-already = файл с таким именем уже есть
reason-full = на диске нет места
reason-read-only = на этот диск нельзя записывать
reason-outside = ссылка ведёт за пределы папки проекта, туда ничего не пишется
reason-changed = его тем временем изменили: загрузите страницу заново
reason-no-answer = ответа нет
reason-just-beginning = другое рабочее место этого проекта как раз открывается: повторите чуть позже
