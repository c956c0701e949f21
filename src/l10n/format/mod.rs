//! Messages made into text.
//!
//! In: the `.ftl` files of one locale, a message id, variables. Out: its text, with dates, numbers and lists as the
//! locale's own messages say. Invariants: Fluent is used here and in [`syntax`](super::syntax) only; an error of Fluent
//! is never published as text.
//!
//! | file | does |
//! |---|---|
//! | `number` | figures with the language's signs |
//! | `money` | which scale a large number or an amount is shown in |
//! | `currency` | what CLDR calls a currency that the house has no message for |
//! | `calendar` | which pattern writes a date or range, and with which parts |
//! | `clock` | the same for hours, with their days or without |
//! | `mark` | how dates, amounts and lists travel through Fluent |
//! | `functions` | what messages may call |
//! | `selections` | selections by number, counted by our own plural rules |
//! | `resource` | one file, parsed when it is first needed |
//! | `bundle` | the messages that all editions of a locale share, and those of one release |
//! | `formatter` | a message's text |
//! | `phrases` | texts of the program itself |

mod bundle;
mod calendar;
mod clock;
mod currency;
mod formatter;
mod functions;
mod mark;
mod money;
mod number;
mod phrases;
mod resource;
mod selections;

pub use bundle::SharedBundle;
pub use calendar::{STYLES as DATE_STYLES, VARIABLES as CALENDAR_VARIABLES};
pub use clock::{TimeOptions, VARIABLES as CLOCK_VARIABLES, is_message as is_clock_message};
pub use formatter::{Formatter, Unresolved, UsageTracking};
pub use functions::FUNCTIONS;
pub use money::{AmountForm, ValueForm};
pub use number::Grouping;
pub use phrases::{PhraseValue, Phrases};
pub use resource::LazyResource;
