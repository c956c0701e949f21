//! What is said of a file that is no sound JPEG.

use crate::asset::model::{AssetError, AssetKind};

pub(super) fn broken(reason: &str) -> AssetError {
    AssetError::Broken { kind: AssetKind::Jpeg, reason: reason.to_owned() }
}

pub(super) fn refused(reason: &str) -> AssetError {
    AssetError::Refused {
        kind: AssetKind::Jpeg,
        reason: reason.to_owned(),
        help: "save it as an ordinary 8-bit JPEG",
    }
}

pub(super) fn cut_off() -> AssetError {
    broken("it is cut off before its end")
}

pub(super) fn wrong_table() -> AssetError {
    broken("one of its tables is wrong")
}

pub(super) fn wrong_length() -> AssetError {
    broken("one of its parts has a wrong length")
}
