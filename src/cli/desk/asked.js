import { lastingly, say, words } from '/said.js';
// What the program is asked, and drafts that it could not keep: those are on this page alone. That is said as long as it is so, and every few
// seconds it is tried again.

export const store = (name, value) => { try { if (value !== undefined) localStorage.setItem(name, value); return localStorage.getItem(name) || ''; } catch { return ''; } };
// In which language one is answered: that which was chosen here, else that which was chosen for this desk, else that of the browser.
const language = () => store('payom-language') || document.body.dataset.first || '';
let key = store('payom-key');
export const current_key = () => key;
export function open_with(own) { key = own; store('payom-key', own); }

// Drafts are kept one after the other, each under the page that it was typed on.
const page = String(Math.random()).slice(2), KEPT = ['/try', '/fresh', '/entry/try'], OWN = ['/try', '/save', '/write'];
let before_it = null;
function in_turn(deed) {
  const own = before_it ? before_it.then(deed) : deed(), end = own.catch(() => {}).finally(() => { if (before_it === end) before_it = null; });
  before_it = end;
  return own;
}
export const ask = (path, sent, file) => (KEPT.includes(path) ? keeping(path, sent) : post_to(path, sent, file));
const body = (path, sent) => JSON.stringify(OWN.includes(path) ? { ...sent, by: page } : sent);
async function post_to(path, sent, file) {
  const headers = { Authorization: 'Payom ' + key };
  if (language()) headers['Accept-Language'] = language();
  if (sent || file) headers['Content-Type'] = file ? 'application/octet-stream' : 'application/json';
  return fetch(path, { method: sent || file ? 'POST' : 'GET', headers, body: file || (sent && body(path, sent)), cache: 'no-store' });
}
// A draft of a page that is left: nobody waits for the answer.
export function keep_last(path, sent) {
  fetch(path, { method: 'POST', headers: { Authorization: 'Payom ' + key, 'Content-Type': 'application/json' }, body: body(path, sent), keepalive: true });
}

const unkept = new Map(), sent_last = new Map(), named = (path, sent) => [path, sent.text || sent.release].join(' ');
let retry = 0, typed_again = () => false;
export const is_kept = () => unkept.size === 0;
// What sends anew what stands in a text now; `false` where that is not on the screen.
export function when_again(deed) { typed_again = deed; }
async function keeping(path, sent) {
  const name = named(path, sent);
  let answer = null;
  sent_last.set(name, sent);
  try {
    answer = await in_turn(() => post_to(path, sent));
  } finally {
    if (!answer || answer.status === 401 || answer.status >= 500) lost(path, sent);
  }
  // What was sent since then is told by its own answer; none waits until this one is read.
  const told = (kept) => { if (sent_last.get(name) === sent) (kept ? found : lost)(path, sent); };
  if (answer.ok) answer.clone().json().then((own) => told(own.kept !== false), () => told(true));
  return answer;
}
export function lost(path, sent) {
  unkept.set(named(path, sent), [path, sent]);
  alarm();
  clearTimeout(retry);
  retry = setTimeout(() => keep_again().catch(() => {}), 3000);
}
// What is said where the desk does not answer.
export const unanswered = () => words(is_kept() ? 'gone' : 'only');
export const alarm = () => lastingly(unanswered());
function found(path, sent) {
  if (!unkept.delete(named(path, sent)) || unkept.size) return;
  clearTimeout(retry);
  say(words('back'));
}
export async function keep_again() {
  // A desk that was started again gave its key to another page.
  key = store('payom-key') || key;
  for (const [name, own] of [...unkept]) {
    if (own[0] === '/try' && await typed_again(own[1].text)) continue;
    await before_it;
    if (unkept.get(name) === own) await keeping(...own).catch(() => {});
  }
}
addEventListener('beforeunload', (event) => { if (unkept.size) event.preventDefault(); });
