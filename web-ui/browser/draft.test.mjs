import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, freshConversation, launch, open, signedIn, until } from './harness.mjs';

let browser;
let context;
let page;
let id;

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  page = await open(context);
  id = await freshConversation(page, 'Draft please');
  await page.locator('.row', { hasText: 'Draft please' }).click();
});
after(() => browser.close());

const reply = () => page.locator('#reply');

test('a draft survives a reload, its note switch with it', async () => {
  await reply().fill('look in cabinet 3');
  await page.locator('.toggle').click();
  await page.reload();
  await reply().waitFor();
  assert.equal(await reply().inputValue(), 'look in cabinet 3');
  assert.equal(await page.locator('.toggle').getAttribute('aria-pressed'), 'true');
});

test('another tab shows the same draft', async () => {
  const other = await open(context, `conversations/${id}`);
  assert.equal(await other.locator('#reply').inputValue(), 'look in cabinet 3');
  await other.close();
});

test('a note stays among staff', async () => {
  await reply().press('Enter');
  await page.locator('.note', { hasText: 'look in cabinet 3' }).waitFor();
  assert.equal(await page.locator('.toggle').getAttribute('aria-pressed'), 'false');
});

test('the loser of a race for a conversation is told who was faster and keeps the draft', async () => {
  const colleague = { email: `sally${Date.now()}@library.example`, password: 'reading lamp and tea' };
  await call(page, 'POST', 'operators', { ...colleague, name: 'Sally Brandt', role: 'OPERATOR' });
  const theirs = await open(await signedIn(browser, {}, colleague), `conversations/${id}`);
  // The other page does not hear of the claim until it has sent: its feed is cut.
  await page.routeWebSocket(/\/api\/feed/, (socket) => socket.close());
  await reply().fill('my answer');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await call(theirs, 'POST', `conversations/${id}/claim`, { request_id: crypto.randomUUID() });
  await reply().press('Enter');
  const words = await until('the words', async () =>
    page
      .locator('.trouble-bar')
      .innerText()
      .catch(() => ''),
  );
  assert.match(words, /Sally took this/);
  assert.equal(await reply().inputValue(), 'my answer');
});
