//! Templates: the structure of pages, the house's over ours.
//!
//! In: the templates compiled into the program, and those of the project's `theme/` folder. Out: [`Pages`], with which
//! every page of a build is made. In between:
//!
//! - A template gets text, addresses and finished markup. Everything but finished markup is escaped by the one
//!   [formatter](format) of the environment, whatever a template says: there is no `safe` filter, and an
//!   `autoescape` block changes nothing. Finished markup is what [`Markup`](crate::html::markup::escape::Markup) wrote.
//! - An undefined variable is an error with file and line, and so is a value that is no text.
//! - The head, the body, contacts and the funder footer are written by Rust code and only placed by templates: they
//!   carry a policy's hash, and rules that funders check (sizes, clear space, nothing left out), which a theme must not
//!   be able to break by accident; and a body is a tree of many small blocks, for which code is clearer and faster.
//! - No template reads files or the clock: the environment has no functions, filters or loader at all.
//! - A page made with a theme is searched for addresses that would run script; the policy of the page would stop them
//!   too, but what cannot work should not be published.
//!
//! Templates are compiled once a build.

use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

use crate::diag::{Code, Diagnostic, FileId, Report, Reported, Sources, did_you_mean};
use crate::html::markup::escape::{Markup, escaped};
use crate::html::page::sizes::letterhead_size;
use crate::html::theme::faces::FontFile;
use crate::html::theme::house::{Theme, blocked, logo_file};
use crate::html::theme::nesting::{TooMuch, too_much};
use crate::html::theme::style::Sheets;

/// Templates by name, as compiled in.
const BUILT_IN: [(&str, &str); 11] = [
    ("404.html", include_str!("../templates/404.html")),
    ("about.html", include_str!("../templates/about.html")),
    ("base.html", include_str!("../templates/base.html")),
    ("entry.html", include_str!("../templates/entry.html")),
    ("foot.html", include_str!("../templates/foot.html")),
    ("home.html", include_str!("../templates/home.html")),
    ("list.html", include_str!("../templates/list.html")),
    ("release.html", include_str!("../templates/release.html")),
    ("search.html", include_str!("../templates/search.html")),
    ("subjects.html", include_str!("../templates/subjects.html")),
    ("top.html", include_str!("../templates/top.html")),
];

/// How deep templates may include each other at run time, in the engine's units: an `include` costs ten, a block or loop
/// one.
const RECURSION: usize = 150;
/// How many steps of a template one page may take; a list of ten thousand releases takes half a million.
const STEPS: u64 = 20_000_000;

/// What makes pages: templates and stylesheets of one build.
pub struct Pages<'a> {
    environment: Environment<'a>,
    theme: BTreeMap<String, FileId>,
    sources: &'a Sources,
    pub(crate) sheets: Sheets,
    /// The logo at the head of pages: its file, its width and height.
    pub(crate) logo: Option<(String, (u32, u32))>,
}

impl std::fmt::Debug for Pages<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages").field("theme", &self.theme).finish_non_exhaustive()
    }
}

/// A template that cannot be used.
#[derive(Debug)]
pub struct TemplateError(Box<Diagnostic>);

impl TemplateError {
    /// For the user.
    #[must_use]
    pub fn diagnostic(self) -> Diagnostic {
        *self.0
    }
}

impl<'a> Pages<'a> {
    /// Compiles the templates, the theme's over ours.
    ///
    /// # Errors
    /// When a name is not that of a template, or a template breaks the rules of the language; all are reported.
    pub fn new(theme: &Theme<'_>, sources: &'a Sources, report: &mut Report) -> Result<Self, Reported> {
        let mut environment = Environment::empty();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(format);
        environment.set_recursion_limit(RECURSION);
        environment.set_fuel(Some(STEPS));
        let mut syntax = SyntaxConfig::builder();
        // The tags are ours; building fails only for tags that contradict each other.
        if let Ok(syntax) = syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build() {
            environment.set_syntax(syntax);
        }
        let sheets = Sheets::new(&theme.rules(sources, report), theme.look);
        let files: BTreeMap<String, FileId> = theme.templates().map(|(name, file)| (name.clone(), *file)).collect();
        let logo = theme.look.logo_file.as_ref().zip(logo_file(theme.look));
        let logo = logo.map(|(logo, file)| (file, letterhead_size(logo)));
        let mut pages = Self { environment, theme: files, sources, sheets, logo };
        let mut proof = None;
        for (name, file) in &pages.theme {
            blocked(*file, sources, report);
            if !BUILT_IN.iter().any(|(known, _)| known == name) {
                let known = BUILT_IN.iter().map(|(known, _)| *known);
                let names: Vec<&str> = known.clone().collect();
                proof = Some(
                    report.error(
                        Diagnostic::new(Code::UnknownTemplate, format!("there is no template `{name}` to replace"))
                            .at(sources.span(*file, 0..0), "this file")
                            .note(format!("the templates are {}", names.join(", ")))
                            .maybe_help(did_you_mean(name, known)),
                    ),
                );
            }
        }
        for (name, built_in) in BUILT_IN {
            let source = pages.theme.get(name).map_or(built_in, |file| sources.text(*file));
            if let Some(found) = pages.theme.get(name).and_then(|file| too_deep(*file, sources)) {
                // The parser would end the program, and the template can stand for nothing.
                proof = Some(report.error(found));
            } else if let Err(error) = pages.environment.add_template(name, source) {
                proof = Some(report.error(pages.fault(&error).diagnostic()));
            }
        }
        proof.map_or(Ok(pages), Err)
    }

    /// What pages expect in [`FONT_FOLDER`](crate::html::FONT_FOLDER).
    pub fn fonts(&self) -> &[FontFile] {
        self.sheets.files()
    }

    /// Fills a template.
    pub(crate) fn render(&self, name: &str, values: Value) -> Result<String, TemplateError> {
        let page = self.environment.get_template(name).and_then(|template| template.render(values));
        let page = page.map_err(|error| self.fault(&error))?;
        if !self.theme.is_empty()
            && let Some(address) = running(&page)
        {
            let message = format!("the theme makes an address that would run script: {address}");
            let mut diagnostic = Diagnostic::new(Code::TemplateFault, message);
            if let Some(file) = self.theme.get(name).or_else(|| self.theme.values().next()) {
                diagnostic =
                    diagnostic.at(self.sources.span(*file, 0..0), "in this template, or in one that it uses");
            }
            return Err(TemplateError(Box::new(diagnostic.help("use the addresses that the templates are given"))));
        }
        Ok(page)
    }

    /// The innermost cause, in its file. Ours are right by the tests; a fault in them is a bug.
    fn fault(&self, error: &Error) -> TemplateError {
        let mut innermost = error;
        while let Some(inner) = std::error::Error::source(innermost).and_then(|e| e.downcast_ref::<Error>()) {
            innermost = inner;
        }
        let name = innermost.name().or(error.name()).unwrap_or("");
        let detail = innermost.detail().map(str::to_owned).unwrap_or_else(|| innermost.kind().to_string());
        let Some(file) = self.theme.get(name) else {
            return TemplateError(Box::new(Diagnostic::new(Code::Internal, format!("template {name}: {detail}"))));
        };
        let text = self.sources.text(*file);
        let line = innermost.line().unwrap_or(1).max(1);
        let range = innermost.range().filter(|range| text.get(range.clone()).is_some()).unwrap_or_else(|| {
            let start = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
            start..start + text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len)
        });
        let what = text.get(range.clone()).unwrap_or("").trim().to_owned();
        let message = match innermost.kind() {
            ErrorKind::UndefinedError => format!("`{what}` does not exist in this template"),
            ErrorKind::OutOfFuel => "the template takes too many steps to make one page".to_owned(),
            ErrorKind::SyntaxError => format!("the template breaks the rules of the language: {detail}"),
            _ => detail,
        };
        let diagnostic = Diagnostic::new(Code::TemplateFault, message).at(self.sources.span(*file, range), "here");
        TemplateError(Box::new(diagnostic.help(
            "the names that each template is given stand in src/html/templates/; copy from there and change little",
        )))
    }
}

/// A template of the theme that nests deeper than every thread can follow.
fn too_deep(file: FileId, sources: &Sources) -> Option<Diagnostic> {
    let TooMuch { at, what } = too_much(sources.text(file))?;
    let message = format!("the template has {what}");
    let diagnostic = Diagnostic::new(Code::TemplateFault, message).at(sources.span(file, at), "here");
    Some(diagnostic.help("write it in several tags or templates; `include` takes another one in"))
}

/// Writes a value: finished markup as it is, all other text escaped. Nothing else can be shown.
fn format(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let written = match value.kind() {
        ValueKind::Undefined => return Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::String => {
            let text = value.as_str().ok_or_else(|| Error::from(ErrorKind::BadSerialization))?;
            if value.is_safe() {
                out.write_str(text)
            } else {
                escaped(text).try_for_each(|piece| out.write_str(piece))
            }
        }
        ValueKind::Number => write!(out, "{value}"),
        kind => {
            let message = format!("this is no text that could be shown, but a {kind}");
            return Err(Error::new(ErrorKind::InvalidOperation, message));
        }
    };
    written.map_err(|_| Error::from(ErrorKind::WriteFailure))
}

/// The first address in a page, given as an attribute, that is neither of a scheme that pages may use nor relative.
fn running(page: &str) -> Option<String> {
    let mut rest = page;
    while let Some(at) = rest.find('=') {
        let (before, after) = rest.split_at(at);
        rest = after.get(1..)?;
        let name = before.trim_end().rsplit([' ', '\n', '\t', '"', '\'', '/', '<']).next().unwrap_or("");
        let name = name.to_ascii_lowercase();
        if !matches!(name.as_str(), "href" | "src" | "action" | "formaction" | "srcset" | "poster" | "data") {
            continue;
        }
        let value = rest.trim_start().trim_start_matches(['"', '\'']);
        let value = value.split(['"', '\'', '>', '\n']).next().unwrap_or("");
        // A browser takes the scheme after dropping white space and reading character references.
        let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let plain = plain.to_ascii_lowercase();
        let scheme = plain.split(['/', '?', '#']).next().unwrap_or("");
        let fine = ["https:", "http:", "mailto:", "tel:", "data:image/", "data:,"];
        let relative = !scheme.contains(':') && !scheme.contains('&');
        if !relative && !fine.iter().any(|start| plain.starts_with(start)) {
            return Some(value.chars().take(60).collect());
        }
    }
    None
}

/// Markup that Rust code writes, for a template to place.
pub(crate) fn finished(write: impl FnOnce(&mut Markup)) -> Value {
    let mut html = Markup::default();
    write(&mut html);
    Value::from_safe_string(html.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(source: &str) -> Result<String, String> {
        let mut sources = Sources::default();
        let file = sources.add("theme/404.html", source.into());
        let theme = BTreeMap::from([("404.html".to_owned(), file)]);
        let mut report = Report::default();
        let theme = Theme { files: &theme, look: &Default::default() };
        let pages = Pages::new(&theme, &sources, &mut report).map_err(|_| {
            report.sorted().iter().map(|found| found.message.to_string()).collect::<Vec<_>>().join("; ")
        })?;
        let values = minijinja::context! {
            text => "<b>\"&'",
            markup => Value::from_safe_string("<i>".to_owned()),
            list => Value::from_iter(["a", "b"]),
            nothing => (),
            number => 3,
        };
        pages.render("404.html", values).map_err(|fault| fault.diagnostic().message.to_string())
    }

    #[test]
    fn nothing_but_finished_markup_is_left_unescaped() {
        let escaped = "&lt;b&gt;&quot;&amp;&#39;";
        assert_eq!(rendered("{{ text }}").unwrap(), escaped);
        assert_eq!(rendered("{{ markup }}{{ number }}").unwrap(), "<i>3");
        assert_eq!(rendered("{% autoescape false %}{{ text }}{% endautoescape %}").unwrap(), escaped);
        assert_eq!(rendered("{{ markup ~ text }}").unwrap(), format!("&lt;i&gt;{escaped}"));
        assert_eq!(rendered("{% set x %}{{ text }}{% endset %}{{ x }}").unwrap(), escaped);
        assert!(rendered("{{ text|safe }}").is_err());
    }

    #[test]
    fn what_does_not_exist_is_told() {
        assert_eq!(rendered("{{ txet }}").unwrap_err(), "`txet` does not exist in this template");
        assert_eq!(rendered("{{ list.size }}").unwrap_err(), "`list.size` does not exist in this template");
        assert!(rendered("{% if txet %}a{% endif %}").is_err());
        assert_eq!(rendered("{{ list }}").unwrap_err(), "this is no text that could be shown, but a sequence");
        assert_eq!(rendered("{{ nothing }}").unwrap_err(), "this is no text that could be shown, but a none");
        assert!(rendered("{% for x in list %}").unwrap_err().starts_with("the template breaks the rules"));
        assert!(rendered("{% include \"secret.html\" %}").is_err());
    }

    #[test]
    fn addresses_that_run_script_are_found() {
        for bad in [
            "<a href=\"javascript:alert(1)\">",
            "<a href = ' JaVa\tscript:x'>",
            "<a href=&#106;avascript:x>",
            "<img src=\"data:text/html,x\">",
            "<form action=\"vbscript:x\">",
        ] {
            assert!(running(bad).is_some(), "{bad}");
        }
        for good in [
            "<a href=\"../en/index.html#a\">",
            "<a href=\"https://a.org/?a=b:c&amp;d\">",
            "<a href=\"mailto:a@b.org\">",
            "<p class=\"a:b\">",
            "<img src=\"data:image/svg+xml;base64,AA==\">",
        ] {
            assert_eq!(running(good), None, "{good}");
        }
    }
}
