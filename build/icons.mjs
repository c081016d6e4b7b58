// npm run icons: draws the icons of the packages from build/icons/*.svg, in a browser, as PNG; and puts them into ICO and ICNS files.
import fs from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findTestBrowser, NO_BROWSER } from './browser.mjs';
import { at } from './paths.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Sizes of an ICO file: its own limit is 256. */
const ICO = [16, 24, 32, 48, 64, 128, 256];
/** Kinds of an ICNS file that hold a PNG, and their sizes in pixels. */
const ICNS = Object.entries({ icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 });

const executablePath = await findTestBrowser();
if (!executablePath) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [] });
try {
  for (const name of ['orgscale', 'document']) {
    const pictures = await draw(await fs.readFile(at('build', 'icons', `${name}.svg`), 'utf8'));
    await fs.writeFile(at('build', 'icons', `${name}.ico`), ico(ICO.map((size) => ({ size, png: pictures.get(size) }))));
    await fs.writeFile(at('build', 'icons', `${name}.icns`), icns(ICNS.map(([kind, size]) => ({ kind, png: pictures.get(size) }))));
    if (name !== 'orgscale') continue;
    // Linux takes a folder of sizes.
    await fs.mkdir(at('build', 'icons', 'png'), { recursive: true });
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      await fs.writeFile(at('build', 'icons', 'png', `${size}x${size}.png`), pictures.get(size));
    }
  }
} finally {
  await browser.close();
}

/** The drawing as PNG in every size, by size. */
async function draw(svg) {
  const pictures = new Map();
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html, body { margin: 0; background: transparent } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    pictures.set(size, await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }));
  }
  await page.close();
  return pictures;
}

/** ICO: a head of 6 bytes, 16 bytes a picture, then the pictures. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** ICNS: `icns` and the whole length, then of each picture its kind, its length with these 8 bytes, and its bytes. */
function icns(pictures) {
  const chunk = (kind, bytes) => {
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(8 + bytes.length, 4);
    return Buffer.concat([head, bytes]);
  };
  return chunk('icns', Buffer.concat(pictures.map(({ kind, png }) => chunk(kind, png))));
}
