'use strict';
// What the desk says at the foot of the window. The words for it stand on the screen, in the language of whoever reads it.
const said = document.getElementById('said');
export const words = (name) => (document.querySelector('#screen [data-lang]') || document.body).dataset[name] || '';
// Where nothing that is pressed, or says why it cannot be, lies under it: at the foot, or as little above it as can be; on a phone it has a line of its own.
const WIDE = matchMedia('(min-width: 60.01rem)'), STEP = 16;
const pressed = () => [...document.querySelectorAll('button, a, select, input, summary, footer p, #kept')].map((one) => one.getBoundingClientRect()).filter((one) => one.height && one.bottom > 0 && one.top < innerHeight);
function clear() {
  said.style.bottom = '';
  if (!WIDE.matches || !said.textContent) return;
  const all = pressed(), { top, bottom, left, right } = said.getBoundingClientRect();
  const under = (up) => all.filter((one) => one.top < bottom - up + 4 && one.bottom > top - up - 4 && one.left < right && one.right > left).length;
  const ways = [...Array(Math.floor(innerHeight / 2 / STEP)).keys()].map((step) => step * STEP).map((up) => [under(up), up]);
  const [, up] = ways.reduce((best, own) => (own[0] < best[0] ? own : best));
  if (up) said.style.bottom = `calc(1rem + ${up}px)`;
}
export function say(text) {
  said.textContent = text;
  clear();
  said.classList.remove('new', 'lasting');
  // Anew, also for the same words.
  void said.offsetWidth;
  said.classList.toggle('new', text !== '');
}
// Says what goes on as long as it does; gives what ends that.
export function meanwhile(text) {
  say(text);
  said.classList.toggle('lasting', text !== '');
  return () => { if (said.textContent === text) say(''); };
}
// The same for what may be said already.
export function lastingly(text) {
  if (said.textContent !== text || !said.classList.contains('lasting')) meanwhile(text);
}
