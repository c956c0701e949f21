'use strict';
import { add } from '/blocks.js';
import { begins, flat, joined, undated } from '/dated.js';
import { behind, dress } from '/fresh.js';
import { as_items, fits } from '/marks.js';
import { offer_all } from '/known.js';
import { bare, from_html, from_text } from '/paste.js';
import { NEW, all, block_of, find, main, now, set } from '/sheet.js';
// A text that is pasted into the page: a line goes into its field, a whole text becomes blocks.

const { html, say } = self.desk;
export function paste(event) {
  const area = event.target, data = event.clipboardData;
  const markup = data.getData('text/html'), text = data.getData('text/plain');
  const rich = markup ? from_html(html, markup) : [], blocks = (rich.length ? rich : from_text(text)).flatMap((one) => (one.kind === 'table' ? table(one) : [one]));
  const block = block_of(area), is_block = block.matches('.fresh') || block.dataset.at !== undefined;
  // A whole text in the headline or under it begins there, and goes on in blocks.
  const is_above = !is_block && !!(area.compareDocumentPosition(find('.add')) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (!blocks.length) return;
  event.preventDefault();
  const several = (blocks.length > 1 || blocks[0].kind === 'table') && (is_block || is_above);
  // What stands over the text already is not said once more.
  const above = all('.before .line[data-name] .field textarea', main()).filter((own) => own !== area).map((own) => bare(own.value)).filter(Boolean);
  while (several && blocks.length && above.includes(bare(blocks[0].text))) blocks.shift();
  if (!blocks.length) return;
  const begun = several && above_day(blocks, area, is_above);
  for (const one of blocks) one.text = flat(one.text);
  if (!begun && (!several || (is_above && blocks.length === 1))) { document.execCommand('insertText', false, blocks.map((one) => one.text).join(' ')); offer_all(); return; }
  if (!blocks.length) { offer_all(); return; }
  const is_empty = !area.value.trim();
  if (is_above && begun !== area) document.execCommand('insertText', false, blocks.shift().text);
  else if (is_empty && block.matches(NEW) && !now.sending.has(block)) {
    const first = blocks.shift();
    if (first.columns) block.dataset.columns = first.columns;
    block.querySelector('select').value = first.kind;
    dress(block, first.texts || [first.text]);
  } else if (is_empty && block.dataset.kind === blocks[0]?.kind && !area.closest('.row')) set(area, blocks.shift().text);
  let place = is_above ? find('.add') : behind(block), next = null;
  for (const one of blocks) { next = add(place, one.kind, one.texts || [one.text], one.columns); place = behind(block_of(next)); }
  tidy();
  if (next) next.focus();
  offer_all();
}
// A table as a block, or as blocks that lose none of its words.
function table(own) {
  const caption = own.caption || '', cells = own.rows.flat();
  if (fits(own)) return [{ kind: 'table', text: [caption, ...cells].filter(Boolean).join(' '), texts: [caption, ...cells], columns: own.rows[0].length }];
  return [...(caption ? [{ kind: 'paragraph', text: caption }] : []), ...as_items(own)];
}
// Place and day that the facts put in front of the text are not said once more. What stands above them in a text that begins the page goes where that
// stands on the page: in the summary under the headline, whose field is the answer where the text was pasted there.
function above_day(blocks, area, is_above) {
  const own = now.root.dataset.dateline ? JSON.parse(now.root.dataset.dateline) : null, field = find(`.before .line[data-name="${CSS.escape(now.root.dataset.summary)}"] textarea`);
  const at = begins(blocks, is_above && area !== field ? 1 : 0, own, area.lang), here = area === field ? area : null;
  if (at < 0) return null;
  const text = own ? undated(blocks[at].text, own) : blocks[at].text, said = text === blocks[at].text ? [] : [now.root.dataset.undated];
  blocks[at].text = text;
  const higher = is_above || is_first(area) ? blocks.slice(is_above && !here ? 1 : 0, at).filter((one) => one.kind === 'paragraph') : [], words = joined(higher.map((one) => one.text));
  const goes = words && field && (here || [words, ''].includes(field.value.trim()));
  if (goes && !here) { set(field, words); area.focus({ preventScroll: true }); } else if (goes) document.execCommand('insertText', false, words);
  if (words) said.push(goes ? now.root.dataset.summed : now.root.dataset.behind);
  blocks.splice(0, blocks.length, ...blocks.filter((one) => flat(one.text).trim() && !(goes && higher.includes(one))));
  if (said.length) say(said.join(' '));
  return here || true;
}
// Whether nothing of the text stands above a field, nor in it.
const is_first = (area) => !all('.block:not(.before) .field textarea', main()).some((own) => own.value.trim() && (own === area || own.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_FOLLOWING));
// Once there is a text, places for one that nobody has written go; they are in the file until it is saved.
function tidy() {
  now.pasted = true;
  for (const block of all('.block[data-at]', main())) {
    const areas = all('.field textarea', block), goes = areas.length && areas.every((area) => !area.value.trim() && !area.closest('.line').dataset.saved) && block.dataset.kind !== 'other';
    if (goes) { block.hidden = true; if (block.nextElementSibling?.matches('.add')) block.nextElementSibling.hidden = true; }
  }
}
