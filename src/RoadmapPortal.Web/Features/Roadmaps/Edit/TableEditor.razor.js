// The fast part of the editor: keys, mouse, focus and what is typed. Blazor draws the rows; this script never changes what it
// drew, but for the spans and elements that Blazor leaves empty for it.
import { CellBox } from './CellBox.razor.js';
import { Places, isWritable, keyOf, recordedWords, showTyped } from './EditableRow.razor.js';
import { RowMenu } from './RowMenu.razor.js';
import { Savings, StatusLine, countOfChanges } from './SaveStatus.razor.js';
import { TextChoice } from './TextChoice.razor.js';

const framesToWait = 120;

export function attach(root, session, { store, longest }) {
  new Editor(root, session, store, longest).begin();
}

class Editor {
  #table;
  #session;
  #store;
  #places;
  #box;
  #menu;
  #choice;
  #status;
  #savings;
  #past = [];
  #future = [];
  #deeds = Promise.resolve();
  #postponed = new Set();
  #pressed = null;
  #savedAt = '';
  #isLeaving = false;
  #lost;
  #lose;

  constructor(root, session, store, longest) {
    this.#table = root.querySelector('table');
    this.#session = session;
    this.#store = store;
    this.#places = new Places(this.#table);
    this.#menu = new RowMenu(root.querySelector('.menu'));
    this.#choice = new TextChoice(root.querySelector('dialog'));
    this.#status = new StatusLine(root.querySelector('.status'));
    this.#box = new CellBox(root.querySelector('.box'), longest, {
      commit: (cell, words, step, isChanged) => this.#onCommit(cell, words, step, isChanged),
      cancel: cell => this.#onCancel(cell),
      typing: (cell, words) => this.#remember('draft', { key: keyOf(cell), words }),
      tooLong: length => this.#status.say(`В ячейке ${length.toLocaleString('ru-RU')} знаков, помещается не больше ${longest.toLocaleString('ru-RU')}. Сократите текст.`, 'bad'),
    });
    this.#savings = new Savings(store, {
      send: (key, seen, words) => this.#session.invokeMethodAsync('SaveCellAsync', ...key.split(' '), seen, words),
      show: (key, state, words) => this.#show(key, state, words),
      saved: () => this.#stamp(),
      failed: () => this.#status.say('Сервер не ответил. Набранное не потеряно, пробуем снова…', 'warn'),
      trouble: key => this.#onTrouble(key),
      change: () => this.#tell(),
    });
  }

  begin() {
    this.#expectLoss();
    this.#table.addEventListener('keydown', event => this.#onKey(event));
    this.#table.addEventListener('pointerdown', event => { this.#pressed = event.target.closest('td[data-column]'); });
    this.#table.addEventListener('click', event => this.#onClick(event));
    this.#table.addEventListener('copy', event => this.#onCopy(event));
    this.#table.addEventListener('paste', event => this.#onPaste(event));
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
      this.#act(deed, place);
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
      this.#replay(this.#future, this.#past, 'redo', 'Повторять нечего.');
    } else if (event.code === 'KeyZ') {
      this.#replay(this.#past, this.#future, 'undo', 'Отменять нечего.');
    } else {
      return false;
    }

    return true;
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
      this.#addLast(button);
    } else if (button) {
      this.#openMenu(button);
    } else if (this.#pressed?.isConnected && getSelection().isCollapsed) {
      this.#open(this.#pressed, { caret: caretAt(this.#pressed, event) });
    }

    this.#pressed = null;
  }

  #onCopy(event) {
    if (event.target.matches?.('td[data-column]') && getSelection().isCollapsed) {
      event.clipboardData.setData('text/plain', this.#words(event.target));
      event.preventDefault();
    }
  }

  #onPaste(event) {
    const cell = document.activeElement.closest('td[data-column]');
    if (cell && isWritable(cell)) {
      event.preventDefault();
      this.#open(cell, { words: event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n').replace(/\n$/, '') });
    }
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
      this.#status.say('Номер считается сам.');
      this.#places.focus(cell);
    } else if (this.#box.finish()) {
      const heading = this.#table.tHead.rows[0].cells[cell.cellIndex].textContent.trim();
      this.#box.open(cell, { label: `${heading}: пишите, Enter сохранит`, before: this.#words(cell), ...how });
    }
  }

  #onCommit(cell, words, step, isChanged) {
    this.#forget('draft');
    if (isChanged) {
      this.#write(cell, words);
    }

    const deed = step.startsWith('add-') ? step : undefined;
    const next = { down: () => this.#places.below(cell), right: () => this.#places.step(cell, 1), left: () => this.#places.step(cell, -1) }[step];
    if (deed) {
      this.#places.focus(cell);
      this.#act(deed, cell);
    } else if (step !== '') {
      this.#places.focus(next?.() ?? cell);
    }

    this.#ask();
  }

  #onCancel(cell) {
    this.#forget('draft');
    this.#places.focus(cell);
    this.#ask();
  }

  #write(cell, words) {
    if (!isWritable(cell) || words === this.#words(cell)) {
      return;
    }

    const key = keyOf(cell);
    const before = this.#words(cell);
    this.#put(key, words);
    this.#did({ undo: () => this.#put(key, before), redo: () => this.#put(key, words) });
  }

  #put(key, words) {
    const cell = this.#places.find(key);
    if (cell) {
      this.#savings.put(key, recordedWords(cell), words);
      if (document.activeElement === document.body || this.#table.contains(document.activeElement)) {
        this.#places.focus(cell);
      }
    }
  }

  #show(key, state, words) {
    const cell = this.#places.find(key);
    if (cell) {
      showTyped(cell, state, words);
    }
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
    const answer = await this.#choice.ask({ why, mine: words, recorded });
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

  // ---- rows

  #openMenu(place) {
    this.#menu.open(place, place, deed => this.#act(deed, place));
  }

  #act(deed, place) {
    const row = place.closest('tr').dataset.row;
    switch (deed) {
      case 'add-above': return this.#add(row, 'Above');
      case 'add-below': return this.#add(row, 'Below');
      case 'move-up': return this.#move(row, 'Above', place.dataset.column);
      case 'move-down': return this.#move(row, 'Below', place.dataset.column);
      default: return this.#remove(row, place);
    }
  }

  #add(row, side) {
    this.#change('AddBesideAsync', [row, side], added => this.#onAdded(added));
  }

  #addLast({ dataset }) {
    this.#change('AddLastAsync', [dataset.section, dataset.level], added => this.#onAdded(added));
  }

  #onAdded(row) {
    this.#did({ undo: () => this.#takeOut(row), redo: () => this.#bringBack(row) });
    const cell = this.#firstCell(row);
    this.#places.focus(cell);
    this.#open(cell);
  }

  #move(row, side, column) {
    const go = where => this.#change('MoveAsync', [row, where], () => this.#focusRow(row, column));
    const back = side === 'Above' ? 'Below' : 'Above';
    this.#change('MoveAsync', [row, side], () => {
      this.#did({ undo: () => go(back), redo: () => go(side) });
      this.#focusRow(row, column);
    });
  }

  #remove(row, place) {
    this.#takeOut(row, place, () => this.#did({ undo: () => this.#bringBack(row), redo: () => this.#takeOut(row) }));
  }

  #takeOut(row, place, done) {
    const column = place?.dataset.column ?? 'Title';
    const neighbour = this.#places.neighbour(this.#places.row(row)?.querySelector(`td[data-column="${column}"]`) ?? this.#firstCell(row));
    const next = neighbour && keyOf(neighbour);
    this.#change('RemoveAsync', [row], () => {
      done?.();
      this.#status.offer('Строка удалена.', 'Вернуть', () => this.#bringBack(row));
      const cell = next && this.#places.find(next);
      this.#places.focus(cell || this.#table.querySelector('tbody [tabindex="0"]'));
    });
  }

  #bringBack(row) {
    this.#change('BringBackAsync', [row], () => this.#focusRow(row));
  }

  #firstCell(row) {
    const cells = [...this.#places.row(row).querySelectorAll('td[data-column]')];
    return cells.find(cell => cell.dataset.column === 'Title') ?? cells.find(isWritable);
  }

  #focusRow(row, column) {
    const cell = column && this.#places.row(row).querySelector(`td[data-column="${column}"]`);
    this.#places.focus(cell || this.#firstCell(row));
  }

  // One change of rows after another, and after all that is typed is saved. `done` runs when the table is drawn anew.
  #change(method, given, done) {
    if (!this.#box.finish()) {
      return;
    }

    this.#deeds = this.#deeds.then(async () => {
      const answer = this.#savings.isUp && await Promise.race([this.#send(method, given), this.#lost]);
      if (!answer) {
        this.#status.say('Нет связи: строки можно менять, когда она вернётся.', 'warn');
      } else if (!answer.row) {
        this.#status.say(answer.refusals.join(' '), 'bad');
      } else {
        this.#status.withdraw();
        this.#stamp();
        this.#tell();
        await this.#drawn(answer.row, method === 'RemoveAsync');
        this.#places.repair();
        done(answer.row);
      }
    }).catch(() => this.#status.say('Сервер не ответил. Повторите через минуту.', 'bad'));
  }

  async #send(method, given) {
    await this.#savings.idle();
    this.#status.say('Сохраняется…');
    return await this.#session.invokeMethodAsync(method, ...given);
  }

  async #drawn(row, isGone) {
    for (let frame = 0; frame < framesToWait && (this.#places.row(row) === null) !== isGone; frame++) {
      await new Promise(requestAnimationFrame);
    }
  }

  // ---- undo and redo

  #did(deed) {
    this.#past.push(deed);
    this.#future = [];
  }

  #replay(from, to, which, otherwise) {
    const deed = from.pop();
    if (!deed) {
      this.#status.say(otherwise);
      return;
    }

    to.push(deed);
    deed[which]();
  }

  // ---- connection, status, place

  #onConnection(isUp) {
    if (!isUp) {
      this.#lose();
      this.#expectLoss();
    }

    this.#savings.connection(isUp);
  }

  #expectLoss() {
    this.#lost = new Promise(resolve => { this.#lose = resolve; });
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
      this.#remember('place', { key: keyOf(cell) });
    }
  }

  #returnToPlace() {
    const draft = this.#recall('draft');
    const place = this.#recall('place');
    this.#forget('place');
    const cell = this.#places.find(draft?.key ?? place?.key ?? '- -');
    if (cell) {
      this.#places.focus(cell);
    }

    if (cell && draft) {
      this.#open(cell, { words: draft.words });
    } else if (draft) {
      this.#savings.put(draft.key, '', draft.words); // Its row is gone: the refusal will show the text.
      this.#forget('draft');
    }
  }

  #remember(what, value) {
    try {
      sessionStorage.setItem(`${this.#store} ${what}`, JSON.stringify(value));
    } catch {
      // A full or forbidden storage: the page itself still holds it.
    }
  }

  #recall(what) {
    try {
      return JSON.parse(sessionStorage.getItem(`${this.#store} ${what}`));
    } catch {
      return null;
    }
  }

  #forget(what) {
    try {
      sessionStorage.removeItem(`${this.#store} ${what}`);
    } catch {
      // Nothing was remembered either.
    }
  }
}

// Where in the cell's words the mouse points; the end if it points beside them.
function caretAt(cell, event) {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const position = range ? { node: range.startContainer, offset: range.startOffset } : fromPosition(event);
  return position?.node.nodeType === Node.TEXT_NODE && cell.contains(position.node) ? position.offset : undefined;
}

function fromPosition(event) {
  const found = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  return found && { node: found.offsetNode, offset: found.offset };
}
