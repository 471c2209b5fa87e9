// Finds words in the table. The server looks, since most rows of a long table are not drawn.

const typingPause = 200; // ms without a key before the server is asked

export class FindBar {
  #bar;
  #table;
  #input;
  #count;
  #on;
  #cells = [];
  #at = -1;
  #back = null;
  #timer;

  // on.find(words) → keys of cells, in order; on.show(key) brings a cell into view; on.goTo(key)
  constructor(bar, table, on) {
    this.#bar = bar;
    this.#table = table;
    this.#input = bar.querySelector('input');
    this.#count = bar.querySelector('.count');
    this.#on = on;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), typingPause);
    });
    bar.addEventListener('keydown', event => this.#onKey(event));
    bar.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button?.dataset.step) {
        this.#step(Number(button.dataset.step));
      } else if (button) {
        this.close();
      }
    });
  }

  // `key`: of the cell in which one stands, where the search begins.
  open(key) {
    this.#back = key;
    this.#bar.hidden = false;
    this.#input.select();
    this.#input.focus();
    if (this.#input.value !== '') {
      this.#find();
    }
  }

  close() {
    const key = this.#cells[this.#at] ?? this.#back;
    this.#bar.hidden = true;
    this.#mark(null);
    this.#on.goTo(key);
  }

  #onKey(event) {
    if (event.key === 'Escape') {
      this.close();
    } else if (event.key === 'Enter' && event.target === this.#input) {
      this.#step(event.shiftKey ? -1 : 1);
    } else {
      return;
    }

    event.preventDefault();
  }

  async #find() {
    const words = this.#input.value;
    let cells = [];
    try {
      cells = words.trim() === '' ? [] : await this.#on.find(words);
    } catch {
      this.#count.textContent = 'Нет связи';
      return;
    }

    if (words !== this.#input.value) {
      return; // More was typed meanwhile.
    }

    this.#cells = cells;
    this.#at = -1;
    if (cells.length === 0) {
      this.#mark(null);
      this.#count.textContent = words.trim() === '' ? '' : 'Не найдено';
    } else {
      this.#step(1);
    }
  }

  async #step(by) {
    if (this.#cells.length === 0) {
      return;
    }

    this.#at = (this.#at + by + this.#cells.length) % this.#cells.length;
    this.#count.textContent = `${this.#at + 1} из ${this.#cells.length}`;
    const key = this.#cells[this.#at];
    await this.#on.show(key);
    if (!this.#bar.hidden && key === this.#cells[this.#at]) {
      this.#mark(key);
    }
  }

  #mark(key) {
    this.#table.querySelectorAll('[data-found]').forEach(cell => cell.removeAttribute('data-found'));
    if (key !== null) {
      const [row, column] = key.split(' ');
      this.#table.querySelector(`tr[data-row="${CSS.escape(row)}"] > td[data-column="${CSS.escape(column)}"]`)?.toggleAttribute('data-found', true);
    }
  }
}
