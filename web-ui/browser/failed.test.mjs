import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, launch, open, patron, signedIn, until } from './harness.mjs';

// A route passes on what the patron writes to "Second desk", an account that is not there at first.
let browser;
let page;
let card;

before(async () => {
  browser = await launch();
  page = await open(await signedIn(browser, { bypassCSP: true }), 'settings/accounts');
  card = named('Ask Alder');
  for (const text of ['The first', 'The second', 'The third']) await patron.says(text);
  await card.getByText('3 messages failed here.').waitFor();
  await card.getByRole('button', { name: 'Show' }).click();
  await card.locator('.failed-events li').nth(2).waitFor();
});
after(() => browser.close());

const named = (name) => page.locator('.account').filter({ has: page.getByRole('heading', { name, exact: true }) });
const event = (text) => card.locator('.failed-events li', { hasText: text });

test('what failed is shown with its words and why', async () => {
  const words = await event('The first').innerText();
  assert.match(words, /could not be passed on/);
  assert.match(words, /There is no account named "Second desk"/);
  await accessible(page, 'failed events');
});

test('what fails again stays and says so', async () => {
  await event('The first').getByRole('button', { name: 'Try again' }).click();
  await until('words', async () => (await card.locator('.failed-events .trouble').count()) > 0);
  assert.match(await card.locator('.failed-events .trouble').innerText(), /It failed again and stays here/);
  assert.equal(await event('The first').count(), 1);
});

test('what is discarded is gone', async () => {
  await event('The second').getByRole('button', { name: 'Discard' }).click();
  await event('The second').waitFor({ state: 'detached' });
  await card.getByText('2 messages failed here.').waitFor();
});

test('what can be passed on now goes, when it is tried again', async () => {
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.locator('#account-network').selectOption('loopback');
  await page.locator('#account-name').fill('Second desk');
  await page.locator('#account-patrons').fill('0');
  await page.getByRole('button', { name: 'Connect' }).click();
  await named('Second desk')
    .locator('.account-status', { hasText: /^Connected$/ })
    .waitFor();
  for (const text of ['The first', 'The third']) {
    await event(text).getByRole('button', { name: 'Try again' }).click();
    await event(text).waitFor({ state: 'detached' });
  }
  await card.getByText('Nothing is left to decide.').waitFor();
  await until('no count is left', async () => (await card.getByText('failed here').count()) === 0);
});
