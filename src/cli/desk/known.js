import { TOKEN } from '/field.js';
import { all, find, is_changed, line_of, main, names, now, set } from '/sheet.js';
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
// What is saved is offered where one works on it, and not for the whole page.
const is_saved = (area) => !!line_of(area).dataset.name && !is_changed(line_of(area));
const known_new = (area) => (is_saved(area) ? [] : known(area));
function known(area) {
  let text = area.value;
  return names().filter((label) => {
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
export function offer(area) {
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
  place.classList.toggle('quiet', is_saved(area));
  if (found.length) place.prepend(words.known + ' ');
}
// What was replaced is named where it was offered, at the same height: what stands below stays there.
export function offer_all(replaced = []) {
  const place = find('#known'), height = place.offsetHeight, words = find('#kept').dataset, fields = all('.line .field textarea', main());
  fields.forEach(offer);
  const found = [...new Set(fields.flatMap(known_new))];
  place.hidden = !found.length && !replaced.length;
  place.style.minHeight = replaced.length ? height + 'px' : '';
  if (!found.length) { place.textContent = replaced.length ? words.replaced + ' ' + replaced.join(' · ') : ''; return; }
  const button = document.createElement('button');
  button.className = 'small';
  button.dataset.known = '';
  button.textContent = words.whole;
  place.replaceChildren(words.known + ' ' + found.join(' · ') + ' ', button);
}
export function replace_known(label, areas) {
  const was = now.active?.isConnected ? now.active : areas[0], seen = areas.find((area) => area.getBoundingClientRect().bottom > find('.bar').getBoundingClientRect().bottom) || was;
  const found = label ? [] : [...new Set(areas.flatMap(known_new))];
  unmoved(seen, () => {
    for (const area of areas) {
      const text = (label ? [label] : known_new(area)).reduce(replaced, area.value);
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
