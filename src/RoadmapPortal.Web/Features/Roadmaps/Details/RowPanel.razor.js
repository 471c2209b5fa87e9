// Opens the panel of a row beside the table, follows the focus to other rows, and gives the focus back when it closes.

const followPause = 200; // ms in a row before the panel shows it; not each that one walks through

const isNarrow = () => matchMedia('(max-width: 60rem)').matches;

export function attach(root, session) {
  new RowPanel(root.querySelector('.beside'), session);
}

// The editors of the page write it; the one that has the row takes it.
export function write(change, root) {
  const panel = root.querySelector('.beside');
  const pressed = document.activeElement;
  document.dispatchEvent(new CustomEvent('portal:write', { detail: [change] }));
  if (isNarrow()) {
    panel.dispatchEvent(new CustomEvent('leave')); // There it would lie over the cell.
    return;
  }

  // When the change is seen, the button that asked for it is gone, and the focus must not be.
  const observer = new MutationObserver(() => {
    if (!pressed.isConnected) {
      observer.disconnect();
      if (document.activeElement === document.body) {
        panel.focus({ preventScroll: true });
      }
    }
  });
  observer.observe(panel, { childList: true, subtree: true });
}

class RowPanel {
  #panel;
  #session;
  #row = null; // the row that is shown; none while it is closed
  #back = null; // the place in the table from which one came, and its key
  #timer;

  constructor(panel, session) {
    this.#panel = panel;
    this.#session = session;
    document.addEventListener('portal:row', event => this.#open(event.detail.row));
    document.addEventListener('portal:panel', event => event.detail === 'row' || this.#hide());
    document.addEventListener('portal:connection', event => event.detail.up && this.#row && this.#ask());
    document.addEventListener('focusin', event => this.#onFocus(event.target));
    panel.addEventListener('click', event => event.target.closest('.close') && this.#leave());
    panel.addEventListener('leave', () => this.#leave());
    panel.addEventListener('keydown', event => {
      const deed = event.ctrlKey && !event.altKey && { KeyZ: event.shiftKey ? 'redo' : 'undo', KeyY: 'redo' }[event.code];
      if (event.key === 'Escape') {
        this.#leave();
      } else if (deed) {
        event.preventDefault(); // What was brought back from here is taken back from here too.
        document.dispatchEvent(new CustomEvent('portal:history', { detail: { row: this.#row, deed } }));
      }
    });
  }

  #open(row) {
    const wasOpen = this.#row !== null;
    this.#remember(document.activeElement, row);
    this.#panel.hidden = false;
    document.documentElement.toggleAttribute('data-row-panel', true);
    document.dispatchEvent(new CustomEvent('portal:panel', { detail: 'row' })); // One panel at a time.
    this.#show(row);
    this.#panel.focus({ preventScroll: true });
    if (!wasOpen) {
      // The table has become narrower and its rows higher.
      this.#back.place.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
  }

  // Closes it; the focus goes back to where one came from.
  #leave() {
    const back = this.#back;
    this.#hide();
    if (back?.place.isConnected) {
      back.place.focus();
    } else if (back) {
      document.dispatchEvent(new CustomEvent('portal:goto', { detail: { row: back.row, column: back.column } }));
    }
  }

  #hide() {
    if (this.#row !== null) {
      clearTimeout(this.#timer);
      this.#row = null;
      this.#panel.hidden = true;
      document.documentElement.toggleAttribute('data-row-panel', false);
      this.#session.invokeMethodAsync('CloseAsync').catch(() => {}); // Then the server has lost the page and all that it held.
    }
  }

  #onFocus(target) {
    if (this.#row === null || this.#panel.contains(target)) {
      return;
    }

    const row = target.closest('tr[data-row]')?.dataset.row;
    if (isNarrow()) {
      this.#hide(); // It would lie over what has the focus.
    } else if (row) {
      this.#remember(target, row);
      clearTimeout(this.#timer);
      if (row !== this.#row) {
        this.#timer = setTimeout(() => this.#show(row), followPause);
      }
    }
  }

  #remember(place, row) {
    this.#back = { place, row, column: place.closest('td[data-column]')?.dataset.column };
  }

  #show(row) {
    this.#row = row;
    this.#panel.scrollTop = 0;
    this.#ask();
  }

  async #ask() {
    const lost = this.#panel.querySelector('.lost');
    try {
      await this.#session.invokeMethodAsync('ShowAsync', this.#row);
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    }
  }
}
