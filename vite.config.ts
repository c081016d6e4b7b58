// How the renderer is built: relative addresses, no inline script, module workers. It runs under a strict content security policy.
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './build/licences.mjs';

/** The development server injects scripts and styles of its own, which the page's policy would refuse. What is built keeps the policy. */
const withoutPolicy: Plugin = {
  name: 'orgscale-without-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

const bundled = licences();

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), withoutPolicy, bundled.page],
  worker: { format: 'es', plugins: () => [bundled.worker] },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    // The polyfill would be an inline script, and every browser of this target has it.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { host: '127.0.0.1', port: 47824 },
});
