//! HTTP as the preview and the desk speak it.
//!
//! In: connections of this machine's browsers. Out: requests that may be answered; answers. Invariants: one request a connection;
//! nothing here knows of projects. RFC 9110, RFC 9112; the bytes are parsed by httparse.
//!
//! | file | does |
//! |---|---|
//! | `request` | what is asked, and whether it may be |
//! | `answer` | what is sent |

mod answer;
mod request;

pub(in crate::cli) use answer::{Answer, begin_events, event, pulse, refuse, send};
pub(in crate::cli) use request::{Door, MOST_OF_DOCUMENT, Request, RequestError, VIEW, read};
