'use strict';
// What the desk says at the foot of the window. The words for it stand on the screen, in the language of whoever reads it.
const said = document.getElementById('said');
export const words = (name) => (document.querySelector('#screen [data-lang]') || document.body).dataset[name] || '';
export function say(text) {
  said.textContent = text;
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
