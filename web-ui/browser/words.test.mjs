import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshConversation, launch, open, signedIn, until } from './harness.mjs';

let browser;
let context;
let id;

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  const page = await open(context);
  id = await freshConversation(page, 'Which words are ours?');
  await page.close();
});
after(() => browser.close());

/**
 * Every word on the page that the pseudo-locale did not change. What people wrote or named carries translate="no";
 * all else comes from the catalogue and stands in brackets.
 */
function untranslated() {
  const plain = (text) => /[A-Za-z]{2,}/.test(text.replace(/\[[^\]]*\]/g, ''));
  const ours = (element) => !element.closest('[translate="no"], .net, option, [hidden], script, style');
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim();
    if (plain(text) && ours(walk.currentNode.parentElement)) found.push(text);
  }
  for (const name of ['aria-label', 'title', 'placeholder'])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (plain(element.getAttribute(name)) && ours(element)) found.push(`${name}=${element.getAttribute(name)}`);
  return found;
}

const at = (path) => `${path}?locale=pseudo`;
const screens = [
  ['the list', () => '', () => undefined],
  ['a conversation', () => `conversations/${id}`, () => undefined],
  ['the accounts', () => 'settings/accounts', () => undefined],
  ['the form of an account', () => 'settings/accounts', (page) => page.locator('.page-head .button').click()],
  [
    'the form of Practice',
    () => 'settings/accounts',
    async (page) => {
      await page.locator('.page-head .button').click();
      await page.locator('#account-network').selectOption('loopback');
    },
  ],
  ['the people', () => 'settings/people', () => undefined],
  ['the form of a colleague', () => 'settings/people', (page) => page.locator('.page-head .button').click()],
  ['the routes', () => 'settings/routes', () => undefined],
  ['the tokens', () => 'settings/tokens', () => undefined],
  ['what is mine', () => 'settings/mine', () => undefined],
  ['the keys', () => '', (page) => page.keyboard.press('?')],
  ['the palette', () => `conversations/${id}`, (page) => page.keyboard.press('Control+k')],
  ['the own menu', () => '', (page) => page.locator('.rail-me').click()],
  ['a new conversation', () => '', (page) => page.locator('.list-head .icon-button').click()],
];

for (const [name, path, show] of screens) {
  test(`no untranslated word: ${name}`, async () => {
    const page = await open(context, at(path()));
    await page.waitForLoadState('networkidle');
    await show(page);
    // The page is ready when nothing on it is loading any more.
    await page.waitForLoadState('networkidle');
    await until(
      'nothing but translated words',
      async () => (await page.evaluate(untranslated)).length === 0,
      1000,
    ).catch(() => undefined);
    assert.deepEqual(await page.evaluate(untranslated), []);
    await page.close();
  });
}
