/** So long a task may be, in milliseconds: on a phone it takes several times as long, and a key waits for its end. */
const longest = 6;

/** Works through steps in small tasks, so that in between the browser draws and answers. */
export async function inTasks(steps: Iterator<undefined, void>): Promise<void> {
  for (;;) {
    const end = performance.now() + longest;
    while (performance.now() < end) if (steps.next().done === true) return;
    await nextTask();
  }
}

/** Unlike a timer, a message is not put off where many follow each other. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
