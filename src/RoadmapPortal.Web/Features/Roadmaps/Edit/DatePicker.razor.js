// The picker of dates, for those who would rather choose than write: phrases, months, and days from a calendar.
import { Picker } from './CodePicker.razor.js';

export class DatePicker extends Picker {
  #from;
  #to;

  constructor(element) {
    super(element);
    this.#from = this.find('.from');
    this.#to = this.find('.to');
    element.addEventListener('click', event => event.target.closest('.choices button') && this.#add(event.target.textContent));
    this.find('.put').addEventListener('click', () => this.#put());
    element.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target.matches('input')) {
        event.preventDefault();
        this.#put();
      }
    });
  }

  async begin() {
    this.find('.done').focus({ preventScroll: true }); // Until there is something to choose.
    const dates = await this.ask('Dates');
    if (!dates) {
      this.say('Сроки сейчас не подсказать. Впишите сами.');
      return;
    }

    this.#fill('.phrases', dates.phrases);
    this.#fill('.months', dates.months);
    Object.assign(this.#from, { min: dates.from, max: dates.to, value: '' });
    Object.assign(this.#to, { min: dates.from, max: dates.to, value: '' });
    this.find('.choices button')?.focus({ preventScroll: true });
  }

  #fill(where, texts) {
    this.find(where).replaceChildren(...texts.map(textContent => Object.assign(document.createElement('button'), { type: 'button', textContent })));
  }

  async #put() {
    await this.trying(async () => {
      const words = await this.ask('DaysInWords', this.#from.value, this.#to.value);
      if (words) {
        this.#add(words);
      } else {
        this.say('Выберите день, с которого начинается мероприятие.');
        this.#from.focus();
      }
    });
  }

  #add(words) {
    const before = this.words.trimEnd();
    this.write(before === '' ? words : `${before.replace(/[,;]$/, '')}, ${words}`);
    this.say(`Вписано: ${words}`);
  }
}
