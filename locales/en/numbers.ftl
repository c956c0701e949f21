### How numbers, amounts of money and lists are written.

## Digits

# Sign before the decimals, sign between groups of three digits.
number-decimal = .
number-group = ,

# A whole number is grouped from this many digits on: 4 gives 1,234; 5 gives 1234 and 12,345.
number-group-from = 4

## Amounts. $number = the number in figures; for the messages in -million, the number of millions

amount-eur = €{ $number }
amount-eur-million = €{ $number } million

amount-usd = US${ $number }
amount-usd-million = US${ $number } million

amount-gbp = £{ $number }
amount-gbp-million = £{ $number } million

amount-tjs = { $number } somoni
amount-tjs-million = { $number } million somoni

# $number = the number in figures
percent = { $number }%

## Lists. $first = what is already joined, $second = what follows

# Exactly two: Asht and Darvoz
list-two = { $first } and { $second }

# Three or more, up to the last but one: Asht, Darvoz
list-middle = { $first }, { $second }

# Before the last of three or more: Asht, Darvoz and Khorugh
list-last = { $first } and { $second }
