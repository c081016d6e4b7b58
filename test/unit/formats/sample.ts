// A design with every kind of line, for tests of exports: solid, dotted, embedding, support, an SRE's own line, a line at risk.
import { buildScene } from '../../../shared/draw/build.ts';
import type { Scene } from '../../../shared/draw/scene.ts';
import { exportDeck } from '../../../shared/formats/deck.ts';
import type { Design, Slide } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { SlideContent } from '../../../shared/slides/content.ts';
import { org, type Org } from '../support/org.ts';

const SLIDES: Slide[] = [
  { id: 'all', title: 'Where we are', notes: 'Say hello.', show: ['legend', 'findings'] },
  {
    id: 'risk',
    title: 'Ana answers to product',
    notes: 'Why that matters',
    camera: { fit: ['ana', 'bo'] },
    spotlight: { units: ['ana'], rule: 'sre-reports-to-product' },
  },
];

/** Ana's line to Bo is at risk; Cleo's own line is not; Dan works in Search without a place of his own beside it. */
export const everyLine = (): Org =>
  org()
    .position('mara', 'cto', { name: 'Mara Voss' })
    .position('bo', 'product-director', { name: 'Bo Lindqvist' })
    .position('rae', 'sre-manager', { name: 'Rae Okoye' })
    .position('eli', 'engineering-manager', { name: 'Eli Stone' })
    .group('commerce')
    .team('checkout', 'product', { engineer: 6 }, { in: 'commerce' })
    .team('search', 'product', { engineer: 7, sre: 1 }, { in: 'commerce' })
    .team('pool', 'sre', { sre: 3 })
    .team('platform', 'infrastructure', { infrastructure: 6 }, { time: { support: 0.4, operations: 0.2, build: 0.4 } })
    .sre('ana', { name: 'Ana Silva' })
    .sre('cleo', { name: 'Cleo Marsh' })
    .reports('bo', 'rae', 'eli', 'platform', 'mara')
    .reports('checkout', 'search', 'eli')
    .reports('ana', 'bo')
    .reports('cleo', 'pool', 'rae')
    .embeds('ana', 'checkout')
    .embeds('cleo', 'search')
    .embeds('pool', 'checkout', { people: 1 })
    .dotted('cleo', 'eli', { purpose: 'daily work' })
    .dotted('checkout', 'rae')
    .supports('platform', 'checkout', { mode: 'service' })
    .supports('platform', 'search')
    .top({ slides: SLIDES });

export const sceneOf = (design: Design): Scene => buildScene(design, evaluate(design));
export const slidesOf = (design: Design, more: { findings?: boolean; whole?: boolean } = {}): readonly SlideContent[] =>
  exportDeck(design, { evaluation: evaluate(design), run: () => null, ...more });
