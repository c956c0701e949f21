// Part of the preview alone: reloads the page when the project has changed, shows what is wrong over it, and marks
// what is missing in it. Texts are set as texts, never as markup.
'use strict';
(() => {
  const shown = document.currentScript.dataset.generation;
  const style = (element, css) => { element.style.cssText = css; return element; };
  const make = (name, css, text) => {
    const element = style(document.createElement(name), css);
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const mark = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (/⟦[^⟧]*⟧/.test(walker.currentNode.data)) found.push(walker.currentNode);
    for (const node of found) {
      const parts = node.data.split(/(⟦[^⟧]*⟧)/);
      node.replaceWith(...parts.map(part => part.startsWith('⟦')
        ? make('mark', 'background:#ffd24d;color:#000;padding:0 .2em', part.slice(1, -1)) : part));
    }
  };

  const overlay = ({ problems, title, language }) => {
    document.getElementById('payom_problems')?.remove();
    const errors = problems.filter(problem => problem.severity === 'error');
    if (!problems.length) return;
    const box = make('aside', 'position:fixed;inset:auto 1rem 1rem auto;z-index:9;box-sizing:border-box;' +
      'width:min(42rem,100vw - 2rem);max-height:50vh;overflow:auto;padding:.75rem 1rem;border-radius:.25rem;' +
      'background:#1b1c1e;color:#fff;font:14px/1.45 ui-monospace,monospace;box-shadow:0 .25rem 1rem #0008');
    box.id = 'payom_problems';
    box.lang = language;
    const details = make('details', '');
    // What was closed stays closed, until it is opened or the tab is.
    details.open = errors.length > 0 && !sessionStorage.getItem('payom_closed');
    details.ontoggle = () => {
      if (details.open) sessionStorage.removeItem('payom_closed');
      else if (errors.length) sessionStorage.setItem('payom_closed', 'yes');
    };
    details.append(make('summary', 'cursor:pointer;font-weight:700', title));
    for (const problem of problems) {
      const entry = make('p', `margin:.6em 0 0;padding-left:.6em;border-left:3px solid ${
        problem.severity === 'error' ? '#ff6b6b' : '#ffd24d'};overflow-wrap:anywhere`);
      entry.append(make('strong', 'display:block', problem.place), `${problem.level}[${problem.code}]: ${problem.message}`);
      if (problem.help) entry.append(make('span', 'display:block;color:#b9d4ff', problem.help));
      details.append(entry);
    }
    box.append(details);
    document.body.append(box);
  };

  // A release that is not public yet says so.
  const badge = () => {
    const meta = document.querySelector('meta[name="payom-state"]');
    if (!meta) return;
    const note = make('p', 'margin:0;padding:.3rem .75rem;background:#ffd24d;color:#000;' +
      'font:700 14px/1.4 system-ui,sans-serif', meta.content);
    note.id = 'payom_state';
    note.lang = meta.lang;
    document.body.prepend(note);
  };

  // The picture that links to the page are shown with; there is none while something is missing.
  const card = () => {
    const meta = document.querySelector('meta[name="payom-card"]');
    if (!meta) return;
    const box = make('details', 'max-width:38rem;margin:1rem auto;padding:.75rem 1rem;border:1px dashed #888;' +
      'font:14px/1.45 system-ui,sans-serif');
    const picture = make('img', 'width:100%;margin-top:.5rem');
    picture.onerror = () => box.remove();
    picture.src = meta.content;
    picture.alt = '';
    box.id = 'payom_card';
    box.lang = meta.lang;
    box.open = true;
    box.append(make('summary', 'cursor:pointer;font-weight:700', meta.dataset.title), picture);
    document.body.append(box);
  };

  // How large files are is known when they are made, which takes longer than the page.
  const measure = async () => {
    const known = new Map();
    const ask = async href => {
      const answer = await fetch(href, { method: 'HEAD' }).catch(() => ({}));
      return answer.ok ? Math.ceil(answer.headers.get('Content-Length') / 1000) : 0;
    };
    for (const size of document.querySelectorAll('body.release a > .size')) {
      const { href } = size.parentElement;
      if (!known.has(href)) known.set(href, await ask(href));
      const kilobytes = known.get(href);
      const shown = kilobytes < 1000 ? kilobytes : Math.round(kilobytes / 100) * 100;
      if (kilobytes) size.textContent = size.textContent.replace(/\d+(?=\u00A0)/, shown);
    }
  };

  let heard;
  const hear = news => {
    const text = JSON.stringify(news);
    if (text === heard) return;
    heard = text;
    if (String(news.generation) !== shown) { stop(); location.reload(); return; }
    if (news.problems) overlay(news);
  };

  // A browser opens no more than six connections to a host, and a stream of news holds one for as long as its page is
  // open. So one page listens, the one that has the lock, and tells the others; when it goes, the next one listens.
  const channel = new BroadcastChannel('payom_news');
  channel.onmessage = event => hear(event.data);
  let stop = () => {};

  const listen = () => new Promise(done => {
    const events = new EventSource('/.payom/events');
    stop = () => { events.close(); done(); };
    events.onmessage = event => {
      const news = JSON.parse(event.data);
      channel.postMessage(news);
      hear(news);
    };
  });

  // What was told before this page could hear.
  const ask = () => fetch('/.payom/news.json').then(answer => answer.json()).then(hear).catch(() => {});

  const start = () => {
    if (navigator.locks) {
      const waiting = new AbortController();
      stop = () => waiting.abort();
      navigator.locks.request('payom_news', { signal: waiting.signal }, listen).catch(() => {});
      ask();
    } else {
      // Without locks only pages that are seen listen.
      const look = () => { stop(); stop = () => {}; if (document.visibilityState === 'visible') listen(); };
      document.onvisibilitychange = look;
      look();
    }
  };

  addEventListener('DOMContentLoaded', () => { mark(); badge(); card(); start(); measure(); });
  // A page that comes back from the browser's memory begins again.
  addEventListener('pagehide', () => stop());
  addEventListener('pageshow', event => { if (event.persisted) start(); });
  addEventListener('visibilitychange', () => { if (navigator.locks && document.visibilityState === 'visible') ask(); });
})();
