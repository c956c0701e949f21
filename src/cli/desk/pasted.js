import { add } from '/blocks.js';
import { BREAK, begins, flat, joined, undated } from '/dated.js';
import { behind, dress } from '/fresh.js';
import { as_items, fits } from '/marks.js';
import { offer_all } from '/known.js';
import { bare, from_html, from_text } from '/paste.js';
import { then } from '/saving.js';
import { NEW, all, block_of, find, found_again, main, now, place_of, set } from '/sheet.js';
// A text that is pasted into the page: a line goes into its field, a whole text becomes blocks.

const { ask, html, say } = self.desk;
export function paste(event) {
  const area = event.target, data = event.clipboardData;
  const markup = data.getData('text/html'), text = data.getData('text/plain');
  const rich = markup ? from_html(html, markup) : [], blocks = (rich.length ? rich : from_text(text)).flatMap((one) => (one.kind === 'table' ? table(one) : [one]));
  if (!blocks.length) return;
  event.preventDefault();
  if (!(blocks.length > 1 || blocks[0].kind === 'table') || !(is_block(area) || is_above(area))) { typed(area, blocks.map((one) => flat(one.text)).join(' ')); offer_all(); return; }
  const place = place_of(area);
  // Whatever is done to the page meanwhile comes before it, or behind it.
  then(async () => {
    const told = await read(blocks), own = area.isConnected ? area : found_again(place) || find('.block:not(.before) .field textarea, .line .field textarea');
    whole(told.blocks, own, [told.said].filter(Boolean));
  });
}
const is_block = (area) => block_of(area).matches('.fresh') || block_of(area).dataset.at !== undefined;
// A whole text in the headline or under it begins there, and goes on in blocks.
const is_above = (area) => !is_block(area) && !!(area.compareDocumentPosition(find('.add')) & Node.DOCUMENT_POSITION_FOLLOWING);
function typed(area, text) {
  if (document.activeElement !== area) area.focus({ preventScroll: true });
  document.execCommand('insertText', false, text);
}
// What lines are no text, as the program reads them; what it does not answer is text.
async function read(blocks) {
  const bold = (text) => /^\*\*[^*]+\*\*$/.test(text.trim()), look = ({ kind, text }) => (kind.includes('heading') ? 'heading' : kind !== 'paragraph' ? 'other' : bold(text) ? 'strong' : 'paragraph');
  const lines = (text) => text.split(BREAK).map((line) => line.trim()), said = (text) => lines(text).join('\n').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*/g, '');
  const answer = await ask('/pasted', { release: now.root.dataset.release, paragraphs: blocks.map((one) => [look(one), one.kind === 'table' ? '' : said(one.text)]) }).catch(() => null);
  if (!answer?.ok) return { blocks, said: '' };
  const told = await answer.json();
  const parted = (one, parts) => {
    if (one.kind === 'table' || (parts.length < 2 && parts[0]?.[1] === 'text')) return [one];
    let at = 0;
    return parts.map(([count, what]) => {
      const own = lines(one.text).slice(at, at += count).join(BREAK);
      return { ...one, what, text: own.split('**').length % 2 ? own : own.replaceAll('**', '') };
    });
  };
  return { blocks: blocks.flatMap((one, at) => parted(one, told.parts[at])).filter((one) => one.what !== 'out' && (one.kind === 'table' || flat(one.text).trim())), said: told.said };
}
// How far down a title is looked for.
const HEAD = 7;
// A whole text comes where it was pasted: what the page says by itself, and what stands over the text already, is not said once more.
function whole(all_blocks, area, said) {
  const block = block_of(area), above = is_above(area), headline = find('.before .line[data-name="headline"] textarea');
  // Until when nothing is published is none of what stands over the text.
  const stays = all_blocks.filter((one) => one.what === 'stays'), seen = all('.before .line[data-name] .field textarea', main()).filter((own) => own !== area).map((own) => bare(own.value)).filter(Boolean);
  const is_again = ({ kind, text }, at) => kind !== 'table' && at < HEAD && seen.includes(bare(text));
  const texts = all_blocks.filter((one) => one.what !== 'stays'), first = area === headline && texts.length ? [texts.shift()] : [];
  seen.push(...first.map((one) => bare(one.text)).filter(Boolean));
  const blocks = [...first, ...texts.filter((one, at) => !is_again(one, at))];
  drop_day(blocks, said);
  const title = headline && headline !== area && !headline.value.trim() ? blocks.findIndex((one) => one.what === 'headline') : -1;
  if (title >= 0) {
    const own = flat(blocks[title].text);
    set(headline, own);
    area.focus({ preventScroll: true });
    for (let at = blocks.length - 1; at >= 0; at--) if (at < HEAD && bare(blocks[at].text) === bare(own)) blocks.splice(at, 1);
    said.push(now.root.dataset.headed);
  }
  const begun = blocks.length ? above_day(blocks, area, above, said) : null;
  for (const one of [...blocks, ...stays]) one.text = flat(one.text);
  if (above && begun !== area && blocks.length) typed(area, blocks.shift().text);
  blocks.unshift(...stays);
  if (said.length) say(said.join(' '));
  if (blocks.length) laid(blocks, above ? find('.add') : null, area, block);
  offer_all();
}
function laid(blocks, top, area, block) {
  const is_empty = !area.value.trim(), is_new = is_empty && block.matches(NEW) && !now.sending.has(block);
  // A place for a paragraph becomes no table: that comes in its stead.
  const becomes = is_new && [...block.querySelector('select').options].some((own) => own.value === blocks[0].kind);
  if (top) { /* They come behind what stands over the text. */ }
  else if (becomes) {
    const first = blocks.shift();
    if (first.columns) block.dataset.columns = first.columns;
    block.querySelector('select').value = first.kind;
    dress(block, first.texts || [first.text]);
  } else if (is_empty && block.dataset.kind === blocks[0].kind && !area.closest('.row')) set(area, blocks.shift().text);
  let place = top || behind(block), next = null;
  for (const one of blocks) { next = add(place, one.kind, one.texts || [one.text], one.columns); place = behind(block_of(next)); }
  tidy();
  if (next) next.focus();
  if (!top && is_new && !becomes && next) { block.offer?.remove(); block.remove(); }
}
// Place and day alone, over the title.
function drop_day(blocks, said) {
  const own = now.root.dataset.dateline ? JSON.parse(now.root.dataset.dateline) : null, { kind, text } = blocks[0] || {};
  if (!own || kind !== 'paragraph' || blocks.length < 2 || undated(text, own).trim()) return;
  blocks.shift();
  said.push(now.root.dataset.undated);
}
// A table as a block, or as blocks that lose none of its words.
function table(own) {
  const caption = own.caption || '', cells = own.rows.flat();
  if (fits(own)) return [{ kind: 'table', text: [caption, ...cells].filter(Boolean).join(' '), texts: [caption, ...cells], columns: own.rows[0].length }];
  return [...(caption ? [{ kind: 'paragraph', text: caption }] : []), ...as_items(own)];
}
// Place and day that the facts put in front of the text are not said once more. What stands above them in a text that begins the page goes where that
// stands on the page: in the summary under the headline, whose field is the answer where the text was pasted there.
function above_day(blocks, area, is_above, told) {
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
  told.push(...said.filter((words) => !told.includes(words)));
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
