import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshConversation, launch, open, patron, signedIn, until } from './harness.mjs';

/** More than the page holds of one conversation. */
const MANY = 1200;

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await open(await signedIn(browser));
  await freshConversation(page, 'Before the flood');
  await patron.repeats('Reel', MANY);
  await page.locator('.row', { hasText: `Reel ${MANY}` }).click();
  await page.locator('.bubble', { hasText: `Reel ${MANY}` }).waitFor();
});
after(() => browser.close());

const log = () => page.locator('.log');
const bubble = (text) => page.locator('.bubble').getByText(text, { exact: true });
const scroll = (to) => log().evaluate((it, top) => (it.scrollTop = top < 0 ? it.scrollHeight : top), to);

test('a long history is read up to its beginning, and only a part of it is drawn', async () => {
  await until(
    'the first message',
    async () => {
      await scroll(0);
      return (await bubble('Before the flood').count()) > 0;
    },
    60_000,
  );
  assert.ok((await page.locator('.bubble').count()) < 200);
  await page.locator('.older').waitFor();
});

test('while one reads far up nothing moves, and what comes is there at the end', async () => {
  const top = await log().evaluate((it) => it.scrollTop);
  await patron.says('Much later');
  await page.locator('.row-line', { hasText: 'Much later' }).waitFor();
  assert.equal(await log().evaluate((it) => it.scrollTop), top);
  assert.equal(await bubble('Much later').count(), 0);
});

test('the way down brings back what was let go, without a hole', async () => {
  const seen = new Set();
  const look = async () => {
    for (const text of await page.locator('.run.in .bubble').allInnerTexts()) seen.add(text.trim());
  };
  await until(
    'the end',
    async () => {
      await look();
      await log().evaluate((it) => (it.scrollTop += it.clientHeight / 2));
      return (await bubble('Much later').count()) > 0;
    },
    120_000,
  );
  await look();
  const missing = Array.from({ length: MANY }, (_, at) => `Reel ${at + 1}`).filter((text) => !seen.has(text));
  assert.deepEqual(missing, []);
});

test('one press goes to the newest from anywhere', async () => {
  await until(
    'the end was let go',
    async () => {
      await scroll(0);
      return (await page.locator('.new-below', { hasText: 'To the newest' }).count()) > 0;
    },
    60_000,
  );
  await page.locator('.new-below').click();
  await bubble('Much later').waitFor();
  await until('the end is in view', () => log().evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight < 2));
});

test('the day stands above what was said on it, also when its beginning is far away', async () => {
  assert.match(await page.locator('.day').first().innerText(), /^Today, /);
  assert.equal(await page.locator('.day').count(), 1);
});

test('each day has a break of its own, and what is older than yesterday names its date', async () => {
  const context = await signedIn(browser);
  // The first message was said two days ago, as the page is told.
  await context.route(/\/messages\?limit=/, async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    const before = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
    body.messages[0].sort_at = before(2);
    body.messages[1].sort_at = before(1);
    await route.fulfill({ response, json: body });
  });
  const there = await open(context);
  const id = await freshConversation(there, 'Two days ago');
  await patron.says('A day ago');
  await patron.says('Now');
  await there.locator('.row-line', { hasText: 'Now' }).waitFor();
  await there.locator(`.row[data-id="${id}"]`).click();
  await there.locator('.bubble', { hasText: 'Now' }).waitFor();
  const days = await until('three days', async () => {
    const all = await there.locator('.day').allInnerTexts();
    return all.length === 3 && all;
  });
  assert.match(days[0], /^[A-Z][a-z]+day \d+ [A-Z][a-z]+/);
  assert.match(days[1], /^Yesterday, /);
  assert.match(days[2], /^Today, /);
  await context.close();
});
