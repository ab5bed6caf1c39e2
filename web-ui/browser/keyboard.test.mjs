import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshConversation, launch, layouts, open, patron, signedIn, until } from './harness.mjs';

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

/** What can be pressed, chosen or filled in and is in sight, but was not reached by so many Tabs. */
async function unreachable(there) {
  const wanted = () => {
    const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]');
    const shut = document.querySelector('dialog[open]') ?? document;
    // A row and an entry of a menu are reached by arrows; radio buttons of one name are one stop.
    return [...all].filter(
      (one) =>
        shut.contains(one) &&
        !one.disabled &&
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.matches('.row[tabindex="-1"], [role^="menuitem"], input[type="radio"]:not(:checked), .skip'),
    );
  };
  await there.evaluate((source) => {
    globalThis.wanted = new Function(`return (${source})()`);
    globalThis.met = new Set();
    document.activeElement?.blur();
  }, wanted.toString());
  const many = await there.evaluate(() => globalThis.wanted().length);
  for (let i = 0; i < many + 5; i++) {
    await there.keyboard.press('Tab');
    await there.evaluate(() => globalThis.met.add(document.activeElement));
  }
  return there.evaluate(() =>
    globalThis
      .wanted()
      .filter((one) => !globalThis.met.has(one))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

for (const layout of ['wide', 'narrow', 'phone']) {
  test(`Tab reaches all that can be done: ${layout}`, async () => {
    const id = await freshConversation(page, 'Reach me');
    const context = await signedIn(browser, { viewport: layouts[layout], bypassCSP: true });
    const places = ['', `conversations/${id}`, `conversations/${id}?details`];
    for (const path of [
      ...places,
      'settings/accounts',
      'settings/people',
      'settings/routes',
      'settings/tokens',
      'settings/mine',
    ]) {
      const there = await open(context, path);
      await there.waitForLoadState('networkidle');
      assert.deepEqual(await unreachable(there), [], path);
      await there.close();
    }
    await context.close();
  });
}

const fromPalette = (words) => async (there) => {
  await there.keyboard.press('Control+k');
  await there.locator('.palette input').waitFor();
  await there.keyboard.type(words);
  await there.keyboard.press('Enter');
};
const layers = [
  ['keys', (there) => there.keyboard.press('?')],
  ['this computer', fromPalette('this comp')],
  ['new conversation', fromPalette('new conv')],
];
for (const [name, show] of layers) {
  test(`Tab reaches all that can be done, and stays inside: ${name}`, async () => {
    const context = await signedIn(browser, { bypassCSP: true });
    const there = await open(context);
    await show(there);
    await there.locator('dialog[open]:not(.palette)').waitFor();
    assert.deepEqual(await unreachable(there), []);
    await there.keyboard.press('Escape');
    await there.locator('dialog[open]').waitFor({ state: 'detached' });
    await context.close();
  });
}

test('presence is chosen and one signs out without a mouse', async () => {
  const context = await signedIn(browser);
  const there = await open(context);
  const me = there.locator('.rail-me');
  await me.focus();
  await there.keyboard.press('Enter');
  await there.locator('.menu').waitFor();
  await there.keyboard.press('ArrowDown');
  await there.keyboard.press('Enter');
  await me.getByText('Away').waitFor();
  await there.keyboard.press('ArrowUp');
  await there.locator('.menu').waitFor();
  await there.keyboard.press('Home');
  await there.keyboard.press('Enter');
  await me.getByText('Available').waitFor();
  await there.keyboard.press('Enter');
  await there.keyboard.press('End');
  await there.keyboard.press('Enter');
  await there.locator('#signin-email').waitFor();
  await context.close();
});
