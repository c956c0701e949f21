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
    details.open = errors.length > 0;
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

  addEventListener('DOMContentLoaded', () => { mark(); badge(); start(); });
  // A page that comes back from the browser's memory begins again.
  addEventListener('pagehide', () => stop());
  addEventListener('pageshow', event => { if (event.persisted) start(); });
  addEventListener('visibilitychange', () => { if (navigator.locks && document.visibilityState === 'visible') ask(); });
})();
