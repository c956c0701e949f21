### Names of organisations. Keep to these forms: a release never spells an organisation by itself.
###
### The value is the name as it stands in a list: no article, no quotation marks, no legal form.
### .genitive = the form after "of" (English: with the article where one is said).
### .by = the form after "funded by" or "together with" (English: with the article).
### .short = abbreviation or short name. .country-suffix = the country in brackets, where lists print it.
### .wordmark = the name set in place of a logo; U+00A0 joins words that stay on one line.

## The Coalition and the organisations of Tajikistan

org-coalition = Civil Society Coalition against Torture and Impunity in Tajikistan
    .genitive = the Civil Society Coalition against Torture and Impunity in Tajikistan
    .by = the Civil Society Coalition against Torture and Impunity in Tajikistan
    .short = Coalition against Torture

# One English form everywhere: "on", not "of", and no "the" before "Rule".
org-bhr = Bureau on Human Rights and Rule of Law
    .genitive = the Bureau on Human Rights and Rule of Law
    .by = the Bureau on Human Rights and Rule of Law
    .short = Bureau on Human Rights

org-nota-bene = Nota Bene
    .genitive = Nota Bene
    .by = Nota Bene
    .country-suffix = ({ country-tj })

org-ichrp = Independent Center for Human Rights Protection
    .genitive = the Independent Center for Human Rights Protection
    .by = the Independent Center for Human Rights Protection
    .country-suffix = ({ country-tj })

org-right-and-prosperity = Right and Prosperity
    .genitive = Right and Prosperity
    .by = Right and Prosperity
    .country-suffix = ({ country-tj })

org-office-of-civil-freedoms = Office of Civil Freedoms
    .genitive = the Office of Civil Freedoms
    .by = the Office of Civil Freedoms
    .country-suffix = ({ country-tj })

# A name in Tajik: "legal initiative".
org-tashabbusi-huquqi = Tashabbusi Huquqi
    .genitive = Tashabbusi Huquqi
    .by = Tashabbusi Huquqi

# The institution. .commissioner = the person who holds the office, without a name.
org-ombudsman = Office of the Commissioner for Human Rights of the Republic of Tajikistan
    .genitive = the Office of the Commissioner for Human Rights of the Republic of Tajikistan
    .by = the Office of the Commissioner for Human Rights of the Republic of Tajikistan
    .commissioner = Commissioner for Human Rights of the Republic of Tajikistan

## Partners abroad

org-hfhr = Helsinki Foundation for Human Rights
    .genitive = the Helsinki Foundation for Human Rights
    .by = the Helsinki Foundation for Human Rights
    .country-suffix = ({ country-pl })

org-iphr = International Partnership for Human Rights
    .genitive = International Partnership for Human Rights
    .by = International Partnership for Human Rights
    .country-suffix = ({ country-be })

org-kibhr = Kazakhstan International Bureau for Human Rights and Rule of Law
    .genitive = the Kazakhstan International Bureau for Human Rights and Rule of Law
    .by = the Kazakhstan International Bureau for Human Rights and Rule of Law

org-prison-insider = Prison Insider
    .genitive = Prison Insider
    .by = Prison Insider
    .country-suffix = ({ country-fr })

org-apt = Association for the Prevention of Torture
    .genitive = the Association for the Prevention of Torture
    .by = the Association for the Prevention of Torture

# The initiative around the mandate of the UN Special Rapporteur on torture.
org-ati = Anti-Torture Initiative
    .genitive = the Anti-Torture Initiative
    .by = the Anti-Torture Initiative

# Its abbreviation is CDJI; the release of 3 February 2026 printed CIDJ.
org-cdji = Center for Development and Justice International
    .genitive = the Center for Development and Justice International
    .by = the Center for Development and Justice International

## Funders and international organisations

org-eu = European Union
    .genitive = the European Union
    .by = the European Union
    .short = EU

org-eu-delegation = Delegation of the European Union to the Republic of Tajikistan
    .genitive = the Delegation of the European Union to the Republic of Tajikistan
    .by = the Delegation of the European Union to the Republic of Tajikistan

org-sigrid-rausing-trust = Sigrid Rausing Trust
    .genitive = the Sigrid Rausing Trust
    .by = the Sigrid Rausing Trust
    .wordmark = Sigrid Rausing Trust

org-open-society-foundations = Open Society Foundations
    .genitive = the Open Society Foundations
    .by = the Open Society Foundations
    .wordmark = Open{ "\u00A0" }Society Foundations

# The name since 2 September 2020.
org-fcdo = Foreign, Commonwealth & Development Office
    .genitive = the Foreign, Commonwealth & Development Office
    .by = the UK Foreign, Commonwealth & Development Office
    .short = FCDO
    .wordmark = Foreign, Commonwealth &{ "\u00A0" }Development{ "\u00A0" }Office

# The name until 1 September 2020.
org-fco = Foreign & Commonwealth Office
    .genitive = the Foreign & Commonwealth Office
    .by = the UK Foreign & Commonwealth Office
    .short = FCO
    .wordmark = Foreign &{ "\u00A0" }Commonwealth Office

org-british-embassy = British Embassy in Tajikistan
    .genitive = the British Embassy in Tajikistan
    .by = the British Embassy in Tajikistan
    .wordmark = British{ "\u00A0" }Embassy in{ "\u00A0" }Tajikistan

org-ohchr = Office of the UN High Commissioner for Human Rights
    .genitive = the Office of the UN High Commissioner for Human Rights
    .by = the Office of the UN High Commissioner for Human Rights
    .short = OHCHR

org-osce = Organization for Security and Co-operation in Europe
    .genitive = the Organization for Security and Co-operation in Europe
    .by = the Organization for Security and Co-operation in Europe
    .short = OSCE

org-odihr = OSCE Office for Democratic Institutions and Human Rights
    .genitive = the OSCE Office for Democratic Institutions and Human Rights
    .by = the OSCE Office for Democratic Institutions and Human Rights
    .short = ODIHR

# The name from 19 June 2008 to 30 June 2017.
org-osce-tajikistan = OSCE Office in Tajikistan
    .genitive = the OSCE Office in Tajikistan
    .by = the OSCE Office in Tajikistan

# The name since 1 July 2017.
org-osce-dushanbe = OSCE Programme Office in Dushanbe
    .genitive = the OSCE Programme Office in Dushanbe
    .by = the OSCE Programme Office in Dushanbe
