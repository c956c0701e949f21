### Ҷойи кор: одамон ва маблағгузорон, феҳрист дар шакли варақаҳо.

people-title = Одамон ва маблағгузорон

## Рӯйхат

people-funders = Маблағгузорон
people-projects = Лоиҳаҳо
people-contacts = Тамос барои рӯзноманигорон
people-organisations = Ташкилотҳо
people-places = Ҷойҳо
people-new-funder = Маблағгузори нав
people-new-project = Лоиҳаи нав
people-new-contact = Тамоси нав
people-new-organisation = Ташкилоти нав
people-new-place = Ҷойи нав
people-used =
    { $count ->
       *[other] дар { $count } пресс-релиз
    }
people-unused = ҳанӯз дар ҳеҷ ҷо
people-to-confirm = номро тасдиқ кардан лозим аст: { $languages }
people-logo-may = нишон – { $may }

## Ном

people-name = Ном
people-name-in = Ном: { $language }
people-title-in = Ном: { $language }
people-form-of = Дар миёни ҷумла: пас аз бандаки изофӣ
people-form-by = Дар миёни ҷумла: аз ҷониби кӣ, ҳамроҳи кӣ
people-form-through = Дар миёни ҷумла: тавассути кӣ
people-form-in = Дар миёни ҷумла: дар куҷо
people-form-stem = Пеш аз пасванд
people-form-short = Ихтисора ё номи кӯтоҳ, агар бошад
people-form-wordmark = Ном бо ҳарфи калон ба ҷойи нишон
people-form-country = Кишвар дар қавсайн, ки дар рӯйхатҳо чоп мешавад
people-form-about = Ин кист: чанд ҷумла
people-form-role = Вазифа
people-form-other = Шакли дигар: { $form }
people-plain-forms = Дар миёни ҷумла ном тағйир намеёбад
people-in-file = Инро дар файли { $file } тағйир медиҳанд.
people-in-house = Дар матнҳои умумӣ тағйир диҳед
people-name-needed = Ном лозим аст: { $language }.
people-missing = Дар ном ҳанӯз намерасад (пресс-релиз ба ин забон инро интизор мешавад):
people-lacks-name = { $language }: худи ном
people-lacks-form = { $language }: «{ $before }…{ $after }»
people-lacks-other = { $language }: { $form }
people-look = санҷед
# REVIEW
people-rare = Чизҳое, ки кам лозим мешаванд
# REVIEW
people-in-sentences = Дар миёнаи ҷумла ва кӯтоҳ
people-id = Номи кӯтоҳ, ки пресс-релизҳо онро аз рӯйи он мешиносанд
people-id-once = Онро як бор интихоб мекунанд, хонандагон онро намебинанд.
people-id-letters = Бо ҳарфҳои хурди лотинӣ, рақам ва дефиси ягона нависед.
people-id-taken = Чунин номи кӯтоҳ аллакай ҳаст. Дигарашро интихоб кунед.

## Маълумот

people-organisation = Ташкилоте, ки аз номи он гап мезанад
people-mail = Почтаи электронӣ
people-phones = Рақамҳои телефон
people-phones-help = Рақами мобилӣ танҳо бо розигии соҳибаш чоп мешавад. Барои бардоштани рақам майдонро холӣ кунед.
people-number = Рақам
people-phone-kind = Ин чист
people-office = корӣ
people-mobile = мобилӣ
# REVIEW: рақаме, ки пас аз он рақами иловагӣ чида мешавад.
people-switchboard = рақами умумӣ
people-extension = Рақами иловагӣ
people-public = чоп кардан мумкин аст
people-channels = Роҳҳои дигари тамос
people-account = Ном, рақам ё суроға
people-website = сомона
people-fax = факс
people-languages = Бо рӯзноманигорон бо кадом забонҳо гап мезанад
people-from = Тамос аз рӯзи
people-until = Тамос то рӯзи
people-until-help = Пас аз ин рӯз пресс-релизҳои нав онро ном намебаранд; дар пешинаҳо мемонад.
people-contract = Рӯзи шартномаи грант
people-contract-help = Агар маблағро Иттиҳоди Аврупо диҳад, қоидаҳои намоёнӣ аз ин рӯз вобастаанд.
people-implementers = Кӣ амалӣ мекунад
people-partners = Шарикон
people-payers = Кӣ маблағ медиҳад
people-payers-help = Дар пресс-релизҳо бо ҳамин тартиб ном бурда мешаванд.
people-donor = Маблағгузор
people-credited-from = ном бурдан аз рӯзи
people-credited-until = ном бурдан то рӯзи
people-country = Кишвар
people-country-help = Ду ҳарф, чунон ки дар суроғаи сомонаҳо: TJ, KZ, CH.
people-site = Сомона
people-logo = Нишон
people-logo-help = SVG ё PNG, чунон ки маблағгузор додааст: онро аз нав намекашанд ва аз сомонаи дигарон намегиранд.
people-no-logo = Ҳанӯз нест: ном бо калимаҳо меистад.
people-logo-seen = Нишон ҳамин аст. Он бо варақа якҷоя захира мешавад.
people-logo-gone = Файли нишонро бори дигар интихоб кунед.
people-logo-jpeg = Ин акс аст (JPEG). Аз маблағгузор нишонро ба шакли SVG ё PNG пурсед.
people-logo-empty = Файл холӣ аст.
people-logo-large = Расм барои нишон аз ҳад калон аст.
people-logo-format = Ин файлро ҳамчун нишон намоиш додан мумкин нест: SVG ё PNG-ро интихоб кунед.
people-logo-broken = Файли { $kind } вайрон аст. Онро бори дигар пурсед.
# REVIEW: «хатҳои каҷ» барои «кривые» дар барномаҳои графикӣ.
people-logo-refused = Дар файли { $kind } на танҳо нақш ҳаст (скрипт, матн ё расми бегона). Нишонеро пурсед, ки ҳарфҳояш ба хатҳои каҷ табдил шудаанд.
people-permission = Нишонро намоиш додан мумкин аст?
people-permission-help = Бе иҷозат ном бо калимаҳо меистад ва нишон барои баъд нигоҳ дошта мешавад.
people-permission-note = Ин аз куҷо маълум аст
people-permission-note-help = Кӣ ва кай розӣ шуд: «номаи 3 марти соли 2026».
people-permission-first = Аввал гӯед, ки нишонро намоиш додан мумкин аст ё не.
people-granted = ҳа: соҳибаш розӣ аст
people-requested = ҳанӯз не: аз соҳибаш пурсидаанд
people-not-needed = ҳа: ҳар кас метавонад намоиш диҳад
people-forbidden = не: ҳеҷ гоҳ намоиш дода намешавад
people-logo-shows-name = Ном дар худи нишон хонда мешавад ва дар зери он гузошта намешавад
people-wordmark = Бе нишон: номро бо ҳарфи калон гузоштан
people-as-funder = Ин маблағгузор ҳам ҳаст: нишон ва иҷозат
people-to-funder = Маблағгузор ҳам кардан
people-more = Маълумоти дигар дар бораи он дар { $file }, аз сатри { $line } навишта шудааст.
people-more-names = Пештар номҳои дигар дошт: онҳо дар { $file }, аз сатри { $line } навишта шудаанд.

## Захира кардан

people-save = Захира кардан
people-draft = Ҳанӯз захира нашудааст: навиштаатон нигоҳ дошта мешавад.
people-discard = Партофтан
people-discarded = Партофта шуд: ҳамааш чунон аст, ки дар файлҳост.
people-conflict = Дар ин миён онро дар файл тағйир доданд. Навиштаи шумо нигоҳ дошта шудааст: муқоиса кунед ва боз захира кунед.
people-changed = Дар ин миён дар файл тағйир ёфт:
people-file-says = { $field }: ҳоло дар файл «{ $text }»
people-file-empty = { $field }: ҳоло дар файл холӣ аст
people-no-word = «{ $sign }» дар ном намешавад: танҳо калимаҳоро нависед.
people-in-field = { $field }: { $what }
people-not-saved = Захира нашуд, чизе тағйир наёфт:
people-to-field = Ба майдон
people-did = «{ $name }» дар феҳрист
people-bad-phone = «{ $number }» рақами телефон нест. Аз + ва рамзи кишвар оғоз кунед, чунон ки +992 37 224 41 45.
people-bad-mail = «{ $address }» суроғаи почтаи электронӣ нест.
people-bad-site = «{ $address }» суроғаи сомона нест. Он аз https:// оғоз мешавад.
people-bad-channel = «{ $account }» номи ин гуна нест.
people-bad-country = «{ $country }»: ду ҳарфи кишварро нависед, чунон ки дар суроғаи сомонаҳо: TJ, KZ, DE.
people-bad-days = Ин рӯзҳо ба ҳам мувофиқ нестанд.
people-no-way = На почта ҳаст, на рақаме, ки чоп кардан мумкин бошад: ҳеҷ набошад якеро нависед.
people-contract-needed = Маблағро Иттиҳоди Аврупо медиҳад: рӯзи шартномаи грант лозим аст.
people-private-phone = Рақами мобилӣ танҳо бо розигии соҳибаш нигоҳ дошта мешавад: қайд кунед, ки чоп кардан мумкин аст, ё майдонро холӣ кунед.
people-not-a-day = Ин рӯз нест.
people-row-first = Сатр нопурра аст: майдони аввалро пур кунед ё дигарҳоро холӣ кунед.
people-unknown = «{ $id }» дар феҳрист нест.
people-elsewhere = { $what } ({ $file }, сатри { $line })
