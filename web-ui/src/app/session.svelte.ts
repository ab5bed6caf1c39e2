import { api, onSignedOut } from '../api/client';
import { NoAnswer, ProblemError } from '../api/problem';
import type { Session } from '../api/wire';

/**
 * Where we stand with the server: `asking` at first, `setup` before there is an administrator, `out` nobody signed in,
 * `in` signed in, `expired` was in and is out now (the sign-in lies over the page), `away` no answer at all.
 */
export type Standing = 'asking' | 'setup' | 'out' | 'in' | 'expired' | 'away';

let standing = $state<Standing>('asking');
let session = $state.raw<Session | null>(null);

onSignedOut(() => {
  if (standing === 'in') standing = 'expired';
});

/** The session for components: `sessionState.standing`, `sessionState.session`. */
export const sessionState = {
  get standing(): Standing {
    return standing;
  },
  get session(): Session | null {
    return session;
  },
};

/** Takes a session that set-up or sign-in was given. */
export function enter(given: Session): void {
  session = given;
  standing = 'in';
}

/** Asks the server who we are. */
export async function ask(): Promise<void> {
  try {
    enter(await api.get<Session>('session'));
  } catch (problem) {
    if (problem instanceof NoAnswer) noAnswer();
    else if (problem instanceof ProblemError) await askSetup();
    else throw problem;
  }
}

/** Without an answer nothing is known anew: who was in stays in, and the banner tells of the lost line. */
function noAnswer(): void {
  if (!session) standing = 'away';
}

async function askSetup(): Promise<void> {
  try {
    const { needed } = await api.get<{ needed: boolean }>('setup');
    standing = needed ? 'setup' : session ? 'expired' : 'out';
  } catch {
    noAnswer();
  }
}

/** Signs out on the server and here; drafts stay on this computer. */
export async function leave(): Promise<void> {
  await api.delete('session');
  session = null;
  standing = 'out';
}
