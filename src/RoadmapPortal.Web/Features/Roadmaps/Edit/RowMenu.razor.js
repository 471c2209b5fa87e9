// The menu that offers what is done to rows, and the memory of what was done.

// What a key does to the row in which one stands; nothing if it is not for rows. Letters by their place: a Russian keyboard has others.
export function deedOf(event) {
  const key = event.code === 'KeyD' ? 'D' : event.key;
  const pressed = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
  return {
    'Ctrl+Enter': 'add-below',
    'Ctrl+Shift+Enter': 'add-above',
    'Ctrl+Shift+D': 'duplicate',
    'Alt+ArrowUp': 'move-up',
    'Alt+ArrowDown': 'move-down',
    'Ctrl+Delete': 'remove',
    'F4': 'details',
    'Shift+F10': 'menu',
    'ContextMenu': 'menu',
  }[pressed];
}

// Opened at a row, walked by arrows, closed by Escape or by leaving it.
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

  // `back` is focused when the menu closes without a deed; `count`: how many rows are meant.
  open(at, back, count, onDeed) {
    const many = this.#menu.querySelector('.many');
    many.hidden = count < 2;
    many.textContent = `Выбрано строк: ${count}`;
    this.#back = back;
    this.#deed = onDeed;
    this.#menu.hidden = false;
    const place = at.getBoundingClientRect();
    const frame = this.#menu.offsetParent.getBoundingClientRect();
    const size = this.#menu.getBoundingClientRect();
    const wanted = at.matches('td') ? place.left : place.right - size.width;
    const left = Math.min(wanted, document.documentElement.clientWidth - size.width - 8);
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

// What was done and can be undone, over cells and rows alike.
export class History {
  #past = [];
  #future = [];

  did(deed) {
    this.#past.push(deed);
    this.#future = [];
  }

  // False if there is nothing to undo.
  undo() {
    return this.#replay(this.#past, this.#future, 'undo');
  }

  redo() {
    return this.#replay(this.#future, this.#past, 'redo');
  }

  #replay(from, to, which) {
    const deed = from.pop();
    if (deed) {
      to.push(deed);
      deed[which]();
    }

    return deed !== undefined;
  }
}
