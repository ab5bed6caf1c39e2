import { ProblemError } from '../api/problem';
import { say, t } from '../i18n/t';

/** What stands in the way of a form: words for the whole, and words beside single fields. */
export interface Troubles {
  readonly whole: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const noTroubles: Troubles = { whole: '', fields: {} };

/** The words for what an API call threw. */
export function troublesOf(thrown: unknown): Troubles {
  if (!(thrown instanceof ProblemError)) return { whole: t('gate.noAnswer'), fields: {} };
  const { code, parameters, detail, fields } = thrown.problem;
  const beside = Object.fromEntries((fields ?? []).map((one) => [one.field, say(one.text)]));
  return { whole: say({ code, parameters, english: detail }), fields: beside };
}
