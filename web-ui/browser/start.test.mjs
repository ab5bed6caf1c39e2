import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, call, launch, open, signedIn, until } from './harness.mjs';

let browser;
let page;
let account;

const field = () => page.locator('#start-address');
const hits = () => page.locator('.contact-hits:not([hidden]) [role=option]');
const requests = [];

before(async () => {
  browser = await launch();
  page = await open(await signedIn(browser));
  page.on('request', (request) => requests.push(request.url()));
  const made = await call(page, 'POST', 'accounts', {
    network: 'loopback',
    name: 'Reading room',
    values: { patrons: ['0'] },
  });
  account = made.body.id;
  await until('the account is connected', async () => {
    const { body } = await call(page, 'GET', `accounts/${account}`);
    return body.status.code === 'CONNECTED';
  });
  for (const letter of 'abcdefghijklmnopqrstuvwx')
    await call(page, 'POST', 'conversations', {
      account,
      address: `reader${letter}`,
      text: 'Your book is here.',
      request_id: crypto.randomUUID(),
    });
});
after(() => browser.close());

async function begin() {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.locator('#start-account').selectOption(account);
  await field().focus();
}

test('contacts are found while one types, with one question after the last key', async () => {
  await begin();
  requests.length = 0;
  await field().pressSequentially('readerc', { delay: 20 });
  await until('one is left', async () => (await hits().count()) === 1);
  assert.match(await hits().innerText(), /readerc/);
  const asked = requests.filter((one) => one.includes('/contacts?'));
  assert.ok(asked.length <= 2, `asked ${asked.length} times: ${asked.join(' ')}`);
  await accessible(page, 'contacts that were found');
});

test('the keyboard chooses a contact, and Escape closes the list before the dialog', async () => {
  await begin();
  await field().fill('readerd');
  await hits().first().waitFor();
  await field().press('ArrowDown');
  assert.equal(await field().getAttribute('aria-activedescendant'), 'start-address-hit-0');
  await field().press('Enter');
  assert.equal(await field().inputValue(), 'readerd');
  assert.equal(await hits().count(), 0);
  await field().press('ArrowDown');
  await hits().first().waitFor();
  await field().press('Escape');
  await until('the list is closed', async () => (await hits().count()) === 0);
  assert.equal(await page.locator('dialog.start').count(), 1);
  await field().press('Escape');
  await until('the dialog is closed', async () => (await page.locator('dialog.start').count()) === 0);
});

test('more of many are shown when they are asked for', async () => {
  await begin();
  await field().fill('reader');
  await until('a page and more', async () => (await hits().count()) === 21);
  await page.getByRole('option', { name: 'Show more' }).click();
  await until('all of them', async () => (await hits().count()) === 24);
});

test('where nobody is found it says so, and the address is taken as it is', async () => {
  await begin();
  await field().fill('somebodyelse');
  await page.getByText('No contact of that name or address yet.').waitFor();
  await page.locator('#start-text').fill('The book you asked for is here.');
  await page.locator('.start-form button[type=submit]').click();
  await page.locator('.run.out', { hasText: 'The book you asked for is here.' }).waitFor();
});
