import { keep, keep_on, queue, settled } from '/drafts.js';
import { behind, dress, make, settle, texts_of } from '/fresh.js';
import { anew, change, then } from '/saving.js';
import { NEW, all, area_of, block_of, find, form_changed, line_of, main, now, pieces, sets, unsaved } from '/sheet.js';
// What becomes of blocks: they come, go, move, are parted and joined, by buttons and by keys.

const { say } = self.desk;
export function add(place, kind, texts, columns) {
  const block = make(kind, texts, null, '', columns);
  place.after(block);
  settle(block);
  const area = block.querySelector('textarea');
  keep(area);
  return area;
}
export function later(name, block, row, by_key) {
  const key = block.dataset.key, text = row?.querySelector('.line')?.dataset.name;
  then(async () => {
    const line = text && all('.row', main()).find((own) => own.querySelector('.line')?.dataset.name === text);
    const own = line ? block_of(line) : !text && all('.block[data-key]', main()).find((own) => own.dataset.key === key);
    // What is gone by now was meant twice.
    if (own) await deed(name, own, line || null, by_key);
  });
}

function question(id, words) {
  const dialog = find(id);
  dialog.querySelector('[data-of]').textContent = words;
  dialog.showModal();
  return new Promise((done) => {
    const answered = (event) => { const button = event.target.closest('[data-answer]'); if (button) { dialog.returnValue = button.dataset.answer; dialog.close(); } };
    dialog.returnValue = '';
    dialog.addEventListener('click', answered);
    dialog.addEventListener('close', () => { dialog.removeEventListener('click', answered); done(dialog.returnValue); }, { once: true });
  });
}
async function deed(name, block, row, by_key = false) {
  const at = Number(block.dataset.at), number = row ? Number(row.dataset.row) : null, step = name === 'up' ? -1 : 0;
  const key = block.dataset.key;
  let message;
  if (name === 'up' || name === 'down') message = row ? { deed: 'swap', at, row: number + step } : { deed: 'swap', at: at + step, row: null };
  else {
    const languages = (row || block.querySelector(':scope > .moves')).querySelector('[data-languages]')?.dataset.languages;
    const answer = languages ? await question('#ask-delete', languages) : 'all';
    if (!answer) return;
    message = { deed: 'delete', at, row: number, texts: answer === 'all' };
  }
  if (message.at < 0 || message.row < 0) return;
  await settled();
  const told = await change(message);
  if (!told) return;
  const stays = row ? row.querySelector('.line')?.dataset.name : null;
  await anew(stays, name === 'delete' ? null : key, row || by_key ? null : name);
  say(told.said + (now.root && unsaved() ? ' ' + find('#kept').dataset.others : ''));
}
// A row or a column comes behind the cell in hand, or goes with it; at the end where none is in hand.
export function tabled(button) {
  const { table: step, nowhere } = button.dataset, { key } = block_of(button).dataset, cell = now.active?.isConnected && block_of(now.active) === block_of(button) && now.active.closest('.cell');
  const place = cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  then(async () => {
    const block = all('.block[data-key]', main()).find((own) => own.dataset.key === key), cells = block ? all('.cell', block) : [], goes = step.startsWith('no-');
    if (!cells.length) return;
    if (goes && (!place || (step === 'no-row' && place.row === 0))) { say(nowhere); return; }
    const last = cells[cells.length - 1].dataset, { row, column } = place || { row: Number(last.row), column: Number(last.column) };
    const own = cells.find((one) => goes && Number(one.dataset.row) === (step === 'no-row' ? row : 0) && Number(one.dataset.column) === (step === 'no-row' ? 0 : column));
    const answer = own?.dataset.languages ? await question('#ask-delete', own.dataset.languages) : 'all';
    if (!answer) return;
    await settled();
    const told = await change({ deed: 'table', at: Number(block.dataset.at), step, row, column, texts: answer === 'all' });
    if (!told) return;
    await anew(told.focus, key);
    say(told.said + (now.root && unsaved() ? ' ' + find('#kept').dataset.others : ''));
  });
}
// A block, or an item of a list, becomes one of another kind: the same text, in its place. One that is being saved is one of the file then.
export function turned(choice) {
  const block = block_of(choice), row = choice.closest('.row'), kind = choice.value, is_whole = !row && /^(list|numbered)$/.test(block.dataset.kind);
  then(async () => {
    const { name } = (row || block).querySelector('.line').dataset;
    if (!name) { if (block.isConnected) redress(block); return; }
    const named = () => all('.line[data-name]', main()).find((own) => own.dataset.name === name), line = named();
    if (!line) return;
    const own = block_of(line), items = all('.row', own), item = !is_whole && items.length > 1 ? items.indexOf(line.closest('.row')) : -1;
    await settled();
    const told = await change({ deed: 'turn', at: Number(own.dataset.at), row: item < 0 ? null : item, kind });
    if (!told) { for (const one of choice.options) one.selected = one.defaultSelected; return; }
    await anew(name);
    const now_there = named(), place = now_there && ((!is_whole && now_there.closest('.row')?.querySelector('[data-turn]')) || block_of(now_there).querySelector(':scope > .kind [data-turn]'));
    if (place && document.activeElement === area_of(now_there)) place.focus();
    say(told.said + (now.root && unsaved() ? ' ' + find('#kept').dataset.others : ''));
  });
}
// The fields of a new block become those of the kind that was chosen.
export function redress(block) {
  delete block.dataset.entered;
  dress(block, [texts_of(block).join(' ').trim()]);
  keep(block.querySelector('textarea'));
  block.querySelector('textarea').focus();
}
// What becomes of a new block; one that is being saved is one of the file then.
export function of_new(block, name) {
  const is_new = block.matches(NEW);
  if (is_new && !now.sending.has(block)) { if (name === 'drop') drop(block); else shift(block, name); return; }
  then(() => {
    if (block.matches(NEW)) { if (block.isConnected) of_new(block, name); return null; }
    const text = block.querySelector('.line').dataset.name, line = all('.line[data-name]', main()).find((own) => own.dataset.name === text);
    return line && deed(name === 'drop' ? 'delete' : name, block_of(line), line.closest('.row'));
  });
}
// A new block goes past the one beside it.
function shift(block, name) {
  const beside = (own, step) => { do own = own && own[step]; while (own && !own.matches('.block:not(.before), .row')); return own; };
  const other = beside(block, name === 'up' ? 'previousElementSibling' : 'nextElementSibling');
  if (!other) return;
  if (name === 'up') other.before(block); else behind(other).after(block);
  settle(block);
  keep(block.querySelector('textarea'));
}
function drop(block) {
  const fields = all('.line .field textarea', main()), at = fields.indexOf(block.querySelector('textarea')), near = fields[at - 1] || fields[at + 1];
  block.offer?.remove();
  block.remove();
  queue.add('fresh');
  keep_on();
  if (near) { near.focus(); near.setSelectionRange(near.value.length, near.value.length); }
}
// What Enter began and nobody wrote goes when it is left; nothing moves away from under a finger.
export function left(event) {
  const block = block_of(event.target), is_hollow = () => 'entered' in block.dataset && block.matches(NEW) && !now.sending.has(block) && texts_of(block).every((text) => !text.trim());
  if (!is_hollow() || block.contains(event.relatedTarget) || !document.hasFocus()) return;
  const go = () => setTimeout(() => {
    if (!block.isConnected || block.contains(document.activeElement) || !document.hasFocus() || find('dialog[open]') || !is_hollow()) return;
    block.offer?.remove();
    block.remove();
    queue.add('fresh');
    keep_on();
  });
  if (now.is_pressed) addEventListener('pointerup', go, { once: true, capture: true }); else go();
}
async function join(area) {
  const block = block_of(area), above = all('.block[data-at], .block.fresh', main()).filter((own) => !own.parentElement.closest('.block'));
  const before = above[above.indexOf(block) - 1];
  if (!before || before.matches('.fresh') || before.dataset.kind !== 'paragraph') return;
  const text = [area_of(before.querySelector('.line')).value.trimEnd(), area.value.trimStart()].join(' ').trim(), said = pieces(text);
  const languages = [before, block].map((own) => own.querySelector(':scope > .moves [data-languages]')?.dataset.languages).filter(Boolean);
  // What was typed for the forms of a number belongs to one of them: it is saved first.
  if ([before, block].some((own) => sets(own).some(form_changed))) return;
  if (!said || !text || (languages.length && !(await question('#ask-join', languages[0])))) return;
  await settled();
  const told = await change({ deed: 'join', at: Number(block.dataset.at), pieces: said });
  if (!told) return;
  await anew(told.focus);
  say(told.said);
}

// Keys.
function enter(area) {
  const block = block_of(area), at = area.selectionEnd, kind = block.dataset.kind, row = area.closest('.row');
  if (block.matches(NEW) && !now.sending.has(block) && /^(item|number)$/.test(kind) && !area.value.trim()) {
    block.querySelector('select').value = 'paragraph';
    // Out of the list that it stands in.
    const list = block.parentElement.closest('.block');
    if (list) { behind(list).after(block); settle(block); }
    dress(block, ['']);
    block.querySelector('textarea').focus();
    return;
  }
  const is_text = /^(paragraph|heading|subheading|item|number|list|numbered)$/.test(kind);
  if (kind === 'table' || (!is_text && !block.matches('.fresh'))) { other(1); return; }
  const next = { item: 'item', number: 'number', list: 'item', numbered: 'number' }[kind] || 'paragraph';
  // At the beginning of a text there is nothing to part: room comes above it.
  if (at === 0 && area.value.trim()) { make_room(row || block, next); return; }
  const tail = is_text ? area.value.slice(at).trimStart() : '';
  if (tail && sets(line_of(area)).some(form_changed)) return;
  if (tail) { area.setSelectionRange(area.value.slice(0, at).trimEnd().length, area.value.length); document.execCommand('delete'); }
  const fresh = add(row || behind(block), next, [tail]);
  block_of(fresh).dataset.entered = '';
  fresh.focus();
  fresh.setSelectionRange(0, 0);
}
function make_room(before, kind) {
  const fresh = make(kind);
  fresh.dataset.entered = '';
  before.before(fresh);
  settle(fresh);
  keep(fresh.querySelector('textarea'));
}
function backspace(area) {
  const block = block_of(area);
  if (!block.matches('.fresh')) { if (block.dataset.kind === 'paragraph') then(() => area.isConnected && join(area)); return; }
  const fields = all('.line .field textarea', main()), near = fields[fields.indexOf(area) - 1];
  if (!block.matches(NEW) || now.sending.has(block) || (all('textarea', block).some((own) => own !== area && own.value.trim()) || (block.querySelectorAll('textarea').length > 1 && area.value))) return;
  const text = area.value, may = near && /^(paragraph|item|number|list|numbered)$/.test(block_of(near).dataset.kind);
  if (text && !may) return;
  drop(block);
  if (text) {
    const place = near.value.length;
    document.execCommand('insertText', false, (place ? ' ' : '') + text);
    near.setSelectionRange(place + (place ? 1 : 0), place + (place ? 1 : 0));
  }
}
function other(step) {
  const fields = all('.line .field textarea', main()), next = fields[fields.indexOf(now.active && area_of(line_of(now.active))) + step];
  if (next) next.focus();
}
function move(area, name) {
  const block = block_of(area), row = area.closest('.row');
  if (block.matches('.fresh')) { of_new(block, name); area.focus(); }
  else if (block.dataset.at !== undefined) later(name, block, row, true);
}
export function pressed(event) {
  const area = event.target, ctrl = event.ctrlKey || event.metaKey;
  if (event.isComposing) return;
  const is_start = area.selectionStart === 0 && area.selectionEnd === 0;
  const act = event.key === 'Enter' && !ctrl && !event.shiftKey ? () => enter(area)
    : event.key === 'Enter' ? () => {}
    : event.key === 'Backspace' && is_start && !ctrl ? () => backspace(area)
    : ctrl && event.shiftKey && /^Arrow(Up|Down)$/.test(event.key) ? () => move(area, event.key === 'ArrowUp' ? 'up' : 'down')
    : ctrl && !event.shiftKey && /^Arrow(Up|Down)$/.test(event.key) ? () => other(event.key === 'ArrowUp' ? -1 : 1) : null;
  if (act) { event.preventDefault(); act(); }
}
