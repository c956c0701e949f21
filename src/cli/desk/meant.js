// What an address leads to on its screen: the field, the text, the block or the button with which somebody mends what a finding is about. What folds it
// away is opened, what is missing has the list from which it is chosen, and all of it is marked until the screen comes anew.

const CAN = 'textarea, select, input:not([type=hidden]), button, summary';
const in_sight = (one) => one.getClientRects().length > 0 && !one.disabled;
const by_id = (root, id) => root.querySelector('#' + CSS.escape(id));
// Opens what folds it away. Opening tells others so later, who have a focus of their own for it: what was gone to comes after them.
export function opened(place, focus = null) {
  for (let own = place?.parentElement?.closest('details'); own; own = own.parentElement.closest('details')) {
    if (!own.open && focus) own.addEventListener('toggle', () => focus.focus({ preventScroll: true }), { once: true });
    own.open = true;
  }
}

// On the screen of the text: a block by its number, what adds one of a kind, or a text; of one that has no field of its own another part.
function of_text(root, name) {
  if (name[0] === '@') return root.querySelector(`.block[data-at="${CSS.escape(name.slice(1))}"]`);
  if (name[0] === '+') return [...root.querySelectorAll(`.add [data-add="${CSS.escape(name.slice(1))}"]`)].pop();
  const lines = [...root.querySelectorAll('.line[data-name]')], id = name.split('.')[0];
  return lines.find((one) => one.dataset.name === name) || lines.find((one) => one.dataset.name.split('.')[0] === id);
}
// Among the facts: a field. A list is opened where something has to be added to it: the address says so, or nothing is in it.
function of_facts(root, key) {
  const own = key.replace(/^\+/, ''), pick = by_id(root, 'add-' + own)?.closest('.pick');
  if (pick && (own !== key || !pick.closest('form').querySelector('.chip'))) pick.open = true;
  return by_id(root, 'add-' + own) || by_id(root, 'fact-' + own);
}
const of_form = (root, id) => by_id(root, id) || by_id(root, id.split('/').slice(0, 2).join('/').replace('form/', 'name/'));

// The place that an address means; `null` where it means the screen as a whole.
export function meant(root, address) {
  const [kind, , ...rest] = address.split('/'), own = rest.join('/');
  const found = !own ? null : kind === 'write' ? of_text(root, own) : kind === 'release' ? of_facts(root, own)
    : kind === 'people' && rest[1] === '@' ? of_form(root, rest.slice(2).join('/')) : null;
  return found || null;
}
// Goes there: it is in sight, in focus and marked.
export function go_to(place) {
  const open = place.closest('.pick[open]');
  const all = place.matches('.block') ? 'textarea' : CAN;
  const own = open ? open.querySelector('input') : place.matches(CAN) ? place : [...place.querySelectorAll(all)].find(in_sight);
  const focus = own || place;
  if (!own) focus.tabIndex = -1;
  opened(place, focus);
  focus.focus({ preventScroll: true });
  (place.closest('.block, .add, .fact, fieldset') || place).classList.add('meant');
  focus.scrollIntoView({ block: 'center' });
}
