// The fast part of the editor: keys, mouse, focus and what is typed. Blazor draws the rows; this script never changes what it
// drew, but for the spans and elements that Blazor leaves empty for it.
import { BlockDeeds } from './CellBlock.razor.js';
import { CellBox, caretAt, clean } from './CellBox.razor.js';
import { Places, Sense, Standing, flawsOf, isWritable, keyOf, recordedWords, showTyped } from './EditableRow.razor.js';
import { History, RowDeeds, RowMenu } from './RowMenu.razor.js';
import { Savings, StatusLine, TabMemory, countOfChanges } from './SaveStatus.razor.js';
import { TextChoice } from './TextChoice.razor.js';

export function attach(root, session, { store, longest }) {
  new Editor(root, session, store, longest).begin();
}

class Editor {
  #root;
  #table;
  #session;
  #memory;
  #places;
  #box;
  #menu;
  #choice;
  #status;
  #savings;
  #rows;
  #sense;
  #block;
  #history = new History();
  #postponed = new Set();
  #pressed = null;
  #savedAt = '';
  #isLeaving = false;

  constructor(root, session, store, longest) {
    this.#root = root;
    this.#table = root.querySelector('table');
    this.#session = session;
    this.#memory = new TabMemory(store);
    this.#places = new Places(this.#table);
    this.#menu = new RowMenu(root.querySelector('.menu'));
    this.#choice = new TextChoice(root.querySelector('dialog.choice'));
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
      trouble: key => this.#onTrouble(key),
      change: () => this.#tell(),
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
      on: { finish: () => this.#box.finish(), done: () => { this.#stamp(); this.#tell(); }, tell: () => this.#tell(), added: cell => this.#open(cell), words: cell => this.#words(cell), put: (...texts) => this.#put(...texts) },
    });
  }

  begin() {
    this.#block = new BlockDeeds({
      table: this.#table,
      dialog: this.#root.querySelector('.paste'),
      said: this.#root.querySelector('.chosen'),
      status: this.#status,
      rows: this.#rows,
      on: {
        finish: () => this.#box.finish(),
        words: cell => this.#words(cell),
        put: (...texts) => this.#put(...texts),
        did: deed => this.#history.did(deed),
        focus: cell => this.#places.focus(cell),
      },
    });
    this.#table.addEventListener('keydown', event => this.#onKey(event));
    this.#table.addEventListener('pointerdown', event => { this.#pressed = event.target.closest('td[data-column]'); });
    this.#table.addEventListener('click', event => this.#onClick(event));
    new Standing(this.#root, (row, column) => this.#savings.isUp && this.#session.invokeMethodAsync('Stand', row, column).catch(() => {}));
    this.#table.addEventListener('focusin', event => this.#status.note(flawsOf(event.target)));
    document.addEventListener('portal:write', event => this.#rows.mend(event.detail));
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
      this.#places.focus(next);
    } else if (place.matches('td')) {
      this.#onCellKey(event, place);
    }
  }

  #onRowKey(event, place) {
    if (!place.closest('tr').dataset.row) {
      return false;
    }

    const pressed = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.key].filter(Boolean).join('+');
    const deed = {
      'Ctrl+Enter': 'add-below',
      'Ctrl+Shift+Enter': 'add-above',
      'Alt+ArrowUp': 'move-up',
      'Alt+ArrowDown': 'move-down',
      'Ctrl+Delete': 'remove',
      'Shift+F10': 'menu',
      'ContextMenu': 'menu',
    }[pressed];
    if (deed === 'menu') {
      this.#openMenu(place);
    } else if (deed) {
      this.#rows.act(deed, place);
    }

    return deed !== undefined;
  }

  // By the key's place: on a Russian keyboard Ctrl+Z says «я».
  #onTableKey(event) {
    if (!event.ctrlKey || event.altKey) {
      return false;
    }

    if (event.code === 'KeyS') {
      this.#tell();
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
      this.#postponed.delete(keyOf(cell));
      this.#ask();
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
      this.#rows.act(deed, cell);
    } else if (step !== '' && cell.isConnected) {
      this.#places.focus(next?.() ?? cell);
    }

    this.#ask();
  }

  #onCancel(cell) {
    this.#memory.drop('draft');
    this.#tell();
    this.#places.focus(cell);
    this.#ask();
  }

  // `seen`: what the writer saw when they began; the table may have been drawn anew since.
  #write(cell, words, seen = this.#words(cell)) {
    if (!isWritable(cell) || words === seen || words === this.#words(cell)) {
      return;
    }

    const key = keyOf(cell);
    this.#put(key, seen, words);
    this.#history.did({ undo: () => this.#put(key, words, seen), redo: () => this.#put(key, seen, words) });
  }

  // Also if the row is gone: the refusal will show the text.
  #put(key, seen, words) {
    this.#savings.put(key, seen, words);
    const cell = this.#places.find(key);
    if (cell && (document.activeElement === document.body || this.#table.contains(document.activeElement))) {
      this.#places.focus(cell);
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

  // ---- texts that were not saved

  #onTrouble(key) {
    this.#postponed.delete(key);
    this.#ask();
  }

  // Not while one writes: a letter meant for a cell must not answer a question.
  async #ask() {
    const key = this.#savings.troubles.find(trouble => !this.#postponed.has(trouble));
    if (key === undefined || this.#box.cell || this.#choice.isOpen) {
      return;
    }

    const { why, words, recorded } = this.#savings.find(key);
    const answer = await this.#choice.ask({ where: this.#where(key), why, mine: words, recorded });
    if (answer === 'mine') {
      this.#savings.insist(key);
    } else if (answer === 'recorded') {
      this.#savings.drop(key);
    } else {
      this.#postponed.add(key);
    }

    const cell = this.#places.find(key);
    if (cell) {
      this.#places.focus(cell);
    }

    this.#ask();
  }

  // «Место проведения, строка 4»
  #where(key) {
    const cell = this.#places.find(key);
    if (!cell) {
      return 'строка удалена';
    }

    const number = cell.closest('tr').querySelector('[data-column="Number"]')?.textContent;
    return number ? `${this.#heading(cell)}, строка ${number}` : this.#heading(cell);
  }

  #heading(cell) {
    return this.#table.tHead.rows[0].cells[cell.cellIndex].textContent.trim();
  }

  #openMenu(place) {
    this.#menu.open(place, place, deed => this.#rows.act(deed, place));
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
    const { count, isUp, troubles } = this.#savings;
    if (!isUp) {
      this.#status.say(count > 0 ? `Нет связи: ${countOfChanges(count)}` : 'Нет связи. Писать можно: сохраним, когда она вернётся.', 'warn');
    } else if (troubles.length > 0) {
      this.#status.say(`Не сохранено ячеек: ${troubles.length}. Встаньте на отмеченную и нажмите Enter.`, 'bad');
    } else if (count > 0) {
      this.#status.say('Сохраняется…');
    } else {
      this.#status.say(this.#savedAt ? `Сохранено ${this.#savedAt}` : 'Всё сохранено', 'good');
    }
  }

  #onReload() {
    this.#isLeaving = true;
    const cell = this.#box.cell ?? document.activeElement?.closest('td[data-column]');
    if (cell && this.#table.contains(cell)) {
      this.#memory.keep('place', { key: keyOf(cell) });
    }
  }

  #returnToPlace() {
    const draft = this.#memory.recall('draft');
    const place = this.#memory.recall('place');
    this.#memory.drop('place');
    const cell = this.#places.find(draft?.key ?? place?.key ?? '- -');
    if (cell) {
      this.#places.focus(cell);
    }

    if (cell && draft) {
      this.#open(cell, { words: draft.words, seen: draft.seen });
    } else if (draft) {
      this.#put(draft.key, draft.seen, clean(draft.words));
      this.#memory.drop('draft');
    }
  }
}
