// The rows of a long table that are drawn: those near to what one sees, those in which one works, and no others. The server draws
// them; this script tells it which.

const near = 1200; // px above and below the screen
const slack = 6; // parts that may stay drawn though they are out of sight, lest scrolling to and fro draws them again
const pause = 60; // ms between two looks while one scrolls
const patience = 5_000; // ms to wait for rows that were asked for
const patienceForAll = 60_000;

export class DrawnRows {
  #table;
  #places;
  #partLength;
  #on;
  #holds = 0;
  #timer;
  #isAsking = false;
  #leaving = new Set(); // parts that the server is just told to draw no longer
  #left = Promise.resolve(); // when it has done so

  // on.draw(shown, hidden) asks for parts of rows and no longer for others; on.drawRow(id) → whether there is such a row;
  // on.kept() → places that must stay; on.drawn(rows) when rows have come
  constructor(table, places, partLength, on) {
    this.#table = table;
    this.#places = places;
    this.#partLength = partLength;
    this.#on = on;
    document.addEventListener('scroll', () => this.#soon(), { capture: true, passive: true });
    window.addEventListener('resize', () => this.#soon());
    document.addEventListener('portal:connection', () => this.#soon());
    new MutationObserver(records => this.#onChange(records)).observe(table.tBodies[0], { childList: true });
    this.#soon();
  }

  get isWhole() {
    return !this.#table.hasAttribute('aria-rowcount');
  }

  // The gap at the table's beginning or end; none if a row stands there.
  edge(isEnd) {
    const edge = [...this.#table.tBodies[0].rows].filter(row => row.dataset.row || row.dataset.part).at(isEnd ? -1 : 0);
    return edge?.dataset.part ? edge : null;
  }

  // Draws the rows of a gap; resolves when they are there, or will not come.
  async open(gap) {
    await this.#ask([Number(gap.dataset.part)], []);
    await until(() => !gap.isConnected);
  }

  // Draws every row.
  async openAll() {
    await this.#ask([...new Set(this.#gaps().map(gap => Number(gap.dataset.part)))], []);
    await until(() => this.#gaps().length === 0, patienceForAll);
  }

  // The focus to a cell wherever it stands. Resolves to the cell, or to nothing if it is not in this table.
  async goTo(key, where = 'nearest') {
    const [row, column] = key.split(' ');
    if (this.#stays(row)) { // At once if it is drawn: who moves on meanwhile must not be called back.
      return this.#focus(row, column, where);
    }

    return this.keeping(async () => await this.#openRow(row) ? this.#focus(row, column, where) : undefined);
  }

  async bringIntoView(key) {
    if (await this.#openRow(key.split(' ')[0])) {
      this.#places.find(key)?.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
  }

  #focus(row, column, where) {
    const cell = this.#places.cell(row, column);
    this.#places.focus(cell, where);
    return cell;
  }

  // Whether a row is drawn and not about to go: the focus would go with it.
  #stays(id) {
    const row = this.#places.row(id);
    return row !== null && !this.#leaving.has(this.#partOf(row));
  }

  // Draws a row wherever it stands. False if there is none, or it cannot be asked for.
  async #openRow(id) {
    if (this.#places.row(id) && !this.#stays(id)) {
      await this.#left;
    }

    if (!this.#places.row(id) && !this.isWhole && await this.#on.drawRow(id).catch(() => false)) {
      await until(() => this.#places.row(id));
    }

    return this.#places.row(id) !== null;
  }

  // While `deed` runs, what is drawn stays.
  async keeping(deed) {
    this.#holds++;
    try {
      return await deed();
    } finally {
      this.#holds--;
      this.#soon();
    }
  }

  #gaps() {
    return [...this.#table.tBodies[0].querySelectorAll('tr.gap')];
  }

  #soon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, pause);
  }

  async #look() {
    if (this.isWhole || this.#isAsking) {
      return;
    }

    const drawn = new Set();
    const wanted = new Set();
    const kept = new Set(this.#on.kept());
    for (const row of this.#table.tBodies[0].rows) {
      const part = this.#partOf(row);
      if (part !== null) {
        row.dataset.row && drawn.add(part);
        const { top, bottom } = row.getBoundingClientRect();
        if (kept.has(row) || (bottom > -near && top < window.innerHeight + near)) {
          wanted.add(part);
        }
      }
    }

    between(kept.size > 0 ? [...kept].map(row => this.#partOf(row)) : []).forEach(part => wanted.add(part));
    const shown = [...wanted].filter(part => !drawn.has(part));
    const left = this.#holds > 0 ? [] : [...drawn].filter(part => !wanted.has(part));
    const hidden = left.length > slack ? left : [];
    if (shown.length > 0 || hidden.length > 0) {
      this.#leaving = new Set(hidden);
      this.#remember(this.#leaving);
      this.#left = this.#ask(shown, hidden).then(() => this.#leaving.clear());
      await this.#left;
    }
  }

  async #ask(shown, hidden) {
    this.#isAsking = true;
    try {
      await this.#on.draw(shown, hidden);
    } catch {
      // Without a connection the gaps stay; the next look asks again.
    }

    this.#isAsking = false;
  }

  #partOf(row) {
    if (row.dataset.part) {
      return Number(row.dataset.part);
    }

    return row.dataset.row ? Math.floor(placeOf(row) / this.#partLength) : null;
  }

  // Rows that go leave a gap as high as they were: what one reads stays where it is.
  #remember(parts) {
    let first = null;
    let height = 0;
    const keep = () => first !== null && this.#table.tBodies[0].style.setProperty(`--gap-${first}`, `${height}px`);
    let last = null;
    for (const row of this.#table.tBodies[0].rows) {
      const part = row.dataset.row ? this.#partOf(row) : null;
      if (part !== last) {
        keep();
        first = part !== null && parts.has(part) ? placeOf(row) : null;
        height = 0;
        last = part;
      }

      height += first === null ? 0 : row.getBoundingClientRect().height;
    }

    keep();
  }

  #onChange(records) {
    const rows = records.flatMap(record => [...record.addedNodes]).filter(node => node.dataset?.row && node.isConnected);
    if (rows.length > 0) {
      this.#on.drawn(rows);
    }

    this.#soon();
  }
}

// The gap that lies next on the way from one row to another; none if all rows between them are drawn.
export function gapBetween(from, to) {
  const isDown = (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  for (let row = from; row && row !== to; row = isDown ? row.nextElementSibling : row.previousElementSibling) {
    if (row.dataset.part) {
      return row;
    }
  }

  return null;
}

// Place of a drawn row in the table, from 0: the heading is the first row of all, as assistive technology counts.
const placeOf = row => Number(row.getAttribute('aria-rowindex')) - 2;

// A block that is chosen reaches from its first part to its last.
function between(parts) {
  const first = Math.min(...parts);
  return parts.length === 0 ? [] : Array.from({ length: Math.max(...parts) - first + 1 }, (_, at) => first + at);
}

async function until(isSo, longest = patience) {
  const end = performance.now() + longest;
  while (!isSo() && performance.now() < end) {
    await new Promise(requestAnimationFrame);
  }
}
