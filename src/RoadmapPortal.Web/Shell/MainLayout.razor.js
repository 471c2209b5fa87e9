// What unfolds over the page folds again by Escape or by a click beside it. Without this script it folds by its own button.
const unfolded = () => [...document.querySelectorAll('details[data-over][open]')];

document.addEventListener('click', event => {
  for (const details of unfolded()) {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  }
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    for (const details of unfolded()) {
      details.open = false;
      details.querySelector('summary').focus();
    }
  }
});
