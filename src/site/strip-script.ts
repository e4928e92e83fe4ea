// Shows the number of the page in the strip, where the browser does not begin there by itself.
if (!CSS.supports('scroll-initial-target', 'nearest')) {
  const current = document.querySelector<HTMLElement>('.strip [aria-current]');
  const row = current?.closest('ol');
  if (current && row) row.scrollLeft = current.offsetLeft - row.clientWidth / 2;
}
