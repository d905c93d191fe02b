import type { Host, StoredFile, Upload } from '../../../src/host/host.js';
import type { HostErrorKind } from '../../../src/host/host-error.js';
import { sha256 } from '../../../src/host/sha256.js';

export interface OpenUpload {
  readonly name: string;
  readonly document: string;
  readonly signal: AbortSignal | undefined;
  progress(part: number): void;
  /** It arrived, and the answer comes back. */
  arrive(change?: Partial<StoredFile>): void;
  fail(kind: HostErrorKind, reason?: string): void;
}

/** A service whose requests end when a test says so. */
export interface UploadHost extends Required<Pick<Host, 'upload' | 'discard' | 'submit'>> {
  /** What it keeps. */
  readonly kept: Map<string, StoredFile>;
  /** Requests without an answer. */
  readonly open: OpenUpload[];
  /** An abort that comes when the bytes are there already changes nothing for the service. */
  abortsTooLate: boolean;
  /** As many deletions fail. */
  failingDiscards: number;
}

export function createUploadHost(): UploadHost {
  const kept = new Map<string, StoredFile>();
  const open: OpenUpload[] = [];
  let count = 0;
  const host: UploadHost = {
    kept,
    open,
    abortsTooLate: false,
    failingDiscards: 0,
    async upload(file: File, { document, onProgress, signal }: Upload) {
      const about = { name: file.name, size: file.size, type: file.type };
      const hash = (await sha256(await file.arrayBuffer()))!;
      return new Promise((resolve, reject) => {
        const close = (): void => void open.splice(open.indexOf(upload), 1);
        const upload: OpenUpload = {
          name: file.name,
          document,
          signal,
          progress: (part) => onProgress?.(part),
          arrive(change) {
            close();
            const stored = { id: `id-${++count}`, ...about, sha256: hash, ...change };
            kept.set(stored.id, stored);
            resolve(stored);
          },
          fail(kind, reason) {
            close();
            reject(Object.assign(new Error(kind), { kind, reason }));
          },
        };
        open.push(upload);
        signal?.addEventListener('abort', () => {
          if (host.abortsTooLate) return;
          close();
          reject(new DOMException('', 'AbortError'));
        });
      });
    },
    discard(id) {
      if (host.failingDiscards > 0) {
        host.failingDiscards--;
        return Promise.reject(new Error('offline'));
      }
      kept.delete(id);
      return Promise.resolve();
    },
    submit: () => Promise.reject(new Error('not asked for')),
  };
  return host;
}
