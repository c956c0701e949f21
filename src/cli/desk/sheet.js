import { TOKEN } from '/field.js';
// The text of a release on the page: its blocks, lines and fields, what they say, and whether that is saved.

export const screen = document.getElementById('screen');
const { clock } = self.desk;
export const find = (selector) => screen.querySelector(selector);
export const all = (selector, from = screen) => [...from.querySelectorAll(selector)];
// What is worked on: the page, the field and where its caret was last; what stands under that field; whether a whole text was pasted; how often something
// was typed; new blocks that are being saved; where somebody was before
// the page came anew; whether a finger or a button is down. `wire` makes a field work.
export const now = { root: null, active: null, last: 0, tools: null, pasted: false, strokes: 0, sending: new Set(), was: null, is_pressed: false, wire: null };
let labels = [], by_label = new Map(), by_mark = new Map();
export const names = () => labels;
// What can be put into a text: marks, each with what stands for it in a field.
export function learn(pairs) {
  by_label = new Map(pairs.map(([mark, label]) => [label, mark]));
  by_mark = new Map(pairs);
  const is_name = (label) => label.length > 3 && !/^\d{1,3}$/.test(label);
  labels = pairs.map(([, label]) => label).filter(is_name).sort((a, b) => b.length - a.length);
}
export const main = () => now.root.querySelector('.desk');
export const line_of = (area) => area.closest('.line');
export const block_of = (element) => element.closest('.block');
// A new block that has no name yet.
export const NEW = '.block.fresh:not([data-key])';
export const is_fresh = (area) => !line_of(area).dataset.name;
export const area_of = (line) => line.querySelector('textarea');

// What a field says, for the program; null where a token was broken. And the other way round.
export function pieces(text) {
  const out = [];
  let at = 0;
  const words = (text) => { if (text) out.push(text); return !/[⟦⟧]/.test(text); };
  for (const found of text.matchAll(TOKEN)) {
    if (!words(text.slice(at, found.index)) || !by_label.has(found[1])) return null;
    out.push({ mark: by_label.get(found[1]) });
    at = found.index + found[0].length;
  }
  return words(text.slice(at)) ? out : null;
}
// What a line says, with the forms of its words that change with a number.
export const sets = (line) => all('.choices', line);
export const form_changed = (set) => !set.hidden && all('textarea', set).some((one) => one.value !== (one.dataset.saved || ''));
export function line_said(line) {
  let whole = true;
  const out = pieces(area_of(line).value)?.map((piece) => {
    const set = piece.mark && sets(line).find((own) => by_label.get(own.dataset.choice) === piece.mark);
    if (!set || !form_changed(set)) return piece;
    const forms = all('textarea', set).map((one) => [one.dataset.form, pieces(one.value)]);
    whole = whole && forms.every(([, said]) => said);
    return { choice: piece.mark, forms };
  });
  // A cell that was emptied says nothing.
  if (out?.length === 0 && line.dataset.saved && line.matches('.cell:not([data-row="0"], [data-column="0"]) > .line')) return ['—'];
  return out && whole ? out : null;
}
export const text_of = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : by_mark.has(piece.mark) ? '⟦' + by_mark.get(piece.mark) + '⟧' : piece.mark)).join('');
export function kept(name) {
  const line = find('#kept');
  if (line) line.textContent = line.dataset[name].replace('%time%', clock());
}
// A new block of which nothing can be saved, for it is empty.
export const is_hollow = (block) => !block.dataset.file && all('textarea', block).every((area) => !area.value.trim());
export const hollow = () => all(NEW).filter(is_hollow);
export const unsaved = () => !!find('[data-draft]') || all('.block.fresh').some((block) => !is_hollow(block));
// What there is to save, told beside the button.
export const kept_now = () => kept(unsaved() || all('.line[data-name]').some(is_changed) ? 'kept' : hollow().length ? 'empty' : 'none');
export const is_changed = (line) => area_of(line).value !== line.dataset.saved || sets(line).some(form_changed);
export function set(area, text) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(0, area.value.length);
  if (text) document.execCommand('insertText', false, text); else document.execCommand('delete');
}
// Where a field is on the page, and its caret; and the field there on a page that came anew.
export function place_of(area) {
  const desk = area?.closest('.desk');
  if (!desk) return null;
  const line = line_of(area), block = block_of(area), { name } = line.dataset, { selectionStart: from, selectionEnd: to } = area;
  return { name, at: all(NEW, desk).indexOf(block), part: all('textarea', name ? line : block).indexOf(area), from, to };
}
export function found_again({ name, at, part }) {
  const own = name ? all('.line[data-name]', main()).find((line) => line.dataset.name === name) : all(NEW, main())[at];
  return (own && (all('textarea', own)[part] || area_of(own))) || null;
}
