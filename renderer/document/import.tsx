import type { OpenedFile } from '../../shared/host/host.ts';
export async function importText(_file: OpenedFile): Promise<void> {}
