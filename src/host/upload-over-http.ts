import type { StoredFile, Upload } from './host.js';
import { HostError } from './host-error.js';
import { connectionError, readReply } from './http-request.js';

/** Milliseconds without a byte gone or an answer come. A big file on a slow line may take longer than that as a whole. */
const longestSilence = 30_000;

/** `POST` of one file as `multipart/form-data`. By XMLHttpRequest: `fetch` says nothing of what has been sent. */
export function uploadOverHttp(
  address: string,
  file: File,
  { document, onProgress, signal }: Upload,
  silence = longestSilence,
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    const giveUp = (error: Error): void => {
      finish();
      reject(error);
      request.abort();
    };
    const onAbort = (): void => giveUp(new DOMException('', 'AbortError'));
    const listen = (): number => window.setTimeout(() => giveUp(new HostError('timeout')), silence);
    let timer = listen();
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(timer);
      timer = listen();
      onProgress?.(total > 0 ? loaded / total : 0);
    });
    request.addEventListener('error', () => giveUp(connectionError(undefined)));
    request.addEventListener('load', () => {
      finish();
      const { status, responseText } = request;
      resolve(Promise.resolve().then(() => readReply<StoredFile>(status, responseText)));
    });
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.send(formData(file, document));
  });
}

function formData(file: File, document: string): FormData {
  const data = new FormData();
  // Before the file: a service that reads as it comes knows the paper then.
  data.append('document', document);
  data.append('file', file, file.name);
  return data;
}
