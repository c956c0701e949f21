//! Comments that allow one message to break a rule.
//!
//! In: entries with their comments, and what the rules found. Out: the findings that remain. Invariants: the comment
//! stands directly above its message, `# payom: allow RULE reason…`; it must name a rule about words, give a reason,
//! and be needed, or it is itself reported.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, FileId, Message, Report, Sources, Span, did_you_mean, message};
use crate::l10n::syntax::Entry;

/// What one comment allows.
#[derive(Debug)]
struct OptOut {
    code: Code,
    /// The rule's name in the comment.
    span: Span,
    /// Bytes of the file that belong to the message.
    from: u32,
    to: u32,
    used: bool,
}

/// The comments of a run, by file, in order.
#[derive(Debug, Default)]
pub(crate) struct OptOuts(BTreeMap<FileId, Vec<OptOut>>);

/// How the comment begins.
const SIGN: &str = "payom:";

/// What a line of a comment says to Payom.
struct Comment<'a> {
    text: &'a str,
    /// Where it begins in the file, in bytes.
    at: usize,
    file: FileId,
    /// The bytes of the file that it is about: the message below it.
    from: u32,
    to: u32,
}

impl OptOuts {
    /// Reads the comments of a file; what is wrong with them is reported. Says whether there were any.
    pub(crate) fn read(&mut self, entries: &[Entry], sources: &Sources, report: &mut Report) -> bool {
        let mut any = false;
        for (index, entry) in entries.iter().enumerate() {
            let Some(span) = entry.comment_span.filter(|_| entry.comment.as_ref().is_some_and(|c| c.contains(SIGN)))
            else {
                continue;
            };
            any = true;
            let to = entries.get(index + 1).map_or(u32::MAX, |next| next.id.span.start);
            let mut start = span.range().start;
            for line in sources.slice(span).split_inclusive('\n') {
                let text = line.trim_end().trim_start_matches(['#', ' ']);
                let at = start + (line.trim_end().len() - text.len());
                start += line.len();
                if let Some(rest) = text.strip_prefix(SIGN) {
                    let lead = rest.len() - rest.trim_start().len();
                    let at = at + SIGN.len() + lead;
                    let comment =
                        Comment { text: rest.trim_start(), at, file: span.file, from: entry.id.span.start, to };
                    self.line(&comment, sources, report);
                }
            }
        }
        any
    }

    /// `allow RULE reason`
    fn line(&mut self, comment: &Comment<'_>, sources: &Sources, report: &mut Report) {
        let Comment { text, at, file, from, to } = *comment;
        let whole = sources.span(file, at..at + text.len());
        let wrong =
            |what: Message, help: Message, span: Span| Diagnostic::new(Code::BadOptOut, what).at(span, "").help(help);
        let Some(rest) =
            text.strip_prefix("allow").filter(|rest| rest.starts_with([' ', '\u{A0}']) || rest.is_empty())
        else {
            report.add(wrong(
                message!("not-an-allow", "this comment is for Payom, but is no `allow`"),
                form(),
                whole,
            ));
            return;
        };
        let name = rest.split_whitespace().next().unwrap_or("");
        let offset = rest.find(name).unwrap_or(0) + "allow".len();
        let span = sources.span(file, at + offset..at + offset + name.len());
        let Some(code) = Code::find(name) else {
            let known = Code::all().filter(|code| code.is_about_words()).map(Code::id);
            let help = did_you_mean(name, known).unwrap_or_else(form);
            if name.is_empty() {
                report.add(wrong(message!("allow-without-rule", "`allow` names no rule"), form(), whole));
            } else {
                report.add(wrong(message!("no-such-rule", "there is no rule `{rule}`", rule = name), help, span));
            }
            return;
        };
        if !code.is_about_words() {
            let what =
                message!("rule-not-relaxable", "the rule `{rule}` cannot be allowed for one message", rule = name);
            report.add(wrong(what, message!("mend-message", "mend the message, and delete this line"), span));
            return;
        }
        if rest.get(rest.find(name).unwrap_or(0) + name.len()..).is_none_or(|reason| reason.trim().is_empty()) {
            report.add(wrong(message!("reason-missing", "the reason is missing"), form(), span));
        }
        self.0.entry(file).or_default().push(OptOut { code, span, from, to, used: false });
    }

    /// Whether a finding is allowed.
    pub(crate) fn allow(&mut self, diagnostic: &Diagnostic) -> bool {
        diagnostic.primary.as_ref().is_some_and(|label| self.allows(diagnostic.code, label.span))
    }

    /// Whether a message may break a rule at a place; a comment that says so was needed.
    pub(crate) fn allows(&mut self, code: Code, place: Span) -> bool {
        let Some(list) = self.0.get_mut(&place.file) else { return false };
        // Comments are in the order of their messages.
        let after = list.partition_point(|opt_out| opt_out.from <= place.start);
        let first = list.partition_point(|opt_out| opt_out.to <= place.start);
        let mut allowed = false;
        for opt_out in list.get_mut(first..after).into_iter().flatten() {
            if opt_out.code == code {
                opt_out.used = true;
                allowed = true;
            }
        }
        allowed
    }

    /// Reports what was not needed. `ran` says whether a rule was run at all.
    pub(crate) fn unneeded(&self, ran: impl Fn(Code) -> bool, report: &mut Report) {
        for opt_out in self.0.values().flatten().filter(|opt_out| !opt_out.used && ran(opt_out.code)) {
            report.add(
                Diagnostic::new(
                    Code::UnneededOptOut,
                    message!(
                        "rule-not-broken",
                        "the message does not break the rule `{rule}`",
                        rule = opt_out.code.id()
                    ),
                )
                .at(opt_out.span, message!("allowed-for-nothing", "allowed for nothing"))
                .help(message!("delete-line", "delete this line")),
            );
        }
    }
}

fn form() -> Message {
    message!(
        "write-allow",
        "write `# payom: allow RULE reason`, with the rule's name and why this message may break it"
    )
}
