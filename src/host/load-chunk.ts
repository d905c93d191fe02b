import { HostError } from './host-error.js';

/** What the page loads only when it is needed: where it cannot be had there is no connection, and nothing was sent. */
export async function loadChunk<Module>(loading: Promise<Module>): Promise<Module> {
  try {
    return await loading;
  } catch (cause) {
    throw new HostError('offline', { cause, safe: 'unsent' });
  }
}
