import { pending } from '/fresh.js';
import { is_fresh, kept, kept_now, line_of, line_said, now } from '/sheet.js';
import * as preview from '/preview.js';
// Drafts of what is typed: one question at a time, the newest first.

const { ask, html, notice, keepers } = self.desk;
let busy = null;
export const queue = new Set();
export function keep(area) {
  queue.add(is_fresh(area) ? 'fresh' : area);
  if (!busy) busy = pump().catch(() => kept('lost')).finally(() => { busy = null; if (queue.size) keep_on(); });
  return busy;
}
export const keep_on = () => { if (!busy && now.root) busy = pump().catch(() => kept('lost')).finally(() => { busy = null; }); };
async function pump() {
  while (queue.size) {
    const next = [...queue].pop();
    queue.delete(next);
    if (next === 'fresh') await keep_fresh(); else if (next.isConnected) await attempt(next);
  }
}
export async function settled() { while (busy) await busy; }
keepers.push(settled);
async function keep_fresh() {
  const answer = await ask('/fresh', { release: now.root.dataset.release, fresh: pending() });
  if (answer.ok) kept_now(); else kept('lost');
  preview.typed();
  if (!answer.ok) await notice(answer);
}
export const sent = (line) => ({ text: now.root.dataset.begin + line.dataset.name, basis: line.dataset.basis, pieces: line_said(line) });
let timer = 0;
export async function attempt(area) {
  const line = line_of(area), message = sent(line), list = line.querySelector('.remarks');
  if (!message.pieces) { kept('broken'); return; }
  const answer = await ask('/try', message);
  if (!answer.ok) { kept('lost'); await notice(answer); return; }
  const told = await answer.json();
  kept(!told.kept ? 'lost' : told.saved ? 'none' : 'kept');
  preview.typed();
  // What was new until now has no place for remarks yet.
  if (!list) return;
  line.querySelector('.later').textContent = told.later;
  clearTimeout(timer);
  if (told.count <= Number(list.firstElementChild?.dataset.count)) html(list, told.remarks);
  else timer = setTimeout(() => { if (list.isConnected) html(list, told.remarks); }, 300);
}
