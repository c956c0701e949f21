### Press release of 2 October 2018: information sessions for state bodies in seven regions of Tajikistan, held in July
### and August 2018, on ratifying the Optional Protocol to the UN Convention against Torture (OPCAT).
### OPCAT is the protocol; the convention itself is the UNCAT, which Tajikistan has ratified already. Do not mix them up.

headline = Information sessions on ratifying the UN torture prevention protocol held across Tajikistan
    .short = Information sessions on the torture prevention protocol

# $event is two months, “July and August 2018”; the days are not known.
standfirst =
    In { $event }, representatives of state bodies in seven regions heard why Tajikistan needs to ratify the
    Optional Protocol to the UN Convention against Torture and to establish a national mechanism for preventing
    torture.

# “European Union project”: a project that the European Union funds.
# The Commissioner for Human Rights of the Republic of Tajikistan is also known as the Ombudsman.
lead =
    The { org-bhr }, a Tajik non-governmental organisation, and the { org-ombudsman } have together taken a series
    of information sessions to the regions of the country, as part of the European Union project
    “{ project-aff-tajikistan }”.

# $event-places: Faizobod, Vakhsh, Asht, Darvoz, Khovaling, Baljuvon, Khorugh.
# REVIEW: the Coalition’s page in Tajik on the same sessions has Лахш (Lakhsh) where this release has Vakhsh.
# They are two different districts. Keep Vakhsh until the organisers have decided.
sessions =
    Representatives of various state bodies attended the sessions, which took place in { $event } in
    { LIST($event-places) }.

## Subjects

heading-subjects = What the sessions were about

subjects = The speakers dealt with:

# OPCAT, Russian ФПКПП: Optional Protocol to the UN Convention against Torture.
subject-opcat =
    the need for Tajikistan to ratify the Optional Protocol to the UN Convention against Torture (OPCAT);

# NPM, Russian НПМ: the national body that the OPCAT asks a State to set up.
subject-npm = the need to establish the National Preventive Mechanism (NPM) in the country;

# “Closed and semi-closed institutions”: закрытые и полузакрытые учреждения.
subject-monitoring =
    the work of the Monitoring Group, which visits closed and semi-closed institutions in Tajikistan;

# “Penitentiary Code”: the code on the execution of criminal punishments that was in force in 2018.
subject-rights =
    the fundamental rights that the current Penitentiary Code gives to persons serving sentences in places of
    deprivation of liberty;

# Universal Periodic Review: the review of every State’s human rights record in the UN Human Rights Council.
# Russian УПО, Tajik ШУД.
subject-upr =
    the importance of carrying out the recommendations that member states of the UN Human Rights Council have made
    to Tajikistan in the Universal Periodic Review.

## Speakers

heading-speakers = Speakers

speakers = Among the speakers were:

# A man. Russian and Tajik: Зариф Ализода.
speaker-alizoda = the { org-ombudsman.commissioner }, **Zarif Alizoda**;

# A man. Russian and Tajik: Шамс Нурализода.
speaker-nuralizoda =
    the representative of the Office of the Prosecutor General of the Republic of Tajikistan, **Shams Nuralizoda**;

# REVIEW: the Coalition’s page in Tajik on the same sessions has Шарипов Тақдиршо (Taqdirsho Sharipov).
# The English original prints Tanderso Sharipov: keep it in English until the organisers have decided.
speaker-sharipov = Professor **Tanderso Sharipov**;

speaker-coalition = representatives of the { org-coalition };

speaker-monitoring = members of the Monitoring Group who represent civil society.
