### Press release of 3 February 2026: a one-day international conference in Dushanbe on how Tajikistan can ratify the
### Optional Protocol to the UN Convention against Torture (OPCAT) and set up a National Preventive Mechanism (NPM).
### OPCAT, Russian ФПКПП, is the protocol; the convention itself has been in force for Tajikistan for a long time.
### NPM, Russian НПМ, is the national body that the OPCAT asks a State to set up.
### Words in quotation marks are the speakers’ own, exactly as published in English. Where a recording or a text in
### your language exists, take the words from there. Everything else is reported speech: keep it so.

headline = Dushanbe conference discusses ratification of the UN torture prevention protocol
    .short = Conference on ratifying the torture prevention protocol

standfirst =
    State bodies, ambassadors, UN experts and civil society discussed how Tajikistan can ratify the protocol and
    establish a national mechanism for preventing torture.

# $event is one day; here it stands without the year.
lead =
    Ways for Tajikistan to ratify the Optional Protocol to the UN Convention against Torture and Other Cruel,
    Inhuman or Degrading Treatment or Punishment (OPCAT), and to establish a National Preventive Mechanism (NPM),
    were the subject of a high-level international conference in { place-dushanbe } on
    { DATETIME($event, dateStyle: "day-month") }.

# The Commissioner for Human Rights is also called the Human Rights Commissioner in the original: one person, one office.
attendance =
    Among the state bodies represented were the Human Rights Guarantees Department of the Executive Office of the
    President of the Republic of Tajikistan and the { org-ombudsman } (the Ombudsman). The Ambassadors accredited in
    Tajikistan of the European Union, the United Kingdom and other countries also took part, as did members of the
    UN Subcommittee on Prevention of Torture and representatives of civil society organisations, both international
    and national.

## Organisers and projects

heading-projects = Organisers and projects

# “Public organisation”: общественная организация, ташкилоти ҷамъиятӣ.
# CDJI stands for the Center for Development and Justice International. The original also prints CIDJ: a slip.
# The two list items that follow finish this sentence.
organisers =
    The conference was organised by the { org-bhr } (the Bureau), a public organisation, jointly with the
    Commissioner’s Office and a partner organisation, the { org-cdji } (CDJI), as part of two projects:

# Who funds the two projects is said in a paragraph of its own, composed from the register.
# Prison Insider is a name: do not translate it.
project-one =
    “{ project-advancing-fundamental-rights }”, which the Bureau implements in partnership with the public
    organisation { org-tashabbusi-huquqi } and the French organisation { org-prison-insider };

project-two = “{ project-supporting-nhris }”, carried out in partnership with the CDJI.

pilot-group =
    Under these projects, Tajikistan has gained a pilot group for monitoring places of deprivation and restriction
    of liberty. It is made up of staff of the Commissioner’s Office and representatives of civil society. Its
    members have had practical training, have applied standardised monitoring tools, and have visited such places
    together.

monitoring-report =
    As a result of this work, findings and recommendations are being brought together in a comprehensive monitoring
    report, which is now in preparation.

## Speeches by state representatives

heading-state = Statements by state representatives

# A man. “The country”: he said “we”.
sodikzoda =
    The opening remarks were made by **Hokimbek Sodikzoda**, a representative of the Human Rights Guarantees
    Department of the Executive Office of the President of the Republic of Tajikistan. To implement the Optional
    Protocol effectively, he said, the country needed “profound and systematic reforms prior to its ratification”.
    Various documents had repeatedly stressed the Government’s decision to ratify it. Considerable time had passed,
    he noted, but the Government, international organisations and civil society had kept up their joint efforts
    throughout, and “significant progress can be observed towards the ratification”.

# A man.
bobozoda =
    The { org-ombudsman.commissioner }, **Umed Bobozoda**, pointed out that ratification of the Optional Protocol
    had been part of the country’s National Action Plans since 2012. The activities of the working and monitoring
    groups established under the Commissioner, he said, “may form the basis for the introduction of a National
    Preventive Mechanism”, one that would ensure that places of deprivation and restriction of liberty are monitored
    regularly and torture is prevented.

## International partners

heading-partners = Statements by international partners

# REVIEW: a man. The original prints the name without the Polish letter (Radosław).
quote-darski = “Today’s conference is not an end in itself.”
    .speaker = Radoslaw Darski, Ambassador of the European Union to Tajikistan

# “Pre-emptive framework”: as the speaker put it; meant is a framework that prevents torture.
darski =
    In his opening address, **Radoslaw Darski** spoke of an opportunity for deeper understanding, for addressing
    concerns and for charting “a realistic and nationally owned path forward”. The European Union, he said,
    encouraged Tajikistan to go on exploring ratification of the OPCAT openly and ambitiously, and to bring all
    relevant stakeholders into the shaping of a “strong pre-emptive framework”.

# A woman. Universal Periodic Review: the review of every State’s human rights record in the UN Human Rights Council.
# Russian УПО, Tajik ШУД.
smitton =
    The British Ambassador to Tajikistan, **Catherine Smitton**, welcomed the country’s readiness for stronger
    oversight of places of detention and called for the Optional Protocol to be ratified swiftly. That would be “an
    important signal of reform, particularly within the prison system”, and would bring sustainable development a
    step closer. The coming Universal Periodic Review, she said, was an appropriate opportunity for ratification
    within a broad and ambitious agenda.

# REVIEW: a woman. The spelling of the name is that of the original; the Russian press has Парвати Рамасвами.
ramaswamy =
    The UN Resident Coordinator in the Republic of Tajikistan, **Parvati Ramaswamy**, described the Optional
    Protocol as a practical and preventive instrument, whose ratification would be an important milestone for the
    country.

# The Convention is the Convention against Torture itself. Its year is 1995 in the original.
ramaswamy-call =
    The Government had already taken steps, the Resident Coordinator stressed, to strengthen national law and
    monitoring mechanisms for preventing torture under the Convention against Torture, ratified in 1995. To speed up
    the Government’s ratification of the OPCAT, she called for “continued dialogue and efforts to build trust”.

# A woman. ODIHR, Russian БДИПЧ: the OSCE’s Office for Democratic Institutions and Human Rights, in Warsaw.
quote-kerr = “Civil society is a crucial part of the torture prevention ecosystem.”
    .speaker = Susan Kerr, Head of the Human Rights Department, { org-odihr } (ODIHR)

kerr =
    That was why, **Susan Kerr** explained, close work with civil society organisations mattered so much to ODIHR.
    Dialogue and cooperation “across the board” were vital if the prevention process was to be driven forward.

## Conclusion

heading-aim = The aim of the conference

# A woman.
zokirova =
    The Director of the Bureau, **{ contact-nargis-zokirova }**, said that the conference was meant to develop
    strategic dialogue between state authorities, parliamentarians, the judiciary, civil society institutions and
    international experts, among them representatives of the UN Subcommittee on Prevention of Torture.

zokirova-aim =
    Its main objective, she stressed, was “to facilitate the process of OPCAT ratification”, and to discuss
    “practical steps for the institutionalisation of the NPM” that meet international standards.
