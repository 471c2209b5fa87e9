// Rows dragged by their handle to another place.

const farEnough = 5; // px that a press must move to be a drag
const edge = 60; // px from the screen's edge where the page begins to scroll
const speed = 14; // px in each frame at the very edge, less the farther from it

export class RowDrag {
  #table;
  #line;
  #on;
  #press = null; // where it began, and the rows; `target` once it is a drag
  #frame;

  // on.take(row) → ids of the rows that go with it; on.beside(ids, id, side); on.last(ids, section, level)
  constructor(table, line, on) {
    this.#table = table;
    this.#line = line;
    this.#on = on;
    table.addEventListener('pointerdown', event => this.#onPress(event));
    table.addEventListener('pointermove', event => this.#press && this.#onMove(event));
    table.addEventListener('pointerup', event => this.#press && this.#onRelease(event));
    table.addEventListener('pointercancel', () => this.#end());
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#press) {
        event.preventDefault();
        event.stopPropagation();
        this.#end();
      }
    }, { capture: true });
  }

  #onPress(event) {
    const handle = event.target.closest('.handle');
    if (handle && event.button === 0) {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      this.#press = { x: event.clientX, y: event.clientY, rows: this.#on.take(handle.closest('tr')), target: null };
    }
  }

  #onMove(event) {
    const press = this.#press;
    if (press.target === null && Math.hypot(event.clientX - press.x, event.clientY - press.y) < farEnough) {
      return;
    }

    if (press.target === null) {
      document.documentElement.toggleAttribute('data-dragging', true);
      press.rows.forEach(id => this.#table.querySelector(`tr[data-row="${CSS.escape(id)}"]`)?.toggleAttribute('data-dragged', true));
    }

    press.pointer = event.clientY;
    press.target = this.#targetAt(event.clientY);
    this.#draw();
    this.#frame ??= requestAnimationFrame(() => this.#scroll());
  }

  #onRelease() {
    const { rows, target } = this.#press;
    this.#end();
    if (target?.dataset.row && !rows.includes(target.dataset.row)) {
      this.#on.beside(rows, target.dataset.row, target.side);
    } else if (target?.dataset.section) {
      this.#on.last(rows, target.dataset.section, target.dataset.level);
    }
  }

  // The row over which the pointer is, and on which side of it; the end of a run if it is over its last line.
  #targetAt(y) {
    for (const row of this.#table.tBodies[0].rows) {
      const { top, bottom } = row.getBoundingClientRect();
      if (y >= top && y < bottom) {
        if (row.dataset.row) {
          return { dataset: row.dataset, side: y < (top + bottom) / 2 ? 'Above' : 'Below', y: y < (top + bottom) / 2 ? top : bottom };
        }

        const end = row.querySelector('button[data-section]');
        return end ? { dataset: end.dataset, y: top } : { dataset: {} };
      }
    }

    return { dataset: {} };
  }

  #draw() {
    const { target } = this.#press;
    this.#line.hidden = target.y === undefined;
    if (!this.#line.hidden) {
      const frame = this.#line.offsetParent.getBoundingClientRect();
      const table = this.#table.getBoundingClientRect();
      Object.assign(this.#line.style, { left: `${table.left - frame.left}px`, width: `${table.width}px`, top: `${target.y - frame.top - 2}px` });
    }
  }

  // Near the edges of the screen what lies beyond comes into view.
  #scroll() {
    this.#frame = undefined;
    const y = this.#press?.pointer;
    const beyond = y === undefined ? 0 : Math.min(y - edge, 0) + Math.max(y - window.innerHeight + edge, 0);
    const by = Math.sign(beyond) * Math.ceil(Math.min(Math.abs(beyond) / edge, 1) * speed);
    if (by !== 0) {
      const sheet = this.#table.closest('.sheet');
      (sheet.scrollHeight > sheet.clientHeight + 1 ? sheet : document.scrollingElement).scrollTop += by;
      this.#press.target = this.#targetAt(y);
      this.#draw();
      this.#frame = requestAnimationFrame(() => this.#scroll());
    }
  }

  #end() {
    this.#press = null;
    this.#line.hidden = true;
    document.documentElement.removeAttribute('data-dragging');
    this.#table.querySelectorAll('[data-dragged]').forEach(row => row.removeAttribute('data-dragged'));
  }
}
