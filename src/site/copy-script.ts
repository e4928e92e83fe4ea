// Runs on pages with sections: copies the address of a section, and errors as a table has them.

const words = document.getElementById('content')?.dataset ?? {};

/** Copies, and says so. Where the browser does not let us, nothing happens: a heading still leads to itself. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    const status = document.querySelector('output') ?? document.createElement('output');
    document.body.append(status);
    status.textContent = `${words['copied'] ?? ''} ${text}`;
  } catch {
    // Nothing was copied, and nothing says that it was.
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(h2, h3) > a[href^="#"]')) {
  link.onclick = () => void copy(link.href);
}
for (const code of document.querySelectorAll('.differing code')) {
  const button = document.createElement('button');
  button.textContent = words['copy'] ?? '';
  button.onclick = () => copy(code.textContent);
  code.after(' ', button);
}
