### Press release of 31 May 2016, the opening day of a three-day regional conference in Dushanbe on civil society
### and the prevention of torture. Most of the conference is still to come: keep the future tense.

headline = Региональная конференция в Душанбе: роль гражданского общества в предупреждении пыток
    .short = Региональная конференция о предупреждении пыток

standfirst =
    Неправительственные организации (НПО) стран Центральной Азии и других государств подведут итоги борьбы с пытками
    в регионе и обсудят, как решать оставшиеся задачи.

# The original writes “NGO Coalition against Torture in Tajikistan”; «Коалиция НПО против пыток в Таджикистане» was in
# use in Russian at that time. It is the organisation that other releases call the Civil Society Coalition.
# $event is a range of days, “31 мая — 2 июня 2016 года”: no preposition before it.
lead =
    Роль институтов гражданского общества в предупреждении пыток станет темой региональной конференции, которая
    пройдёт в { place-dushanbe.in } (Таджикистан) { $event }. Её организовали Коалиция НПО против пыток в Таджикистане
    и другие партнёры по проекту.

# $participants is 60. It counts representatives of NGOs; the original leaves open whether the international groups
# and the other countries are counted with them.
# Kyrgyzstan is right, although the project covers only Kazakhstan and Tajikistan.
participants =
    В конференции { $participants ->
        [one] примет участие { $participants } представитель
        [few] примут участие { $participants } представителя
        [many] примут участие { $participants } представителей
       *[other] примут участие { $participants } представителя
    } НПО из коалиций против пыток трёх стран — Казахстана, Кыргызстана и Таджикистана, а также международные
    правозащитные организации и участники из других государств бывшего Советского Союза.

## Speakers

heading-speakers = Докладчики

speakers = Среди докладчиков:

# Chargé d’affaires a.i.: the diplomat who heads a mission while it has no ambassador.
# REVIEW: Russian spelling of the name (Margus Solnson).
speaker-solnson = временный поверенный в делах Европейского Союза в Таджикистане **Маргус Солнсон**;

# «Бюро ОБСЕ в Таджикистане» is the name of the mission in 2016.
speaker-mueller =
    глава Бюро { org-osce.genitive } (ОБСЕ) в Таджикистане посол **Маркус Мюллер**;

# REVIEW: Russian spelling of the name (Parviz Mullodzhanov).
speaker-mullodzhanov =
    известный политолог **Парвиз Муллоджанов**, который расскажет о политических, экономических и социальных
    процессах, влияющих на развитие гражданского общества в Центральной Азии;

# A woman.
# REVIEW: Russian spelling of the name (Elena Volochay).
speaker-volochay =
    украинский психолог **Елена Волочай**, которая будет вести дискуссии о процедурах предоставления компенсации
    жертвам пыток.

## Agenda

heading-agenda = В повестке дня

agenda =
    Участники также обсудят, чего удалось добиться в борьбе с пытками в Центральной Азии и как решать оставшиеся
    задачи. В их числе — создание независимых механизмов расследования заявлений о пытках, оказание правовой помощи
    и ведение стратегических судебных дел.

## The project

heading-project = О проекте

project =
    Конференция проходит в рамках проекта «{ project-aff-kazakhstan-tajikistan }», который совместно осуществляют
    четыре правозащитные организации: { org-hfhr } { org-hfhr.country-suffix },
    { org-iphr } { org-iphr.country-suffix }, { org-kibhr }
    и «{ org-nota-bene }» { org-nota-bene.country-suffix }.

# The words in quotation marks are Lenur Kerymov’s own, translated from the English release; the rest is reported.
# Lenur Kerymov is a man. His organisation is the Helsinki Foundation for Human Rights (Poland).
achievements =
    Подводя некоторые итоги проекта, его координатор { contact-lenur-kerymov } отметил, что у коалиций НПО «возрос
    потенциал для работы по предупреждению пыток», в частности для эффективного мониторинга и адвокации,
    а правовая помощь, которую они оказывают жертвам пыток, улучшилась. Кроме того, по его словам, коалиции
    «теперь более устойчивы».
