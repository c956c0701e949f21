//! What generated releases are made of: the parts of real ones in one language.
//!
//! In: resolved editions. Out: a [`Pool`] a language. Invariants: sentences are whole, and in the order of the editions;
//! nothing is made up here.

use payom::document::{
    Address, Block, Contact, Credit, Document, Inline, PartnerList, Section, SectionRole, Table, Text,
};

/// Parts of real releases in one language.
pub(super) struct Pool {
    pub(super) tag: String,
    pub(super) base: Document,
    pub(super) headlines: Vec<Text>,
    pub(super) standfirsts: Vec<Vec<Inline>>,
    pub(super) paragraphs: Vec<Vec<Inline>>,
    pub(super) sentences: Vec<String>,
    pub(super) headings: Vec<Vec<Inline>>,
    pub(super) quotations: Vec<(Vec<Block>, Option<Vec<Inline>>)>,
    pub(super) items: Vec<Vec<Block>>,
    pub(super) tables: Vec<Table>,
    pub(super) sections: Vec<(SectionRole, Vec<Section>)>,
    pub(super) contact_heading: Text,
    pub(super) contacts: Vec<Contact>,
    pub(super) footer_heading: Text,
    pub(super) emblem: Credit,
    pub(super) credits: Vec<Credit>,
    pub(super) lead_ins: Vec<Text>,
    pub(super) partners: Vec<PartnerList>,
    pub(super) disclaimers: Vec<Text>,
    pub(super) addresses: Vec<Address>,
    pub(super) about: Vec<Text>,
}

impl Pool {
    /// The parts of all editions in a language.
    pub(super) fn new(tag: &str, editions: &[Document]) -> Self {
        let own: Vec<&Document> = editions.iter().filter(|edition| edition.locale.tag() == tag).collect();
        let footers: Vec<_> = own.iter().filter_map(|edition| edition.footer.as_ref()).collect();
        let groups: Vec<_> = footers.iter().flat_map(|footer| &footer.groups).collect();
        let credits = || groups.iter().flat_map(|group| &group.credits).cloned();
        let is_emblem = |credit: &Credit| matches!(credit, Credit::Emblem { .. });
        let blocks: Vec<_> = own.iter().filter_map(|edition| edition.contacts.as_ref()).collect();
        let mut pool = Self {
            tag: tag.to_owned(),
            base: own[0].clone(),
            headlines: own.iter().map(|edition| edition.headline.clone()).collect(),
            standfirsts: own.iter().filter_map(|edition| edition.standfirst.clone()).collect(),
            paragraphs: Vec::new(),
            sentences: Vec::new(),
            headings: Vec::new(),
            quotations: Vec::new(),
            items: Vec::new(),
            tables: Vec::new(),
            sections: Vec::new(),
            contact_heading: blocks[0].heading.clone(),
            contacts: blocks.iter().flat_map(|block| &block.contacts).cloned().collect(),
            footer_heading: footers[0].heading.clone(),
            emblem: credits().find(is_emblem).unwrap(),
            credits: credits().filter(|credit| !is_emblem(credit)).collect(),
            lead_ins: groups.iter().filter_map(|group| group.lead_in.clone()).collect(),
            partners: footers.iter().flat_map(|footer| &footer.partners).cloned().collect(),
            disclaimers: footers.iter().flat_map(|footer| &footer.disclaimers).cloned().collect(),
            addresses: footers.iter().flat_map(|footer| &footer.addresses).cloned().collect(),
            about: footers.iter().flat_map(|footer| &footer.about).cloned().collect(),
        };
        for edition in own {
            pool.take(&edition.body);
            for section in &edition.sections {
                pool.section(section);
            }
        }
        pool
    }

    fn take(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { content, .. } => self.headings.push(content.clone()),
                Block::Paragraph(content) => self.paragraph(content),
                Block::List { items, .. } => self.items.extend(items.iter().cloned()),
                Block::Quote { content, attribution } => self.quotations.push((content.clone(), attribution.clone())),
                Block::Table(table) => self.tables.push(table.clone()),
                Block::Figure(_) | Block::Rows { .. } | Block::Break | Block::Footnotes(_) => {}
            }
        }
    }

    /// A paragraph as it is, where it stands for itself, and its sentences.
    fn paragraph(&mut self, content: &[Inline]) {
        let own = |inline: &Inline| matches!(inline, Inline::Dateline { .. } | Inline::Mark(_));
        let words: String = content.iter().map(plain).collect();
        let starts = |after: &str| after.chars().next().is_some_and(char::is_uppercase);
        let mut from = 0;
        for (at, _) in words.match_indices(". ") {
            if starts(&words[at + 2..]) && at - from > 25 {
                self.sentences.push(words[from..=at].to_owned());
                from = at + 2;
            }
        }
        if words[from..].ends_with('.') && starts(&words[from..]) {
            self.sentences.push(words[from..].to_owned());
        }
        if !content.iter().any(own) {
            self.paragraphs.push(content.to_vec());
        }
    }

    fn section(&mut self, section: &Section) {
        match self.sections.iter_mut().find(|(role, _)| *role == section.role) {
            Some((_, of)) => of.push(section.clone()),
            None => self.sections.push((section.role, vec![section.clone()])),
        }
        self.sections.sort_by_key(|(role, _)| *role);
    }
}

/// The words of running text.
pub(super) fn plain(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => text.to_string(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Foreign { content, .. }
        | Inline::File { content, .. } => content.iter().map(plain).collect(),
        Inline::Dateline { .. } | Inline::Mark(_) => String::new(),
    }
}
