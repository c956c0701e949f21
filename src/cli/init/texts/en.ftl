### Texts of a house of any languages and of any name: they take the place of those that name the Coalition and its
### three languages.

index-intro = Press releases and announcements of { org-house.genitive }.

site-about-publisher = This newsroom carries the press releases and announcements of { org-house.genitive }.

site-about-languages = The links at the top of each release show the languages it exists in.

## The house of the sample

org-house = Chashma Community Centre
    .genitive = the Chashma Community Centre
    .by = the Chashma Community Centre
    .short = Chashma

contact-nigora-salimova = Nigora Salimova
    .role = Press Officer

project-reading-villages = Villages That Read

## United Nations

org-un = United Nations
    .genitive = the United Nations
    .by = the United Nations
    .short = UN

org-undp = United Nations Development Programme
    .genitive = the United Nations Development Programme
    .by = the United Nations Development Programme
    .short = UNDP
