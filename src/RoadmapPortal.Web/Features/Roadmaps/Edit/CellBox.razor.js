// The one writing box of a table: lies over the cell in which one writes, grows with the text, and tells how the writing ended.

import { CodePicker } from './CodePicker.razor.js';
import { DatePicker } from './DatePicker.razor.js';

const narrowest = 224; // px: a code column is too narrow to write a sentence in

export class CellBox {
  #layer;
  #longest;
  #on;
  #area = null;
  #reading = null;
  #list = null;
  #pickers;
  #picker = null;
  #button = null;
  #cell = null;
  #before = '';
  #seen = '';

  // on.commit(cell, { words, seen, isChanged }, step): step is «down», «right», «left», «add-below», «add-above» or «» to stay;
  // on.cancel(cell); on.typing(cell, words, seen); on.tooLong(length); on.pick(method, …given) asks the server for a picker
  constructor(layer, longest, on) {
    this.#layer = layer;
    this.#longest = longest;
    this.#on = on;
    const find = column => layer.parentElement.querySelector(`.picker[data-of="${column}"]`);
    this.#pickers = { Codes: new CodePicker(find('Codes')), Dates: new DatePicker(find('Dates')) };
    new ResizeObserver(() => this.place()).observe(layer.parentElement.querySelector('table'));
  }

  get cell() {
    return this.#cell;
  }

  get words() {
    return this.#area?.value ?? '';
  }

  get isChanged() {
    return this.#area !== null && this.#area.value !== this.#before;
  }

  // `before`: the words to restore; `seen`: what the writer saw when they began, which may be longer ago than this box;
  // `words`: what the box shows first; `caret`: where, at the end if not given.
  open(cell, { label, before, seen = before, words = before, caret = words.length }) {
    const area = document.createElement('textarea');
    area.setAttribute('aria-label', label);
    area.rows = 1;
    area.value = words;
    this.#cell = cell;
    this.#area = area;
    this.#before = before.replaceAll('\r\n', '\n');
    this.#seen = seen;
    const reading = document.createElement('p');
    reading.className = 'reading';
    reading.id = `${this.#layer.dataset.id}-reading`;
    area.setAttribute('aria-describedby', reading.id);
    this.#reading = reading;
    this.#list = new Suggestions(area, `${this.#layer.dataset.id}-list`, chosen => this.#choose(chosen));
    this.#layer.append(area, reading, this.#list.element);
    this.#offerPicker(this.#pickers[cell.dataset.column] ?? null);
    area.addEventListener('keydown', event => this.#onKey(event));
    area.addEventListener('input', () => {
      this.place();
      this.#on.typing(cell, area.value, seen);
    });
    area.addEventListener('blur', event => this.#onBlur(event));
    this.place();
    area.focus({ preventScroll: true });
    area.setSelectionRange(caret, caret);
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  // How what is typed is understood, and what it could be; nothing if there is no answer.
  read(sense) {
    if (this.#area !== null) {
      this.#reading.textContent = sense?.meaning ?? '';
      this.#list.show(this.#picker?.isOpen ? [] : sense?.suggestions ?? []);
      this.place();
      (this.#picker?.isOpen ? this.#area : this.#list.element.hidden ? this.#reading : this.#list.element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  // Ends the writing as if the focus had left. False if the text cannot be kept as it is.
  finish(step = '') {
    return this.#area === null || this.#commit(step);
  }

  place() {
    if (this.#area === null) {
      return;
    }

    const frame = this.#layer.parentElement;
    const outer = frame.getBoundingClientRect();
    const cell = this.#cell.getBoundingClientRect();
    const width = Math.min(Math.max(cell.width + 1, narrowest), frame.clientWidth);
    const left = Math.min(cell.left - outer.left, outer.width - width);
    const { style } = this.#area;
    style.left = `${Math.max(left, 0) + frame.scrollLeft}px`;
    style.top = `${cell.top - outer.top + frame.scrollTop}px`;
    style.width = `${width}px`;
    style.height = '0';
    style.height = `${Math.max(this.#area.scrollHeight, cell.height)}px`;
    const below = parseFloat(style.top) + parseFloat(style.height);
    Object.assign(this.#reading.style, { left: style.left, width: style.width, top: `${below}px` });
    Object.assign(this.#list.element.style, { left: style.left, minWidth: style.width, top: `${below + this.#reading.offsetHeight + 4}px` });
    if (this.#picker) {
      Object.assign(this.#button.style, { left: `${parseFloat(style.left) + width - this.#button.offsetWidth - 2}px`, top: `${parseFloat(style.top) + 3}px` });
      const isSaid = this.#cell.dataset.column === 'Codes'; // The picker of parameters says itself what the box means.
      this.#picker.place(parseFloat(style.left), isSaid ? below : below + this.#reading.offsetHeight, frame.scrollLeft + frame.clientWidth);
    }
  }

  // Some columns are chosen for rather than written in: Alt+↓, and a button for the mouse.
  #offerPicker(picker) {
    this.#picker = picker;
    this.#area.classList.toggle('picks', picker !== null);
    if (picker) {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'pick', tabIndex: -1, textContent: '▾', ariaLabel: 'Выбрать (Alt+↓)', title: 'Выбрать (Alt+↓)' });
      button.addEventListener('pointerdown', event => event.preventDefault()); // The box keeps the focus.
      button.addEventListener('click', () => this.#pick());
      this.#area.setAttribute('aria-keyshortcuts', 'Alt+ArrowDown');
      this.#button = button;
      this.#layer.append(button);
    }
  }

  #pick() {
    const area = this.#area;
    this.#list.show([]);
    this.#picker.open({
      area,
      ask: (method, ...given) => this.#on.pick(method, ...given),
      write: words => {
        area.value = words;
        area.dispatchEvent(new Event('input'));
      },
      place: () => this.place(),
      left: () => this.#area === area && this.#commit(''),
    });
  }

  #onKey(event) {
    if (event.isComposing) {
      return;
    }

    if (this.#picker && event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      this.#pick();
      return;
    }

    if (this.#list.onKey(event)) {
      event.preventDefault();
      return;
    }

    const step = this.#stepOf(event);
    if (event.key === 'Escape') {
      event.preventDefault();
      const cell = this.#close();
      this.#on.cancel(cell);
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      document.execCommand('insertText', false, '\n'); // The one way that Ctrl+Z in the box knows of.
    } else if (step !== undefined) {
      event.preventDefault();
      this.#commit(step);
    }
  }

  // The words of the cell, ready to be added to.
  #choose(words) {
    this.#area.focus();
    this.#area.select();
    document.execCommand('insertText', false, words); // The one way that Ctrl+Z in the box knows of.
    this.#list.show([]);
  }

  #stepOf(event) {
    if (event.key === 'Tab') {
      return event.shiftKey ? 'left' : 'right';
    }

    if (event.key === 'Enter' && event.ctrlKey) {
      return event.shiftKey ? 'add-above' : 'add-below';
    }

    if (event.ctrlKey && event.code === 'KeyS') {
      return 'stay';
    }

    return event.key === 'Enter' && !event.shiftKey && !event.altKey ? 'down' : undefined;
  }

  // Another window taking the focus ends nothing, but what is typed so far is kept.
  #onBlur(event) {
    if (this.#area !== null && document.activeElement !== this.#area && !this.#picker?.contains(event.relatedTarget)) {
      this.#commit('');
    }
  }

  #commit(step) {
    const words = clean(this.#area.value);
    if (words.length > this.#longest) {
      this.#on.tooLong(words.length);
      this.#area.focus();
      return false;
    }

    const writing = { words, seen: this.#seen, isChanged: this.isChanged };
    this.#on.commit(this.#close(), writing, step);
    return true;
  }

  #close() {
    const [cell, area] = [this.#cell, this.#area];
    this.#cell = null;
    this.#area = null;
    this.#picker?.hide();
    this.#button?.remove();
    this.#picker = null;
    this.#button = null;
    area.remove();
    this.#reading.remove();
    this.#list.element.remove();
    return cell;
  }
}

// Words as the server keeps them (Cells.Clean): half of a surrogate pair would break the message, and what is sent now is what
// the next writing has seen.
export function clean(words) {
  return words.toWellFormed()
    .replace(/\r\n?|[\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffd]/g, '');
}

// Where in the cell's words the mouse points; the end if it points beside them.
export function caretAt(cell, event) {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const position = range ? { node: range.startContainer, offset: range.startOffset } : fromPosition(event);
  return position?.node.nodeType === Node.TEXT_NODE && cell.contains(position.node) ? position.offset : undefined;
}

function fromPosition(event) {
  const found = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  return found && { node: found.offsetNode, offset: found.offset };
}

// What the cell could say, below the box: by mouse, or by the down arrow and Enter. Without a chosen one every key means what it meant.
class Suggestions {
  #area;
  #choose;
  #chosen = -1;

  constructor(area, id, choose) {
    this.#area = area;
    this.#choose = choose;
    this.element = document.createElement('ul');
    Object.assign(this.element, { id, className: 'suggestions', role: 'listbox', hidden: true, ariaLabel: 'Подсказки' });
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-controls', id);

    // Before the box loses the focus and ends the writing.
    this.element.addEventListener('pointerdown', event => {
      const item = event.target.closest('li');
      if (item) {
        event.preventDefault();
        this.#choose(item.dataset.words);
      }
    });
  }

  show(suggestions) {
    this.#chosen = -1;
    this.element.replaceChildren(...suggestions.map(({ words, label }, at) => {
      const item = document.createElement('li');
      Object.assign(item, { id: `${this.element.id}-${at}`, role: 'option', ariaSelected: 'false', textContent: label });
      item.dataset.words = words;
      return item;
    }));
    this.element.hidden = suggestions.length === 0;
    this.#area.removeAttribute('aria-activedescendant');
  }

  // True if the key was for the list.
  onKey(event) {
    const items = [...this.element.children];
    const isAtEnd = this.#area.selectionStart === this.#area.value.length;
    if (event.key === 'ArrowDown' && items.length > 0 && isAtEnd && !event.shiftKey) {
      this.#mark(items, Math.min(this.#chosen + 1, items.length - 1));
    } else if (event.key === 'ArrowUp' && this.#chosen >= 0) {
      this.#mark(items, this.#chosen - 1);
    } else if (event.key === 'Enter' && this.#chosen >= 0 && !event.altKey && !event.ctrlKey && !event.shiftKey) {
      this.#choose(items[this.#chosen].dataset.words);
    } else if (event.key === 'Escape' && this.#chosen >= 0) {
      this.show([]);
    } else {
      return false;
    }

    return true;
  }

  #mark(items, at) {
    this.#chosen = at;
    items.forEach((item, place) => { item.ariaSelected = String(place === at); });
    items[at]?.scrollIntoView({ block: 'nearest' });
    if (at < 0) {
      this.#area.removeAttribute('aria-activedescendant');
    } else {
      this.#area.setAttribute('aria-activedescendant', items[at].id);
    }
  }
}
