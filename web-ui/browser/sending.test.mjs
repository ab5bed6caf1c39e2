import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, launch, open, openAccount, signedIn, until } from './harness.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await open(await signedIn(browser));
});
after(() => browser.close());

async function start(address, text) {
  const account = (await call(page, 'GET', 'accounts')).body.accounts[0];
  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.locator('#start-account').selectOption(account.id);
  await page.locator('#start-address').fill(address(account.address));
  await page.locator('#start-text').fill(text);
  await page.locator('#start-text').press('Tab');
  await page.keyboard.press('Enter');
}

test('what the network refuses says why, and goes out when it is tried again', async () => {
  await start((ours) => ours.replace(/^[^@]*/, 'late'), 'Your book is here.');
  const trouble = page.locator('.run.out .trouble.fail');
  await trouble.waitFor();
  assert.match(await trouble.innerText(), /Not sent\.\s+Not delivered: late@.+ does not exist or takes no messages\./);

  await openAccount();
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await trouble.waitFor({ state: 'detached' });
  await page.locator('.run.out .state', { hasText: /Sent|Delivered/ }).waitFor();
  assert.equal(await page.locator('.run.out .bubble').count(), 1);
});

test('what is no address is said at its field, and a right one opens a conversation however it is typed', async () => {
  await start(() => 'no address', 'Are you there?');
  const trouble = page.locator('#start-address-below');
  await trouble.filter({ hasText: 'There is a blank in no address' }).waitFor();
  assert.equal(await page.locator('#start-address').getAttribute('aria-invalid'), 'true');

  const account = (await call(page, 'GET', 'accounts')).body.accounts[0];
  await page.locator('#start-address').fill(` ${account.address.replace(/^[^@]*/, 'NOBODY').toUpperCase()}/Phone `);
  await page.keyboard.press('Enter');
  await page.locator('.bubble.failed', { hasText: 'Are you there?' }).waitFor();
  const shown = page.url().match(/conversations\/(\d+)/)[1];
  const { body } = await call(page, 'GET', `conversations/${shown}`);
  assert.equal(body.address, account.address.replace(/^[^@]*/, 'nobody'));
});

test('what fails again when it is tried again says so again', async () => {
  const trouble = page.locator('.run.out .trouble.fail');
  await trouble.waitFor();
  assert.match(await trouble.innerText(), /Not sent\.\s+Not delivered: nobody@/);
  await page.locator('.bubble.failed', { hasText: 'Are you there?' }).waitFor();

  const tried = async () => (await page.locator('.bubble.failed').count()) > 0;
  const asked = page.waitForResponse(/\/api\/messages\/\d+\/retry$/);
  await trouble.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  assert.equal((await asked).status(), 200);
  await until('it failed again', tried);
  assert.equal(await page.locator('.bubble', { hasText: 'Are you there?' }).count(), 1);
});
