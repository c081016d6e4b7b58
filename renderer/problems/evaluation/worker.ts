// The evaluator's worker: never blocks a drag.
import { expose } from 'comlink';
import { createEvaluator } from './core.ts';

expose(createEvaluator());
