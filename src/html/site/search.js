(() => {
  const [form, note, count, list, more, heading] = ["form", "script", "count", "results", "more", "heading"].map(
    name => document.getElementById(`search_${name}`));
  const input = form.elements.q, tag = document.documentElement.lang, shown = 20, most = 8;
  const codes = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const like = { қ: "к", ғ: "г", ҳ: "х", ҷ: "ч", ł: "l", ø: "o", đ: "d", ı: "i" };
  // The same as in search.rs: a word as it is looked up.
  const fold = text => text.toLowerCase().normalize("NFD")
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060'’‘ʻʼ]/gu, "").replace(/[қғҳҷłøđı]/g, letter => like[letter]);
  const pieces = /[\p{Alphabetic}\p{N}\p{M}\u00ad\u2060'’‘ʻʼ]+/gu;
  const parts = text => fold(text).match(/[\p{Alphabetic}\p{N}]+/gu) || [];

  let last = "";
  const all = words.split(" ").map(entry => (last = last.slice(0, codes.indexOf(entry[0])) + entry.slice(1)));
  const places = posts.split(" ");
  const titles = releases.map(release => [parts(release[4]), parts(`${release[3]} ${release[5]}`)]);

  // How well each release fits one word: 2 has it, 1 has a word that begins so.
  const fits = word => {
    const found = new Map();
    all.forEach((known, number) => {
      if (!known.startsWith(word)) return;
      const worth = known === word ? 2 : 1;
      let at = -1, gap = 0;
      for (const letter of places[number]) {
        const code = codes.indexOf(letter);
        gap = gap * 32 + (code & 31);
        if (code > 31) continue;
        at += gap + 1;
        gap = 0;
        found.set(at, Math.max(worth, found.get(at) || 0));
      }
    });
    return found;
  };
  const inside = (own, word, whole, begun) =>
    own.includes(word) ? whole : own.some(other => other.startsWith(word)) ? begun : 0;

  const search = asked => {
    let found;
    for (const word of asked) {
      const fit = fits(word), before = found;
      found = new Map();
      for (const [place, worth] of fit) {
        if (before && !before.has(place)) continue;
        const [title, rest] = titles[place];
        found.set(place, (before ? before.get(place) : 0) + worth + inside(title, word, 8, 6) + inside(rest, word, 2, 1));
      }
    }
    // The newest come first among equals.
    return [...(found || [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
  };

  let found = [], asked = [], typed = new Map();
  const element = (name, into, text) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    into.append(made);
    return made;
  };
  // Marks what was asked for, and takes it out of what is `left` to be shown.
  const marked = (into, text, asked, left) => {
    let at = 0;
    for (const word of text.matchAll(pieces)) {
      const hits = asked.filter(begin => fold(word[0]).startsWith(begin));
      if (!hits.length) continue;
      hits.forEach(hit => left.delete(hit));
      into.append(text.slice(at, word.index));
      element("mark", into, word[0]);
      at = word.index + word[0].length;
    }
    into.append(text.slice(at));
  };
  const show = (place, asked) => {
    const [slug, day, date, label, headline, excerpt] = releases[place], item = element("li", list);
    const kicker = element("p", item), left = new Map(typed);
    kicker.className = "kicker";
    if (label) {
      const own = element("span", kicker);
      own.className = "label";
      marked(own, label, asked, left);
    }
    if (date) {
      kicker.append(" ");
      element("time", kicker, date).dateTime = day;
    }
    const link = element("a", element("h3", item));
    link.href = `../${encodeURIComponent(slug)}/${encodeURIComponent(`${slug}.${tag}.html`)}`;
    marked(link, headline, asked, left);
    if (excerpt) marked(element("p", item), excerpt, asked, left);
    if (!left.size || !count.dataset.within) return;
    const within = element("p", item, count.dataset.within);
    within.className = "kicker";
    for (const word of left.values()) {
      within.append(" ");
      element("mark", within, word);
    }
  };

  const further = () => {
    const from = list.children.length;
    found.slice(from, from + shown).forEach(place => show(place, asked));
    more.hidden = list.children.length >= found.length;
    return list.children[from];
  };
  const answer = () => {
    // What is looked up, and how it was typed.
    typed = new Map((input.value.match(pieces) || []).map(word => [fold(word).slice(0, most), word]));
    typed.delete("");
    asked = [...typed.keys()];
    found = search(asked);
    list.textContent = "";
    if (heading) heading.hidden = !found.length;
    further();
    count.textContent = !input.value.trim() ? "" : found.length ? `${count.dataset.found} ${found.length}` : count.dataset.none;
    // Pages from a disk have no address that could be changed.
    try { history.replaceState(null, "", input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname); } catch {}
  };
  input.addEventListener("input", answer);
  form.addEventListener("submit", event => { event.preventDefault(); answer(); });
  more.addEventListener("click", () => { further().querySelector("a").focus(); });
  note.hidden = true;
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) answer();
})();
