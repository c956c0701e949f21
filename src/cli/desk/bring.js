'use strict';
// Word files that become a release: chosen, or dropped on the page. What is dropped anywhere else must not take the page away, with what is
// typed on it.

const { ask, say, run } = self.desk;
const screen = document.getElementById('screen');
const form = () => screen.querySelector('form.from-file');
const MEGABYTE = 1024 * 1024;

function tell(text, line = form()?.querySelector('.told')) {
  if (line) line.textContent = text;
  if (text) say(text);
}
function hidden(own, name, value) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name, value });
  own.querySelector('#brought').append(field);
  return field;
}
async function bring(files) {
  const own = form(), { most, large, reading, unread } = own.querySelector('[type=file]').dataset;
  const over = files.find((file) => file.size > Number(most) * MEGABYTE);
  tell('');
  if (over) { tell(over.name + ': ' + large); return; }
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  own.querySelector('#brought').prepend(line);
  line.textContent = reading;
  let last = null;
  const stop = (text) => { line.remove(); tell(text); };
  for (const file of files) {
    // A folder has no bytes.
    try { await file.slice(0, 1).arrayBuffer(); } catch { stop(file.name + ': ' + unread); return; }
    const answer = await ask('/document', null, file);
    if (!answer.ok) { stop(answer.status === 413 ? file.name + ': ' + large : String(answer.status)); return; }
    const { file: token } = await answer.json();
    if (form() !== own) return;
    let number = 0;
    while (own.elements['file-' + number]) number += 1;
    hidden(own, 'name-' + number, file.name);
    last = hidden(own, 'file-' + number, token);
  }
  if (!last) line.remove();
  else last.dispatchEvent(new Event('change', { bubbles: true }));
}
screen.addEventListener('change', (event) => {
  if (event.target.id !== 'bring') return;
  const files = [...event.target.files];
  // The same file may be chosen again.
  event.target.value = '';
  if (files.length) run(() => bring(files));
});

const carries = (event) => [...(event.dataTransfer?.types || [])].includes('Files') && !event.target.matches?.('input[type=file]');
addEventListener('dragenter', (event) => { if (carries(event)) document.body.classList.add('dragged'); });
for (const end of ['drop', 'dragend', 'mousemove']) addEventListener(end, () => document.body.classList.remove('dragged'), true);
addEventListener('dragover', (event) => { if (carries(event)) event.preventDefault(); });
addEventListener('drop', (event) => {
  if (!carries(event) || event.defaultPrevented) return;
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  if (form() && files.length) run(() => bring(files));
  else say(screen.querySelector('[data-dropped]')?.dataset.dropped || '');
});
