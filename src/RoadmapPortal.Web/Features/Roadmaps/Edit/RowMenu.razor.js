// The menu that offers what is done to rows, and the memory of what was done.

// What a key does to the row in which one stands; nothing if it is not for rows. Letters by their place: a Russian keyboard has others.
export function deedOf(event) {
  const key = event.code === 'KeyD' ? 'D' : event.key;
  const pressed = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
  return {
    'Ctrl+Enter': 'add-below',
    'Ctrl+Shift+Enter': 'add-above',
    'Ctrl+Shift+D': 'duplicate',
    'Alt+ArrowUp': 'move-up',
    'Alt+ArrowDown': 'move-down',
    'Ctrl+Delete': 'remove',
    'Shift+F10': 'menu',
    'ContextMenu': 'menu',
  }[pressed];
}

// Opened at a row, walked by arrows, closed by Escape or by leaving it.
export class RowMenu {
  #menu;
  #back = null;
  #deed = null;

  constructor(menu) {
    this.#menu = menu;
    menu.addEventListener('click', event => {
      const item = event.target.closest('[data-deed]');
      if (item) {
        this.#choose(item.dataset.deed);
      }
    });
    menu.addEventListener('keydown', event => this.#onKey(event));
    menu.addEventListener('focusout', event => {
      if (!menu.contains(event.relatedTarget)) {
        this.#hide();
      }
    });
  }

  // `back` is focused when the menu closes without a deed; `count`: how many rows are meant.
  open(at, back, count, onDeed) {
    const many = this.#menu.querySelector('.many');
    many.hidden = count < 2;
    many.textContent = `Выбрано строк: ${count}`;
    this.#back = back;
    this.#deed = onDeed;
    this.#menu.hidden = false;
    const place = at.getBoundingClientRect();
    const frame = this.#menu.offsetParent.getBoundingClientRect();
    const size = this.#menu.getBoundingClientRect();
    const wanted = at.matches('td') ? place.left : place.right - size.width;
    const left = Math.min(wanted, document.documentElement.clientWidth - size.width - 8);
    const below = place.bottom + size.height < window.innerHeight;
    this.#menu.style.left = `${Math.max(left, 0) - frame.left}px`;
    this.#menu.style.top = `${(below ? place.bottom : Math.max(place.top - size.height, 8)) - frame.top}px`;
    this.#items()[0].focus();
  }

  #items() {
    return [...this.#menu.querySelectorAll('[role="menuitem"]')];
  }

  #onKey(event) {
    const items = this.#items();
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      items.at(next % items.length).focus();
      event.preventDefault();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      this.#hide();
      this.#back?.focus();
      event.preventDefault();
    }
  }

  #choose(deed) {
    const act = this.#deed;
    this.#hide();
    this.#back?.focus();
    act?.(deed);
  }

  #hide() {
    this.#menu.hidden = true;
    this.#deed = null;
  }
}

<<<<<<< HEAD
=======
// Adds, moves and removes rows: one change after another, each after all that is typed is saved.
export class RowDeeds {
  #session;
  #places;
  #savings;
  #status;
  #history;
  #on;
  #queue = Promise.resolve();
  #lost;
  #lose;

  // on.finish() ends the writing, false if it cannot; on.done() when the database has it; on.tell() when it has not;
  // on.added(cell); on.words(cell); on.put(key, seen, words)
  constructor({ session, places, savings, status, history, on }) {
    this.#session = session;
    this.#places = places;
    this.#savings = savings;
    this.#status = status;
    this.#history = history;
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

  act(deed, place) {
    const row = place.closest('tr').dataset.row;
    switch (deed) {
      case 'add-above': return this.#change('AddBesideAsync', [row, 'Above', 1], ([added]) => this.#onAdded(added));
      case 'add-below': return this.#change('AddBesideAsync', [row, 'Below', 1], ([added]) => this.#onAdded(added));
      case 'move-up': return this.#move(row, 'Above', place.dataset.column);
      case 'move-down': return this.#move(row, 'Below', place.dataset.column);
      default: return this.takeOut([row], place.dataset.column);
    }
  }

  addLast(section, level) {
    this.#change('AddLastAsync', [section, level], ([added]) => this.#onAdded(added));
  }

  // A row with words in it, at the end of a section's level, if the section is of this table; one undo takes back all of it.
  addWritten({ section, level, texts }) {
    if (this.#places.hasRun(section, level)) {
      this.#change('AddLastAsync', [section, level], rows => {
        texts.filter(({ column }) => this.#places.find(`${rows[0]} ${column}`)).forEach(({ column, words }) => this.#on.put(`${rows[0]} ${column}`, '', words));
        this.#remember(() => this.#takeOut(rows), () => this.#bringBack(rows));
        this.#places.row(rows[0])?.scrollIntoView({ block: 'center', inline: 'nearest' });
        this.#status.offer('Мероприятие добавлено.', 'Отменить', () => this.takeOut(rows));
      });
    }
  }

  // Remedies from the list of checks; one undo takes back all of a remedy. Cells where something else stands by now are left alone.
  mend(changes) {
    const mine = changes
      .map(({ row, column, seen, words }) => ({ key: `${row} ${column}`, seen, words }))
      .filter(({ key, seen }) => {
        const cell = this.#places.find(key);
        return cell && this.#on.words(cell) === seen;
      });
    if (mine.length === 0 || !this.#on.finish()) {
      return;
    }

    const undo = () => mine.forEach(({ key, seen, words }) => this.#on.put(key, words, seen));
    const redo = () => mine.forEach(({ key, seen, words }) => this.#on.put(key, seen, words));
    redo();
    this.#remember(undo, redo);
    this.#places.find(mine[0].key).scrollIntoView({ block: 'center', inline: 'nearest' });
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

  #move(row, side, column) {
    const go = where => this.#change('MoveAsync', [row, where], () => this.#focus(row, column));
    const back = side === 'Above' ? 'Below' : 'Above';
    this.#change('MoveAsync', [row, side], () => {
      this.#remember(() => go(back), () => go(side));
      this.#focus(row, column);
    });
  }

  // Several rows go as one deed, and one undo brings them back.
  takeOut(rows, column) {
    this.#takeOut(rows, column, () => this.#remember(() => this.#bringBack(rows), () => this.#takeOut(rows)));
  }

  // Adds empty rows below a row and writes texts into them; `texts(row, at)` gives those of each.
  addFilled(row, count, texts, done) {
    this.#change('AddBesideAsync', [row, 'Below', count], added => {
      const put = () => added.forEach((id, at) => texts(at).forEach(({ column, words }) => this.#on.put(`${id} ${column}`, '', words)));
      put();
      done(added);
    });
  }

  undoAdded(rows) {
    this.#takeOut(rows);
  }

  redoAdded(rows) {
    this.#bringBack(rows);
  }

  #takeOut(rows, column, done) {
    const cell = this.#places.cell(rows.at(-1), column);
    const next = cell && this.#places.neighbour(cell);
    this.#change('RemoveAsync', [rows], () => {
      done?.();
      this.#status.offer(rows.length === 1 ? 'Строка удалена.' : `Удалено строк: ${rows.length}.`, 'Вернуть', () => this.#bringBack(rows));
      this.#places.focus(next?.isConnected ? next : this.#places.first());
    });
  }

  #bringBack(rows) {
    this.#change('BringBackAsync', [rows], () => this.#focus(rows[0]));
  }

  #focus(row, column) {
    const cell = this.#places.cell(row, column);
    if (cell) {
      this.#places.focus(cell);
    }
  }

  // `done` runs when the table is drawn anew, or could not be.
  #change(method, given, done) {
    if (!this.#on.finish()) {
      return;
    }

    this.#queue = this.#queue.then(async () => {
      const answer = this.#savings.isUp && await Promise.race([this.#send(method, given), this.#lost]);
      if (!answer) {
        this.#refuse('Нет связи: строки можно менять, когда она вернётся.', 'warn');
      } else if (answer.rows.length === 0) {
        this.#refuse(answer.refusals.join(' '), 'bad');
      } else {
        this.#status.withdraw();
        this.#on.done();
        await this.#drawn(answer, method === 'RemoveAsync');
        this.#places.repair();
        done(answer.rows);
        if (!answer.shown) {
          this.#status.remark('Сделано, но таблица показана по-старому. Обновите страницу.', 'warn');
        }
      }
    }).catch(() => this.#refuse('Сервер не ответил. Повторите через минуту.', 'bad'));
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
    return await this.#session.invokeMethodAsync(method, ...given);
  }

  async #drawn({ rows, shown }, isGone) {
    for (let frame = 0; shown && frame < framesToWait && (this.#places.row(rows.at(-1)) === null) !== isGone; frame++) {
      await new Promise(requestAnimationFrame);
    }
  }
}

>>>>>>> follow
// What was done and can be undone, over cells and rows alike.
export class History {
  #past = [];
  #future = [];

  did(deed) {
    this.#past.push(deed);
    this.#future = [];
  }

  // False if there is nothing to undo.
  undo() {
    return this.#replay(this.#past, this.#future, 'undo');
  }

  redo() {
    return this.#replay(this.#future, this.#past, 'redo');
  }

  #replay(from, to, which) {
    const deed = from.pop();
    if (deed) {
      to.push(deed);
      deed[which]();
    }

    return deed !== undefined;
  }
}
