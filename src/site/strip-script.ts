// Shows the number of the page in the strip, where the browser does not begin there by itself (scroll-initial-target).
const current = document.querySelector<HTMLElement>('.strip [aria-current]');
const row = current?.closest('ol');
if (current && row?.scrollLeft === 0) row.scrollLeft = current.offsetLeft - row.clientWidth / 2;
