// Where the film is: the month it draws, as a fraction between two; null while it rests.
import { createStore } from '../../stores/store.ts';

export const filmStore = createStore<{ readonly at: number | null }>({ at: null });
