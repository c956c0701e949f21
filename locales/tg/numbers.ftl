### Тарзи навишти ададҳо, маблағҳо ва рӯйхатҳо.

## Рақамҳо

# Аломат пеш аз касри даҳӣ, аломат байни гурӯҳҳои серақама (фосилаи ҷудонашаванда).
number-decimal = ,
number-group = { "\u00A0" }

# Адади бутун аз ҳамин миқдори рақамҳо сар карда ба гурӯҳҳо ҷудо мешавад: 5 чунин маъно дорад – 1234 ва 12 345.
number-group-from = 5

## Ададҳои калон, агар матн хоҳад: NUMBER($n, notation: "compact"). $number = шумораи ҳазорҳо, миллионҳо…

number-thousand = { $number } ҳазор
number-million = { $number } миллион
number-billion = { $number } миллиард
number-trillion = { $number } триллион

## Маблағҳо. $number = адад бо рақамҳо; дар паёмҳои -thousand, -million, -billion ва -trillion – шумораи ҳазорҳо, миллионҳо,
## миллиардҳо ва триллионҳо. Аз як миллион сар карда, агар ҳеҷ чиз яклухт нашавад, худ интихоб мешаванд; ҳазорҳо – танҳо
## агар матн хоҳад: NUMBER($budget, notation: "compact").
## Исми баъди адад дар шакли танҳо меояд

amount-eur = { $number } евро
amount-eur-thousand = { $number } ҳазор евро
amount-eur-million = { $number } миллион евро
amount-eur-billion = { $number } миллиард евро
amount-eur-trillion = { $number } триллион евро

amount-usd = { $number } доллари ИМА
amount-usd-thousand = { $number } ҳазор доллари ИМА
amount-usd-million = { $number } миллион доллари ИМА
amount-usd-billion = { $number } миллиард доллари ИМА
amount-usd-trillion = { $number } триллион доллари ИМА

amount-gbp = { $number } фунт стерлинг
amount-gbp-thousand = { $number } ҳазор фунт стерлинг
amount-gbp-million = { $number } миллион фунт стерлинг
amount-gbp-billion = { $number } миллиард фунт стерлинг
amount-gbp-trillion = { $number } триллион фунт стерлинг

amount-tjs = { $number } сомонӣ
amount-tjs-thousand = { $number } ҳазор сомонӣ
amount-tjs-million = { $number } миллион сомонӣ
amount-tjs-billion = { $number } миллиард сомонӣ
amount-tjs-trillion = { $number } триллион сомонӣ

# $number = адад бо рақамҳо
percent = { $number } фоиз

## Рӯйхатҳо. $first = он чи аллакай пайваст шудааст, $second = он чи баъд меояд

# Танҳо ду: Ашт ва Дарвоз
list-two = { $first } ва { $second }

# Се ва зиёда, то пеш аз охирин: Ашт, Дарвоз
list-middle = { $first }, { $second }

# Пеш аз охирини се ва зиёда: Ашт, Дарвоз ва Хоруғ
list-last = { $first } ва { $second }
