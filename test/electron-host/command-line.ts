// Reads Electron's command line: switches, modules to load first (-r), then the app and what is for the app.

export interface CommandLine {
  /** A test driver asked for a DevTools port: the page can be driven, and 'ready' waits until it is attached. */
  readonly driven: boolean;
  readonly inspect: boolean;
  /** Modules to load before the app, from `-r` and `--require`. */
  readonly modules: readonly string[];
  /** The folder or file of the app. */
  readonly app: string;
  /** `--name` or `--name=value`, as the app may ask for them. */
  readonly switches: ReadonlyMap<string, string>;
}

/** `args` is what follows the executable. What follows the app is the app's own and not looked at, but for switches. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const modules: string[] = [];
  const switches = new Map<string, string>();
  let app: string | null = null;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    if (app === null && (arg === '-r' || arg === '--require')) {
      if (next === undefined) throw new Error(`${arg} needs the path of a module.`);
      modules.push(next);
      at++;
    } else if (arg.startsWith('--') && arg.length > 2) {
      const [name = '', ...value] = arg.slice(2).split('=');
      switches.set(name, value.join('='));
    } else if (app === null && arg !== '--' && !arg.startsWith('-')) app = arg;
  }
  return { driven: switches.has('remote-debugging-port'), inspect: switches.has('inspect'), modules, app: app ?? '.', switches };
}
