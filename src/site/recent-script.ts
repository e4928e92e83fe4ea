import { withRecent } from './recent.ts';

const key = 'wirecodes.recent';

/** Shows the codes that were read last, and keeps the one of the page. */
function showRecent(): void {
  const list = document.getElementById('recent');
  if (list === null) return;
  const { code: own, home = '/' } = list.dataset;
  try {
    const codes = withRecent(localStorage.getItem(key), own);
    for (const code of codes.filter((one) => one !== own)) {
      const link = document.createElement('a');
      link.href = `${home}${code}/`;
      link.textContent = code.replace(/.*\//, '');
      list.append(' ', link);
      list.hidden = false;
    }
    localStorage.setItem(key, codes.join(' '));
  } catch {
    // The device keeps nothing for us, or has no room: what it keeps is shown all the same.
  }
}

// A page that is only prepared was not read.
if ('prerendering' in document && document.prerendering === true)
  document.addEventListener('prerenderingchange', showRecent);
else showRecent();
