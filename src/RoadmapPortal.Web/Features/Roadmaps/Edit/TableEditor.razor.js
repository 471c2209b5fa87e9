// The fast part of the editor: keys, mouse, focus and what is typed. Blazor draws the rows; this script never changes what it
// drew, but for the spans and elements that Blazor leaves empty for it.
import { BlockDeeds } from './CellBlock.razor.js';
import { CellBox, caretAt, clean } from './CellBox.razor.js';
import { Places, Sense, Standing, flawsOf, isWritable, keyOf, recordedWords, reversed, showTyped } from './EditableRow.razor.js';
import { FindBar } from './FindBar.razor.js';
import { DrawnRows, gapBetween } from './RowGap.razor.js';
import { History, RowMenu, deedOf } from './RowMenu.razor.js';
import { RowDeeds, RowQuestions } from './RowDeeds.razor.js';
import { RowDrag } from './RowDrag.razor.js';
import { Savings, StatusLine, TabMemory } from '../../../Parts/StatusLine.razor.js';
import { Troubles } from './TextChoice.razor.js';

export function attach(root, session, { store, longest, partLength }) {
  new Editor(root, session, { store, longest, partLength }).begin();
}

class Editor {
  #root;
  #table;
  #session;
  #memory;
  #places;
  #box;
  #menu;
  #troubles;
  #drawn;
  #status;
  #savings;
  #rows;
  #sense;
  #block;
  #find;
  #history = new History();
  #pressed = null;
  #savedAt = '';
  #isLeaving = false;

  constructor(root, session, { store, longest, partLength }) {
    this.#root = root;
    this.#table = root.querySelector('table');
    this.#session = session;
    this.#memory = new TabMemory(store);
    this.#places = new Places(this.#table);
    this.#menu = new RowMenu(root.querySelector('.menu'));
    this.#status = new StatusLine(root.querySelector('.status'));
    this.#box = new CellBox(root.querySelector('.box'), longest, {
      commit: (cell, writing, step) => this.#onCommit(cell, writing, step),
      cancel: cell => this.#onCancel(cell),
      typing: (cell, words, seen) => this.#onTyping(cell, words, seen),
      pick: (method, ...given) => this.#savings.isUp ? this.#session.invokeMethodAsync(method, ...given) : Promise.reject(new Error('no connection')),
      tooLong: length => this.#status.say(`В ячейке ${length.toLocaleString('ru-RU')} знаков, помещается не больше ${longest.toLocaleString('ru-RU')}. Сократите текст.`, 'bad'),
    });
    this.#savings = new Savings(this.#memory, {
      send: texts => this.#session.invokeMethodAsync('SaveCellsAsync', texts.map(({ key, seen, words }) => {
        const [row, column] = key.split(' ');
        return { row, column, seen, words };
      })),
      show: (key, state, words) => this.#show(key, state, words),
      saved: () => this.#stamp(),
      failed: () => this.#status.say('Сервер не ответил. Набранное не потеряно, пробуем снова…', 'warn'),
      trouble: key => this.#troubles.raise(key),
      change: () => this.#tell(),
    });
    this.#troubles = new Troubles(root.querySelector('dialog.choice'), this.#savings, {
      isWriting: () => this.#box.cell !== null,
      goTo: key => this.#drawn.goTo(key),
      where: cell => this.#where(cell),
    });
    this.#drawn = new DrawnRows(this.#table, this.#places, partLength, {
      draw: (shown, hidden) => this.#session.invokeMethodAsync('Draw', shown, hidden),
      drawRow: id => this.#session.invokeMethodAsync('DrawRow', id),
      kept: () => [document.activeElement?.closest('tr'), this.#box.cell?.closest('tr'), ...this.#block?.ends ?? []].filter(row => this.#table.contains(row)),
      drawn: rows => this.#onDrawn(rows),
    });
    this.#sense = new Sense({
      ask: (column, words) => this.#savings.isUp ? this.#session.invokeMethodAsync('Understand', column, words) : null,
      tell: (cell, words, sense) => this.#box.cell === cell && this.#box.words === words && this.#box.read(sense),
    });
    this.#rows = new RowDeeds({
      session,
      places: this.#places,
      savings: this.#savings,
      status: this.#status,
      history: this.#history,
      questions: new RowQuestions(root, this.#table),
      on: { finish: () => this.#box.finish(), done: () => { this.#stamp(); this.#tell(); }, tell: () => this.#tell(), added: cell => this.#open(cell), show: key => this.#drawn.bringIntoView(key), words: cell => this.#words(cell), put: texts => this.#put(texts), putAside: texts => this.#savings.put(texts), write: (texts, said) => this.#block.write(texts, said) },
    });
  }

  begin() {
    this.#block = new BlockDeeds({
      table: this.#table,
      dialog: this.#root.querySelector('.paste'),
      said: this.#root.querySelector('.chosen'),
      status: this.#status,
      rows: this.#rows,
      drawn: this.#drawn,
      on: {
        finish: () => this.#box.finish(),
        words: cell => this.#words(cell),
        put: texts => this.#put(texts),
        did: deed => this.#history.did(deed),
        focus: cell => this.#places.focus(cell),
      },
    });
    new RowDrag(this.#table, this.#root.querySelector('.drop'), {
      take: row => this.#block.take(row),
      beside: (rows, row, side) => this.#rows.moveBeside(rows, row, side),
      last: (rows, section, level) => this.#rows.moveLast(rows, section, level),
    });
    this.#find = new FindBar(this.#root.querySelector('.find'), this.#table, {
      find: async words => (await this.#session.invokeMethodAsync('Find', words)).map(({ row, column }) => `${row} ${column}`),
      show: key => this.#drawn.bringIntoView(key),
      goTo: key => this.#drawn.goTo(key),
    });
    this.#table.addEventListener('keydown', event => this.#onKey(event));
    this.#table.addEventListener('pointerdown', event => { this.#pressed = event.target.closest('td[data-column]'); });
    this.#table.addEventListener('click', event => this.#onClick(event));
    new Standing(this.#root, (row, column) => this.#savings.isUp && this.#session.invokeMethodAsync('Stand', row, column).catch(() => {}));
    this.#table.addEventListener('focusin', event => this.#status.note(flawsOf(event.target)));
    document.addEventListener('portal:write', event => this.#rows.mend(event.detail));
    document.addEventListener('portal:goto', event => this.#drawn.goTo(`${event.detail.row} ${event.detail.column || 'Title'}`, 'center'));
    document.addEventListener('portal:history', ({ detail: { row, deed } }) => this.#places.row(row) && this.#afterRows(() => this.#history[deed]()));
    document.addEventListener('portal:add', event => this.#rows.addWritten(event.detail));
    document.addEventListener('portal:connection', event => this.#onConnection(event.detail.up));
    document.addEventListener('portal:reload', () => this.#onReload());
    window.addEventListener('beforeunload', event => {
      if (!this.#isLeaving && (this.#savings.count > 0 || this.#box.isChanged)) {
        event.preventDefault();
      }
    });
    this.#savings.restore();
    this.#tell();
    this.#returnToPlace();
  }

  // ---- keys and mouse

  #onKey(event) {
    const place = event.target.closest('td[data-column], button');
    if (!place || event.defaultPrevented || event.isComposing) {
      return;
    }

    if (this.#onRowKey(event, place) || this.#onTableKey(event, place)) {
      event.preventDefault();
      return;
    }

    if (place.matches('td') && this.#block.onKey(event, place)) {
      event.preventDefault();
      return;
    }

    const next = event.altKey || event.metaKey ? undefined : this.#places.next(place, event);
    if (next) {
      event.preventDefault();
      this.#walk(place, next, event);
    } else if (place.matches('td')) {
      this.#onCellKey(event, place);
    }
  }

  // Rows that are not drawn yet are drawn first.
  #walk(place, next, key) {
    const isFar = key?.ctrlKey && ['Home', 'End', 'ArrowUp', 'ArrowDown'].includes(key.key);
    const gap = isFar ? this.#drawn.edge(key.key === 'End' || key.key === 'ArrowDown') : gapBetween(place.closest('tr'), next.closest('tr'));
    if (gap) {
      this.#drawn.open(gap).then(() => !gap.isConnected && place.isConnected && this.#walk(place, key ? this.#places.next(place, key) : next, key));
    } else {
      this.#places.focus(next);
    }
  }

  #onRowKey(event, place) {
    if (!place.closest('tr').dataset.row) {
      return false;
    }

    const deed = deedOf(event);
    if (deed === 'menu') {
      this.#openMenu(place);
    } else if (deed) {
      this.#act(deed, place);
    }

    return deed !== undefined;
  }

  // By the key's place: on a Russian keyboard Ctrl+Z says «я».
  #onTableKey(event) {
    if (event.key === '?') {
      this.#status.showKeys();
      return true;
    }

    if (!event.ctrlKey || event.altKey) {
      return false;
    }

    const cell = event.target.closest('td[data-column]');
    if (event.code === 'KeyS') {
      this.#tell();
    } else if (event.code === 'KeyF' && cell) {
      this.#find.open(keyOf(cell));
    } else if (event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)) {
      this.#afterRows(() => this.#history.redo() || this.#status.remark('Повторять нечего.'));
    } else if (event.code === 'KeyZ') {
      this.#afterRows(() => this.#history.undo() || this.#status.remark('Отменять нечего.'));
    } else {
      return false;
    }

    return true;
  }

  // A row that is still on its way is the last deed: undoing must not pass it by.
  #afterRows(deed) {
    this.#rows.settled.then(deed);
  }

  #onCellKey(event, cell) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (event.key === 'Enter' || event.key === 'F2' || event.key === ' ') {
      event.preventDefault();
      this.#open(cell);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#write(cell, '');
    } else if (event.key.length === 1) {
      this.#open(cell, { words: '' }); // The letter itself arrives in the box.
    }
  }

  #onClick(event) {
    const button = event.target.closest('button');
    if (button?.dataset.section) {
      this.#rows.addLast(button.dataset.section, button.dataset.level);
    } else if (button) {
      this.#openMenu(button);
    } else if (this.#pressed?.isConnected && getSelection().isCollapsed && !this.#block.isMany) {
      this.#open(this.#pressed, { caret: caretAt(this.#pressed, event) });
    }

    this.#pressed = null;
  }

  // ---- writing in a cell

  #words(cell) {
    return this.#savings.find(keyOf(cell))?.words ?? recordedWords(cell);
  }

  #open(cell, how = {}) {
    if (cell.dataset.state === 'conflict' || cell.dataset.state === 'refused') {
      this.#troubles.raise(keyOf(cell));
    } else if (!isWritable(cell)) {
      this.#status.remark('Номер считается сам.');
      this.#places.focus(cell);
    } else if (this.#box.finish()) {
      this.#box.open(cell, { label: `${this.#heading(cell)}: пишите, Enter сохранит`, before: this.#words(cell), ...how });
      this.#sense.now(cell, this.#box.words);
    }
  }

  #onCommit(cell, { words, seen, isChanged }, step) {
    this.#memory.drop('draft');
    this.#tell();
    if (isChanged) {
      this.#write(cell, words, seen);
    }

    const deed = step.startsWith('add-') ? step : undefined;
    const next = { down: () => this.#places.below(cell), right: () => this.#places.step(cell, 1), left: () => this.#places.step(cell, -1) }[step];
    if (deed) {
      this.#places.focus(cell);
      this.#act(deed, cell);
    } else if (step !== '' && cell.isConnected) {
      this.#walk(cell, next?.() ?? cell);
    }

    this.#troubles.ask();
  }

  #onCancel(cell) {
    this.#memory.drop('draft');
    this.#tell();
    this.#places.focus(cell);
    this.#troubles.ask();
  }

  // `seen`: what the writer saw when they began; the table may have been drawn anew since.
  #write(cell, words, seen = this.#words(cell)) {
    if (!isWritable(cell) || words === seen || words === this.#words(cell)) {
      return;
    }

    const key = keyOf(cell);
    const changes = [{ key, seen, words }];
    this.#put(changes);
    this.#history.did({ undo: () => this.#put(reversed(changes)), redo: () => this.#put(changes) });
  }

  // Also if the row is gone: the refusal will show the text.
  #put(changes) {
    this.#savings.put(changes);
    const isHere = document.activeElement === document.body || this.#table.contains(document.activeElement);
    if (isHere && changes.length > 0) {
      this.#drawn.goTo(changes[0].key);
    }
  }

  // Texts of rows that were not drawn when they were typed, or are drawn anew.
  #onDrawn(rows) {
    this.#places.admit(rows);
    this.#places.repair();
    this.#block.onDrawn();
    if (this.#savings.count > 0) {
      rows.flatMap(row => [...row.querySelectorAll('td[data-column]')]).forEach(cell => this.#savings.show(keyOf(cell)));
    }
  }

  #show(key, state, words) {
    const cell = this.#places.find(key);
    if (cell) {
      showTyped(cell, state, words);
    }
  }

  #onTyping(cell, words, seen) {
    this.#memory.keep('draft', { key: keyOf(cell), words, seen });
    this.#sense.soon(cell, words);
  }

  // «Место проведения, строка 4»
  #where(cell) {
    const number = cell.closest('tr').querySelector('[data-column="Number"]')?.textContent;
    return number ? `${this.#heading(cell)}, строка ${number}` : this.#heading(cell);
  }

  #heading(cell) {
    return this.#table.tHead.rows[0].cells[cell.cellIndex].textContent.trim();
  }

  #openMenu(place) {
    const rows = this.#block.rowsOf(place.closest('tr'));
    this.#menu.open(place, place, rows.length, deed => this.#rows.act(deed, place, rows));
  }

  #act(deed, place) {
    this.#rows.act(deed, place, this.#block.rowsOf(place.closest('tr')));
  }

  // ---- connection, status, place

  #onConnection(isUp) {
    if (!isUp) {
      this.#rows.connectionLost();
    }

    this.#savings.connection(isUp);
  }

  #stamp() {
    this.#savedAt = new Date().toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });
  }

  #tell() {
    this.#status.tell(this.#savings, this.#savedAt);
  }

  #onReload() {
    this.#isLeaving = true;
    const cell = this.#box.cell ?? document.activeElement?.closest('td[data-column]');
    if (cell && this.#table.contains(cell)) {
      this.#memory.keep('place', { key: keyOf(cell) });
    }
  }

  async #returnToPlace() {
    const draft = this.#memory.recall('draft');
    const place = this.#memory.recall('place');
    this.#memory.drop('place');
    const key = draft?.key ?? place?.key;
    const cell = key && await this.#drawn.goTo(key);
    if (cell && draft) {
      this.#open(cell, { words: draft.words, seen: draft.seen });
    } else if (draft) {
      this.#put([{ key: draft.key, seen: draft.seen, words: clean(draft.words) }]);
      this.#memory.drop('draft');
    }
  }
}
