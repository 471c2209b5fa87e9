// Asks what to do with a text that was not saved, and shows it beside the one that is recorded.

export class TextChoice {
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
