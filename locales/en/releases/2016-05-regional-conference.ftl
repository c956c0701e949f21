### Press release of 31 May 2016, the opening day of a three-day regional conference in Dushanbe on civil society
### and the prevention of torture. Most of the conference is still to come: keep the future tense.

headline = Regional conference in Dushanbe: the role of civil society in preventing torture
    .short = Regional conference on preventing torture

standfirst =
    Non-governmental organisations (NGOs) from Central Asia and beyond will take stock of the fight against torture
    in the region and discuss strategies for the challenges that remain.

# The original writes “NGO Coalition against Torture in Tajikistan” here. It is the organisation that other releases
# call the Civil Society Coalition against Torture and Impunity in Tajikistan.
lead =
    Civil society institutions and their part in preventing torture are the subject of a regional conference to be
    held in { place-dushanbe }, Tajikistan, on { $event }. The NGO Coalition against Torture in Tajikistan and the
    other project partners have organised it.

# $participants is 60. It counts representatives of NGOs; the original leaves open whether the international groups
# and the other countries are counted with them.
# Kyrgyzstan is right, although the project covers only Kazakhstan and Tajikistan.
participants =
    The conference will be attended by { $participants } NGO representatives from the Coalitions against Torture in
    three countries, Kazakhstan, Kyrgyzstan and Tajikistan, together with international human rights groups and
    participants from elsewhere in the former Soviet Union.

## Speakers

heading-speakers = Speakers

speakers = The speakers will include:

# Chargé d’affaires a.i. (ad interim): the diplomat who heads a mission while it has no ambassador.
speaker-solnson = the Chargé d’affaires a.i. of the European Union in Tajikistan, **Margus Solnson**;

# OSCE: Organization for Security and Co-operation in Europe (its own spelling, with z).
speaker-mueller =
    Ambassador **Markus Mueller**, Head of the Office in Tajikistan of the Organization for Security and
    Co-operation in Europe (OSCE);

speaker-mullodzhanov =
    the well-known political analyst **Parviz Mullodzhanov**, on the political, economic and social processes that
    influence how civil society develops in Central Asia;

# A woman.
speaker-volochay =
    the Ukrainian psychologist **Elena Volochay**, who will lead the discussions on the processes by which victims
    of torture are compensated.

## Agenda

heading-agenda = On the agenda

agenda =
    The participants will also consider what has been achieved against torture in Central Asia, and how the
    remaining challenges can be overcome. These include setting up independent mechanisms to investigate allegations
    of torture, legal assistance, and strategic litigation.

## The project

heading-project = About the project

project =
    The conference is part of the project “{ project-aff-kazakhstan-tajikistan }”, which four human rights groups
    implement jointly: the { org-hfhr } { org-hfhr.country-suffix }, { org-iphr } { org-iphr.country-suffix }, the
    { org-kibhr } and { org-nota-bene } { org-nota-bene.country-suffix }.

# The words in quotation marks are Lenur Kerymov’s own, exactly as published in English; the rest is reported.
# Lenur Kerymov is a man. His organisation is the Helsinki Foundation for Human Rights (Poland).
achievements =
    Summing up some of the project’s achievements, project coordinator { contact-lenur-kerymov } said that the NGO
    coalitions had “greater capacity to carry out torture-prevention work”, such as effective monitoring and
    advocacy, and that the legal aid they gave to victims of torture had improved. The coalitions were, in addition,
    “now more sustainable”.
