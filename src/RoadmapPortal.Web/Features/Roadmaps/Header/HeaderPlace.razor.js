// The form that stands in a part of the page while one writes there.

let forms = 0;

export class PlaceForm {
  #element;
  #state;
  #fields = new Map(); // name → field
  #on;

  // texts: [{ name, label, words, kind }], kind one of «line», «text», «days»; on.save(), on.cancel(), on.typed(), on.remove() if it can go
  constructor(what, texts, longest, on) {
    this.#on = on;
    this.#element = element('form', { className: 'writing', noValidate: true });
    this.#element.setAttribute('aria-label', `Правка: ${what}`);
    for (const text of texts) {
      const field = text.kind === 'days' ? new Period(text, longest) : new Field(text, longest);
      this.#fields.set(text.name, field);
      this.#element.append(field.element);
      field.element.addEventListener('keep', on.save);
    }

    this.#state = element('p', { className: 'state' });
    this.#state.setAttribute('role', 'status');
    this.#element.append(this.#buttons(), this.#state);
    this.#element.addEventListener('submit', event => {
      event.preventDefault();
      on.save();
    });
    this.#element.addEventListener('input', on.typed);
    this.#element.addEventListener('keydown', event => this.#onKey(event));
    this.#element.addEventListener('click', event => event.stopPropagation());
  }

  get element() {
    return this.#element;
  }

  get isChanged() {
    return [...this.#fields.values()].some(field => field.isChanged);
  }

  // Whether a person must decide between two texts before anything can be saved.
  get isTorn() {
    return [...this.#fields.values()].some(field => field.isTorn);
  }

  get writings() {
    return [...this.#fields].map(([name, { seen, words }]) => ({ name, seen, words }));
  }

  // Those a page before this one left behind.
  restore(writings) {
    for (const { name, seen, words } of writings) {
      this.#fields.get(name)?.restore(seen, words);
    }
  }

  focus(name) {
    this.#fields.forEach(field => field.fit());
    this.#element.scrollIntoView({ block: 'nearest' });
    (this.#fields.get(name) ?? [...this.#fields.values()].at(-1)).focus();
  }

  say(words, tone = '') {
    this.#state.dataset.tone = tone;
    this.#state.textContent = words;
  }

  // Somebody else wrote this text.
  theirs(name, words) {
    this.#fields.get(name)?.theirs(words);
  }

  problem(name, words) {
    this.#fields.get(name)?.problem(words);
  }

  calm() {
    this.#fields.forEach(field => field.problem(''));
  }

  #buttons() {
    const line = element('p', { className: 'buttons' });
    const keep = element('button', { type: 'submit', className: 'main', textContent: 'Сохранить' });
    line.append(keep, button('Отмена', this.#on.cancel));
    if (this.#on.remove) {
      line.append(button('Убрать пункт', this.#on.remove, 'quiet'));
    }

    line.append(element('span', { className: 'keys', textContent: 'Ctrl+Enter – сохранить, Esc – отмена' }));
    return line;
  }

  #onKey(event) {
    event.stopPropagation(); // The keys of the tables are not meant here.
    if (event.isComposing) {
      return;
    }

    if (event.key === 'Escape') {
      event.preventDefault();
      this.#on.cancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#on.save();
    }
  }
}

// One text: what it said when the writer began, and what they typed.
class Field {
  #box;
  #problem;
  #theirs = null;

  constructor({ name, label, words, kind }, longest) {
    const id = `writing-${++forms}`;
    this.seen = words;
    this.element = element('div', { className: kind === 'line' ? 'field short' : 'field' });
    this.#box = this.make(id, words, kind, longest);
    this.#problem = element('p', { id: `${id}-problem`, className: 'problem', hidden: true });
    this.#problem.setAttribute('role', 'alert');
    this.element.append(element('label', { htmlFor: id, textContent: label }), this.#box, this.#problem);
  }

  get words() {
    return this.#box.value;
  }

  set words(words) {
    this.#box.value = words;
    this.fit();
  }

  get isChanged() {
    return this.words !== this.seen;
  }

  get isTorn() {
    return this.#theirs !== null;
  }

  make(id, words, kind, longest) {
    const box = element(kind === 'line' ? 'input' : 'textarea', { id, value: words, autocomplete: 'off' });
    box.maxLength = kind === 'line' ? 40 : longest;
    if (kind !== 'line') {
      box.rows = 1;
    }

    box.addEventListener('input', () => this.fit());
    return box;
  }

  restore(seen, words) {
    this.seen = seen;
    this.words = words;
  }

  focus() {
    this.#box.focus();
    this.#box.setSelectionRange?.(this.words.length, this.words.length);
    this.fit();
  }

  // As high as its words.
  fit() {
    if (this.#box.rows) {
      this.#box.style.height = 'auto';
      this.#box.style.height = `${this.#box.scrollHeight + 2}px`;
    }
  }

  problem(words) {
    this.#problem.hidden = words === '';
    this.#problem.textContent = words;
    this.mark(words !== '');
  }

  mark(isWrong) {
    this.#box.toggleAttribute('aria-invalid', isWrong);
    if (isWrong) {
      this.#box.setAttribute('aria-invalid', 'true');
      this.#box.setAttribute('aria-describedby', this.#problem.id);
    } else {
      this.#box.removeAttribute('aria-describedby');
    }
  }

  // Who has typed nothing of their own simply sees the new words.
  theirs(words) {
    if (!this.isChanged || this.words === words) {
      this.restore(words, words);
      this.#settle();
      return;
    }

    this.#settle();
    const mine = button('Оставить мой текст', () => {
      this.seen = words;
      this.#settle();
      this.element.dispatchEvent(new Event('keep'));
    });
    const other = button('Взять этот текст', () => {
      this.restore(words, words);
      this.#settle();
      this.focus();
    });
    const buttons = element('p', { className: 'buttons' });
    buttons.append(other, mine);
    this.#theirs = element('div', { className: 'theirs' });
    this.#theirs.setAttribute('role', 'alert');
    this.#theirs.append(
      element('p', { textContent: 'Пока вы писали, другой сотрудник записал здесь:' }),
      element('blockquote', { textContent: this.spelled(words) || '(пусто)' }),
      element('p', { textContent: 'Ваш текст – в поле выше. Выберите, какой оставить.' }),
      buttons,
    );
    this.element.append(this.#theirs);
  }

  spelled(words) {
    return words;
  }

  #settle() {
    this.#theirs?.remove();
    this.#theirs = null;
  }
}

// The planning period: its two days and its words, spelled in one text of three lines.
class Period extends Field {
  make(id, words, kind, longest) {
    const box = element('div', { className: 'days' });
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', 'Плановый период');
    this.from = element('input', { id: `${id}-from`, type: 'date' });
    this.to = element('input', { id: `${id}-to`, type: 'date' });
    this.text = element('textarea', { id, autocomplete: 'off', maxLength: longest, rows: 2 });
    const from = element('label', { htmlFor: this.from.id, textContent: 'Первый день ' });
    const to = element('label', { htmlFor: this.to.id, textContent: 'Последний день ' });
    box.append(this.text, from, this.from, to, this.to,
      element('p', { className: 'warn', textContent: 'Период общий для всех карт муниципалитета и школ, которые для него заведены: изменение коснётся их всех.' }));
    this.fill(words);
    Object.defineProperty(box, 'value', { get: () => `${this.from.value}\n${this.to.value}\n${this.text.value}`, set: spelled => this.fill(spelled) });
    box.focus = () => this.text.focus();
    return box;
  }

  spelled(words) {
    const [from, to, ...text] = words.split('\n');
    return `${text.join('\n')}\n${printedDays(from, to)}`;
  }

  mark(isWrong) {
    for (const box of [this.from, this.to, this.text]) {
      if (isWrong) {
        box.setAttribute('aria-invalid', 'true');
      } else {
        box.removeAttribute('aria-invalid');
      }
    }
  }

  fill(spelled) {
    const [from, to, ...text] = spelled.split('\n');
    [this.from.value, this.to.value, this.text.value] = [from, to, text.join('\n')];
  }
}

// «01.09.2023 – 31.08.2024»
export function printedDays(from, to) {
  return [from, to].map(day => day.split('-').reverse().join('.')).join(' – ');
}

export function element(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

export function button(words, action, className = '') {
  const made = element('button', { type: 'button', className, textContent: words });
  made.addEventListener('click', action);
  return made;
}
