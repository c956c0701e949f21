//! Two synthetic pages with everything that the writer must handle: headings, paragraphs of words in three
//! languages with discretionary hyphens and no-break spaces, a list, a link over two lines, pictures of three
//! formats, a foreign span, a quotation, running head, page numbers, an outline. Lines are set ragged at a fixed
//! measure with glyphs from harfrust; where they break is of no concern here.

use std::sync::Arc;

use harfrust::{Buffer, Direction, Font, ShapeOptions, ShaperFont, shape};
use payom::document::{Asset, Fineness};
use payom::pdf::fonts::{Face, FaceSet};
use payom::pdf::pages::{
    Bookmark, Child, Element, Glyph, GlyphRun, Info, Item, LinkArea, Owner, Page, Pages, Rect, Rgb, Role, Sequence,
};

pub(crate) const RUSSIAN: &str = "Информационные сессии с\u{A0}участием представителей различных государственных органов прошли \
в\u{A0}июле и\u{A0}августе 2018\u{A0}года в\u{A0}следующих районах Таджикистана: Файзабад, Вахш, Ашт, Дарваз, Ховалинг, \
Бальджуван и\u{A0}Хорог. Во время сессий выступающие говорили о\u{A0}необходимости ратификации Факультативного \
протокола к\u{A0}Конвенции ООН против пыток — и\u{A0}о\u{A0}создании Национального превентивного механизма. Эти \
вопросы, «съезжая» на\u{A0}второй план, всё же остаются ключевыми. ";

pub(crate) const TAJIK: &str = "Ҷаласаҳои иттилоотӣ бо иштироки намояндагони мақомоти гуногуни давлатӣ дар моҳҳои июл ва августи \
соли 2018 дар ноҳияҳои зерини Тоҷикистон баргузор гардиданд: Файзобод, Вахш, Ашт, Дарвоз, Ховалинг, Балҷувон ва Хоруғ. \
Дар рафти ҷаласаҳо маърӯзачиён зарурати тасдиқи Протоколи факултативиро таъкид намуданд. ";

pub(crate) const ENGLISH: &str = "The information sessions, attended by representatives of various state bodies, were held in \
July and August 2018 in the following regions of Tajikistan: Faizobod, Vakhsh, Asht, Darvoz, Khovaling, Baljuvon and \
Khorugh. Speakers spoke about the need to ratify the Optional Protocol to the UN Convention against Torture, and the \
official findings, in five offices. ";

/// A document under construction.
pub(crate) struct Desk {
    pub(crate) pages: Pages,
    fonts: Vec<Font>,
    y: f32,
}

const LEFT: f32 = 70.0;
const MEASURE: f32 = 420.0;
const BLACK: Rgb = Rgb(20, 20, 20);

/// The sample in a language, `copies` paragraphs a page.
pub(crate) fn sample(language: &str, copies: usize) -> Pages {
    let mut desk = Desk::new(language);
    let own = match language {
        "ru" => RUSSIAN,
        "tg" => TAJIK,
        _ => ENGLISH,
    };
    for page in 0..2 {
        desk.page(page);
        let level = if page == 0 { 1 } else { 2 };
        let title = own.split(':').next().unwrap_or(own).to_owned();
        let size = if page == 0 { 20.0 } else { 13.0 };
        desk.heading(level, &title, size);
        for copy in 0..copies {
            desk.paragraph(own, copy + page);
        }
        if page == 0 {
            desk.picture(0, "The emblem", 60.0, 40.0);
            desk.list(own);
            desk.linked("Подробнее: ", "https://example.org/documents/information-sessions-2018?language=ru");
            desk.foreign("Мавзӯъ: ", "National Preventive Mechanism", "en");
        } else {
            desk.quote(own);
            desk.picture(1, "A meeting", 120.0, 80.0);
            desk.picture(2, "A logo with a shadow", 60.0, 60.0);
            let statement = "Funded by the European Union";
            desk.styled(Role::P, statement, Face::Statement, 9.0);
            desk.styled(Role::P, "Contact for the media", Face::SansSemibold, 9.0);
            desk.styled(Role::P, own.get(..60).unwrap_or(""), Face::SansBold, 9.0);
            desk.styled(Role::P, "Oh, the emphasis of 1,500", Face::SerifItalic, 10.5);
        }
    }
    desk.pages
}

impl Desk {
    pub(crate) fn new(language: &str) -> Self {
        let fonts = Face::ALL.iter().map(|face| Font::new(face.bytes(), 0).unwrap()).collect();
        let root = element(Role::Document);
        let info = Info {
            identifier: None,
            translations: Vec::new(),
            title: "Сессии & «вопросы»".to_owned(),
            authors: vec!["Bureau on Human Rights".to_owned(), "Бюро".to_owned()],
            subject: "One sentence.".to_owned(),
            keywords: vec!["OPCAT".to_owned(), "Душанбе".to_owned()],
            language: language.to_owned(),
            modified: None,
            date: Some(jiff::civil::date(2018, 10, 2)),
        };
        let images = vec![svg(), jpeg(6), png()];
        let pages = Pages {
            paper: (595.276, 841.89),
            pages: Vec::new(),
            elements: vec![root],
            outline: Vec::new(),
            images,
            labels: Vec::new(),
            faces: FaceSet::default(),
            fineness: Fineness::default(),
            info,
        };
        Self { pages, fonts, y: 780.0 }
    }

    pub(crate) fn page(&mut self, number: usize) {
        self.pages.pages.push(Page::default());
        self.y = 780.0;
        let rule =
            Item::Rect { area: Rect { x: LEFT, y: 800.0, width: MEASURE, height: 0.5 }, color: Rgb(0, 51, 153) };
        self.push(Owner::Layout, vec![rule]);
        let run = self.run(Face::Sans, 8.0, LEFT, 810.0, "Running head").0;
        self.push(Owner::Header, vec![Item::Glyphs(run)]);
        let run = self.run(Face::Sans, 8.0, LEFT, 30.0, &format!("Page {} of 2", number + 1)).0;
        self.push(Owner::Footer, vec![Item::Glyphs(run)]);
    }

    pub(crate) fn heading(&mut self, level: u8, text: &str, size: f32) {
        let page = self.pages.pages.len() - 1;
        self.pages.outline.push(Bookmark { level, title: text.to_owned(), page, y: self.y + size });
        let heading = self.block(Role::Heading(level), 0);
        self.pages.elements[heading].title = Some(text.to_owned());
        self.lines(heading, text, Face::SansBold, size, LEFT);
    }

    /// A paragraph whose first word of each second line is divided by a discretionary hyphen.
    pub(crate) fn paragraph(&mut self, text: &str, salt: usize) {
        let paragraph = self.block(Role::P, 0);
        let text = if salt.is_multiple_of(2) { text.to_owned() } else { format!("{} {text}", salt + 1990) };
        self.lines(paragraph, &text, Face::Serif, 10.5, LEFT);
    }

    pub(crate) fn styled(&mut self, role: Role, text: &str, face: Face, size: f32) {
        let block = self.block(role, 0);
        self.lines(block, text, face, size, LEFT);
    }

    pub(crate) fn list(&mut self, text: &str) {
        let list = self.block(Role::List { numbered: true }, 0);
        for (number, words) in text.split(": ").next().unwrap_or(text).split(' ').take(2).enumerate() {
            let item = self.block(Role::ListItem, list);
            let label = self.block(Role::Label, item);
            self.lines(label, &format!("{}.", number + 1), Face::Serif, 10.5, LEFT);
            self.y += 14.0;
            let body = self.block(Role::ListBody, item);
            let paragraph = self.block(Role::P, body);
            self.lines(paragraph, words, Face::Serif, 10.5, LEFT + 20.0);
        }
        // An element that holds nothing must not reach the file.
        let empty = self.block(Role::ListItem, list);
        self.block(Role::ListBody, empty);
    }

    pub(crate) fn linked(&mut self, before: &str, href: &str) {
        let paragraph = self.block(Role::P, 0);
        self.lines(paragraph, before, Face::Serif, 10.5, LEFT);
        let link = self.block(Role::Link, paragraph);
        for half in [&href[..href.len() / 2], &href[href.len() / 2..]] {
            let y = self.y;
            let page = self.pages.pages.len() - 1;
            self.lines(link, half, Face::Serif, 10.5, LEFT);
            let area = Rect { x: LEFT, y: y - 3.0, width: 200.0, height: 13.0 };
            let contents = format!("Documents ({href})");
            self.pages.pages[page].links.push(LinkArea { area, href: href.to_owned(), contents });
            let index = self.pages.pages[page].links.len() - 1;
            self.pages.elements[link].children.push(Child::Link(page, index));
        }
    }

    pub(crate) fn foreign(&mut self, before: &str, text: &str, language: &str) {
        let paragraph = self.block(Role::P, 0);
        self.lines(paragraph, before, Face::Serif, 10.5, LEFT);
        let span = self.block(Role::Span, paragraph);
        self.pages.elements[span].lang = Some(language.to_owned());
        self.lines(span, text, Face::SerifItalic, 10.5, LEFT);
    }

    pub(crate) fn quote(&mut self, text: &str) {
        let quote = self.block(Role::BlockQuote, 0);
        let paragraph = self.block(Role::P, quote);
        self.lines(paragraph, text, Face::SerifItalic, 10.5, LEFT + 20.0);
    }

    pub(crate) fn picture(&mut self, image: usize, alternative: &str, width: f32, height: f32) {
        let figure = self.block(Role::Figure, 0);
        let page = self.pages.pages.len() - 1;
        self.y -= height;
        let area = Rect { x: LEFT, y: self.y, width, height };
        self.pages.elements[figure].alternative = Some(alternative.to_owned());
        self.pages.elements[figure].bbox = Some((page, area));
        self.own(figure, vec![Item::Image { image, area }]);
        self.y -= 14.0;
        let caption = self.block(Role::Caption, figure);
        self.lines(caption, alternative, Face::Sans, 8.5, LEFT);
    }

    /// A new element under a parent.
    pub(crate) fn block(&mut self, role: Role, parent: usize) -> usize {
        let index = self.pages.elements.len();
        self.pages.elements.push(element(role));
        self.pages.elements[parent].children.push(Child::Element(index));
        index
    }

    /// Sets a text in lines, one sequence in all; every third line that can is divided within its last word.
    pub(crate) fn lines(&mut self, owner: usize, text: &str, face: Face, size: f32, x: f32) {
        let mut items = Vec::new();
        let mut rest = text.trim_start();
        let mut number = 0;
        while !rest.is_empty() {
            let mut end = rest.len();
            if self.run(face, size, x, 0.0, rest).1 > MEASURE {
                let mut breaks: Vec<usize> = rest.match_indices(' ').map(|(at, _)| at + 1).collect();
                while let Some(at) = breaks.pop() {
                    end = at;
                    if self.run(face, size, x, 0.0, &rest[..at]).1 <= MEASURE {
                        break;
                    }
                }
            }
            let (mut line, mut after) = (rest[..end].to_owned(), &rest[end..]);
            let next = after.split([' ', '\u{A0}']).next().unwrap_or("");
            if number % 3 == 1 && next.chars().count() > 6 && next.chars().all(char::is_alphabetic) {
                let cut = next.char_indices().nth(3).map_or(0, |(at, _)| at);
                line = format!("{line}{}\u{AD}", &after[..cut]);
                after = &after[cut..];
            }
            let mut run = self.run(face, size, x, self.y, &line).0;
            if number % 4 == 2 {
                // As a justified line is: a little after every letter, more after every space.
                let mut added = 0.0;
                for glyph in &mut run.glyphs {
                    glyph.x += added;
                    let space = run.text.as_bytes().get(glyph.text.start as usize) == Some(&b' ');
                    added += if space { 0.07 * size } else { 0.0023 * size };
                }
            }
            items.push(Item::Glyphs(run));
            self.y -= size * 1.4;
            rest = after;
            number += 1;
        }
        self.own(owner, items);
    }

    /// Shapes one line; gives its width too.
    pub(crate) fn run(&self, face: Face, size: f32, x: f32, y: f32, text: &str) -> (GlyphRun, f32) {
        let font = &self.fonts[face.index()];
        let mut buffer = Buffer::new();
        // A discretionary hyphen is shown by the hyphen's glyph.
        let shown = text.replace('\u{AD}', "\u{2010}");
        buffer.push_str(if face == Face::Statement { text } else { &shown });
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new()).unwrap();
        let mut pen = 0.0;
        let mut glyphs: Vec<Glyph> = Vec::new();
        let starts: Vec<usize> = buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        // Byte offsets differ where a hyphen (three bytes) stands for U+00AD (two).
        let back = |at: usize| at - shown[..at].matches('\u{2010}').count() * usize::from(face != Face::Statement);
        for (index, (info, position)) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()).enumerate() {
            let start = starts[index];
            let again = index > 0 && starts[index - 1] == start;
            let end = starts[index..].iter().find(|next| **next > start).copied().unwrap_or(shown.len());
            let range = if again { 0..0 } else { back(start) as u32..back(end) as u32 };
            let scale = size / 1000.0;
            glyphs.push(Glyph {
                id: u16::try_from(info.glyph_id).unwrap(),
                x: pen + position.x_offset as f32 * scale,
                y: position.y_offset as f32 * scale,
                text: range,
            });
            pen += position.x_advance as f32 * scale;
        }
        (GlyphRun { face, size, color: BLACK, x, y, text: text.to_owned(), glyphs }, pen)
    }

    fn own(&mut self, owner: usize, items: Vec<Item>) {
        let page = self.pages.pages.len() - 1;
        self.push(Owner::Element(owner), items);
        let sequence = self.pages.pages[page].sequences.len() - 1;
        self.pages.elements[owner].children.push(Child::Content(page, sequence));
    }

    fn push(&mut self, owner: Owner, items: Vec<Item>) {
        self.pages.pages.last_mut().unwrap().sequences.push(Sequence { owner, items });
    }
}

fn element(role: Role) -> Element {
    Element { role, lang: None, alternative: None, id: None, title: None, bbox: None, children: Vec::new() }
}

/// A flag with a star, a half-transparent group, a gradient, a stroke and a clip.
pub(crate) fn svg() -> Arc<Asset> {
    let text = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><defs>
<linearGradient id="g"><stop offset="0" stop-color="#039"/><stop offset="1" stop-color="#06c"/></linearGradient>
<clipPath id="c"><rect x="2" y="2" width="56" height="36"/></clipPath>
<path id="s" d="M0-6L1.35-1.85 5.7-1.85 2.2.7 3.5 4.9 0 2.3-3.5 4.9-2.2.7-5.7-1.85-1.35-1.85z" fill="#fc0"/></defs>
<g clip-path="url(#c)"><rect width="60" height="40" fill="url(#g)"/><use href="#s" x="30" y="20"/>
<g opacity=".5"><circle cx="12" cy="12" r="8" fill="#fff"/><circle cx="18" cy="12" r="8" fill="#fff"/></g>
<path d="M5 35Q30 25 55 35" fill="none" stroke="#fff" stroke-width="1.5" stroke-dasharray="3 2"/></g></svg>"##;
    Arc::new(Asset::parse("flag.svg", text.as_bytes()).unwrap())
}

/// A JPEG of 24 by 16 pixels with an orientation, a position and a thumbnail in its metadata.
pub(crate) fn jpeg(orientation: u8) -> Arc<Asset> {
    let plain = include_bytes!("meeting.jpg");
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02".to_vec();
    exif.extend([1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]);
    exif.extend(b"GPS 38.5598 N 68.7870 E");
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend(exif);
    bytes.extend([0xFF, 0xFE, 0, 9]);
    bytes.extend(b"private");
    bytes.extend(&plain[2..]);
    bytes.extend(b"appended");
    Arc::new(Asset::parse("meeting.jpg", &bytes).unwrap())
}

/// A PNG of 16 by 16 pixels that fades to the right.
pub(crate) fn png() -> Arc<Asset> {
    let pixels: Vec<u8> = (0..256_u32).flat_map(|i| [200, (i / 16 * 16) as u8, 0, (i % 16 * 17) as u8]).collect();
    let bytes = encode(16, 16, png::ColorType::Rgba, png::BitDepth::Eight, &pixels);
    Arc::new(Asset::parse("logo.png", &bytes).unwrap())
}

/// Encodes a PNG.
pub(crate) fn encode(width: u32, height: u32, color: png::ColorType, depth: png::BitDepth, data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(color);
    encoder.set_depth(depth);
    if color == png::ColorType::Indexed {
        encoder.set_palette(vec![255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(data).unwrap();
    writer.finish().unwrap();
    out
}
