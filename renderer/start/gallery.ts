// The designs of the gallery: the essay's stages, told in a line each. The files themselves are loaded one by one when there is time.
import type { Design } from '../../shared/model/types.ts';
import { read } from '../document/read.ts';

export interface Example {
  readonly id: string;
  readonly title: string;
  /** What it teaches. */
  readonly lesson: string;
}

export const EXAMPLES: readonly Example[] = [
  { id: 'startup', title: 'Startup', lesson: 'Twelve people, one product, everybody on call.' },
  { id: 'hyper-growth', title: 'Hyper-growth', lesson: 'Six per cent a month. The first infrastructure team appears.' },
  { id: 'breakdown', title: 'Breakdown', lesson: 'Infrastructure builds, runs and supports. It no longer can.' },
  { id: 'sweet-spot', title: 'Sweet spot', lesson: 'SREs in the product teams, with a line of their own.' },
  { id: 'three-departments', title: 'Three departments', lesson: 'Development, testing and operations, one after the other.' },
  { id: 'central-sre', title: 'Central SRE', lesson: 'One SRE organisation that consults with everybody.' },
  { id: 'reorganisation-before', title: 'Reorganisation, before', lesson: 'Eight SREs, each under whoever hosts them.' },
  { id: 'reorganisation-after', title: 'Reorganisation, after', lesson: 'The same seats, and one line of their own.' },
];

const files = import.meta.glob<string>('../../examples/*.orgscale', { query: '?raw', import: 'default' });

const designs = new Map<string, Promise<Design>>();

async function load(id: string): Promise<Design> {
  const file = files[`../../examples/${id}.orgscale`];
  if (!file) throw new Error(`There is no example “${id}”.`);
  const result = await read(await file());
  if (!result.ok) throw new Error(`The example “${id}” cannot be read: ${result.problem.message}`);
  return result.design;
}

/** The design of an example; loaded once. */
export function exampleDesign(id: string): Promise<Design> {
  let design = designs.get(id);
  if (!design) designs.set(id, (design = load(id)));
  return design;
}
