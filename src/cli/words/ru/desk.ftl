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
desk-no-key = У этой страницы нет ключа. Запустите рабочее место заново и откройте адрес, который оно напечатает.
desk-no-project = Проект не удаётся прочитать: запустите `payom check`.
desk-malformed = Рабочее место не понимает, что прислала страница. Загрузите её заново.
desk-absent = Такого текста больше нет.
desk-too-long = Это слишком длинно для одного текста. Разделите его на несколько.
desk-gone = Рабочее место не отвечает. Запустите его заново: черновики сохранены.
desk-closed = Рабочее место закрыто. Эту страницу тоже можно закрыть.
desk-broken = Часть этих текстов не удаётся прочитать. То, что там написано, цело, но рабочее место этого не показывает. Исправьте файл в текстовом редакторе:
desk-file-line = { $file }, строка { $line }

## Список релизов

desk-waiting = Что ждёт вас
desk-nothing-waits = Всё переведено и соответствует исходным текстам.
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

desk-this = Что переводится
desk-into = на язык
desk-undo = Отменить
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
desk-unchanged = нечего сохранять
desk-not-kept = рабочее место не отвечает: черновик не сохранён
desk-token-broken = имя или факт изменены вручную: удалите их и вставьте заново
desk-key-next = сохранить и к следующему
desk-key-save = сохранить
desk-key-other = другой текст
desk-key-remark = следующее замечание
desk-keys = Клавиши
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
desk-saved-error = Сохранено, но публикации мешает ошибка: { $what }
desk-nothing-left = Сохранено. Здесь больше ничего не ждёт перевода.
desk-conflict = Этот текст тем временем изменили. Загрузите страницу заново: черновик сохранён и будет показан рядом с тем, что теперь в файле.
desk-empty = Нет слов, которые можно сохранить.
desk-form-empty = Нет слов для чисел { $numbers }.
