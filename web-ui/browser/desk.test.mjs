import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, freshConversation, go, launch, open, patron, signedIn, until } from './harness.mjs';

let browser;
let context;
let page;

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  page = await open(context);
});
after(() => browser.close());

const row = (id) => page.locator(`.row[data-id="${id}"]`);
const field = (label) => page.getByLabel(label, { exact: true });

test('a row shows network, time, last line and unread count; the title counts who calls', async () => {
  const id = await freshConversation(page, 'One question');
  await patron.says('And another');
  await row(id).locator('.count', { hasText: '2' }).waitFor();
  await row(id).locator('.row-line', { hasText: 'And another' }).waitFor();
  assert.equal(await row(id).locator('.net').getAttribute('aria-label'), 'Jabber (XMPP)');
  await until('the count in the title', async () => (await page.title()).startsWith('(1)'));
});

test('a conversation marked unread counts again, and is read when it is opened', async () => {
  const id = await freshConversation(page, 'Later, please');
  await row(id).click();
  await page.bringToFront();
  await until('it is read', async () => (await row(id).locator('.count').count()) === 0);
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  await row(id).locator('.count', { hasText: '1' }).waitFor();
  await row(id).click();
  await until('it is read again', async () => (await row(id).locator('.count').count()) === 0);
});

test('a row says which colleague wrote its last line', async () => {
  const sally = { email: `sally${Date.now()}@library.example`, password: 'reading lamp and tea' };
  await go(page, 'settings/people');
  await page.getByRole('button', { name: 'Add a colleague' }).click();
  await field('Name').fill('Sally Brandt');
  await field('E-mail').fill(sally.email);
  await field('First password').fill(sally.password);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('.settings-row', { hasText: sally.email }).waitFor();
  await go(page);
  const id = await freshConversation(page, 'Who answers?');
  const theirs = await open(await signedIn(browser, {}, sally), `conversations/${id}`);
  await theirs.locator('#reply').fill('I do');
  await theirs.locator('#reply').press('Enter');
  await row(id).locator('.row-you', { hasText: 'Sally:' }).waitFor();
  await theirs.close();
});

test('writing first to an address opens the conversation', async () => {
  const account = (await call(page, 'GET', 'accounts')).body.accounts[0];
  const known = await freshConversation(page, 'So that we know the address');
  const { address } = (await call(page, 'GET', `conversations/${known}`)).body;
  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.locator('#start-account').selectOption(account.id);
  await page.locator('#start-address').fill(address);
  await page.locator('#start-text').fill('The book you asked for is here.');
  await page.locator('.start-form button[type=submit]').click();
  await page.locator('.run.out', { hasText: 'The book you asked for is here.' }).waitFor();
  await until('it arrived', async () => (await patron.heard()).includes('The book you asked for is here.'));
});

test('the own name is changed, and the password only with the present one', async () => {
  const tariq = { email: `tariq${Date.now()}@library.example`, password: 'reading lamp and tea' };
  await call(page, 'POST', 'operators', { ...tariq, name: 'Tariq', role: 'OPERATOR' });
  const theirs = await open(await signedIn(browser, {}, tariq), 'settings/mine');
  const write = (label, text) => theirs.getByLabel(label, { exact: true }).fill(text);
  await write('Name', 'Tariq Osei');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await theirs.getByText('Saved.').waitFor();
  await write('Present password', 'not the right one');
  await write('New password', 'another sentence for the desk');
  await theirs.getByRole('button', { name: 'Change the password' }).click();
  await theirs.locator('.trouble, .field-error').first().waitFor();
  await write('Present password', tariq.password);
  await theirs.getByRole('button', { name: 'Change the password' }).click();
  await theirs.getByText('Your other sessions have ended.').waitFor();
  await (await signedIn(browser, {}, { ...tariq, password: 'another sentence for the desk' })).close();
  await go(page, 'settings/people');
  await page.locator('.settings-row', { hasText: 'Tariq Osei' }).waitFor();
});

test("the form of an account is its adapter's, and a wrong entry is told beside its field", async () => {
  await go(page, 'settings/accounts');
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.locator('#account-network').selectOption('loopback');
  assert.equal(await page.locator('#account-pace option').first().innerText(), 'Calm');
  await page.locator('#account-patrons').fill('many');
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.locator('.field-error', { hasText: 'Write a number' }).waitFor();
  await page.locator('#account-patrons').fill('0');
  await page.locator('#account-name').fill('Trial desk');
  await page.getByRole('button', { name: 'Connect' }).click();
  const card = page.locator('.account', { hasText: 'Trial desk' });
  await card.locator('.account-status', { hasText: 'Connected' }).waitFor();
  await card.getByRole('button', { name: 'Turn off' }).click();
  await card.locator('.account-status', { hasText: 'Off' }).waitFor();
  assert.equal(await card.getByText('keeps no history').count(), 0);
  await card.getByRole('button', { name: 'Remove' }).click();
  await card.getByRole('button', { name: 'Remove it' }).click();
  await until('it is gone', async () => (await card.count()) === 0);
});

test('somebody who waits is notified of while nobody looks, once', async () => {
  await context.grantPermissions(['notifications']);
  await go(page);
  await page.evaluate(() => {
    globalThis.shown = [];
    const notify = function (title) {
      globalThis.shown.push(title);
    };
    globalThis.Notification = Object.assign(notify, { permission: 'granted' });
    document.hasFocus = () => false;
    dispatchEvent(new Event('blur'));
  });
  await freshConversation(page, 'Is anybody there?');
  await until('a notification', async () => (await page.evaluate(() => globalThis.shown.length)) > 0);
  assert.match((await page.evaluate(() => globalThis.shown)).at(-1), /waits$/);
});
