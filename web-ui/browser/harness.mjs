// What every browser test needs: a browser, a signed-in page, a patron on the other side, and the checks they share.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const need = (name) => process.env[name] ?? assert.fail(`${name} is not set: see browser/README.md`);

export const url = need('CARREL_URL');
export const credentials = { email: need('CARREL_EMAIL'), password: need('CARREL_PASSWORD') };
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const layouts = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 1024, height: 768 },
  small: { width: 800, height: 700 },
  phone: { width: 390, height: 844 },
};

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A context with its own cookies and storage, signed in. */
export async function signedIn(browser, options = {}, who = credentials) {
  const context = await browser.newContext({ viewport: layouts.wide, ...options });
  const page = await context.newPage();
  await page.goto(url);
  const { status } = await call(page, 'POST', 'session', who);
  assert.equal(status, 200, 'signing in');
  await page.close();
  return context;
}

/** A page of the inbox that hears keys and what happens: the sign-in, or one without its feed, has a `main`, too. */
export async function open(context, path = '') {
  const page = await context.newPage();
  await go(page, path);
  return page;
}

/** Loads another page of the inbox in the same tab; on return it is alive. */
export async function go(page, path = '') {
  await page.goto(url + path);
  await page.locator('body[data-state="inbox"] main').first().waitFor();
}

/** A REST call as the page itself would make it. */
export function call(page, method, path, body) {
  return page.evaluate(
    async ([verb, to, what]) => {
      const response = await fetch(new URL(`api/${to}`, document.baseURI), {
        method: verb,
        headers: what ? { 'content-type': 'application/json' } : {},
        body: what ? JSON.stringify(what) : undefined,
      });
      return { status: response.status, body: response.status === 204 ? null : await response.json() };
    },
    [method, path, body],
  );
}

async function patronCall(body, query = '') {
  const patronUrl = need('CARREL_PATRON') + query;
  const init = body
    ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    : {};
  const response = await fetch(patronUrl, init);
  assert.ok(response.ok, `the patron's side answered ${response.status}`);
  return body ? null : response.json();
}

export const patron = {
  says: (text) => patronCall({ text }),
  /** The same words many times, each with its number behind. */
  repeats: (text, times) => patronCall({ text, times }),
  /** Sends a file that lies at an address, as Jabber clients do. */
  sends: (address) => patronCall({ file: address }),
  types: () => patronCall({ typing: true }),
  /** Reacts to the newest message with these words. */
  reacts: (sign, to) => patronCall({ react: sign, to }),
  heard: () => patronCall(),
  /** All that came which is more than a state, as it stands on the wire. */
  xml: () => patronCall(undefined, '?xml'),
};

/** Another patron, on IRC, where the test has one. */
export const stranger = {
  says: (text) => patronCall({ irc: text }),
  heard: () => patronCall(undefined, '?irc'),
};

/** Opens an account for "late" at the server of the far end. */
export const openAccount = () => patronCall({ order: 'late' });

/** The disk that the gateway's data lie on. */
export const disk = {
  fill: () => patronCall({ order: 'fill' }),
  makeRoom: () => patronCall({ order: 'room' }),
};

/** Waits until a condition holds and answers with what it gave; the last value stands in the failure. */
export async function until(what, condition, ms = 10_000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) assert.fail(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Closes whatever the patron has open, lets them write again, and gives the id of the conversation that waits. */
export async function freshConversation(page, text) {
  const open = async () =>
    (await call(page, 'GET', 'conversations?limit=200')).body.conversations.filter(
      (one) => one.phase !== 'CLOSED' && one.kind === 'PATRON',
    );
  for (const { id } of await open()) {
    await call(page, 'POST', `conversations/${id}/claim`, { request_id: crypto.randomUUID() });
    await call(page, 'POST', `conversations/${id}/close`, { request_id: crypto.randomUUID() });
  }
  await patron.says(text);
  const found = await until(`a conversation with "${text}"`, async () =>
    (await open()).find((one) => one.last?.text === text),
  );
  return found.id;
}

/** Fails with every violation of axe-core on the page as it stands. */
export async function accessible(page, where) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await globalThis.axe.run(document, { runOnly: tags });
    return result.violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' || ')}`,
    );
  });
  assert.deepEqual(violations, [], `axe-core, ${where}`);
}
