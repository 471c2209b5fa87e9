// Puts a field where the writer stands in the text.
const text = document.getElementById('text');

document.querySelector('.figures')?.addEventListener('click', event => {
  const field = event.target.closest('[data-field]')?.dataset.field;
  if (field) {
    text.setRangeText(field, text.selectionStart, text.selectionEnd, 'end');
    text.focus();
  }
});
