import {} from '/forms.js';
import {} from '/write.js';
import {} from '/bring.js';
// *Discard* beside the line on the draft of a translation, or under a text that somebody else changed while one typed: the field says again what the
// file says, which is no draft. One Ctrl+Z brings the draft back.

const screen = document.getElementById('screen');
const all = (line) => [...line.querySelectorAll('#target, .field textarea, .choices:not([hidden]) textarea')];
const fields = (button) => all(button.closest('.line') || screen);
const saved = (field) => field.dataset.saved ?? field.closest('.line')?.dataset.saved ?? '';
const drafts = (button) => fields(button).filter((field) => field.value !== saved(field));
function look() {
  for (const button of screen.querySelectorAll('[data-discard]')) button.hidden = !drafts(button).length;
}
screen.addEventListener('input', look);
addEventListener('payom-shown', look);
screen.addEventListener('click', (event) => {
  const button = event.target.closest('[data-discard]');
  if (!button) return;
  const [first] = fields(button);
  for (const field of drafts(button).reverse()) {
    field.focus();
    field.select();
    if (saved(field)) document.execCommand('insertText', false, saved(field)); else document.execCommand('delete');
  }
  first?.focus();
});
