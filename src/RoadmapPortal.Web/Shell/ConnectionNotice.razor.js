// Starts Blazor and keeps the page connected. The editors hear of it by the event «portal:connection», and of a reload that
// this script makes by «portal:reload».

const longestPause = 10_000;
const attemptsBeforeReload = 3;

const notice = document.getElementById('connection-notice');
let isUp = true;

function show(up) {
  isUp = up;
  notice.hidden = up;
  document.documentElement.style.setProperty('--notice', `${notice.offsetHeight}px`); // What sticks to the bottom stands on it.
  document.documentElement.dataset.connection = up ? 'up' : 'down';
  document.dispatchEvent(new CustomEvent('portal:connection', { detail: { up } }));
}

function reload() {
  document.dispatchEvent(new CustomEvent('portal:reload'));
  location.reload();
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

async function serverAnswers() {
  try {
    return (await fetch('health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

// A server that answers but does not take the circuit back has been restarted, or the sign-in has run out: the page is then
// loaded anew, and the editor finds what was typed in the tab's own storage.
async function comeBack() {
  for (let attempt = 0, refused = 0; !isUp; attempt++) {
    await pause(Math.min(longestPause, attempt * 1_000));
    if (!await serverAnswers()) {
      continue;
    }

    try {
      if (!await Blazor.reconnect()) {
        reload();
        return;
      }
    } catch {
      refused++;
      if (refused >= attemptsBeforeReload) {
        reload();
        return;
      }
    }
  }
}

function lost() {
  if (isUp) {
    show(false);
    comeBack();
  }
}

// Pages are loaded whole: an editor must be able to ask before it is left, and Back and focus work as everywhere else.
Blazor.start({
  ssr: { disableDomPreservation: true },
  circuit: {
    reconnectionHandler: {
      onConnectionDown: lost,
      onConnectionUp: () => show(true),
    },
  },
});
