// What came back with a step that was taken back, or done again: it is marked on the screen, and in sight.

const KEYED = '.block[data-key], .line[data-name], .facts .fact, li[data-find]:has(a[href^="#people/"])';
// Of a block its place counts, of all else what it says.
const BLOCK = 'block ', key = (own) => own.dataset.key ? BLOCK + own.dataset.key : own.dataset.name || own.fact?.value || own.dataset.find || own.querySelector('[id]')?.id || '';
// What the file says there: what is typed and not saved is no part of it.
const said = (own) => own.dataset.key ? '' : own.dataset.saved ?? [own.textContent, ...[...own.querySelectorAll('input:not([name=basis]), select')].map((field) => (field.type === 'checkbox' ? field.checked : field.value))].join('\n');
const all = (screen) => new Map([...screen.querySelectorAll(KEYED)].map((own) => [key(own), own]));
export const seen = (screen) => [...all(screen)].map(([name, own]) => [name, said(own)]);

// Marks what differs from what was seen; who pressed a button is at the same one, or at the one that takes that back.
export function came_back(screen, was, deed) {
  const now = all(screen), old = new Map(was);
  const of_both = (names) => names.filter((name) => name.startsWith(BLOCK) && old.has(name) && now.has(name));
  const order = of_both([...old.keys()]), after = of_both([...now.keys()]);
  const moved = new Set(after.filter((name, at) => name !== order[at]));
  const marked = [...now].filter(([name, own]) => old.get(name) !== said(own) || moved.has(name)).map(([, own]) => own);
  for (const own of marked) own.classList.add('came');
  const button = screen.querySelector(`.bar [data-do=${deed}], [data-do=${deed}]`) || screen.querySelector('[data-do=undo], [data-do=redo]');
  button?.focus({ preventScroll: true });
  marked[0]?.scrollIntoView({ block: 'nearest' });
}
