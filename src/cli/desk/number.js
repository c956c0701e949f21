// Numbers in the field of a text: a number gets forms of the word that changes with it.
import { settled } from '/drafts.js';
import { tokens } from '/field.js';
import { anew, change, save, then } from '/saving.js';
import { all, area_of, find, form_changed, is_fresh, kept, line_of, main, now, pieces, sets } from '/sheet.js';

const { say } = self.desk;
const DIGITS = /\d+(?:[,\u00A0\u2009\u202F]\d{3})*/g;
const WORD = /^[ \u00A0]+([\p{L}\p{M}’'-]+)/u;

// Whether a number counts what its word says: a year, a day, a time, a numbering and a number of a name do not.
const YEAR = /^(?:19|20)\d\d$/, PLURAL = /s$|^(?:people|men|women|children)$/;
const months = (lang) => [...Array(12).keys()].map((month) => new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long' }).formatToParts(new Date(2001, month, 1)).find((part) => part.type === 'month').value.toLowerCase());
function counts(value, found, lang) {
  const before = value.slice(0, found.index), word = WORD.exec(value.slice(found.index + found[0].length))?.[1], last = /(^|[^.!?\s]\s+)?([\p{L}№]+)[\s\u00A0]+$/u.exec(before);
  if (!word || YEAR.test(found[0]) || /[\p{L}\p{N}№#.,:/–-]$/u.test(before) || months(lang).includes(word.toLowerCase())) return false;
  if (last && (months(lang).includes(last[2].toLowerCase()) || /^№|^no$/i.test(last[2]) || (last[1] && /^\p{Lu}/u.test(last[2])))) return false;
  return lang.startsWith('en') ? PLURAL.test(word) || found[0] === '1' : /^\p{Ll}{3}/u.test(word);
}
// Whole words and numbers, of which half may be marked.
const WHOLE = /\d+(?:[,\u00A0\u2009\u202F]\d{3})*|[\p{L}\p{M}\p{N}’'-]+/gu;
function widened(value, from, to) {
  for (const { index, 0: own } of value.matchAll(WHOLE)) if (index < to && index + own.length > from) [from, to] = [Math.min(from, index), Math.max(to, index + own.length)];
  return [from, to];
}
// The number that is meant in a field: the one that is marked, or whose word is; the one at the caret, or in whose word that is; or the first that
// counts something. And the word behind it.
function number(area) {
  const { value } = area, taken = tokens(area), is_marked = area.selectionStart !== area.selectionEnd;
  const free = (at, end) => !taken.some(([begin, last]) => at < last && end > begin);
  const all = [...value.matchAll(DIGITS)].filter((own) => free(own.index, own.index + own[0].length));
  const [from, to] = is_marked ? widened(value, area.selectionStart, area.selectionEnd) : [area.selectionStart, area.selectionEnd];
  const with_words = all.map((own) => worded(value, own.index, own[0]));
  if (is_marked) {
    const said = value.slice(from, to), lead = said.length - said.trimStart().length;
    const found = /^(\d[\d,\u00A0\u2009\u202F]*)\s*([^⟦⟧\d]*)$/.exec(said.trim());
    if (found && free(from, to)) return found[2] ? { from: from + lead, to: from + lead + said.trim().length, number: found[1], words: found[2].trim() } : worded(value, from + lead, found[1]);
    const near = with_words.filter((one) => one.words && one.from < to && one.to > from);
    return near.length === 1 && !/\d/.test(said) ? near[0] : null;
  }
  const own = with_words.find((one) => one.from <= from && one.to >= from);
  const first = all.findIndex((one) => counts(value, one, area.lang || 'en'));
  return own || with_words[first] || null;
}
function worded(value, from, digits) {
  const word = WORD.exec(value.slice(from + digits.length));
  return { from, to: from + digits.length + (word ? word[0].length : 0), number: digits, words: word ? word[1] : '' };
}

// Asks for the forms; null where nobody wants them. The form of this number has the words already.
function ask_forms({ number: digits, words }) {
  const dialog = find('#number-forms'), form = dialog.querySelector('form'), fields = [...form.querySelectorAll('input')];
  const own = new Intl.PluralRules(fields[0].lang).select(Number(digits.replace(/\D/g, '')));
  dialog.querySelector('[data-of]').textContent = `${digits} ${words}`.trim();
  for (const field of fields) { field.value = field.dataset.form === own ? words : ''; field.required = words !== ''; }
  dialog.showModal();
  (fields.find((field) => !field.value) || fields[0]).focus();
  return new Promise((done) => {
    let said = null;
    const sent = (event) => { event.preventDefault(); event.stopPropagation(); said = fields.map((field) => [field.dataset.form, field.value.trim()]); dialog.close(); };
    const left = (event) => { if (event.target.closest('[data-leave]')) dialog.close(); };
    form.addEventListener('submit', sent);
    dialog.addEventListener('click', left);
    dialog.addEventListener('close', () => { form.removeEventListener('submit', sent); dialog.removeEventListener('click', left); done(said); }, { once: true });
  });
}

// A number of the text in hand becomes one with forms. A text that is new, or has forms that changed, is saved before.
export function with_forms() {
  const area = now.active?.isConnected ? area_of(line_of(now.active)) : null;
  if (!area || !number(area)) { say(find('#number-forms').dataset.none); return; }
  if (!is_fresh(area) && !sets(line_of(area)).some(form_changed)) { formed(area); return; }
  const { selectionStart: from, selectionEnd: to, value } = area;
  then(async () => {
    if (!await save() || !now.root) return;
    const line = all('.line[data-name]', main()).find((own) => own.dataset.name === line_of(area).dataset.name), next = line && area_of(line);
    if (!next) return;
    next.focus();
    if (next.value === value) next.setSelectionRange(from, to);
    if (number(next)) formed(next);
  });
}
async function formed(area) {
  const line = line_of(area), found = number(area);
  const forms = await ask_forms(found), before = pieces(area.value.slice(0, found.from)), after = pieces(area.value.slice(found.to));
  if (!forms) { area.focus(); return; }
  if (!before || !after) { kept('broken'); say(find('#kept').textContent); return; }
  then(async () => {
    await settled();
    const told = await change({ name: line.dataset.name, seen: line.dataset.basis, before, number: found.number, forms, after }, '/number');
    if (!told) return;
    await anew(told.focus);
    say([told.said, told.later].filter(Boolean).join(' '));
  });
}
