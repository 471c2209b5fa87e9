// Saves each answer as it is typed. What is not saved yet stays in the fields and in the tab's storage, through a lost connection and a reload.
const form = document.getElementById('self-audit');
const line = document.getElementById('saving');
const answered = document.getElementById('answered');
const hindrances = document.getElementById('hindrances');

const typingPause = 1_200;
const retryPause = 5_000;
const largestFile = 10 * 1024 * 1024;

const waiting = new Map(); // id of the answer → its fieldset, for those that are not saved
const troubled = new Set(); // ids of answers that a person must decide about
let isSending = false;
let retry;
let failure = '';
let leaving = false; // By one of the form's own buttons, which sends everything.
let lastSaved = '';

const idOf = set => set.dataset.answer;
const memoryOf = set => `self-audit ${form.dataset.answers}${form.dataset.query} ${idOf(set)}`;
const field = (set, name) => set.querySelector(`[name="${idOf(set)}.${name}"]:not([type=radio])`);
const chosen = set => set.querySelector('input[type=radio]:checked')?.value ?? '';
const textNames = ['text', 'amount', 'unit', 'link', 'reply'];

const read = set => ({ value: chosen(set), ...Object.fromEntries(textNames.map(name => [name, field(set, name)?.value ?? ''])) });

function write(set, values) {
  set.querySelectorAll('input[type=radio]').forEach(radio => { radio.checked = radio.value === values.value; });
  textNames.filter(name => field(set, name)).forEach(name => { field(set, name).value = values[name] ?? ''; });
}

function remember(set) {
  try {
    sessionStorage.setItem(memoryOf(set), JSON.stringify({ seen: field(set, 'seen').value, typed: read(set) }));
  } catch {
    // The fields themselves still hold it.
  }
}

function forget(set) {
  try {
    sessionStorage.removeItem(memoryOf(set));
  } catch {
    // Then nothing was kept either.
  }
}

function say(words, tone = '') {
  line.dataset.tone = tone;
  if (line.textContent !== words) {
    line.textContent = words;
  }
}

function tell(savedAt) {
  if (failure) {
    say(failure, 'warn');
  } else if (troubled.size > 0) {
    say(`Не сохранено ответов: ${troubled.size}. Посмотрите отмеченные.`, 'bad');
  } else if (waiting.size > 0) {
    say('Сохраняется…');
  } else if (savedAt) {
    say(`Сохранено ${savedAt}`, 'good');
  }
}

// Words of the server and of other people are only ever shown as text.
function showProblems(set, words) {
  const place = set.querySelector('.problem');
  place.replaceChildren(...words.map(text => Object.assign(document.createElement('p'), { textContent: text })));
  place.hidden = words.length === 0;
}

function showTheirs(set, theirs) {
  const place = set.querySelector('.theirs');
  place.hidden = !theirs;
  if (!theirs) {
    return;
  }

  place.querySelector('p').textContent = `Сейчас записано${theirs.by ? ` (${theirs.by})` : ''}: ${theirs.words}`;
  const choice = place.querySelector('.choice');
  choice.hidden = false;
  choice.querySelector('[data-keep=mine]').onclick = () => {
    field(set, 'seen').value = theirs.fields.seen;
    settle(set);
    queue(set, 0);
    set.focus();
  };
  choice.querySelector('[data-keep=theirs]').onclick = () => {
    write(set, theirs.fields);
    field(set, 'seen').value = theirs.fields.seen;
    settle(set);
    waiting.delete(idOf(set));
    forget(set);
    tell();
    set.focus();
  };
}

function settle(set) {
  troubled.delete(idOf(set));
  showProblems(set, []);
  showTheirs(set, null);
}

function showHindrances(list) {
  if (!hindrances || !list) {
    return;
  }

  const heading = document.createElement('p');
  heading.textContent = list.length > 0 ? `Осталось исправить: ${list.length}.` : 'Все ответы на месте. Можно сдавать.';
  const lines = document.createElement('ul');
  let factor = null;
  for (const { factor: name, at, words } of list) {
    const item = document.createElement('li');
    if (!at) {
      item.textContent = words;
      lines.append(item);
      continue;
    }

    if (lines.lastChild?.dataset?.factor !== name) {
      factor = Object.assign(document.createElement('li'), { textContent: name });
      factor.dataset.factor = name;
      factor.append(document.createElement('ul'));
      lines.append(factor);
    }

    item.append(Object.assign(document.createElement('a'), { href: `${hindrances.dataset.address}#${at}`, textContent: words }));
    factor.lastChild.append(item);
  }

  hindrances.replaceChildren(heading, lines);
}

const timers = new Map();

function queue(set, pause) {
  waiting.set(idOf(set), set);
  remember(set);
  clearTimeout(timers.get(idOf(set)));
  timers.set(idOf(set), setTimeout(() => {
    timers.delete(idOf(set));
    run();
  }, pause));
}

async function run() {
  if (isSending) {
    return;
  }

  isSending = true;
  clearTimeout(retry);
  let savedAt;
  for (const [id, set] of [...waiting]) {
    if (timers.has(id) || troubled.has(id)) {
      continue; // Still typing, or a person must decide first.
    }

    tell();
    try {
      savedAt = await send(set) ?? savedAt;
      failure = '';
    } catch (problem) {
      failure = problem.words ?? 'Нет связи: набранное остаётся на странице и сохранится, когда она вернётся.';
      retry = setTimeout(run, retryPause);
      break;
    }
  }

  isSending = false;
  tell(savedAt);
  if (!failure && [...waiting.keys()].some(id => !timers.has(id) && !troubled.has(id))) {
    run();
  }
}

class Stopped extends Error {
  constructor(words) {
    super(words);
    this.words = words;
  }
}

// When it was saved; nothing if it was not. Throws if it must be tried again.
async function send(set) {
  const typed = read(set);
  const body = new FormData();
  body.append('__RequestVerificationToken', form.querySelector('[name=__RequestVerificationToken]').value);
  body.append(`${idOf(set)}.seen`, field(set, 'seen').value);
  Object.entries(typed).forEach(([name, value]) => body.append(`${idOf(set)}.${name}`, value));
  const answer = await fetch(`${form.dataset.answers}/${idOf(set)}${form.dataset.query}`, { method: 'POST', body, redirect: 'manual' });
  if (answer.type === 'opaqueredirect') {
    throw new Stopped('Вход устарел. Войдите в портал в соседней вкладке: набранное здесь сохранится.');
  }

  if (answer.status === 400) {
    throw new Stopped('Страница устарела. Откройте её заново: набранное вернётся на место.');
  }

  if (answer.status === 403 || answer.status === 404) {
    throw new Stopped('Этот самоаудит вам больше недоступен. Скопируйте набранное и обратитесь к администратору.');
  }

  if (!answer.ok) {
    throw new Stopped('Сервер не ответил. Пробуем снова, набранное остаётся на странице.');
  }

  take(set, typed, await answer.json());
  return troubled.has(idOf(set)) ? undefined : lastSaved;
}

function take(set, typed, result) {
  lastSaved = result.at ?? lastSaved;
  if (!result.saved) {
    troubled.add(idOf(set));
    showProblems(set, result.refusals);
    showTheirs(set, result.theirs);
    return;
  }

  settle(set);
  field(set, 'seen').value = result.mark;
  answered.textContent = result.answered;
  showHindrances(result.hindrances);
  if (JSON.stringify(read(set)) === JSON.stringify(typed)) {
    waiting.delete(idOf(set));
    forget(set);
  } else {
    remember(set); // More was typed meanwhile.
  }
}

function restore() {
  for (const set of form.querySelectorAll('[data-answer]')) {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(memoryOf(set)));
    } catch {
      // Nothing to bring back.
    }

    if (kept && JSON.stringify(kept.typed) !== JSON.stringify(read(set))) {
      write(set, kept.typed);
      field(set, 'seen').value = kept.seen;
      queue(set, 0);
    } else {
      forget(set);
    }
  }
}

function changed(event, pause) {
  const set = event.target.closest('[data-answer]');
  if (!set || event.target.type === 'file') {
    return;
  }

  if (event.target.type === 'radio' && event.target.value === 'Found') {
    set.querySelector('details.evidence').open = true;
  }

  // What was refused is tried again once it is changed; a quarrel with another person waits for the choice.
  if (set.querySelector('.theirs').hidden) {
    settle(set);
  }

  queue(set, pause);
}

if (form) {
  form.addEventListener('input', event => changed(event, event.target.type === 'radio' ? 0 : typingPause));
  form.addEventListener('change', event => changed(event, 0));
  form.addEventListener('submit', event => {
    const file = [...form.querySelectorAll('input[type=file]')].flatMap(input => [...input.files]).find(chosenFile => chosenFile.size > largestFile);
    if (file) {
      event.preventDefault();
      say(`Файл «${file.name}» больше 10 МБ. Сожмите его или приложите ссылку.`, 'bad');
      return;
    }

    leaving = true;
  });
  window.addEventListener('online', run);
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('beforeunload', event => {
    if (!leaving && waiting.size > 0) {
      event.preventDefault();
    }
  });
  document.querySelector('.plain-save').hidden = true;
  say('Ответы сохраняются сами.');
  restore();
}
