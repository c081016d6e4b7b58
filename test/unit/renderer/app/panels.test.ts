// Panels that give their room away for a while: that is not remembered, and not undone where somebody opened them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringBack, panelResized, putAside, setPanelHandle } from '../../../../renderer/app/shell/panels.ts';
import { createBrowserHost } from '../../../../renderer/hosts/browser.ts';
import { host, setHost } from '../../../../renderer/hosts/host.ts';
import { fakeBrowser } from '../hosts/fake-browser.ts';

/** A panel as the library hands it out, with its size as its only state; sizes are told as the library tells them. */
function panel() {
  let size = 180;
  let before = size;
  const to = (next: number): void => {
    size = next;
    panelResized('palette', next);
  };
  return {
    collapse: () => {
      before = size;
      to(44);
    },
    expand: () => to(before),
    isCollapsed: () => size <= 44,
    getSize: () => ({ inPixels: size, asPercentage: 0 }),
    resize: (next: number | string) => to(Number(next)),
  };
}

let palette: ReturnType<typeof panel>;
const remembered = (): number => {
  vi.runAllTimers();
  return host().settings.read().panels.palette;
};
beforeEach(() => {
  vi.useFakeTimers();
  setHost(createBrowserHost(fakeBrowser()));
  palette = panel();
  setPanelHandle('palette', palette);
  palette.resize(180);
});
afterEach(() => {
  setPanelHandle('palette', null);
  vi.useRealTimers();
});

test('a panel that was put aside comes back as it was, and its size is remembered all the while', () => {
  putAside('palette');
  expect([palette.isCollapsed(), remembered()]).toEqual([true, 180]);
  bringBack('palette');
  expect([palette.getSize().inPixels, remembered()]).toEqual([180, 180]);
});

test('who opens it meanwhile keeps it, also when it is closed by hand after that', () => {
  putAside('palette');
  palette.resize(200);
  expect(remembered()).toBe(200);
  palette.collapse();
  bringBack('palette');
  expect([palette.isCollapsed(), remembered()]).toEqual([true, 0]);
});

test('a panel that was closed stays closed', () => {
  palette.collapse();
  putAside('palette');
  bringBack('palette');
  expect([palette.isCollapsed(), remembered()]).toEqual([true, 0]);
});
