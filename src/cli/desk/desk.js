'use strict';
import * as preview from '/preview.js';
import { heading, keep as stay } from '/focus.js';
import { TOKEN, before as whole, draw as paint, insert as put, rest } from '/field.js';
// The desk in the browser: screens are pieces of HTML that the program makes; here are keys, drafts and the field with tokens.
(() => {
  const policy = self.trustedTypes ? trustedTypes.createPolicy('payom', { createHTML: (text) => text }) : { createHTML: (text) => text };
  const screen = document.getElementById('screen'), said = document.getElementById('said');
  const find = (selector) => screen.querySelector(selector);
  const store = (name, value) => { try { if (value !== undefined) localStorage.setItem(name, value); return localStorage.getItem(name) || ''; } catch { return ''; } };
  let key = store('payom-key');
  function say(text) {
    said.textContent = text;
    said.classList.remove('new');
    // Anew, also for the same words.
    void said.offsetWidth;
    said.classList.toggle('new', text !== '');
  }

  async function ask(path, sent, file) {
    const headers = { Authorization: 'Payom ' + key };
    if (store('payom-language')) headers['Accept-Language'] = store('payom-language');
    if (sent || file) headers['Content-Type'] = file ? 'application/octet-stream' : 'application/json';
    return fetch(path, { method: sent || file ? 'POST' : 'GET', headers, body: file || (sent && JSON.stringify(sent)), cache: 'no-store' });
  }
  // What the screen says of the desk itself.
  const words = (name) => (find('[data-lang]') || document.body).dataset[name] || '';
  const html = (element, text) => { element.innerHTML = policy.createHTML(text); };
  async function notice(answer) {
    let text = answer.status === 413 ? words('long') : '';
    try { text = text || (await answer.json()).said || ''; } catch { /* It says nothing. */ }
    say(text || String(answer.status));
    return text;
  }

  // Screens.
  function alone(text) {
    const main = document.createElement('main'), line = document.createElement('p'), head = document.createElement('h1');
    main.className = 'start';
    head.textContent = 'Payom desk';
    line.textContent = text;
    main.append(head, line);
    area = null;
    document.body.className = '';
    screen.replaceChildren(main);
    heading(screen).focus();
    say(text);
  }
  // The newest is shown; what was asked for before that and comes later is not. What was said on another screen is said no more.
  let turn = 0, shown = '';
  async function show(keep) {
    const own = ++turn, address = decodeURIComponent(location.hash.slice(1)) || 'releases';
    const answer = await ask('/part/' + address.split('/').map(encodeURIComponent).join('/'));
    if (own !== turn) return false;
    if (answer.status === 401) { alone(await notice(answer)); return false; }
    if (!(answer.headers.get('Content-Type') || '').startsWith('text/html')) { await notice(answer); return false; }
    const fresh = document.createElement('template'), text = await answer.text();
    if (own !== turn) return false;
    if (shown !== address) say('');
    shown = address;
    html(fresh, text);
    const back = keep ? stay(screen) : null;
    if (!preview.keeps(screen, fresh.content)) screen.replaceChildren(fresh.content);
    scrollTo(0, 0);
    const about = find('[data-lang]');
    if (about) {
      document.documentElement.lang = about.dataset.lang;
      document.title = about.dataset.title + ' · Payom';
    }
    document.body.className = find('.translator') ? 'work' : '';
    const now = find('.list [aria-current]');
    if (now) now.scrollIntoView({ block: 'nearest' });
    field();
    preview.shown(ask);
    dispatchEvent(new CustomEvent('payom-shown'));
    const head = heading(screen), place = meant(address);
    // On a phone the keyboard would cover what is to be read first.
    if (back) back();
    if (place && !back) { place.focus(); place.scrollIntoView({ block: 'center' }); }
    else if (!back || document.activeElement === document.body) (area && matchMedia('(min-width: 60.01rem)').matches ? area : head).focus();
    return true;
  }
  // Goes to a screen, or shows it anew, and says there what was done.
  async function go(next, words, keep) {
    const is_here = '#' + next === decodeURIComponent(location.hash);
    if (!is_here) history.pushState(null, '', '#' + next);
    if (await show(is_here && keep)) say(words);
  }
  // The field of a fact, or the text of a block, to which an address leads.
  function meant(address) {
    const [kind, , ...rest] = address.split('/'), own = rest.join('/');
    if (!own || (kind !== 'release' && kind !== 'write')) return null;
    const ids = kind === 'release' ? ['add-' + own, 'fact-' + own].map((id) => '#' + CSS.escape(id)) : [`.line[data-name="${CSS.escape(own)}"] textarea`];
    return ids.map((one) => screen.querySelector(one)).find(Boolean) || null;
  }
  addEventListener('hashchange', () => begin());

  // The field: a text area, and behind it a mirror in which tokens are painted.
  let area = null, active = null, last = 0, timer = 0, busy = false, again = false, trying = Promise.resolve();
  const draw = () => paint(area, find('.mirror'));
  document.addEventListener('selectionchange', () => { if (area && document.activeElement === area) last = rest(area, last); });
  const insert = (text) => put(active, text);
  // A brace leads to the names and facts that can be put in, the used ones last; there Esc types the brace itself.
  let brace = false;
  const chips = () => [...screen.querySelectorAll('.tools [data-insert^="⟦"]')];
  function chosen(key, chip) {
    const all = chips(), at = all.indexOf(chip), step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
    if (key === 'Escape') { brace = true; insert('{'); brace = false; return true; }
    const is_next = (one) => one.dataset.insert.slice(1).toLowerCase().startsWith(key.toLowerCase());
    const next = step ? all.at((at + step) % all.length) : key.length === 1 && key !== ' ' && [...all.slice(at + 1), ...all.slice(0, at)].find(is_next);
    if (next) next.focus();
    return !!next;
  }
  function before(event) {
    const first = event.inputType === 'insertText' && event.data === '{' && !brace && chips()[0];
    if (first) { event.preventDefault(); first.focus(); say(words('choose')); return; }
    whole(event);
  }
  const replace = (text) => { active = area; area.focus(); area.setSelectionRange(0, area.value.length); document.execCommand('insertText', false, text); };
  // An answer is for the text that its remark was made of: to a text that was typed on since it is given anew.
  async function answer(button) {
    const about = (one) => one.closest('li').children[1].textContent, asked = area, words = about(button);
    for (let turn = 0; turn < 9 && area === asked && area.value !== judged; turn++) { await attempt(); placed(); }
    if (area !== asked || area.value !== judged) return;
    const own = [...find('#remarks').querySelectorAll('[data-whole]')].find((one) => about(one) === words);
    if (own) replace(own.dataset.whole);
  }

  // What the field says, for the program; null where a token was broken. Forms of a number go with the token of their choice.
  const choices = () => [...screen.querySelectorAll('.choices')];
  const form_changed = (set) => 'new' in set.dataset || [...set.querySelectorAll('textarea')].some((one) => one.value !== one.dataset.saved);
  function pieces(text = area.value, choose = true) {
    const marks = new Map(JSON.parse(area.dataset.marks).map(([mark, label]) => [label, mark]));
    const out = [];
    let at = 0, whole = true;
    const words = (text) => { if (text) out.push(text); return !/[⟦⟧]/.test(text); };
    for (const found of text.matchAll(TOKEN)) {
      if (!words(text.slice(at, found.index)) || !marks.has(found[1])) return null;
      const mark = marks.get(found[1]), set = choose && choices().find((one) => one.dataset.choice === found[1]);
      if (set && form_changed(set)) {
        const forms = [...set.querySelectorAll('textarea')].map((one) => [one.dataset.form, pieces(one.value, false)]);
        whole = whole && forms.every(([, said]) => said);
        out.push({ choice: mark, forms });
      } else out.push({ mark });
      at = found.index + found[0].length;
    }
    return words(text.slice(at)) && whole ? out : null;
  }
  // The forms of those choices that stand in the field.
  const forms = () => choices().forEach((set) => { set.hidden = !area.value.includes('⟦' + set.dataset.choice + '⟧'); });
  const sent = () => ({ text: find('.translator').dataset.text, basis: area.dataset.basis, pieces: pieces() });
  const is_changed = () => area.value !== area.dataset.saved || choices().some((set) => !set.hidden && form_changed(set));
  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  function kept(name) {
    const line = find('#kept');
    if (line) line.textContent = line.dataset[name].replace('%time%', clock());
    const main = find('[data-do=next]');
    if (main && area && is_changed()) main.firstChild.textContent = main.dataset.changed;
  }

  // One question at a time; the newest waits. What is solved vanishes at once, what is new after a rest.
  let judged = '', newest = null;
  function placed() {
    clearTimeout(timer);
    const told = newest, list = find('#remarks');
    newest = null;
    if (!told || area !== told.asked) return;
    // Who is at a remark stays at that place.
    const at = [...list.querySelectorAll('li')].indexOf(document.activeElement.closest('#remarks li'));
    html(list, told.remarks);
    judged = told.text;
    if (at >= 0) (list.querySelectorAll('li[tabindex]')[at] || area).focus();
  }
  function attempt() {
    if (busy) { again = true; return trying; }
    const asked = area, message = sent(), text = area.value;
    if (!message.pieces) { kept('broken'); return trying; }
    busy = true;
    trying = ask('/try', message).then(async (answer) => {
      if (!answer.ok) { kept('lost'); await notice(answer); return; }
      const told = await answer.json();
      preview.typed();
      if (area !== asked) return;
      kept(!told.kept ? 'lost' : told.saved ? 'none' : 'kept');
      const fewer = told.count <= Number(find('#remarks').firstChild.dataset.count);
      newest = { asked, text, remarks: told.remarks };
      clearTimeout(timer);
      if (fewer) placed(); else timer = setTimeout(placed, 300);
    }).catch(() => kept('lost')).finally(() => {
      busy = false;
      if (again) { again = false; if (area) attempt(); }
    });
    return trying;
  }
  // Whoever goes in the middle of a word finds it again.
  addEventListener('pagehide', () => {
    const message = area && (busy || again) && sent();
    if (message && message.pieces) fetch('/try', { method: 'POST', headers: { Authorization: 'Payom ' + key, 'Content-Type': 'application/json' }, body: JSON.stringify(message), keepalive: true });
  });
  function field() {
    area = find('#target');
    if (!area) return;
    draw();
    judged = area.value;
    kept(area.dataset.draft === undefined ? 'none' : 'kept');
    area.addEventListener('beforeinput', before);
    forms();
    active = area;
    area.addEventListener('input', () => { draw(); forms(); attempt(); });
    for (const one of [area, ...screen.querySelectorAll('.choices textarea')]) one.addEventListener('focus', () => { active = one; });
    choices().forEach((set) => set.addEventListener('input', attempt));
    choices().forEach((set) => set.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); }));
    area.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); });
    area.setSelectionRange(area.value.length, area.value.length);
  }

  // What is typed while a text is saved is typed once its field can be written in again, or the next one's.
  function typed_ahead() {
    const signs = [];
    const note = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !event.target.readOnly) return;
      if (event.key.length === 1) signs.push(event.key); else if (event.key === 'Backspace') signs.pop();
    };
    screen.addEventListener('keydown', note);
    return () => {
      screen.removeEventListener('keydown', note);
      if (!area || !signs.length) return;
      area.focus();
      document.execCommand('insertText', false, signs.splice(0).join(''));
    };
  }

  // What buttons and keys do.
  async function save(goes_on) {
    if (!area || area.readOnly) return;
    const message = sent();
    if (!message.pieces) { kept('broken'); say(find('#kept').textContent); return; }
    // What is typed now would belong to no text.
    const fields = screen.querySelectorAll('textarea'), locked = (is) => { for (const field of fields) field.readOnly = is; };
    const ahead = typed_ahead();
    locked(true);
    await trying;
    let answer;
    try { answer = await ask('/save', message); } catch (error) { locked(false); ahead(); throw error; }
    if (!answer.ok) {
      locked(false);
      ahead();
      // Somebody else may have saved it, and what they typed was the draft.
      if (answer.status === 409) await attempt();
      const text = await notice(answer);
      const line = find('#kept');
      if (line && text) line.textContent = text;
      return;
    }
    const told = await answer.json(), at = scrollY, here = location.hash;
    try { await go(goes_on && told.next ? told.next : told.here, told.said); } finally { locked(false); ahead(); }
    if (location.hash === here) scrollTo(0, at);
    const line = find('#kept');
    if (told.error && line) { line.textContent = told.said; line.classList.add('sign', 'b'); }
  }
  // A word that is right: remarks are made anew with it.
  async function learn({ word, locale }) {
    const answer = await ask('/word', { word, locale });
    if (!answer.ok) { await notice(answer); return; }
    const told = await answer.json();
    await trying;
    await show(!area);
    say(told.said);
  }
  async function review(asked) {
    const answer = await ask('/review', { ...sent(), ask: asked });
    if (!answer.ok) { await notice(answer); return; }
    const told = await answer.json();
    await go(asked === null && told.next ? told.next : told.here, told.said);
  }
  function other(step) {
    const all = [...screen.querySelectorAll('.list a')], at = all.findIndex((link) => link.hasAttribute('aria-current'));
    const link = all[at + step];
    if (link) location.hash = link.getAttribute('href').slice(1);
  }
  function remark() {
    const all = [...screen.querySelectorAll('#remarks li')];
    const at = all.indexOf(document.activeElement);
    const next = all[at + 1];
    if (next && next.hasAttribute('tabindex')) next.focus(); else if (area) area.focus();
  }
  // The parts of the screen, in order of reading.
  function part(step) {
    const all = ['.head', '.bar', '.list', '.desk', '.help'].map(find).filter(Boolean);
    const at = all.findIndex((own) => own.contains(document.activeElement));
    const next = all[(at + step + all.length) % all.length];
    const first = next.querySelector('[aria-current]') || next.querySelector('a, button, select, summary');
    (next.matches('.desk') && area ? area : first)?.focus();
  }
  addEventListener('payom-leave', (event) => part(event.detail));
  const deeds = {
    keys: () => find('#keys').close(),
    next: () => save(true),
    save: () => save(false),
    reviewed: () => review(null),
    ask: () => review(find('#ask').value),
    undo: async (button) => {
      const answer = await ask('/undo', { number: Number(button.dataset.number) });
      if (!answer.ok) { await notice(answer); return; }
      const told = await answer.json();
      await go(told.next || decodeURIComponent(location.hash.slice(1)), told.said);
    },
    close: async () => {
      const text = words('closed');
      await trying;
      await ask('/close', {});
      alone(text);
      document.title = 'Payom';
    },
  };
  // A desk that does not answer says so in the line that everybody looks at.
  const run = async (deed) => {
    try { await deed(); } catch {
      const line = find('#kept');
      say(words('gone'));
      if (line) line.textContent = words('gone');
    }
  };
  screen.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    // Two quick clicks take one thing back.
    if (!button || (button.dataset.do === 'undo' && event.detail > 1)) return;
    if (button.dataset.do) run(() => deeds[button.dataset.do](button));
    else if (button.dataset.insert !== undefined) insert(button.dataset.insert);
    else if (button.dataset.whole !== undefined) answer(button);
    else if (button.dataset.word !== undefined) run(() => learn(button.dataset));
    else if (button.dataset.language) { store('payom-language', button.dataset.language); run(() => show(true)); }
  });
  screen.addEventListener('change', (event) => { if (event.target.id === 'to') location.hash = event.target.value.slice(1); });
  addEventListener('keydown', (event) => {
    const on_remark = event.target.closest?.('#remarks li');
    if (event.key === 'F6') { event.preventDefault(); part(event.shiftKey ? -1 : 1); return; }
    if (event.key === 'F1' && find('#keys')) { event.preventDefault(); if (!find('#keys').open) find('#keys').showModal(); return; }
    if (on_remark === event.target && event.key === 'Enter') { event.preventDefault(); on_remark.querySelector('button')?.click(); return; }
    const chip = area && !event.ctrlKey && !event.metaKey && !event.altKey && event.target.closest?.('.tools [data-insert^="⟦"]');
    if (chip && chosen(event.key, chip)) { event.preventDefault(); return; }
    if (event.key === 'Escape' && area && !find('#keys').open) area.focus();
    const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const deed = ctrl && area ? { Enter: () => save(true), s: () => save(false), ы: () => save(false), ArrowUp: () => other(-1), ArrowDown: () => other(1) }[event.key]
      : event.key === 'F8' && area ? remark : null;
    if (deed) { event.preventDefault(); run(deed); }
  });

  // What forms and texts need.
  self.desk = { ask, clock, html, say, show, go, run, notice, key: () => key };

  // The first key stands in the address once; a desk that was started again brings a new one.
  async function begin() {
    const first = /^#key=([0-9a-f]+)$/.exec(location.hash);
    if (first) {
      history.replaceState(null, '', location.pathname);
      const answer = await ask('/session', { key: first[1] });
      if (answer.ok) { key = (await answer.json()).key; store('payom-key', key); }
    }
    await show();
  }
  begin();
})();
