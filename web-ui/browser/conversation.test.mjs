import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshConversation, launch, open, patron, signedIn, until } from './harness.mjs';

let browser;
let context;
let page;

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  page = await open(context);
});
after(() => browser.close());

const row = (text) => page.locator('.row', { hasText: text });
const send = async (text) => {
  await page.locator('#reply').fill(text);
  await page.locator('#reply').press('Enter');
};

test('a patron writes, the operator answers in the page, the patron receives it', async () => {
  const id = await freshConversation(page, 'Do you hold the Gazette of 1938?');
  await row('Do you hold the Gazette of 1938?').click();
  await page.locator('.bubble', { hasText: 'Do you hold the Gazette of 1938?' }).waitFor();
  await send('Yes, all of it, on film.');
  await until('the answer at the far end', async () => (await patron.heard()).includes('Yes, all of it, on film.'));
  await page.locator('.run.out', { hasText: 'Yes, all of it, on film.' }).locator('.sent, .delivered, .read').waitFor();
  assert.ok(page.url().endsWith(`conversations/${id}`));
});

test('sending to an unclaimed conversation claims it', async () => {
  await freshConversation(page, 'Who has this?');
  await row('Who has this?').click();
  await page.locator('.will').waitFor();
  await send('I do.');
  await page.locator('.thread-actions [aria-pressed="true"]').waitFor();
});

test('a message that comes while one reads stands at the end, and is read in all tabs', async () => {
  const id = await freshConversation(page, 'First words');
  const other = await open(context);
  await page.bringToFront();
  await row('First words').click();
  await patron.says('Second words');
  await page.locator('.bubble', { hasText: 'Second words' }).waitFor();
  await until(
    'no count in the other tab',
    async () => (await other.locator(`.row[data-id="${id}"] .count`).count()) === 0,
  );
  await other.close();
});

test('the patron is seen writing', async () => {
  await freshConversation(page, 'Wait, I am typing');
  await row('Wait, I am typing').click();
  await patron.types();
  await page.locator('.typing .dots').waitFor();
});

test('HTML and script in a message are shown as text', async () => {
  const text = '<img src=x onerror="document.title=1"><script>alert(1)</script><b>bold</b>';
  await freshConversation(page, text);
  await row('<img src=x').click();
  const bubble = page.locator('.bubble', { hasText: '<b>bold</b>' });
  await bubble.waitFor();
  assert.equal(await bubble.locator('img, script, b').count(), 0);
  assert.equal((await bubble.innerText()).trim(), text);
});

test('a closed conversation can be opened again from the notice', async () => {
  await freshConversation(page, 'Close me');
  await row('Close me').click();
  await page.locator('.offer .primary').click();
  await page.locator('.thread-actions .plain').click();
  await page.locator('.toast .linklike').click();
  await page.locator('.thread-actions [aria-pressed="true"]').waitFor();
});
