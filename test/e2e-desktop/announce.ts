// Says before the first spec which host this run is on: green on the stand-in is not green on Electron.
import { chooseHost } from './host.ts';

export default function announce(): void {
  const { kind, executable } = chooseHost();
  console.log(
    kind === 'electron'
      ? `desktop specs run on Electron: ${executable}`
      : 'desktop specs run on the stand-in for Electron (test/electron-host), not on Electron',
  );
}
