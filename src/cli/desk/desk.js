import * as preview from '/preview.js';
import { ahead } from '/ahead.js';
import { alarm, ask, current_key, is_kept, keep_again, keep_last, lost, open_with, store, unanswered, when_again } from '/asked.js';
import { meanwhile, say, words } from '/said.js';
import { heading, keep as stay, round } from '/focus.js';
import { during, kept_on, step } from '/steps.js';
import { came_back, seen } from '/undone.js';
import { go_to, meant } from '/meant.js';
import { brace, chosen, is_choosing, taken } from '/pick.js';
import { TOKEN, before as whole, draw as paint, insert as put, lead, rest } from '/field.js';
// The desk in the browser: screens are pieces of HTML that the program makes; here are keys, drafts and the field with tokens.
(() => {
  const policy = self.trustedTypes ? trustedTypes.createPolicy('payom', { createHTML: (text) => text }) : { createHTML: (text) => text };
  const screen = document.getElementById('screen');
  const find = (selector) => screen.querySelector(selector);
  const html = (element, text) => { element.innerHTML = policy.createHTML(text); };
  async function notice(answer) {
    let text = answer.status === 413 ? words('long') : '';
    try {
      const told = await answer.json();
      text = text || told.said || '';
      if (told.both) offer_both(told.both);
    } catch { /* It says nothing. */ }
    say(text || String(answer.status));
    return text;
  }
  // The way to what the file says by now, beside what is typed, where somebody else changed it.
  function offer_both(words) {
    const line = find('#kept'), button = document.createElement('button');
    if (!line || find('[data-do=both]')) return;
    Object.assign(button, { type: 'button', className: 'small', textContent: words });
    button.dataset.do = 'both';
    line.after(button);
  }
  async function both() {
    const is_shown = await show(true), differs = is_shown && find('.was');
    if (!is_shown) return;
    const own = area || differs?.closest('.line')?.querySelector('textarea');
    own?.focus({ preventScroll: true });
    (differs || own)?.scrollIntoView({ block: 'nearest' });
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
  // What is shown, and the address that led to it; where that names no text, it is the first to do, and from then on that one.
  let shown = '', led = null;
  const here = () => (location.hash === led ? shown : decodeURIComponent(location.hash.slice(1)) || 'releases');
  // What is typed is counted, so that no screen comes over it unseen.
  let strokes = 0, composing = false;
  screen.addEventListener('input', () => { strokes += 1; });
  screen.addEventListener('compositionstart', () => { composing = true; });
  screen.addEventListener('compositionend', () => { composing = false; });
  const is_typed = (since) => strokes !== since || composing;
  // All that is typed is kept as a draft then.
  const keepers = [kept_all];
  async function settled() {
    if (composing) await new Promise((done) => { screen.addEventListener('compositionend', done, { once: true }); });
    await chosen();
    for (const keeper of keepers) await keeper();
  }

  // The way to the screen that is asked for is marked at once, and what takes longer says so.
  let arrived = () => {};
  function coming(address) {
    arrived();
    let done = () => {};
    const late = setTimeout(() => { done = meanwhile(words('loading')); }, 400);
    screen.setAttribute('aria-busy', 'true');
    for (const link of screen.querySelectorAll('nav a')) link.classList.toggle('coming', link.getAttribute('href') === '#' + address);
    arrived = () => {
      clearTimeout(late);
      done();
      screen.removeAttribute('aria-busy');
      for (const link of screen.querySelectorAll('.coming')) link.classList.remove('coming');
      arrived = () => {};
    };
  }
  const part_of = (address) => '/part/' + address.split('/').map(encodeURIComponent).join('/');
  const is_screen = (answer) => (answer.headers.get('Content-Type') || '').startsWith('text/html');
  // The markup of a screen; `null` where there is none, which is said then.
  async function fetched(address, is_newest) {
    const answer = await ask(part_of(address));
    if (!is_newest()) return null;
    if (answer.status === 401) { if (is_kept()) alone(await notice(answer)); else alarm(); return null; }
    if (!is_screen(answer)) { await notice(answer); return null; }
    const text = await answer.text();
    return is_newest() ? text : null;
  }
  // Shows a screen; the newest that was asked for, and no other. What is typed while a screen comes anew is kept first, and stands in it. Where
  // it would go from what was typed since the count of `since`, it does not: `null`.
  let turn = 0;
  async function show(keep, address = here(), since = null, quiet = false) {
    const own = ++turn, is_newest = () => own === turn, from = location.hash;
    // Who follows a link meanwhile goes there.
    const is_wanted = () => is_newest() && location.hash === from;
    if (quiet) arrived(); else coming(address);
    try {
      // A text that is being saved is shown as it is then.
      while (shown !== address && waiting.some((one) => one.text === address)) await saving;
      if (!is_kept()) await keep_again();
      if (!is_newest()) return false;
      for (;;) {
        if (shown === address) await settled();
        const begun = strokes, text = await fetched(address, is_wanted);
        if (text === null) return false;
        if (since !== null && is_typed(since)) return null;
        const is_under = shown === address && is_typed(begun);
        if (!(is_under && composing) && !(shown === address && is_choosing()) && put_up(text, address, keep, is_under)) return true;
      }
    } finally { if (is_newest()) { arrived(); look_ahead(); } }
  }
  // The screens of the next texts to do, which are there before somebody goes on to them.
  const { look: look_ahead, of: fetched_ahead, drop: gone_to } = ahead({
    first: () => area && find('.translator').dataset.next,
    next: (text) => {
      const made = document.createElement('template');
      html(made, text);
      return made.content.querySelector('.translator')?.dataset.next;
    },
    // A text that is being saved is fetched as it is then.
    is_out: (address) => address === shown || waiting.some((one) => one.text === address),
    is_busy: () => busy,
    is_coming: () => screen.ariaBusy,
    fetched: async (address) => {
      const answer = await ask(part_of(address)).catch(() => null);
      return answer && is_screen(answer) ? answer.text().catch(() => '') : '';
    },
  });
  function gone_on() {
    const address = find('.translator').dataset.next, text = fetched_ahead(address);
    if (!text || composing || !area.value.trim()) return false;
    turn += 1;
    const steps = kept_on(screen), is_up = put_up(text, address, false);
    if (is_up) steps();
    gone_to(address);
    look_ahead();
    return is_up;
  }
  // The field that stays while the rest comes anew round it: with what can be undone in it, and under what is typed just now.
  function staying(fresh, is_under) {
    const next = fresh.querySelector('#target');
    if (!area || !next || !is_here(fresh.querySelector('.translator').dataset.text)) return null;
    return (is_under ? next.dataset.basis === area.dataset.basis && !choices().length : next.value === area.value) ? next : null;
  }
  function put_up(text, address, keep, is_under = false) {
    const fresh = document.createElement('template'), stays = keep && shown === address;
    html(fresh, text);
    const next = staying(fresh.content, is_under);
    if (is_under && !next) return false;
    arrived();
    // What was said on another screen is said no more.
    if (shown !== address && is_kept()) say('');
    if (address !== here()) history.pushState(null, '', '#' + address);
    const back = keep ? stay(screen) : null, place = stays ? scrollY : 0, within = stays ? find('.desk')?.scrollTop : 0;
    if (next) {
      for (const name of ['basis', 'marks', 'saved', 'draft']) if (name in next.dataset) area.dataset[name] = next.dataset[name]; else delete area.dataset[name];
      round(find('.desk'), area, next);
    }
    if (!preview.keeps(screen, fresh.content, next)) {
      if (next) round(screen, find('.desk'), fresh.content.querySelector('.desk')); else screen.replaceChildren(fresh.content);
    }
    scrollTo(0, place);
    if (within && find('.desk')) find('.desk').scrollTop = within;
    const about = find('[data-lang]');
    if (about) {
      document.documentElement.lang = about.dataset.lang;
      document.title = about.dataset.title + ' · Payom';
    }
    document.body.className = find('.translator') ? 'work' : '';
    const now = find('.list [aria-current]');
    if (now) now.scrollIntoView({ block: 'nearest' });
    field();
    [shown, led] = [(area && find('.translator').dataset.text) || address, location.hash];
    ways_back();
    preview.shown(ask);
    dispatchEvent(new CustomEvent('payom-shown'));
    focused(back, meant(screen, address));
    if (is_under) { judged = next.value; attempt(); }
    return true;
  }
  // On a phone the keyboard would cover what is to be read first.
  const is_wide = () => matchMedia('(min-width: 60.01rem)').matches;
  function focused(back, place) {
    const head = heading(screen);
    if (back) back();
    if (place && !back) go_to(place);
    else if (!back || document.activeElement === document.body) (area && is_wide() ? area : head).focus();
  }
  // Goes to a screen, or shows it anew, and says there what was done.
  async function go(next, words, keep, since) {
    const done = await show(next === here() && keep, next, since);
    if (done) say(words);
    return done;
  }
  // What is still being found out is asked for again.
  let later = 0;
  addEventListener('payom-shown', () => {
    clearTimeout(later);
    if (find('[data-soon]')) later = setTimeout(() => { if (find('[data-soon]') && !screen.ariaBusy) run(() => show(true, here(), null, true)); }, 3000);
  });
  addEventListener('hashchange', () => run(begin));

  // The field: a text area, and behind it a mirror in which tokens are painted.
  let area = null, active = null, last = 0, timer = 0, busy = false, again = false, trying = Promise.resolve();
  const draw = (own = area) => paint(own, own.parentElement.querySelector('.mirror'));
  document.addEventListener('selectionchange', () => { if (area && document.activeElement === active) last = rest(active, last); });
  // Forms of a number stand in the field alone.
  function put_in(button) {
    const pick = button.closest('.pick');
    if (pick) taken(pick);
    insert(button.dataset.insert);
  }
  const insert = (text) => put(choices().some((set) => text === '⟦' + set.dataset.choice + '⟧') ? area : active, text);
  // A brace leads to the names and facts that can be put in.
  function before(event) { if (!brace(event, find('.tools'), say)) whole(event); }
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
  // Puts a number in front of the words that change with it.
  function front(number) {
    const sets = choices().filter((set) => !set.hidden && set.dataset.number === number), fields = sets.flatMap((set) => [...set.querySelectorAll('textarea')]);
    for (const one of fields) lead(one, '⟦' + number + '⟧');
    fields[0]?.focus();
  }
  // The forms of those choices that stand in the field.
  const forms = () => choices().forEach((set) => { set.hidden = !area.value.includes('⟦' + set.dataset.choice + '⟧'); });
  const sent = () => ({ text: find('.translator').dataset.text, basis: area.dataset.basis, pieces: pieces() });
  const is_here = (text) => !!area && find('.translator').dataset.text === text;
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
  // What was typed last in each text.
  const newest_of = new Map();
  function attempt() {
    const asked = area, message = sent(), text = area.value;
    newest_of.set(message.text, message);
    if (busy) { again = true; return trying; }
    if (!message.pieces) { kept('broken'); return trying; }
    busy = true;
    trying = ask('/try', message).then(async (answer) => {
      if (!answer.ok) { kept('lost'); if (is_kept()) await notice(answer); return; }
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
  async function kept_all() { while (busy) await trying; }
  when_again(async (text) => {
    if (!area || !is_here(text)) return false;
    if (pieces()) await attempt();
    return true;
  });
  // Whoever goes in the middle of a word finds it again.
  addEventListener('pagehide', () => {
    const typed = area && (busy || again) ? [sent()] : [];
    for (const message of [...waiting, ...typed]) {
      if (message.pieces) keep_last('/try', message);
    }
  });
  function field() {
    const was = area;
    area = find('#target');
    if (!area) return;
    draw();
    judged = area.value;
    kept(area.dataset.draft === undefined ? 'none' : 'kept');
    forms();
    active = area;
    for (const one of [area, ...screen.querySelectorAll('.choices textarea')]) if (one !== was) one.addEventListener('focus', () => { active = one; });
    for (const one of screen.querySelectorAll('.choices textarea')) {
      draw(one);
      one.setSelectionRange(one.value.length, one.value.length);
      one.addEventListener('beforeinput', before);
      one.addEventListener('input', () => draw(one));
    }
    choices().forEach((set) => set.addEventListener('input', attempt));
    choices().forEach((set) => set.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); }));
    if (area === was) return;
    area.addEventListener('beforeinput', before);
    area.addEventListener('input', () => { draw(); forms(); attempt(); });
    area.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); });
    area.setSelectionRange(area.value.length, area.value.length);
  }

  // What buttons and keys do. Texts are saved one after the other, and who goes on is at the next one meanwhile. Where that is not there yet, what is
  // typed is typed in the text that one sees: it is its draft, and who typed stays there.
  const waiting = [];
  let saving = Promise.resolve(), pressed = 0;
  async function save(goes_on) {
    // What is pressed twice before anything is typed is pressed once.
    if (!area || (waiting.length && strokes === pressed)) return;
    const message = sent(), before = saving, tried = trying;
    if (!message.pieces) { kept('broken'); say(find('#kept').textContent); return; }
    newest_of.delete(message.text);
    waiting.push(message);
    const is_gone = goes_on && gone_on(), since = pressed = strokes, own = during(save_one(message, [before, tried], { goes_on: goes_on && !is_gone, since }));
    saving = own.catch(() => {});
    await own;
  }
  async function save_one(message, earlier, way) {
    for (const one of earlier) await one;
    const done = meanwhile(words('saving'));
    const answer = await ask('/save', message).catch((why) => { lost('/try', newest_of.get(message.text) || message); throw why; }).finally(() => {
      done();
      waiting.splice(waiting.indexOf(message), 1);
    });
    if (answer.ok) await saved(await answer.json(), message, way);
    else await unsaved(answer, message);
    return answer.ok;
  }
  async function saved(told, message, { goes_on, since }) {
    const later = () => { const own = newest_of.get(message.text); return own?.pieces && JSON.stringify(own.pieces) !== JSON.stringify(message.pieces) ? own : null; };
    for (const own of waiting) if (own.text === message.text) own.basis = told.basis;
    if (is_here(message.text)) area.dataset.basis = told.basis;
    if (later()) await ask('/try', { ...later(), basis: told.basis });
    // Who has gone elsewhere stays there.
    if (!is_here(message.text)) {
      const text = of(message.text, told.said);
      if (told.error) leave(message.text, words('faulty'), told.said);
      say(text);
      if (area && !waiting.length && !screen.ariaBusy) await show(true, here(), null, true);
      return;
    }
    if (is_typed(since) || await go((goes_on && told.next) || told.here, told.said, true, since) === null) {
      if (!is_here(message.text)) return;
      // What cannot be kept yet is not taken away.
      if (!pieces()) { say(told.said); kept('broken'); return; }
      await go(told.here, later() ? of(message.text, told.said + ' ' + find('#kept').dataset.since) : told.said, true);
    }
    if (told.here === shown && area) { if (is_wide()) area.focus({ preventScroll: true }); in_view(); }
    const line = find('#kept');
    if (told.error && line) { line.textContent = told.said; line.classList.add('sign', 'b'); }
  }
  // What is said, and of which text.
  function of(text, said) {
    const line = [...screen.querySelectorAll('.list a')].find((own) => own.getAttribute('href') === '#' + text)?.querySelector('.t');
    const all = line ? line.textContent.trim().split(/\s+/) : [];
    return all.length ? words('of').replace('%text%', () => all.slice(0, 5).join(' ') + (all.length > 5 ? '…' : '')).replace('%said%', () => said) : said;
  }
  // The first remark, and before all the field.
  function in_view() {
    find('#remarks li[tabindex] button, #remarks li[tabindex]:not(:has(.sign.g))')?.scrollIntoView({ block: 'nearest' });
    area?.scrollIntoView({ block: 'nearest' });
  }
  async function unsaved(answer, message) {
    // Somebody else may have saved it, and what they typed was the draft.
    await ask('/try', newest_of.get(message.text) || message);
    const text = await notice(answer), line = find('#kept');
    if (!is_here(message.text)) leave(message.text, words('unsaved'), text);
    else if (line && text) line.textContent = text;
    look_ahead();
  }
  // Texts that were left, and are not as they shall be, have a way back until it is taken.
  const left = new Map();
  function leave(text, why, told) {
    left.set(text, [why, told]);
    ways_back();
  }
  function ways_back() {
    for (const line of screen.querySelectorAll('.left')) line.remove();
    for (const [text, [why, told]] of left) {
      if (text === shown) { left.delete(text); continue; }
      const line = document.createElement('p'), link = document.createElement('a');
      line.className = 'was left';
      link.href = '#' + text;
      link.textContent = why;
      line.append(link, ' ' + told);
      (find('main') || screen).prepend(line);
    }
  }
  // What else is saved; nothing where it was refused, which is said then.
  async function post(path, message) {
    const done = meanwhile(words('saving'));
    try {
      const answer = await ask(path, message);
      if (answer.ok) return await answer.json();
      await notice(answer);
      return null;
    } finally { done(); }
  }
  // A word that is right: remarks are made anew with it.
  async function learn({ word, locale }) {
    const told = await post('/word', { word, locale });
    if (!told) return false;
    await trying;
    await show(!area);
    say(told.said);
    return true;
  }
  async function review(asked) {
    const told = await post('/review', { ...sent(), ask: asked });
    if (told) await go(asked === null && told.next ? told.next : told.here, told.said);
    return !!told;
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
  // Takes a step back, or does it again, and shows what came back: on the same screen where it is there. One at a time.
  let is_back = false;
  async function back(button) {
    if (is_back) return;
    is_back = true;
    try {
      const number = await step(button, { here, find, anew: () => show(true, here(), null, true) });
      if (number) await gone_back(button.dataset.do, Number(number));
    } finally { is_back = false; }
  }
  async function gone_back(deed, number) {
    const was = seen(screen), told = await post('/' + deed, { number });
    if (!told) return;
    const next = told.next || here(), stays = next === here() && !area;
    if (await go(next, told.said, stays) && stays) came_back(screen, was, deed);
  }
  const deeds = {
    keys: () => find('#keys').close(),
    next: () => save(true),
    save: () => save(false),
    reviewed: () => during(review(null)),
    ask: () => during(review(find('#ask').value)),
    both,
    undo: back,
    redo: back,
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
    try { return await deed(); } catch {
      const line = find('#kept');
      if (is_kept()) say(unanswered()); else alarm();
      if (line) line.textContent = unanswered();
      return false;
    }
  };
  screen.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    // Two quick clicks take one thing back, and save one text.
    if (!button || (/^(undo|redo|next)$/.test(button.dataset.do) && event.detail > 1)) return;
    if (button.dataset.do) run(() => deeds[button.dataset.do](button));
    else if (button.dataset.insert !== undefined) put_in(button);
    else if (button.dataset.front !== undefined) front(button.dataset.front.replace(/[⟦⟧]/g, ''));
    else if (button.dataset.whole !== undefined) answer(button);
    else if (button.dataset.word !== undefined) run(() => during(learn(button.dataset)));
    else if (button.dataset.language) { store('payom-language', button.dataset.language); run(() => show(true)); }
  });
  screen.addEventListener('change', (event) => { if (event.target.id === 'to') location.hash = event.target.value.slice(1); });
  addEventListener('keydown', (event) => {
    const on_remark = event.target.closest?.('#remarks li');
    if (event.key === 'F6') { event.preventDefault(); part(event.shiftKey ? -1 : 1); return; }
    if (event.key === 'F1' && find('#keys')) { event.preventDefault(); if (!find('#keys').open) find('#keys').showModal(); return; }
    if (on_remark === event.target && event.key === 'Enter') { event.preventDefault(); on_remark.querySelector('button')?.click(); return; }
    if (event.key === 'Escape' && area && !find('#keys').open) area.focus();
    const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const deed = ctrl && area ? { Enter: () => save(true), s: () => save(false), ы: () => save(false), ArrowUp: () => other(-1), ArrowDown: () => other(1) }[event.key]
      : event.key === 'F8' && area ? remark : null;
    if (deed) { event.preventDefault(); if (!event.repeat || event.key.startsWith('Arrow')) run(deed); }
  });

  // What forms and texts need.
  self.desk = { ask, clock, html, say, meanwhile, words, show, go, run, notice, key: current_key, keepers, during };

  // The first key stands in the address once; a desk that was started again brings a new one.
  async function begin() {
    const first = /^#key=([0-9a-f]+)$/.exec(location.hash);
    if (first) {
      history.replaceState(null, '', location.pathname);
      const answer = await ask('/session', { key: first[1] });
      if (answer.ok) open_with((await answer.json()).key);
    }
    await show();
  }
  run(begin);
})();
