import { BREAK } from '/dated.js';
import { even, is_head, meant, table_at, unstrong } from '/marks.js';
// What is pasted, as blocks: paragraphs, headings, items of lists, quotations, tables, with strong words, emphasis and links. What Word and Google Docs
// bring besides is left out. HTML is read in a template, in which no script runs and nothing is loaded.

const INLINE = { STRONG: '**', B: '**', EM: '*', I: '*' };
const BLOCKS = /^(P|DIV|H[1-6]|LI|UL|OL|BLOCKQUOTE|TABLE|TBODY|THEAD|TR|TD|TH|SECTION|ARTICLE|HEADER|FOOTER|MAIN|PRE|DL|DT|DD|FIGURE|FIGCAPTION)$/;
const NOTHING = /^(STYLE|SCRIPT|META|LINK|TITLE|HEAD|IMG|SVG|IFRAME|OBJECT|TEMPLATE|HR|O:P)$/;
// The rules of the page forbid styles, and complain of each, wherever in a tag one stands.
const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const unstyled = (markup) => markup.replace(TAG, (tag) => tag.replace(/"[^"]*"|'[^']*'|style(?=[\s=/>])/gi, (part, at) => (/^style$/i.test(part) && /[\s"'/]/.test(tag[at - 1]) ? 'data-style' : part)));
const style = (node) => (node.getAttribute('data-style') || '').toLowerCase().replace(/\s/g, '');
const squeeze = (text) => text.replace(/[ \t\r\n]+/g, ' ').trim();
// Signs of the page's own brackets mean nothing in a text.
const plain = (text) => text.replace(/[⟦⟧]/g, '').replace(/[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B\uFEFF]/g, '');

// The mark that an element gives its words.
function mark(node) {
  const own = style(node);
  if (/font-weight:(normal|400)/.test(own)) return '';
  if (INLINE[node.tagName]) return INLINE[node.tagName];
  if (node.tagName !== 'SPAN') return '';
  return /font-weight:(bold|[6-9]00)/.test(own) ? '**' : /font-style:italic/.test(own) ? '*' : '';
}
// Words with a mark round them, the spaces outside of it.
function marked(words, sign) {
  const [, before, inner, after] = /^(\s*)([^]*?)(\s*)$/.exec(words);
  return inner && sign && !inner.includes('*') ? before + sign + inner + sign + after : words;
}

// The words of an element that holds no blocks, with the ends of its lines.
const said = (node) => [...node.childNodes].map((child) => (child.nodeType === Node.TEXT_NODE ? plain(child.data).replace(/\s+/g, ' ')
  : child.tagName === 'BR' ? BREAK : child.nodeType === Node.ELEMENT_NODE && !NOTHING.test(child.tagName) ? said(child) : '')).join('');

// What two texts have in common that say the same.
export const bare = (text) => plain(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().toLowerCase();

export function from_html(html, text) {
  const holder = document.createElement('template'), out = [];
  html(holder, unstyled(text));
  let now = null;
  const begin = (kind) => { end(); now = { kind, text: '' }; };
  const end = () => { if (now && squeeze(now.text)) out.push({ kind: now.kind, text: squeeze(now.text) }); now = null; };
  const words = (text) => { if (!now) now = { kind: 'paragraph', text: '' }; now.text += text; };
  function walk(node, kind) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) { if (now || child.data.trim()) words(plain(child.data)); continue; }
      if (child.nodeType !== Node.ELEMENT_NODE || NOTHING.test(child.tagName)) continue;
      const own = style(child);
      // The sign of an item as Word types it.
      if (/mso-list:ignore/.test(own) || /display:none/.test(own)) continue;
      if (child.tagName === 'BR') { words(BREAK); continue; }
      if (child.tagName === 'TABLE' && is_table(child)) { table(child); continue; }
      if (BLOCKS.test(child.tagName)) {
        const heading = /^H([1-6])$/.exec(child.tagName);
        const next = heading ? (heading[1] < 3 ? 'heading' : 'subheading')
          : /MsoTitle/.test(child.className) ? 'heading'
          : child.tagName === 'LI' ? (child.parentElement?.tagName === 'OL' ? 'number' : 'item')
          : /mso-list:l/.test(own) ? 'item'
          : child.tagName === 'BLOCKQUOTE' ? 'quote' : kind;
        begin(next);
        walk(child, next);
        end();
        continue;
      }
      const link = child.tagName === 'A' && /^(https?:\/\/|mailto:)[^\s()]+$/.test(child.getAttribute('href') || '') ? child.getAttribute('href') : '';
      const sign = mark(child);
      if ((link || sign) && !child.querySelector('p, div, li, h1, h2, h3, h4, h5, h6') && (link || !child.querySelector('a[href]'))) {
        const text = said(child);
        const inner = link && text.trim() && text.trim() !== link ? `[${text.trim()}](${link})` : text;
        words(link ? inner : now?.kind.includes('heading') ? text : marked(text, sign));
      } else walk(child, kind);
    }
  }
  function table(own) {
    end();
    const lines = [...own.rows], at = out.length;
    const cell = (td) => { end(); walk(td, 'paragraph'); end(); return out.splice(at).map((one) => one.text).join(' '); };
    const rows = even(lines.map((tr) => [...tr.cells].flatMap((td) => [cell(td), ...Array(Math.min(td.colSpan, 20) - 1).fill('')])));
    const caption = own.caption ? cell(own.caption) : '', is_strong = rows[0].every((words) => /^\*\*[^]+\*\*$/.test(words));
    const head = lines[0].querySelectorAll('th').length > 1 || is_strong || is_head(rows);
    if (rows.some((row) => row.some(Boolean))) out.push({ kind: 'table', caption, head, rows, is_even: !own.querySelector('[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])') });
  }
  walk(holder.content, 'paragraph');
  end();
  return out.map(read).filter(Boolean);
}
// Whether a table has rows of cells, and is not what something is laid out by.
function is_table(own) {
  const is_short = (td) => !td.querySelector('table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote') && td.querySelectorAll('p, div').length < 4;
  return own.rows.length > 1 && [...own.rows].some((tr) => tr.cells.length > 1) && [...own.rows].every((tr) => [...tr.cells].every(is_short));
}
// A block with the signs that mean something; a rule of dashes or stars is no text.
const RULE = /^(?:[-–—*_=]\s*){3,}$/, SIGN = /^[•●◦▪‣⁃]\s*(?=\S)/;
function read(block) {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row, at) => row.map((cell) => (at === 0 && block.head ? unstrong(meant(cell)) : meant(cell)))) };
  const is_item = block.kind === 'paragraph' && SIGN.test(block.text), kind = is_item ? 'item' : block.kind;
  const text = meant(is_item ? block.text.replace(SIGN, '') : block.text);
  if (RULE.test(text)) return null;
  return { ...block, kind, text: kind.includes('heading') ? unstrong(text) : text };
}

export function from_text(text) {
  const all = plain(text.replace(/\r\n?/g, '\n')).split('\n'), lines = all.map((line) => line.trim());
  const is_parted = lines.some((line, at) => !line && at > 0 && at < lines.length - 1);
  const out = [];
  let open = false;
  for (let at = 0; at < lines.length; at++) {
    const line = squeeze(lines[at]), table = line ? table_at(all, at) : null;
    if (table) { out.push({ kind: 'table', is_even: true, ...table }); at += table.lines - 1; open = false; continue; }
    if (!line) { open = false; continue; }
    const last = out[out.length - 1];
    // A line under which signs are drawn is a heading.
    if (open && /^(={3,}|-{3,})$/.test(line) && last.kind === 'paragraph' && !/[.;:,\u2028]/.test(last.text) && last.text.length < 100) { last.kind = line[0] === '=' ? 'heading' : 'subheading'; open = false; continue; }
    if (RULE.test(line)) { open = false; continue; }
    const found = /^(#{1,6}|[-•●◦▪‣⁃–*·+]|\d{1,2}[.)]|>)\s+(.+)$/.exec(line), sign = found?.[1] || '';
    const kind = !found ? 'paragraph' : sign[0] === '#' ? (sign.length < 3 ? 'heading' : 'subheading') : sign === '>' ? 'quote' : /\d/.test(sign) ? 'number' : 'item';
    const said = !found ? line : sign[0] === '#' ? found[2].replace(/\s+#+$/, '') : found[2];
    // Lines of one paragraph, where empty lines part paragraphs.
    if (kind === 'paragraph' && open && is_parted && last.kind === 'paragraph') last.text += BREAK + line;
    else out.push({ kind, text: said });
    open = true;
  }
  return out.map(read).filter(Boolean);
}
