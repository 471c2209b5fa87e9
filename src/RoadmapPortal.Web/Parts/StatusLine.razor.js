// What is typed and not yet saved, and the line that tells of it.

const retryPause = 5_000;
const remarkTime = 8_000;
const manyCells = 100; // of more that wait one wants to know how many

// What goes in one message: many cells in one transaction, but never more than the circuit takes.
const mostCells = 500;
const mostLetters = 40_000;

export class StatusLine {
  #words;
  #offer;
  #note;
  #keys;
  #standing = { words: '', tone: '' };
  #timer;

  constructor(element) {
    this.#words = element.querySelector('.words');
    this.#offer = element.querySelector('.offer');
    this.#note = element.querySelector('.note');
    this.#keys = element.parentElement.querySelector('dialog.keys');
    element.addEventListener('click', event => {
      if (event.target.closest('.to-checks')) {
        document.dispatchEvent(new CustomEvent('portal:checks'));
      } else if (event.target.closest('.to-keys')) {
        this.showKeys();
      }
    });
  }

  showKeys() {
    this.#keys.showModal();
  }

  // How things stand: shown until they stand otherwise.
  say(words, tone = '') {
    this.#standing = { words, tone };
    this.#show(this.#standing);
  }

  // How the savings stand; `savedAt`: when something was last saved, or nothing.
  tell({ count, isUp, troubles }, savedAt) {
    if (!isUp) {
      this.say(count > 0 ? `Нет связи: ${countOfChanges(count)}` : 'Нет связи. Писать можно: сохраним, когда она вернётся.', 'warn');
    } else if (troubles.length > 0) {
      this.say(`Не сохранено ячеек: ${troubles.length}. Встаньте на отмеченную и нажмите Enter.`, 'bad');
    } else if (count > 0) {
      this.say(count < manyCells ? 'Сохраняется…' : `Сохраняется… осталось ячеек: ${count.toLocaleString('ru-RU')}`);
    } else {
      this.say(savedAt ? `Сохранено ${savedAt}` : 'Всё сохранено', 'good');
    }
  }

  // What is only to be known now: after some seconds the line says again how things stand.
  remark(words, tone = '') {
    this.#show({ words, tone });
    this.#timer = setTimeout(() => this.#show(this.#standing), remarkTime);
  }

  // The same words are not written again: they would be read aloud again.
  #show({ words, tone }) {
    clearTimeout(this.#timer);
    this.#words.dataset.tone = tone;
    if (this.#words.textContent !== words) {
      this.#words.textContent = words;
    }
  }

  // What the checks say about the cell in which one stands; empty if nothing.
  note(words) {
    this.#note.hidden = words === '';
    this.#note.textContent = words;
  }

  // Offers something to be done about what has just happened.
  offer(words, label, action) {
    this.#offer.hidden = false;
    this.#offer.querySelector('span').textContent = words;
    const button = this.#offer.querySelector('button');
    button.textContent = label;
    button.onclick = action;
  }

  withdraw() {
    this.#offer.hidden = true;
  }
}

function countOfChanges(count) {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) {
    return `${count} изменение ждёт`;
  }

  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? `${count} изменения ждут` : `${count} изменений ждут`;
}

// What the tab remembers over a reload. A full or forbidden storage is no harm: the page itself still holds it all.
export class TabMemory {
  #name;

  constructor(name) {
    this.#name = name;
  }

  keep(what, value) {
    try {
      sessionStorage.setItem(`${this.#name} ${what}`, JSON.stringify(value));
    } catch {
      this.drop(what); // Rather nothing than an older text.
    }
  }

  recall(what) {
    try {
      return JSON.parse(sessionStorage.getItem(`${this.#name} ${what}`));
    } catch {
      return null;
    }
  }

  drop(what) {
    try {
      sessionStorage.removeItem(`${this.#name} ${what}`);
    } catch {
      // Then nothing was kept either.
    }
  }
}

// Keeps every typed text until the server says that it stands in the database: through a lost connection in the page, through a
// reload in the tab's storage. Sends one message at a time, with all that waits, in the order in which it was typed.
export class Savings {
  #entries = new Map(); // key of the cell → { seen, words, state, recorded, why }
  #isUp = document.documentElement.dataset.connection !== 'down';
  #isSending = false;
  #isTelling = false;
  #connection = 0;
  #waiters = [];
  #retry;
  #on;
  #memory;

  // on.send([{ key, seen, words }, …]) → answers; on.show(key, state, words); on.saved(key, before, words); on.trouble(key); on.change();
  // on.failed() when the server did not answer
  constructor(memory, on) {
    this.#memory = memory;
    this.#on = on;
  }

  get isUp() {
    return this.#isUp;
  }

  // How many texts are not in the database, and how many of them a person must decide about.
  get count() {
    return this.#entries.size;
  }

  get troubles() {
    return [...this.#entries].filter(([, entry]) => entry.state !== 'waiting').map(([key]) => key);
  }

  find(key) {
    return this.#entries.get(key);
  }

  // `seen`: the words that the cell showed when the writer began. If others still wait here, those never reached the server.
  put(changes) {
    for (const { key, seen, words } of changes) {
      this.#entries.set(key, { seen, ...this.#entries.get(key), words, state: 'waiting' });
      this.#kept(key);
    }

    this.#run();
  }

  // The writer saw what is recorded now and wants their own text all the same.
  insist(key) {
    const entry = this.#entries.get(key);
    this.#entries.set(key, { seen: entry.recorded ?? entry.seen, words: entry.words, state: 'waiting' });
    this.#kept(key);
    this.#run();
  }

  drop(key) {
    this.#entries.delete(key);
    this.#kept(key);
    this.#settle();
  }

  // Takes up what a page before this one left behind.
  restore() {
    for (const [key, { seen, words }] of this.#memory.recall('typed') ?? []) {
      this.#entries.set(key, { seen, words, state: 'waiting' });
      this.#kept(key);
    }

    this.#run();
  }

  connection(isUp) {
    this.#isUp = isUp;
    this.#connection++;
    this.#isSending = false;
    for (const key of this.#entries.keys()) {
      this.#show(key);
    }

    this.#on.change();
    this.#run();
  }

  // Resolves when nothing is on its way any more; rows are only moved then. What the server does not take holds nobody up.
  idle() {
    if (this.#waiting().length === 0) {
      return Promise.resolve();
    }

    const idle = new Promise(resolve => this.#waiters.push(resolve));
    this.#run();
    return idle;
  }

  // The texts for the next message. One that failed with others is tried alone the next time: it must not hold them up.
  #waiting(failed = new Set()) {
    const keys = [];
    let letters = 0;
    for (const [key, { state, seen, words, isAlone }] of this.#entries) {
      if (state !== 'waiting' || failed.has(key)) {
        continue;
      }

      letters += seen.length + words.length;
      if (keys.length > 0 && (isAlone || letters > mostLetters || keys.length === mostCells)) {
        break;
      }

      keys.push(key);
      if (isAlone) {
        break;
      }
    }

    return keys;
  }

  async #run() {
    if (this.#isSending || !this.#isUp) {
      return;
    }

    const connection = this.#connection;
    const failed = new Set();
    this.#isSending = true;
    for (let keys = this.#waiting(failed); keys.length > 0; keys = this.#waiting(failed)) {
      const isDelivered = await this.#deliver(keys, connection);
      if (connection !== this.#connection) {
        return; // The connection was lost meanwhile: whatever the answer was, the text is sent again.
      }

      if (!isDelivered) {
        keys.forEach(key => this.#setAside(key, failed)); // The others go on; these come again.
      }
    }

    this.#isSending = false;
    clearTimeout(this.#retry);
    if (failed.size > 0) {
      this.#retry = setTimeout(() => this.#run(), retryPause);
      this.#on.failed();
    }

    this.#settle();
  }

  #setAside(key, failed) {
    failed.add(key);
    const entry = this.#entries.get(key);
    if (entry) {
      entry.isAlone = true;
    }
  }

  // False if the call failed.
  async #deliver(keys, connection) {
    const texts = keys.map(key => ({ key, seen: this.#entries.get(key).seen, words: this.#entries.get(key).words }));
    try {
      const answers = await this.#on.send(texts);
      if (connection === this.#connection) {
        texts.forEach(({ key, seen, words }, at) => this.#take(key, seen, words, answers[at]));
      }

      return true;
    } catch {
      return false;
    }
  }

  #take(key, seen, words, answer) {
    const entry = this.#entries.get(key);
    if (answer.saved) {
      this.#on.saved(key, seen, answer.words);
    }

    if (!entry) {
      return;
    }

    if (!answer.saved) {
      Object.assign(entry, { state: answer.conflict ? 'conflict' : 'refused', recorded: answer.conflict ? answer.words : undefined, why: answer.refusals.join(' ') });
    } else if (entry.words === words) {
      this.#entries.delete(key);
    } else {
      entry.seen = answer.words; // More was typed meanwhile.
    }

    this.#kept(key);
    if (!answer.saved) {
      this.#on.trouble(key);
    }
  }

  #settle() {
    if (!this.#isSending) {
      this.#waiters.splice(0).forEach(resolve => resolve());
    }
  }

  #kept(key) {
    this.#show(key);
    if (!this.#isTelling) {
      this.#isTelling = true;
      queueMicrotask(() => this.#keep());
    }
  }

  // Once for all that happens at one stroke: a paste changes thousands of texts.
  #keep() {
    this.#isTelling = false;
    if (this.#entries.size > 0) {
      this.#memory.keep('typed', [...this.#entries]);
    } else {
      this.#memory.drop('typed');
    }

    this.#on.change();
  }

  // Shows again what is typed in a cell, if anything is.
  show(key) {
    if (this.#entries.has(key)) {
      this.#show(key);
    }
  }

  #show(key) {
    const entry = this.#entries.get(key);
    const state = entry?.state === 'waiting' ? (this.#isUp ? 'saving' : 'waiting') : entry?.state;
    this.#on.show(key, state, entry?.words);
  }
}
