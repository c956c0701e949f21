//! Questions on a terminal.
//!
//! In: a question and what an empty answer stands for. Out: the answer. Invariants: where nobody can answer, nothing is
//! asked, and every answer is the empty one's; the end of the input answers all that follow.

use std::io::BufRead;

use crate::cli::streams::Streams;

/// Who is asked.
pub(in crate::cli) struct Questions<'a, 'b> {
    streams: &'a mut Streams<'b>,
    /// Where answers come from; `None` where nobody is there.
    input: Option<&'a mut dyn BufRead>,
}

impl<'a, 'b> Questions<'a, 'b> {
    pub(in crate::cli) fn new(streams: &'a mut Streams<'b>, input: Option<&'a mut dyn BufRead>) -> Self {
        Self { streams, input }
    }

    /// Whether somebody answers.
    pub(in crate::cli) fn asked(&self) -> bool {
        self.input.is_some()
    }

    /// An answer, without the space around it.
    pub(in crate::cli) fn ask(&mut self, question: &str, default: &str) -> String {
        let Some(input) = &mut self.input else { return default.to_owned() };
        let shown = if default.is_empty() { String::new() } else { format!(" [{default}]") };
        self.streams.tell(&format!("{question}{shown}: "));
        let mut line = String::new();
        if !matches!(input.read_line(&mut line), Ok(1..)) {
            self.input = None;
            self.streams.tell("\n");
        }
        let answer = line.trim();
        if answer.is_empty() { default.to_owned() } else { answer.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_what_stands_for_none() {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut streams = Streams { out: &mut out, err: &mut err, terminal: true };
        let mut input = "  Нур \n\n".as_bytes();
        let mut questions = Questions::new(&mut streams, Some(&mut input));
        assert!(questions.asked());
        let answers: Vec<String> = (0..4).map(|_| questions.ask("Name", "x")).collect();
        assert_eq!(answers, ["Нур", "x", "x", "x"]);
        assert!(!questions.asked());
        assert_eq!(String::from_utf8(err).unwrap(), "Name [x]: Name [x]: Name [x]: \n");
    }
}
