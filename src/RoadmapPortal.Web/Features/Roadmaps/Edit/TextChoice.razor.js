// Asks what to do with a text that was not saved, and shows it beside the one that is recorded.

// The texts that a person must decide about, one question after another.
export class Troubles {
  #choice;
  #savings;
  #on;
  #postponed = new Set();

  // on.isWriting(): then no question is put, since a letter meant for a cell must not answer it; on.goTo(key) → the cell, or nothing
  // if its row is gone; on.where(cell) → its place in words
  constructor(dialog, savings, on) {
    this.#choice = new TextChoice(dialog);
    this.#savings = savings;
    this.#on = on;
  }

  // Asks about this text, also if its question was postponed.
  raise(key) {
    this.#postponed.delete(key);
    this.ask();
  }

  async ask() {
    const key = this.#savings.troubles.find(trouble => !this.#postponed.has(trouble));
    if (key === undefined || this.#on.isWriting() || this.#choice.isOpen) {
      return;
    }

    const { why, words, recorded } = this.#savings.find(key);
    const cell = await this.#on.goTo(key);
    if (this.#on.isWriting() || this.#choice.isOpen) {
      return;
    }

    const where = cell ? this.#on.where(cell) : 'строка удалена';
    const answer = await this.#choice.ask({ where, why, mine: words, recorded });
    if (answer === 'mine') {
      this.#savings.insist(key);
    } else if (answer === 'recorded') {
      this.#savings.drop(key);
    } else {
      this.#postponed.add(key);
    }

    await this.#on.goTo(key);
    this.ask();
  }
}

class TextChoice {
  #dialog;
  #resolve = null;

  constructor(dialog) {
    this.#dialog = dialog;
    dialog.addEventListener('click', event => {
      const answer = event.target.closest('[data-answer]')?.dataset.answer;
      if (answer) {
        dialog.close();
        this.#finish(answer);
      }
    });
    dialog.addEventListener('close', () => this.#finish('later')); // Escape
  }

  get isOpen() {
    return this.#dialog.open;
  }

  // Resolves to «mine», «recorded» or «later»; Escape means «later». Without a recorded text (another refusal than a conflict)
  // the same answers mean: try again, give up, later.
  ask({ where, why, mine, recorded }) {
    const isConflict = recorded !== undefined;
    this.#fill('h2', `Не сохранено: ${where}`);
    this.#fill('.why', isConflict ? 'Пока вы писали, другой сотрудник записал здесь своё. Выберите, какой текст оставить.' : why);
    this.#fill('.mine .text', mine || '(пусто)');
    this.#fill('.recorded .text', recorded || '(пусто)');
    this.#dialog.querySelector('.recorded').hidden = !isConflict;
    this.#fill('[data-answer="mine"]', isConflict ? 'Оставить мой' : 'Попробовать снова');
    this.#fill('[data-answer="recorded"]', isConflict ? 'Взять записанное' : 'Отказаться от моего текста');
    this.#dialog.showModal();
    return new Promise(resolve => { this.#resolve = resolve; });
  }

  #finish(answer) {
    this.#resolve?.(answer);
    this.#resolve = null;
  }

  #fill(selector, words) {
    this.#dialog.querySelector(selector).textContent = words;
  }
}
