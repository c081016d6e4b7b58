// One instance for each data folder: a second one leaves its command line in the folder, and the first reads it.
import fs from 'node:fs';
import path from 'node:path';

const FILE = 'stand-in.lock';

interface Greeting {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
}

export class InstanceLock {
  private folder: string | null = null;
  private watcher: fs.FSWatcher | null = null;

  constructor(private readonly greeted: (argv: readonly string[], cwd: string, data: unknown) => void) {}

  get held(): boolean {
    return this.folder !== null;
  }

  /** Synchronous, as in Electron. False where another process holds it: that one is told our command line. */
  take(folder: string, data: unknown): boolean {
    if (this.folder !== null) return true;
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, FILE);
    for (;;) {
      try {
        fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
        break;
      } catch {
        if (alive(file)) {
          this.greet(folder, data);
          return false;
        }
        // Its holder was killed.
        fs.rmSync(file, { force: true });
      }
    }
    this.folder = folder;
    this.watcher = fs.watch(folder, (_, changed) => {
      if (changed !== null && /^stand-in\.lock\.\d+\.greeting$/u.test(changed)) this.read(path.join(folder, changed));
    });
    this.watcher.unref();
    return true;
  }

  release(): void {
    if (this.folder === null) return;
    this.watcher?.close();
    fs.rmSync(path.join(this.folder, FILE), { force: true });
    this.folder = null;
  }

  private greet(folder: string, data: unknown): void {
    const file = path.join(folder, `${FILE}.${String(process.pid)}.greeting`);
    fs.writeFileSync(`${file}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }));
    fs.renameSync(`${file}.part`, file);
  }

  private read(file: string): void {
    let text: string;
    try {
      text = fs.readFileSync(file, 'utf8');
      fs.unlinkSync(file);
    } catch {
      // Told of it twice; the first time was enough.
      return;
    }
    const { argv, cwd, data } = JSON.parse(text) as Greeting; // written by `greet`
    this.greeted(argv, cwd, data);
  }
}

function alive(file: string): boolean {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
