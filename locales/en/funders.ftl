### Credits to those who pay: lead-ins of the footer, the sentence on funding, and the texts about the European Union.
###
### Variables of the lead-ins and of the sentences:
### $scope = what the money is for: "project", "event", "activity", "grant" or "publication"
### $tense = "past", "present" or "future": whether the event is over on the day of the release
### $year = the year of the credit, $count = how many organisations are named after the lead-in
### $project = title of the project, $funders = list of the funders in the form .by
### $instrument = the financing instrument in the form .by
### The European Union prescribes its texts: change nothing there without the Delegation.

## Lead-ins of the footer: names or logos follow

credit-funded =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was funded by:
               *[present] The event is funded by:
            }
        [activity] The activity is funded by:
        [grant] The grant was made by:
        [publication] The publication was funded by:
       *[project] The project is funded by:
    }

credit-co-funded =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was co-funded by:
               *[present] The event is co-funded by:
            }
        [activity] The activity is co-funded by:
        [grant] The grant was co-funded by:
        [publication] The publication was co-funded by:
       *[project] The project is co-funded by:
    }

credit-co-sponsored =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was co-sponsored by:
               *[present] The event is co-sponsored by:
            }
        [activity] The activity is co-sponsored by:
        [grant] The grant was co-sponsored by:
        [publication] The publication was co-sponsored by:
       *[project] In { $year } the project is co-sponsored by:
    }

credit-financial-support =
    { $scope ->
        [event] Financial support for the event:
        [activity] Financial support for the activity:
        [grant] Financial support for the grant:
        [publication] Financial support for the publication:
       *[project] Financial support for the project:
    }

credit-in-partnership =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was organised in partnership with:
               *[present] The event is organised in partnership with:
            }
        [activity] The activity is carried out in partnership with:
        [grant] The grant was made in partnership with:
        [publication] The publication was prepared in partnership with:
       *[project] The project is carried out in partnership with:
    }

credit-implemented = A project implemented by:

credit-partners =
    { $scope ->
        [event]
            { $count ->
                [one] Partner of the event:
               *[other] Partners of the event:
            }
        [activity]
            { $count ->
                [one] Partner:
               *[other] Partners:
            }
       *[project]
            { $count ->
                [one] Project partner:
               *[other] Project partners:
            }
    }

# One funder acting through another: "British Embassy in Tajikistan through the Foreign, Commonwealth & Development Office".
# $funder = name of the funder, in the form that the credit or the sentence needs
# $through = the other organisation. LIST($through, form: "genitive") = its name in a form that organisations.ftl gives
credit-through = { $funder } through { LIST($through, form: "genitive") }

## The sentence on funding in the text of a release

funding-funded =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was funded by { $funders }.
               *[present] The event is funded by { $funders }.
            }
        [activity] The activity is funded by { $funders }.
        [grant] The grant was made by { $funders }.
        [publication] The publication was funded by { $funders }.
       *[project] The project “{ $project }” is funded by { $funders }.
    }
    .instrument = The project “{ $project }” is funded by { $funders } under { $instrument }.

funding-co-funded =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was co-funded by { $funders }.
               *[present] The event is co-funded by { $funders }.
            }
        [activity] The activity is co-funded by { $funders }.
        [grant] The grant was co-funded by { $funders }.
        [publication] The publication was co-funded by { $funders }.
       *[project] The project “{ $project }” is co-funded by { $funders }.
    }
    .instrument = The project “{ $project }” is co-funded by { $funders } under { $instrument }.

funding-co-sponsored =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was co-sponsored by { $funders }.
               *[present] The event is co-sponsored by { $funders }.
            }
        [activity] The activity is co-sponsored by { $funders }.
        [grant] The grant was co-sponsored by { $funders }.
        [publication] The publication was co-sponsored by { $funders }.
       *[project] The project “{ $project }” is co-sponsored by { $funders }.
    }
    .instrument = The project “{ $project }” is co-sponsored by { $funders } under { $instrument }.

funding-financial-support =
    { $scope ->
        [event]
            { $tense ->
                [past] Financial support for the event was provided by { $funders }.
               *[present] Financial support for the event is provided by { $funders }.
            }
        [activity] Financial support for the activity is provided by { $funders }.
        [grant] Financial support for the grant was provided by { $funders }.
        [publication] Financial support for the publication was provided by { $funders }.
       *[project] Financial support for the project “{ $project }” is provided by { $funders }.
    }
    .instrument = Financial support for the project “{ $project }” is provided by { $funders } under { $instrument }.

funding-in-partnership =
    { $scope ->
        [event]
            { $tense ->
                [past] The event was organised in partnership with { $funders }.
               *[present] The event is organised in partnership with { $funders }.
            }
        [activity] The activity is carried out in partnership with { $funders }.
        [grant] The grant was made in partnership with { $funders }.
        [publication] The publication was prepared in partnership with { $funders }.
       *[project] The project “{ $project }” is carried out in partnership with { $funders }.
    }
    .instrument = The project “{ $project }” is carried out in partnership with { $funders } under { $instrument }.

# .by = the form after "under". Named in prose only, never beside the emblem.
instrument-eidhr = European Instrument for Democracy and Human Rights
    .by = the European Instrument for Democracy and Human Rights

## European Union: the statement beside the emblem. The name is always spelt out in full

# Communication and Visibility Manual, 2010
eu-statement-2010 = This project is funded by the European Union
    .funded = This project is funded by the European Union
    .co-funded = This project is co-funded by the European Union

# Communication and Visibility Requirements, 2018
eu-statement-2018 = This project is funded by the European Union
    .funded = This project is funded by the European Union
    .co-funded = This project is co-funded by the European Union

# Guidance of 2022
eu-statement-2022 = Funded by the European Union
    .funded = Funded by the European Union
    .co-funded = Co-funded by the European Union

# The flag, for those who do not see it.
eu-emblem-alt = Flag of the European Union

## European Union: who answers for the contents
## $organisations = list of the organisations responsible, in the form .genitive

eu-disclaimer-2010 =
    This publication has been produced with the assistance of the European Union.
    The contents of this publication are the sole responsibility of { $organisations }
    and can in no way be taken to reflect the views of the European Union.

eu-disclaimer-2018 =
    This publication was produced with the financial support of the European Union.
    Its contents are the sole responsibility of { $organisations }
    and do not necessarily reflect the views of the European Union.

# REVIEW: to be checked against section 4.6 of the guidance of 2022.
eu-disclaimer-2022 =
    This publication was funded by the European Union.
    Its contents are the sole responsibility of { $organisations }
    and do not necessarily reflect the views of the European Union.

## European Union: the paragraph on the Union
## $eu-member-states = number of Member States on the day of the release
## $eu-enlargement-years = years of enlargement on the day of the release

eu-about-2010 =
    The European Union is made up of { $eu-member-states } Member States who have decided
    to gradually link together their know-how, resources and destinies.
    Together, during a period of enlargement of { $eu-enlargement-years } years, they have built
    a zone of stability, democracy and sustainable development whilst maintaining
    cultural diversity, tolerance and individual freedoms.
    The European Union is committed to sharing its achievements and its values
    with countries and peoples beyond its borders.

# REVIEW: to be checked against the Requirements of 2018.
eu-about-2018 =
    The Member States of the European Union have decided to link together
    their know-how, resources and destinies.
    Together, they have built a zone of stability, democracy and sustainable development
    whilst maintaining cultural diversity, tolerance and individual freedoms.
    The European Union is committed to sharing its achievements and its values
    with countries and peoples beyond its borders.

# REVIEW: to be checked against section 5.1, "General statement", of the guidance of 2022.
eu-about-2022 =
    The European Union is an economic and political union of { $eu-member-states } European countries.
    It is founded on the values of respect for human dignity, freedom, democracy, equality,
    the rule of law and respect for human rights, including the rights of persons belonging to minorities.
    It acts globally to promote sustainable development of societies, environment and economies,
    so that everyone can benefit.

# Stands after the paragraph on the Union.
# $since = year, without a sign between its digits; $amount = yearly amount, such as "€35 million"
eu-aid =
    To this end the EU is active in Tajikistan since { $since }
    and provides approximately { $amount } annually in development assistance.

## European Union: the Delegation's postal address, a message for each line

eu-delegation-name = { org-eu-delegation }
eu-delegation-street = 74 Adhamov Street
eu-delegation-town = 734013 { place-dushanbe }
eu-delegation-country = Republic of Tajikistan

# The same lines in one, where there is no room for four.
eu-delegation-address = { eu-delegation-name } · { eu-delegation-street } · { eu-delegation-town } · { eu-delegation-country }
