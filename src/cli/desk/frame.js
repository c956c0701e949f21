'use strict';
// Part of the desk's preview alone: in the page of an edition it finds the text that is being translated, and says which text is clicked.
(() => {
  // What is dropped here must not take the page away.
  for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());
  const FOOTNOTE = '[role="doc-noteref"], script, style, template';
  let texts = [], name = '';

  // The words of the page without white space: a letter each, with the node that has it and its place there.
  function letters() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), nodes = [], places = [];
    let all = '';
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(FOOTNOTE)) continue;
      for (let at = 0; at < node.data.length; at++) {
        if (/\s/.test(node.data[at])) continue;
        all += node.data[at];
        nodes.push(node);
        places.push(at);
      }
    }
    return { all, nodes, places };
  }
  const block = (node) => node && node.parentElement.closest('p, li, h1, h2, h3, h4, h5, h6, td, th, caption, figcaption, dt, dd, blockquote, div, section, header, footer');

  // Where each text stands: the longest are looked for first, and what fills a paragraph alone is taken before what is a part of one.
  function find({ all, nodes }) {
    const taken = new Uint8Array(all.length), found = [];
    const take = (from, to, name) => { taken.fill(1, from, to); found.push([from, to, name]); };
    for (const missing of all.matchAll(/⟦([^⟦⟧]*)⟧/g)) take(missing.index, missing.index + missing[0].length, missing[1]);
    const wanted = texts.map(([name, text]) => [name, text.replace(/\s/g, '')]).filter(([, text]) => text);
    for (const [name, text] of wanted.sort((a, b) => b[1].length - a[1].length)) {
      let first = -1, whole = -1;
      for (let at = all.indexOf(text); at >= 0 && whole < 0; at = all.indexOf(text, at + 1)) {
        const end = at + text.length;
        if (taken.subarray(at, end).includes(1)) continue;
        if (first < 0) first = at;
        const own = block(nodes[at]);
        if (block(nodes[at - 1]) !== own && block(nodes[end]) !== own) whole = at;
      }
      const at = whole >= 0 ? whole : first;
      if (at >= 0) take(at, at + text.length, name);
    }
    return found;
  }

  // Gives every text an element of its own, or several where others begin or end in it.
  function name_texts() {
    const { all, nodes, places } = letters();
    const cuts = new Map();
    for (const [from, to, name] of find({ all, nodes })) {
      for (let at = from; at < to; at++) {
        const own = cuts.get(nodes[at]) || cuts.set(nodes[at], []).get(nodes[at]);
        const last = own[own.length - 1];
        if (last && last.name === name && last.from === from) last.end = places[at] + 1;
        else own.push({ name, from, start: places[at], end: places[at] + 1 });
      }
    }
    for (const [node, own] of cuts) {
      for (const { name, start, end } of own.sort((a, b) => b.start - a.start)) {
        const range = document.createRange(), element = document.createElement('payom-text');
        range.setStart(node, start);
        range.setEnd(node, end);
        element.dataset.name = name;
        element.style.cursor = 'pointer';
        range.surroundContents(element);
        if (/^⟦.*⟧$/.test(element.textContent)) {
          element.textContent = texts.find(([own]) => own === name)?.[2] || name;
          element.style.cssText += 'background:#ffd24d;color:#000;padding:0 .2em';
        }
      }
    }
    for (const [name, text] of texts) for (const image of document.images) if (image.alt === text) image.dataset.name = name;
  }

  const own = () => [...document.querySelectorAll('[data-name]')].filter((element) => element.dataset.name === name);
  function mark(may_move) {
    for (const element of document.querySelectorAll('[data-name]')) element.style.boxShadow = element.style.outline = '';
    const all = own();
    for (const element of all) {
      element.style.boxShadow = 'inset 0 0 0 99rem #ffc43d4d';
      if (element.tagName === 'IMG') element.style.outline = '4px solid #ffc43d';
    }
    if (!all.length) return;
    const { top, bottom } = all[0].getBoundingClientRect();
    if (may_move || top < 0 || bottom > innerHeight) scrollTo({ top: Math.max(0, scrollY + (top + bottom) / 2 - innerHeight / 2), behavior: 'instant' });
  }

  addEventListener('message', (event) => {
    if (event.source !== parent || !event.data) return;
    const told = event.data, moves = told.name !== name;
    name = told.name;
    if (told.page !== undefined) {
      texts = told.texts;
      const place = scrollY, page = new DOMParser().parseFromString(told.page, 'text/html');
      document.body.replaceWith(document.adoptNode(page.body));
      name_texts();
      scrollTo({ top: place, behavior: 'instant' });
    }
    mark(moves);
  });
  // Links lead nowhere here: a click opens the text.
  for (const kind of ['click', 'auxclick']) {
    addEventListener(kind, (event) => {
      event.preventDefault();
      const element = event.target.closest('[data-name]');
      if (element && kind === 'click') parent.postMessage({ payom: 'open', name: element.dataset.name }, '*');
    }, true);
  }
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    parent.postMessage({ payom: 'leave', name: event.shiftKey ? 'back' : '' }, '*');
  });
  addEventListener('DOMContentLoaded', () => parent.postMessage({ payom: 'ready', rules: document.querySelector('style')?.textContent }, '*'));
})();
