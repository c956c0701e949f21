import { NEW, all, area_of, find, main, now, pieces, text_of } from '/sheet.js';
// New blocks, which are in this page alone until they are saved: made, kept as drafts, put back in their places, and grouped as the program takes them.

export const template = (id) => find(id).content.firstElementChild.cloneNode(true);
export function make(kind, texts = [''], file = null, name = '', columns = 0) {
  const block = template('#fresh-block');
  if (columns) block.dataset.columns = columns;
  if (file) Object.assign(block.dataset, { file, name });
  block.querySelector('select').value = kind;
  dress(block, texts);
  return block;
}
// The fields of a new block of its kind.
export function dress(block, texts) {
  const kind = block.querySelector('select').value, place = block.querySelector('.texts');
  block.dataset.kind = kind;
  const columns = Number(block.dataset.columns), cells = kind === 'table' ? texts.slice(1).map(() => 'cell') : [];
  const parts = { quote: ['', 'speaker'], photo: ['alt', 'credit', 'caption'], table: ['title', ...cells] }[kind] || [''];
  const choice = block.querySelector('select');
  // A photo stays one, and so does a table.
  for (const own of ['photo', 'table']) if (kind === own) choice.disabled = true; else choice.querySelector(`[value=${own}]`)?.remove();
  if (columns) place.style.setProperty('--columns', columns);
  place.replaceChildren(...parts.map((part, at) => {
    const line = template('#fresh-line'), area = area_of(line);
    const label = choice.selectedOptions[0].textContent, where = `${label} ${Math.ceil(at / columns)}.${(at - 1) % columns + 1}`;
    area.setAttribute('aria-label', part === 'cell' ? where : part ? area.dataset[part] : label);
    area.dataset.part = part;
    if (part) area.placeholder = part === 'cell' ? '—' : area.dataset[part];
    area.value = texts[at] || '';
    return line;
  }));
  all('textarea', place).forEach(now.wire);
}
export const texts_of = (block) => all('textarea', block).map((area) => area.value);
// Where something comes that stands behind a block: behind what is offered there.
export const behind = (block) => (block.nextElementSibling?.matches('.add') ? block.nextElementSibling : block);
// What is offered behind a new block goes with it; items of a list have nothing of that kind.
export function settle(block) {
  if (block.parentElement !== main()) { block.offer?.remove(); return; }
  if (!block.offer) {
    block.offer = find('.add').cloneNode(true);
    block.offer.open = false;
    block.offer.querySelector('.unseen').append(block.querySelector('select').selectedOptions[0].textContent);
  }
  block.after(block.offer);
}
// All of them, each with the block or item behind which it stands.
export function pending() {
  return all(NEW, main()).map((element) => {
    const own = element.parentElement.closest('.block') ? in_list(element) : before_it(element), { kind, file, name } = element.dataset;
    const columns = Number(element.dataset.columns) || undefined;
    return { ...own, kind, file, name, columns, entered: 'entered' in element.dataset || undefined, texts: texts_of(element).map((text) => pieces(text) || [text.replace(/[⟦⟧]/g, '')]) };
  });
}
// Behind an item of a list, or above its first.
function in_list(element) {
  const beside = (step) => { let own = element; do own = own[step]; while (own && !own.matches('.row')); return own?.querySelector('.line').dataset.name; };
  const above = beside('previousElementSibling');
  return above ? { after: above, row: true } : { after: beside('nextElementSibling') || null, row: 'above' };
}
function before_it(element) {
  let own = element.previousElementSibling;
  while (own && !own.matches('.block[data-key]')) own = own.previousElementSibling;
  // An item that was just saved has its place in a list.
  const item = /^(item|number)$/.test(element.dataset.kind) && own?.dataset.item;
  return item ? { after: item, row: true } : { after: own ? own.dataset.key : null, row: false };
}
export function restore(list) {
  const places = new Map();
  for (const one of list) {
    const key = JSON.stringify([one.after, one.row || false]);
    const block = all('.block[data-key]', main()).find((own) => own.dataset.key === one.after);
    const row = one.row && all('.row', main()).find((own) => own.querySelector('.line')?.dataset.name === one.after);
    const place = places.get(key) || row || (block ? behind(block) : find('.add'));
    const own = make(one.kind, one.texts.map(text_of), one.file, one.name, one.columns);
    if (one.entered) own.dataset.entered = '';
    if (place === row && one.row === 'above') place.before(own); else place.after(own);
    settle(own);
    places.set(key, behind(own));
  }
}
// The same as the program takes them: items that follow one upon the other are a list, and those that come into one say how many of its items stand
// before them. Of each text the field is told, and what it holds.
export function groups() {
  const out = [];
  const put = (at, row, list) => { if (list.length) out.push({ at, row, blocks: list }); };
  const collect = (fresh, is_row) => fresh.reduce((list, block) => {
    const { kind, file, name } = block.dataset, is_table = kind === 'table', before = list[list.length - 1];
    const fields = all('textarea', block).filter((area) => is_table || area.value.trim()).map((area) => ({ area, value: area.value }));
    // A cell without a word is one all the same.
    const texts = fields.map((own) => pieces(is_table && !own.value.trim() ? '—' : own.value));
    const listed = { item: 'list', number: 'numbered' }[kind];
    if (!texts.length || (file && texts.length < 2)) return list;
    if (is_row) list.push({ kind: 'item', texts: [texts[0]], fields });
    else if (listed && before && before.kind === listed) { before.texts.push(texts[0]); before.fields.push(...fields); }
    else list.push({ kind: listed || kind, texts, file, name, columns: Number(block.dataset.columns) || undefined, fields });
    return list;
  }, []);
  let at = null, run = [], list = null;
  const end = () => {
    let blocks = collect(run, false);
    // A list that goes on is the same list.
    if (list && blocks[0]?.kind === list.dataset.kind) {
      const rows = all('.row', list);
      put(at, rows.length, blocks[0].texts.map((text, number) => ({ kind: 'item', texts: [text], fields: [blocks[0].fields[number]] })));
      blocks = blocks.slice(1);
    }
    put(at, null, blocks);
    run = [];
  };
  for (const element of main().children) {
    if (element.matches(NEW)) run.push(element);
    else if (element.matches('.block[data-at]')) {
      end();
      at = Number(element.dataset.at);
      list = /^(list|numbered)$/.test(element.dataset.kind) ? element : null;
      let row = 0, fresh = [];
      for (const child of element.querySelector('.texts').children) {
        if (child.matches(NEW)) fresh.push(child);
        else if (child.matches('.row')) { put(at, row, collect(fresh, true)); [row, fresh] = [Number(child.dataset.row) + 1, []]; }
      }
      put(at, row, collect(fresh, true));
    }
  }
  end();
  // Those behind the last item of a list are one group.
  return out.reduce((all, group) => {
    const same = all.find((own) => own.at === group.at && own.row === group.row);
    if (same) same.blocks.push(...group.blocks); else all.push(group);
    return all;
  }, []);
}
