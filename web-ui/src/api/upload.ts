import { apiUrl } from './client';
import { NoAnswer, ProblemError } from './problem';
import type { File as Stored, Problem } from './wire';

export interface Upload {
  readonly done: Promise<Stored>;
  readonly stop: () => void;
}

/** Sends a file as it is, piece by piece; `fetch` tells nothing of how far it came. */
export function upload(file: File, progress: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Stored>((resolve, reject) => {
    request.open('POST', apiUrl(`files?name=${encodeURIComponent(file.name)}`));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => progress(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Stored);
      else if (request.response) reject(new ProblemError(request.response as Problem));
      else reject(new NoAnswer(request.status));
    };
    request.onerror = () => reject(new NoAnswer('network'));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}
