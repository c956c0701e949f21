### Как пишутся числа, суммы денег и перечни.

## Цифры

# Знак перед десятичными долями, знак между группами по три цифры (неразрывный пробел).
number-decimal = ,
number-group = { "\u00A0" }

# Целое число делится на группы, начиная с такого количества цифр: 5 даёт 1234 и 12 345.
number-group-from = 5

## Суммы. $number = число цифрами; в сообщениях с -million — число миллионов
## Названия валют не склоняются или сокращены: форма не зависит от числа

amount-eur = { $number } евро
amount-eur-million = { $number } млн евро

amount-usd = { $number } долл. США
amount-usd-million = { $number } млн долл. США

amount-gbp = { $number } ф. ст.
amount-gbp-million = { $number } млн ф. ст.

amount-tjs = { $number } сомони
amount-tjs-million = { $number } млн сомони

# $number = число цифрами
percent = { $number }{ "\u00A0" }%

## Перечни. $first = то, что уже соединено, $second = то, что следует

# Ровно два: Ашт и Дарваз
list-two = { $first } и { $second }

# Три и более, до предпоследнего: Ашт, Дарваз
list-middle = { $first }, { $second }

# Перед последним из трёх и более: Ашт, Дарваз и Хорог
list-last = { $first } и { $second }
