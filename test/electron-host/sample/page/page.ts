// The sample app's page.
interface Sample {
  onOpened(listener: (file: unknown) => void): void;
  pathOf(file: File): string;
}

const { sample } = window as unknown as { sample: Sample }; // exposed by the sample's preload
const show = (id: string, text: unknown): void => {
  const at = document.getElementById(id);
  if (at) at.textContent = String(text);
};

sample.onOpened((file) => {
  show('opened', file);
});
const worker = new Worker('worker.js', { type: 'module' });
worker.addEventListener('message', ({ data }) => {
  show('worker', data);
});
// A worker has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
worker.postMessage(41);
document.addEventListener('dragover', (event) => {
  event.preventDefault();
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  show('dropped', file ? `${file.name} at ${sample.pathOf(file)}` : 'nothing');
});
