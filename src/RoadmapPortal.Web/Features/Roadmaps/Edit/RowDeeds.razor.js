// What is done to whole rows, and what is asked about it.

import { reversed } from './EditableRow.razor.js';

const framesToWait = 120;

// A circuit takes no longer messages; of thousands of rows these deeds come to the same in parts.
const mostInMessage = 500;
const inParts = ['RemoveAsync', 'BringBackAsync', 'PutBackAsync'];

// Adds, moves and removes rows: one change after another, each after all that is typed is saved.
export class RowDeeds {
  #session;
  #places;
  #savings;
  #status;
  #history;
  #questions;
  #on;
  #queue = Promise.resolve();
  #stood = null; // where the focus was at the last deed
  #lost;
  #lose;

  // `questions`: RowQuestions. on.finish() ends the writing, false if it cannot; on.done() when the database has it; on.tell() when it has not;
  // on.added(cell); on.show(key) brings a cell into view; on.words(cell); on.put([{ key, seen, words }, …]) goes to the first, on.putAside(…) stays where
  // one is; on.write([{ cell, words }, …], said) writes several as one deed
  constructor({ session, places, savings, status, history, questions, on }) {
    this.#session = session;
    this.#places = places;
    this.#savings = savings;
    this.#status = status;
    this.#history = history;
    this.#questions = questions;
    this.#on = on;
    this.connectionLost();
  }

  // What was asked for over the lost connection will not be answered.
  connectionLost() {
    this.#lose?.();
    this.#lost = new Promise(resolve => { this.#lose = resolve; });
  }

  // Resolves when every change asked for so far is done or refused.
  get settled() {
    return this.#queue;
  }

  // `rows`: those that are meant, the one of `place` among them.
  act(deed, place, rows) {
    const row = place.closest('tr').dataset.row;
    switch (deed) {
      case 'add-above': return this.#change('AddBesideAsync', [row, 'Above', 1], ([added]) => this.#onAdded(added));
      case 'add-below': return this.#change('AddBesideAsync', [row, 'Below', 1], ([added]) => this.#onAdded(added));
      case 'duplicate': return this.#duplicate(rows);
      case 'move-up': return this.#step(rows, 'Above', place.dataset.column);
      case 'move-down': return this.#step(rows, 'Below', place.dataset.column);
      case 'move-to': return this.#askWhere(rows, place);
      case 'rewrite': return this.#rewrite(rows, place);
      case 'remove': return this.takeOut(rows, place.dataset.column);
      case 'details': return document.dispatchEvent(new CustomEvent('portal:row', { detail: { row } }));
      default: return undefined;
    }
  }

  addLast(section, level) {
    this.#change('AddLastAsync', [section, level], ([added]) => this.#onAdded(added));
  }

  // A row with words in it, at the end of a section's level, if the section is of this table; one undo takes back all of it.
  addWritten({ section, level, texts }) {
    if (this.#places.hasRun(section, level)) {
      this.#change('AddLastAsync', [section, level], rows => {
        const [row] = rows;
        this.#on.putAside(texts.filter(({ column }) => this.#places.find(`${row} ${column}`)).map(({ column, words }) => ({ key: `${row} ${column}`, seen: '', words })));
        this.#remember(() => this.#takeOut(rows), () => this.#bringBack(rows));
        this.#places.row(row)?.scrollIntoView({ block: 'center', inline: 'nearest' });
        this.#status.offer('Мероприятие добавлено.', 'Отменить', () => this.takeOut(rows));
      });
    }
  }

  // Remedies from the list of checks; one undo takes back all of a remedy. Cells where something else stands by now are left alone.
  async mend(changes) {
    const unseen = changes.map(({ row }) => row).filter(row => !this.#places.row(row));
    const own = new Set(unseen.length > 0 ? await this.#session.invokeMethodAsync('Own', unseen).catch(() => []) : []);
    const mine = changes
      .filter(({ row, column, seen }) => {
        const cell = this.#places.find(`${row} ${column}`);
        return cell ? this.#on.words(cell) === seen : own.has(row);
      })
      .map(({ row, column, seen, words }) => ({ key: `${row} ${column}`, seen, words }));
    if (mine.length === 0 && changes.some(({ row }) => this.#places.row(row))) {
      this.#status.remark('Здесь уже другой текст, он оставлен как есть.', 'warn');
    }

    if (mine.length === 0 || !this.#on.finish()) {
      return;
    }

    const undo = () => this.#on.put(reversed(mine));
    const redo = () => this.#on.put(mine);
    redo();
    this.#remember(undo, redo);
    this.#on.show(mine[0].key);
    this.#status.offer(mine.length === 1 ? 'Исправлено.' : `Исправлено ячеек: ${mine.length}.`, 'Отменить', () => {
      this.#status.withdraw();
      undo();
      this.#remember(redo, undo);
    });
  }

  #remember(undo, redo) {
    this.#history.did({ undo, redo });
  }

  #onAdded(row) {
    this.#remember(() => this.#takeOut([row]), () => this.#bringBack([row]));
    const cell = this.#places.mainCell(row);
    if (cell) {
      this.#on.added(cell);
    }
  }

  #duplicate(rows) {
    this.#change('DuplicateAsync', [rows], added => {
      this.#remember(() => this.#takeOut(added), () => this.#bringBack(added));
      this.#focus(added[0]);
    });
  }

  #step(rows, side, column) {
    const go = where => this.#change('StepAsync', [rows, where], () => this.#focus(rows[0], column));
    const back = side === 'Above' ? 'Below' : 'Above';
    this.#change('StepAsync', [rows, side], () => {
      this.#remember(() => go(back), () => go(side));
      this.#focus(rows[0], column);
    });
  }

  // Beside another row, dragged there.
  moveBeside(rows, neighbour, side) {
    this.#moveFar('MoveBesideAsync', [rows, neighbour, side]);
  }

  // To the end of a section's level.
  moveLast(rows, section, level) {
    this.#moveFar('MoveLastAsync', [rows, section, level]);
  }

  #moveFar(method, given) {
    const [rows] = given;
    const go = done => this.#change(method, given, (_, answer) => {
      done?.(answer);
      this.#focus(rows[0]);
    });
    go(({ before }) => this.#remember(() => this.#change('PutBackAsync', [before], () => this.#focus(rows[0])), () => go()));
  }

  async #askWhere(rows, place) {
    const answer = await this.#questions.where(rows.length);
    this.#places.focus(place);
    if (answer) {
      this.moveLast(rows, answer.section, answer.level);
    }
  }

  async #rewrite(rows, place) {
    const change = await this.#questions.rewrite(rows.length, place.dataset.column);
    this.#places.focus(place);
    if (change && this.#on.finish()) {
      this.#on.write(rows.map(row => this.#places.find(`${row} ${change.column}`)).filter(Boolean)
        .map(cell => ({ cell, words: change.of(this.#on.words(cell)) })), 'Изменено ячеек');
    }
  }

  // Several rows go as one deed, and one undo brings them back.
  takeOut(rows, column) {
    this.#takeOut(rows, column, () => this.#remember(() => this.#bringBack(rows), () => this.#takeOut(rows)));
  }

  // Adds empty rows below a row and writes texts into them; `texts(row, at)` gives those of each.
  addFilled(row, count, texts, done) {
    this.#change('AddBesideAsync', [row, 'Below', count], added => {
      this.#on.putAside(added.flatMap((id, at) => texts(at).map(({ column, words }) => ({ key: `${id} ${column}`, seen: '', words }))));
      done(added);
    });
  }

  undoAdded(rows) {
    this.#takeOut(rows);
  }

  redoAdded(rows) {
    this.#bringBack(rows);
  }

  #takeOut(rows, column, done, isSure = false) {
    const cell = this.#places.cell(rows.at(-1), column);
    const next = cell && this.#places.neighbour(cell);
    this.#change('RemoveAsync', [rows, isSure], () => {
      done?.();
      this.#status.offer(rows.length === 1 ? 'Строка удалена.' : `Удалено строк: ${rows.length}.`, 'Вернуть', () => this.#bringBack(rows));
      this.#places.focus(next?.isConnected ? next : this.#places.first());
    }, async there => {
      if (await this.#questions.isSure(rows.length, there)) {
        this.#takeOut(rows, column, done, true);
      }
    });
  }

  #bringBack(rows) {
    this.#change('BringBackAsync', [rows], () => this.#focus(rows[0]));
  }

  // Not if the person has gone elsewhere meanwhile.
  #focus(row, column) {
    const cell = this.#places.cell(row, column);
    const isWaiting = [document.body, this.#stood].includes(document.activeElement);
    if (cell && isWaiting) {
      this.#places.focus(cell);
    }
  }

  // `done(rows, answer)` runs when the table is drawn anew, or could not be; `taken(names)` when others stand in the rows.
  #change(method, given, done, taken) {
    if (!this.#on.finish()) {
      return;
    }

    this.#stood = document.activeElement;
    this.#queue = this.#queue.then(async () => {
      const answer = this.#savings.isUp && await Promise.race([this.#send(method, given), this.#lost]);
      if (!answer) {
        this.#refuse('Нет связи: строки можно менять, когда она вернётся.', 'warn');
      } else if (answer.there.length > 0) {
        this.#on.tell();
        taken(answer.there);
      } else if (answer.rows.length === 0) {
        this.#refuse(answer.refusals.join(' '), 'bad');
      } else {
        await this.#show(answer, method === 'RemoveAsync');
        done(answer.rows, answer);
        if (answer.refusals.length > 0) {
          this.#refuse(answer.refusals.join(' '), 'warn');
        }
      }
    }).catch(() => this.#refuse('Сервер не ответил. Повторите через минуту.', 'bad'));
  }

  async #show(answer, isGone) {
    this.#status.withdraw();
    this.#on.done();
    await this.#drawn(answer, isGone);
    this.#places.repair();
    if (!answer.shown) {
      this.#status.remark('Сделано, но таблица показана по-старому. Обновите страницу.', 'warn');
    }
  }

  #refuse(words, tone) {
    this.#on.tell();
    this.#status.remark(words, tone);
  }

  async #send(method, given) {
    const lost = this.#lost;
    await this.#savings.idle();
    if (lost !== this.#lost) {
      return undefined; // The connection was lost meanwhile, and the person was told that nothing was done.
    }

    this.#status.say('Сохраняется…');
    const [first, ...others] = given;
    if (!inParts.includes(method) || first.length <= mostInMessage) {
      return await this.#session.invokeMethodAsync(method, ...given);
    }

    let answer;
    for (let at = 0; at < first.length; at += mostInMessage) {
      const part = await this.#session.invokeMethodAsync(method, first.slice(at, at + mostInMessage), ...others);
      if (part.rows.length === 0 && answer) {
        // What is done can be undone; the rest stays, and the person is told.
        const why = part.there.length > 0 ? [`В остальных строках работают: ${part.there.join(', ')}.`] : part.refusals;
        return { ...answer, refusals: ['Сделано не всё.', ...why] };
      }

      answer = { ...part, rows: [...answer?.rows ?? [], ...part.rows] };
    }

    return answer;
  }

  async #drawn({ rows, shown }, isGone) {
    for (let frame = 0; shown && frame < framesToWait && (this.#places.row(rows[0]) === null) !== isGone; frame++) {
      await new Promise(requestAnimationFrame);
    }
  }
}

// What must be known before rows are changed. Every question resolves to nothing if it is left.
export class RowQuestions {
  #removal;
  #move;
  #writing;
  #table;

  constructor(root, table) {
    this.#removal = root.querySelector('dialog.removal');
    this.#move = root.querySelector('dialog.move');
    this.#writing = root.querySelector('dialog.rewrite');
    this.#table = table;
    this.#writing.addEventListener('change', () => this.#showFields());
  }

  // Whether to remove rows in which others stand.
  async isSure(count, names) {
    this.#removal.querySelector('.why').textContent = count === 1 ? `В этой строке сейчас работает: ${names.join(', ')}.` : `В этих строках сейчас работают: ${names.join(', ')}.`;
    return await answerOf(this.#removal) !== null;
  }

  // Where the rows shall go: { section, level }.
  async where(count) {
    this.#move.querySelector('.why').textContent = count === 1 ? 'Строка станет последней на выбранном месте.' : `Строк: ${count}. Они станут последними на выбранном месте.`;
    const places = [...this.#table.querySelectorAll('tr.adding button')];
    this.#move.querySelector('select').replaceChildren(...places.map(({ dataset }, at) => new Option(dataset.place, String(at))));
    const answer = await answerOf(this.#move);
    return answer && places[Number(answer.get('place'))]?.dataset;
  }

  // How a column shall be rewritten: { column, of(words) → words }.
  async rewrite(count, column) {
    this.#writing.querySelector('.why').textContent = count === 1 ? 'В этой строке.' : `В выбранных строках: ${count}.`;
    const columns = [...this.#table.querySelector('tr[data-row]').querySelectorAll('td[data-column]:not([aria-readonly])')].map(cell => cell.dataset.column);
    const headings = this.#table.tHead.rows[0].cells;
    const all = [...this.#table.querySelector('tr[data-row]').cells];
    this.#writing.querySelector('select').replaceChildren(...columns.map(kind =>
      new Option(headings[all.findIndex(cell => cell.dataset.column === kind)].textContent.trim(), kind, false, kind === column)));
    this.#showFields();
    const answer = await answerOf(this.#writing);
    return answer && { column: answer.get('column'), of: rewriting(answer.get('how'), answer.get('sought'), answer.get('words')) };
  }

  #showFields() {
    const how = this.#writing.querySelector('[name="how"]:checked').value;
    this.#writing.querySelector('.sought').hidden = how !== 'replace';
    this.#writing.querySelector('[name="sought"]').required = how === 'replace';
  }
}

function rewriting(how, sought, words) {
  switch (how) {
    case 'append': return before => before === '' ? words : `${before}${/^[,;.]/.test(words) ? '' : ' '}${words}`;
    case 'replace': return before => before.replaceAll(sought, () => words);
    default: return () => words;
  }
}

// Opens a dialog that holds a form. Resolves to what was filled in, or to nothing if it was left.
function answerOf(dialog) {
  const form = dialog.querySelector('form');
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes' ? new FormData(form) : null), { once: true }));
}
