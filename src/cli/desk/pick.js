// Lists from which a name is chosen: what is typed finds it in any language, the arrows move what Enter takes, and Esc leaves. In a text a
// brace opens the list, and what was typed there and chose nothing comes back into the text. A list that is always in sight, as chips are, is
// open while it is looked through.

// Names are found in any language, also without the letters of Tajik.
const LETTERS = { ғ: 'г', қ: 'к', ҳ: 'х', ҷ: 'ч' };
export const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[ғқҳҷ]/g, (letter) => LETTERS[letter]);
const screen = document.getElementById('screen');
const is_open = (pick) => pick.hasAttribute('open');
const turn = (pick, opens) => pick.toggleAttribute('open', opens);
const shown = (pick) => [...pick.querySelectorAll('li:not([hidden]) button')];

// How well a name answers: it is what was typed, begins with it, has words that begin so, has it somewhere, has each of its words begun or somewhere,
// or not at all.
const known = new WeakMap(), worded = (text) => ' ' + text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
function rank(item, typed, words) {
  if (!known.has(item)) known.set(item, item.dataset.find.split('\n').map(fold).map((name) => [name, worded(name)]));
  const names = known.get(item), all = names.map(([name]) => name).join('\n'), phrase = worded(typed);
  const ways = [
    ([name]) => name === typed, ([name]) => name.startsWith(typed), ([, own]) => phrase.trim() && own.includes(phrase), ([name]) => name.includes(typed),
    ([, own]) => words.every((word) => worded(word).trim() && own.includes(worded(word))),
  ];
  const found = ways.findIndex((is) => names.some(is));
  return found >= 0 ? found : words.every((word) => all.includes(word)) ? ways.length : -1;
}
const order = new WeakMap();
function sift(pick) {
  const typed = fold(pick.querySelector('input').value).trim().replace(/\s+/g, ' '), words = typed.split(' '), list = pick.querySelector('ul');
  if (!order.has(list)) order.set(list, [...list.children]);
  const ranked = order.get(list).map((item) => [item, typed ? rank(item, typed, words) : 0]);
  for (const [item, own] of ranked) item.hidden = own < 0;
  list.append(...ranked.sort(([, a], [, b]) => a - b).map(([item]) => item));
  list.scrollTop = 0;
  const none = !list.querySelector('li:not([hidden])');
  pick.querySelector('.none').hidden = !none;
  return !none;
}
screen.addEventListener('input', (event) => {
  const pick = event.target.type === 'search' && event.target.closest('.pick');
  if (!pick) return;
  const found = sift(pick);
  if (!found && pick === from?.pick && !event.isComposing) leave(true);
});
screen.addEventListener('compositionend', (event) => {
  const pick = from?.pick;
  if (pick && pick.contains(event.target) && !sift(pick)) leave(true);
});

// How many names a page of the list has.
const FAR = 8;
// The first that is found is the one that Enter takes, once something was typed; the arrows go on from there.
function moved(pick, step) {
  const field = pick.querySelector('input'), all = shown(pick), at = all.indexOf(document.activeElement);
  const meant = at < 0 && field.value.trim() ? 0 : at, next = meant + step;
  (next < 0 && step === -1 ? field : next < 0 ? all[0] || field : all[Math.min(next, all.length - 1)] || field).focus();
}
screen.addEventListener('keydown', (event) => {
  const pick = event.target.closest('.pick');
  if (!pick || !is_open(pick) || event.isComposing) return;
  const field = pick.querySelector('input'), is_own = from?.pick === pick, across = event.target === field ? {} : { ArrowRight: 1, ArrowLeft: -1 };
  const step = { ArrowDown: 1, ArrowUp: -1, ...across }[event.key], ctrl = event.ctrlKey || event.metaKey;
  const far = { PageDown: FAR, PageUp: -FAR }[event.key];
  if ((step || far) && !ctrl) { event.preventDefault(); moved(pick, step || far); }
  else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    if (is_own) leave(true); else { turn(pick, false); pick.querySelector('summary').focus(); }
  } else if (is_own && ctrl && event.key !== 'Control' && /^(s|ы|Enter)$/i.test(event.key)) leave(true);
  else if (event.target !== field) {
    // Who types on is looking for another.
    if (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ' && !ctrl && !event.altKey)) field.focus();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const first = shown(pick)[0];
    if (first && field.value.trim()) first.click(); else if (first) first.focus();
  } else if (is_own && event.key === 'Backspace' && !field.value) { event.preventDefault(); leave(true, ''); }
});

// All names are there again, in their own order.
function anew(pick) {
  pick.querySelector('input').value = '';
  sift(pick);
}
function close(pick) {
  turn(pick, false);
  if (!pick.matches('details')) anew(pick);
}

// A list stays within the window.
function beside(list) {
  list.style.left = '';
  const over = list.getBoundingClientRect().right + 8 - document.documentElement.clientWidth;
  if (over > 0) list.style.left = -over + 'px';
  list.scrollIntoView({ block: 'nearest' });
}
screen.addEventListener('toggle', (event) => {
  const pick = event.target;
  if (!pick.matches('.pick')) return;
  if (!pick.open) { if (from?.pick === pick) leave(false); return; }
  if (from?.pick !== pick) {
    // Whoever opens it again looks for another.
    anew(pick);
    pick.querySelector('input').focus();
  }
  beside(pick.querySelector('div'));
}, true);

// The list that a brace opened, and the place in the text to which what was typed goes back.
let from = null, is_typing = false;
export function brace(event, tools, say) {
  const pick = tools.querySelector('.pick'), area = event.target;
  if (event.inputType !== 'insertText' || event.data !== '{' || is_typing || !pick) return false;
  event.preventDefault();
  from = { pick, area, begin: area.selectionStart, end: area.selectionEnd };
  anew(pick);
  turn(pick, true);
  // At once: the next key is for the list already.
  pick.querySelector('input').focus();
  say(pick.dataset.how);
  return true;
}
// Something was chosen: nothing goes back.
export function taken(pick) {
  if (from?.pick === pick) from = null;
  if (is_open(pick)) close(pick);
  left();
}
// Whether somebody looks for a name that goes into a text; and when that is over.
export const is_choosing = () => !!from?.pick.isConnected;
let left = () => {};
export async function chosen() { while (is_choosing()) await new Promise((done) => { left = done; }); }
// Closes the list; what was typed in it stands in the text then, with its brace. `stays` where one goes on typing there.
function leave(stays, text = '{' + from.pick.querySelector('input').value) {
  const { pick, area, begin, end } = from;
  from = null;
  close(pick);
  left();
  if (!area.isConnected) return;
  if (!stays) {
    area.setRangeText(text, begin, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
    return;
  }
  area.focus();
  area.setSelectionRange(begin, end);
  is_typing = true;
  if (text) document.execCommand('insertText', false, text);
  is_typing = false;
}
const is_outside = (target) => from && !from.pick.contains(target);
document.addEventListener('pointerdown', (event) => { if (is_outside(event.target)) leave(false); }, true);
document.addEventListener('focusout', (event) => { if (from?.pick.contains(event.target) && event.relatedTarget && is_outside(event.relatedTarget)) leave(false); });
// Whoever goes from the screen finds what was typed in the draft.
for (const way of ['hashchange', 'pagehide']) addEventListener(way, () => { if (is_choosing()) leave(false); });
