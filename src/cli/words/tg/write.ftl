### Ҷойи кор: матни пресс-релиз.

desk-write = Навиштани матн
desk-text = Матн
desk-write-how = Нависед ё матнро пурра гузоред: ҳар сархат блоки алоҳида мешавад. Навиштаи шумо то сабт шудан сиёҳнавис мемонад.
# REVIEW
desk-block-heading = Сарлавҳаи қисм
desk-block-subheading = Сарлавҳаи сатҳи дуюм
desk-block-paragraph = Сархат
desk-block-list = Рӯйхат
desk-block-numbered = Рӯйхати рақамдор
desk-block-quote = Иқтибос
desk-block-photo = Сурат
desk-block-table = Ҷадвал
desk-block-break = Хат
desk-block-other = Чизи дигар
desk-block-item = Банди { $number }
desk-block-cell = Катаки { $number }
desk-cell = Сатри { $row }, сутуни { $column }
desk-cell-head = Сарлавҳаи сутуни { $column }
desk-table-tools = Сатрҳо ва сутунҳо
desk-table-row = Иловаи сатр
desk-table-column = Иловаи сутун
desk-table-no-row = Нест кардани сатр
desk-table-no-column = Нест кардани сутун
# REVIEW
desk-table-nowhere = Аввал ба катаки ҳамин сатр ё сутун гузаред.
# REVIEW
desk-table-size = Дар ҷадвал аз ду то { $columns } сутун ва аз як то { $rows } сатр мешавад. Ҳеҷ чиз тағйир наёфт.
desk-block-list-item = Банди рӯйхат
desk-block-number-item = Банди рӯйхати рақамдор
desk-text-short = Сарлавҳаи кӯтоҳ
# REVIEW
desk-text-standfirst = Мухтасар дар зери сарлавҳа
desk-place-number = { $block } { $number }
desk-place-within = { $block }: { $part }
desk-text-what = Чӣ
desk-text-who = Кӣ
desk-text-why = Барои чӣ
desk-text-venue = Толор ва кӯча
desk-text-speaker = Ин суханони кист
desk-text-alt = Дар сурат чӣ ҳаст: барои онҳое, ки онро намебинанд
desk-text-credit = Муаллифи сурат
desk-text-caption = Навиштаи таги сурат
desk-short-note = барои болои саҳифаи дуюм ва шабакаҳои иҷтимоӣ, на зиёда аз 60 аломат
desk-not-on-page = Матнҳое, ки дар ягон блок нестанд
desk-of-house = матни умумии ташкилот, ки дар ҳамаи пресс-релизҳо як хел аст
desk-funding-note = Ин ҷумлаҳоро Payom аз рӯи лоиҳаҳо ва маблағгузорон худаш менависад; танҳо ҷояшонро иваз кардан мумкин аст.
desk-other-note = Ин чунон нишон дода шудааст, ки дар файл ҳаст; онро танҳо дар он ҷо тағйир додан мумкин аст.
desk-move-up = Болотар
desk-move-down = Поёнтар
desk-delete = Нест кардан
desk-add-here = Дар ин ҷо илова кардан
desk-what-kind = Ин чист
# REVIEW
desk-strong = Ғафс
# REVIEW
desk-emphasis = Моил
desk-undated = Ҷой ва сана худашон пеш аз матн меистанд: он чи гузошта шуд, партофта шуд.
# REVIEW
desk-summed = Он чи дар болои ҷой ва сана буд, акнун мухтасар дар зери сарлавҳа аст.
# REVIEW
desk-behind-day = Он чи дар болои ҷой ва сана буд, дар ин ҷо пас аз онҳо меояд: мухтасар дар зери сарлавҳа аллакай навишта шудааст.
# REVIEW
desk-headed = Номи гузошташуда акнун дар сарлавҳа аст.
# REVIEW
desk-pasted-out = Партофта шуд, ин қисми матн нест: { $words }.
# REVIEW
desk-pasted-differs = Фактҳои ин пресс-релиз ба сатри «{ $words }» мувофиқ нестанд: ба «Фактҳо» нигаред.
# REVIEW
desk-pasted-embargo = Эмбарго дар «Фактҳо» нишон дода мешавад; сатри он дар матн мемонад, то онро нест накунед.
# REVIEW
desk-pasted-contact = Тамосҳо дар «Фактҳо» интихоб мешаванд; сатрҳои онҳо дар матн мемонанд, то онҳоро нест накунед.
desk-number = Шумора бо шаклҳо…
# REVIEW
desk-number-what = Шуморае, ки калима ба он вобаста аст: 1 мактаб, 5 мактаб. Шумораро дар матн ҷудо кунед.
# REVIEW: тирчаҳо (the arrow keys).
desk-choose-name = Номро нависед ё бо тирчаҳо интихоб кунед: Enter мегузорад, Esc қавсро менависад.
# REVIEW
desk-number-here = Шумораро дар матн менависанд, шаклҳоро бо тугмаи «Шумора бо шаклҳо…» медиҳанд.
desk-number-none = Аввал шумораро дар матн ҷудо кунед.
desk-number-title = Шумора бо шаклҳо
# REVIEW
desk-number-note = Нависед, ки дар ҳар ҳолат баъд аз шумора чӣ меояд. Тарҷумонҳо барои ҳар шакли забони худ майдон доранд; худи шумораро дар «Фактҳо» иваз мекунанд.
desk-did-number = шумораи { $number }
desk-not-whole = Танҳо шумораи бутун шакл дорад: 5, 12, 1200.
desk-number-of = Шумора: «{ $words }»
desk-number-unused = Шуморае, ки дар ягон матн нест: { $name }
desk-pick-mark = Факт, ном ё ҷой…
desk-known-words = Бо ҳарф навишта шудаанд, гарчанде дар феҳрист ё дар фактҳо ҳастанд:
desk-replace-all = Ҳамаро иваз кардан
desk-replaced = Иваз шуд:
desk-delete-ask = Ин матн тарҷума дорад
desk-delete-all = Дар ҳамаи забонҳо нест кардан
desk-delete-page = Танҳо аз саҳифа гирифтан
desk-join-ask = Ин сархатҳо тарҷума доранд
desk-join-note = Тарҷумаҳо низ пайваст мешаванд ва тарҷумонҳо бояд онҳоро бори дигар бинанд:
desk-join = Пайваст кардан
desk-cancel = Бекор кардан
desk-translators-again = Тарҷумонҳо бояд ин матнро бори дигар бинанд: { $languages }.
desk-not-writable = Ин калимаҳоро ба матн дар ҳолати ҳозирааш навиштан намешавад. Аввал касе, ки файлҳоро таҳрир мекунад, бояд онро бинад.
desk-blocks-merge = Ин тавр намешавад: қисмҳои матн, мисли ду рӯйхати пай дар пай, якҷоя мешуданд. Чизе тағйир дода нашуд.
desk-key-paragraph = сархати навбатӣ; дар дохили сархат: ҷудо кардани он
desk-key-join = дар аввали сархат: пайваст кардан бо сархати боло
desk-key-move = боло ё поён бурдани блок
desk-empty-blocks = Гирифтани { $count } блоки бе матн
desk-did-texts = { $count } матни тағйирёфта
desk-did-insert = { $count } қисми нави матн
desk-did-delete = нест кардани қисми матн
desk-did-empty = нест кардани қисмҳои холии матн
desk-did-move = кӯчонидани қисми матн
desk-did-turn = навъи дигари қисми матн
desk-did-row = сатри нави ҷадвал
desk-did-column = сутуни нави ҷадвал
desk-did-no-row = сатри нестшудаи ҷадвал
desk-did-no-column = сутуни нестшудаи ҷадвал
desk-did-join = пайваст кардани сархатҳо
desk-did-both = { $first }; { $then }
desk-nothing-found = Чизе ёфт нашуд.
desk-photo-refused = Ин сурат мувофиқ нест: { $why }
desk-photo-lacks = Бе ин сурат нашр намешавад:
desk-only-empty = барои сабт чизе нест: қисми нав ҳоло холӣ аст
# REVIEW
desk-still-empty = Ҳоло холӣ аст, бинобар ин дар файл нест:
desk-quote-lacks = Худи суханони иқтибосро низ нависед.
desk-translations = Тарҷумаҳо:
desk-translated = тайёр
desk-table-lacks = Нависед, ки ҷадвал чиро нишон медиҳад.
desk-table-caption = Ҷадвал чиро нишон медиҳад
# REVIEW
desk-headless = Акнун дар болои сарлавҳаи сатҳи дуюм сарлавҳаи қисм нест: то он даме ки чунин аст, нашр намешавад.
