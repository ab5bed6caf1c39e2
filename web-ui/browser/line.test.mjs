import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, freshConversation, launch, open, patron, signedIn, until } from './harness.mjs';

let browser;
let context;
let page;
let cut = false;
const sockets = new Set();

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  // A line that can be cut: sockets are closed, and no request gets an answer while it is down.
  await context.routeWebSocket(/\/api\/feed/, (socket) => {
    if (cut) return socket.close();
    socket.connectToServer();
    sockets.add(socket);
  });
  await context.route(/\/api\//, (route) => (cut ? route.abort() : route.continue()));
  page = await open(context);
  await freshConversation(page, 'Before the line went');
  await page.locator('.row', { hasText: 'Before the line went' }).click();
  await page.locator('.bubble', { hasText: 'Before the line went' }).waitFor();
});
after(() => browser.close());

async function cutLine() {
  cut = true;
  for (const socket of sockets) await socket.close();
  sockets.clear();
  await page.locator('.banner').waitFor();
}

test('without a line the page says so and shows nobody as present or writing', async () => {
  await cutLine();
  await page.locator('.lamp-off').waitFor();
  assert.equal(await page.locator('.thread-head .presence, .doing, .dots').count(), 0);
  assert.ok(await page.locator('.thread-actions .button').first().isDisabled());
});

test('what is written without a line goes out once when it is back, and what was missed is there', async () => {
  await page.locator('#reply').fill('written in the dark');
  await page.locator('#reply').press('Enter');
  await patron.says('said in the dark');
  // Else the page may come back by itself under the pointer.
  await page.locator('.banner', { hasText: /again in ([3-9]|\d\d) s/ }).waitFor();
  cut = false;
  await page.locator('.banner .button').click();
  await page.locator('.bubble', { hasText: 'said in the dark' }).waitFor();
  await until('the answer at the far end', async () => (await patron.heard()).includes('written in the dark'));
  assert.equal((await patron.heard()).filter((text) => text === 'written in the dark').length, 1);
  assert.equal(await page.locator('.bubble', { hasText: 'written in the dark' }).count(), 1);
  assert.equal(await page.locator('.banner').count(), 0);
});

test('when the session ends the sign-in lies over the page and the draft is still there behind it', async () => {
  await page.locator('#reply').fill('not lost');
  await call(page, 'DELETE', 'session');
  await page.locator('dialog.over').waitFor();
  assert.equal(await page.locator('#reply').inputValue(), 'not lost');
});
