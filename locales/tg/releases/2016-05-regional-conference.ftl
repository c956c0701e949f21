### Tajik text of the press release of 31 May 2016, the opening day of a three-day regional conference in Dushanbe on
### civil society and the prevention of torture. Most of the conference is still to come: keep the future tense.

headline = Конфронси минтақавӣ дар Душанбе: нақши ҷомеаи шаҳрвандӣ дар пешгирии шиканҷа
    .short = Конфронси минтақавӣ оид ба пешгирии шиканҷа

standfirst =
    Ташкилотҳои ғайриҳукуматӣ аз Осиёи Марказӣ ва берун аз он натиҷаҳои мубориза бо шиканҷаро дар минтақа ҷамъбаст
    намуда, стратегияҳои бартараф намудани мушкилоти боқимондаро муҳокима хоҳанд кард.

# «Эътилофи ташкилотҳои ҷамъиятии зидди шиканҷа дар Тоҷикистон» is the form on the Coalition’s own Tajik pages for the
# name “NGO Coalition against Torture in Tajikistan”, which the original uses here.
lead =
    Конфронси минтақавӣ оид ба институтҳои ҷомеаи шаҳрвандӣ ва нақши онҳо дар пешгирии шиканҷа { $event } дар шаҳри
    { place-dushanbe } (Тоҷикистон) баргузор мегардад. Онро Эътилофи ташкилотҳои ҷамъиятии зидди шиканҷа дар
    Тоҷикистон ва дигар шарикони лоиҳа ташкил намудаанд.

# $participants is 60; a noun stays singular after a number.
participants =
    Дар конфронс { $participants } намояндаи ташкилотҳои ғайриҳукуматӣ аз эътилофҳои зидди шиканҷаи се кишвар –
    Қазоқистон, Қирғизистон ва Тоҷикистон – якҷоя бо гурӯҳҳои байналмилалии ҳифзи ҳуқуқи инсон ва иштирокдорон аз
    дигар кишварҳои собиқ Иттиҳоди Шӯравӣ ширкат хоҳанд варзид.

## Speakers

heading-speakers = Гузоришгарон

speakers = Дар конфронс, аз ҷумла, шахсони зерин суханронӣ хоҳанд кард:

# REVIEW: «корпардози муваққатӣ» is proposed for “Chargé d’affaires a.i.”; spelling of the name, Маргус Солнсон.
speaker-solnson = корпардози муваққатии Иттиҳоди Аврупо дар Тоҷикистон **Маргус Солнсон**;

# REVIEW: spelling of the name, Маркус Мюллер.
speaker-mueller =
    роҳбари Дафтари { org-osce.genitive } ({ org-osce.short }) дар Тоҷикистон, сафир **Маркус Мюллер**;

speaker-mullodzhanov =
    сиёсатшиноси шинохта **Парвиз Муллоҷонов** – дар бораи равандҳои сиёсӣ, иқтисодӣ ва иҷтимоие, ки ба рушди ҷомеаи
    шаҳрвандӣ дар Осиёи Марказӣ таъсир мерасонанд;

# A woman.
# REVIEW: spelling of the name, Елена Волочай.
speaker-volochay =
    равоншиноси украинӣ **Елена Волочай**, ки ба мубоҳисаҳо дар бораи равандҳои пардохти ҷуброн ба қурбониёни
    шиканҷа роҳбарӣ хоҳад кард.

## Agenda

heading-agenda = Рӯзнома

# REVIEW: «пешбурди парвандаҳои стратегӣ дар суд» is proposed for “strategic litigation”.
agenda =
    Иштирокдорон инчунин дастовардҳои муборизаи зидди шиканҷа дар Осиёи Марказӣ ва роҳҳои бартараф намудани мушкилоти
    боқимондаро баррасӣ хоҳанд кард. Ба онҳо таъсиси механизмҳои мустақили тафтиши муроҷиатҳо оид ба шиканҷа, кумаки
    ҳуқуқӣ ва пешбурди парвандаҳои стратегӣ дар суд дохил мешаванд.

## The project

heading-project = Дар бораи лоиҳа

project =
    Конфронс дар доираи лоиҳаи «{ project-aff-kazakhstan-tajikistan }» баргузор мегардад, ки онро чор ташкилоти ҳифзи
    ҳуқуқи инсон муштаракан татбиқ менамоянд: { org-hfhr } { org-hfhr.country-suffix }, { org-iphr }
    { org-iphr.country-suffix }, { org-kibhr } ва «{ org-nota-bene }» { org-nota-bene.country-suffix }.

# The words in quotation marks are Lenur Kerymov’s own, translated from the English; the rest is reported.
# REVIEW: «ҳимояи манфиатҳои ҷамъиятӣ» is proposed for “advocacy”.
achievements =
    Ҳамоҳангсози лоиҳа { contact-lenur-kerymov } баъзе дастовардҳои лоиҳаро ҷамъбаст намуда, гуфт, ки эътилофҳои
    ташкилотҳои ғайриҳукуматӣ «барои анҷом додани корҳои пешгирии шиканҷа имкониятҳои бештар доранд», аз ҷумла дар
    самти мониторинги самаранок ва ҳимояи манфиатҳои ҷамъиятӣ, ва кумаки ҳуқуқие, ки онҳо ба қурбониёни
    шиканҷа мерасонанд, беҳтар гардидааст. Илова бар ин, эътилофҳо «ҳоло устувортаранд».
