import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, call, freshConversation, go, launch, layouts, open, patron, signedIn, until } from './harness.mjs';

let browser;
let context;
let page;
let id;

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  page = await open(context);
  id = await freshConversation(page, 'Which floor?');
  await page.locator('.row', { hasText: 'Which floor?' }).click();
  await bubble('Which floor?').waitFor();
});
after(() => browser.close());

const press = (keys) => page.keyboard.press(keys);
// The answer quotes the question.
const bubble = (text, on = page) =>
  on.locator(text === 'Which floor?' ? '.run.in .bubble' : '.bubble', { hasText: text }).last();
const reply = () => page.locator('#reply');
const heard = (text) => until(`"${text}" at the far end`, async () => (await patron.heard()).includes(text));
const sent = async (text) => {
  await reply().fill(text);
  await reply().press('Enter');
  await heard(text);
  await page.locator('.run.out', { hasText: text }).locator('.sent, .delivered, .read').first().waitFor();
};

/** Opens what can be done with a message and chooses one of it. */
const act = async (text, deed) => {
  await bubble(text).hover();
  await bubble(text).locator('.bubble-more').click();
  await page.locator('.acts').getByRole('button', { name: deed, exact: true }).click();
};

test('an answer to one message quotes it in the composer and in the bubble', async () => {
  await act('Which floor?', 'Reply');
  assert.match(await page.locator('.composer-about').innerText(), /Which floor\?/);
  await page.reload();
  await page.locator('.composer-about', { hasText: 'Which floor?' }).waitFor();
  await sent('The secnod.');
  await bubble('The secnod.').locator('.quote', { hasText: 'Which floor?' }).waitFor();
  assert.equal(await page.locator('.composer-about').count(), 0);
  assert.match((await patron.xml()).at(-1), /urn:xmpp:reply:0/);
});

test('Escape leaves an answer to one message, the words stay', async () => {
  await act('Which floor?', 'Reply');
  await reply().fill('wait');
  await press('Escape');
  await until('no quote', async () => (await page.locator('.composer-about').count()) === 0);
  assert.equal(await reply().inputValue(), 'wait');
  await reply().fill('');
});

test('the up arrow in an empty composer edits the last own message', async () => {
  await reply().focus();
  await press('ArrowUp');
  await page.locator('.composer-about', { hasText: 'The secnod.' }).waitFor();
  await until('its words', async () => (await reply().inputValue()) === 'The secnod.');
  await reply().fill('The second.');
  await page.reload();
  await until('the words after a reload', async () => (await reply().inputValue()) === 'The second.');
  await reply().press('Enter');
  await heard('The second.');
  await bubble('The second.').locator('.hint', { hasText: 'edited' }).waitFor();
  assert.equal(await reply().inputValue(), '');
});

test('an edit that was left goes on where it was, and can be thrown away', async () => {
  await reply().fill('something else');
  await act('The second.', 'Edit');
  await until('the words of the message', async () => (await reply().inputValue()) === 'The second.');
  await reply().fill('The third');
  await press('Escape');
  await until('the draft', async () => (await reply().inputValue()) === 'something else');
  await act('The second.', 'Edit');
  await until('the edit', async () => (await reply().inputValue()) === 'The third');
  await page.locator('.composer-about .icon-button').click();
  await until('the draft again', async () => (await reply().inputValue()) === 'something else');
  await reply().fill('');
});

test('the key of a note leaves the edit, so that no note becomes the words of a message', async () => {
  await act('The second.', 'Edit');
  await until('the edit', async () => (await page.locator('.composer-about').count()) === 1);
  await page.evaluate(() => document.activeElement.blur());
  await press('n');
  await page.locator('.composer.as-note').waitFor();
  assert.equal(await page.locator('.composer-about').count(), 0);
  assert.equal(await reply().inputValue(), '');
  await page.locator('.toggle').click();
});

test('the earlier words are shown on demand', async () => {
  await act('The second.', 'Earlier words');
  await page.locator('.acts-versions li', { hasText: 'The secnod.' }).waitFor();
  await press('Escape');
  await page.locator('.acts').waitFor({ state: 'detached' });
});

test('a reaction goes to the patron, and comes from them', async () => {
  await act('Which floor?', '🎉');
  await bubble('Which floor?').locator('.reactions .mine', { hasText: '🎉' }).waitFor();
  await until('the reaction at the far end', async () => (await patron.xml()).at(-1)?.includes('🎉'));
  await patron.reacts('👍', 'The second.');
  await bubble('The second.').locator('.reactions', { hasText: '👍' }).waitFor();
  await act('Which floor?', '🎉');
  await until('none', async () => (await bubble('Which floor?').locator('.reactions').count()) === 0);
});

test('what can be done is reached, used and left by the keyboard alone', async () => {
  await page.locator('.log').focus();
  await press('Tab');
  await press('ArrowUp');
  await until('the first message', async () =>
    page.evaluate(() => document.activeElement?.closest('.bubble')?.innerText.includes('Which floor?')),
  );
  await press('ContextMenu');
  await page.locator('.acts').waitFor();
  await press('Escape');
  await page.locator('.acts').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'bubble-more');
  await press('Enter');
  await page.locator('.acts').getByRole('button', { name: 'Reply' }).focus();
  await press('Enter');
  await until('the composer', async () => (await page.evaluate(() => document.activeElement?.id)) === 'reply');
  await press('Escape');
});

test('taking back asks first, and the list does not show the words either', async () => {
  await sent('To the wrong person');
  await act('To the wrong person', 'Take back');
  await page.locator('.acts-sure .button', { hasText: 'Keep it' }).click();
  await act('To the wrong person', 'Take back');
  await page.locator('.acts-sure .danger').click();
  await page.locator('.run.out .bubble', { hasText: 'taken back' }).waitFor();
  await until('the retraction at the far end', async () => (await patron.xml()).at(-1)?.includes('message-retract'));
  await page.locator(`.row[data-id="${id}"]`, { hasText: 'taken back' }).waitFor();
  assert.equal(await page.getByText('To the wrong person').count(), 0);
});

test('a colleague takes back, but does not edit', async () => {
  const colleague = { email: `omar${Date.now()}@library.example`, password: 'reading lamp and tea' };
  await call(page, 'POST', 'operators', { ...colleague, name: 'Omar Haddad', role: 'OPERATOR' });
  const theirs = await open(await signedIn(browser, {}, colleague), `conversations/${id}`);
  await bubble('The second.', theirs).hover();
  await bubble('The second.', theirs).locator('.bubble-more').click();
  const menu = theirs.locator('.acts');
  assert.ok(await menu.getByRole('button', { name: 'Edit' }).isDisabled());
  await menu.locator('.acts-why', { hasText: 'Only who wrote it' }).waitFor();
  assert.ok(await menu.getByRole('button', { name: 'Take back' }).isEnabled());
  await theirs.close();
});

test('what the network refuses says so and what the patron sees', async () => {
  // The server's answer in the place of the real one: no network of this test refuses an edit.
  await page.route(/\/api\/conversations\/\d+\/messages\?/, async (route) => {
    const answer = await route.fetch();
    const page = await answer.json();
    page.messages.at(-1).changes = [
      { kind: 'EDIT', state: 'FAILED', reason: { code: 'x', parameters: {}, english: 'The server said no.' } },
      { kind: 'REACTION', state: 'UNCERTAIN', reason: null },
    ];
    await route.fulfill({ json: page });
  });
  await page.reload();
  const trouble = page.locator('.trouble.fail');
  await trouble.waitFor();
  assert.match(await trouble.innerText(), /Not changed\. The server said no\. .* still sees the earlier words\./);
  await page.locator('.trouble.doubt', { hasText: 'Not certain' }).waitFor();
  await accessible(page, 'changes that failed');
  await page.unroute(/\/api\/conversations\/\d+\/messages\?/);
});

for (const [layout, viewport] of Object.entries(layouts)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`no act has a barrier: ${layout}, ${colorScheme}`, async () => {
      const there = await open(await signedIn(browser, { viewport, colorScheme }), `conversations/${id}`);
      await bubble('The second.', there).hover();
      await bubble('The second.', there).locator('.bubble-more').click();
      await there.locator('.acts-deeds').waitFor();
      const lies = await there.locator('.acts').boundingBox();
      assert.ok(lies.x >= 0 && lies.x + lies.width <= viewport.width, 'it lies inside the window');
      assert.ok(lies.y >= 0 && lies.y + lies.height <= viewport.height, 'it lies inside the window');
      await accessible(there, `acts, ${layout}, ${colorScheme}`);
      await there.locator('.acts').getByRole('button', { name: 'Earlier words' }).click();
      await there.locator('.acts-versions li').waitFor();
      await accessible(there, `versions, ${layout}, ${colorScheme}`);
      await there.keyboard.press('Escape');
      await bubble('The second.', there).locator('.bubble-more').click();
      await there.locator('.acts').getByRole('button', { name: 'Take back' }).click();
      await there.locator('.acts-sure').waitFor();
      await accessible(there, `taking back, ${layout}, ${colorScheme}`);
      await there.locator('.acts-sure .button', { hasText: 'Keep it' }).click();
      await bubble('The second.', there).locator('.bubble-more').click();
      await there.locator('.acts').getByRole('button', { name: 'Edit', exact: true }).click();
      await there.locator('.composer-about').waitFor();
      await accessible(there, `editing, ${layout}, ${colorScheme}`);
      await there.locator('.composer-about .icon-button').click();
      await there.context().close();
    });
  }
}

test('a finger that rests on a message asks what can be done, without a text being chosen', async () => {
  const phone = await signedIn(browser, { viewport: layouts.phone, hasTouch: true, isMobile: true });
  const there = await open(phone, `conversations/${id}`);
  await bubble('The second.', there).waitFor();
  const session = await phone.newCDPSession(there);
  await until('the menu', async () => {
    await bubble('The second.', there).scrollIntoViewIfNeeded();
    const box = await bubble('The second.', there).boundingBox();
    const touchPoints = [{ x: box.x + 20, y: box.y + 10 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    return (await there.locator('.acts').count()) > 0;
  });
  const menu = await there.locator('.acts').boundingBox();
  assert.ok(menu.y + menu.height >= layouts.phone.height - 1, 'it lies at the lower edge');
  await phone.close();
});

test('a long message and its button leave nothing to be scrolled sideways', async () => {
  const long = 'The reading room on the second floor is open until eight, '.repeat(6);
  await patron.says(`${long}is it?`);
  await bubble(`${long}is it?`).waitFor();
  await sent(`${long}it is.`);
  for (const viewport of Object.values(layouts)) {
    await page.setViewportSize(viewport);
    for (const text of [`${long}is it?`, `${long}it is.`]) {
      await bubble(text).locator('.bubble-more').focus();
      const log = await page.locator('.log').evaluate((one) => [one.scrollWidth, one.clientWidth]);
      assert.equal(log[0], log[1], `${viewport.width} wide`);
      const button = await bubble(text).locator('.bubble-more').boundingBox();
      assert.ok(button.x >= 0 && button.x + button.width <= viewport.width, `inside ${viewport.width}`);
    }
  }
  await page.setViewportSize(layouts.wide);
});

test('no untranslated word', async () => {
  await go(page, `conversations/${id}?locale=pseudo`);
  await bubble('The second.').hover();
  await bubble('The second.').locator('.bubble-more').click();
  await page.locator('.acts-deeds').waitFor();
  for (const words of await page.locator('.acts .menu-item').allInnerTexts()) assert.match(words, /^\[.*\]$/);
});
