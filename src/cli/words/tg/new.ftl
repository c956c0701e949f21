### Чизҳои нав: payom new.

## Ном ва навъи пресс-релиз

no-such-kind = навъи `{ $kind }` нест
its-kinds = яке аз навъҳоро нависед: { $kinds }

## Маълумоти пресс-релизи нав: эзоҳҳо дар release.md

fact-date = рӯзи нашр: сол, моҳ, рӯз, масалан { $day }
fact-kind = яке аз навъҳо: { $kinds }
fact-embargo = агар то ин соат чизе нашр кардан мумкин набошад; рӯз ҳамон аст, ки дар `date`
fact-reference = рақаме, ки мавод бо он ба қайд гирифта шудааст
fact-issuers = номҳо аз releases/registry/organisations.toml: киҳо якҷоя нашр мекунанд
fact-signatories = ё ҳамаи имзокунандагон, бо ҳамин тартиб
fact-speaker = номи шахси тамос ё номи матне, ки суханрон дар он зикр шудааст
fact-corrects = папкаи пресс-релизе, ки ислоҳ мешавад
fact-dateline = яке аз инҳо: { $values }
fact-places = номҳо аз releases/registry/places.toml
fact-projects = номҳо аз releases/registry/projects.toml
fact-contacts = номҳо аз releases/registry/contacts.toml
fact-documents = файл дар паҳлуи ҳамин файл, унвони он матн аст; ё { $example }
fact-facts = санаҳо, ададҳо ва маблағҳо барои матнҳо: { $example }
fact-event = он чи дар борааш пресс-релиз аст, кай ва дар куҷо баргузор мешавад
fact-from = рӯз ё рӯзи аввал; барои рӯзи охирин сатри `to` илова кунед
fact-hours = рӯз ва соат; барои анҷом сатри { $example } илова кунед
fact-venue = матн бо номи толор ва кӯча; ё { $example }
fact-accreditation = рӯзноманигорон чӣ тавр ба қайд гирифта мешаванд; ё { $example }
fact-rows = сатрҳо пеш аз матни пресс-релиз, ҳар кадом як матн; вақт ва ҷойро чорабинӣ медиҳад
fact-needed = зарур: { $what }

## Матнҳои пресс-релизи нав: эзоҳҳо барои муаллиф

new-headline = Сарлавҳа. Барои болои саҳифаи дуюм `.short` илова кунед, на дарозтар аз 60 аломат.
new-standfirst = Як ҷумла зери сарлавҳа: чӣ рӯй дод.
new-lead = Сархати аввал. Ҷой ва сана худ ба худ пеш аз он меоянд.
new-heading = Зерсарлавҳа.
new-details = Сархат. **Таъкид**, *хати моил* ва [пайвандҳо](https://example.org) мумкинанд.
new-take-part = Хонандагон чӣ карда метавонанд: чӣ тавр оянд, ариза диҳанд, пурсанд.
new-what = Чӣ баргузор мешавад, дар як ҷумла.
new-why = Чаро ин муҳим аст ва рӯзноманигорон дар он ҷо чӣ меёбанд.
new-venue = Дар куҷо: толор ва кӯча.
new-further = Боз чиро донистан лозим аст, дар чанд сатр.
new-who = Кӣ иштирок мекунад: номҳо ва вазифаҳо.
new-view = Ташкилот чӣ гуфтан мехоҳад, дар як сархат.
new-demand = Он чӣ талаб мекунад ва аз кӣ.
new-we = Имзокунандагон чӣ гуфтан мехоҳанд: «Мо, имзокунандагони зер, …».
new-we-demand = Онҳо якҷоя чӣ талаб мекунанд ва аз кӣ.
new-greeting = Муроҷиат: «Хонумҳо ва ҷанобон!».
new-opening = Сархати аввали суханронӣ, чунон ки гуфта мешавад.
new-findings = Зерсарлавҳа: гузориш чиро нишон дод.
new-finding = Як хулоса, дар як ҷумла.
new-second-finding = Боз яке.
new-report = Номи гузориш.
new-read-on = Гузоришро кӣ навишт ва онро аз куҷо хондан мумкин аст.
new-wrong = Чӣ нодуруст буд ва дар куҷо навишта шуда буд.
new-right = Дурусташ чист.

## Сабтҳои феҳрист

entry-exists = `{ $id }` аллакай ҳаст
its-entry = ҳамин сабт
named-in = матни `{ $name }` ба ин забонҳо ҳаст: { $tags }
not-named-in = матни `{ $name }` ба ин забонҳо нест: { $tags }
change-entry = сабти мавҷударо ислоҳ кунед ё ба сабти нав номи дигар диҳед
not-an-id = `{ $id }` номи сабт шуда наметавонад
id-letters = танҳо a–z, 0–9 ва дефисҳои танҳоро нависед, масалан open-door
name-needed = номи `{ $id }` ба забони { $language } лозим аст
add-name = `{ $option }` илова кунед
not-a-name = `{ $name }` ном шуда наметавонад
name-on-one-line = онро дар як сатр ва бе қавсҳои {"{ }"} нависед
not-a-form = `{ $text }` шакли ном нест
write-form = чунин нависед: { $example }
no-such-language = дар ин лоиҳа забони `{ $tag }` нест
its-languages = забонҳои он: { $tags }
contract-needed = барои лоиҳаи Иттиҳоди Аврупо рӯзи шартномаи грант лозим аст
add-contract-option = `{ $option }` илова кунед: аз ин рӯз вобаста аст, ки кадом қоидаҳои намоёнӣ амал мекунанд
not-a-day = `{ $day }` рӯз нест
write-day = сол, моҳ ва рӯзро нависед, масалан 2026-01-15
logo-unreadable = { $file } хонда намешавад: { $why }
name-logo = баъди `--logo` роҳи файли тасвирро нависед
logo-unusable = { $file }-ро нишон додан мумкин нест: { $why }
logo-kinds = нишонро ҳамчун SVG, PNG ё JPEG диҳед
logo-waits = То даме ки нишон `permission = "granted"` ё `"not-needed"` надорад, нишон дода намешавад.
forms-proposed = { $file }:{ $line }: шаклҳои номро ба забони { $language } санҷед; онҳоро Payom пешниҳод кардааст.
name-to-write = { $file }:{ $line }: номро ба забони { $language } ё шаклҳои онро баъди ҳар аломати `=` нависед ва `# `-ро аз пеши онҳо бардоред.

## Саволҳо дар экран

ask-name = Номи `{ $id }` ба забони { $language }
ask-name-or-later = Ҳамон ба забони { $language } (Enter: баъдтар)
ask-form = Шакли `.{ $form }`-и ном ба забони { $language }
ask-role = Вазифа ба забони { $language } (Enter: нест)
ask-country = Кишвар, ду ҳарфи лотинӣ (Enter: нест)
ask-country-of-place = Кишвар, ду ҳарфи лотинӣ
ask-organisation = Номи ташкилот дар феҳрист
ask-email = Почтаи электронӣ (Enter: нест)
ask-phone = Телефони идора (Enter: нест)
ask-mobile = Телефони мобилӣ, агар соҳибаш ба чопи он розӣ бошад (Enter: нест)
ask-languages = Ба кадом забонҳо гап мезанад, бо вергул: { $example } (Enter: маълум нест)
ask-funders = Кӣ маблағ медиҳад: номҳо аз феҳрист бо вергул, бо нақш ҳам мумкин: { $example }
ask-contract = Рӯзи шартномаи грант, масалан 2026-01-15 (Enter: маълум нест)
ask-logo = Файли нишон: SVG, PNG ё JPEG (Enter: нест)
