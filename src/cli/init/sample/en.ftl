### English texts of the sample release: all of it is invented.

headline = Six village libraries open in { place-rasht } and { place-faizobod }
    .short = Six village libraries open

# $books = number of books
standfirst =
    { $books ->
        [one] { $books } book is
       *[other] { $books } books are
    } now within walking distance of families who used to travel to town for them.

# $event = day of the opening; the year is known from the dateline. $event-places = list of the two districts
lead =
    Six village libraries opened on { DATETIME($event, dateStyle: "day-month") } in the districts of
    { LIST($event-places) }. They were set up by { org-house.by } together with village schools and parents.

quote = “The library is five minutes from our house. Every week my daughter brings home a new book.”
    .speaker = Gulchehra Nazarova, mother of a schoolgirl from { place-rasht }

## What the libraries offer: two items of a list

services = Books close to home

service-books = books in Tajik and Russian, half of them for children;

service-lessons = a quiet room where pupils do their homework, with help from a teacher.

# $handover = month and year
future =
    The libraries are open to everyone and free of charge. When the project ends in { $handover }, the village
    schools will take over their work.
