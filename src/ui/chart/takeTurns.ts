const waiting: (() => void)[] = [];
let running = false;

/**
 * Runs tasks one a frame, in the order they came: twenty charts drawn in one task would hold the page for longer than 50 ms.
 * @returns calls the task off where it has not run yet
 */
export function takeTurn(task: () => void): () => void {
  waiting.push(task);
  if (!running) {
    running = true;
    setTimeout(next); // a frame would not come in a tab that is not shown
  }
  return () => {
    const index = waiting.indexOf(task);
    if (index >= 0) waiting.splice(index, 1);
  };
}

function next(): void {
  const task = waiting.shift();
  if (!task) {
    running = false;
    return;
  }
  setTimeout(next, 16); // asked for first: a task that throws holds up nobody
  task();
}
