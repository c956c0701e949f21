### Press release of 5 May 2020: the Coalition against Torture and the Helsinki Foundation for Human Rights (Poland)
### launch a project against torture. The organisations that implement it are listed at the foot of the release, from
### the register; the Coalition itself is not one of them, and that is as in the original.

headline = Coalition against Torture launches project to prevent torture and support human rights groups
    .short = New project to prevent torture in Tajikistan

standfirst =
    The project provides legal assistance to victims of torture, training for young lawyers and activists, and four
    media campaigns.

# “Polish”: the foundation’s seat is in Poland (Warsaw).
lead =
    A new project against torture and in support of human rights groups in Tajikistan has been launched by the
    { org-coalition } together with the Polish { org-hfhr }.

## Legal assistance

heading-legal-aid = Legal help for victims

# The Legal Aid Group is a group within the Coalition.
# “Strategic litigation”: cases brought to change law or practice beyond the one case.
legal-aid =
    Under the project, the Coalition’s Legal Aid Group goes on with its work: legal assistance to victims of torture
    and members of their families, the monitoring of court hearings, and strategic litigation in cases of torture.

# In United Nations language: “concluding observations” (Russian: заключительные замечания). The original has
# “concluding recommendations”.
committee =
    The UN Committee against Torture, in its concluding recommendations on Tajikistan’s third periodic report, notes
    that law enforcement officers continue to use torture and that the perpetrators often go unpunished. That makes
    it crucial to give the victims legal assistance, to strive for justice to be restored, and to change the system
    for the better.

## Training

heading-training = Training for young lawyers and activists

training =
    Young lawyers, and activists who work with vulnerable groups, can look forward to a series of educational
    events, which the project partners will also organise in the next two years.

programmes =
    The programmes join theory to practice. Participants will learn the basic concepts of human rights and the
    domestic and international mechanisms that protect them, and will gain practical knowledge and skills in
    monitoring, legal assistance and work with the media.

## Media

heading-media = Media campaigns

coverage =
    All activities of the project will be reported on the Coalition’s website and social media, and in national and
    international media.

# $torture-victims-day: 26 June, $human-rights-day: 10 December, both without a year because they come every year.
# $first-campaign: the month, “June”. Use the official names of the two UN days in your language. The original has
# “International Day of Support for Victims of Torture”.
# The media group is a group within the Coalition.
campaigns =
    Four media campaigns are planned for the International Day in Support of Victims of Torture
    ({ DATETIME($torture-victims-day, dateStyle: "day-month") }) and Human Rights Day
    ({ DATETIME($human-rights-day, dateStyle: "day-month") }). The first is scheduled for
    { DATETIME($first-campaign, dateStyle: "month") }, and the media group is already preparing it in collaboration
    with all members of the Coalition.

press-centres =
    The Coalition will, moreover, cooperate with the press centres of state and law enforcement agencies, as part of
    the project’s communication work.
