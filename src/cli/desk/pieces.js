import { keep } from '/focus.js';
// Pieces of a form that the program makes anew. A field in which somebody is typing, or that was changed since the program was asked, stays
// the element that it is, with what it holds: the piece is put round it. An empty one takes what is proposed for it.

// Fields that hold what was typed or chosen.
const FILLED = 'input:not([type=checkbox], [type=radio], [type=file], [type=hidden], [type=search]), select, textarea';
const fields = (root) => [...root.querySelectorAll(FILLED)];

// Takes something away. Of a form that has a button of the name, `remove` is that button.
const drop = (node) => node?.parentNode.removeChild(node);

// What a field is called within a piece, which may be of several forms.
function called(field, root) {
  const form = field.closest('form');
  return JSON.stringify([form && root.contains(form) ? form.fact?.value : '', field.name]);
}
// A choice that waits for what is added is not in any file yet.
const is_chosen = (field) => 'waits' in field.dataset && !field.selectedOptions[0]?.defaultSelected;
const is_typed = (field) => (field.tagName === 'SELECT' ? is_chosen(field) : field.value !== field.defaultValue);
// Of the form that asked, what it sent tells what was changed since; of others, what they came with.
const is_changed = (field, form, sent) => (field.form === form && field.name in sent ? field.value !== sent[field.name] : is_typed(field));

// Puts pieces where they belong; who works with the keyboard stays where they were. `looks` where the program only looked at what was typed.
export function put(pieces, { html, form = null, sent = {}, looks = false }) {
  for (const [id, piece] of Object.entries(pieces)) {
    const place = document.getElementById(id);
    if (!place) continue;
    const back = keep(place), active = document.activeElement;
    const stays = fields(place).filter((field) => is_changed(field, form, sent) || (looks && field === active && field.value !== '' && field.tagName !== 'SELECT'));
    if (stays.length) {
      const fresh = document.createElement('template');
      html(fresh, piece);
      round(place, fresh.content, { form, sent, stays });
    } else html(place, piece);
    back();
    // Whoever added something is at it then.
    const chips = sent.add ? [...place.querySelectorAll('form')].filter((own) => own.fact?.value === sent.fact).flatMap((own) => [...own.querySelectorAll('.chip')]) : [];
    chips.filter((chip) => chip.dataset.thing === sent.add).pop()?.focus({ preventScroll: true });
  }
}

function round(place, fresh, held) {
  const made = new Map(fields(fresh).map((field) => [called(field, fresh), field]));
  // What says of which form a field is goes while the piece is put in.
  const twins = new Map(held.stays.map((field) => [field, made.get(called(field, place))])), twin = (field) => twins.get(field);
  settle(place, fresh, { ...held, twin });
}
// Everything in `place` but what stays is as in `fresh`.
function settle(place, fresh, held) {
  for (const child of [...place.childNodes]) {
    if (belongs(child, place, held)) { drop([...fresh.childNodes].find((one) => one.type === 'hidden' && one.name === child.name)); continue; }
    const inside = held.stays.filter((field) => child.contains(field));
    if (!inside.length) { drop(child); continue; }
    const twins = inside.map(held.twin).filter(Boolean), own = [...fresh.childNodes].find((one) => twins.some((twin) => one.contains(twin)));
    if (!own || own.nodeName !== child.nodeName) { once(child, held); continue; }
    // What stands before it there comes before it here.
    while (fresh.firstChild !== own) place.insertBefore(fresh.firstChild, child);
    drop(own);
    if (child === inside[0]) late(child, own, held); else settle(child, own, held);
  }
  place.append(...fresh.childNodes);
}
// Hidden values that say what a field came with go with it.
function belongs(child, place, { form, stays }) {
  const field = child.type === 'hidden' && stays.find((own) => own.parentElement === place);
  return !!field && (field.form !== form || child.name.startsWith('was'));
}
// What stays and has no place of its own in the piece is not there twice.
function once(child, { twin }) {
  for (const field of child.matches(FILLED) ? [child] : fields(child)) {
    const own = twin(field);
    drop(own?.closest('.fact, .row') || own);
  }
}
// A field that is left as it was gets then what was meant for it.
function late(field, twin, { form, sent }) {
  if (field.form === form && !is_changed(field, form, sent) && field.value !== twin.value) field.dataset.late = '';
}
