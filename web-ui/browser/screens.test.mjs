import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, freshConversation, launch, layouts, open, signedIn, url } from './harness.mjs';

let browser;
let id;

before(async () => {
  browser = await launch();
  const page = await open(await signedIn(browser));
  id = await freshConversation(page, 'Look at all screens');
  await page.close();
});
after(() => browser.close());

/** Every screen of the product by its path; dialogs are opened on top of the inbox. */
const paths = () => [
  '',
  `conversations/${id}`,
  `conversations/${id}?details`,
  'settings/accounts',
  'settings/people',
  'settings/routes',
  'settings/tokens',
  'settings/mine',
];
const layers = [
  ['keys', (page) => page.keyboard.press('?')],
  ['palette', (page) => page.keyboard.press('Control+k')],
  ['menu', (page) => page.locator('.rail-me').click()],
  ['new conversation', (page) => page.locator('.list-head .icon-button').click()],
];

for (const [layout, viewport] of Object.entries(layouts)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`no screen has a barrier: ${layout}, ${colorScheme}`, async () => {
      const context = await signedIn(browser, { viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      for (const path of paths()) {
        const page = await open(context, path);
        await page.waitForLoadState('networkidle');
        await accessible(page, path || 'list');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} scrolls sideways by ${wide} px`);
        await page.close();
      }
      await context.close();
    });
  }
}

for (const [name, show] of layers) {
  test(`no dialog has a barrier: ${name}`, async () => {
    const context = await signedIn(browser, { bypassCSP: true, reducedMotion: 'reduce' });
    const page = await open(context);
    await show(page);
    await page.locator('dialog[open], .menu').first().waitFor();
    await accessible(page, name);
    await context.close();
  });
}

test('the sign-in has no barrier', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.gate').waitFor();
  await accessible(page, 'sign-in');
  await context.close();
});

test('the page asks no other host for anything and breaks no rule of its policy', async () => {
  const context = await signedIn(browser);
  const page = await context.newPage();
  const hosts = new Set();
  const complaints = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  for (const path of paths()) {
    await page.goto(url + path);
    await page.waitForLoadState('networkidle');
  }
  assert.deepEqual([...hosts], [new URL(url).host]);
  assert.deepEqual(complaints, []);
  const policy = (await page.goto(url)).headers()['content-security-policy'] ?? '';
  assert.match(policy, /script-src 'self'/);
  assert.doesNotMatch(policy, /unsafe/);
  await context.close();
});
