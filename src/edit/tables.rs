//! Tables of a front matter that there may be several of: `[[funding]]`.
//!
//! In: the text of a front matter as [`facts`](super::facts) takes it. Out: an [`Amendment`] by which one comes or goes. Invariants: a new
//! one stands behind the last of its kind, or where the documented order of keys puts it; comments above another table stay with that
//! one; the text is read again, and says the same but for this.

use super::amend::{Amendment, Unamended};
use super::spans::with_line_ends;

/// The line that begins a table.
struct Header<'t> {
    name: &'t str,
    is_list: bool,
    start: usize,
    /// Where comments directly above it begin.
    attached: usize,
}

/// The lines that begin tables, in order.
fn headers(text: &str) -> Vec<Header<'_>> {
    let (mut out, mut at, mut attached) = (Vec::new(), 0, None);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim();
        if bare.starts_with('#') {
            attached = attached.or(Some(start));
            continue;
        }
        let head = bare.split(" #").next().unwrap_or(bare).trim_end();
        let inner = head.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let is_name =
            |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
        let list = inner.and_then(|inner| inner.strip_prefix('[')?.strip_suffix(']'));
        if let Some((name, is_list)) =
            list.map(|name| (name, true)).or(inner.map(|name| (name, false))).filter(|(name, _)| is_name(name))
        {
            out.push(Header { name, is_list, start, attached: attached.unwrap_or(start) });
        }
        attached = None;
    }
    out
}

/// Adds a table, whose lines are `key = value`. `order` are the keys of the front matter in their documented order.
///
/// # Errors
/// When the text is no TOML, or would not be afterwards.
pub fn add(text: &str, name: &str, lines: &[String], order: &[&str]) -> Result<Amendment, Unamended> {
    let headers = headers(text);
    let last = headers.iter().rposition(|own| own.is_list && own.name == name);
    let at = match (name.rsplit_once('.'), last) {
        (Some((above, _)), _) => below(text, &headers, last, above).ok_or(Unamended::Absent)?,
        (None, Some(last)) => headers.get(last + 1).map_or(text.len(), |next| next.attached),
        (None, None) => by_order(text, &headers, name, order),
    };
    let amendment = laid(text, at, &format!("[[{name}]]"), lines)?;
    checked(text, amendment, name, |list, more| list.len() + 1 == more.len() && more.starts_with(list))
}

/// Begins a table of which there is one. `order` are the keys of the front matter in their documented order.
///
/// # Errors
/// When the text is no TOML, would not be afterwards, or has such a table.
pub fn begin(text: &str, name: &str, lines: &[String], order: &[&str]) -> Result<Amendment, Unamended> {
    let at = by_order(text, &headers(text), name, order);
    let amendment = laid(text, at, &format!("[{name}]"), lines)?;
    let says =
        |text: &str| -> Result<toml::Table, Unamended> { toml::from_str(text).map_err(|_| Unamended::Unreadable) };
    let (old, mut new) = (says(text)?, says(&amendment.apply(text).ok_or(Unamended::Unreadable)?)?);
    let is_begun = new.remove(name).is_some_and(|own| own.is_table());
    if is_begun && old == new { Ok(amendment) } else { Err(Unamended::Unreadable) }
}

/// Where the documented order of keys puts a table.
fn by_order(text: &str, headers: &[Header<'_>], name: &str, order: &[&str]) -> usize {
    let rank = |name: &str| {
        let first = name.split('.').next().unwrap_or(name);
        order.iter().position(|known| *known == first).unwrap_or(usize::MAX)
    };
    headers.iter().find(|own| rank(own.name) > rank(name)).map_or(text.len(), |next| next.attached)
}

/// A table at a place, with empty lines around it.
fn laid(text: &str, at: usize, head: &str, lines: &[String]) -> Result<Amendment, Unamended> {
    let before = text.get(..at).ok_or(Unamended::Unreadable)?;
    let rest = text.get(at..).unwrap_or_default();
    let gap = match () {
        () if before.trim().is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n") => "",
        () if before.ends_with('\n') => "\n",
        () => "\n\n",
    };
    let below = if rest.is_empty() || rest.starts_with(['\n', '\r']) { "" } else { "\n" };
    let block = format!("{gap}{head}\n{}\n{below}", lines.join("\n"));
    Ok(Amendment { at, before: String::new(), after: with_line_ends(&block, text) })
}

/// Where a table comes that belongs to another: behind the last of its kind, or behind all that belongs to that one.
fn below(text: &str, headers: &[Header<'_>], last: Option<usize>, above: &str) -> Option<usize> {
    let is_of =
        |own: &Header<'_>| own.name == above || own.name.strip_prefix(above).is_some_and(|end| end.starts_with('.'));
    settled(text, headers, last.or_else(|| headers.iter().rposition(is_of))?)
}

/// Where a table ends: comments that an empty line parts from it belong to what comes next.
fn settled(text: &str, headers: &[Header<'_>], number: usize) -> Option<usize> {
    let start = headers.get(number)?.start;
    let end = headers.get(number + 1).map_or(text.len(), |next| next.attached);
    let (mut at, mut settled, mut is_own) = (start, start, true);
    for line in text.get(start..end)?.split_inclusive('\n') {
        at += line.len();
        let bare = line.trim();
        is_own = !bare.is_empty() && (is_own || !bare.starts_with('#'));
        if is_own {
            settled = at;
        }
    }
    Some(settled)
}

/// Takes the table of that number away, the first is 0.
///
/// # Errors
/// When there is no such, or the text could not be read afterwards.
pub fn remove(text: &str, name: &str, number: usize) -> Result<Amendment, Unamended> {
    let headers = headers(text);
    let own = headers.iter().enumerate().filter(|(_, own)| own.is_list && own.name == name).nth(number);
    let (place, own) = own.ok_or(Unamended::Absent)?;
    let end = settled(text, &headers, place).ok_or(Unamended::Absent)?;
    let rest = text.get(end..).ok_or(Unamended::Unreadable)?;
    // The empty line below goes with it.
    let end = if rest.trim().is_empty() {
        text.len()
    } else {
        end + rest.len() - rest.trim_start_matches(['\n', '\r']).len()
    };
    // At the end of the text the empty line above goes too.
    let start = match end == text.len() {
        true => text
            .get(..own.start)
            .map_or(own.start, |before| before.trim_end_matches(['\n', '\r']).len() + line_end(before)),
        false => own.start,
    };
    let gone = text.get(start..end).ok_or(Unamended::Unreadable)?.to_owned();
    let amendment = Amendment { at: start, before: gone, after: String::new() };
    checked(text, amendment, name, |list, less| {
        let mut rest = list.to_vec();
        (number < rest.len()).then(|| rest.remove(number)).is_some() && rest == less
    })
}

/// How long the end of a text's last line is.
fn line_end(text: &str) -> usize {
    let rest = text.get(text.trim_end_matches(['\n', '\r']).len()..).unwrap_or_default();
    rest.find('\n').map_or(rest.len(), |at| at + 1)
}

/// An edit after which the text can be read, and says the same but for the tables of a name.
fn checked(
    text: &str,
    amendment: Amendment,
    name: &str,
    is_meant: impl Fn(&[toml::Value], &[toml::Value]) -> bool,
) -> Result<Amendment, Unamended> {
    let says =
        |text: &str| -> Result<toml::Table, Unamended> { toml::from_str(text).map_err(|_| Unamended::Unreadable) };
    let after = amendment.apply(text).ok_or(Unamended::Unreadable)?;
    let (mut old, mut new) = (says(text)?, says(&after)?);
    let (before, now) = (list(&mut old, name), list(&mut new, name));
    if old == new && is_meant(&before, &now) { Ok(amendment) } else { Err(Unamended::Unreadable) }
}

/// Takes a list of tables out.
fn list(table: &mut toml::Table, name: &str) -> Vec<toml::Value> {
    match name.split_once('.') {
        Some((above, name)) => match table.get_mut(above) {
            Some(toml::Value::Table(inner)) => list(inner, name),
            _ => Vec::new(),
        },
        None => match table.remove(name) {
            Some(toml::Value::Array(list)) => list,
            _ => Vec::new(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: [&str; 4] = ["date", "event", "funding", "facts"];

    fn added(text: &str) -> String {
        let lines = ["funder = \"x\"".to_owned(), "role = \"funded\"".to_owned()];
        add(text, "funding", &lines, &ORDER).unwrap().apply(text).unwrap()
    }

    #[test]
    fn a_table_comes_where_its_kind_is() {
        let block = "[[funding]]\nfunder = \"x\"\nrole = \"funded\"\n";
        assert_eq!(added("\ndate = 1\n"), format!("\ndate = 1\n\n{block}"));
        assert_eq!(
            added("date = 1\n\n# Facts.\n[facts]\na = 1\n"),
            format!("date = 1\n\n{block}\n# Facts.\n[facts]\na = 1\n")
        );
        let one = "[[funding]]\nfunder = \"a\"\nrole = \"funded\"\n";
        assert_eq!(added(&format!("{one}\n[facts]\n")), format!("{one}\n{block}\n[facts]\n"));
        assert_eq!(added(one), format!("{one}\n{block}"));
        let crlf = added("date = 1\r\n[facts]\r\n");
        assert_eq!(crlf.matches('\r').count(), crlf.matches('\n').count(), "{crlf:?}");
    }

    #[test]
    fn a_table_of_which_there_is_one_begins_once() {
        let begun = |text: &str| {
            begin(text, "facts", &["a = 1".to_owned()], &["links", "facts"]).map(|own| own.apply(text).unwrap())
        };
        assert_eq!(begun("\ndate = 1\n").unwrap(), "\ndate = 1\n\n[facts]\na = 1\n");
        let links = "date = 1\n\n[links]\nb = \"x\"\n";
        assert_eq!(begun(links).unwrap(), format!("{links}\n[facts]\na = 1\n"));
        for bad in ["[facts]\nb = 1\n", "facts = { b = 1 }\n", "date = \n"] {
            assert_eq!(begun(bad), Err(Unamended::Unreadable), "{bad}");
        }
    }

    #[test]
    fn a_table_of_another_comes_behind_all_of_that() {
        let lines = ["funder = \"x\"".to_owned()];
        let block = "[[a.funders]]\nfunder = \"x\"\n";
        for (text, wanted) in [
            ("[a]\nb = 1\n", format!("[a]\nb = 1\n\n{block}")),
            ("[a]\n\n# --- b ---\n\n# B\n[b]\n", format!("[a]\n\n{block}\n# --- b ---\n\n# B\n[b]\n")),
            ("[a]\nb = 1\n# said\n[b]\n", format!("[a]\nb = 1\n\n{block}\n# said\n[b]\n")),
            (
                "[a]\n[[a.funders]]\nfunder = \"y\" # z\n# w\n\n[b]\n",
                format!("[a]\n[[a.funders]]\nfunder = \"y\" # z\n# w\n\n{block}\n[b]\n"),
            ),
            ("[a]", format!("[a]\n\n{block}")),
        ] {
            let after = add(text, "a.funders", &lines, &[]).unwrap().apply(text).unwrap();
            assert_eq!(after, wanted);
            let number = text.matches("funders").count();
            let back = remove(&after, "a.funders", number).unwrap().apply(&after).unwrap();
            let bare =
                |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(bare(&back), bare(text));
        }
        assert_eq!(add("[b]\n", "a.funders", &lines, &[]), Err(Unamended::Absent));
    }

    #[test]
    fn what_was_added_goes_without_a_trace() {
        for text in ["\ndate = 1\n", "date = 1\n\n[facts]\n", "date = 1\r\n\r\n# F\r\n[facts]\r\n"] {
            let more = added(text);
            assert_eq!(remove(&more, "funding", 0).unwrap().apply(&more).unwrap(), text);
        }
        let two = added(&added("\ndate = 1\n"));
        assert_eq!(remove(&two, "funding", 1).unwrap().apply(&two).unwrap(), added("\ndate = 1\n"));
        assert_eq!(remove("date = 1\n", "funding", 0), Err(Unamended::Absent));
    }
}
