// What the desk says at the foot of the window. The words for it stand on the screen, in the language of whoever reads it.
const said = document.getElementById('said');
export const words = (name) => (document.querySelector('#screen [data-lang]') || document.body).dataset[name] || '';
// Where nothing that is pressed or typed in, or says why it cannot be, lies under it: at the foot, in the middle or at the side, or as little above it as
// can be; on a phone it has a line of its own.
const WIDE = matchMedia('(min-width: 60.01rem)'), STEP = 16;
const pressed = () => [...document.querySelectorAll('button, a, select, input, textarea, summary, .checks li, footer p, #kept')].map((one) => one.getBoundingClientRect()).filter((one) => one.height && one.bottom > 0 && one.top < innerHeight);
function clear() {
  said.style.bottom = '';
  said.classList.remove('beside');
  if (!WIDE.matches || !said.textContent) return;
  const all = pressed(), ways = [];
  for (const beside of [false, true]) {
    said.classList.toggle('beside', beside);
    const { top, bottom, left, right } = said.getBoundingClientRect();
    for (let up = 0; up < innerHeight / 2; up += STEP) {
      const under = all.filter((one) => one.top < bottom - up + 4 && one.bottom > top - up - 4 && one.left < right && one.right > left);
      ways.push([under.length, up, beside]);
    }
  }
  const [, up, beside] = ways.reduce((best, own) => (own[0] < best[0] || (own[0] === best[0] && own[1] < best[1]) ? own : best));
  said.classList.toggle('beside', beside);
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
