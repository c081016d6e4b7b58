// How the desktop app is packaged: dmg and zip for macOS, nsis for Windows, AppImage and deb for Linux. Used by build/package.mjs.
import { at } from './paths.mjs';

/** What ships, and nothing else: the bundles carry their libraries, so no node_modules. The command line is not part of the app. */
const files = ['dist/electron/*.cjs', 'dist/renderer/**', 'package.json', 'LICENSE', '!**/*.map', '!node_modules'];

/**
 * Switches in Electron's binary itself, which no argument or environment can turn back: it is this app and no general Node, and runs no
 * code but the packed and checked one.
 */
const electronFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
};

export const config = {
  appId: 'io.orgscale.app',
  productName: 'Orgscale',
  copyright: 'MIT licence',
  directories: { output: at('dist', 'packages'), buildResources: at('build') },
  files,
  asar: true,
  // Nothing native is in it, and nothing is built at the one who packages.
  npmRebuild: false,
  nodeGypRebuild: false,
  removePackageScripts: true,
  electronFuses,
  // Who publishes says where; a package by itself fetches no updates.
  publish: null,
  extraMetadata: { homepage: 'https://orgscale.invalid', author: { name: 'Orgscale contributors', email: 'contributors@orgscale.invalid' } },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  // A double click on a design opens it. Windows and macOS take the icon of a file from here, Linux from its theme.
  fileAssociations: [
    {
      ext: 'orgscale',
      name: 'Orgscale design',
      description: 'Orgscale design',
      mimeType: 'application/vnd.orgscale+json',
      role: 'Editor',
      rank: 'Owner',
      icon: at('build', 'icons', 'document'),
    },
  ],
  mac: {
    category: 'public.app-category.business',
    icon: at('build', 'icons', 'orgscale.icns'),
    target: [
      { target: 'dmg', arch: ['arm64', 'x64'] },
      { target: 'zip', arch: ['arm64', 'x64'] },
    ],
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: at('build', 'entitlements.mac.plist'),
    entitlementsInherit: at('build', 'entitlements.mac.plist'),
    darkModeSupport: true,
    extendInfo: { NSSupportsAutomaticTermination: false, NSSupportsSuddenTermination: false },
  },
  win: {
    icon: at('build', 'icons', 'orgscale.ico'),
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
  },
  nsis: {
    // For this person alone, so that no administrator is asked for; the data folder stays when the app goes.
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  linux: {
    category: 'Office',
    icon: at('build', 'icons', 'png'),
    maintainer: 'Orgscale contributors <contributors@orgscale.invalid>',
    synopsis: 'Draw an engineering organisation and see where it is at risk',
    target: ['AppImage', 'deb'],
  },
};
