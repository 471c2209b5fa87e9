// Title, period and all words around the tables, written where they print.

import { TabMemory } from '../../../Parts/StatusLine.razor.js';
import { PlaceForm, button, element, printedDays } from './HeaderPlace.razor.js';

export function attach(session, texts, { store, longest }) {
  const header = new Header(session, texts, longest, new TabMemory(`header ${store}`));
  header.begin();
  return { show: news => header.show(news) };
}

class Header {
  #session;
  #words; // name of a text → what it says
  #blocks;
  #longest;
  #memory;
  #open = new Map(); // element of a place → { form, isSending, waits }
  #isUp = document.documentElement.dataset.connection !== 'down';
  #isLeaving = false;

  constructor(session, { words, blocks }, longest, memory) {
    this.#session = session;
    this.#words = words;
    this.#blocks = blocks;
    this.#longest = longest;
    this.#memory = memory;
  }

  begin() {
    document.documentElement.dataset.header = 'ready';
    document.addEventListener('click', event => this.#onClick(event));
    document.addEventListener('portal:connection', event => this.#onConnection(event.detail.up));
    document.addEventListener('portal:reload', () => { this.#isLeaving = true; });
    window.addEventListener('beforeunload', event => {
      if (!this.#isLeaving && [...this.#open.values()].some(({ form }) => form.isChanged)) {
        event.preventDefault();
      }
    });
    for (const [name, writings] of Object.entries(this.#memory.recall('typed') ?? {})) {
      const place = document.querySelector(`[data-place="${CSS.escape(name)}"], [data-add="${CSS.escape(name)}"]`);
      if (place) {
        const form = this.#openAt(place);
        form.restore(writings);
        form.say('Этот текст не сохранён: страница закрылась раньше.', 'bad');
        this.#compare(place);
      }
    }
  }

  // Others changed something, or this page did.
  show({ words, blocks, tasks, indicators }) {
    this.#showList('task', tasks, words);
    this.#showList('indicator', indicators, words);
    for (const [name, text] of Object.entries(words)) {
      this.#put(name, text);
    }

    for (const place of this.#open.keys()) {
      this.#compare(place);
    }

    if (blocks.join() !== this.#blocks.join()) {
      document.getElementById('other-shape').hidden = false;
    }
  }

  #onClick(event) {
    const target = event.target;
    const link = target.closest('.write, .add');
    const place = (link ?? target).closest('[data-place], [data-add]');
    if (!place || this.#open.has(place) || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    const isOnWords = target !== place && !target.closest('.said') && getSelection().isCollapsed;
    if (link || (isOnWords && place.dataset.place)) {
      event.preventDefault();
      this.#openAt(place).focus(target.closest('[data-text]')?.dataset.text);
    }
  }

  #openAt(place) {
    place.querySelector('.said')?.remove();
    const { what, add, place: name } = place.dataset;
    const texts = add
      ? [{ name: add, label: what, words: '', kind: 'text' }]
      : [...place.querySelectorAll('[data-text]')].map(({ dataset }) => ({
        name: dataset.text,
        label: dataset.label,
        words: this.#words[dataset.text] ?? '',
        kind: dataset.text === 'period' ? 'days' : dataset.text.endsWith('-marker') ? 'line' : 'text',
      }));
    const form = new PlaceForm(what, texts, this.#longest, {
      save: () => this.#save(place),
      cancel: () => this.#cancel(place),
      typed: () => this.#keep(),
      remove: /^(task|indicator)-/.test(name ?? '') ? () => this.#askToRemove(place) : null,
    });
    place.classList.add('open');
    place.append(form.element);
    this.#open.set(place, { form, isSending: false, waits: false });
    form.focus(texts.at(-1).name);
    return form;
  }

  #close(place) {
    this.#open.get(place)?.form.element.remove();
    this.#open.delete(place);
    place.classList.remove('open');
    this.#keep();
    place.querySelector('.write, .add')?.focus();
  }

  #cancel(place) {
    const { form } = this.#open.get(place);
    const { writings, isChanged } = form;
    this.#close(place);
    if (isChanged) {
      this.#say(place, 'Не сохранено.', 'Вернуть набранное', () => {
        this.#openAt(place).restore(writings);
        this.#compare(place);
        this.#keep();
      });
    }
  }

  async #save(place) {
    const entry = this.#open.get(place);
    const { form } = entry;
    if (entry.isSending || form.isTorn) {
      return;
    }

    if (!form.isChanged) {
      this.#close(place);
      return;
    }

    const { add } = place.dataset;
    const writings = form.writings;
    const answer = await this.#send(entry, () => add
      ? this.#session.invokeMethodAsync('AddAsync', add, writings[0].words)
      : this.#session.invokeMethodAsync('SaveAsync', writings), !add);
    if (answer?.saved) {
      this.#close(place);
      this.#take(answer);
      this.#say(place, `Сохранено ${clock()}.`, add ? null : 'Вернуть, как было', () => this.#undo(place, writings, answer));
    } else if (answer) {
      this.#refuse(place, form, answer);
    }
  }

  // The answer; none if the connection went: then it is asked again when it is back, if that does no harm.
  async #send(entry, call, mayRepeat) {
    const { form } = entry;
    form.calm();
    if (!this.#isUp) {
      entry.waits = true;
      form.say('Нет связи. Текст сохранится сам, когда она вернётся.', 'bad');
      return null;
    }

    form.say('Сохраняется…');
    const turn = entry.isSending = {};
    try {
      const answer = await call();
      if (entry.isSending !== turn) {
        return null; // The connection was lost meanwhile: it was asked again.
      }

      entry.isSending = false;
      return answer;
    } catch {
      if (entry.isSending === turn) {
        entry.isSending = false;
        entry.waits = mayRepeat && !this.#isUp;
        form.say('Не удалось сохранить. Ваш текст на месте: попробуйте ещё раз.', 'bad');
      }

      return null;
    }
  }

  #onConnection(isUp) {
    this.#isUp = isUp;
    for (const [place, entry] of this.#open) {
      if (!isUp) {
        entry.waits = entry.waits || (entry.isSending && !place.dataset.add);
        if (entry.isSending) {
          entry.form.say(entry.waits ? 'Нет связи. Текст сохранится сам, когда она вернётся.' : 'Связь прервалась. Посмотрите, есть ли пункт в списке; если нет, сохраните ещё раз.', 'bad');
        }

        entry.isSending = false;
      } else if (entry.waits) {
        entry.waits = false;
        this.#save(place);
      }
    }
  }

  #refuse(place, form, { texts, refusals }) {
    for (const { name, words, conflict, problems } of texts) {
      if (conflict) {
        form.theirs(name, words);
      }

      form.problem(name, problems.join(' '));
    }

    form.say(refusals.length > 0 ? refusals.join(' ') : form.isTorn ? 'Не сохранено.' : 'Не сохранено, ваш текст на месте.', 'bad');
    form.focus(texts.find(text => text.conflict || text.problems.length > 0)?.name);
  }

  #take({ texts, now }) {
    for (const { name, words } of texts) {
      this.#put(name, words);
    }

    if (now) {
      this.show(now);
    }
  }

  async #undo(place, writings, answer) {
    const back = writings.map(({ name, seen }) => ({ name, seen: answer.texts.find(text => text.name === name).words, words: seen }));
    try {
      const undone = await this.#session.invokeMethodAsync('SaveAsync', back);
      if (undone.saved) {
        this.#take(undone);
        this.#say(place, `Возвращено ${clock()}.`);
      } else {
        const why = undone.texts.flatMap(text => text.conflict ? ['После вас этот текст изменил другой сотрудник.'] : text.problems).concat(undone.refusals);
        this.#say(place, `Не возвращено. ${why.join(' ')}`);
      }
    } catch {
      this.#say(place, 'Не удалось вернуть.', 'Попробовать снова', () => this.#undo(place, writings, answer));
    }
  }

  #askToRemove(place) {
    const { form } = this.#open.get(place);
    const question = element('p', { className: 'question' });
    question.setAttribute('role', 'alert');
    const yes = button('Да, убрать', () => this.#remove(place));
    question.append('Убрать этот пункт из списка? ', yes, ' ', button('Оставить', () => {
      question.remove();
      form.focus();
    }));
    form.element.querySelector('.question')?.remove();
    form.element.append(question);
    yes.focus();
  }

  async #remove(place) {
    const entry = this.#open.get(place);
    const writings = entry.form.writings.map(({ name, seen }) => ({ name, seen, words: seen }));
    const add = place.closest('section').querySelector('[data-add]'); // The line may be gone before the answer is here.
    const answer = await this.#send(entry, () => this.#session.invokeMethodAsync('RemoveAsync', place.dataset.place, writings), false);
    if (answer?.saved) {
      this.#close(place);
      this.#take(answer);
      this.#say(add, 'Пункт убран. Вернуть список можно на странице «Версии».');
      add.querySelector('.add').focus();
    } else if (answer) {
      this.#refuse(place, entry.form, answer);
    }
  }

  // Others' words come into an open form as such.
  #compare(place) {
    const { form, isSending } = this.#open.get(place);
    for (const { name, seen, words } of isSending || place.dataset.add ? [] : form.writings) {
      const now = this.#words[name];
      if (now !== undefined && now !== seen && now !== words) {
        form.theirs(name, now);
      }
    }
  }

  #put(name, words) {
    this.#words[name] = words;
    for (const shown of document.querySelectorAll(`[data-text="${CSS.escape(name)}"]`)) {
      const printed = name === 'period' ? words.split('\n').slice(2).join('\n') : words || shown.dataset.otherwise || '';
      if ('paragraphs' in shown.dataset) {
        shown.replaceChildren(...printed.split('\n').filter(line => line).map(line => element('p', { textContent: line })));
      } else {
        shown.textContent = printed;
        shown.hidden = printed === '';
      }
    }

    if (name === 'period') {
      const [from, to] = words.split('\n');
      document.querySelectorAll('[data-days]').forEach(days => { days.textContent = printedDays(from, to); });
    }
  }

  // Lines that came and went, in the order of now.
  #showList(kind, parts, words) {
    const list = document.querySelector(`[data-list="${kind}"]`);
    if (!list) {
      return;
    }

    const lines = new Map([...list.children].map(line => [line.querySelector('[data-place]').dataset.place, line]));
    for (const [part, line] of lines) {
      const place = line.querySelector('[data-place]');
      if (!parts.includes(part) && !this.#open.get(place)?.form.isChanged) {
        this.#open.delete(place);
        line.remove();
      }
    }

    const others = [...list.children].filter(line => !parts.includes(line.querySelector('[data-place]').dataset.place));
    const wanted = parts.map(part => lines.get(part) ?? this.#line(kind, part, words));
    if (wanted.some((line, at) => line !== list.children[at])) {
      const focused = document.activeElement;
      list.replaceChildren(...wanted, ...others);
      focused.focus();
    }
  }

  #line(kind, part, words) {
    const what = kind === 'task' ? 'Задача' : 'Показатель';
    const marker = element('span', { className: 'marker', textContent: words[`${part}-marker`] ?? '' });
    const text = element('span', { textContent: words[`${part}-text`] ?? '' });
    Object.assign(marker.dataset, { text: `${part}-marker`, label: 'Номер' });
    Object.assign(text.dataset, { text: `${part}-text`, label: what });
    const pattern = document.querySelector('[data-place="title"]');
    const place = pattern.cloneNode(false);
    const write = pattern.querySelector('.write').cloneNode(true);
    place.className = 'place';
    Object.assign(place.dataset, { place: part, what: `${what} ${marker.textContent}`.trim() });
    write.href = write.href.replace(/#.*$/, `#${part}`);
    write.setAttribute('aria-label', `Править: ${place.dataset.what}`);
    place.append(marker, ' ', text, write);
    const line = element('li', {});
    line.append(place);
    return line;
  }

  // What is typed and not saved outlives a reload of the tab.
  #keep() {
    const typed = [...this.#open].filter(([, { form }]) => form.isChanged)
      .map(([place, { form }]) => [place.dataset.place ?? place.dataset.add, form.writings]);
    if (typed.length > 0) {
      this.#memory.keep('typed', Object.fromEntries(typed));
    } else {
      this.#memory.drop('typed');
    }
  }

  // A line below the words that tells what happened, and offers to go back.
  #say(place, words, label, action) {
    place.querySelector('.said')?.remove();
    const said = element('p', { className: 'said' });
    const status = element('span', {});
    status.setAttribute('role', 'status');
    said.append(status);
    if (label) {
      said.append(' ', button(label, () => {
        said.remove();
        place.querySelector('.write, .add').focus();
        action();
      }));
    }

    place.append(said);
    status.textContent = words; // A status that is there already is read aloud.
  }
}

function clock() {
  return new Date().toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });
}
