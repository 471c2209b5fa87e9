// Cells as the page shows them: how one is found, what it says, and how the focus walks from one to the next.

const page = 10; // rows, for Page Up and Page Down

// A cell is named by its row and its column, and so found again after the table was drawn anew.
export const keyOf = cell => `${cell.closest('tr').dataset.row} ${cell.dataset.column}`;

export const recordedWords = cell => cell.querySelector('.words').textContent;

// Changes [{ key, seen, words }, …] that take back others.
export const reversed = changes => changes.map(({ key, seen, words }) => ({ key, seen: words, words: seen }));

export const isWritable = cell => cell.hasAttribute('data-column') && !cell.hasAttribute('aria-readonly');

export function showTyped(cell, state, words) {
  cell.querySelector('.typed').textContent = state ? words : '';
  if (state) {
    cell.dataset.state = state;
  } else {
    delete cell.dataset.state;
  }
}

// What the checks say about the cell; empty if nothing.
export const flawsOf = place => place.closest('td')?.querySelector('.flaw')?.title ?? '';

const typingPause = 150; // ms without a key before the server is asked what the words mean

const standingPause = 250; // ms in a cell before the others are told

// Tells the others in which cell one stands; not each that one walks through.
export class Standing {
  #tell;
  #timer;

  // tell(row, column). The box in which one writes lies beside the table and belongs to the cell that had the focus before it.
  constructor(root, tell) {
    this.#tell = tell;
    root.addEventListener('focusin', event => event.target.matches('textarea') || this.#soon(event.target.closest('td[data-column]')));
    root.addEventListener('focusout', event => root.contains(event.relatedTarget) || this.#soon(null));
  }

  #soon(cell) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(cell?.parentElement.dataset.row ?? null, cell?.dataset.column ?? null), standingPause);
  }
}

// How the words of a cell are understood while they are typed.
export class Sense {
  #on;
  #timer;

  // on.ask(column, words) → { meaning, suggestions }, or nothing; on.tell(cell, words, sense)
  constructor(on) {
    this.#on = on;
  }

  soon(cell, words) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(cell, words), typingPause);
  }

  async now(cell, words) {
    let sense = null;
    try {
      sense = await this.#on.ask(cell.dataset.column, words);
    } catch {
      // Without an answer nothing is said.
    }

    this.#on.tell(cell, words, sense);
  }
}

// The places of the table that take the focus. Exactly one of them is reached by Tab from outside.
export class Places {
  #table;
  #column = 0;

  constructor(table) {
    this.#table = table;
    table.addEventListener('focusin', event => this.#on(event.target));
    this.repair();
  }

  find(key) {
    const [row, column] = key.split(' ');
    return this.#table.querySelector(`tr[data-row="${CSS.escape(row)}"] > td[data-column="${CSS.escape(column)}"]`);
  }

  row(id) {
    return this.#table.querySelector(`tr[data-row="${CSS.escape(id)}"]`);
  }

  // Whether the table has this level of this section.
  hasRun(section, level) {
    return this.#table.querySelector(`button[data-section="${CSS.escape(section)}"][data-level="${CSS.escape(level)}"]`) !== null;
  }

  // A row's cell of this column, or, without one, the cell in which one begins to write.
  cell(row, column) {
    return (column && this.row(row)?.querySelector(`td[data-column="${CSS.escape(column)}"]`)) || this.mainCell(row);
  }

  mainCell(row) {
    const cells = [...this.row(row)?.querySelectorAll('td[data-column]') ?? []];
    return cells.find(cell => cell.dataset.column === 'Title') ?? cells.find(isWritable);
  }

  // Where Tab leads from outside.
  first() {
    return this.#table.querySelector('tbody [tabindex="0"]');
  }

  // The place of Tab is gone when its row was removed.
  repair() {
    if (!this.first()) {
      this.#rows()[0]?.[0]?.setAttribute('tabindex', '0');
    }
  }

  focus(place, where = 'nearest') {
    place.focus({ preventScroll: where !== 'nearest' });
    place.scrollIntoView({ block: where, inline: 'nearest' });
  }

  // The place that a key leads to from another; none if it leads out of the table.
  next(place, event) {
    const rows = this.#rows();
    const at = rows.findIndex(row => row.includes(place));
    const column = rows[at].indexOf(place);
    if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      return event.key === 'Home' ? rows[0][0] : lastCell(rows.findLast(row => isData(row)) ?? rows.at(-1));
    }

    if (event.ctrlKey && event.key.startsWith('Arrow')) {
      const data = rows.filter(isData);
      return { ArrowLeft: rows[at][0], ArrowRight: lastCell(rows[at]), ArrowUp: this.#inColumn(data[0]), ArrowDown: this.#inColumn(data.at(-1)) }[event.key];
    }

    switch (event.key) {
      case 'ArrowLeft': return rows[at][Math.max(column - 1, 0)];
      case 'ArrowRight': return rows[at][Math.min(column + 1, rows[at].length - 1)];
      case 'ArrowUp': return this.#inColumn(rows[Math.max(at - 1, 0)]);
      case 'ArrowDown': return this.#inColumn(rows[Math.min(at + 1, rows.length - 1)]);
      case 'PageUp': return this.#inColumn(rows[Math.max(at - page, 0)]);
      case 'PageDown': return this.#inColumn(rows[Math.min(at + page, rows.length - 1)]);
      case 'Home': return rows[at][0];
      case 'End': return lastCell(rows[at]);
      case 'Tab': return this.step(place, event.shiftKey ? -1 : 1);
      default: return undefined;
    }
  }

  // The cell before or after, over the ends of rows; only cells, since one writes on.
  step(place, by) {
    const cells = this.#rows().filter(isData).flatMap(row => row.filter(cell => cell.matches('td')));
    const at = cells.indexOf(place);
    if (at >= 0) {
      return cells[at + by];
    }

    const follows = cell => (place.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return by > 0 ? cells.find(follows) : cells.findLast(cell => !follows(cell));
  }

  below(cell) {
    const rows = this.#rows().filter(isData);
    const at = rows.findIndex(row => row.includes(cell));
    return rows[Math.min(at + 1, rows.length - 1)][rows[at].indexOf(cell)];
  }

  // The cell of the same column in the next row, or in the one before if there is none; for when a row goes.
  neighbour(cell) {
    const rows = this.#rows().filter(isData);
    const at = rows.findIndex(row => row.includes(cell));
    return (rows[at + 1] ?? rows[at - 1])?.[rows[at].indexOf(cell)];
  }

  #rows() {
    return [...this.#table.tBodies[0].rows].map(row => [...row.querySelectorAll('td[data-column], button')]).filter(row => row.length > 0);
  }

  #inColumn(row) {
    return row[Math.min(this.#column, row.length - 1)];
  }

  #on(place) {
    if (!place.matches('tbody td[data-column], tbody button')) {
      return;
    }

    this.#table.querySelectorAll('tbody [tabindex="0"]').forEach(other => other.setAttribute('tabindex', '-1'));
    place.setAttribute('tabindex', '0');
    const row = [...place.closest('tr').querySelectorAll('td[data-column], button')];
    if (row.length > 1) {
      this.#column = row.indexOf(place);
    }
  }
}

const isData = row => row[0].matches('td');

const lastCell = row => row.findLast(place => place.matches('td')) ?? row.at(-1);
