### Tajik text of the announcement of February 2014: the UN Special Rapporteur on torture is coming back to Tajikistan
### to see what has become of the recommendations of his visit of 2012. Issued by his Anti-Torture Initiative.
### The visit is still to come: keep the future tense.

# CONFIRM: the original does not name the Special Rapporteur; Juan E. Méndez (Хуан Э. Мендес) held the mandate.
# REVIEW: «Гузоришгари махсуси СММ оид ба шиканҷа» is a proposed form of the title.
headline = Гузоришгари махсуси СММ оид ба шиканҷа бори дигар ба Тоҷикистон сафар мекунад
    .short = Сафари такрории Гузоришгари махсуси СММ ба Тоҷикистон

# $visit is a range of days, “10–13 феврали соли 2014”.
# REVIEW: spelling of the name, Хуан Э. Мендес.
standfirst =
    Хуан Э. Мендес ва ҳайати { org-ati.genitive } { $visit } дар кишвар қарор хоҳанд дошт, то муайян намоянд, ки
    тавсияҳои дар натиҷаи сафари соли 2012 додашуда то кадом андоза иҷро гардидаанд.

# «Ташаббус» is the short form that the messages below use; ATI is the abbreviation of the English name.
lead =
    Гузоришгари махсуси Созмони Милали Муттаҳид оид ба шиканҷа Хуан Э. Мендес { $visit } бори дигар ба Ҷумҳурии
    Тоҷикистон сафар мекунад. Ин сафар дар доираи фаъолияти { org-ati.genitive } (ATI; минбаъд – Ташаббус) оид ба
    пайгирии иҷрои тавсияҳо сурат мегирад.

meetings =
    Гузоришгари махсус ва ҳайати Ташаббус бо мансабдорони баландпояи Ҳукумат, шарикони худ аз ҷомеаи шаҳрвандии маҳаллӣ,
    инчунин бо намояндагони ниҳодҳои Созмони Милали Муттаҳид ва дигар созмонҳои байналмилалӣ мулоқот хоҳанд кард.
    Мақсад арзёбии он аст, ки тавсияҳои зимни сафари соли 2012 додаи ӯ то кадом андоза дар амал татбиқ мегарданд.

## The roundtable

heading-roundtable = Мизи мудаввар оид ба Нақшаи амали Ҳукумат

# $event is the day of the roundtable, “12 феврали соли 2014”.
# REVIEW: «Нақшаи амал» for “Action Plan”; the title of the Government’s document is not known.
roundtable =
    Санаи { $event } мизи мудаввари якрӯза баргузор мегардад. Мансабдорони баландпояи Ҳукумат, намояндагони ҷомеаи
    шаҳрвандӣ ва созмонҳои байналмилалӣ Нақшаи амали Ҳукуматро оид ба иҷрои тавсияҳои Гузоришгари махсус баррасӣ
    хоҳанд намуд. Чорабиниро Ташаббус, { org-ohchr } ва { org-apt } ташкил менамоянд.

# The sentence on the co-sponsors follows this paragraph and calls the roundtable «чорабинӣ».
roundtable-aim =
    Гузоришгари махсус ва Ташаббус баргузории ин чорабиниро бо таваҷҷуҳи хоса интизоранд: он фурсати хеле мусоидест,
    то тадбирҳои барои иҷрои пурраи тавсияҳо зарур муҳокима ва қадамҳои мушаххас мувофиқа карда шаванд.

# The address of the Facebook page is not known: no link there.
follow =
    Хабарҳои навтарини рафти сафарро дар саҳифаи Гузоришгари махсус ва ҳайати Ташаббус дар Facebook, инчунин дар
    Twitter бо нишонии [@antitorture_SRT](link:twitter) пайгирӣ намоед.

## The visit of 2012

heading-earlier-visit = Сафари соли 2012 ба кишвар

# Қӯрғонтеппа is today’s Бохтар: use the name of 2014. «Ва атрофи онҳо» covers all five towns.
earlier-visit =
    Сафари пештараи Гузоришгари махсус ба Ҷумҳурии Тоҷикистон { $earlier-visit } сурат гирифта буд. Ӯ ғайр аз
    мансабдорони ҳукуматӣ, аъзои ҷомеаи шаҳрвандӣ, намояндагони ниҳодҳои Созмони Милали Муттаҳид ва созмонҳои
    байналмилалӣ бо қурбониён ва оилаҳои онҳо низ мулоқот кард. Ӯ ҳамчунин чанд ҷойи маҳрумият аз озодиро дар шаҳрҳои
    { place-dushanbe }, { place-khujand }, { place-isfara }, { place-istaravshan }, { place-kurgan-tube } ва атрофи
    онҳо аз назар гузаронид.

# REVIEW: «супоридани ғайриқонунӣ ба давлатҳои дигар» is proposed for “illegal renditions”; compare the Tajik text of
# the statement of 18 May 2012.
findings =
    Санаи { $findings } дар шаҳри { place-dushanbe } изҳорот ва пресс-релиз бо хулосаҳои пешакии ӯ интишор ёфтанд. Ӯ
    иттилоъ дод, ки Тоҷикистон ба меъёрҳои ҳуқуқие, ки шиканҷа ва муносибати бераҳмонаро манъ мекунанд, баъзе тағйироти
    умедбахш ворид намудааст. Ҳамзамон, фишор овардан ба боздоштшудагон ва набудани кафолатҳое, ки шахсонро аз
    супоридани ғайриқонунӣ ба давлатҳои дигар ҳифз намоянд, ҳамоно боиси нигаронӣ боқӣ мондааст.

report =
    Гузориш оид ба сафар { $report-published } нашр гардид. Санаи { $presentation } Гузоришгари махсус хулоса ва
    тавсияҳои худро дар иҷлосияи 22-юми Шӯрои Созмони Милали Муттаҳид оид ба ҳуқуқи инсон пешниҳод намуд.

## What to read and watch. Only the report has a link: the other two addresses are not known.

heading-more = Барои хондан ва тамошо

more-findings = Хулосаҳои пешакӣ аз { $findings } ба забонҳои англисӣ, русӣ ва тоҷикӣ

# A/HRC/22/53/Add.1 is the number of the United Nations document: never translate it.
more-report = Гузориш оид ба сафар ба Тоҷикистон: [ҳуҷҷати A/HRC/22/53/Add.1](link:report)

more-presentation =
    Видео: Гузоришгари махсус хулосаҳои худро оид ба Тоҷикистон дар иҷлосияи 22-юми Шӯрои СММ оид ба ҳуқуқи инсон
    пешниҳод мекунад, { $presentation }
