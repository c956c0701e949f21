### Доноры: что они проверяют в релизе.

## Доноры в тексте и в данных

funder-not-in-data = кто платит по тексту, но не по данным релиза: `{ $funder }`
named-here = назван здесь
add-funding = добавьте раздел `[[funding]]` в release.md или этого донора в проект
funder-not-in-text = кто платит по данным релиза, но не по тексту: `{ $funder }`
this-release = этот релиз
add-funding-paragraph = добавьте абзац `{"{ funding }"}` в release.md
credited-in-words = донор назван словами
logo-forbidden = логотип не показан, его использование запрещено: `{ $funder }`
logo-not-agreed = логотип не показан, согласия владельца ещё нет: `{ $funder }`
this-logo = этот логотип

## Европейский Союз

wrong-statement = «{ $text }» — не тот текст, которого требуют правила { $year } года
beside-emblem = стоит рядом с эмблемой
prescribed-statements = напишите один из этих текстов: { $statements }
instrument-named = в `{ $name }` назван финансовый инструмент ({ $instruments })
instrument-in-text = называйте инструмент только в самом тексте релиза
member-states = { $day } в Европейском Союзе было { $members } стран, а не { $number }
this-number = это число
write-member-states = напишите `{"{ $eu-member-states }"}`: так всегда стоит число для дня релиза
disclaimer-impossible = оговорку составить нельзя, проект: `{ $project }`
nobody-answers = не сказано, кто отвечает за содержание
named-by-release = назван в этом релизе
add-responsible = добавьте `responsible = ["…"]` с организациями, которые отвечают за содержание
older-rules = текст взят по правилам { $year } года, а договор заключён { $contract }, проект: `{ $project }`
this-wording = этот текст
ask-delegation = это допустимо; по дате подошли бы более новые правила, { $year } года: спросите Представительство

## Ссылки и названия

this-link = эта ссылка
link-to-other-language = ссылка на странице { $language-in } ведёт на страницу на другом языке ({ $other }): { $url }
link-for-language = поставьте адрес страницы { $language-in } или укажите в [links] по адресу для каждого языка
unapproved-name = название «{ $wrong }» не утверждено, организация: `{ $organisation }`
see-avoid-here = смотрите `avoid` здесь

## Контакты, договоры, для чего деньги

contact-outside = на { $day }, день релиза, `{ $contact }` — не контактное лицо
the-contact = контактное лицо
other-contact = назовите другое контактное лицо или, если даты в contacts.toml неверны, исправьте их
contract-unknown = платит Европейский Союз, а дата договора неизвестна, проект: `{ $project }`
this-project = этот проект
add-contract = добавьте `contract = 2018-01-15`; если даты никто не знает, `regime = "2010"`, "2018" или "2022" с пояснением `regime-note`
no-words-for-purpose = { $language-in-text } `{ $name }` нет слов для `{ $purpose }`
add-variant = под `{ $selector }` добавьте строку `{ $line }`

## Числа в release.md

point-is-decimal = { $number } читается как { $short }: точка здесь отделяет дробную часть
point-of-thousands = если имеются в виду тысячи, напишите { $thousands }; если нет, напишите { $decimal }

## payom funders

texts-incomplete = тексты релиза ещё не полны: посмотрите `payom check`
nobody-credited = никто не назван
nothing-to-confirm = Подтверждать нечего.
to-confirm = Надо подтвердить:
label-emblem = эмблема
label-logo = логотип
label-wordmark = надпись
label-words = словами
label-disclaimer = оговорка
label-address = адрес
label-rules = правила
label-waived = исключение
label-omitted = опущено
rules-of-year = { $year } года: { $project }
waiver-by = { $project }: { $reason }; одобрено: { $who }, { $day }
disclaimer-omitted = { $project }: { $note }
logo-requested = { $funder }: разрешение показывать логотип — «{ $permission }»
logo-never = { $funder }: логотип показывать нельзя никогда; удалите его
contract-to-confirm = { $project }: дата договора; действуют правила { $year } года: { $note }

## Чего реестр не знает на день релиза

outside-records = в реестре нет сведений на { $day }: { $what }, `{ $of }`
outside-name = название
outside-address = адрес Представительства
outside-members = число государств-членов
outside-enlargement = годы расширения
outside-aid = объём помощи
outside-add-name = добавьте название на этот день в `names` у `{ $of }`
outside-ask = спросите у `{ $of }`, что верно на этот день ({ $what }), и добавьте запись с `from`, `until` и источником

## Реестр: доноры, проекты, контакты, сроки

phone-private = мобильный номер не отмечен как открытый
phone-private-help = если владелец согласен, добавьте `public = true`; иначе удалите номер
contact-unreachable = нет ни одного способа связаться, контактное лицо: `{ $contact }`
this-contact = этот контакт
contact-unreachable-help = добавьте `email = "…"`, телефон с `public = true` или `channels`
extension-wrong = `{ $digits }` — не добавочный номер
extension-help = напишите только его цифры: `extension = "12"`
channel-write = напишите `"@{ $name }"`
channel-no-account = `{ $text }` — не учётная запись этого рода
channel-no-number = `{ $text }` — не номер, по которому можно позвонить
what-of-project = `what` говорит, на что идут собственные деньги релиза
what-of-project-here = здесь деньги идут на проект
what-of-project-help = удалите строку; её место в [[funding]] в release.md
regime-unnoted = `regime` без `regime-note`
regime-unnoted-help = добавьте `regime-note = "…"`: откуда известно, что действуют эти правила
disclaimer-unnoted = оговорка опущена без `disclaimer-note`
disclaimer-unnoted-help = добавьте `disclaimer-note = "…"`: почему её можно опустить
period-no-date-help = напишите `"2018-10"` или `"2018-10-02"`
period-reversed = период заканчивается { $to }, раньше, чем начинается { $from }
logo-unpermitted = логотип без `permission`
logo-unpermitted-help = добавьте `permission = "granted"`, `"requested"`, `"not-needed"` или `"forbidden"`
ranges-of-members = числа государств-членов
ranges-of-enlargement = годов расширения
ranges-of-aid = объёма помощи
ranges-of-delegation = сведений о Представительстве
ranges-of-names = названий `{ $id }`
range-reversed = срок заканчивается { $last }, раньше, чем начинается { $first }
range-last-day = последний день срока
ranges-overlap = два срока для { $what } пересекаются: { $one } и { $other }
ranges-gap = между сроками для { $what } есть пробел: { $one } и { $other }
range-write-from = напишите здесь `from = { $day }`
range-write-until = напишите `until = { $day }` в предыдущем сроке
this-range = этот срок
range-before = предыдущий срок
range-always = всегда
range-from = с { $from }
range-until = до { $until }
range-both = { $from } – { $until }
year-four-digits = напишите год четырьмя цифрами: { $day }
year-correct = исправьте год
year-early = дата в { $year } году
day-with-time = `{ $value }` — это время дня, а здесь может быть только день
day-alone = напишите только `{ $day }`
day-not-in-calendar = дня `{ $value }` нет в календаре
day-write = напишите день как 2018-10-02: год, месяц, день
