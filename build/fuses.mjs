// Reads the switches in the packaged binary, and fails where one is not as build/electron-builder.mjs says.
import fs from 'node:fs';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { config } from './electron-builder.mjs';
import { at } from './paths.mjs';

/** The names of the configuration, as the binary counts them. */
const NAMES = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

const candidates = ['linux-unpacked/orgscale', 'win-unpacked/Orgscale.exe', 'mac-arm64/Orgscale.app', 'mac/Orgscale.app'];
const found = candidates.map((file) => at('dist', 'packages', file)).filter((file) => fs.existsSync(file));
if (found.length === 0) {
  console.error('There is no packaged app in dist/packages: npm run package makes one.');
  process.exit(1);
}
for (const app of found) {
  const wire = await getCurrentFuseWire(app);
  for (const [name, wanted] of Object.entries(config.electronFuses)) {
    const is = wire[NAMES[name]];
    const right = is === (wanted ? FuseState.ENABLE : FuseState.DISABLE);
    console.log(`${right ? 'ok    ' : 'WRONG '} ${name}: ${wanted ? 'on' : 'off'} is wanted, the binary has ${FuseState[is] ?? 'nothing'}`);
    if (!right) process.exitCode = 1;
  }
}
