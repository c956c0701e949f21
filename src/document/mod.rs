//! One edition (release × locale), complete: text without message ids, variables or Markdown.
//!
//! In: a checked catalogue, a template, the registry. Out: a [`Document`], the only thing that outputs see. Invariants:
//! what is here can be published; rendering it cannot fail for want of a word.
//!
//! | file | does |
//! |---|---|
//! | `edition` | the document as data |
//! | `model` | its blocks, running text, contacts, footer |
//! | `resolver` | what all editions of a run share |
//! | `words` | fetches the texts of an edition, and reports what is missing or cannot be shown |
//! | `hours` | hours with the zone whose clock they are |
//! | `context` | what one edition is resolved with: names by date, variables, the release's day |
//! | `running` | running text |
//! | `table`, `columns`, `sums` | tables: their words, how facts of a column are written, whether sums are right |
//! | `resolve` | a template and its messages as a document |
//! | `parts`, `around` | notices and sections of releases that have them, and how they are made |
//! | `anchors`, `dates` | fragment ids, days in words |
//! | `furniture`, `contacts`, `credits`, `funding` | fixed words, whom to ask, who paid |
//! | `holder` | whom a picture belongs to |
//! | `leads` | the way from a release to another |
//! | `form`, `letterhead`, `parties` | what belongs to a kind of release: its reference, whose letterhead, who signs and speaks |
//! | `account` | what was published about a funder's projects |
//! | `frame`, `site` | texts of the house apart from a release; the words of the site around the editions |
//! | `amended`, `amendments`, `embargo` | what became of it after it was published, and what it waits for |
//! | `size` | sizes of files in words |
//! | `fingerprint` | what a document is made of, as one number |

mod account;
mod amended;
mod amendments;
mod anchors;
mod around;
mod calendar;
mod columns;
mod contacts;
mod context;
mod credits;
mod dates;
mod edition;
mod embargo;
mod finding;
mod fingerprint;
mod form;
mod frame;
mod funding;
mod furniture;
mod holder;
mod hours;
mod leads;
mod letterhead;
mod marks;
mod model;
mod parties;
mod parts;
mod resolve;
mod resolver;
mod running;
mod site;
mod size;
mod subjects;
mod sums;
mod table;
mod words;

pub use crate::asset::print::Fineness;
pub use crate::asset::{Asset, AssetError, AssetKind};
pub use crate::registry::{Href, NotText, Text, forbidden};
pub use crate::release::ColumnAlign;
pub use account::{Account, Mention, Shown, Sum, Told, ToldEdition};
pub use amended::{Amended, Change, Former};
pub use calendar::{Calendar, CalendarEvent, EventTime};
pub use contacts::named as contacts;
pub use edition::{About, Document, Filing, Issuer, Language, Letterhead, Published};
pub use finding::{ListWords, SearchWords};
pub use fingerprint::{fingerprint, fingerprint_of};
pub use marks::marks;
pub use model::{
    Address, Block, Channel, Contact, ContactBlock, Credit, CreditGroup, Figure, Footer, Footnote, Furniture, Inline,
    Labels, Mark, PagePart, PartnerList, Row, Table, TableCell, TableColumn, TableRow,
};
pub use parts::{Notice, NoticeRole, Section, SectionRole};
pub use resolve::{preview, preview_named, resolve};
pub use resolver::Resolver;
pub use site::{FileWords, Listed, PER_PAGE, SiteTexts, SiteWords, Subject, years};
pub use size::size;
pub use words::fetch::NamedText;
