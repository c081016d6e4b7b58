// The sample app's worker: adds one, and fetches its own file to show that it may.
addEventListener('message', ({ data }) => void answer(Number(data)));

async function answer(given: number): Promise<void> {
  const { status } = await fetch('worker.js');
  postMessage(`worker ${String(given + 1)} ${String(status)}`);
}
