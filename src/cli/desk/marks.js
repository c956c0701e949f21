// Signs of emphasis in what is pasted. Those that the page reads as strong words, emphasis and links stay, each close to its words; those that would
// be printed as they stand go. Words and numbers are never touched.

// Signs round words that mean the same as others, or nothing on a page.
const SAME = [
  [/!\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/`([^`\u2028]+)`/g, '$1'],
  [/(?<![\p{L}\p{N}_])__(?=[^\s_])([^\u2028]*?[^\s_])__(?![\p{L}\p{N}_])/gu, '**$1**'],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\u2028]*?[^\s_])_(?![\p{L}\p{N}_])/gu, '*$1*'],
  // Strong words that go on are strong.
  [/(?<=[^\s*])\*{4}(?=[^\s*])/g, ''],
];
// Strong words, with spaces outside of their signs, and signs of punctuation where letters follow; a sign that has no other goes, but for one between two
// letters or figures.
function paired(text) {
  const parts = text.split(/(?<!\*)\*\*(?!\*)/);
  if (parts.length === 2 && /[\p{L}\p{N}]$/u.test(parts[0]) && /^[\p{L}\p{N}]/u.test(parts[1])) return text;
  const last = parts.length % 2 ? '' : parts.pop();
  const out = parts.map((words, at) => {
    if (at % 2 === 0 || !words.trim()) return words;
    const before = at > 0 ? parts[at - 1] : '', after = parts[at + 1] ?? last, is_letter = (sign) => /[\p{L}\p{N}]/u.test(sign || '');
    const [, left, inner, right] = /^(\s*)([^]*?)(\s*)$/.exec(words);
    const [, head, body, tail] = /^(\p{P}*)([^]*?)(\p{P}*)$/u.exec(inner);
    const out_left = !left && is_letter(before.slice(-1)) && body ? head : '', out_right = !right && is_letter(after.charAt(0)) && body ? tail : '';
    return left + out_left + '**' + inner.slice(out_left.length, inner.length - out_right.length) + '**' + out_right + right;
  });
  return (out.join('') + last).replace(/ {2,}/g, ' ');
}
// A text with the signs that mean something on the page.
export function meant(text) {
  if (!/[*_`!]/.test(text)) return text;
  // Addresses stay as they are.
  const parts = text.split(/(https?:\/\/[^\s)]+|[\p{L}\p{N}._-]+@[\p{L}\p{N}._-]+)/u);
  const kept = parts.map((part, at) => (at % 2 ? `\uE000${(at - 1) / 2}\uE000` : part)).join('');
  const out = paired(SAME.reduce((all, [sign, own]) => all.replace(sign, own), kept));
  return out.replace(/\uE000(\d+)\uE000/g, (_, at) => parts[2 * Number(at) + 1]);
}
// A heading is strong by itself.
export const unstrong = (text) => text.replaceAll('**', '').replace(/^\*([^*]+)\*$/, '$1');

// Whether a table can be one of the page: headers over two to six columns, and rows, none of them joined.
export const fits = ({ rows, head, is_even }) => head && is_even && rows[0].every(Boolean) && rows[0].length > 1 && rows[0].length < 7 && rows.length > 2 && rows.length < 62;
// A table that no table of the page can be: its rows as items, each cell with the header of its column where there are headers; no cell is lost.
export function as_items({ rows, head }) {
  const own = rows.filter((row) => row.some(Boolean));
  if (!head || own.length < 2) return own.map((row) => ({ kind: own.length < 2 ? 'paragraph' : 'item', text: row.filter(Boolean).join(' – ').replace(/: – /g, ': ') }));
  const [names, ...rest] = own;
  return rest.map((row) => ({ kind: 'item', text: row.map((cell, at) => (cell && names[at] ? `${names[at].replace(/\s*:$/, '')}: ${cell}` : cell)).filter(Boolean).join('; ') }));
}
// Lines as the rows of a table: with bars as in Markdown, or with tabs; null where they are none. The lines that it has are told.
const BARS = /^\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/;
const cells = (line) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').trim());
export function table_at(lines, at) {
  if (lines[at].includes('|') && lines[at + 1]?.includes('-') && BARS.test(lines[at + 1].trim())) {
    let end = at + 2;
    while (end < lines.length && lines[end].includes('|')) end += 1;
    return { lines: end - at, head: true, rows: even([lines[at], ...lines.slice(at + 2, end)].map(cells)) };
  }
  // The sign of an item has a tab behind it, too.
  const parted = (line, first) => line?.trim() && (first ? line.trimStart() : line).includes('\t') && !/^\s*(?:[^\p{L}\p{N}\s]|\d{1,2}[.)])\t[^\t]*$/u.test(line);
  let end = at;
  while (parted(lines[end], end === at)) end += 1;
  const rows = end - at < 2 ? [[]] : even(lines.slice(at, end).map((line) => line.split('\t').map((cell) => cell.trim())));
  if (rows[0].length < 2) return null;
  return { lines: end - at, head: is_head(rows), rows };
}
// Whether a first row says what the others have: it is whole, and figures stand below it alone.
export const is_head = ([first, ...rest]) => first.every((cell) => cell && !/\d/.test(cell)) && rest.some((row) => row.some((cell) => /\d/.test(cell)));
// Rows of one length, without columns in which nothing stands.
export function even(rows) {
  const wide = Math.max(...rows.map((row) => row.length)), all = rows.map((row) => [...row, ...Array(wide - row.length).fill('')]);
  const full = [...Array(wide).keys()].filter((at) => all.some((row) => row[at]));
  return all.map((row) => full.map((at) => row[at]));
}
