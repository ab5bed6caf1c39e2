import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshConversation, launch, open, patron, signedIn, until } from './harness.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await open(await signedIn(browser));
});
after(() => browser.close());

const press = (keys) => page.keyboard.press(keys);
const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');

test('a conversation is found, claimed, answered and closed without a mouse', async () => {
  const id = await freshConversation(page, 'Keys only');
  await page.locator('.row', { hasText: 'Keys only' }).waitFor();
  await press('g');
  await press('w');
  await press('j');
  await page.locator('.bubble', { hasText: 'Keys only' }).waitFor();
  assert.ok(page.url().includes(`conversations/${id}`));
  await press('c');
  await page.locator('.thread-actions [aria-pressed="true"]').waitFor();
  await press('r');
  await page.keyboard.type('Answered by hand');
  await press('Enter');
  await until('the answer at the far end', async () => (await patron.heard()).includes('Answered by hand'));
  await press('Escape');
  await press('e');
  await page.locator('.thread-sub', { hasText: 'closed' }).waitFor();
});

test('Tab, arrows and Enter open a row', async () => {
  await freshConversation(page, 'By arrows');
  await press('g');
  await press('a');
  await page.locator('.row[tabindex="0"]').focus();
  await press('Home');
  await press('Enter');
  await page.locator('.row[aria-current]').waitFor();
  assert.equal(await page.locator('.row[tabindex="0"]').count(), 1);
});

test('F6 goes from pane to pane and back', async () => {
  await page.locator('.row[tabindex="0"]').focus();
  await press('F6');
  assert.equal(await focused(), 'reply');
  await press('Shift+F6');
  assert.match(await focused(), /row/);
});

test('letters do nothing while one writes, and nothing at all when they are switched off', async () => {
  await page.locator('#reply').focus();
  await page.keyboard.type('c?e');
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await page.locator('#reply').fill('');
  await press('Escape');
  await press('?');
  await page.locator('.dialog .check input').uncheck();
  await press('Escape');
  await press('?');
  assert.equal(await page.locator('dialog[open]').count(), 0);
});

test('the palette does what fits, and the focus returns where it was', async () => {
  await page.locator('#reply').focus();
  await press('Control+k');
  await page.locator('.palette input').waitFor();
  await press('Escape');
  assert.equal(await focused(), 'reply');
  await press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('this comp');
  await press('Enter');
  await page.locator('.computer').waitFor();
  await press('Escape');
});
