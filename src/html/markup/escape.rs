//! The only file where a string becomes HTML.
//!
//! In: text, attribute values, data. Out: markup. Invariants: [`escaped`] is the one function through which all text
//! and every attribute value passes. What is not escaped is markup that stands in this crate's source
//! (`&'static str`), a stylesheet ([`Css`]), and JSON whose `<`, `>` and `&` are written as
//! escapes, so that no string of a document can open or close an element.

use serde_json::Value;

use crate::diag::{self, Quotes};

/// HTML while it is being written.
#[derive(Debug, Default)]
pub(crate) struct Markup(String);

/// A stylesheet: text that cannot end its element.
#[derive(Debug)]
pub(crate) struct Css(String);

impl Css {
    /// Takes a stylesheet. What could be an end tag in it would be one, whatever CSS says (HTML Standard 13.2.5.2); ours
    /// holds none, which the tests of the stylesheet see to.
    pub(crate) fn new(css: &str) -> Self {
        Self(css.replace("</", "<\\/"))
    }

    /// The text between the tags.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Name and value of an attribute. The name stands in the source; the value may come from anywhere.
pub(crate) type Attribute<'a> = (&'static str, &'a str);

impl Markup {
    /// Writes markup that stands in the source code.
    pub(crate) fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Writes text.
    pub(crate) fn text(&mut self, text: &str) {
        escape(&mut self.0, text);
    }

    /// Writes a start tag; a void element (`img`, `link`, `meta`) needs no more.
    pub(crate) fn open(&mut self, element: &'static str, attributes: &[Attribute<'_>]) {
        self.0.push('<');
        self.0.push_str(element);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Writes an end tag.
    pub(crate) fn close(&mut self, element: &'static str) {
        self.0.push_str("</");
        self.0.push_str(element);
        self.0.push('>');
    }

    /// Writes an element that holds nothing but text.
    pub(crate) fn element(&mut self, element: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(element, attributes);
        self.text(text);
        self.close(element);
    }

    /// Writes the page's stylesheet. Nothing stands between it and its tags, for its hash covers every byte.
    pub(crate) fn stylesheet(&mut self, css: &Css) {
        self.0.push_str("<style>");
        self.0.push_str(&css.0);
        self.0.push_str("</style>\n");
    }

    /// Writes a data block of JSON-LD. A browser never runs it, whatever the Content-Security-Policy says (HTML
    /// Standard 4.12.1: a `type` that is no JavaScript type makes a data block).
    pub(crate) fn json_ld(&mut self, value: &Value) {
        self.0.push_str("<script type=\"application/ld+json\">");
        self.0.push_str(&inert_json(value));
        self.0.push_str("</script>\n");
    }

    /// The markup.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// Appends `text`, escaped for HTML and XML.
pub fn escape(out: &mut String, text: &str) {
    diag::escape(out, text, Quotes::Both);
}

/// The pieces of `text` with the characters escaped that mean something in text or in a quoted attribute value.
pub(crate) fn escaped(text: &str) -> impl Iterator<Item = &str> {
    diag::escaped(text, Quotes::Both)
}

/// JSON that cannot end a `script` element nor open a comment in it: these three characters occur in JSON only
/// inside strings, where an escape means the same.
fn inert_json(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attribute_values_cannot_leave_their_place() {
        let mut markup = Markup::default();
        markup.element("p", &[("title", "\" onclick='x' <b>&amp;")], "</p><script>1 && 2</script> ]]> '\"");
        assert_eq!(
            markup.finish(),
            "<p title=\"&quot; onclick=&#39;x&#39; &lt;b&gt;&amp;amp;\">&lt;/p&gt;&lt;script&gt;1 &amp;&amp; \
             2&lt;/script&gt; ]]&gt; &#39;&quot;</p>"
        );
    }

    #[test]
    fn json_cannot_end_its_element_and_still_means_the_same() {
        let value = serde_json::json!({ "headline": "</script><!-- <script> & ]]> \" \\ ӣ" });
        let written = inert_json(&value);
        assert!(!written.contains(['<', '>', '&']), "{written}");
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
    }
}
