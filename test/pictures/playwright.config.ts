// Takes the pictures of README and docs: `npm run pictures`. No test: nothing is asserted here.
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

export default defineConfig({ ...base, projects: [], testDir: '.', testMatch: 'pictures.ts', outputDir: '../../test-results/pictures' });
