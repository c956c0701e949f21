//! What a page that was made tells of its release: for the search and for feeds, which are made when pages are.
//!
//! In: the page of an edition. Out: its words, its text as it stands there, its picture. Invariants: nothing is given that is not on the
//! page; addresses are absolute, so that the text can be read elsewhere.

/// What a page says that it is about.
pub(super) fn description(page: &str) -> String {
    let after = page.split_once("<meta name=\"description\" content=\"").map_or("", |(_, after)| after);
    plain(after.split('"').next().unwrap_or(""))
}

/// The text of a page's own matter: without menus, contacts, funders and what leads to files.
pub(super) fn matter(page: &str) -> String {
    let main = page.split_once("<main").map_or(page, |(_, after)| after);
    let main = main.rsplit_once("</main>").map_or(main, |(before, _)| before);
    let mut rest = main.split_once('>').map_or("", |(_, after)| after);
    let mut out = String::with_capacity(rest.len());
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or("");
        if LEFT_OUT.iter().any(|class| tag.contains(class)) {
            rest = behind(name, rest);
        }
        // A word goes on where its type changes.
        if !INLINE.contains(&name) {
            out.push(' ');
        }
    }
    out.push_str(rest);
    plain(&out)
}

const LEFT_OUT: [&str; 3] = ["class=\"contacts", "class=\"funders", "class=\"download"];
const INLINE: [&str; 12] = ["a", "b", "i", "em", "strong", "span", "wbr", "bdi", "abbr", "mark", "small", "q"];

/// What comes after the end of an element, from within it.
fn behind<'p>(name: &str, within: &'p str) -> &'p str {
    let (mut rest, mut depth) = (within, 1);
    while let Some((_, after)) = rest.split_once('<') {
        let own = after.trim_start_matches('/');
        if own.strip_prefix(name).is_some_and(|next| next.starts_with(['>', ' ', '\n'])) {
            depth += if after.starts_with('/') { -1 } else { 1 };
        }
        rest = after;
        if depth == 0 {
            return rest.split_once('>').map_or("", |(_, after)| after);
        }
    }
    ""
}

/// Text as it was before it became markup.
fn plain(markup: &str) -> String {
    let text = markup.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

/// The picture that links to a page are shown with.
pub(super) fn picture(page: &str) -> Option<String> {
    let (_, after) = page.split_once("<meta property=\"og:image\" content=\"")?;
    Some(plain(after.split('"').next()?))
}

/// The text of a release, as markup with absolute addresses; `root` is the site's, `here` the page's.
pub(super) fn content(page: &str, (root, here): (&str, &str)) -> Option<String> {
    let (_, within) = page.split_once("<div class=\"body\">")?;
    let after = behind("div", within);
    let body = within.get(..within.len() - after.len())?.trim_end().strip_suffix("</div>")?;
    let folder = here.rsplit_once('/').map_or(here, |(folder, _)| folder);
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, behind) = after.split_once('"').unwrap_or((after, ""));
        let name = before.rsplit([' ', '\n']).next().unwrap_or("");
        rest = behind;
        if matches!(name, "srcset" | "sizes" | "loading" | "decoding" | "class" | "id" | "data-address") {
            out.push_str(before.get(..before.len() - name.len()).unwrap_or(before).trim_end());
            continue;
        }
        out.push_str(before);
        out.push_str("=\"");
        if matches!(name, "href" | "src") && !value.contains(':') {
            match (value.strip_prefix("../"), value.starts_with('#')) {
                (Some(value), _) => out.extend([root, value]),
                (None, true) => out.extend([here, value]),
                (None, false) => out.extend([folder, "/", value]),
            }
        } else {
            out.push_str(value);
        }
        out.push('"');
    }
    out.push_str(rest);
    Some(out.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gives_its_own_matter() {
        let page = "<head><meta name=\"description\" content=\"A &amp; B\"></head><nav>menu</nav><main id=\"x\"><h1>One</h1>\
                    <p class=\"download\"><a>PDF</a></p><p>two<b>fold</b> &lt;3</p><section class=\"contacts\"><section>x</section>y\
                    </section><p>three</p></main><p>foot</p>";
        assert_eq!(description(page), "A & B");
        assert_eq!(matter(page).split_whitespace().collect::<Vec<_>>().join(" "), "One twofold <3 three");
    }

    #[test]
    fn a_text_can_be_read_elsewhere() {
        let page = "<div class=\"body\">\n<p id=\"a\">A <a href=\"#b\">b</a> <a href=\"mailto:c\">c</a></p><div class=\"x\"><img src=\"d.jpg\" \
                    srcset=\"d-1.jpg 1w\" alt=\"e = f\"></div>\n<a href=\"../en/about.html\">g</a></div><p>h</p>";
        let found = content(page, ("https://a.org/", "https://a.org/r/r.en.html")).unwrap();
        assert_eq!(
            found,
            "<p>A <a href=\"https://a.org/r/r.en.html#b\">b</a> <a href=\"mailto:c\">c</a></p><div><img \
             src=\"https://a.org/r/d.jpg\" alt=\"e = f\"></div>\n<a href=\"https://a.org/en/about.html\">g</a>"
        );
    }
}
