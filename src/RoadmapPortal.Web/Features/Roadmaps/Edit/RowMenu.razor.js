// The menu of a row's deeds: opened at a row, walked by arrows, closed by Escape or by leaving it.

export class RowMenu {
  #menu;
  #back = null;
  #deed = null;

  constructor(menu) {
    this.#menu = menu;
    menu.addEventListener('click', event => {
      const item = event.target.closest('[data-deed]');
      if (item) {
        this.#choose(item.dataset.deed);
      }
    });
    menu.addEventListener('keydown', event => this.#onKey(event));
    menu.addEventListener('focusout', event => {
      if (!menu.contains(event.relatedTarget)) {
        this.#hide();
      }
    });
  }

  // `back` is focused when the menu closes without a deed.
  open(at, back, onDeed) {
    this.#back = back;
    this.#deed = onDeed;
    this.#menu.hidden = false;
    const place = at.getBoundingClientRect();
    const frame = this.#menu.offsetParent.getBoundingClientRect();
    const size = this.#menu.getBoundingClientRect();
    const left = Math.min(place.right, frame.right, document.documentElement.clientWidth - 8) - size.width;
    const below = place.bottom + size.height < window.innerHeight;
    this.#menu.style.left = `${Math.max(left, 0) - frame.left}px`;
    this.#menu.style.top = `${(below ? place.bottom : Math.max(place.top - size.height, 8)) - frame.top}px`;
    this.#items()[0].focus();
  }

  #items() {
    return [...this.#menu.querySelectorAll('[role="menuitem"]')];
  }

  #onKey(event) {
    const items = this.#items();
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      items.at(next % items.length).focus();
      event.preventDefault();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      this.#hide();
      this.#back?.focus();
      event.preventDefault();
    }
  }

  #choose(deed) {
    const act = this.#deed;
    this.#hide();
    this.#back?.focus();
    act?.(deed);
  }

  #hide() {
    this.#menu.hidden = true;
    this.#deed = null;
  }
}
