// Takes the pictures of README and docs: `npm run pictures`. No test: nothing is asserted here.
import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

const { projects: _tests, ...rest } = base;
export default defineConfig({ ...rest, testDir: 'test/pictures', testMatch: ['pictures.ts', 'recording.ts'], outputDir: 'test-results/pictures' });
