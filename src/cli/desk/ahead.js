// The screens of the next texts to do come while nothing else is to do: who goes on is there at once, with the next key, also where the program
// takes longer to save a text than somebody to paste one.

// So many of them.
const FAR = 3;

// `first` is the address of the next text, `next` that behind one whose screen is known; `fetched` gives a screen, or nothing. What is out is not
// fetched; one waits while the desk is busy, and as long as a screen is coming.
export function ahead({ first, next, fetched, is_out, is_busy, is_coming }) {
  let known = new Map(), soon = 0, looks = 0;
  function look(turns = 5) {
    clearTimeout(soon);
    soon = setTimeout(() => {
      if ((is_busy() && turns) || is_coming()) look(Math.max(0, turns - 1)); else run();
    }, 200);
  }
  // The nearest is as it is now, those behind it as they were when somebody came near.
  async function run() {
    const own = ++looks, found = new Map();
    let address = first();
    while (address && found.size < FAR && !found.has(address) && !is_out(address)) {
      const text = (found.size && known.get(address)) || await fetched(address);
      if (own !== looks || !text) return;
      found.set(address, text);
      known.set(address, text);
      address = next(text);
    }
    known = found;
  }
  // What other pages and programs did meanwhile stands in it.
  addEventListener('focus', () => look());
  return { look, of: (address) => known.get(address), drop: (address) => known.delete(address) };
}
