// «Скопировать» beside ready words. Without this script they are selected by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) {
    continue;
  }

  const told = button.parentElement.querySelector('[data-copied]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      told.textContent = 'Скопировано';
    } catch {
      told.textContent = 'Не получилось: выделите текст и скопируйте его сами.';
    }
  });
}
