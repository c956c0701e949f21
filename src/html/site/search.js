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
  const digits = new Uint8Array(128);
  [...codes].forEach((code, digit) => { digits[code.charCodeAt(0)] = digit; });
  // The words of headlines and of what is shown of a release, once somebody finds it.
  const titles = [];
  const title = place => {
    const release = releases[place];
    return titles[place] ??= [parts(release[4]), parts(`${release[3]} ${release[5]}`)];
  };

  // How well each release fits one word: 2 has it, 1 has a word that begins so. Words stand in order.
  const fits = word => {
    const found = new Uint8Array(releases.length);
    let from = 0, to = all.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (all[middle] < word) from = middle + 1; else to = middle;
    }
    for (; from < all.length && all[from].startsWith(word); from += 1) {
      const own = places[from], worth = all[from] === word ? 2 : 1;
      let at = -1, gap = 0;
      for (let letter = 0; letter < own.length; letter += 1) {
        const digit = digits[own.charCodeAt(letter)];
        gap = gap * 32 + (digit & 31);
        if (digit > 31) continue;
        at += gap + 1;
        gap = 0;
        if (found[at] < worth) found[at] = worth;
      }
    }
    return found;
  };
  const inside = (own, word, whole, begun) =>
    own.includes(word) ? whole : own.some(other => other.startsWith(word)) ? begun : 0;

  const search = asked => {
    const fit = asked.map(fits), found = [];
    for (let place = 0; asked.length && place < releases.length; place += 1) {
      if (fit.some(own => !own[place])) continue;
      // One letter or two stand in most headlines: they say nothing.
      const inTitle = word => word.length < 3 ? 0 : inside(title(place)[0], word, 8, 6) + inside(title(place)[1], word, 2, 1);
      const worth = (sum, word, number) => sum + fit[number][place] + inTitle(word);
      found.push([place, asked.reduce(worth, 0)]);
    }
    // The newest come first among equals.
    return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
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
