import type { Problem } from './wire';

/** What the server answered instead of a result, as problem details (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
  }

  /** True when the server refused for this reason, e.g. `conversation-taken`. */
  is(code: string): boolean {
    return this.problem.code === code || this.problem.type.endsWith(`/${code}`);
  }
}

/** No answer came at all: no line, or the server is not there. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NoAnswer';
  }
}
