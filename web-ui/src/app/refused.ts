import type { Problem, Text } from '../api/wire';

/** A refusal in words: ours for its code if we have them, else the server's sentence. */
export function refusedText(problem: Problem): Text {
  return { code: problem.code, parameters: problem.parameters, english: problem.detail || problem.title };
}
