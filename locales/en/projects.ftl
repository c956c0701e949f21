### Titles of projects, without quotation marks: the sentence around them sets the marks.

# 2016
project-aff-kazakhstan-tajikistan = Action for Freedom from Torture in Kazakhstan and Tajikistan

# 2018
project-aff-tajikistan = Action for Freedom from Torture in Tajikistan

# 2020
project-anti-torture-agenda = Support for anti-torture agenda and human rights groups in Tajikistan

# 2026
project-advancing-fundamental-rights = Advancing Fundamental Rights: Strengthening Civil Society, Preventing Torture and Transforming Prisons for Human Rights in Tajikistan

# 2026; NPM = National Preventive Mechanism
project-supporting-nhris = Supporting National Human Rights Institutions and NPMs in Preventing Torture and Monitoring Places of Detention in Tajikistan and Uzbekistan
