import { connect } from '/connection.js';

/** What ends the page of the connection, which must not be this one. */
const tasksOfTab = ['reload', 'navigate', 'close-tab'];

new EventSource('/commands').addEventListener('message', ({ data }) => {
  const command = JSON.parse(data);
  // Without an opener it is a tab like one that the user opens, but one that its script may close.
  if (tasksOfTab.includes(command.do)) open(`/tab?${new URLSearchParams(command)}`, '_blank', 'noopener');
  else connect(command);
});
