//! Who is credited, as readers see it.
//!
//! In: an edition, the registry. Out: a list. Invariants: it shows the words of the edition itself, in its language; beside a logo stands
//! whether its owner agreed.

use super::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::document::{Credit, CreditGroup, Document};
use crate::project::{Loaded, Project};
use crate::registry::{OrganisationId, Permission, Regime, Text};

/// The credits of an edition, a line each.
pub(super) fn credits(
    out: &mut Markup,
    speaker: &Speaker,
    (project, loaded): (&Project, &Loaded),
    document: &Document,
) {
    let Some(footer) = &document.footer else {
        out.raw("<li><span class=\"sign\">–</span><span>").say(
            speaker,
            &message!("desk-nobody-credited", "Nobody is credited: no project and no funder is named."),
        );
        out.raw("</span><span></span></li>");
        return;
    };
    let lang = document.locale.tag();
    for group in &footer.groups {
        self::group(out, speaker, (project, loaded), (group, lang));
    }
    for list in &footer.partners {
        let names: Vec<&str> = list.names.iter().map(Text::as_str).collect();
        line(out, lang, (Some(&list.lead_in), &names.join(", ")));
        out.raw("<span></span></li>");
    }
    for text in &footer.disclaimers {
        line(out, lang, (None, text.as_str()));
        note(out, speaker, &message!("desk-disclaimer", "disclaimer"));
    }
    for address in &footer.addresses {
        let lines = address.lines.iter().map(Text::as_str);
        let channels = address.channels.iter().map(|channel| channel.shown.as_str());
        line(out, lang, (None, &lines.chain(channels).collect::<Vec<_>>().join(" · ")));
        note(out, speaker, &message!("desk-address", "address"));
    }
    for text in &footer.about {
        line(out, lang, (None, text.as_str()));
        out.raw("<span></span></li>");
    }
}

/// Funders of one role.
fn group(
    out: &mut Markup,
    speaker: &Speaker,
    (project, loaded): (&Project, &Loaded),
    (group, lang): (&CreditGroup, &str),
) {
    for (number, credit) in group.credits.iter().enumerate() {
        let (name, kind) = match credit {
            Credit::Emblem { statement, .. } => (statement, message!("desk-emblem", "with the emblem")),
            Credit::Logo { name, .. } => (name, message!("desk-logo", "with its logo")),
            Credit::Wordmark(name) => (name, message!("desk-wordmark", "as a wordmark")),
            Credit::Words(name) => (name, message!("desk-in-words", "in words")),
        };
        line(out, lang, (group.lead_in.as_ref().filter(|_| number == 0), name.as_str()));
        let mut said = vec![kind];
        said.extend(group.funders.get(number).and_then(|id| permission(project, id)));
        if let (Credit::Emblem { .. }, Some(regime)) = (credit, regime(project, loaded)) {
            said.push(message!("desk-rules", "rules of {year}", year = regime.word()));
        }
        out.raw("<span class=\"fine quiet\">");
        for (number, words) in said.iter().enumerate() {
            out.raw(if number > 0 { " · " } else { "" }).say(speaker, words);
        }
        out.raw("</span></li>");
    }
}

/// What the owner of a logo said.
fn permission(project: &Project, id: &OrganisationId) -> Option<Message> {
    let funder = project.registry.funders.get(id)?;
    funder.logo.as_ref()?;
    Some(match funder.permission {
        Permission::Granted => message!("desk-granted", "its owner agreed"),
        Permission::Requested => message!("desk-requested", "its owner has not answered yet"),
        Permission::NotNeeded => message!("desk-not-needed", "open to everybody"),
        Permission::Forbidden => message!("desk-forbidden", "its logo may not be shown"),
    })
}

/// The newest rules of the release's projects.
fn regime(project: &Project, loaded: &Loaded) -> Option<Regime> {
    let named = loaded.release.matter.projects.iter().filter_map(|id| project.registry.projects.get(&id.value));
    let own = named.filter_map(|named| {
        named.regime.as_ref().map(|(at, _)| at.value).or(named.contract.map(Regime::of_contract))
    });
    own.max()
}

fn line(out: &mut Markup, lang: &str, (lead_in, text): (Option<&Text>, &str)) {
    out.raw("<li><span class=\"sign g\" aria-hidden=\"true\">✓</span><span lang=\"").text(lang).raw("\">");
    if let Some(lead_in) = lead_in {
        out.raw("<b>").text(lead_in.as_str()).raw("</b> ");
    }
    out.text(text).raw("</span>");
}

fn note(out: &mut Markup, speaker: &Speaker, words: &Message) {
    out.raw("<span class=\"fine quiet\">").say(speaker, words).raw("</span></li>");
}
