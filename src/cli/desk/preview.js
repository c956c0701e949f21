'use strict';
// The preview beside a text: the page of the edition in a frame that has no origin, or its PDF. The page follows what is typed and which
// text is chosen; of what the frame says only names of known texts are taken.

const REST = 300, REST_OF_PAPER = 1000;
let panel = null, frame = null, ask = null, about = '', edition = '', wanted = 0, timer = 0, last = 0, ready = false, known = new Set();

const own = (name, value) => { try { if (value !== undefined) localStorage.setItem(name, value); return localStorage.getItem(name) || ''; } catch { return ''; } };
const is_paper = () => own('payom-shown') === 'pdf';
const file = () => `${panel.dataset.view}${panel.dataset.slug}.${edition}.${is_paper() ? 'pdf' : 'html'}`;
const chosen = () => document.querySelector('.translator')?.dataset.text ?? '';
const name_of = (address) => address.split('/').slice(3).join('/');
const post = (message) => frame?.contentWindow?.postMessage({ name: name_of(chosen()), ...message }, '*');

// Whether the panel that is there shows the same release in the same language as the one that comes; then all but it is replaced.
export function keeps(screen, fresh) {
  const old = screen.querySelector('.preview'), next = fresh.querySelector('.preview');
  if (!old || !next || old.dataset.view !== next.dataset.view || old.dataset.tag !== next.dataset.tag || old.dataset.title !== next.dataset.title) return false;
  const here = old.closest('.translator'), there = next.closest('.translator'), list = here.querySelector('.list');
  if (!list !== !there.querySelector('.list')) return false;
  while (old.nextSibling) old.nextSibling.remove();
  while (next.nextSibling) old.parentNode.append(next.nextSibling);
  const place = list ? list.scrollTop : 0;
  for (const selector of ['.list', '.desk']) here.querySelector(selector)?.replaceWith(there.querySelector(selector));
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
function note(words) {
  const line = document.createElement('p');
  line.className = 'fine';
  line.textContent = words;
  panel.querySelector('.sheet').replaceChildren(line);
  panel.querySelector('[data-hint]').hidden = true;
  frame = null;
}
function set(address) {
  const own = document.createElement('iframe');
  frame = own;
  ready = false;
  frame.title = `${panel.dataset.title} (${edition})`;
  // A PDF is shown by the browser's own viewer, which does not run in a sandbox; our server says what it is.
  if (!is_paper()) frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = address;
  // A page that cannot be made has no script to say so.
  if (!is_paper()) frame.addEventListener('load', () => { if (frame === own && !ready) fill(); });
  panel.querySelector('.sheet').replaceChildren(frame);
  panel.querySelector('[data-hint]').hidden = false;
}
// The page of now, handed to the frame.
async function fill() {
  const turn = ++wanted, answer = await ask(`/part/page/${panel.dataset.slug}/${edition}`).catch(() => null);
  if (turn !== wanted || !frame || !answer) return;
  const told = await answer.json().catch(() => ({}));
  if (turn !== wanted || !frame) return;
  if (!answer.ok) { note(told.said || String(answer.status)); about = ''; return; }
  known = new Set(told.texts.map(([name]) => name));
  post({ page: told.page, texts: told.texts });
}
async function paper() {
  const turn = ++wanted, address = file(), answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
  if (turn !== wanted || !answer) return;
  if (!answer.ok) { note((await answer.json().catch(() => ({}))).said || String(answer.status)); return; }
  set(`${address}?${turn}#toolbar=0&navpanes=0&view=FitH`);
}
// Shows what is meant now; anew where it is something else than before.
function show() {
  if (!panel?.open) return;
  press();
  const now = file();
  if (is_paper()) { if (about !== now) { about = now; paper(); } return; }
  if (about === now && frame?.isConnected) post({});
  else { about = now; known = new Set(); set(now); }
}

// A screen is there, perhaps with the panel of before.
export function shown(asks) {
  ask = asks;
  const next = document.querySelector('.preview');
  if (!next) { panel = frame = null; about = ''; return; }
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
  } else if (!is_paper() && panel.open && frame) fill();
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

// Another text is worked on.
export const turned = () => show();

addEventListener('message', (event) => {
  if (!frame || event.source !== frame.contentWindow || event.origin !== 'null' || is_paper()) return;
  const told = event.data;
  if (told?.payom === 'ready') { ready = true; fill(); }
  else if (told?.payom === 'leave') dispatchEvent(new CustomEvent('payom-leave', { detail: told.name === 'back' ? -1 : 1 }));
  else if (told?.payom === 'open' && known.has(told.name)) {
    if (!dispatchEvent(new CustomEvent('payom-open', { detail: told.name, cancelable: true }))) return;
    const of_release = [...document.querySelectorAll('.list a')].find((link) => name_of(link.getAttribute('href').slice(1)) === told.name);
    const [, , tag] = chosen().split('/');
    location.hash = of_release ? of_release.getAttribute('href').slice(1) : `translate/house/${tag}/${told.name}`;
  }
});
