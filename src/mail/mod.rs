//! Mails and press kits: an edition as a draft that a mail program opens, lists of those who get it, a release as one file.
//!
//! In: a [`Document`](crate::document::Document), the bytes of its PDF, addresses. Out: files as RFC 5322 has them. Invariants: nothing is
//! sent; no word is added to the document's; the same input gives the same bytes; what is typed anywhere cannot become a field of the mail.
//!
//! | file | does |
//! |---|---|
//! | `fields` | what fields say |
//! | `draft` | fields and parts |
//! | `body` | the edition as HTML for mail programs |
//! | `blocks` | its blocks and running text |
//! | `around` | contacts, funders, languages |
//! | `list` | reads a list of addresses |
//! | `kit`, `photo` | the press kit, words in its photos |

mod around;
mod blocks;
mod body;
mod draft;
mod fields;
mod kit;
mod list;
mod photo;

pub use body::body;
pub use draft::{Attachment, Draft, draft};
pub use fields::{sender, subject};
pub use kit::{Kit, KitEdition, kit};
pub use list::{Line, List, MOST, read};
