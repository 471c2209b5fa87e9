// The list of checks beside the table: opened and closed, remembered over a reload, and the way from a flaw to its cell.

const remembered = 'checks are open';

export function attach(root, session) {
  const counter = root.querySelector('.counter');
  const panel = root.querySelector('.panel');
  let isFilled = false;

  // Once; without a connection the list comes with it.
  async function fill() {
    if (!isFilled) {
      isFilled = true;
      await session.invokeMethodAsync('Fill').catch(() => { isFilled = false; });
    }
  }

  function open(isOpen) {
    panel.hidden = !isOpen;
    counter.setAttribute('aria-expanded', String(isOpen));
    document.documentElement.toggleAttribute('data-checks', isOpen);
    if (isOpen) {
      fill();
      document.dispatchEvent(new CustomEvent('portal:panel', { detail: 'checks' })); // One panel at a time.
    }

    try {
      sessionStorage.setItem(remembered, isOpen ? 'yes' : '');
    } catch {
      // Then it is closed after a reload.
    }
  }

  function close() {
    open(false);
    counter.focus();
  }

  counter.addEventListener('click', () => {
    open(panel.hidden);
    if (!panel.hidden) {
      panel.focus();
    }
  });
  document.addEventListener('portal:checks', () => {
    open(true);
    panel.focus();
  });
  document.addEventListener('portal:connection', event => event.detail.up && !panel.hidden && fill());
  document.addEventListener('portal:panel', event => event.detail === 'checks' || open(false));
  panel.addEventListener('click', event => {
    const link = event.target.closest('a[data-row]');
    if (event.target.closest('.close')) {
      close();
    } else if (link) {
      event.preventDefault();
      jump(link);
      if (matchMedia('(max-width: 60rem)').matches) {
        open(false); // There it would lie over the cell.
      }
    }
  });
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close();
    }
  });
  open(recall());
}

// Gives the changes to the editors of the page; each takes those of its own rows.
export function write(changes, root) {
  document.dispatchEvent(new CustomEvent('portal:write', { detail: changes }));
  keepFocus(root);
}

// Gives a new row to the editors of the page; the one that has its section takes it.
export function add(row, root) {
  document.dispatchEvent(new CustomEvent('portal:add', { detail: row }));
  keepFocus(root);
}

// When the change is seen, the button that asked for it is gone, and the focus must not be.
function keepFocus(root) {
  const panel = root.querySelector('.panel');
  const pressed = document.activeElement;
  new MutationObserver((_, observer) => {
    if (!pressed.isConnected) {
      observer.disconnect();
      if (document.activeElement === document.body) {
        panel.focus();
      }
    }
  }).observe(panel, { childList: true, subtree: true });
}

// An editor of the page goes to the cell, and draws its row first if need be.
function jump({ dataset: { row, column } }) {
  document.dispatchEvent(new CustomEvent('portal:goto', { detail: { row, column } }));
}

function recall() {
  try {
    return sessionStorage.getItem(remembered) === 'yes';
  } catch {
    return false;
  }
}
