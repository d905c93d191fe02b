import { createContext } from '@lit/context';
import type { LoadedContent } from './load-content.js';

/** The content that an element provides to those inside it: one object for as long as it is the same content. */
export const contentContext = createContext<LoadedContent | undefined>(Symbol.for('hoso-content'));
