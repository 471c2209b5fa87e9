// Shows how far the archive is. The browser downloads it as always; beside it this asks the server twice a second.
const form = document.getElementById('bundle');
const panel = document.getElementById('run');
const bar = document.getElementById('run-bar');
const words = document.getElementById('run-words');
const stop = document.getElementById('run-stop');
const download = document.getElementById('run-download');
const submit = form?.querySelector('button[type=submit]');

const endings = {
  Finished: 'Готово: архив скачан.',
  Cancelled: 'Отменено. Неполный файл можно удалить.',
  Failed: 'Архив не получился. Попробуйте ещё раз; если не поможет, сообщите администратору.',
};

const pause = time => new Promise(done => setTimeout(done, time));

const show = (message, running) => {
  words.textContent = message;
  bar.hidden = stop.hidden = !running;
  submit.disabled = running;
};

async function follow(address) {
  for (let missing = 0; missing < 20;) {
    await pause(500);
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok) {
      missing++;
      continue;
    }
    const run = await answer.json();
    if (run.state !== 'Running') {
      show(endings[run.state], false);
      return;
    }
    bar.max = run.total;
    bar.value = run.done;
    show(`Готово ${run.done} из ${run.total}`, true);
  }
  show('Архив не начался. Возможно, два других ещё готовятся: подождите и попробуйте снова.', false);
}

form?.addEventListener('submit', event => {
  event.preventDefault();
  const wish = new URLSearchParams(new FormData(form));
  if (!wish.has('format')) {
    panel.hidden = false;
    show('Отметьте, в каком виде нужны документы.', false);
    return;
  }
  const run = crypto.randomUUID();
  wish.set('run', run);
  const address = `${form.dataset.runs}/${run}`;
  stop.onsubmit = end => {
    end.preventDefault();
    fetch(`${address}/stop`, { method: 'POST', body: new FormData(stop) });
  };
  panel.hidden = false;
  bar.removeAttribute('value');
  show('Готовим архив…', true);
  // A frame of its own: if the server has no archive to give, this page stays and says so.
  download.src = `${form.getAttribute('action')}?${wish}`;
  follow(address);
});
