### How numbers, amounts of money and lists are written.

## Digits

# Sign before the decimals, sign between groups of three digits.
number-decimal = .
number-group = ,

# A whole number is grouped from this many digits on: 4 gives 1,234; 5 gives 1234 and 12,345.
number-group-from = 4

## Large numbers, where a text asks for them: NUMBER($n, notation: "compact"). $number = the number of thousands, millions…

number-thousand = { $number } thousand
number-million = { $number } million
number-billion = { $number } billion
number-trillion = { $number } trillion

## Amounts. $number = the number in figures; for the messages in -thousand, -million, -billion and -trillion, the number of
## these. From a million on they are used wherever nothing has to be rounded, thousands only where a text asks for it:
## NUMBER($budget, notation: "compact")

amount-eur = €{ $number }
amount-eur-thousand = €{ $number } thousand
amount-eur-million = €{ $number } million
amount-eur-billion = €{ $number } billion
amount-eur-trillion = €{ $number } trillion

amount-usd = US${ $number }
amount-usd-thousand = US${ $number } thousand
amount-usd-million = US${ $number } million
amount-usd-billion = US${ $number } billion
amount-usd-trillion = US${ $number } trillion

amount-gbp = £{ $number }
amount-gbp-thousand = £{ $number } thousand
amount-gbp-million = £{ $number } million
amount-gbp-billion = £{ $number } billion
amount-gbp-trillion = £{ $number } trillion

amount-tjs = { $number } somoni
amount-tjs-thousand = { $number } thousand somoni
amount-tjs-million = { $number } million somoni
amount-tjs-billion = { $number } billion somoni
amount-tjs-trillion = { $number } trillion somoni

# $number = the number in figures
percent = { $number }%

## Lists. $first = what is already joined, $second = what follows

# Exactly two: Asht and Darvoz
list-two = { $first } and { $second }

# Three or more, up to the last but one: Asht, Darvoz
list-middle = { $first }, { $second }

# Before the last of three or more: Asht, Darvoz and Khorugh
list-last = { $first } and { $second }
