### Как пишутся числа, суммы денег и перечни.

## Цифры

# Знак перед десятичными долями, знак между группами по три цифры (неразрывный пробел).
number-decimal = ,
number-group = { "\u00A0" }

# Целое число делится на группы, начиная с такого количества цифр: 5 даёт 1234 и 12 345.
number-group-from = 5

## Большие числа, если о них просит текст: NUMBER($n, notation: "compact"). $number = число тысяч, миллионов…

number-thousand = { $number } тыс.
number-million = { $number } млн
number-billion = { $number } млрд
number-trillion = { $number } трлн

## Суммы. $number = число цифрами; в сообщениях с -thousand, -million, -billion и -trillion — число тысяч, миллионов,
## миллиардов и триллионов. Начиная с миллиона они выбираются сами, если ничего не округляется; тысячи — только если
## просит текст: NUMBER($budget, notation: "compact").
## Названия валют не склоняются или сокращены: форма не зависит от числа

amount-eur = { $number } евро
amount-eur-thousand = { $number } тыс. евро
amount-eur-million = { $number } млн евро
amount-eur-billion = { $number } млрд евро
amount-eur-trillion = { $number } трлн евро

amount-usd = { $number } долл. США
amount-usd-thousand = { $number } тыс. долл. США
amount-usd-million = { $number } млн долл. США
amount-usd-billion = { $number } млрд долл. США
amount-usd-trillion = { $number } трлн долл. США

amount-gbp = { $number } ф. ст.
amount-gbp-thousand = { $number } тыс. ф. ст.
amount-gbp-million = { $number } млн ф. ст.
amount-gbp-billion = { $number } млрд ф. ст.
amount-gbp-trillion = { $number } трлн ф. ст.

amount-tjs = { $number } сомони
amount-tjs-thousand = { $number } тыс. сомони
amount-tjs-million = { $number } млн сомони
amount-tjs-billion = { $number } млрд сомони
amount-tjs-trillion = { $number } трлн сомони

# $number = число цифрами
percent = { $number }{ "\u00A0" }%

## Перечни. $first = то, что уже соединено, $second = то, что следует

# Ровно два: Ашт и Дарваз
list-two = { $first } и { $second }

# Три и более, до предпоследнего: Ашт, Дарваз
list-middle = { $first }, { $second }

# Перед последним из трёх и более: Ашт, Дарваз и Хорог
list-last = { $first } и { $second }
