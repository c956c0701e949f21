### Ҷойи кор дар браузер: payom desk.

desk-at = ҷойи кор: { $address } (суроға як бор ва ду дақиқа амал мекунад; барои анҷом: Ctrl+C)
desk-not-begun = ҷойи кор дар 127.0.0.1:{ $port } кушода намешавад: { $why }
desk-opens = ҷойи кор дар браузер кушода мешавад; барои анҷом: Ctrl+C
desk-again = ин лоиҳа аллакай ҷойи кор дорад: он дар браузер кушода мешавад
desk-again-page = ин лоиҳа аллакай ҷойи кор дорад: дар давоми ду дақиқа файли { $page }-ро дар браузер кушоед
desk-shortcut = файли { $path } сохта шуд: агар онро ду бор пахш кунед, ҷойи кор кушода мешавад

## Дар ҳар экран

desk-name = Payom
desk-main = Бахшҳо
desk-releases = Пресс-релизҳо
desk-house = Матнҳои умумӣ
desk-language = Забони ҷойи кор
desk-language-name = { $language }
desk-close = Анҷоми кор
desk-to-releases = Ба рӯйхати пресс-релизҳо
desk-no-key = Ин саҳифа калид надорад. Ҷойи корро аз нав оғоз кунед ва суроғаеро кушоед, ки он нишон медиҳад.
desk-no-project = Лоиҳаро хондан нашуд: аввал касе, ки файлҳояшро таҳрир мекунад, бояд онро ислоҳ кунад.
desk-malformed = Ҷойи кор нафаҳмид, ки саҳифа чӣ фиристод. Саҳифаро аз нав кушоед.
desk-absent = Чунин матн дигар нест.
desk-release-gone = Чунин пресс-релиз дигар нест.
desk-entry-gone = Чунин сабт дигар нест.
desk-too-large = Файл аз ҳад калон аст.
desk-too-long = Ин барои якбора фиристодан хеле дароз аст. Онро ҷудо кунед ва қисм ба қисм сабт кунед.
desk-saving = Сабт мешавад…
desk-loading = Бор мешавад…
desk-left-unsaved = Матне, ки аз он рафтед, сиёҳнавис монд:
desk-left-faulty = Матне, ки аз он рафтед, хато дорад:
desk-said-of = «{ $text }»: { $said }
# REVIEW
desk-only-here = Ҷойи кор он чиро, ки менависед, нигоҳ намедорад. Он чи охир навиштед, танҳо дар ҳамин саҳифа ҳаст: пеш аз пӯшидан нусхаашро гиред.
# REVIEW
desk-kept-again = Ҷойи кор боз ҷавоб медиҳад: он чи навиштед, ҳамчун сиёҳнавис нигоҳ дошта шуд.
desk-gone = Ҷойи кор ҷавоб намедиҳад. Онро аз нав оғоз кунед: сиёҳнависҳо нигоҳ дошта шудаанд.
desk-closed = Ҷойи кор пӯшида шуд. Ин саҳифаро низ пӯшидан мумкин аст.
desk-broken = Қисме аз ин матнҳо хонда нашуд. Он чи дар файл навишта шудааст, бетағйир мондааст, вале ҷойи кор онро нишон намедиҳад. Файлро дар муҳаррири матн ислоҳ кунед:
desk-file-line = { $file }, сатри { $line }

## Рӯйхати пресс-релизҳо

desk-waiting = Он чи мунтазири шумост
desk-nothing-waits = Ҳамаи матнҳо тарҷума шудаанд ва ба матни аслӣ мувофиқанд.
desk-no-source = Матни аслӣ нест ({ $language })
desk-write-it = Навиштан
desk-more-waits = ва боз { $count } дар поён
desk-not-found = Дар феҳрист чунин ном ҳанӯз нест.
desk-nothing-leaves = Файлҳо дар ҳамин компютеранд ва ҷойи кор ба ҷойе чизе намефиристад.
desk-release = Пресс-релиз
desk-translate-them = Тарҷума кардан
desk-bring-up-to-date = Тарҷумаро нав кардан
desk-look-at-them = Дидан
desk-of = { $done } аз { $all }
desk-missing-texts = { $count } матн тарҷума нашудааст
desk-wrong-texts = { $count } матни хатодор
desk-doubted-texts = { $count } матн бо эрод
desk-stale-texts = { $count } матн кӯҳна шудааст
desk-review-texts = { $count } матн барои санҷиш

## Тарҷума

desk-into = ба забони
desk-undo-what = Бекор кардан: { $what }
# REVIEW
desk-redo-what = Аз нав кардан: { $what }
desk-texts = Матнҳо
desk-stale = матни аслӣ тағйир ёфт
desk-draft = сиёҳнавис, ҳанӯз сабт нашудааст
desk-place = матни { $number } аз { $all }
desk-changed = Баъди тарҷума тағйир ёфтааст
desk-note = Аз муаллиф: { $note }
desk-file-differs = Баъди ин сиёҳнавис матни файл тағйир ёфт: { $text }
desk-insert = Гузоштан
desk-replace = Иваз кардан
desk-lacks = Ин дар матни аслӣ ҳаст, вале дар матни шумо нест:
desk-add-it = Илова кардан
desk-forms = ба шумора вобаста аст
desk-remarks = Эродҳо
desk-error = Хато
desk-wrong = хато ба нашр роҳ намедиҳад
desk-doubted = эрод дорад
desk-doubt = Шубҳа
desk-no-text-yet = Ҳанӯз матн нест.
desk-no-remarks = Эрод нест.
desk-accept = Тарҷума ба матни нав мувофиқ аст
desk-reviewed = Санҷида шуд: қайдро бардоштан
desk-ask = Хоҳиши санҷиш…
desk-ask-what = Ба чӣ бояд диққат дод?
desk-ask-now = Хоҳиш кардан
desk-save-next = Сабт ва идома
desk-save = Сабт кардан
desk-kept = сиёҳнавис соати { $time } нигоҳ дошта шуд, дар файл ҳанӯз нест
desk-typed-since = Он чи пас аз ин навиштед, сиёҳнавис аст.
desk-unchanged = чизе барои сабт нест
desk-others-drafts = Чизҳои дигаре, ки навиштед, ҳанӯз сиёҳнависанд.
desk-not-kept = ҷойи кор ҷавоб намедиҳад: сиёҳнавис нигоҳ дошта нашуд
desk-token-broken = ном ё факт дастӣ тағйир дода шуд: онро нест карда, аз нав гузоред
desk-key-next = сабт ва гузаштан ба матни навбатӣ
desk-key-save = сабт
desk-key-other = матни дигар
desk-key-remark = эроди навбатӣ
desk-keys = Тугмаҳо
desk-key-brace = гузоштани ном ё факт
desk-key-back = бекор кардани он чи навишта шуд
desk-key-part = қисми навбатӣ ё қисми пешинаи экран
desk-key-press = дар эрод: иҷрои он чи дар тугмааш навишта шудааст
desk-key-field = бозгашт ба матн
desk-key-all = ҳамаи тугмаҳо
desk-shut = Пӯшидан
desk-help = Саҳифа, луғатнома ва тарҷумаҳои пешина
desk-on-page = Дар саҳифа
desk-shown-as = Намуд
desk-page = Саҳифа
desk-preview-language = Забони саҳифа
desk-click-text = Барои кушодани матн ҷумлаи онро пахш кунед.
desk-pdf-later = PDF вақте намоён мешавад, ки ягон матни тарҷуманашуда намонад.
desk-new-tab = Дар варақаи нав кушодан
desk-glossary = Луғатнома
desk-no-terms = Дар ин матн калимаҳои луғатнома нестанд.
desk-earlier = Пештар чунин тарҷума шудааст
desk-alike = { $percent } % монанд аст
desk-left = дар ин ҷо { $count } матн мунтазир аст
desk-saved = Сабт шуд.
desk-deleted = Гирифта шуд, аз файл ҳам.
desk-saved-error =
    { $count ->
        [one] Сабт шуд, вале { $count } хато ба нашр монеъ мешавад: { $what }
       *[other] Сабт шуд, вале { $count } хато ба нашр монеъ мешавад. Якумаш: { $what }
    }
desk-saved-remarks = Сабт шуд, { $count } эрод боқӣ монд.
desk-nothing-left = Дар ин ҷо дигар матне мунтазир нест.
desk-conflict = Ин матнро дар ин муддат тағйир доданд. Аз болои он чизе навишта нашуд ва сиёҳнависи шумо нигоҳ дошта шудааст.
desk-show-both = Ҳар дуро нишон додан
desk-did-fact = «{ $fact }»
desk-did-text = матни «{ $text }» ({ $language })
desk-did-house = матни умумии «{ $text }» ({ $language })
desk-undone = Бекор карда шуд: { $what }
# REVIEW
desk-redone = Аз нав карда шуд: { $what }
# REVIEW
desk-not-undone = Аз он вақт ҳамин ҷойро дигар карданд. Ҳеҷ чиз карда нашуд: он чи ҳозир дар он ҷост, гум мешуд.
desk-empty = Барои сабт матн нест.
desk-form-empty = Барои шумораҳои { $numbers } матн нест.
desk-number-missing = Пеш аз калимаҳо барои { $forms } худи шумора нест.
desk-text-incomplete = матни { $language-of } `{ $name }` аз фактҳо чизеро мегирад, ки дар он ҷо нест
desk-put-in-front = Шумораро дар пеш гузоштан
desk-number-hidden = дар матни { $language-of } `{ $name }` калимаҳое ҳастанд, ки ба шумора вобастаанд, вале худи шумора нест
# REVIEW
desk-fact-lacking = дар матни { $language-of } `{ $name }` шумора, рӯз ё номе нест, ки матни аслӣ аз фактҳо мегирад
# REVIEW
desk-fact-other = дар матни { $language-of } `{ $name }` аз фактҳо шумора, рӯз ё номи дигар гирифта шудааст, на он ки дар матни аслӣ
# REVIEW
desk-fact-more = дар матни { $language-of } `{ $name }` аз фактҳо шумора, рӯз ё номе гирифта шудааст, ки дар матни аслӣ нест

## Нашри пресс-релиз

desk-next-step = Қадами навбатӣ
desk-publish-it = Нашр кардан…
desk-publish-this = Ин пресс-релиз нашр карда шавад?
desk-not-now = Ҳоло не
desk-languages = Забонҳо
desk-texts-of = { $count } матн
desk-ready = тайёр
desk-waits = мунтазир
desk-only-complete = Ба забоне, ки пурра тайёр нест, чизе нашр намешавад.
desk-unwritten = { $count } матн ҳанӯз навишта нашудааст
desk-untranslated = { $count } матн ҳанӯз тарҷума нашудааст
desk-untranslated-house = { $count } матни умумӣ ҳанӯз тарҷума нашудааст
desk-errors-of = { $count } хато, ба санҷишҳо нигаред
desk-look-first = Дидани саҳифа ва PDF
desk-page-lacks = Ҳанӯз на ҳамаи матнҳои саҳифа навишта шудаанд
desk-drafts-left = { $count } сиёҳнавис сабт нашудааст ва нашр намешавад
desk-checks = Санҷишҳо
desk-all-fine = Матнҳо, рақамҳо, номҳо, фактҳо ва аксҳо: чизе барои ислоҳ нест.
desk-doubts-only = Шубҳаҳо ба нашр монеъ намешаванд, вале ба онҳо нигаред.
desk-to-form = Ба варақаи он
desk-to-facts = Ба маълумот
desk-outside-help = Пурсед, ки дар он рӯз чӣ дуруст буд: { $name }. Он чиро, ки тасдиқ мекунанд, ворид кунед.
desk-in-use = Инро аллакай пресс-релизи «{ $release }» истифода мебарад: { $name }. Аввал онро аз он ҷо бардоред.
desk-right-marks = { $open }…{ $close } гузоред
desk-payer-help = Агар чунин бошад, инро дар саҳифаи «Фактҳо» ворид кунед: лоиҳаеро интихоб кунед, ки барояш маблағ медиҳанд, ё майдони «Боз кӣ маблағгузорӣ кардааст»-ро пур кунед.
# REVIEW
desk-payers-help = Ба матн блоки «Кӣ маблағ медиҳад»-ро гузоред: Payom дар он ҷо ба ҳар забон худаш менависад, ки кӣ маблағ медиҳад.
desk-mend = Ислоҳ кардан
desk-credited = Кӣ зикр мешавад
desk-nobody-credited = Касе зикр намешавад: дар пресс-релиз на лоиҳа ҳасту на маблағгузор.
desk-emblem = бо нишони расмӣ
desk-logo = бо нишон
desk-wordmark = бо навишта ба ҷойи нишон
desk-in-words = бо калимаҳо
# REVIEW
desk-disclaimer = радди масъулият
desk-address = суроға
desk-granted = соҳибаш розӣ аст
desk-requested = соҳибаш ҳанӯз ҷавоб надодааст
desk-not-needed = барои ҳама иҷозат аст
desk-forbidden = нишонашро истифода бурдан мумкин нест
desk-rules = қоидаҳои соли { $year }
# REVIEW
# REVIEW
desk-noted = Сабабаш, чунон ки дар феҳрист навишта шудааст ({ $language }):
desk-left-out = Навишта нашудааст: радди масъулияти лоиҳаи «{ $project }»
# REVIEW
desk-left-out-means = Иттиҳоди Аврупо радди масъулиятро талаб мекунад; дар феҳрист барқасд қайд шудааст, ки ин лоиҳа онро надорад.
# REVIEW
desk-contract-means = Аз санаи шартнома вобаста аст, ки кадом қоидаҳо амал мекунанд: ҳамин ки маълум шуд, онро ворид кунед.
desk-waived = Маблағгузорони лоиҳаи «{ $project }» нишон дода намешаванд: { $who }, розигӣ аз { $day }
desk-contract-open = Барои лоиҳаи «{ $project }» қоидаҳои соли { $year } истифода мешаванд, санаи шартномааш маълум нест
desk-logo-open = Бе нишон: { $funder }. Аз соҳибаш пурсида шуд, ӯ ҳанӯз ҷавоб надодааст
desk-confirmed-at = Барои ин пресс-релиз тасдиқ шудааст: { $moment }.
desk-have-seen = Инро дидем ва барои ин пресс-релиз дуруст аст.
desk-new = Хонандагон чӣ чизи навро мебинанд
desk-first = Ҳамаашро: ба ин забон ҳанӯз чизе нашр нашудааст.
desk-old-unknown = Нашр шудааст, вале матнаш дар папка нест: барои муқоиса чизе нест.
desk-nothing-new = Ҳеҷ чиз: айни ҳамин калимаҳо нашр шудаанд.
desk-more-lines = ва боз { $count } сатр
desk-part-text = матн
desk-part-contacts = тамосҳо
desk-part-credits = маблағгузорон ва шарикон
desk-files = Файлҳо
desk-files-new = { $count } файли нав дар папкаи «{ $folder }».
desk-files-in = { $count } файл дар папкаи «{ $folder }»; аз онҳое, ки ҳоло ҳастанд, { $there } файл иваз мешавад.
desk-stays = { $language }: нашри пешина мемонад.
desk-lists = Бо онҳо рӯйхатҳои пресс-релизҳо низ нав мешаванд.
desk-file-names = Номи файлҳо
desk-all-or-nothing = Ё ҳама иваз мешавад, ё ҳеҷ чиз.
desk-no-way-back = Нашрро бекор кардан мумкин нест: матнро ислоҳ кунед ва аз нав нашр кунед.
desk-publishing = Нашр мешавад: саҳифаҳо, PDF ва матнҳо тайёр мешаванд…
desk-publish = Нашр кардан
desk-publish-in = Нашр кардан: { $languages }
desk-release-broken = Пресс-релиз хонда нашуд: аввал онро ислоҳ кунед.
desk-is-draft = Пресс-релиз ҳанӯз сиёҳнавис аст: вақте ки тайёр шуд, қайди «сиёҳнавис»-ро дар фактҳояш бардоред.
desk-quoted = «{ $text }»
desk-text-form = «{ $text }» ({ $form })
desk-in-file = Дар муҳаррир: файли { $file }, сатри { $line }.
desk-in-whole-file = Дар муҳаррир: файли { $file }.
desk-did-you-mean = Шояд { $words }?
desk-look-at-word = Бинед, ки он чӣ гуна навишта шудааст.
desk-word-right = Дуруст аст: ба луғат илова кардан
desk-word-added = Калимаи «{ $word }» акнун дар луғати ташкилот аст.
desk-did-word = «{ $word }» дар луғат ({ $language })
# REVIEW
desk-held-embargo = То { $moment } нашр намешавад: он вақт эмбарго тамом мешавад.
desk-held-publish = То { $moment } нашр намешавад: он вақт дар сомона пайдо мешавад.
desk-held-day = То { $moment } нашр намешавад: ин рӯзи пресс-релиз аст.
desk-to-day = Иваз кардан
desk-to-field = Ҷойро нишон диҳед
desk-choose-language = Забонеро интихоб кунед, ки пурра тайёр аст.
desk-not-complete = { $language }: ҳанӯз пурра тайёр нест.
desk-confirm-first = Аввал он чиро, ки навишта нашудааст ё ҳанӯз маълум нест, тасдиқ кунед.
desk-published = Нашр шуд.
desk-published-this = Ин пресс-релиз нашр шуд
# REVIEW
# REVIEW
desk-looking-through = Пресс-релизҳои пештара ҳоло барои хатоҳо санҷида мешаванд.
desk-published-in = Дар папкаи «{ $folder }» ҳоло { $count } файли ин пресс-релиз ҳаст. Вақте ки ин папка ба сомона гузошта мешавад, хонандагон онҳоро мебинанд.
# REVIEW
desk-no-site = Суроғаи сомонаи шумо дар лоиҳа нишон дода нашудааст, бинобар ин на лентаи хабарҳо ҳаст ва на рӯйхат барои системаҳои ҷустуҷӯ.
desk-not-published = Чизе нашр нашуд ва чизе тағйир наёфт.
desk-look-again = Боз як бор дидан

## Фактҳои пресс-релиз

desk-facts = Фактҳо
desk-fact-title = Сарлавҳа
desk-fact-title-in = Сарлавҳа ({ $language })
desk-title-has-mark = Дар он ном ё факт ҳаст: он бо матн якҷо иваз карда мешавад.
desk-fact-day = Рӯзи нашр
desk-fact-kind = Навъи пресс-релиз
desk-fact-issuers = Кӣ нашр мекунад
desk-fact-dateline = Матн бо чӣ сар мешавад
desk-fact-places = Ҷой дар аввали матн
desk-fact-from = Рӯзи аввали чорабинӣ
desk-fact-to = Рӯзи охири чорабинӣ
desk-fact-where = Ҷойи чорабинӣ
desk-fact-projects = Лоиҳа
desk-fact-contacts = Тамос барои ВАО
desk-fact-partners = Шарикони ин пресс-релиз
desk-fact-funding = Боз кӣ маблағгузорӣ кардааст
# REVIEW
desk-fact-embargo = Пеш аз ин вақт нашр нашавад (эмбарго)
desk-fact-from-of = Чорабинии { $number }: рӯзи аввал
desk-fact-to-of = Чорабинии { $number }: рӯзи охир
desk-fact-where-of = Чорабинии { $number }: дар куҷо
desk-fact-publish = Дар сомона аз (агар аз ин дертар бошад)
desk-a-day = Рӯз маълум аст
desk-a-month = Танҳо моҳ маълум аст
desk-see-page = Саҳифа: { $language }
desk-see-pdf = PDF: { $language }
desk-fact-draft = Сиёҳнавис: ҳанӯз нашр нашавад
desk-role-funded = маблағгузорӣ мекунад
desk-role-co-funded = бо дигарон маблағгузорӣ мекунад
# REVIEW
desk-role-co-sponsored = бо дигарон сарпарастӣ мекунад
desk-role-support = дастгирии молиявӣ медиҳад
desk-role-partner = шарик аст
desk-for-event = барои чорабинӣ
desk-for-activity = барои фаъолият
desk-for-grant = барои грант
desk-for-publication = барои нашрия
desk-role = Саҳмаш
desk-new-payer = Маблағгузори дигар:
desk-purpose = Маблағ барои чист
desk-no-name-then = дар рӯзи пресс-релиз ном надорад
desk-no-name-in = ҳанӯз ном надорад: { $languages }
desk-known-until = то { $day }
desk-known-from = аз { $day }
desk-day-in-file = Дар ин ҷо на як рӯз навишта шудааст: онро дар { $file } тағйир диҳед.
desk-no-zone = Ташкилот ҳанӯз минтақаи вақт надорад: барои соат он дар танзимоти ташкилот (payom.toml) лозим аст.
desk-no-kind = бе қайд
desk-place-date = ҷой, сана
desk-date-place = сана, ҷой
desk-no-dateline = бе ҷой ва сана
desk-list-in-file = Дар ҳар забон дигар аст: онро дар { $file } тағйир диҳед.
desk-remove = Бардоштан: { $name }
desk-add = Илова кардан
desk-find = Ҷустуҷӯи ном ба ҳар забон
desk-day-first = Аввал рӯзро нависед: бе он пресс-релизро хондан мумкин нест.
desk-credits = Кӣ зикр мешавад
desk-credits-follow = Ин ба лоиҳа, рӯз ва маблағгузорон вобаста аст, дастӣ навишта намешавад.
desk-not-changed = Тағйир дода нашуд: { $why }
desk-fact-refused = Ин фактро дар ин ҷо тағйир додан мумкин нест: { $file }-ро дар муҳаррири матн кушоед.
desk-fact-conflict = Ин фактро дар ин муддат тағйир доданд. Ҳолати ҳозира нишон дода шудааст; чизе сабт нашуд.

## Пресс-релизи нав

desk-new-release = Пресс-релизи нав
desk-begin = Оғози пресс-релиз
desk-name-of = Номи папка ва суроғаи пресс-релиз
desk-name-fixed = Пайвандҳо ба он мебаранд: онро як бор ва барои ҳамеша интихоб кунед.
desk-name-allowed = Ном аз сол, моҳ ва якчанд калима иборат аст: ҳарфҳои хурди лотинӣ, рақамҳо ва дефис, масалан { $example }
desk-title-and-day = Барои пресс-релиз сарлавҳа ва рӯз лозим аст.

## Чаро нашуд

reason-port-taken = ин портро барномаи дигар истифода мебарад
reason-denied = ба шумо ин кор иҷозат дода нашудааст
reason-not-found = чунин файл ё папка нест
reason-there-already = файл бо ин ном аллакай ҳаст
reason-full = дар диск ҷой намондааст
reason-read-only = ба ин диск навиштан мумкин нест
reason-outside = пайванд аз папкаи лоиҳа берун мебарад, ва он ҷо чизе навишта намешавад
reason-changed = дар ин миён онро тағйир доданд: саҳифаро аз нав бор кунед
reason-no-answer = ҷавоб нест
reason-just-beginning = ҷойи кори дигари ин лоиҳа ҳоло кушода мешавад: каме баъдтар такрор кунед
