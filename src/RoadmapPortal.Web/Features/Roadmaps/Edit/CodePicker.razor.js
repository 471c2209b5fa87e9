// Pickers that open at the writing box: of parameters (here) and of dates (beside it). What is chosen is written into the box.

const gap = 4; // px

const noAnswer = 'Сервер не ответил. Впишите сами или попробуйте ещё раз.';

// What the pickers have in common: they open and close, and the focus is either in them or back in the box.
export class Picker {
  #element;
  #use = null;

  constructor(element) {
    this.#element = element;
    element.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        this.#back();
      }
    });
    element.addEventListener('focusout', event => this.#onLeave(event));
    element.addEventListener('focusin', event => event.stopPropagation()); // One still stands in the cell.
    element.addEventListener('pointerdown', event => event.target.closest('input, button') || event.preventDefault());
    this.find('.done').addEventListener('click', () => this.#back());
  }

  get isOpen() {
    return !this.#element.hidden;
  }

  get words() {
    return this.#use.area.value;
  }

  find(what) {
    return this.#element.querySelector(what);
  }

  contains(place) {
    return this.#element.contains(place);
  }

  // use.area: the box; use.ask(method, …given) → what the server says; use.write(words); use.left(): the focus is elsewhere.
  async open(use) {
    this.#use = use;
    this.#element.hidden = false;
    use.place();
    this.say('');
    await this.trying(() => this.begin());
    use.place();
    this.#element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  hide() {
    this.#element.hidden = true;
  }

  place(left, below, within) {
    const { style } = this.#element;
    style.left = `${Math.max(Math.min(left, within - this.#element.offsetWidth), 0)}px`;
    style.top = `${below + gap}px`;
  }

  ask(method, ...given) {
    return this.#use.ask(method, ...given);
  }

  write(words) {
    this.#use.write(words);
  }

  say(words) {
    this.find('.none').textContent = words;
  }

  async trying(deed) {
    try {
      await deed();
    } catch {
      this.say(noAnswer);
    }
  }

  #back() {
    this.hide();
    this.#use.area.focus();
  }

  // Another window taking the focus closes nothing.
  #onLeave(event) {
    const to = event.relatedTarget;
    if (this.isOpen && !this.contains(to) && !this.contains(document.activeElement)) {
      this.hide();
      if (to !== this.#use.area) {
        this.#use.left();
      }
    }
  }
}

// Parameters under their factors: filtered by what is typed, marked by Enter, by the mouse, and by the space bar once one has walked.
export class CodePicker extends Picker {
  #input;
  #list;
  #factors = [];
  #chosen = { isAll: false, chosen: [] };
  #hasWalked = false;

  constructor(element) {
    super(element);
    this.#input = this.find('input');
    this.#list = this.find('.list');
    this.#input.addEventListener('keydown', event => this.#onKey(event));
    this.#input.addEventListener('input', () => this.#draw());
    this.#list.addEventListener('click', event => this.#toggle(event.target.closest('[role="option"]')));
  }

  async begin() {
    this.#input.value = '';
    this.#input.focus({ preventScroll: true });
    this.#factors = await this.ask('Parameters') ?? [];
    this.#chosen = await this.ask('PickCode', this.words, null);
    this.#draw();
  }

  #onKey(event) {
    const options = this.#options();
    const at = options.findIndex(option => option.dataset.current !== undefined);
    const next = { ArrowDown: at + 1, ArrowUp: Math.max(at - 1, 0), PageDown: at + 8, PageUp: Math.max(at - 8, 0) }[event.key];
    if (next !== undefined && !event.altKey) {
      this.#hasWalked = true;
      this.#mark(options[Math.min(next, options.length - 1)]);
    } else if (event.key === 'Enter' || (event.key === ' ' && (this.#hasWalked || this.#input.value === ''))) {
      this.#toggle(options[at]);
    } else {
      return;
    }

    event.preventDefault();
  }

  async #toggle(option) {
    if (!option) {
      return;
    }

    await this.trying(async () => {
      const { code } = option.dataset;
      this.#chosen = await this.ask('PickCode', this.words, code);
      this.write(this.#chosen.words);
      this.#mark(option);
      this.#select();
      this.say('');
    });
  }

  #options() {
    return [...this.#list.querySelectorAll('[role="option"]')];
  }

  #draw() {
    const typed = this.#input.value.trim().toLocaleLowerCase('ru');
    const fits = ({ code, name }, factor) => code.startsWith(typed) || name.toLocaleLowerCase('ru').includes(typed) || factor.toLocaleLowerCase('ru').includes(typed);
    const groups = this.#factors
      .map(({ name, parameters }) => ({ name, parameters: parameters.filter(parameter => fits(parameter, name)) }))
      .filter(({ parameters }) => parameters.length > 0);
    const every = this.#factors.length > 0 && 'все параметры'.includes(typed) ? [this.#option({ code: '*', name: 'все параметры', schools: '' })] : [];
    this.#list.replaceChildren(...every, ...groups.map(({ name, parameters }) => this.#group(name, parameters)));
    this.#hasWalked = false;
    this.#mark(this.#options().find(option => option.dataset.code !== '*') ?? this.#options()[0]);
    this.#select();
    this.say(this.#factors.length === 0 ? 'В аудите этого периода параметров нет.' : this.#options().length === 0 ? 'Таких параметров в аудите нет.' : '');
  }

  #group(name, parameters) {
    const group = document.createElement('div');
    Object.assign(group, { role: 'group', ariaLabel: name });
    const heading = document.createElement('div');
    Object.assign(heading, { className: 'factor', textContent: name, ariaHidden: 'true' });
    group.append(heading, ...parameters.map(parameter => this.#option(parameter)));
    return group;
  }

  #option({ code, name, schools }) {
    const option = document.createElement('div');
    Object.assign(option, { role: 'option', id: `${this.#list.id}-${code === '*' ? 'all' : code}` });
    option.dataset.code = code;
    option.append(...[['code', code === '*' ? '' : code], ['name', name], ['schools', schools]].filter(([what, text]) => text !== '' || what === 'code').map(([what, text]) => {
      const part = document.createElement('span');
      Object.assign(part, { className: what, textContent: `${text} ` });
      return part;
    }));
    return option;
  }

  // Which are in the cell.
  #select() {
    const { isAll, chosen } = this.#chosen;
    this.#options().forEach(option => {
      option.ariaSelected = String(option.dataset.code === '*' ? isAll : chosen.includes(option.dataset.code));
    });
  }

  // Where one stands.
  #mark(option) {
    this.#options().forEach(other => delete other.dataset.current);
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }

    option.dataset.current = '';
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }
}
