### Words of the web site around the releases: menus, lists, the page about the newsroom, the page for wrong addresses.

## Menus

# Name of the main menu for those who hear the page.
site-navigation = Main menu

# The list of all releases, as the menu calls it.
site-newsroom = Newsroom

site-projects = Projects
site-places = Places
site-about = About and contact

## Lists

# Stands above the links to years, projects and places.
site-find = Find a release
    .by-kind = By kind
    .by-funder = By donor
    .by-month = By month
    .kind = Kind
    .funder = Donor
    .month = Month

site-by-year = By year
site-by-project = By project
site-by-place = By place

# Stands above the name of a project or a place, and above a year, where it is the title of a list.
site-project = Project
site-place = Place
site-year = Year

# How long a list is. $count = number of releases
site-count =
    { $count ->
        [one] { $count } release
       *[other] { $count } releases
    }

# Name, for those who hear the page, of the links from page to page of a long list.
site-pages = Pages of the list
site-newer = Newer releases
site-older = Older releases

# The page on which readers search, as the menu calls it. A script in their browser does it.
site-search = Search
    .label = What are you looking for?
    .hint = Type one word or several, or only their beginnings; marks on letters may be left out.
    .found = Releases found:
    .none = No release has all these words. Try fewer of them, or only their beginnings.
    .more = Show more
    .script = The search needs JavaScript. Without it, the lists lead to every release:
    .within = In the text:

site-projects-intro = The projects that the releases report on, and the organisations that fund them and carry them out.
site-places-intro = Where the releases were issued, and where the events they report on took place.

## Beside a release

# Stands above other releases about the same project.
site-related = More on this project
    .others = More releases
    .updates = Updates to this page

# Stands above the links to the files of a release.
site-downloads = Downloads
    .text = Text for journalists
    .word = Word document
    .kit = Press kit
    .full-size = Full size

# A photo of a release among its files; a number follows.
site-photo = Photo

# Stands above the links to the project and the places of a release.
site-topics = Topics

## Home page

# The link from the home page to the newsroom in this language.
site-enter = All releases in English

# Stands above the newest releases.
site-latest = Latest releases

## Wrong addresses

site-not-found = Page not found
site-not-found-text = The address may be mistyped, or the page may have moved.

## The page about the newsroom

site-about-publisher = This newsroom carries the press releases and announcements of { org-coalition.genitive } and its partners.
site-about-languages = Releases appear in English, Russian and Tajik. The links at the top of each release show the languages it exists in.
site-about-formats = Each release can be read here, and downloaded with the same text as a PDF that works with screen readers.
site-about-privacy = This site uses no cookies and loads nothing from other sites. Only the search runs a script, in your browser: nobody learns what you look for.
    .no-search = This site uses no cookies, runs no scripts and loads nothing from other sites.

# The file that news readers subscribe to.
site-feed = News feed (Atom)
