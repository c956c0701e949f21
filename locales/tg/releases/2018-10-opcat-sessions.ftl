### Tajik text of the press release of 2 October 2018: information sessions for state bodies in seven regions of
### Tajikistan, held in July and August 2018, on ratifying the Optional Protocol to the UN Convention against Torture.
### The protocol is not the convention itself, which Tajikistan has ratified already. Do not mix them up.

headline = Дар минтақаҳои Тоҷикистон чорабиниҳои иттилоотӣ оид ба тасдиқи протоколи СММ дар бораи пешгирии шиканҷа баргузор гардиданд
    .short = Чорабиниҳои иттилоотӣ оид ба протоколи пешгирии шиканҷа

# $event is two months, “июл ва августи соли 2018”.
standfirst =
    Моҳҳои { $event } ба намояндагони мақомоти давлатӣ дар ҳафт минтақа зарурати аз ҷониби Тоҷикистон тасдиқ гардидани
    Протоколи факултативӣ ба Конвенсияи СММ зидди шиканҷа ва таъсиси механизми миллии пешгирии шиканҷа фаҳмонида шуд.

lead =
    Ташкилоти ғайриҳукуматии Тоҷикистон «{ org-bhr }» ва { org-ombudsman } дар доираи лоиҳаи Иттиҳоди Аврупо
    «{ project-aff-tajikistan }» дар минтақаҳои кишвар якҷоя силсилаи чорабиниҳои иттилоотӣ баргузор намуданд.

# $event-places: Файзобод, Вахш, Ашт, Дарвоз, Ховалинг, Балҷувон, Хоруғ.
# REVIEW: the Coalition’s page in Tajik on the same sessions has Лахш where the English release has Vakhsh (Вахш).
# They are two different districts. Keep Вахш until the organisers have decided.
sessions =
    Дар чорабиниҳо, ки моҳҳои { $event } дар минтақаҳои { LIST($event-places) } доир гардиданд, намояндагони мақомоти
    гуногуни давлатӣ иштирок намуданд.

## Subjects

heading-subjects = Масъалаҳои баррасишуда

subjects = Гузоришгарон оид ба масъалаҳои зерин сухан гуфтанд:

subject-opcat =
    зарурати аз ҷониби Тоҷикистон тасдиқ гардидани Протоколи факултативӣ ба Конвенсияи СММ зидди шиканҷа;

# REVIEW: the abbreviation ММП (Механизми миллии пешгирикунанда) is proposed.
subject-npm = зарурати таъсиси Механизми миллии пешгирикунанда (ММП) дар кишвар;

subject-monitoring =
    фаъолияти Гурӯҳи мониторингӣ, ки аз муассисаҳои пӯшида ва нимпӯшидаи Тоҷикистон боздид мекунад;

# “Penitentiary Code”: Кодекси иҷрои ҷазои ҷиноятии Ҷумҳурии Тоҷикистон.
subject-rights =
    ҳуқуқҳои асосие, ки Кодекси амалкунандаи иҷрои ҷазои ҷиноятӣ ба шахсоне медиҳад, ки дар ҷойҳои маҳрумият аз озодӣ
    ҷазоро адо мекунанд;

# REVIEW: the Coalition’s page on the same sessions has «Гузориши даврии универсалӣ (ГДУ)»; its newer pages have
# «Шарҳи универсалии даврӣ (ШУД)».
subject-upr =
    муҳимияти иҷрои тавсияҳое, ки давлатҳои аъзои Шӯрои СММ оид ба ҳуқуқи инсон дар доираи Шарҳи универсалии даврӣ
    (ШУД) ба Тоҷикистон додаанд.

## Speakers

heading-speakers = Гузоришгарон

speakers = Ба ҳайси гузоришгарон, аз ҷумла, шахсони зерин иштирок намуданд:

speaker-alizoda = { org-ombudsman.commissioner } **Зариф Ализода**;

speaker-nuralizoda = намояндаи Прокуратураи генералии Ҷумҳурии Тоҷикистон **Шамс Нурализода**;

# REVIEW: the Coalition’s page in Tajik on the same sessions has Шарипов Тақдиршо. The English original prints
# Tanderso Sharipov: it is transliterated here until the organisers have decided.
speaker-sharipov = профессор **Тандерсо Шарипов**;

speaker-coalition = намояндагони { org-coalition.genitive };

speaker-monitoring = аъзои Гурӯҳи мониторингӣ, ки ҷомеаи шаҳрвандиро намояндагӣ мекунанд.
