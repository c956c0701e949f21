import { fold } from '/pick.js';
import { go_to, opened } from '/meant.js';
import { put } from '/pieces.js';
// Forms of the desk: what is ticked, typed and chosen goes to the program, and pieces of the screen come back.
(() => {
  const { ask, html, say, meanwhile, words, show, go, during } = self.desk;
  const screen = document.getElementById('screen');

  // What a form holds: boxes as lists of what is ticked, all else as it is.
  function values(form, button) {
    const out = {};
    for (const field of form.elements) {
      if (!field.name || field.tagName === 'BUTTON') continue;
      if (field.type === 'checkbox') { out[field.name] = out[field.name] || []; if (field.checked) out[field.name].push(field.value); }
      else if (field.type !== 'radio' || field.checked) out[field.name] = field.value;
    }
    if (button && button.name) out[button.name] = button.value;
    return out;
  }

  // What was changed while the program answers is sent then, as it was changed: of a form that looks at what is typed, the newest alone.
  let busy = false, waiting = [], pressed = null, saving = null;
  const now = (form) => form.isConnected ? form : [...screen.querySelectorAll('form')].find((own) => own.dataset.send === form.dataset.send && own.fact?.value === form.fact?.value);
  // A button that was pressed meanwhile is that of the form as it is then: two quick clicks take away two things, or one once.
  function anew(next) {
    const [form, path, button] = next || [];
    if (!button || form.isConnected) return next;
    const own = now(form), label = (one) => one.getAttribute('aria-label') || one.value;
    const again = own && [...own.querySelectorAll('button')].find((one) => one.name === button.name && label(one) === label(button));
    return again ? [own, path, again, values(own, again), location.hash] : anew(waiting.shift());
  }
  function send(form, path, button, sent = values(form, button), here = location.hash) {
    if (busy) {
      waiting = waiting.filter(([own, to, by]) => own !== form || to !== path || by);
      waiting.push([form, path, button, sent, here]);
      return;
    }
    const own = send_now(form, path, button, sent, here);
    if (saving) during(own);
  }
  // Whether it was taken.
  async function send_now(form, path, button, sent, here) {
    busy = true;
    saving = path === form.dataset.send ? path : null;
    const done = saving ? meanwhile(button?.dataset.busy || words('saving')) : () => {};
    try {
      const answer = await ask(path, sent);
      let told = {};
      try { told = await answer.json(); } catch { /* It says nothing. */ }
      if (location.hash !== here) return answer.ok;
      if (!answer.ok && !told.pieces && form.dataset.try === form.dataset.send) form.reset();
      // What was refused is not asked for once more by a second click.
      if (!answer.ok) waiting = waiting.filter(([, , by]) => !by || by !== button);
      // While something newer waits to be looked at, this is old.
      const looks = !button && path === form.dataset.try;
      const is_old = looks && !saving && waiting.some(([own, to, by]) => own === form && to === path && !by);
      if (!is_old) put(told.pieces || {}, { html, form, sent, looks });
      const line = now(form)?.querySelector('.told');
      if (line) line.textContent = answer.ok ? '' : told.said || String(answer.status);
      if (told.said) say(told.said);
      // What is wrong is not folded away.
      if (!answer.ok) for (const one of screen.querySelectorAll('#wrong [data-to]')) opened(document.getElementById(one.dataset.to));
      if (told.focus) { scrollTo(0, 0); document.getElementById(told.focus).focus(); }
      if (told.next !== undefined) await go(told.next, told.said, true);
      return answer.ok;
    } catch {
      say(document.querySelector('[data-gone]')?.dataset.gone || '');
      return false;
    } finally {
      done();
      busy = false;
      waiting = waiting.filter((next) => next[4] === location.hash);
      const next = anew(waiting.shift());
      if (next) send(...next);
      else if (pressed) {
        // Whoever pressed a button while a field was looked at pressed it for what came of that.
        const own = screen.querySelector('form[data-send="' + pressed + '"]');
        pressed = null;
        if (own) own.requestSubmit();
      }
    }
  }

  // What is typed is sent when it is whole: a day that is half typed is another day.
  const TYPED = ['date', 'datetime-local', 'month', 'text'];
  const typed = (field) => field.tagName === 'INPUT' && TYPED.includes(field.type);
  function ready(field) {
    const form = field.closest && field.closest('form[data-try]');
    if (form && field.name && !field.readOnly && field.checkValidity()) send(form, form.dataset.try);
  }
  screen.addEventListener('change', (event) => { if (!typed(event.target) && !('waits' in event.target.dataset)) ready(event.target); });
  // Of some fields what they lead to is shown as they are typed.
  screen.addEventListener('input', (event) => { if ('live' in event.target.dataset) ready(event.target); });
  // A field that goes with its piece was not left.
  const left = (field) => {
    const is_late = 'late' in field.dataset;
    delete field.dataset.late;
    if (field.isConnected && (is_late || field.value !== field.defaultValue)) ready(field);
  };
  screen.addEventListener('focusout', (event) => { if (typed(event.target)) queueMicrotask(() => left(event.target)); });

  screen.addEventListener('keydown', (event) => {
    if (event.target.closest('.pick')) return;
    // Enter in a field is the main button, whichever stands first.
    const form = event.target.tagName === 'INPUT' && TYPED.concat('url', 'tel', 'email').includes(event.target.type) && event.target.closest('form[data-send]');
    const main = form && form.querySelector('button.main');
    if (main && event.key === 'Enter' && !event.isComposing) { event.preventDefault(); form.requestSubmit(main); }
  });
  // A list in which one looks for names.
  screen.addEventListener('input', (event) => {
    const list = event.target.dataset.filter && document.getElementById(event.target.dataset.filter);
    if (!list) return;
    const words = fold(event.target.value).split(/\s+/);
    for (const item of list.querySelectorAll('[data-find]')) { const name = fold(item.dataset.find); item.hidden = !words.every((word) => name.includes(word)); }
    for (const part of list.querySelectorAll('section')) part.hidden = event.target.value.trim() !== '' && !part.querySelector('[data-find]:not([hidden])');
  });
  screen.addEventListener('click', (event) => {
    const button = event.target.closest('[data-to]'), field = button && document.getElementById(button.dataset.to);
    if (field) go_to(field);
  });
  // A file goes as it is; the form that asks for it gets a piece that shows it.
  screen.addEventListener('change', async (event) => {
    const field = event.target, file = field.dataset.file && field.files[0];
    if (!file) return;
    const line = field.parentElement.querySelector('.told');
    try {
      const answer = await ask(field.dataset.file, null, file);
      let told = {};
      try { told = await answer.json(); } catch { /* It says nothing. */ }
      if (!field.isConnected) return;
      put(told.pieces || {}, { html });
      const long = document.querySelector('[data-large]');
      const words = answer.status === 413 && long ? long.dataset.large : told.said || '';
      if (line) line.textContent = answer.ok ? '' : words || String(answer.status);
      if (!answer.ok) field.value = '';
      say(words);
      const form = field.closest('form');
      if (answer.ok && form) send(form, form.dataset.try);
    } catch { say(document.querySelector('[data-gone]')?.dataset.gone || ''); }
  });
  screen.addEventListener('submit', (event) => {
    const form = event.target, button = event.submitter;
    event.preventDefault();
    if (!form.dataset.send) return;
    if (button && button.getAttribute('aria-disabled') === 'true') { const why = document.getElementById(button.getAttribute('aria-describedby')); if (why) say(why.textContent); return; }
    if (busy) { if (button && button.name) send(form, form.dataset.send, button); else if (saving !== form.dataset.send) pressed = form.dataset.send; return; }
    if (!form.reportValidity()) return;
    if (button && button.dataset.again !== undefined) { show(); return; }
    if (button && button.dataset.busy) { button.setAttribute('aria-disabled', 'true'); button.textContent = button.dataset.busy; }
    send(form, form.dataset.send, button);
  });
})();
