import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, freshConversation, launch, layouts, open, patron, signedIn, stranger, until } from './harness.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await open(await signedIn(browser));
});
after(() => browser.close());

const row = (text) => page.locator('.row', { hasText: text });
const said = () => page.locator('.bubble .text').allInnerTexts();
const names = () => page.locator('.row .net').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));

test('XMPP and IRC stand in one inbox, who waits longest first', async () => {
  await freshConversation(page, 'From Jabber');
  await stranger.says('From IRC');
  await row('From IRC').waitFor();

  assert.deepEqual(await names(), ['Jabber (XMPP)', 'IRC']);
  await row('From IRC').click();
  await page.locator('.bubble', { hasText: 'From IRC' }).waitFor();
  await stranger.says('Second line');
  await patron.says('Elsewhere');
  await page.locator('.bubble', { hasText: 'Second line' }).waitFor();
  assert.deepEqual(await said(), ['From IRC', 'Second line']);
});

test('what the network does to a message is said before it goes, and shown', async () => {
  await stranger.says('Which forms do I need?');
  await row('Which forms do I need?').click();
  const hint = page.locator('#reply-hint');
  await page.locator('#reply').fill('One page.');
  await until('nothing is lost', async () => (await hint.innerText()) === 'IRC: goes out as it stands.');

  await page.locator('#reply').fill('The **green** one.\n\nThe blue one.');
  await until('what is lost', async () => {
    const words = await hint.innerText();
    return words.includes('It goes out as 2 messages.') && words.includes('Empty lines are left out.');
  });
  await page.getByRole('button', { name: 'Show preview' }).click();
  assert.deepEqual(await page.locator('.preview li').allInnerTexts(), ['The green one.', 'The blue one.']);
  await accessible(page, 'the preview');
  await page.setViewportSize(layouts.phone);
  await accessible(page, 'the preview on a phone');
  await page.setViewportSize(layouts.wide);

  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await until('both lines at the far end', async () => {
    const heard = await stranger.heard();
    return heard.length >= 2 && heard.at(-1) === 'The blue one.' && heard.at(-2).includes('green');
  });
  assert.equal(await page.locator('.preview').count(), 0);
});

test('a message that the network cannot carry is refused in words before it goes', async () => {
  await stranger.says('Read me the book');
  await row('Read me the book').click();
  await page.locator('#reply').fill('line\n'.repeat(150));
  await page.locator('.refused', { hasText: 'This would be 150 lines on IRC' }).waitFor();
  await page.locator('#reply').fill('');
});
