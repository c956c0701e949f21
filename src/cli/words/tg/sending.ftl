### Мизи корӣ: он чи ба рӯзноманигорон ва тарҷумонҳо фиристода мешавад.

desk-send-it = Фиристодан…
desk-send-this = Фиристодани ин пресс-релиз

## Ба рӯзноманигорон

desk-for-journalists = Ба рӯзноманигорон
desk-copies-are = Сиёҳнависи номаҳо барои барномаи почтаи шумо, PDF, матнҳо барои нашр ва маҷмӯаи матбуотӣ ба ҳамаи забонҳо. Барнома худаш чизе намефиристад.
desk-copies-embargo = То { $moment } дар номи ҳар нусха, дар нома ва дар ҳар саҳифа эмбарго қайд мешавад.
desk-make-copies = Омода кардани номаҳо, PDF ва матнҳо
desk-copies-made-now = Номаҳо, PDF ва матнҳо омода мешаванд…
desk-copies-made = Омода шуд. Чизе фиристода нашуд.
desk-nothing-made = Ҳеҷ чиз сохта ва тағйир дода нашуд.
desk-not-copied = Тайёр нашуд: { $language }, дар он { $count } матн намерасад, кӯҳна шудааст ё хато дорад
desk-files-lie = Файлҳо дар папкаи { $folder } низ ҳастанд.
desk-made-mail = Сиёҳнависи нома
desk-made-calendar = Чорабинӣ барои тақвим
desk-made-kit = Маҷмӯаи матбуотӣ: ҳама дар як файл
desk-made-post = Матн барои шабакаҳои иҷтимоӣ
desk-made-text = Матни оддӣ
desk-made-review = Варақаи эродҳо, Word
desk-made-other = Ҳуҷҷат

## Ба тарҷумонҳо

desk-for-translators = Ба тарҷумонҳо ва муқарризон
desk-kits-are = Барои касоне, ки бо ин барнома кор намекунанд: корҳои ҳар забон дар ҷадвали Word ё барои Trados, memoQ ва монанди онҳо.
desk-all-languages = Ҳамаи забонҳо
desk-make-review = Варақаи эродҳо
desk-make-word = Ҷадвал дар Word
desk-kit-nothing = коре нест
desk-kit-left = { $count } матн барои кор
desk-kit-made = Омода шуд.
