'use strict';
// *Discard* beside the line on the draft of a translation: the field says again what the file says, which is no draft. One Ctrl+Z brings the
// draft back.

const screen = document.getElementById('screen');
const fields = () => [...screen.querySelectorAll('#target, .choices:not([hidden]) textarea')];
const drafts = () => fields().filter((field) => field.value !== (field.dataset.saved || ''));
function look() {
  const button = screen.querySelector('[data-discard]');
  if (button) button.hidden = !drafts().length;
}
screen.addEventListener('input', look);
addEventListener('payom-shown', look);
screen.addEventListener('click', (event) => {
  if (!event.target.closest('[data-discard]')) return;
  for (const field of drafts().reverse()) {
    field.focus();
    field.select();
    if (field.dataset.saved) document.execCommand('insertText', false, field.dataset.saved); else document.execCommand('delete');
  }
  screen.querySelector('#target')?.focus();
});
