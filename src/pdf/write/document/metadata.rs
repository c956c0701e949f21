//! What the file says about itself, twice and the same.
//!
//! In: [`Info`] and the fingerprints of the file. Out: the Info dictionary and the XMP packet that agrees with it
//! (ISO 19005-2 6.6.2.3, 6.6.3; PDF/UA-1 5 and 7.1). Invariants: dates are the day of publication, or of the last
//! change, at noon UTC, so nothing depends on a clock; ids are fingerprints (RFC 9562 version 8).

use std::fmt::Write as _;

use jiff::civil::Date;
use lopdf::{Dictionary, Object};
use printpdf::PdfDocumentInfo;

use crate::diag::{self, Quotes};
use crate::pdf::pages::{Info, Translation};

/// Who made the file.
const PRODUCER: &str = concat!("Payom ", env!("CARGO_PKG_VERSION"));

/// The program that the text was written with, in Info's words.
const CREATOR: &str = "Payom";

/// What printpdf writes into the Info dictionary.
pub(in crate::pdf::write) fn info(info: &Info) -> PdfDocumentInfo {
    let at_noon = |date: Date| printpdf::parse_pdf_date(&format!("D:{}120000Z", date.strftime("%Y%m%d"))).ok();
    let (date, modified) = (info.date.and_then(at_noon), info.modified.or(info.date).and_then(at_noon));
    let mut out = PdfDocumentInfo {
        document_title: info.title.clone(),
        author: info.authors.join("; "),
        subject: info.subject.clone(),
        keywords: vec![info.keywords.join(", ")],
        creator: CREATOR.to_owned(),
        producer: PRODUCER.to_owned(),
        ..PdfDocumentInfo::default()
    };
    if let Some(date) = date {
        out.creation_date = date;
    }
    if let Some(modified) = modified {
        out.modification_date = modified;
    }
    out
}

/// Takes out of printpdf's Info dictionary what is not said of this document.
pub(super) fn finish_info(dictionary: &mut Dictionary, info: &Info) {
    for needless in ["Trapped", "GTS_PDFXVersion", "Identifier"] {
        dictionary.remove(needless.as_bytes());
    }
    for (unknown, date) in [("CreationDate", info.date), ("ModDate", info.modified.or(info.date))] {
        if date.is_none() {
            dictionary.remove(unknown.as_bytes());
        }
    }
    let empty = |(key, value): (&Vec<u8>, &Object)| value.as_str().is_ok_and(<[u8]>::is_empty).then(|| key.clone());
    for key in dictionary.iter().filter_map(empty).collect::<Vec<_>>() {
        dictionary.remove(&key);
    }
}

/// The XMP packet.
pub(super) fn xmp(info: &Info, document: &[u8; 16], instance: &[u8; 16]) -> Vec<u8> {
    let mut out = String::with_capacity(4096);
    out.push_str("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    out.push_str("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    out.push_str("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    out.push_str(
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n",
    );
    element(&mut out, "dc:format", "application/pdf");
    let others = |text: fn(&Translation) -> &String| {
        info.translations.iter().map(move |t| (t.language.as_str(), text(t).as_str()))
    };
    // Viewers ask for the title without naming a language (PDF/UA-1 7.1); of a list without a default any program
    // takes the first.
    let default = ("x-default", info.title.as_str());
    let titles = [default, (&info.language, &info.title)].into_iter().chain(others(|t| &t.title));
    alternatives(&mut out, "dc:title", titles);
    list(&mut out, "dc:creator", "Seq", &info.authors);
    if !info.subject.is_empty() {
        let own = (info.language.as_str(), info.subject.as_str());
        alternatives(&mut out, "dc:description", std::iter::once(own).chain(others(|t| &t.subject)));
    }
    list(&mut out, "dc:subject", "Bag", &info.keywords);
    let languages = [&info.language].into_iter().chain(info.translations.iter().map(|t| &t.language));
    list(&mut out, "dc:language", "Bag", &languages.cloned().collect::<Vec<_>>());
    if let Some(identifier) = &info.identifier {
        element(&mut out, "dc:identifier", identifier);
    }
    let modified = info.modified.or(info.date);
    for (name, date) in [("xmp:CreateDate", info.date), ("xmp:ModifyDate", modified), ("xmp:MetadataDate", modified)]
    {
        let Some(date) = date else { continue };
        element(&mut out, name, &format!("{:04}-{:02}-{:02}T12:00:00Z", date.year(), date.month(), date.day()));
    }
    element(&mut out, "xmp:CreatorTool", CREATOR);
    element(&mut out, "pdf:Producer", PRODUCER);
    if !info.keywords.is_empty() {
        element(&mut out, "pdf:Keywords", &info.keywords.join(", "));
    }
    element(&mut out, "xmpMM:DocumentID", &uuid(document));
    element(&mut out, "xmpMM:InstanceID", &uuid(instance));
    element(&mut out, "pdfaid:part", "2");
    element(&mut out, "pdfaid:conformance", "A");
    element(&mut out, "pdfuaid:part", "1");
    out.push_str("</rdf:Description>\n");
    out.push_str(EXTENSION);
    out.push_str("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    out.into_bytes()
}

/// PDF/A knows no property of PDF/UA, so its schema is described (ISO 19005-2 6.6.2.3.3).
const EXTENSION: &str = "<rdf:Description rdf:about=\"\" \
xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
";

fn element(out: &mut String, name: &str, text: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "<{name}>{}</{name}>", escaped(text));
}

/// A text by language.
fn alternatives<'a>(out: &mut String, name: &str, texts: impl Iterator<Item = (&'a str, &'a str)>) {
    let _ = write!(out, "<{name}><rdf:Alt>");
    for (language, text) in texts {
        let _ = write!(out, "<rdf:li xml:lang=\"{}\">{}</rdf:li>", escaped(language), escaped(text));
    }
    let _ = writeln!(out, "</rdf:Alt></{name}>");
}

fn list(out: &mut String, name: &str, kind: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    let _ = write!(out, "<{name}><rdf:{kind}>");
    for item in items {
        let _ = write!(out, "<rdf:li>{}</rdf:li>", escaped(item));
    }
    let _ = writeln!(out, "</rdf:{kind}></{name}>");
}

fn escaped(text: &str) -> String {
    diag::escaped(text, Quotes::Double).collect()
}

/// A fingerprint as a UUID of version 8, variant 1.
fn uuid(bytes: &[u8; 16]) -> String {
    let number = u128::from_be_bytes(*bytes) & !(0xF << 76) & !(0x3 << 62) | (0x8 << 76) | (0x2 << 62);
    let hex = format!("{number:032x}");
    format!("uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_a_valid_uuid() {
        assert_eq!(uuid(&[0xFF; 16]), "uuid:ffffffff-ffff-8fff-bfff-ffffffffffff");
        assert_eq!(uuid(&[0; 16]), "uuid:00000000-0000-8000-8000-000000000000");
    }

    #[test]
    fn both_say_the_same() {
        let about = Info {
            title: "A & B".to_owned(),
            authors: vec!["X".to_owned(), "Ӣ".to_owned()],
            subject: "S".to_owned(),
            keywords: vec!["k1".to_owned(), "k2".to_owned()],
            language: "tg".to_owned(),
            translations: Vec::new(),
            identifier: Some("PR/1".to_owned()),
            date: Some(jiff::civil::date(2018, 10, 2)),
            modified: None,
        };
        let packet = String::from_utf8(xmp(&about, &[1; 16], &[2; 16])).unwrap();
        for expected in [
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">A &amp; B</rdf:li><rdf:li xml:lang=\"tg\">A &amp; B</rdf:li>",
            "<dc:creator><rdf:Seq><rdf:li>X</rdf:li><rdf:li>Ӣ</rdf:li></rdf:Seq>",
            "<pdf:Keywords>k1, k2</pdf:Keywords>",
            "<dc:identifier>PR/1</dc:identifier>",
            "<xmp:CreateDate>2018-10-02T12:00:00Z</xmp:CreateDate>",
        ] {
            assert!(packet.contains(expected), "{expected}\n{packet}");
        }
        let said = info(&about);
        assert_eq!((said.document_title.as_str(), said.author.as_str()), ("A & B", "X; Ӣ"));
        assert_eq!((said.subject.as_str(), said.keywords.join(",").as_str()), ("S", "k1, k2"));
        assert_eq!((said.creation_date.year(), said.creation_date.day(), said.creation_date.hour()), (2018, 2, 12));
        let later = Info { modified: Some(jiff::civil::date(2018, 10, 4)), ..about.clone() };
        let packet = String::from_utf8(xmp(&later, &[1; 16], &[2; 16])).unwrap();
        assert!(packet.contains("<xmp:CreateDate>2018-10-02T") && packet.contains("<xmp:ModifyDate>2018-10-04T"));
        assert_eq!((info(&later).creation_date.day(), info(&later).modification_date.day()), (2, 4));
        let dateless = Info { date: None, ..about };
        assert!(!String::from_utf8(xmp(&dateless, &[1; 16], &[2; 16])).unwrap().contains("xmp:CreateDate"));
    }
}
