//! An edition as a Word file, for journalists who ask for one.
//!
//! In: a [`Document`](crate::document::Document) and the house's style. Out: the bytes of a `.docx`. Invariants: every word of the edition is
//! there, in reading order, under styles that Word knows by name; a heading of level 1 is the headline and no level is skipped;
//! every picture has its alternative text, every table its header row; nothing floats; the same edition gives the same bytes.
//!
//! | file | does |
//! |---|---|
//! | `edition` | the parts of an edition in order |
//! | `writer` | what is gathered: blocks, lists, notes |
//! | `inlines` | running text |
//! | `blocks` | paragraphs, lists, quotations, figures, tables |
//! | `around` | letterhead, contacts, who paid |
//! | `pictures` | photos and logos |
//! | `styles` | the look of the house as styles |

mod around;
mod blocks;
mod edition;
mod inlines;
mod pictures;
mod styles;
mod writer;

pub use edition::edition;
