### Sentences to spoil: the source. One message a row, the same rows in each language.

headline = A day of open doors
    .short = Open doors
verdict = The court sentenced Rustam Olimov to seven years in prison on 12 March 2025.
award = The European Union gave €350 thousand to twelve organisations.
budget = The budget of the programme is 4.2 million somoni, 15 per cent more than last year.
share = The share of women rose by 3 percentage points.
seminar = The seminar opens on Tuesday, 16 June 2026, at 9:30 a.m.
contest = Applications are accepted from 1 to 25 April at contest@forum.example.
appeal = The text of the appeal is at https://forum.example/appeal-2026.
call = Call +992 37 221 45 67 if you need a lawyer.
saying = “The law must protect everybody,” said Zarina Hakimova, chair of the council.
film = The film “Winter Road” was shown in Khujand.
sent = The OSCE and the United Nations sent observers.
rapporteur = The Special Rapporteur did not visit the prison.
doctors = Five doctors examined the prisoners. None of them found injuries.
session = At its forty-second session the Council discussed the report.
road = The road to the village is 18 km long.
question = Who is responsible for the delay?
lawyers = Lawyers who work in the regions receive additional training every year.
law = The new law protects the rights of victims and witnesses.
observers = Independent observers visited the detention centre; the administration answered all questions.
rejected = The court rejected the complaint. The lawyer was not heard. The family will appeal.
centre = The centre (founded in 2011) helps children.
problem = The main problem is the lack of doctors.
deadline = The deadline is **Friday**, and it *cannot* be extended.
annual = Read the [annual report](link:report) of the bureau.
count = { $participants } people took part in the conference.
trip = The visit took place on { $visit }.
support = { org-house } supported the victims.
school = School No. 8 in Dushanbe was closed.
work = Unemployment fell to 6%.
guests = The Ombudsman received the journalists, teachers and students.
protocol = The Optional Protocol has not yet been ratified.
acquitted = The judge acquitted the journalist.
search = He said that the police had searched his house.
heading = Participants
again = Participants
programme = Programme of the day
promised = “They promised… and forgot,” she wrote.
hotline = In May and September the hotline works until 8 p.m.
chair = A. B. Karimov chaired the meeting.
places =
    { $participants ->
        [one] One place is free.
       *[other] { $participants } places are free.
    }
supreme = The Supreme Court of the Republic of Tajikistan upheld the decision.
half = Half of the complaints came from Khatlon.
winter = In winter, when the heating is switched off, prisoners wear coats.
ministries = Representatives of seven ministries discussed the draft.
regions = The conference was attended by 25 representatives of the regions.
ambassador = The ambassador, Ingrid Solberg, visited Khujand and Bokhtar.
prison = Two hundred and forty people are held in the colony.
ruling = In its ruling of 3 November the court called the search unlawful.
training = The three-day training for judges ended on Thursday.
fine = A fine of 500 dollars was paid.
hospital = Hospital No. 12 was repaired.
harvest = The harvest grew by 11%.
prize = M. R. Saidova won the prize.
smiled = The minister smiled… and left.
hall = The exhibition (120 photographs) closes on Sunday.
