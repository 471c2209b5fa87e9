// The block of cells that is chosen, and what is done to all of it at once.

import { isWritable, keyOf, reversed } from './EditableRow.razor.js';
import { gapBetween } from './RowGap.razor.js';
import { PasteQuestion, nowhere, placeOf, readClipboard } from './PasteQuestion.razor.js';

// A rectangle of cells between the one where the choice began and the one where it ends; heading rows between them do not count.
export class CellBlock {
  #table;
  #from = null;
  #to = null;

  constructor(table) {
    this.#table = table;
  }

  get isMany() {
    return this.#from !== null && this.#from !== this.#to;
  }

  // Rows of cells, in the order of the page; empty if nothing is chosen or the cells are gone.
  get rows() {
    if (!this.#from?.isConnected || !this.#to?.isConnected) {
      return [];
    }

    const all = [...this.#table.tBodies[0].querySelectorAll('tr[data-row]')];
    const [first, last] = [all.indexOf(this.#from.parentElement), all.indexOf(this.#to.parentElement)].sort((one, other) => one - other);
    const [left, right] = [this.#from.cellIndex, this.#to.cellIndex].sort((one, other) => one - other);
    return all.slice(first, last + 1).map(row => [...row.cells].slice(left, right + 1).filter(cell => cell.dataset.column));
  }

  begin(cell) {
    this.clear();
    this.#from = this.#to = cell;
  }

  // Takes the choice as far as this cell, from where it began or from `origin`.
  extend(cell, origin) {
    const from = this.#from?.isConnected ? this.#from : origin;
    this.clear();
    this.#from = from;
    this.#to = cell;
    this.mark();
  }

  // Also the rows that were drawn since.
  mark() {
    if (this.isMany) {
      this.rows.flat().forEach(one => { one.dataset.chosen = ''; });
    }
  }

  // The rows of its first and last cell.
  get ends() {
    return [this.#from, this.#to].filter(cell => cell?.isConnected).map(cell => cell.parentElement);
  }

  get end() {
    return this.#to?.isConnected ? this.#to : null;
  }

  clear() {
    this.#table.querySelectorAll('[data-chosen]').forEach(cell => delete cell.dataset.chosen);
    this.#from = this.#to = null;
  }
}

// What is done to the chosen cells together: copied, cleared, filled, pasted over. Each is one deed for undo.
export class BlockDeeds {
  #block;
  #table;
  #question;
  #status;
  #said;
  #rows;
  #drawn;
  #on;
  #isDragging = false;
  #isDrawing = false;

  // `rows`: RowDeeds; `drawn`: DrawnRows. on.finish() ends the writing, false if it cannot; on.words(cell); on.put([{ key, seen, words }, …]); on.did({ undo, redo });
  // on.focus(cell)
  constructor({ table, dialog, said, status, rows, drawn, on }) {
    this.#table = table;
    this.#block = new CellBlock(table);
    this.#question = new PasteQuestion(dialog);
    this.#status = status;
    this.#said = said;
    this.#rows = rows;
    this.#drawn = drawn;
    this.#on = on;
    table.addEventListener('pointerdown', event => this.#onPress(event));
    table.addEventListener('pointerover', event => this.#onOver(event));
    table.addEventListener('focusin', event => this.#onFocus(event.target));
    document.addEventListener('pointerup', () => { this.#isDragging = false; });
    table.addEventListener('copy', event => this.#copy(event));
    table.addEventListener('cut', event => this.#copy(event) && this.#clear());
    table.addEventListener('paste', event => this.#paste(event));
  }

  // Whoever goes elsewhere has left the block.
  #onFocus(place) {
    if (!this.#isDragging && place.dataset?.chosen === undefined) {
      this.#block.clear();
    }
  }

  get ends() {
    return this.#block.ends;
  }

  // The rows that are meant by one of them: all that are chosen, if it is among them.
  rowsOf(row) {
    const chosen = this.isMany ? this.#block.rows.map(cells => cells[0].parentElement) : [];
    return (chosen.includes(row) ? chosen : [row]).map(one => one.dataset.row);
  }

  // The rows that a drag of one of them takes along. Who takes them works there, and may undo by keys.
  take(row) {
    const rows = this.rowsOf(row);
    if (rows.length === 1 && this.#on.finish()) {
      this.#on.focus(row.querySelector('td[data-column]'));
    }

    return rows;
  }

  onDrawn() {
    this.#block.mark();
  }

  // A click that chose several cells opens none of them.
  get isMany() {
    return this.#block.isMany;
  }

  // True if the key was for the block.
  onKey(event, cell) {
    if (event.shiftKey && !event.ctrlKey && !event.altKey && event.key.startsWith('Arrow')) {
      this.#reach(this.#step(this.#block.end ?? cell, event.key), cell);
    } else if (event.ctrlKey && !event.altKey && event.code === 'KeyA') {
      this.#chooseAll();
    } else if (event.ctrlKey && !event.altKey && event.code === 'KeyD') {
      this.#fillDown();
    } else if (this.isMany && (event.key === 'Delete' || event.key === 'Backspace') && !event.ctrlKey) {
      this.#clear();
    } else {
      if (!event.ctrlKey && !event.shiftKey && !event.altKey && event.key !== 'Shift') {
        this.#block.clear();
      }

      return false;
    }

    return true;
  }

  // What is not drawn could not be copied.
  async #chooseAll() {
    this.#isDrawing = !this.#drawn.isWhole;
    await this.#drawn.keeping(async () => {
      if (this.#isDrawing) {
        this.#status.remark('Загружаем все строки…');
        await this.#drawn.openAll();
      }

      const all = [...this.#table.tBodies[0].querySelectorAll('tr[data-row] > td[data-column]')];
      if (all.length > 0) {
        this.#block.begin(all[0]);
        this.#block.extend(all.at(-1), all[0]);
        this.#tell();
      }
    });
    this.#isDrawing = false;
  }

  #onPress(event) {
    const cell = event.target.closest('td[data-column]');
    if (cell && event.shiftKey) {
      event.preventDefault();
      const focused = document.activeElement?.closest('td[data-column]');
      this.#reach(cell, this.#table.contains(focused) ? focused : cell);
    } else if (cell && event.button === 0 && event.pointerType === 'mouse') {
      this.#block.begin(cell);
      this.#isDragging = true;
    }
  }

  #onOver(event) {
    const cell = this.#isDragging && event.target.closest('td[data-column]');
    if (cell && (this.isMany || cell !== this.#block.end)) {
      getSelection().removeAllRanges();
      this.#block.extend(cell, cell);
    }
  }

  #reach(cell, origin) {
    if (cell) {
      this.#block.extend(cell, origin);
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.#tell();
    }
  }

  #tell() {
    this.#said.textContent = `Выбрано ячеек: ${this.#block.rows.flat().length}`;
  }

  #step(cell, key) {
    const rows = [...this.#table.tBodies[0].querySelectorAll('tr[data-row]')];
    const row = rows.indexOf(cell.parentElement) + ({ ArrowUp: -1, ArrowDown: 1 }[key] ?? 0);
    const column = cell.cellIndex + ({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0);
    const next = rows[row]?.cells[column];
    return next?.dataset.column && !gapBetween(cell.parentElement, next.parentElement) ? next : undefined;
  }

  // Rows of cells: those chosen, or the one in focus.
  #cells() {
    const focused = document.activeElement?.closest('td[data-column]');
    return this.isMany ? this.#block.rows : focused && this.#table.contains(focused) ? [[focused]] : [];
  }

  #copy(event) {
    const words = this.#cells().map(row => row.map(cell => this.#on.words(cell)));
    if (event.target.matches?.('textarea, input') || words.length === 0 || (!this.isMany && !getSelection().isCollapsed)) {
      return false;
    }

    event.preventDefault();
    if (this.#isDrawing) {
      this.#status.remark('Строки ещё загружаются: скопируйте через несколько секунд.', 'warn');
      return false;
    }

    event.clipboardData.setData('text/plain', this.isMany ? asText(words) : words[0][0]);
    if (this.isMany) {
      event.clipboardData.setData('text/html', asHtml(words));
    }

    return true;
  }

  #clear() {
    this.write(this.#cells().flat().map(cell => ({ cell, words: '' })), 'Очищено ячеек');
  }

  #fillDown() {
    const [first, ...below] = this.#cells();
    this.write(below.flatMap(row => row.map((cell, at) => ({ cell, words: this.#on.words(first[at]) }))), 'Заполнено ячеек');
  }

  // Several texts as one deed; what is there already is not written.
  write(texts, said) {
    const changes = this.#changes(texts);
    if (changes.length > 0 && this.#on.finish()) {
      this.#on.put(changes);
      this.#on.did({ undo: () => this.#on.put(reversed(changes)), redo: () => this.#on.put(changes) });
      this.#status.remark(`${said}: ${changes.length}.`);
    }
  }

  #changes(texts) {
    return texts.filter(({ cell, words }) => isWritable(cell) && this.#on.words(cell) !== words)
      .map(({ cell, words }) => ({ key: keyOf(cell), seen: this.#on.words(cell), words }));
  }

  async #paste(event) {
    const cell = this.#cells()[0]?.[0];
    if (!cell || event.target.matches?.('textarea, input')) {
      return;
    }

    event.preventDefault();
    const { rows, banners } = readClipboard(event.clipboardData);
    if (rows.length === 0) {
      this.#status.remark('В буфере обмена нет текста.', 'warn');
    } else if (rows.length === 1 && rows[0].length === 1) {
      this.write(this.#cells().flat().map(one => ({ cell: one, words: rows[0][0] })), 'Вставлено ячеек');
    } else {
      await this.#drawn.keeping(() => this.#pasteTable(cell, rows, banners));
    }
  }

  async #pasteTable(cell, rows, banners) {
    const columns = columnsOf(this.#table, cell.parentElement);
    const place = placeOf(rows, columns, cell.cellIndex);
    const kinds = place.isSure ? place.kinds : await this.#question.ask(rows, columns, place);
    if (!kinds?.some(kind => kind !== nowhere) || !this.#on.finish()) {
      this.#on.focus(cell);
      return;
    }

    const body = place.isHeading ? rows.slice(1) : rows;
    const targets = await this.#rowsFrom(cell.parentElement, body.length);
    const texts = row => kinds.map((kind, at) => ({ column: kind, words: row[at] })).filter(({ column }) => column !== nowhere);
    const changes = this.#changes(body.slice(0, targets.length).flatMap((row, at) =>
      texts(row).map(({ column, words }) => ({ cell: targets[at].querySelector(`td[data-column="${column}"]`), words }))));
    this.#on.put(changes);
    const more = body.slice(targets.length);
    const finish = added => this.#pasted(changes, added, body.length, banners);
    if (more.length > 0) {
      this.#rows.addFilled(targets.at(-1).dataset.row, more.length, at => texts(more[at]).filter(({ words }) => words !== ''), finish);
    } else {
      finish([]);
    }

    this.#on.focus(cell);
  }

  // The row and those below it in the same section and level, as many as are needed.
  async #rowsFrom(row, count) {
    const rows = [];
    for (let one = row; one && rows.length < count; one = one.nextElementSibling) {
      if (one.dataset.part) {
        await this.#drawn.open(one);
        one = rows.at(-1).nextElementSibling;
      }

      if (!one?.dataset.row) {
        break;
      }

      rows.push(one);
    }

    return rows;
  }

  #pasted(changes, added, count, banners) {
    const undo = () => {
      this.#on.put(reversed(changes));
      if (added.length > 0) {
        this.#rows.undoAdded(added);
      }
    };
    const redo = () => {
      this.#on.put(changes);
      if (added.length > 0) {
        this.#rows.redoAdded(added);
      }
    };
    this.#on.did({ undo, redo });
    const lost = banners > 0 ? ` Строк-заголовков разделов пропущено: ${banners}.` : '';
    this.#status.offer(`Вставлено строк: ${count}.${lost}`, 'Отменить', () => {
      this.#status.withdraw();
      undo();
      this.#on.did({ undo: redo, redo: undo });
    });
  }
}

const columnsOf = (table, row) => [...row.cells].filter(cell => cell.dataset.column)
  .map((cell, at) => ({ kind: cell.dataset.column, heading: table.tHead.rows[0].cells[at].textContent.trim(), isWritable: isWritable(cell) }));

// ---- copying

const special = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = words => words.replace(/[&<>"]/g, sign => special[sign]).replaceAll('\n', '<br>');

export const asHtml = rows =>
  `<table border="1" style="border-collapse:collapse">${rows.map(row => `<tr>${row.map(words => `<td>${escaped(words)}</td>`).join('')}</tr>`).join('')}</table>`;

// As spreadsheets write it: what has a tab, a line break or a quotation mark stands in quotation marks.
export const asText = rows =>
  rows.map(row => row.map(words => /[\t\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words).join('\t')).join('\r\n');
