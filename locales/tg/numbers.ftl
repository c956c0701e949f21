### Тарзи навишти ададҳо, маблағҳо ва рӯйхатҳо.

## Рақамҳо

# Аломат пеш аз касри даҳӣ, аломат байни гурӯҳҳои серақама (фосилаи ҷудонашаванда).
number-decimal = ,
number-group = { "\u00A0" }

# Адади бутун аз ҳамин миқдори рақамҳо сар карда ба гурӯҳҳо ҷудо мешавад: 5 чунин маъно дорад – 1234 ва 12 345.
number-group-from = 5

## Маблағҳо. $number = адад бо рақамҳо; дар паёмҳои -million – шумораи миллионҳо
## Исми баъди адад дар шакли танҳо меояд

amount-eur = { $number } евро
amount-eur-million = { $number } миллион евро

amount-usd = { $number } доллари ИМА
amount-usd-million = { $number } миллион доллари ИМА

amount-gbp = { $number } фунт стерлинг
amount-gbp-million = { $number } миллион фунт стерлинг

amount-tjs = { $number } сомонӣ
amount-tjs-million = { $number } миллион сомонӣ

# $number = адад бо рақамҳо
percent = { $number } фоиз

## Рӯйхатҳо. $first = он чи аллакай пайваст шудааст, $second = он чи баъд меояд

# Танҳо ду: Ашт ва Дарвоз
list-two = { $first } ва { $second }

# Се ва зиёда, то пеш аз охирин: Ашт, Дарвоз
list-middle = { $first }, { $second }

# Пеш аз охирини се ва зиёда: Ашт, Дарвоз ва Хоруғ
list-last = { $first } ва { $second }
