//! The catalogue: what readers are told of the whole (ISO 32000-1 7.7.2).

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::file::File;
use super::object;
use crate::pdf::pages::{PageLabels, Pages};
use crate::pdf::write::stream::EncodedStream;

/// What the catalogue refers to.
pub(super) struct Entries {
    pub(super) metadata: ObjectId,
    pub(super) structure: Object,
    pub(super) outlines: Option<Object>,
    pub(super) intent: Object,
}

/// Completes printpdf's catalogue, and takes out how it would have readers open the file.
pub(super) fn finish(catalog: &mut Dictionary, pages: &Pages, entries: Entries) {
    for needless in ["PageLayout", "PageMode"] {
        catalog.remove(needless.as_bytes());
    }
    catalog.set("Metadata", Object::Reference(entries.metadata));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", entries.structure);
    catalog.set("Lang", object::text(&pages.info.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("OutputIntents", vec![entries.intent]);
    catalog.set("PageLabels", dictionary! { "Nums" => labels(pages) });
    if let Some(outlines) = entries.outlines {
        catalog.set("Outlines", outlines);
    }
}

/// Page labels: Arabic numbers, behind a prefix where the pages are numbered in several runs.
fn labels(pages: &Pages) -> Vec<Object> {
    if pages.labels.is_empty() {
        return vec![0.into(), dictionary! { "S" => "D" }.into()];
    }
    let run = |run: &PageLabels| {
        let label = dictionary! { "S" => "D", "P" => object::text(&run.prefix) };
        [Object::Integer(run.first as i64), label.into()]
    };
    pages.labels.iter().flat_map(run).collect()
}

/// What the device colours mean (ISO 19005-2 6.2.3).
pub(super) fn output_intent<'a>(file: &mut File<'a>, profile: &'a EncodedStream) -> Object {
    let profile = file.share(profile);
    Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => object::text("sRGB"),
        "RegistryName" => object::text("http://www.color.org"),
        "Info" => object::text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}
