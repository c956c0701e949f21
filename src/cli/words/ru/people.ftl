### Рабочее место: люди и доноры, реестр в виде форм.

people-title = Люди и доноры

## Список

people-funders = Доноры
people-projects = Проекты
people-contacts = Контакты для прессы
people-organisations = Организации
people-places = Места
people-new-funder = Новый донор
people-new-project = Новый проект
people-new-contact = Новый контакт
people-new-organisation = Новая организация
people-new-place = Новое место
people-used =
    { $count ->
        [one] в { $count } релизе
        [few] в { $count } релизах
        [many] в { $count } релизах
       *[other] в { $count } релиза
    }
people-unused = пока нигде
people-to-confirm = название надо подтвердить: { $languages }
people-logo-may = логотип — { $may }

## Название

people-name = Название
people-name-in = Название или имя: { $language }
people-title-in = Название: { $language }
people-form-of = В предложении: кого, чего, от кого, из чего
people-form-by = В предложении: кем, чем (кто платит, вместе с кем)
people-form-through = В предложении: через кого, через что
people-form-in = В предложении: где
people-form-stem = Перед окончанием
people-form-short = Сокращение или короткое название, если оно есть
people-form-wordmark = Название крупным шрифтом вместо логотипа
people-form-country = Страна в скобках, где её печатают в перечнях
people-form-about = Кто это: несколько предложений
people-form-role = Должность
people-form-other = Другая форма: { $form }
people-plain-forms = В предложении название не меняется
people-in-file = Это меняют в файле { $file }.
people-in-house = Изменить среди общих текстов
people-name-needed = Нужно название или имя: { $language }.
people-missing = В названии ещё не хватает (релиз на этом языке будет этого ждать):
people-lacks-name = { $language }: само название
people-lacks-form = { $language }: «{ $before }…{ $after }»
people-lacks-other = { $language }: { $form }
people-look = проверьте
people-rare = Что нужно редко
people-in-sentences = Внутри предложения и сокращённо
people-id = Короткое имя, по которому его узнают релизы
people-id-once = Его выбирают один раз, читатели его не видят.
people-id-letters = Пишите строчными латинскими буквами, цифрами и одиночными дефисами.
people-id-taken = Такое короткое имя уже занято. Выберите другое.

## Сведения

people-organisation = Организация, от имени которой говорит
people-mail = Электронная почта
people-phones = Телефоны
people-phones-help = Мобильный номер печатают только с согласия владельца. Чтобы убрать номер, очистите поле.
people-number = Номер
people-phone-kind = Что это
people-office = рабочий
people-mobile = мобильный
people-switchboard = коммутатор
people-extension = Добавочный
people-public = можно печатать
people-channels = Как связаться ещё
people-account = Имя, номер или адрес
people-website = сайт
people-fax = факс
people-languages = На каких языках говорит с прессой
people-from = Контакт с
people-until = Контакт по
people-until-help = После этого дня новые релизы его не называют; в прежних он остаётся.
people-contract = День договора о гранте
people-contract-help = Если деньги дал Европейский Союз, от этого дня зависит, какие правила наглядности действуют.
people-implementers = Кто реализует
people-partners = Партнёры
people-payers = Кто платит
people-payers-help = В этом порядке их указывают в релизах.
people-donor = Донор
people-credited-from = указывать с
people-credited-until = указывать по
people-country = Страна
people-country-help = Две буквы, как в адресах сайтов: TJ, KZ, CH.
people-site = Сайт
people-logo = Логотип
people-logo-help = SVG или PNG, какой дал донор: его не перерисовывают и не берут с чужого сайта.
people-no-logo = Пока нет: название стоит словами.
people-logo-seen = Вот логотип. Он сохранится вместе с формой.
people-logo-gone = Выберите файл логотипа ещё раз.
people-logo-jpeg = Это фотография (JPEG). Попросите у донора логотип в виде SVG или PNG.
people-logo-empty = Файл пуст.
people-logo-large = Картинка слишком велика для логотипа.
people-logo-format = Этот файл нельзя показать как логотип: выберите SVG или PNG.
people-logo-broken = Файл { $kind } повреждён. Попросите его ещё раз.
people-logo-refused = В файле { $kind } не только рисунок (скрипт, текст или чужая картинка). Попросите логотип, в котором буквы переведены в кривые.
people-permission = Можно ли показывать логотип?
people-permission-help = Без разрешения название стоит словами, а логотип хранится на потом.
people-permission-note = Откуда это известно
people-permission-note-help = Кто согласился и когда: «письмо от 3 марта 2026 года».
people-permission-first = Сначала укажите, можно ли показывать логотип.
people-granted = да: владелец согласен
people-requested = пока нет: владельца спросили
people-not-needed = да: его может показывать каждый
people-forbidden = нет: его не показывают никогда
people-logo-shows-name = Название читается в самом логотипе, и под ним его не ставят
people-wordmark = Без логотипа: поставить название крупным шрифтом
people-as-funder = Это и донор: логотип и разрешение
people-to-funder = Сделать и донором
people-more = Всё остальное о нём записано в { $file }, со строки { $line }.
people-more-names = Раньше у него были другие названия: они записаны в { $file }, со строки { $line }.

## Сохранение

people-save = Сохранить
people-draft = Ещё не сохранено: набранное не потеряется.
people-discard = Отбросить
people-discarded = Отброшено: всё как в файлах.
people-conflict = Тем временем это изменили в файле. Набранное не потеряно: сравните и сохраните ещё раз.
people-changed = Тем временем в файле изменилось:
people-file-says = { $field }: теперь в файле «{ $text }»
people-file-empty = { $field }: в файле теперь пусто
people-no-word = «{ $sign }» не бывает в названиях: пишите только слова.
people-in-field = { $field }: { $what }
people-not-saved = Не сохранено, ничего не изменилось:
people-to-field = К полю
people-did = «{ $name }» в реестре
people-bad-phone = «{ $number }» — не телефонный номер. Начните с + и кода страны, например +992 37 224 41 45.
people-bad-mail = «{ $address }» — не адрес электронной почты.
people-bad-site = «{ $address }» — не адрес сайта. Он начинается с https://.
people-bad-channel = «{ $account }» — не имя такого рода.
people-bad-country = «{ $country }»: напишите две буквы страны, как в адресах сайтов: TJ, KZ, DE.
people-bad-days = Эти дни не согласуются друг с другом.
people-no-way = Нет ни почты, ни номера, который можно печатать: впишите хотя бы одно.
people-contract-needed = Платит Европейский Союз: нужен день договора о гранте.
people-private-phone = Мобильный номер хранят только с согласия владельца: отметьте, что его можно печатать, или очистите поле.
people-not-a-day = Это не день.
people-row-first = Строка неполная: заполните первое поле или очистите остальные.
people-unknown = «{ $id }» нет в реестре.
people-elsewhere = { $what } ({ $file }, строка { $line })
