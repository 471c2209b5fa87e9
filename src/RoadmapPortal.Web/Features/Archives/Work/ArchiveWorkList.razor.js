// Asks for the page again while a work is under way, and shows its list. A button that somebody is on keeps the focus.
const pause = time => new Promise(done => setTimeout(done, time));

const works = () => document.getElementById('works');

async function follow() {
  while (works()?.dataset.running) {
    await pause(1500);
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } }).catch(() => null);
    if (!answer?.ok) {
      // The portal is away for a moment; whoever waits sees the last it said.
      continue;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('works');
    const shown = works();
    if (!fresh || !shown) {
      return;
    }
    const isFocused = shown.contains(document.activeElement) && document.activeElement.tagName;
    shown.replaceWith(document.adoptNode(fresh));
    if (isFocused) {
      works().querySelector(isFocused === 'A' ? 'a' : 'button, a')?.focus();
    }
    if (!works().dataset.running && works().dataset.reloads) {
      location.assign(location.pathname);
      return;
    }
    if (!works().dataset.running) {
      const state = works().querySelector('.work strong')?.textContent;
      document.getElementById('works-news').textContent = state ?? '';
    }
  }
}

follow();
