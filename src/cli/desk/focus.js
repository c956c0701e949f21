// Who works with the keyboard stays where they were when a piece of the screen is made anew: at the same element, or at the one that took its
// place; where a row is gone at the next, then at what adds one, then at the heading.

const CAN = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
const is_text = (one) => one.type === 'text' || one.type === 'textarea';
const all = (root) => [...root.querySelectorAll(CAN)].filter((one) => one.getClientRects().length && !one.disabled);
const same = (one, other) => one.tagName === other.tag && one.name === other.name && one.textContent === other.text && one.getAttribute('aria-label') === other.label;
// A form is known by what it sends; what somebody saw of that may differ.
const sends = (form) => [form.dataset.send, ...[...form.querySelectorAll('input[type=hidden]')].filter((own) => own.name !== 'basis').map((own) => own.value)].join('\n');
function ways(active, root) {
  const out = [];
  for (let own = active.parentElement; own; own = own === root ? null : own.parentElement) {
    const is_form = own.matches('form[data-send]'), sent = is_form && sends(own);
    if (own !== root && !own.id && !is_form) continue;
    const find = () => own === root ? root : own.id ? document.getElementById(own.id) : [...root.querySelectorAll('form[data-send]')].find((form) => sends(form) === sent);
    const kind = active.name === 'remove' ? '[name=remove]' : '', near = all(own);
    out.push({ find, at: near.indexOf(active), kind, of_kind: kind ? near.filter((one) => one.matches(kind)).indexOf(active) : -1 });
  }
  return out;
}

// Gives what brings the focus back into `root` after it was filled anew.
export function keep(root) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  if (!active) return () => {};
  // What was chosen from a list is in the list's own place.
  const pick = active.closest('.pick')?.querySelector('summary');
  const id = (pick && pick !== active ? pick : active).id, caret = is_text(active) ? active.selectionStart : null;
  const was = { tag: active.tagName, name: active.name, text: active.textContent, label: active.getAttribute('aria-label') }, chain = ways(active, root);
  return () => {
    if (active.isConnected && document.activeElement === active) return;
    const found = next(id, was, chain) || heading(root);
    found?.focus({ preventScroll: true });
    if (found && found.id === id && caret !== null && is_text(found)) found.setSelectionRange(caret, caret);
  };
}
function next(id, was, chain) {
  const again = id && document.getElementById(id);
  if (again && again.getClientRects().length) return again;
  for (const { find, at, kind, of_kind } of chain) {
    const own = find(), near = own ? all(own) : [];
    const own_kind = kind ? near.filter((one) => one.matches(kind)) : [];
    const found = near.find((one) => same(one, was)) || own_kind[Math.min(of_kind, own_kind.length - 1)]
      || (kind ? near.find((one) => one.matches('summary')) : near[Math.min(at, near.length - 1)]);
    if (found) return found;
  }
  return null;
}
export function heading(root) {
  const head = root.querySelector('h1, h2');
  if (head) head.tabIndex = -1;
  return head;
}

// Fills an element anew round one that stays in it, and that nothing is done to; `next` has its place among what comes.
export function round(root, own, next) {
  for (; own !== root; [own, next] = [own.parentNode, next.parentNode]) {
    while (own.previousSibling) own.parentNode.removeChild(own.previousSibling);
    while (own.nextSibling) own.parentNode.removeChild(own.nextSibling);
    while (next.previousSibling) own.before(next.parentNode.firstChild);
    while (next.nextSibling) own.parentNode.append(next.nextSibling);
  }
}
