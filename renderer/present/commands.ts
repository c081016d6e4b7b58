// Commands of presenting: the show, a slide of what is on screen, the list of slides; and the tabs beside Problems.
import { documentStore } from '../stores/document.ts';
import { viewStore } from '../stores/view.ts';
import type { Command } from '../app/commands/registry.ts';
import { focusOutline } from '../outline/focus.ts';

const onDesign = (): boolean => viewStore.get().screen === 'design' && !viewStore.get().presenting;
const writable = (): boolean => onDesign() && documentStore.get().fileReadOnly === null;
const hasSlides = (): boolean => (documentStore.get().file.slides?.length ?? 0) > 0;

export const presentCommands: readonly Command[] = [
  {
    id: 'present.start',
    name: 'Present',
    group: 'View',
    keywords: 'slides show slideshow full screen meeting',
    keys: ['$mod+p'],
    enabled: onDesign,
    async run() {
      // Without a deck, what is on screen is the deck.
      if (!hasSlides() && documentStore.get().fileReadOnly === null) (await import('./from-screen.ts')).addSlideFromScreen();
      (await import('./show.ts')).startShow(0);
    },
  },
  {
    id: 'present.addSlide',
    name: 'Add a slide of what is on screen',
    group: 'Add',
    keywords: 'slide deck present',
    keys: ['$mod+m'],
    enabled: writable,
    async run() {
      const { addSlideFromScreen } = await import('./from-screen.ts');
      addSlideFromScreen();
    },
  },
  {
    id: 'present.slideOfFinding',
    name: 'Make a slide of this finding',
    group: 'Add',
    keywords: 'slide deck present risk problem',
    enabled: () => writable() && viewStore.get().openFinding !== null,
    async run() {
      (await import('./from-screen.ts')).addSlideOfFinding();
    },
  },
  {
    id: 'growth.open',
    name: 'Growth',
    group: 'View',
    keywords: 'scenario month time play forecast simulate phases breakdown',
    enabled: onDesign,
    async run() {
      (await import('../app/shell/dock-tabs.tsx')).showTab('growth');
    },
  },
  {
    id: 'compare.open',
    name: 'Compare',
    group: 'View',
    keywords: 'before after changes difference diff scenarios files side by side',
    enabled: onDesign,
    async run() {
      (await import('../app/shell/dock-tabs.tsx')).showTab('compare');
    },
  },
  {
    id: 'outline.open',
    name: 'Outline',
    group: 'View',
    keywords: 'tree table list screen reader accessible structure units',
    enabled: onDesign,
    async run() {
      (await import('../app/shell/dock-tabs.tsx')).showTab('outline');
      focusOutline();
    },
  },
  {
    id: 'present.slides',
    name: 'Slides',
    group: 'View',
    keywords: 'deck present notes order',
    enabled: onDesign,
    async run() {
      (await import('../app/shell/dock-tabs.tsx')).showTab('slides');
    },
  },
];
