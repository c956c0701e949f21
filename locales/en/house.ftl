### House texts: labels, headings and short fixed phrases that the layout sets around a release.

## Languages

# This language's name for itself, in the language switch.
language-name = English

# Names of languages, as listed after "Languages:" beside a press contact.
lang-en = English
lang-ru = Russian
lang-tg = Tajik
lang-pl = Polish

## Kind of release: stands at the head of the page; the layout sets the capitals

label-press-release = Press release
label-announcement = Announcement
label-media-advisory = Media advisory

## Head of the release

# Dateline with the place first: "Dushanbe, 2 October 2018". The dash after it is dateline-dash.
# $places = one place or a list of places, $date = day of publication in the style date-dateline
dateline-place-date = { $places }, { $date }

# Dateline with the date first: "5 May 2020, Dushanbe".
# $places = one place or a list of places, $date = day of publication in the style date-dateline
dateline-date-place = { $date }, { $places }

# The dash between the dateline and the first sentence, without its spaces.
dateline-dash = –

# $organisations = name or list of names of the organisations that issue the release, as they stand in organisations.ftl
issued-by = Issued by { $organisations }

# Date beside the label and in the list of releases.
# $date = day of publication in the style date-long
published-on = { $date }

# Warning on every page of a release that is not approved yet.
draft-notice = Draft – not for publication

## Facts of the event

facts-in-brief = Facts in brief

# Labels before the date and the place of the event.
event-when = When
event-where = Where

notes-to-editors = Notes to editors

## Contacts

# Stands above the list of press contacts: name, role, organisation, number, address.
contact-heading = For further information, please contact:

# Short labels; a number or an address follows each.
contact-phone = tel.
contact-mobile = mob.
contact-fax = fax
contact-email = e-mail
contact-web = website

# After the number of a switchboard. $extension = digits to dial
contact-extension = ext. { $extension }

# $languages = list of the languages that the contact speaks (messages lang-…)
contact-languages = Languages: { $languages }

## Pictures and pages

# $credit = holder of the rights, as the release gives it
figure-credit = Photo: { $credit }

# $page = number of this page, $pages = number of all pages
page-of = Page { $page } of { $pages }

# Heading of the footer with credits and emblems; read aloud by screen readers.
funders-heading = Funding and partners

## Web pages

# Title of the whole site, after the title of each page.
site-title = Press releases of { org-coalition.genitive }

# Heading and introduction of the page that lists all releases.
index-heading = Press releases
index-intro = Press releases and announcements of { org-coalition.genitive } and its partners, in English, Russian and Tajik.

all-releases = All releases
languages-heading = Languages
download-pdf = Download PDF

# Units of the size of a file, 1000 bytes and 1000 kilobytes: “84 kB”.
kilobyte = kB
megabyte = MB

read-online = Read online

# First link of a page, for those who read with a keyboard or a screen reader.
skip-to-content = Skip to content

## Kinds of releases, and what belongs to them

label-statement = Statement
label-joint-statement = Joint statement
label-speech = Speech
label-report-launch = Report
label-correction = Correction

# Beside the date. $reference = the number under which the release is filed, as it stands
reference = Ref.{ "\u00A0" }{ $reference }

# Stands above the names of those who sign.
signatories = Signed by

# Who signs for an organisation. $person = name, with the position where one is known; $organisation = name of the organisation
signatory-person = { $organisation } – { $person }

# Who speaks for an organisation. $person = name, with the position where one is known; $organisation = name of the organisation
speaker-of = { $person }, { $organisation }

# $person = name, $role = position
person-role = { $person }, { $role }

# Under the headline of a statement. $organisations = names of those who make it, in the form .genitive
statement-by = Statement by { $organisations }

# Under the headline of a speech: where and when it is given. $places = place or list of places, $date = day or days
delivered-at = { $places }, { $date }

# The same where no place is known. $date = day or days
delivered-on = { $date }

# On copies of a speech that go out before it is given: what is said may differ from the text.
check-against-delivery = Check against delivery

# On a correction. $release = headline of the release that is corrected; the layout makes it a link
corrects-release = Correction to the release “{ $release }”

# On the release that was corrected. $release = headline of the correction; the layout makes it a link
corrected-by-release = A correction to this release has been issued: “{ $release }”

## Changes after publication: a release that was corrected, updated or withdrawn. The note follows the colon.

# $date = day in the style date-long
# .listed = beside the day of the release in lists
corrected-on = Corrected on { $date }:
    .listed = corrected
clarified-on = Clarified on { $date }:
    .listed = clarified
updated-on = Updated on { $date }:
    .listed = updated

# .short = on every page of a PDF, .title = title of files and entries of the feed, $headline = headline of the release
withdrawn-on = Withdrawn on { $date }:
    .short = Withdrawn on { $date }
    .title = WITHDRAWN: { $headline }

# The headline of the release that holds instead follows.
replaced-by = Replaced by:

## Tables

# What a cell of a table shows where there is nothing to say.
no-data = —

## Advance copies

# Before the headline of copies that go out under embargo. $moment = day and hour with the time zone
# .short = on every page of a PDF, .title = title of files, $headline = headline of the release
embargo-until = **Embargoed until { $moment }.** Not for publication or broadcast before that time.
    .short = Embargoed until { $moment }
    .title = EMBARGOED until { $moment }: { $headline }

## Addresses of releases that were renamed

# Stands above a link to the release.
page-moved = This page has moved.

## Events, and how the media register

events-heading = When and where

# $when = day and hours of an event
event-date = { $when }

# $venue = room and street, as the release gives them; $places = one place or a list of places
event-place = { $venue }, { $places }
event-places = { $places }

# An address of the web follows.
event-online = Online:

# One of several events. $name = its name; $text = its day and hours, or its place
event-named = { $name }: { $text }

# The link to a file that puts the events of a release into a calendar
add-to-calendar = Add to calendar

accreditation-heading = Accreditation

# $moment = the last day, or the hour with its time zone
accreditation = Please register by { $moment }.
accreditation-open = Please register in advance.
accreditation-none = No accreditation is needed.

# An address of the web follows.
accreditation-online = Register online:

# Labels of the rows of a media advisory
row-what = What
row-who = Who
row-when = When
row-where = Where
row-why = Why
row-photo = Photos
row-interview = Interviews

## What goes with a release, and footnotes

# $address = postal address of the contact
contact-address = Address: { $address }

document-heading = Documents
# $format = PDF, DOCX …; $size = 250 kB; $language = name of the language (messages lang-…)
document-facts = { $format }, { $size }
document-facts-language = { $format }, { $language }, { $size }
# Where there is no web site to link to. $file = name of the file; $facts = format, language, size
document-file = { $file }: { $facts }
# Behind a title. $facts = what readers should know before they open it
document-note = ({ $facts })

media-heading = Video and audio
media-video = video
media-audio = audio
media-stream = live stream
# $kind = one of the three above; $language = name of the language
media-facts = { $kind }, { $language }
media-transcript = Transcript

gallery-heading = Photos

# Heading over what an issuer says about itself; the second one where there are several.
about-organisation = About the organisation
about-organisations = About the organisations

footnote-heading = Footnotes
# Read aloud by screen readers at the mark and at the note. $number = number of the footnote
footnote-mark = Footnote { $number }
footnote-back = Back to the text from footnote { $number }

## Report for a funder: payom report --format pdf

# Above the headline
report-label = Report for the donor
# $funder = its name
report-title = { $funder }: press releases published
report-note = A release is counted once, and each of its languages is an edition. How the donor is shown, statements and disclaimers are those that the PDF of the edition prints; they are quoted word for word.
    .pdf = The PDF of an edition has the address of its page with .pdf in place of .html.

# Tables of sums. “so far”: since the first day of the report
report-by-month = By month
report-by-language = By language
report-by-project = By project
report-month = Month
report-releases = Press releases
report-editions = Editions
report-releases-until = Releases so far
report-editions-until = Editions so far
report-all = Total

# The releases one by one
report-list = Press releases
report-date = Date
report-reference = Reference
report-kind = Kind
report-project = Project
report-role = Donor’s role
    .funded = funds
    .co-funded = co-funds
    .co-sponsored = co-sponsors
    .financial-support = supports financially
    .in-partnership = partner
report-places = Places
report-pages = Pages
report-corrected = Corrected
report-withdrawn = Withdrawn
report-mentions = In the press
report-printed = What is printed
report-language = Language
report-headline = Headline
# $height = millimetres
report-shown = Donor shown as
    .emblem = emblem
    .emblem-of = emblem, { $height } mm high
    .logo = logo
    .wordmark = name in place of a logo
    .words = name in words
    .none = not shown
report-statement = Statement as printed
# $number = its number in the list under this heading
report-disclaimers = Disclaimers as printed
    .one = disclaimer { $number }

# What the press made of the releases
report-coverage = Media coverage
report-outlet = Outlet
report-release = Press release
report-reach = Reach
report-named = Donor named
