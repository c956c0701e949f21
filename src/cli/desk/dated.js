// Where a text begins that is pasted whole: at the first paragraph with place and date in front of it. What stands above that is no part of it, and
// what the facts put there by themselves is not said once more.

// The end of a line within a paragraph, as long as it is looked at.
export const BREAK = '\u2028';
export const flat = (text) => text.replace(/\s*\u2028\s*/g, ' ');

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const one = (list) => '(?:' + [...new Set(list)].map(escaped).join('|') + ')';
const YEAR = '(?:\\s*(?:г\\.?|года?|с\\.?|сол)(?!\\p{L}))?', ORDINAL = '(?:st|nd|rd|th)?';
const month = (lang, number, style) => new Intl.DateTimeFormat(lang, { day: 'numeric', month: style }).formatToParts(new Date(2001, number - 1, 1, 12)).find((part) => part.type === 'month').value.replace(/\.$/, '');
const TAJIK = ['январ', 'феврал', 'март', 'апрел', 'май', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const months = (lang, number) => [...[lang, 'en', 'ru'].flatMap((own) => [month(own, number, 'long'), month(own, number, 'short')]), TAJIK[number - 1] + 'и', TAJIK[number - 1]];
// A day in words, with its year or without.
const in_words = (day, names, year) => `${day}${ORDINAL}\\s+(?:of\\s+)?${names}\\.?(?:,?\\s+(?:соли\\s+)?${year}${YEAR})?|${names}\\.?\\s+${day}${ORDINAL}(?:,?\\s+${year})?`;

// The paragraph without the place and the day that stand in front of it by themselves, perhaps on a line of their own; the same where it says
// others, or none.
export function undated(text, { places, day, shown, lang }) {
  const [year, number, own] = day.split('-'), at = Number(own);
  const digits = one([shown, day, `${own}.${number}.${year}`, `${at}.${number}.${year}`, `${own}/${number}/${year}`]);
  const of_day = `(?:${digits}${YEAR}|${in_words(`0?${at}`, one(months(lang, Number(number))), year)})`;
  const gap = '[\\s,.()*]*', before = '(?:[^\\S\\u2028]|[.)*])*', dash = `${before}[–—:-]+[\\s*]*(?=\\S)`, end = `(?:${dash}|${before}\\u2028\\s*|[\\s.)*]*$)`;
  const place = places.length ? places.map(escaped).join('(?:,|\\s+\\p{L}+)\\s*') + '(?:,\\s+\\p{L}+)?' : null;
  const all = place ? [`${place}${gap}${of_day}${end}`, `${of_day}${gap}${place}${end}`, `${place}${dash}`] : [];
  const found = [...all, of_day + end].map((rule) => new RegExp('^[\\s*(]*' + rule, 'iu').exec(text)).find(Boolean);
  return found ? text.slice(found[0].length) : text;
}

// Whether a paragraph begins with a place and a day, or a day, whichever they are.
const NAMES = '\\p{Lu}[\\p{L}’\'.-]*';
const is_names = (text) => new RegExp(`^[\\s*(]*(?:${NAMES}(?:[^\\S\\u2028]|[,()/–-])*)*$`, 'u').test(text);
const ends = (text) => new RegExp(`^[\\s.,()*]*(?:${NAMES}[\\s,()*]*){0,4}(?:[–—:-]|\\u2028|$)`, 'u').test(text);
function is_dated(text, lang) {
  const names = one([...Array(12).keys()].flatMap((number) => months(lang, number + 1)));
  const day = new RegExp(`(?<![\\p{L}\\p{N}])(?:${in_words('\\d{1,2}', names, '\\d{4}')}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)${YEAR}(?![\\p{L}\\p{N}])`, 'iu').exec(text.slice(0, 120));
  return !!day && is_names(text.slice(0, day.index)) && ends(text.slice(day.index + day[0].length));
}

// How far down a text begins, and how long what stands above it may be.
const FIRST = 7, SHORT = 400;
// The place of the first paragraph of the text, from `from` on, or -1; what stands above it in the same paragraph is parted from it.
export function begins(blocks, from, own, lang) {
  const starts = (text) => is_dated(text, lang) || (own && undated(text, own) !== text);
  for (let at = from; at < Math.min(blocks.length, from + FIRST); at++) {
    const { kind, text } = blocks[at], lines = text.split(BREAK).map((line) => line.trim());
    if (kind !== 'paragraph') { if (kind.includes('heading')) continue; return -1; }
    const line = lines.findIndex((_, number) => starts(lines.slice(number).join(BREAK)));
    if (line === 0) return at;
    if (lines.slice(0, line < 0 ? lines.length : line).join(' ').length > SHORT) return -1;
    if (line < 0) continue;
    blocks.splice(at, 1, { kind, text: lines.slice(0, line).join(BREAK) }, { kind, text: lines.slice(line).join(BREAK) });
    return at + 1;
  }
  return -1;
}
// Several lines as one text.
export const joined = (texts) => texts.map((text) => { const own = flat(text).trim(), [, sign, words] = /^(\*{0,2})([^*]*)\1$/.exec(own) || ['', '', own]; return sign ? words : own; })
  .reduce((all, text) => (all ? all + (/[.!?…:;,»”"]$/.test(all) ? ' ' : '. ') + text : text), '');
