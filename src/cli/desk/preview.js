// The preview beside a text: the page of the edition in a frame that has no origin, or its PDF. The page follows what is typed and which
// text is chosen; of what the frame says only names of known texts are taken.

const REST = 300, REST_OF_PAPER = 1000, GOING = 500;
let panel = null, frame = null, ask = null, about = '', edition = '', wanted = 0, timer = 0, last = 0, ready = false, known = new Set(), printed = null, leaves = 0, rules = '', renewed = '';

const own = (name, value) => { try { if (value !== undefined) localStorage.setItem(name, value); return localStorage.getItem(name) || ''; } catch { return ''; } };
const is_paper = () => own('payom-shown') === 'pdf';
const file = () => `${panel.dataset.view}${panel.dataset.slug}.${edition}.${is_paper() ? 'pdf' : 'html'}`;
const chosen = () => document.querySelector('.translator')?.dataset.text ?? '';
const name_of = (address) => address.split('/').slice(3).join('/');
const post = (message) => frame?.contentWindow?.postMessage({ name: name_of(chosen()), ...message }, '*');

// Whether the panel that is there shows the same release in the same language as the one that comes; then all but it is replaced, and
// the text where it is the same.
export function keeps(screen, fresh, is_same) {
  const old = screen.querySelector('.preview'), next = fresh.querySelector('.preview');
  if (!old || !next || old.dataset.view !== next.dataset.view || old.dataset.tag !== next.dataset.tag || old.dataset.title !== next.dataset.title) return false;
  const here = old.closest('.translator'), there = next.closest('.translator'), list = here.querySelector('.list');
  if (!list !== !there.querySelector('.list')) return false;
  while (old.nextSibling) old.nextSibling.remove();
  while (next.nextSibling) old.parentNode.append(next.nextSibling);
  const place = list ? list.scrollTop : 0;
  for (const selector of is_same ? ['.list'] : ['.list', '.desk']) here.querySelector(selector)?.replaceWith(there.querySelector(selector));
  if (list) here.querySelector('.list').scrollTop = place;
  for (const name in there.dataset) here.dataset[name] = there.dataset[name];
  while (screen.firstChild !== here) screen.firstChild.remove();
  while (fresh.firstChild !== there) screen.insertBefore(fresh.firstChild, here);
  while (here.nextSibling) here.nextSibling.remove();
  there.remove();
  screen.append(fresh);
  return true;
}

function press() {
  for (const button of panel.querySelectorAll('[data-shown]')) button.setAttribute('aria-pressed', String((button.dataset.shown === 'pdf') === is_paper()));
  for (const button of panel.querySelectorAll('[data-edition]')) button.setAttribute('aria-pressed', String(button.dataset.edition === edition));
  panel.querySelector('[data-hint] a').href = file();
  panel.querySelector('[data-hint]').firstChild.data = is_paper() ? '' : panel.dataset.hint;
}
// What the sheet holds instead of what it held; whoever was in that is in this.
function lay(content, has_frame) {
  const sheet = panel.querySelector('.sheet'), was_in = sheet.contains(document.activeElement);
  sheet.replaceChildren(content);
  panel.querySelector('[data-hint]').hidden = !has_frame;
  frame = has_frame ? content : null;
  ready = false;
  if (was_in) (frame || panel.querySelector('[data-shown][aria-pressed=true]')).focus({ preventScroll: true });
}
function note(words) {
  const line = document.createElement('p');
  line.className = 'fine';
  line.textContent = words;
  lay(line, false);
}
function set(address, of_paper) {
  const own = document.createElement('iframe');
  own.title = `${panel.dataset.title} (${edition})`;
  // A PDF is shown by the browser's own viewer, which does not run in a sandbox; our server says what it is.
  if (!of_paper) {
    own.setAttribute('sandbox', 'allow-scripts');
    // A page that cannot be made has no script to say so.
    own.addEventListener('load', () => { if (frame === own && !ready) fill(); });
  }
  own.src = address;
  lay(own, true);
}
// The page of now, handed to the frame. It forbids all rules but those it came with: where others are needed, for letters or parts that were typed
// since, it is loaded anew.
const STYLE = /<style>([^]*?)<\/style>/;
async function fill() {
  // What is still shown while a PDF is made stays as it is.
  if (is_paper()) return;
  const turn = ++wanted, answer = await ask(`/part/page/${panel.dataset.slug}/${edition}`).catch(() => null);
  if (turn !== wanted || !answer) return;
  const told = await answer.json().catch(() => ({}));
  if (turn !== wanted || !frame) return;
  if (!answer.ok) { note(told.said || String(answer.status)); about = ''; return; }
  known = new Set(told.texts.map(([name]) => name));
  const [element, wanted_rules] = STYLE.exec(told.page) || ['', ''];
  if (wanted_rules !== rules && wanted_rules !== renewed) { renewed = wanted_rules; set(file(), false); return; }
  post({ page: told.page.replace(element, ''), texts: told.texts });
}
// The PDF of now; one that says what is shown already is left where its reader is.
async function paper() {
  const turn = ++wanted, address = file(), [answer, page] = await Promise.all([fetch(address, { cache: 'no-store' }).catch(() => null), page_of_text()]);
  const bytes = answer && new Uint8Array(await answer.arrayBuffer().catch(() => new ArrayBuffer(0)));
  if (turn !== wanted) return;
  if (!answer) { about = ''; return; }
  if (!answer.ok) { printed = null; note(said(bytes) || String(answer.status)); return; }
  const same = frame && printed?.address === address && printed.bytes.length === bytes.length && printed.bytes.every((byte, at) => byte === bytes[at]);
  const is_there = same && printed.page === page;
  printed = { address, bytes, page };
  if (!is_there) leaf();
}
// The page of the PDF on which the text in hand stands; another one is shown where another text is taken in hand.
async function page_of_text() {
  const name = name_of(chosen()), answer = name && await ask(`/part/paged/${panel.dataset.slug}/${edition}/${name}`).catch(() => null);
  return answer?.ok ? (await answer.json().catch(() => ({}))).page || 1 : 1;
}
const leaf = () => set(`${printed.address}?${++leaves}#page=${printed.page}&toolbar=0&navpanes=0&view=FitH`, true);
async function turn_over() {
  const turn = wanted, page = await page_of_text();
  if (turn !== wanted || !printed || printed.page === page) return;
  printed.page = page;
  leaf();
}
function said(bytes) { try { return JSON.parse(new TextDecoder().decode(bytes)).said || ''; } catch { return ''; } }
// Shows what is meant now; anew where it is something else than before. What was asked for before that and comes now is not shown any more.
function show() {
  if (!panel?.open) return;
  press();
  const now = file();
  if (about === now && (is_paper() || frame?.isConnected)) { if (is_paper()) turn_over(); else post({}); return; }
  about = now;
  wanted++;
  known = new Set();
  printed = null;
  if (is_paper()) paper(); else set(now, false);
}

// A screen is there, perhaps with the panel of before.
export function shown(asks) {
  ask = asks;
  const next = document.querySelector('.preview');
  if (!next) { panel = frame = null; about = ''; wanted++; return; }
  if (next !== panel) {
    panel = next;
    about = '';
    edition = panel.dataset.tag;
    panel.dataset.hint = panel.querySelector('[data-hint]').firstChild.data;
    panel.open = matchMedia('(min-width: 60.01rem)').matches;
    panel.addEventListener('toggle', show);
    panel.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) return;
      if (button.dataset.shown) own('payom-shown', button.dataset.shown);
      if (button.dataset.edition) edition = button.dataset.edition;
      show();
    });
  } else if (panel.open && about === file()) (is_paper() ? paper : fill)();
  show();
}
// Something else was typed. The page shows it at once, or after a rest where it has just shown something; paper always rests.
export function typed() {
  clearTimeout(timer);
  const rest = is_paper() ? REST_OF_PAPER : Math.max(0, last + REST - Date.now());
  timer = setTimeout(() => {
    last = Date.now();
    if (panel?.open) (is_paper() ? paper : fill)();
  }, rest);
}
// A viewer of PDFs takes the keyboard when it has loaded. Who has neither pointed at it nor gone there with a key is left where they were.
let before = null, goes = 0;
addEventListener('keydown', (event) => { if (event.key === 'Tab' || event.key === 'F6') goes = Date.now(); }, true);
addEventListener('focusin', (event) => { if (event.target !== frame) before = event.target; });
addEventListener('blur', () => {
  if (!frame || !is_paper() || document.activeElement !== frame) return;
  if (frame.matches(':hover') || Date.now() - goes < GOING || !before?.isConnected) return;
  before.focus({ preventScroll: true });
});

// Another text is worked on.
export const turned = () => show();

addEventListener('message', (event) => {
  if (!frame || event.source !== frame.contentWindow || event.origin !== 'null') return;
  const told = event.data;
  if (told?.payom === 'ready') { [ready, rules] = [true, told.rules]; fill(); }
  else if (told?.payom === 'leave') dispatchEvent(new CustomEvent('payom-leave', { detail: told.name === 'back' ? -1 : 1 }));
  else if (told?.payom === 'open' && known.has(told.name)) {
    if (!dispatchEvent(new CustomEvent('payom-open', { detail: told.name, cancelable: true }))) return;
    const of_release = [...document.querySelectorAll('.list a')].find((link) => name_of(link.getAttribute('href').slice(1)) === told.name);
    const [, , tag] = chosen().split('/');
    location.hash = of_release ? of_release.getAttribute('href').slice(1) : `translate/house/${tag}/${told.name}`;
  }
});
