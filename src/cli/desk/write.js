'use strict';
import { keep_last } from '/asked.js';
import { TOKEN, before, draw, insert, rest } from '/field.js';
import { bare, from_html, from_text, undated } from '/paste.js';
import { ask_forms, number } from '/number.js';
import { brace, taken } from '/pick.js';
import * as preview from '/preview.js';
// The screen on which a release is written. Blocks that are in the file are changed there by the program; new ones are drafts in this page
// until they are saved, together and in their order.

const screen = document.getElementById('screen');
const { ask, clock, html, say, meanwhile, words, show, run, notice } = self.desk;
const find = (selector) => screen.querySelector(selector);
const all = (selector, from = screen) => [...from.querySelectorAll(selector)];
let root = null, pasted = false, active = null, last = 0, tools = null, labels = [], by_label = new Map(), by_mark = new Map();
const main = () => root.querySelector('.desk');
const line_of = (area) => area.closest('.line');
const block_of = (element) => element.closest('.block');
const is_fresh = (area) => !line_of(area).dataset.name;
const area_of = (line) => line.querySelector('textarea');

// What a field says, for the program; null where a token was broken. And the other way round.
function pieces(text) {
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
const sets = (line) => all('.choices', line);
const form_changed = (set) => !set.hidden && all('textarea', set).some((one) => one.value !== (one.dataset.saved || ''));
function line_said(line) {
  let whole = true;
  const out = pieces(area_of(line).value)?.map((piece) => {
    const set = piece.mark && sets(line).find((own) => by_label.get(own.dataset.choice) === piece.mark);
    if (!set || !form_changed(set)) return piece;
    const forms = all('textarea', set).map((one) => [one.dataset.form, pieces(one.value)]);
    whole = whole && forms.every(([, said]) => said);
    return { choice: piece.mark, forms };
  });
  return out && whole ? out : null;
}
const text_of = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : by_mark.has(piece.mark) ? '⟦' + by_mark.get(piece.mark) + '⟧' : piece.mark)).join('');
function kept(name) {
  const line = find('#kept');
  if (line) line.textContent = line.dataset[name].replace('%time%', clock());
}
const unsaved = () => !!find('.block.fresh, [data-draft]');
const is_changed = (line) => area_of(line).value !== line.dataset.saved || sets(line).some(form_changed);
function set(area, text) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(0, area.value.length);
  if (text) document.execCommand('insertText', false, text); else document.execCommand('delete');
}

// Drafts: one question at a time, the newest first.
let busy = null;
const queue = new Set();
function keep(area) {
  queue.add(is_fresh(area) ? 'fresh' : area);
  if (!busy) busy = pump().catch(() => kept('lost')).finally(() => { busy = null; if (queue.size) keep_on(); });
  return busy;
}
const keep_on = () => { if (!busy && root) busy = pump().catch(() => kept('lost')).finally(() => { busy = null; }); };
async function pump() {
  while (queue.size) {
    const next = [...queue].pop();
    queue.delete(next);
    if (next === 'fresh') await keep_fresh(); else if (next.isConnected) await attempt(next);
  }
}
async function settled() { while (busy) await busy; }
self.desk.keepers.push(settled);
async function keep_fresh() {
  const answer = await ask('/fresh', { release: root.dataset.release, fresh: pending() });
  kept(answer.ok ? 'kept' : 'lost');
  preview.typed();
  if (!answer.ok) await notice(answer);
}
const sent = (line) => ({ text: root.dataset.begin + line.dataset.name, basis: line.dataset.basis, pieces: line_said(line) });
let timer = 0;
async function attempt(area) {
  const line = line_of(area), message = sent(line);
  if (!message.pieces) { kept('broken'); return; }
  const answer = await ask('/try', message);
  if (!answer.ok) { kept('lost'); await notice(answer); return; }
  const told = await answer.json(), list = line.querySelector('.remarks');
  kept(!told.kept ? 'lost' : told.saved ? 'none' : 'kept');
  preview.typed();
  line.querySelector('.later').textContent = told.later;
  clearTimeout(timer);
  if (told.count <= Number(list.firstElementChild?.dataset.count)) html(list, told.remarks);
  else timer = setTimeout(() => { if (list.isConnected) html(list, told.remarks); }, 300);
}

// New blocks.
const template = (id) => find(id).content.firstElementChild.cloneNode(true);
function make(kind, texts = [''], file = null, name = '') {
  const block = template('#fresh-block');
  if (file) Object.assign(block.dataset, { file, name });
  block.querySelector('select').value = kind;
  dress(block, texts);
  return block;
}
// The fields of a new block of its kind.
function dress(block, texts) {
  const kind = block.querySelector('select').value, place = block.querySelector('.texts');
  block.dataset.kind = kind;
  const parts = { quote: ['', 'speaker'], photo: ['alt', 'credit', 'caption'] }[kind] || [''];
  const choice = block.querySelector('select');
  // A photo stays one.
  if (kind === 'photo') { choice.disabled = true; } else choice.querySelector('[value=photo]')?.remove();
  place.replaceChildren(...parts.map((part, at) => {
    const line = template('#fresh-line'), area = area_of(line);
    area.setAttribute('aria-label', part ? area.dataset[part] : choice.selectedOptions[0].textContent);
    area.dataset.part = part;
    if (part) area.placeholder = area.dataset[part];
    area.value = texts[at] || '';
    return line;
  }));
  all('textarea', place).forEach(wire);
}
const texts_of = (block) => all('textarea', block).map((area) => area.value);
// Where something comes that stands behind a block: behind what is offered there.
const behind = (block) => (block.nextElementSibling?.matches('.add') ? block.nextElementSibling : block);
// What is offered behind a new block goes with it; items of a list have nothing of that kind.
function settle(block) {
  if (block.parentElement !== main()) { block.offer?.remove(); return; }
  if (!block.offer) {
    block.offer = find('.add').cloneNode(true);
    block.offer.open = false;
    block.offer.querySelector('.unseen').append(block.querySelector('select').selectedOptions[0].textContent);
  }
  block.after(block.offer);
}
function add(place, kind, texts) {
  const block = make(kind, texts);
  place.after(block);
  settle(block);
  const area = block.querySelector('textarea');
  keep(area);
  return area;
}
// All of them, each with the block or item behind which it stands.
function pending() {
  const out = [];
  let after = null, row = false;
  for (const element of all('.block[data-key], .row, .block.fresh', main())) {
    if (element.matches('.row')) [after, row] = [element.querySelector('.line').dataset.name, true];
    else if (element.matches('.fresh')) {
      const is_row = !!element.parentElement.closest('.block');
      if (row && !is_row) [after, row] = [null, false];
      const own = is_row ? after : before_it(element);
      out.push({ after: own, row: is_row, kind: element.dataset.kind, file: element.dataset.file, name: element.dataset.name, texts: texts_of(element).map((text) => pieces(text) || [text.replace(/[⟦⟧]/g, '')]) });
    } else row = false;
  }
  return out;
}
function before_it(element) {
  let own = element.previousElementSibling;
  while (own && !own.matches('.block[data-key]')) own = own.previousElementSibling;
  return own ? own.dataset.key : null;
}
function restore(list) {
  const places = new Map();
  for (const one of list) {
    const key = JSON.stringify([one.after, !!one.row]);
    const block = all('.block[data-key]', main()).find((own) => own.dataset.key === one.after);
    const row = one.row && all('.row', main()).find((own) => own.querySelector('.line')?.dataset.name === one.after);
    const place = places.get(key) || row || (block ? behind(block) : find('.add'));
    const own = make(one.kind, one.texts.map(text_of), one.file, one.name);
    place.after(own);
    settle(own);
    places.set(key, behind(own));
  }
}
// The same as the program takes them: items that follow one upon the other are a list.
function groups() {
  const out = [];
  const put = (at, row, list) => { if (list.length) out.push({ at, row, blocks: list }); };
  const said = (block) => texts_of(block).filter((text) => text.trim()).map(pieces);
  const collect = (fresh, is_row) => fresh.reduce((list, block) => {
    const { kind, file, name } = block.dataset, texts = said(block), before = list[list.length - 1];
    const listed = { item: 'list', number: 'numbered' }[kind];
    if (!texts.length || (file && texts.length < 2)) return list;
    if (is_row) list.push({ kind: 'item', texts: [texts[0]] });
    else if (listed && before && before.kind === listed) before.texts.push(texts[0]);
    else list.push({ kind: listed || kind, texts, file, name });
    return list;
  }, []);
  let at = null, run = [], list = null;
  const end = () => {
    let blocks = collect(run, false);
    // A list that goes on is the same list.
    if (list && blocks[0]?.kind === list.dataset.kind) {
      const rows = all('.row', list);
      put(at, rows.length - 1, blocks[0].texts.map((text) => ({ kind: 'item', texts: [text] })));
      blocks = blocks.slice(1);
    }
    put(at, null, blocks);
    run = [];
  };
  for (const element of main().children) {
    if (element.matches('.block.fresh')) run.push(element);
    else if (element.matches('.block[data-at]')) {
      end();
      at = Number(element.dataset.at);
      list = /^(list|numbered)$/.test(element.dataset.kind) ? element : null;
      let row = null, fresh = [];
      for (const child of element.querySelector('.texts').children) {
        if (child.matches('.fresh')) fresh.push(child);
        else if (child.matches('.row')) { put(at, row, collect(fresh, true)); [row, fresh] = [Number(child.dataset.row), []]; }
      }
      put(at, row, collect(fresh, true));
    }
  }
  end();
  // Those behind the last item of a list are one group.
  return out.reduce((all, group) => {
    const same = all.find((own) => own.at === group.at && own.row === group.row);
    if (same) same.blocks.push(...group.blocks); else all.push(group);
    return all;
  }, []);
}

// Saving. Where somebody else saved a text, what they typed was the draft: it is ours again.
const again = async (lines) => { for (const line of lines) if (line.isConnected) await attempt(area_of(line)); };
// Who has gone to another screen is told there.
const refused = (text) => { if (text && root) find('#kept').textContent = text; };
// What keeps the page from being saved: the field to go to, and what to say there.
function hindrance() {
  const broken = all('.line .field textarea', main()).find((area) => !line_said(line_of(area)));
  if (broken) { kept('broken'); return [broken, find('#kept').textContent]; }
  const lacks = all('.fresh[data-kind=photo] textarea', main()).find((area) => area.dataset.part !== 'caption' && !area.value.trim());
  return lacks ? [lacks, lacks.dataset.lacks + ' ' + lacks.placeholder] : null;
}
let saving = false;
// A second press while a page is saved is not one more.
function press_save() {
  if (saving) return;
  saving = true;
  const done = meanwhile(words('saving'));
  then(save, () => { saving = false; done(); });
}
async function save() {
  await settled();
  const why = hindrance();
  if (why) { why[0].focus(); say(why[1]); return; }
  const lines = all('.line[data-name]', main()).filter(is_changed), fresh = groups();
  if (!lines.length && !fresh.length) { kept('none'); say(find('#kept').textContent); return; }
  const was = new Map(lines.map((line) => [line, JSON.stringify(line_said(line))]));
  const told = lines.length === 1 && !fresh.length ? await save_one(lines[0]) : await save_all(lines, fresh);
  if (!told) return;
  // What is typed since is a draft of what is in the file now.
  for (const line of lines) {
    line.dataset.basis = told.bases[line.dataset.name] || line.dataset.basis;
    if (JSON.stringify(line_said(line)) !== was.get(line)) keep(area_of(line));
  }
  const names = lines.map((line) => line.dataset.name);
  await anew(told.focus);
  say([told.said, told.later].filter(Boolean).join(' '));
  in_view(names);
}
async function save_one(line) {
  const answer = await ask('/save', sent(line));
  if (answer.status === 409) await again([line]);
  if (answer.ok) return answer.json();
  area_of(line).focus();
  refused(await notice(answer));
  return null;
}
// New blocks have no names yet, under which more could be kept: until they have, nothing can be typed.
async function save_all(lines, fresh) {
  const texts = lines.map((line) => ({ name: line.dataset.name, basis: line.dataset.basis, pieces: sent(line).pieces }));
  const was = document.activeElement, own = main();
  own.inert = fresh.length > 0;
  try {
    const told = await change({ deed: 'insert', groups: fresh, tidy: pasted, texts }, '/write');
    if (told && fresh.length) await ask('/fresh', { release: root.dataset.release, fresh: [] });
    if (!told) await again(lines);
    return told;
  } finally {
    own.inert = false;
    if (fresh.length && was.isConnected) was.focus({ preventScroll: true });
  }
}
// The first remark on what was saved, and before all the field in which one is.
function in_view(names) {
  const lines = root ? all('.line[data-name]', main()).filter((line) => names.includes(line.dataset.name)) : [];
  lines.find((line) => line.querySelector('.remarks .sign.b, .remarks .sign.w'))?.querySelector('.remarks').scrollIntoView({ block: 'nearest' });
  if (document.activeElement.matches('textarea')) document.activeElement.scrollIntoView({ block: 'nearest' });
}
async function change(message, path = '/block') {
  const answer = await ask(path, { release: root.dataset.release, basis: root.dataset.structure, ...message });
  if (answer.ok) return answer.json();
  refused(await notice(answer));
  return null;
}
// The screen as it is now, at the same place.
async function anew(name, key, deed) {
  const was = active && active.isConnected ? line_of(active).dataset.name : null, caret = active ? active.selectionStart : 0;
  await show(true);
  if (!root) return;
  const block = key && all('.block[data-key]', main()).find((own) => own.dataset.key === key);
  const button = block && deed && block.querySelector(`:scope > .moves [data-deed="${deed}"]`);
  const line = all('.line[data-name]', main()).find((own) => own.dataset.name === (name || was) || own.dataset.name.split('.')[0] === name);
  const next = button || (line && area_of(line)) || (block && block.querySelector('textarea, button')), is_there = next === document.activeElement;
  if (next) next.focus({ preventScroll: !name });
  // Who is there already has gone on typing.
  if (next && next.tagName === 'TEXTAREA' && !is_there) { const at = name && name !== was ? next.value.length : caret; next.setSelectionRange(at, at); }
}

// What is done to blocks comes one after the other, each to the page as it is then.
let doing = Promise.resolve();
const then = (deed, after) => { doing = doing.then(() => root && run(deed)).finally(after); };
function later(name, block, row, by_key) {
  const key = block.dataset.key, text = row?.querySelector('.line')?.dataset.name;
  then(async () => {
    const line = text && all('.row', main()).find((own) => own.querySelector('.line')?.dataset.name === text);
    const own = line ? block_of(line) : !text && all('.block[data-key]', main()).find((own) => own.dataset.key === key);
    // What is gone by now was meant twice.
    if (own) await deed(name, own, line || null, by_key);
  });
}

// What becomes of blocks.
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
  else if (name.startsWith('level')) message = { deed: 'level', at, level: Number(name.slice(-1)) };
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
  say(told.said + (root && unsaved() ? ' ' + find('#kept').dataset.others : ''));
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
  if (block.matches('.fresh') && /^(item|number)$/.test(kind) && !area.value.trim()) {
    block.querySelector('select').value = 'paragraph';
    // Out of the list that it stands in.
    const list = block.parentElement.closest('.block');
    if (list) { behind(list).after(block); settle(block); }
    dress(block, ['']);
    block.querySelector('textarea').focus();
    return;
  }
  const is_text = /^(paragraph|heading|subheading|item|number|list|numbered)$/.test(kind);
  if (!is_text && !block.matches('.fresh')) { other(1); return; }
  const next = { item: 'item', number: 'number', list: 'item', numbered: 'number' }[kind] || 'paragraph';
  const tail = is_text ? area.value.slice(at).trimStart() : '';
  if (tail && sets(line_of(area)).some(form_changed)) return;
  if (tail) { area.setSelectionRange(area.value.slice(0, at).trimEnd().length, area.value.length); document.execCommand('delete'); }
  const fresh = add(row || behind(block), next, [tail]);
  fresh.focus();
  fresh.setSelectionRange(0, 0);
}
function backspace(area) {
  const block = block_of(area);
  if (!block.matches('.fresh')) { if (block.dataset.kind === 'paragraph') then(() => area.isConnected && join(area)); return; }
  const fields = all('.line .field textarea', main()), near = fields[fields.indexOf(area) - 1];
  if (block.querySelectorAll('textarea').length > 1 && area.value) return;
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
  const fields = all('.line .field textarea', main()), next = fields[fields.indexOf(active && area_of(line_of(active))) + step];
  if (next) next.focus();
}
function move(area, name) {
  const block = block_of(area), row = area.closest('.row');
  if (block.matches('.fresh')) { shift(block, name); area.focus(); }
  else if (block.dataset.at !== undefined) later(name, block, row, true);
}
function pressed(event) {
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

// Known names, dates and places that are typed as words.
const is_letter = (sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
function places(text, label) {
  const out = [], taken = [...text.matchAll(TOKEN)].map((found) => [found.index, found.index + found[0].length]);
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
    const end = at + label.length, free = !taken.some(([from, to]) => at < to && end > from);
    if (free && !is_letter(text[at - 1]) && !is_letter(text[end])) out.push(at);
  }
  return out;
}
function known(area) {
  const line = line_of(area);
  if (line.dataset.name && !is_changed(line)) return [];
  let text = area.value;
  return labels.filter((label) => {
    const found = places(text, label).length > 0;
    // What is within a longer name is not offered once more.
    if (found) text = replaced(text, label);
    return found;
  });
}
function replaced(text, label) {
  for (const at of places(text, label).reverse()) text = text.slice(0, at) + '⟦' + label + '⟧' + text.slice(at + label.length);
  return text;
}
function offer(area) {
  const place = line_of(area).querySelector('.known'), found = known(area), words = find('#kept').dataset;
  place.replaceChildren(...found.map((label) => {
    const button = document.createElement('button'), token = document.createElement('span');
    button.className = 'small';
    button.dataset.known = label;
    token.className = 'token';
    token.textContent = label;
    button.append(words.one + ' ', token);
    return button;
  }));
  if (found.length) place.prepend(words.known + ' ');
}
// What was replaced is named where it was offered, at the same height: what stands below stays there.
function offer_all(replaced = []) {
  const place = find('#known'), height = place.offsetHeight, words = find('#kept').dataset, fields = all('.line .field textarea', main());
  fields.forEach(offer);
  const found = [...new Set(fields.flatMap(known))];
  place.hidden = !found.length && !replaced.length;
  place.style.minHeight = replaced.length ? height + 'px' : '';
  if (!found.length) { place.textContent = replaced.length ? words.replaced + ' ' + replaced.join(' · ') : ''; return; }
  const button = document.createElement('button');
  button.className = 'small';
  button.dataset.known = '';
  button.textContent = words.whole;
  place.replaceChildren(words.known + ' ' + found.join(' · ') + ' ', button);
}
function replace_known(label, areas) {
  const was = active?.isConnected ? active : areas[0], seen = areas.find((area) => area.getBoundingClientRect().bottom > find('.bar').getBoundingClientRect().bottom) || was;
  const found = label ? [] : [...new Set(areas.flatMap(known))];
  unmoved(seen, () => {
    for (const area of areas) {
      const text = (label ? [label] : known(area)).reduce(replaced, area.value);
      if (text !== area.value) set(area, text);
    }
    offer_all(found);
    was.focus({ preventScroll: true });
  });
}
// Does something while what one looks at stays where it is in the window.
function unmoved(element, deed) {
  const before = element.getBoundingClientRect().top, moved = () => element.getBoundingClientRect().top - before;
  deed();
  main().scrollTop += moved();
  scrollBy({ top: moved(), behavior: 'instant' });
}

// A number of the text becomes one with forms.
async function with_forms() {
  const area = active && area_of(line_of(active)), dialog = find('#number-forms'), found = area && number(area);
  if (!found) { say(dialog.dataset.none); return; }
  const line = line_of(area);
  if (is_fresh(area) || sets(line).some(form_changed)) { say(dialog.dataset.first); return; }
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

// Photos. What one shows is never filled in.
async function photo(place, file) {
  const answer = await ask('/photo', null, file);
  if (!answer.ok) { await notice(answer); return; }
  const told = await answer.json(), block = make('photo', ['', told.credit || '', told.caption || ''], told.file, file.name);
  place.after(block);
  settle(block);
  const area = block.querySelector('textarea');
  keep(area);
  area.focus();
  const reader = new FileReader();
  reader.addEventListener('load', () => { const image = document.createElement('img'); image.alt = ''; image.src = reader.result; block.querySelector('.kind').append(image); });
  reader.readAsDataURL(file);
}
function pick(place) {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = 'image/jpeg,image/png';
  field.addEventListener('change', () => { if (field.files[0]) run(() => photo(place, field.files[0])); });
  field.click();
}
screen.addEventListener('drop', (event) => {
  const file = root && [...event.dataTransfer.files].find((file) => /^image\/(jpeg|png)$/.test(file.type));
  if (!file) return;
  event.preventDefault();
  const block = event.target.closest('.block:not(.before)'), places = all('.add', main());
  run(() => photo(block && block.parentElement === main() ? behind(block) : places[places.length - 1], file));
});

// Pasting.
function paste(event) {
  const area = event.target, data = event.clipboardData;
  const markup = data.getData('text/html'), text = data.getData('text/plain');
  const rich = markup ? from_html(html, markup) : [], blocks = rich.length ? rich : from_text(text);
  const block = block_of(area), is_block = block.matches('.fresh') || block.dataset.at !== undefined;
  // A whole text in the headline or under it begins there, and goes on in blocks.
  const begins = !is_block && !!(area.compareDocumentPosition(find('.add')) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (!blocks.length) return;
  event.preventDefault();
  const several = blocks.length > 1 && (is_block || begins);
  // What stands over the text already is not said once more.
  const above = all('.before .line[data-name] .field textarea', main()).filter((own) => own !== area).map((own) => bare(own.value)).filter(Boolean);
  while (several && blocks.length && above.includes(bare(blocks[0].text))) blocks.shift();
  if (!blocks.length) return;
  if (!several || (begins && blocks.length === 1)) { document.execCommand('insertText', false, blocks.map((one) => one.text).join(' ')); offer_all(); return; }
  undate(blocks, begins ? 1 : 0);
  const is_empty = !area.value.trim();
  if (begins) document.execCommand('insertText', false, blocks.shift().text);
  else if (is_empty && block.matches('.fresh')) {
    const first = blocks.shift();
    block.querySelector('select').value = first.kind;
    dress(block, [first.text]);
  } else if (is_empty && block.dataset.kind === blocks[0].kind && !area.closest('.row')) set(area, blocks.shift().text);
  let place = begins ? find('.add') : behind(block), next = null;
  for (const one of blocks) { next = add(place, one.kind, [one.text]); place = behind(block_of(next)); }
  tidy();
  if (next) next.focus();
  offer_all();
}
// Place and day that the facts put in front of the text are not said once more.
function undate(blocks, from) {
  if (!root.dataset.dateline) return;
  const own = JSON.parse(root.dataset.dateline), first = blocks.slice(from, from + 4).find((one) => one.kind === 'paragraph' && undated(one.text, own) !== one.text);
  if (!first) return;
  first.text = undated(first.text, own);
  say(root.dataset.undated);
}
// Once there is a text, places for one that nobody has written go; they are in the file until it is saved.
function tidy() {
  pasted = true;
  for (const block of all('.block[data-at]', main())) {
    const areas = all('.field textarea', block), goes = areas.length && areas.every((area) => !area.value.trim() && !area.closest('.line').dataset.saved) && block.dataset.kind !== 'other';
    if (goes) { block.hidden = true; if (block.nextElementSibling?.matches('.add')) block.nextElementSibling.hidden = true; }
  }
}

function wire(area) {
  const mirror = area.closest('.field').querySelector('.mirror');
  const own = sets(line_of(area)), show_forms = () => own.forEach((set) => { set.hidden = !area.value.includes('⟦' + set.dataset.choice + '⟧'); });
  draw(area, mirror);
  show_forms();
  area.addEventListener('beforeinput', (event) => { if (!brace(event, tools, say)) before(event); });
  area.addEventListener('input', () => { draw(area, mirror); show_forms(); keep(area); offer(area); });
  for (const set of own) {
    const paint = (one) => draw(one, one.parentElement.querySelector('.mirror'));
    all('textarea', set).forEach(paint);
    set.addEventListener('input', (event) => { paint(event.target); keep(area); });
    set.addEventListener('beforeinput', (event) => { if (!brace(event, tools, say)) before(event); });
    set.addEventListener('focusin', (event) => { active = event.target; });
    set.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); });
  }
  area.addEventListener('keydown', pressed);
  area.addEventListener('paste', paste);
  area.addEventListener('focus', () => {
    active = area;
    last = area.selectionStart;
    line_of(area).querySelector('.field').after(tools);
    const name = line_of(area).dataset.name;
    if (name && root.dataset.text !== root.dataset.begin + name) { root.dataset.text = root.dataset.begin + name; preview.turned(); }
  });
}
document.addEventListener('selectionchange', () => { if (root && active && document.activeElement === active) last = rest(active, last); });

function begin() {
  root = find('.writer');
  [active, pasted] = [null, false];
  if (!root) return;
  const pairs = JSON.parse(root.dataset.marks);
  by_label = new Map(pairs.map(([mark, label]) => [label, mark]));
  by_mark = new Map(pairs);
  const is_name = (label) => label.length > 3 && !/^\d{1,3}$/.test(label);
  labels = pairs.map(([, label]) => label).filter(is_name).sort((a, b) => b.length - a.length);
  tools = template('#tools-of-text');
  const fresh = JSON.parse(root.dataset.fresh);
  all('.line .field textarea', main()).forEach(wire);
  restore(fresh);
  kept(unsaved() ? 'kept' : 'none');
  offer_all();
}
addEventListener('payom-shown', begin);
// What can be added is one key away.
screen.addEventListener('toggle', (event) => { if (event.target.open && event.target.matches('.add')) event.target.querySelector('[data-add]').focus(); }, true);
// Whoever goes in the middle of a word finds it again.
addEventListener('pagehide', () => {
  if (!root) return;
  for (const own of queue) {
    if (own === 'fresh') keep_last('/fresh', { release: root.dataset.release, fresh: pending() });
    else if (own.isConnected && pieces(own.value)) keep_last('/try', sent(line_of(own)));
  }
});
// A sentence of the page is clicked.
addEventListener('payom-open', (event) => {
  const line = root && all('.line[data-name]', main()).find((own) => own.dataset.name === event.detail || own.dataset.name.split('.')[0] === event.detail);
  if (line) { event.preventDefault(); area_of(line).focus(); }
});
screen.addEventListener('click', (event) => {
  const button = root && event.target.closest('button');
  if (!button) return;
  const { deed: name, add: kind, new: own, around, mark, known: label, insert: typed, whole } = button.dataset;
  const block = block_of(button), line = button.closest('.line');
  if (button.dataset.write === 'save') press_save();
  else if (button.dataset.write) then(async () => {
    await settled();
    const told = await change({ deed: button.dataset.write });
    if (told) { await anew(); say(told.said); }
  });
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
  else if (kind === 'photo') { const place = button.closest('.add'); place.open = false; pick(place); }
  else if (kind) { const place = button.closest('.add'); place.open = false; add(place, kind).focus(); }
  else if (own === 'drop') drop(block);
  else if (own) { shift(block, own); button.focus(); }
  else if (around && active) {
    const { selectionStart: from, selectionEnd: to, value } = active;
    active.focus();
    document.execCommand('insertText', false, around + value.slice(from, to) + around);
    if (from === to) active.setSelectionRange(from + around.length, from + around.length);
  } else if (mark !== undefined && active) { taken(button.closest('details')); insert(active, '⟦' + mark + '⟧'); }
  else if (label !== undefined) replace_known(label, label ? [area_of(line)] : all('.line .field textarea', main()));
  else if (line && typed !== undefined) insert(area_of(line), typed);
  else if (line && whole !== undefined) set(area_of(line), whole);
  else return;
  event.stopImmediatePropagation();
}, true);
screen.addEventListener('change', (event) => {
  const block = root && event.target.closest('.fresh');
  if (!block || event.target.tagName !== 'SELECT') return;
  const texts = texts_of(block);
  dress(block, [texts.join(' ').trim()]);
  keep(block.querySelector('textarea'));
  block.querySelector('textarea').focus();
});
addEventListener('keydown', (event) => {
  const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (root && ctrl && (event.key === 's' || event.key === 'ы' || event.key === 'Enter')) { event.preventDefault(); press_save(); }
});
begin();
