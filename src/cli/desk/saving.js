import { attempt, keep, keep_on, queue, sent, settled } from '/drafts.js';
import { groups } from '/fresh.js';
import { all, area_of, block_of, find, found_again, hollow, is_changed, kept, kept_now, line_of, line_said, main, now } from '/sheet.js';
// Saving. What is done to a page comes one after the other; what is typed meanwhile is lost nowhere, for the page takes keys all the time.

const { ask, say, meanwhile, words, show, run, notice, during } = self.desk;
// What is done to blocks comes one after the other, each to the page as it is then.
let doing = Promise.resolve(), is_refused = false;
async function done(deed) {
  is_refused = false;
  return now.root && await run(deed) !== false && !is_refused;
}
export const then = (deed, after) => { doing = during(doing.then(() => done(deed)).finally(after)); };

// Saving. Where somebody else saved a text, what they typed was the draft: it is ours again.
const again = async (lines) => { for (const line of lines) if (line.isConnected) await attempt(area_of(line)); };
// Who has gone to another screen is told there.
export const refused = (text) => { is_refused = true; if (text && now.root) find('#kept').textContent = text; };
// What keeps the page from being saved: the field to go to, and what to say there.
function hindrance() {
  const broken = all('.line .field textarea', main()).find((area) => !line_said(line_of(area)));
  if (broken) { kept('broken'); return [broken, find('#kept').textContent]; }
  const lacks = all('.fresh[data-kind=photo] textarea', main()).find((area) => area.dataset.part !== 'caption' && !area.value.trim());
  if (lacks) return [lacks, lacks.dataset.lacks + ' ' + lacks.placeholder];
  const nameless = all('.fresh[data-kind=table]', main()).map((block) => block.querySelector('textarea')).find((area) => !area.value.trim());
  if (nameless) return [nameless, nameless.dataset.captionless];
  // Who said it would be read as what was said.
  const quote = all('.fresh[data-kind=quote]', main()).map((block) => all('textarea', block)).find(([words, speaker]) => speaker?.value.trim() && !words.value.trim());
  return quote ? [quote[0], quote[0].dataset.wordless] : null;
}
// What is new and empty is in no file, whatever else is saved.
function still_empty() {
  const kinds = new Set(hollow().map((block) => block.querySelector('select').selectedOptions[0].textContent));
  return kinds.size ? find('#kept').dataset.hollow + ' ' + [...kinds].join(', ') + '.' : '';
}
let waiting = 0, last = -1;
// A second press while a page is saved is one more only where something was typed since.
export function press_save() {
  if (waiting && now.strokes === last) return;
  last = now.strokes;
  waiting += 1;
  const done = meanwhile(words('saving'));
  then(save, () => { waiting -= 1; done(); });
}
// Whether all is saved then.
export async function save() {
  const typed = now.strokes;
  await settled();
  const why = hindrance();
  if (why) { why[0].focus(); say(why[1]); return false; }
  const lines = all('.line[data-name]', main()).filter(is_changed), fresh = groups();
  if (!lines.length && !fresh.length) { kept_now(); say(still_empty() || find('#kept').textContent); return true; }
  const was = new Map(lines.map((line) => [line, JSON.stringify(line_said(line))]));
  const told = lines.length === 1 && !fresh.length && lines[0].dataset.vacant === undefined ? await save_one(lines[0]) : await save_all(lines, fresh);
  if (!told) return false;
  // What is typed since is a draft of what is in the file now.
  for (const line of lines) {
    line.dataset.basis = told.bases[line.dataset.name] || line.dataset.basis;
    if (JSON.stringify(line_said(line)) !== was.get(line)) keep(area_of(line));
  }
  const names = [told.wrong, ...lines.map((line) => line.dataset.name), ...(told.fresh || []).flatMap((group) => group.names)].filter(Boolean);
  await anew(told.wrong || (document.activeElement === now.active ? null : told.focus), null, null, typed);
  say([told.said, told.later, now.root && still_empty()].filter(Boolean).join(' '));
  in_view(names);
  return true;
}
async function save_one(line) {
  const answer = await ask('/save', sent(line));
  if (answer.status === 409) await again([line]);
  if (answer.ok) return answer.json();
  area_of(line).focus();
  refused(await notice(answer));
  return null;
}
async function save_all(lines, fresh) {
  const texts = lines.map((line) => ({ name: line.dataset.name, basis: line.dataset.basis, pieces: sent(line).pieces }));
  const plain = fresh.map(({ at, row, blocks }) => ({ at, row, blocks: blocks.map(({ fields, ...own }) => own) }));
  now.sending = new Set(fresh.flatMap((group) => group.blocks.flatMap((own) => own.fields.map(({ area }) => block_of(area)))));
  try {
    const told = await change({ deed: 'insert', groups: plain, tidy: now.pasted, texts }, '/write');
    if (told) await adopted(told.fresh, fresh);
    else await again(lines);
    return told;
  } finally { now.sending = new Set(); }
}
// New blocks that are in the file now have names, under which what was typed in them since is kept; those that came since stay new, behind them.
async function adopted(told, sent) {
  for (const group of told) group.names = group.texts.map(([name]) => name);
  for (const { at, row, texts } of told) {
    const group = sent.find((own) => own.at === at && own.row === row), list = row !== null && find(`.block[data-at="${at}"]`);
    for (const { kind, fields } of group?.blocks || []) {
      const own = texts.splice(0, fields.length), key = list ? list.dataset.key : own[0][0], is_item = !!list || /^(list|numbered)$/.test(kind);
      fields.forEach((field, number) => { if (field.area.isConnected) named(field, own[number], key, is_item); });
    }
  }
  queue.add('fresh');
  keep_on();
  await settled();
}
function named({ area, value }, [name, basis], key, is_item) {
  const block = block_of(area);
  Object.assign(line_of(area).dataset, { name, basis, saved: value });
  if (block.parentElement.closest('.block')) block.classList.replace('block', 'row');
  else block.dataset.key = key;
  if (is_item) block.dataset.item = name;
  if (area.value !== value) queue.add(area);
}
// The first remark on what was saved, and before all the field in which one is.
function in_view(names) {
  const lines = now.root ? all('.line[data-name]', main()).filter((line) => names.includes(line.dataset.name)) : [];
  lines.sort((one, other) => names.indexOf(one.dataset.name) - names.indexOf(other.dataset.name));
  lines.find((line) => line.querySelector('.remarks .sign.b, .remarks .sign.w'))?.querySelector('.remarks').scrollIntoView({ block: 'nearest' });
  if (document.activeElement.matches('textarea')) document.activeElement.scrollIntoView({ block: 'nearest' });
}
export async function change(message, path = '/block') {
  const answer = await ask(path, { release: now.root.dataset.release, basis: now.root.dataset.structure, ...message });
  if (answer.ok) return answer.json();
  refused(await notice(answer));
  return null;
}
// The screen as it is now, at the same place: at a text that is named, at the button of a block, or where somebody was or has gone on typing.
export async function anew(name, key, deed, since = now.strokes) {
  if (!await show(true) || !now.root) return;
  const block = key && all('.block[data-key]', main()).find((own) => own.dataset.key === key), is_typing = now.was && now.strokes !== since;
  const button = block && deed && block.querySelector(`:scope > .moves [data-deed="${deed}"]`);
  const line = name && !is_typing && all('.line[data-name]', main()).find((own) => own.dataset.name === name || own.dataset.name.split('.')[0] === name);
  const same = now.was && found_again(now.was), next = button || (line && area_of(line)) || same || (block && block.querySelector('textarea, button'));
  if (!next) return;
  next.focus({ preventScroll: next === same });
  if (next.tagName !== 'TEXTAREA') return;
  if (next === same) next.setSelectionRange(now.was.from, now.was.to); else next.setSelectionRange(next.value.length, next.value.length);
}
