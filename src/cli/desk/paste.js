'use strict';
import { BREAK } from '/dated.js';
// What is pasted, as blocks: paragraphs, headings, items of lists, quotations, with strong words, emphasis and links. What Word and Google Docs
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

// What two texts have in common that say the same.
export const bare = (text) => plain(text).replace(/[*]/g, '').replace(/\s+/g, ' ').replace(/[\s.]+$/, '').trim().toLowerCase();

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
      if ((link || sign) && !child.querySelector('p, div, li, h1, h2, h3, h4, h5, h6')) {
        const text = plain(child.textContent).replace(/\s+/g, ' ');
        const inner = link && text.trim() && text.trim() !== link ? `[${text.trim()}](${link})` : text;
        words(link ? inner : now?.kind.includes('heading') ? text : marked(text, sign));
      } else walk(child, kind);
    }
  }
  walk(holder.content, 'paragraph');
  end();
  // A heading is strong by itself.
  return out.map((block) => (block.kind.includes('heading') ? { ...block, text: block.text.replaceAll('**', '') } : block));
}

export function from_text(text) {
  const lines = plain(text.replace(/\r\n?/g, '\n')).split('\n').map((line) => line.trim());
  const is_parted = lines.some((line, at) => !line && at > 0 && at < lines.length - 1);
  const out = [];
  let open = false;
  for (const line of lines) {
    if (!line) { open = false; continue; }
    const found = /^(#{2,3}|[-•–*·]|\d{1,2}[.)]|>)\s+(.+)$/.exec(line);
    const kind = !found ? 'paragraph' : found[1] === '##' ? 'heading' : found[1] === '###' ? 'subheading' : found[1] === '>' ? 'quote' : /\d/.test(found[1]) ? 'number' : 'item';
    // Lines of one paragraph, where empty lines part paragraphs.
    if (kind === 'paragraph' && open && is_parted && out[out.length - 1].kind === 'paragraph') out[out.length - 1].text += BREAK + line;
    else out.push({ kind, text: squeeze(found ? found[2] : line) });
    open = true;
  }
  return out;
}
