### Новое: payom new.

## Имя и вид релиза

no-such-kind = вида релиза `{ $kind }` нет
its-kinds = напишите один из видов: { $kinds }

## Данные нового релиза: примечания в release.md

fact-date = день публикации: год, месяц, день, например { $day }
fact-kind = один из видов: { $kinds }
fact-embargo = если до этого часа ничего публиковать нельзя; день тот же, что в `date`
fact-reference = номер, под которым материал зарегистрирован
fact-issuers = имена из releases/registry/organisations.toml: кто выпускает вместе
fact-signatories = или все, кто подписывает, в этом порядке
fact-speaker = имя контактного лица или имя текста, в котором назван выступающий
fact-corrects = папка релиза, который исправляется
fact-dateline = одно из значений: { $values }
fact-places = имена из releases/registry/places.toml
fact-projects = имена из releases/registry/projects.toml
fact-contacts = имена из releases/registry/contacts.toml
fact-documents = файл рядом с этим, его название — текст; или { $example }
fact-facts = даты, числа и суммы для текстов: { $example }
fact-event = когда и где проходит то, о чём релиз
fact-from = день или первый из дней; для последнего добавьте строку `to`
fact-hours = день и час; для окончания добавьте строку { $example }
fact-venue = текст с залом и улицей; или { $example }
fact-accreditation = как аккредитуется пресса; или { $example }
fact-rows = строки перед текстом релиза, каждая — отдельный текст; дату и место даёт мероприятие
fact-needed = нужно: { $what }

## Тексты нового релиза: примечания для автора

new-headline = Заголовок. Для верхнего края второй страницы добавьте `.short`, не длиннее 60 знаков.
new-standfirst = Одно предложение под заголовком: что произошло.
new-lead = Первый абзац. Место и дата встают перед ним сами.
new-heading = Подзаголовок.
new-details = Абзац. Можно **выделять**, *писать курсивом* и ставить [ссылки](https://example.org).
new-take-part = Что могут сделать читатели: как прийти, подать заявку, спросить.
new-what = Что происходит, одним предложением.
new-why = Почему это важно и что там найдёт пресса.
new-venue = Где: зал и улица.
new-further = Что ещё нужно знать, в нескольких строках.
new-who = Кто участвует: имена и должности.
new-view = Что хочет сказать организация, в одном абзаце.
new-demand = Чего она требует и от кого.
new-we = Что хотят сказать подписавшие: «Мы, нижеподписавшиеся, …».
new-we-demand = Чего они требуют вместе и от кого.
new-greeting = Обращение: «Дамы и господа!».
new-opening = Первый абзац речи, как она звучит.
new-findings = Подзаголовок: что показал доклад.
new-finding = Один вывод, одним предложением.
new-second-finding = Ещё один.
new-report = Название доклада.
new-read-on = Кто написал доклад и где его можно прочесть.
new-wrong = Что было неверно и где это стояло.
new-right = Как правильно.

## Записи реестра

entry-exists = `{ $id }` уже есть
its-entry = эта запись
named-in = текст `{ $name }` уже есть на языках: { $tags }
not-named-in = текста `{ $name }` нет на языках: { $tags }
change-entry = исправьте ту запись, что есть, или дайте новой другое имя
not-an-id = `{ $id }` не может быть именем записи
id-letters = пишите только a–z, 0–9 и одиночные дефисы, например open-door
name-needed = нужно название `{ $id }` { $language-in }
add-name = добавьте `{ $option }`
not-a-name = `{ $name }` не может быть названием
name-on-one-line = напишите его в одну строку и без фигурных скобок
not-a-form = `{ $text }` — это не форма названия
write-form = напишите так: { $example }
no-such-language = языка `{ $tag }` в этом проекте нет
its-languages = есть { $tags }
contract-needed = проекту Европейского Союза нужен день грантового договора
add-contract-option = добавьте `{ $option }`: от этого дня зависит, какие правила видимости действуют
not-a-day = `{ $day }` — это не день
write-day = напишите год, месяц и день, например 2026-01-15
logo-unreadable = { $file } не читается: { $why }
name-logo = укажите после `--logo` путь к изображению
logo-unusable = { $file } нельзя показать: { $why }
logo-kinds = дайте логотип в виде SVG, PNG или JPEG
logo-waits = Логотип не показывается, пока у него нет `permission = "granted"` или `"not-needed"`.
forms-proposed = { $file }:{ $line }: проверьте формы названия { $language-in }; их предложил Payom.
name-to-write = { $file }:{ $line }: напишите название { $language-in } или его формы после каждого знака `=` и уберите `# ` перед ними.

## Вопросы на экране

ask-name = Название (имя) `{ $id }` { $language-in }
ask-name-or-later = То же { $language-in } (Enter: позже)
ask-form = Форма `.{ $form }` { $language-in }
ask-role = Должность { $language-in } (Enter: нет)
ask-country = Страна, две латинские буквы (Enter: нет)
ask-country-of-place = Страна, две латинские буквы
ask-organisation = Имя организации в реестре
ask-email = Электронная почта (Enter: нет)
ask-phone = Рабочий телефон (Enter: нет)
ask-mobile = Мобильный телефон, если владелец согласен, что его напечатают (Enter: нет)
ask-languages = На каких языках говорит, через запятую: { $example } (Enter: не указано)
ask-funders = Кто финансирует: имена из реестра через запятую, можно с ролью: { $example }
ask-contract = День грантового договора, например 2026-01-15 (Enter: неизвестен)
ask-logo = Файл логотипа: SVG, PNG или JPEG (Enter: нет)
