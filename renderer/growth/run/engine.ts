// The engine of growth, as the worker uses it.
export { continueRun, DEFAULT_SCENARIO, frames } from './stub.ts';
