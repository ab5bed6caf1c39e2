import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, layouts, need, open, url, credentials } from './harness.mjs';

const practice = need('CARREL_PRACTICE');
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('signing in, the feed and a talk both ways work below the base path', async () => {
  const context = await browser.newContext({ viewport: layouts.wide });
  const desk = await context.newPage();
  const astray = [];
  desk.on('request', (request) => request.url().startsWith(url) || astray.push(request.url()));
  await desk.goto(url);
  await desk.locator('#signin-email').fill(credentials.email);
  await desk.locator('#signin-password').fill(credentials.password);
  await desk.locator('.gate button').click();
  await desk.locator('.lamp-on').waitFor();

  const patron = await (await browser.newContext()).newPage();
  await patron.goto(practice);
  await patron.locator('#name').fill('Tariq');
  const connected = patron.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await patron.locator('#enter button').click();
  await connected;
  await patron.locator('#text').fill('Is the reading room open?');
  await patron.locator('#text').press('Enter');

  await desk.locator('.row', { hasText: 'Is the reading room open?' }).click();
  assert.ok(desk.url().startsWith(`${url}conversations/`), desk.url());
  await desk.locator('#reply').fill('Until eight.');
  await desk.locator('#reply').press('Enter');
  await patron.locator('#log .staff', { hasText: 'Until eight.' }).waitFor();

  await desk.reload();
  await desk.locator('.bubble', { hasText: 'Until eight.' }).waitFor();
  assert.deepEqual(astray, []);
});

test('an address below the base path opens where it points', async () => {
  const context = await browser.newContext({ viewport: layouts.wide });
  const page = await context.newPage();
  await page.goto(`${url}settings/accounts`);
  await page.locator('#signin-email').fill(credentials.email);
  await page.locator('#signin-password').fill(credentials.password);
  await page.locator('.gate button').click();
  const card = page.locator('.account', { hasText: 'Practice' });
  await card.waitFor();
  assert.equal(await card.getByRole('link', { name: 'Page for patrons' }).getAttribute('href'), practice);
  await (await open(context, 'settings/people')).locator('.settings-row').first().waitFor();
});
