import { keep } from '/drafts.js';
import { behind, make, settle } from '/fresh.js';
import { all, main, now, screen } from '/sheet.js';
// Photos that come. What one shows is never filled in.

const { ask, notice, run } = self.desk;
async function photo(place, file) {
  const answer = await ask('/photo', null, file);
  if (!answer.ok) { await notice(answer); return; }
  const told = await answer.json(), block = make('photo', ['', told.credit || '', told.caption || ''], told.file, file.name);
  place.after(block);
  settle(block);
  const area = block.querySelector('textarea');
  keep(area);
  area.focus();
  const reader = new FileReader();
  reader.addEventListener('load', () => { const image = document.createElement('img'); image.alt = ''; image.src = reader.result; block.querySelector('.kind').append(image); });
  reader.readAsDataURL(file);
}
export function pick(place) {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = 'image/jpeg,image/png';
  field.addEventListener('change', () => { if (field.files[0]) run(() => photo(place, field.files[0])); });
  field.click();
}
screen.addEventListener('drop', (event) => {
  const file = now.root && [...event.dataTransfer.files].find((file) => /^image\/(jpeg|png)$/.test(file.type));
  if (!file) return;
  event.preventDefault();
  const block = event.target.closest('.block:not(.before)'), places = all('.add', main());
  run(() => photo(block && block.parentElement === main() ? behind(block) : places[places.length - 1], file));
});
