### Announcement of February 2014, before the visit: the UN Special Rapporteur on torture is coming
### back to Tajikistan to see what has become of the recommendations of his visit of 2012.
### Issued by his Anti-Torture Initiative. The visit is still to come: keep the future tense.

# The original does not name the Special Rapporteur. CONFIRM: Juan E. Méndez, as in his report
# A/HRC/22/53/Add.1. «Специальный докладчик по вопросу о пытках» is the title in Russian UN documents.

headline = Специальный докладчик ООН по вопросу о пытках вновь посетит Таджикистан
    .short = Повторный визит Специального докладчика в Таджикистан

# $visit is a range of days, “10–13 февраля 2014 года”: no preposition before it.
standfirst =
    Хуан Э. Мендес и сотрудники { org-ati.genitive } посетят страну { $visit }, чтобы оценить, насколько
    выполнены рекомендации, данные в ходе его визита 2012 года.

# «Инициатива» is the short form that the messages below use; ATI is the abbreviation of the English name.
# «Последующая деятельность»: as Russian UN documents call follow-up.
lead =
    Специальный докладчик Организации Объединённых Наций (ООН) по вопросу о пытках Хуан Э. Мендес вновь посетит
    Республику Таджикистан { $visit }. Визит пройдёт в рамках последующей деятельности по выполнению рекомендаций,
    которую ведёт { org-ati } (ATI; далее — Инициатива).

meetings =
    Специальный докладчик и сотрудники Инициативы проведут переговоры с высокопоставленными должностными лицами
    Правительства и встретятся с партнёрами из гражданского общества страны, представителями учреждений ООН
    и других международных организаций. Цель встреч — оценить, насколько полно выполняются рекомендации, которые
    Специальный докладчик дал в ходе визита 2012 года.

## The roundtable

heading-roundtable = Круглый стол по Плану действий Правительства

# $event is the day of the roundtable, “12 февраля 2014 года”.
# “Action Plan”: the Government’s plan for implementing the Special Rapporteur’s recommendations.
roundtable =
    Круглый стол, который продлится весь день, состоится { $event }. Высокопоставленные должностные лица
    Правительства, представители гражданского общества и международных организаций обсудят План действий
    Правительства по выполнению рекомендаций Специального докладчика. Мероприятие организуют Инициатива,
    { org-ohchr } и { org-apt }.

# The sentence on the co-sponsors follows this paragraph and calls the roundtable «мероприятие».
roundtable-aim =
    Специальный докладчик и Инициатива ждут круглого стола с особым интересом: это прекрасная возможность обсудить,
    что нужно сделать для полного выполнения рекомендаций, и договориться о конкретных шагах.

# The address of the Facebook page is not known: no link there.
follow =
    О ходе визита Специальный докладчик и сотрудники Инициативы будут рассказывать в Facebook, а также
    в Twitter: [@antitorture_SRT](link:twitter).

## The visit of 2012

heading-earlier-visit = Визит 2012 года

# Курган-Тюбе is today’s Бохтар: use the name of 2014. The neighbourhood is that of all five towns.
earlier-visit =
    Специальный докладчик находился в Республике Таджикистан с визитом { $earlier-visit }. Помимо должностных лиц
    Правительства, представителей гражданского общества, учреждений ООН и международных организаций, он встретился
    с жертвами пыток и членами их семей. Он также посетил несколько мест лишения свободы
    в { place-dushanbe.in }, { place-khujand.in }, { place-isfara.in }, { place-istaravshan.in },
    { place-kurgan-tube.in } и в окрестностях этих городов.

# REVIEW: «незаконная передача другим государствам» for “illegal renditions”; compare the Russian text of the
# statement of 18 May 2012.
findings =
    Предварительные выводы он изложил в заявлении и пресс-релизе, которые были обнародованы
    в { place-dushanbe.in } { $findings }. По словам Специального докладчика, Таджикистан внёс ряд обнадёживающих
    изменений в правовые нормы, запрещающие пытки и жестокое обращение. Вместе с тем обеспокоенность по-прежнему
    вызывают давление на лиц, содержащихся под стражей, и отсутствие гарантий, которые защищали бы людей
    от незаконной передачи другим государствам.

# 22nd session: in March 2013.
report =
    Доклад о визите в страну был опубликован { $report-published }. Свои выводы и рекомендации Специальный докладчик
    представил Совету ООН по правам человека на его 22-й сессии { $presentation }.

## What to read and watch. Only the report has a link: the other two addresses are not known.

heading-more = Что прочитать и посмотреть

more-findings = Предварительные выводы от { $findings } на английском, русском и таджикском языках

# A/HRC/22/53/Add.1 is the number of the United Nations document: never translate it.
more-report = Доклад о визите в Таджикистан: [документ A/HRC/22/53/Add.1](link:report)

more-presentation =
    Видеозапись: Специальный докладчик представляет Совету по правам человека свои выводы по Таджикистану,
    22-я сессия, { $presentation }
