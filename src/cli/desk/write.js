import { keep_last } from '/asked.js';
import { add, later, left, of_new, pressed, redress, tabled, turned } from '/blocks.js';
import { keep, queue, sent, settled } from '/drafts.js';
import { before, draw, insert, rest } from '/field.js';
import { pending, restore, template } from '/fresh.js';
import { offer, offer_all, replace_known } from '/known.js';
import { with_forms } from '/number.js';
import { paste } from '/pasted.js';
import { pick } from '/photos.js';
import { brace, taken } from '/pick.js';
import { anew, change, press_save, then } from '/saving.js';
import { NEW, all, area_of, block_of, find, kept_now, learn, line_of, main, now, pieces, place_of, screen, set, sets } from '/sheet.js';
import * as preview from '/preview.js';
// The screen on which a release is written. Blocks that are in the file are changed there by the program; new ones are drafts in this page
// until they are saved, together and in their order.

const { say } = self.desk;
now.wire = wire;
function wire(area) {
  const mirror = area.closest('.field').querySelector('.mirror');
  const own = sets(line_of(area)), show_forms = () => own.forEach((set) => { set.hidden = !area.value.includes('⟦' + set.dataset.choice + '⟧'); });
  draw(area, mirror);
  show_forms();
  area.addEventListener('beforeinput', (event) => { if (!brace(event, now.tools, say)) before(event); });
  area.addEventListener('input', () => { draw(area, mirror); show_forms(); keep(area); offer(area); });
  for (const set of own) {
    const paint = (one) => draw(one, one.parentElement.querySelector('.mirror'));
    all('textarea', set).forEach(paint);
    set.addEventListener('input', (event) => { paint(event.target); keep(area); });
    set.addEventListener('beforeinput', (event) => { if (!brace(event, now.tools, say)) before(event); });
    set.addEventListener('focusin', (event) => { now.active = event.target; });
    set.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); });
  }
  area.addEventListener('keydown', to_next_cell);
  area.addEventListener('keydown', pressed);
  area.addEventListener('paste', paste);
  area.addEventListener('focusout', left);
  area.addEventListener('focus', () => {
    now.active = area;
    now.last = area.selectionStart;
    for (const line of all('.line.worked')) line.classList.remove('worked');
    line_of(area).classList.add('worked');
    // From cell to cell the next key leads, and to what can be done with them behind the last.
    const cells = line_of(area).closest('.fresh[data-kind=table] .texts'), grid = line_of(area).closest('.grid');
    if (cells) cells.append(now.tools); else (grid || line_of(area).querySelector('.field')).after(now.tools);
    const name = line_of(area).dataset.name;
    if (name && now.root.dataset.text !== now.root.dataset.begin + name) { now.root.dataset.text = now.root.dataset.begin + name; preview.turned(); }
  });
}
document.addEventListener('selectionchange', () => { if (now.root && now.active && document.activeElement === now.active) now.last = rest(now.active, now.last); });

function begin() {
  [now.was, now.root] = [place_of(now.active), find('.writer')];
  [now.active, now.pasted] = [null, false];
  if (!now.root) return;
  learn(JSON.parse(now.root.dataset.marks));
  now.tools = template('#tools-of-text');
  const fresh = JSON.parse(now.root.dataset.fresh);
  all('.line .field textarea', main()).forEach(wire);
  restore(fresh);
  kept_now();
  offer_all();
}
// From cell to cell, whatever is offered between them; back again the key leads through all of it.
function to_next_cell(event) {
  if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const cell = event.target.closest('.cell, .fresh[data-kind=table] .line'), place = cell?.closest('.grid, .texts');
  if (!place) return;
  const cells = all('.cell, .fresh[data-kind=table] .line', place), next = cells[cells.indexOf(cell) + 1];
  const field = next?.querySelector('textarea') || next?.querySelector('a[href], button');
  if (field) { event.preventDefault(); field.focus(); }
}
addEventListener('payom-shown', begin);
for (const [name, is_down] of [['pointerdown', true], ['pointerup', false], ['pointercancel', false]]) addEventListener(name, () => { now.is_pressed = is_down; }, true);
// With the arrows a kind is chosen from the open list: each key would change the file otherwise.
screen.addEventListener('keydown', (event) => {
  if (!/^Arrow(Up|Down)$/.test(event.key) || !event.target.matches('[data-turn]') || !event.target.showPicker) return;
  event.preventDefault();
  event.target.showPicker();
});
// What can be added is one key away.
screen.addEventListener('toggle', (event) => { if (event.target.open && event.target.matches('.add')) event.target.querySelector('[data-add]').focus(); }, true);
// Whoever goes in the middle of a word finds it again.
addEventListener('pagehide', () => {
  if (!now.root) return;
  for (const own of queue) {
    if (own === 'fresh') keep_last('/fresh', { release: now.root.dataset.release, fresh: pending() });
    else if (own.isConnected && pieces(own.value)) keep_last('/try', sent(line_of(own)));
  }
});
// A sentence of the page is clicked.
addEventListener('payom-open', (event) => {
  const line = now.root && all('.line[data-name]', main()).find((own) => own.dataset.name === event.detail || own.dataset.name.split('.')[0] === event.detail);
  if (line) { event.preventDefault(); area_of(line).focus(); }
});
screen.addEventListener('click', (event) => {
  const button = now.root && event.target.closest('button');
  if (!button) return;
  const { deed: name, add: kind, new: own, around, mark, known: label, insert: typed, whole } = button.dataset;
  const block = block_of(button), line = button.closest('.line');
  if (button.dataset.write === 'save') press_save();
  else if (button.dataset.write) then(async () => {
    await settled();
    const told = await change({ deed: button.dataset.write });
    if (told) { await anew(); say(told.said); }
  });
  else if (button.dataset.table) tabled(button);
  else if (button.dataset.forms !== undefined) with_forms();
  else if (name) later(name, block, button.closest('.row'));
  else if (kind === 'funding') then(async () => {
    await settled();
    let before = button.closest('.add');
    if (!button.isConnected) return;
    while (before && before.dataset.at === undefined) before = before.previousElementSibling;
    const told = await change({ deed: 'insert', groups: [{ at: before ? Number(before.dataset.at) : null, row: null, blocks: [{ kind, texts: [] }] }] });
    if (told) { await anew(); say(told.said); }
  });
  // A header, and two rows below it.
  else if (kind === 'table') { const place = button.closest('.add'); place.open = false; add(place, kind, Array(7).fill(''), 2).focus(); }
  else if (kind === 'photo') { const place = button.closest('.add'); place.open = false; pick(place); }
  else if (kind) { const place = button.closest('.add'); place.open = false; add(place, kind).focus(); }
  else if (own) { of_new(block, own); button.focus(); }
  else if (around && now.active) {
    const { selectionStart: from, selectionEnd: to, value } = now.active;
    now.active.focus();
    document.execCommand('insertText', false, around + value.slice(from, to) + around);
    if (from === to) now.active.setSelectionRange(from + around.length, from + around.length);
  } else if (mark !== undefined && now.active) { taken(button.closest('details')); insert(now.active, '⟦' + mark + '⟧'); }
  else if (label !== undefined) replace_known(label, label ? [area_of(line)] : all('.line .field textarea', main()));
  else if (line && typed !== undefined) insert(area_of(line), typed);
  else if (line && whole !== undefined) set(area_of(line), whole);
  else return;
  event.stopImmediatePropagation();
}, true);
screen.addEventListener('input', () => { now.strokes += 1; });
screen.addEventListener('change', (event) => {
  if (now.root && event.target.matches('[data-turn]')) { turned(event.target); return; }
  const block = now.root && event.target.closest('.fresh');
  if (!block || event.target.tagName !== 'SELECT') return;
  if (now.sending.has(block) || !block.matches(NEW)) turned(event.target); else redress(block);
});
addEventListener('keydown', (event) => {
  const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (now.root && ctrl && (event.key === 's' || event.key === 'ы' || event.key === 'Enter')) { event.preventDefault(); press_save(); }
});
begin();
