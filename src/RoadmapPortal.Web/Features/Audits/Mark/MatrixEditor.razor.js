// The fast part of the matrix: keys, mouse and focus, and marks that are shown before the server has heard of them. Blazor draws the
// rows; this script changes nothing of a cell but its class and the letters of its text.
import { Savings, StatusLine, TabMemory } from '../../../Parts/StatusLine.razor.js';

const pageLength = 10;
const mostSteps = 200; // that can be taken back

export function attach(root, session, store) {
  new Matrix(root, session, store).begin();
}

class Matrix {
  #root;
  #table;
  #session;
  #mayEdit;
  #panel;
  #status;
  #savings;
  #past = [];
  #coming = [];
  #anchor = null;
  #savedAt = '';

  constructor(root, session, store) {
    this.#root = root;
    this.#table = root.querySelector('table');
    this.#session = session;
    this.#mayEdit = root.hasAttribute('data-edit');
    this.#panel = new Panel(root.querySelector('.beside'), { show: cell => this.#show(cell), back: () => this.#focus(this.#current) });
    this.#status = new StatusLine(root.querySelector('.status'));
    this.#savings = new Savings(new TabMemory(store), {
      send: texts => session.invokeMethodAsync('MarkAsync', texts.map(({ key, words }) => {
        const [school, parameter] = key.split(' ');
        return { school, parameter, found: words === '1' };
      })),
      show: (key, state, words) => this.#paintKey(key, words),
      saved: () => { this.#savedAt = new Date().toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' }); },
      failed: () => this.#status.say('Сервер не ответил. Отметки не потеряны, пробуем снова…', 'warn'),
      trouble: key => this.#refuse(key),
      change: () => this.#tell(),
    });
  }

  begin() {
    this.#table.addEventListener('click', event => this.#onClick(event));
    this.#table.addEventListener('keydown', event => this.#onKey(event));
    this.#table.addEventListener('focusin', event => this.#onFocus(event));
    document.addEventListener('portal:connection', event => this.#savings.connection(event.detail.up));
    window.addEventListener('beforeunload', event => this.#savings.count > 0 && event.preventDefault());

    // What others change is drawn over what waits here to be saved.
    new MutationObserver(changes => changes.forEach(({ target }) => target.matches('td[role=gridcell]') && this.#savings.show(this.#keyOf(target))))
      .observe(this.#table.tBodies[0], { attributes: true, attributeFilter: ['class'], subtree: true });
    this.#cells[0]?.setAttribute('tabindex', '0');
    this.#savings.restore();
    this.#tell();
  }

  // ---- places

  get #cells() {
    return this.#table.querySelectorAll('td[role=gridcell]');
  }

  get #current() {
    return this.#table.querySelector('td[tabindex="0"]');
  }

  #cellAt(row, column) {
    const rows = this.#table.tBodies[0].rows;
    const line = rows[Math.max(0, Math.min(rows.length - 1, row))];
    return line?.cells[Math.max(1, Math.min(line.cells.length - 2, column))];
  }

  #parameterOf(cell) {
    return this.#table.querySelectorAll('th[data-parameter]')[cell.cellIndex - 1].dataset.parameter;
  }

  #keyOf(cell) {
    return `${cell.parentElement.dataset.school} ${this.#parameterOf(cell)}`;
  }

  #cellOf(key) {
    const [school, parameter] = key.split(' ');
    const heading = [...this.#table.querySelectorAll('th[data-parameter]')].findIndex(th => th.dataset.parameter === parameter);
    return heading < 0 ? null : this.#table.querySelector(`tr[data-school="${school}"]`)?.cells[heading + 1];
  }

  #focus(cell) {
    cell?.focus();
  }

  #onFocus(event) {
    const cell = event.target.closest('td[role=gridcell]');
    if (!cell || !this.#table.contains(cell)) {
      return;
    }

    this.#current?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    this.#panel.follow(cell);
  }

  // ---- marks

  #isOn(cell) {
    return cell.classList.contains('on');
  }

  // Shows a mark or none; the words are for those who hear the table.
  #paint(cell, isOn) {
    const past = cell.dataset.past;
    const name = isOn ? (past === '0' ? 'on new' : 'on') : (past === '1' ? 'was' : '');
    if (cell.className !== name) {
      cell.className = name;
    }

    if (cell.firstChild) {
      const said = cell.dataset.answer === (isOn ? '0' : '1') ? `, школа: ${isOn ? 'нет' : 'да'}` : '';
      cell.firstChild.data = (isOn ? (past === '0' ? 'да, впервые' : 'да') : (past === '1' ? 'нет, было' : said && 'нет')) + said;
    }
  }

  #paintKey(key, words) {
    const cell = this.#cellOf(key);
    if (cell && words !== undefined) {
      this.#paint(cell, words === '1');
    }
  }

  #put(cells, isOn, isStep = true) {
    const changed = [...cells].filter(cell => this.#isOn(cell) !== isOn);
    this.#write(changed.map(cell => ({ key: this.#keyOf(cell), seen: isOn ? '0' : '1', words: isOn ? '1' : '0' })), isStep);
  }

  #write(texts, isStep) {
    if (texts.length === 0 || !this.#mayEdit) {
      return;
    }

    texts.forEach(({ key, words }) => this.#paintKey(key, words));
    this.#savings.put(texts);
    if (isStep) {
      this.#past = [...this.#past, texts].slice(-mostSteps);
      this.#coming = [];
    }
  }

  #step(from, to) {
    const texts = from.pop();
    if (texts) {
      const back = texts.map(({ key, seen, words }) => ({ key, seen: words, words: seen }));
      to.push(back);
      this.#write(back, false);
      this.#focus(this.#cellOf(back[0].key));
    }
  }

  #refuse(key) {
    const { why, seen } = this.#savings.find(key);
    this.#savings.drop(key);
    this.#paintKey(key, seen);
    this.#status.remark(`Отметка не поставлена. ${why}`, 'bad');
  }

  #tell() {
    this.#status.tell(this.#savings, this.#savedAt);
  }

  // ---- keys and mouse

  #onClick(event) {
    const cell = event.target.closest('td[role=gridcell]');
    if (!cell) {
      return;
    }

    this.#focus(cell);
    if (!this.#mayEdit) {
      this.#panel.open(cell);
    } else if (event.shiftKey && this.#anchor) {
      this.#put(this.#between(this.#anchor, cell), this.#isOn(this.#anchor));
    } else {
      this.#anchor = cell;
      this.#put([cell], !this.#isOn(cell));
    }
  }

  #between(one, other) {
    const rows = [one.parentElement.sectionRowIndex, other.parentElement.sectionRowIndex].sort((a, b) => a - b);
    const columns = [one.cellIndex, other.cellIndex].sort((a, b) => a - b);
    return [...this.#table.tBodies[0].rows].slice(rows[0], rows[1] + 1).flatMap(row => [...row.cells].slice(columns[0], columns[1] + 1));
  }

  #onKey(event) {
    const cell = event.target.closest('td[role=gridcell]');
    if (!cell || event.altKey) {
      return;
    }

    const isControl = event.ctrlKey || event.metaKey;
    const deed = isControl ? this.#controlDeed(event, cell) : this.#deed(event, cell);
    if (deed) {
      event.preventDefault();
      deed();
    }
  }

  #controlDeed(event, cell) {
    const last = this.#table.tBodies[0].rows.length - 1;
    switch (event.code) {
      case 'KeyZ': return () => (event.shiftKey ? this.#step(this.#coming, this.#past) : this.#step(this.#past, this.#coming));
      case 'KeyY': return () => this.#step(this.#coming, this.#past);
      case 'Home': return () => this.#focus(this.#cellAt(0, 1));
      case 'End': return () => this.#focus(this.#cellAt(last, Infinity));
      case 'ArrowUp': return () => this.#focus(this.#cellAt(0, cell.cellIndex));
      case 'ArrowDown': return () => this.#focus(this.#cellAt(last, cell.cellIndex));
      default: return null;
    }
  }

  #deed(event, cell) {
    const row = cell.parentElement.sectionRowIndex;
    const column = cell.cellIndex;
    const move = (down, right) => () => this.#focus(this.#cellAt(row + down, column + right));
    switch (event.key) {
      case 'ArrowUp': return move(-1, 0);
      case 'ArrowDown': return move(1, 0);
      case 'ArrowLeft': return move(0, -1);
      case 'ArrowRight': return move(0, 1);
      case 'PageUp': return move(-pageLength, 0);
      case 'PageDown': return move(pageLength, 0);
      case 'Home': return move(0, -Infinity);
      case 'End': return move(0, Infinity);
      case ' ': return this.#mayEdit ? () => this.#put([cell], !this.#isOn(cell)) : () => this.#panel.open(cell);
      case 'Enter':
      case 'F4': return () => this.#panel.open(cell);
      case 'Escape': return this.#panel.isOpen ? () => this.#panel.close() : null;
      default: return null;
    }
  }

  #show(cell) {
    if (this.#savings.isUp) {
      this.#savings.idle().then(() => this.#session.invokeMethodAsync('ShowAsync', cell.parentElement.dataset.school, this.#parameterOf(cell))).catch(() => {});
    }
  }
}

// The panel beside the table; while it is open it shows the cell in which one stands.
class Panel {
  #element;
  #on;

  constructor(element, on) {
    this.#element = element;
    this.#on = on;
    element.querySelector('.close').addEventListener('click', () => this.close());
    element.addEventListener('keydown', event => event.key === 'Escape' && this.close());
  }

  get isOpen() {
    return !this.#element.hidden;
  }

  open(cell) {
    this.#element.hidden = false;
    this.#on.show(cell);
    this.#element.focus({ preventScroll: true });
  }

  follow(cell) {
    if (this.isOpen) {
      this.#on.show(cell);
    }
  }

  close() {
    this.#element.hidden = true;
    this.#on.back();
  }
}
