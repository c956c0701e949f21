### Announcement of February 2014, before the visit: the UN Special Rapporteur on torture is coming
### back to Tajikistan to see what has become of the recommendations of his visit of 2012.
### Issued by his Anti-Torture Initiative. The visit is still to come: keep the future tense.

# The original does not name the Special Rapporteur. CONFIRM: Juan E. Méndez, as in his report
# A/HRC/22/53/Add.1 and in the press releases of the United Nations on both visits.

headline = UN Special Rapporteur on torture to make follow-up visit to Tajikistan
    .short = Special Rapporteur’s follow-up visit to Tajikistan

# $visit is a range of days, “10–13 February 2014”.
standfirst =
    Juan E. Méndez and the team of the { org-ati } will be in the country on { $visit } to see how far the
    recommendations of his 2012 visit have been carried out.

# (ATI) explains the abbreviation that the messages below use. Where the language has no
# abbreviation of its own, keep ATI.
lead =
    The United Nations Special Rapporteur on torture, Juan E. Méndez, is to return to the Republic of Tajikistan on
    { $visit }. His visit belongs to the follow-up work of the { org-ati } (ATI).

meetings =
    The Special Rapporteur and the ATI team will hold talks with high-level government officials, with their
    partners in local civil society, and with representatives of United Nations agencies and other international
    organisations. The purpose is to assess how fully the recommendations that he issued during his 2012 visit are
    being put into practice.

## The roundtable

heading-roundtable = Roundtable on the Government’s Action Plan

# $event is the day of the roundtable, “12 February 2014”.
# “Action Plan”: the Government’s plan for implementing the Special Rapporteur’s recommendations.
roundtable =
    A full-day roundtable will be held on { $event }. High-level government officials, representatives of civil
    society and international organisations will discuss the Government’s Action Plan for implementing the Special
    Rapporteur’s recommendations. The event is organised by the ATI, the { org-ohchr } and the { org-apt }.

# The sentence on the co-sponsors follows this paragraph and calls the roundtable “the event”.
roundtable-aim =
    The Special Rapporteur and the ATI look forward to it in particular: it is an excellent occasion to discuss what
    has to be done for the recommendations to be implemented in full, and to agree on concrete steps.

# The address of the Facebook page is not known: no link there.
follow =
    For the latest news during the visit, follow the Special Rapporteur and the ATI team on Facebook, and on Twitter
    at [@antitorture_SRT](link:twitter).

## The visit of 2012

heading-earlier-visit = The 2012 country visit

# Kurgan-Tube is today’s Bokhtar: use the name of 2014. “In and around” covers all five towns.
earlier-visit =
    The Special Rapporteur’s country visit to the Republic of Tajikistan took place on { $earlier-visit }. Besides
    government officials, members of civil society and representatives of United Nations agencies and international
    organisations, he met victims and their families. He also went to several places of detention in and around
    { place-dushanbe }, { place-khujand }, { place-isfara }, { place-istaravshan } and { place-kurgan-tube }.

# “Renditions”: handing a person over to another State; “illegal renditions” are those outside the law.
findings =
    A statement and a press release set out his preliminary findings in { place-dushanbe } on { $findings }.
    Tajikistan, he reported, had made some encouraging changes to the legal norms that prohibit torture and
    ill-treatment. Concerns remained, however, about pressure exerted on detainees and about missing safeguards
    against illegal renditions.

# 22nd session: in March 2013.
report =
    The report on the country visit came out on { $report-published }. On { $presentation } the Special Rapporteur
    presented his findings and recommendations to the United Nations Human Rights Council at its 22nd session.

## What to read and watch. Only the report has a link: the other two addresses are not known.

heading-more = To read and to watch

more-findings = Preliminary findings of { $findings }, in English, Russian and Tajik

# A/HRC/22/53/Add.1 is the number of the United Nations document: never translate it.
more-report = Report on the visit to Tajikistan: [document A/HRC/22/53/Add.1](link:report)

more-presentation =
    Video of the Special Rapporteur presenting his findings on Tajikistan to the Human Rights Council, 22nd session,
    { $presentation }
