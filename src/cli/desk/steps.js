// Undo and Redo wait for what is being saved, and stay on the way from text to text.

// What is being saved, until what came of it is shown; each gives `false` where it was refused.
const running = new Set();
export function during(own) {
  const end = own.catch(() => false);
  running.add(end);
  end.then(() => running.delete(end));
  return own;
}
// The step that a button means. Whoever presses it while something is saved means what is saved: that is the newest when it is there. Where it was
// refused, or one has gone elsewhere, nothing is meant. `here` is the address that is shown, `anew` shows it again.
export async function step({ dataset }, { here, find, anew }) {
  if (!running.size) return dataset.number;
  const place = () => here().split('/').slice(0, here().startsWith('translate/') ? 3 : 2).join('/'), from = place(), button = () => find(`[data-do=${dataset.do}]`);
  while (running.size) if ((await Promise.all(running)).includes(false)) return null;
  if (button()?.dataset.number === dataset.number) await anew();
  return place() === from ? button()?.dataset.number : null;
}
// On the next text of a release are the same steps: a screen that was fetched ahead may not know them yet. Gives what puts them there.
export function kept_on(screen) {
  const all = () => screen.querySelectorAll('.bar :is(.undo, .redo)'), own = all();
  return () => {
    for (const one of all()) one.remove();
    screen.querySelector('.bar .end').append(...own);
  };
}
