// Shows how far the archive is. The browser downloads it as always; beside it this asks the server twice a second.
const form = document.getElementById('bundle');
const panel = document.getElementById('run');
const bar = document.getElementById('run-bar');
const words = document.getElementById('run-words');
const stop = document.getElementById('run-stop');
const download = document.getElementById('run-download');
const submit = form?.querySelector('button[type=submit]');

const endings = {
  Finished: run => run.skipped
    ? `Готово, но не всё вошло (${run.skipped}): причины – в файле «НЕ ВОШЛО В АРХИВ.txt» внутри архива.`
    : 'Готово: архив скачан.',
  Cancelled: () => 'Отменено. Неполный файл можно удалить.',
  Failed: () => 'Архив не получился. Попробуйте ещё раз; если не поможет, сообщите администратору.',
};

const pause = time => new Promise(done => setTimeout(done, time));

const show = (message, running) => {
  words.textContent = message;
  bar.hidden = stop.hidden = !running;
  submit.disabled = running;
};

async function follow(address) {
  let begun = false;
  let wantsNoMore = false;
  stop.onsubmit = event => {
    event.preventDefault();
    wantsNoMore = true;
    show('Отменяем…', true);
  };
  // An archive that does not begin within ten seconds was refused; one that has begun is followed to its end.
  for (let tries = 0; begun || tries < 20; tries++) {
    await pause(500);
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok) {
      if (begun) {
        show('Нет связи с порталом. Загрузка, возможно, продолжается: смотрите список загрузок браузера.', true);
      }
      continue;
    }
    begun = true;
    const run = await answer.json();
    if (run.state !== 'Running') {
      show(endings[run.state](run), false);
      return;
    }
    if (wantsNoMore) {
      // Asked again until the server has heard it.
      await fetch(`${address}/stop`, { method: 'POST', body: new FormData(stop) }).catch(() => null);
      continue;
    }
    bar.max = run.total;
    bar.value = run.done;
    show(`Готово ${run.done} из ${run.total}`, true);
  }
  show('Архив не начался. Возможно, уже готовятся два других или в этом периоде нет таких карт: проверьте отметки и попробуйте снова.', false);
}

form?.addEventListener('submit', event => {
  event.preventDefault();
  const wish = new URLSearchParams(new FormData(form));
  panel.hidden = false;
  if (!wish.has('format')) {
    show('Отметьте, в каком виде нужны документы.', false);
    return;
  }
  const run = crypto.randomUUID();
  wish.set('run', run);
  bar.removeAttribute('value');
  show('Готовим архив…', true);
  // A frame of its own: if the server has no archive to give, this page stays and says so.
  download.src = `${form.getAttribute('action')}?${wish}`;
  follow(`${form.dataset.runs}/${run}`);
});
