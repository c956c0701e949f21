// A field with tokens: a text area, and behind it a mirror in which tokens are painted. The caret never rests in a token, and a token goes as
// a whole. Text and tokens in, text and tokens out.

export const TOKEN = /⟦([^⟦⟧]*)⟧/g;
export const tokens = (area) => [...area.value.matchAll(TOKEN)].map((found) => [found.index, found.index + found[0].length]);

// Paints what an area holds.
export function draw(area, mirror) {
  const out = [];
  let at = 0;
  for (const found of area.value.matchAll(TOKEN)) {
    const span = document.createElement('span'), sign = (text) => { const i = document.createElement('i'); i.textContent = text; return i; };
    span.append(sign('⟦'), found[1], sign('⟧'));
    out.push(area.value.slice(at, found.index), span);
    at = found.index + found[0].length;
  }
  out.push(area.value.slice(at) + '\n');
  mirror.replaceChildren(...out);
}

function around(area, from, to) {
  for (const [begin, end] of tokens(area)) if (from < end && to > begin) [from, to] = [Math.min(from, begin), Math.max(to, end)];
  return [from, to];
}
// Before something is typed: what touches a token takes all of it.
export function before(event) {
  const area = event.target;
  let from = area.selectionStart, to = area.selectionEnd;
  const deletes = event.inputType.startsWith('delete'), none = from === to;
  if (none && deletes) { if (event.inputType.endsWith('Backward')) from = Math.max(0, from - 1); else to += 1; }
  // There is a space behind a token already.
  if (none && event.data === ' ' && area.value.slice(from - 2, from) === '⟧ ') { event.preventDefault(); return; }
  const [begin, end] = around(area, from, to);
  if (begin === from && end === to) return;
  if (deletes) { event.preventDefault(); area.setSelectionRange(begin, end); document.execCommand('delete'); }
  else if (none) { event.preventDefault(); area.setSelectionRange(end, end); if (event.data) document.execCommand('insertText', false, event.data); }
  else area.setSelectionRange(begin, end);
}

// Puts a token in front of what an area holds, if it has none such.
export function lead(area, token) {
  if (area.value.includes(token)) return;
  area.focus();
  area.setSelectionRange(0, 0);
  document.execCommand('insertText', false, token + (/^\s/.test(area.value) ? '' : ' '));
}

// Where the caret is now, out of any token; `last` is where it was.
export function rest(area, last) {
  const from = area.selectionStart;
  if (from === area.selectionEnd) {
    for (const [begin, end] of tokens(area)) {
      if (from > begin && from < end) {
        const to = Math.abs(from - last) === 1 ? (from < last ? begin : end) : (from - begin < end - from ? begin : end);
        area.setSelectionRange(to, to);
        break;
      }
    }
  }
  return area.selectionStart;
}

// What is a word or a name of its own does not run into the words beside it.
export function insert(area, text) {
  const is_letter = (sign) => /[\p{L}\p{N}⟦⟧]/u.test(sign), { value, selectionStart: from, selectionEnd: to } = area;
  const alone = text.length > 1, left = alone && is_letter(value.charAt(from - 1)), right = alone && is_letter(value.charAt(to));
  area.focus();
  document.execCommand('insertText', false, (left ? ' ' : '') + text + (right ? ' ' : ''));
}
