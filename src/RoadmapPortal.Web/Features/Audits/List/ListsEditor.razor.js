// Holds what is typed into the lists until it is saved. What others change comes into a field only while nobody writes in it.
import { Savings, StatusLine, TabMemory } from '../../../Parts/StatusLine.razor.js';

export function attach(root, session, store) {
  const status = new StatusLine(root.querySelector('.status'));
  const lineOf = key => root.querySelector(`.line[data-parameter="${key}"]`);
  const fieldOf = line => line.querySelector('textarea');
  let savedAt = '';

  const savings = new Savings(new TabMemory(store), {
    send: texts => session.invokeMethodAsync('WriteAsync', texts.map(({ key, seen, words }) => ({ parameter: key, seen, words }))),
    show: (key, state, words) => {
      const line = lineOf(key);
      if (line && words !== undefined && fieldOf(line) !== document.activeElement) {
        fieldOf(line).value = words;
      }

      if (line && state !== 'refused') {
        line.querySelector('.trouble').hidden = true;
      }
    },
    saved: (key, seen, words) => {
      savedAt = new Date().toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });
      const line = lineOf(key);
      if (line) {
        line.dataset.seen = words;
        if (fieldOf(line) !== document.activeElement) {
          fieldOf(line).value = words;
        }
      }
    },
    failed: () => status.say('Сервер не ответил. Набранное не потеряно, пробуем снова…', 'warn'),
    trouble: key => {
      const said = lineOf(key)?.querySelector('.trouble');
      if (said) {
        said.hidden = false;
        said.textContent = `Не сохранено. ${savings.find(key).why}`;
      }
    },
    change: () => status.tell(savings, savedAt),
  });

  // What the field showed when the writer began is what they saw.
  const take = line => {
    const field = fieldOf(line);
    if (field && field !== document.activeElement && !savings.find(line.dataset.parameter)) {
      field.value = line.dataset.words;
      line.dataset.seen = line.dataset.words;
    }
  };
  const send = field => {
    const line = field.closest('.line');
    if (field.value !== (savings.find(line.dataset.parameter)?.words ?? line.dataset.seen)) {
      savings.put([{ key: line.dataset.parameter, seen: line.dataset.seen, words: field.value }]);
    }
  };

  root.querySelectorAll('.line').forEach(take);
  new MutationObserver(changes => changes.forEach(({ target }) => target.matches('.line') && take(target)))
    .observe(root, { attributes: true, attributeFilter: ['data-words'], subtree: true });
  root.addEventListener('focusout', event => {
    if (event.target.matches('textarea')) {
      send(event.target);
      setTimeout(() => take(event.target.closest('.line')));
    }
  });
  root.addEventListener('keydown', event => {
    if (event.target.matches('textarea') && event.key === 'Enter') {
      event.preventDefault();
      send(event.target);
    } else if (event.target.matches('textarea') && event.key === 'Escape') {
      event.target.value = event.target.closest('.line').dataset.seen;
    }
  });
  root.addEventListener('click', event => {
    const line = event.target.closest('.usual')?.closest('.line');
    if (line) {
      fieldOf(line).value = line.dataset.usual;
      send(fieldOf(line));
    }
  });
  document.addEventListener('portal:connection', event => savings.connection(event.detail.up));
  window.addEventListener('beforeunload', event => {
    if (document.activeElement?.matches('.line textarea')) {
      send(document.activeElement);
    }

    if (savings.count > 0) {
      event.preventDefault();
    }
  });
  savings.restore();
  status.tell(savings, savedAt);
}
