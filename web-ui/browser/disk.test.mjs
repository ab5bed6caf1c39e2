import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, disk, freshConversation, launch, open, patron, signedIn, until } from './harness.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await open(await signedIn(browser, { bypassCSP: true }));
  const id = await freshConversation(page, 'Before the disk was full');
  await page.locator(`.row[data-id="${id}"]`).click();
  await page.locator('#reply').waitFor();
});
after(() => browser.close());

const send = async (text) => {
  await page.locator('#reply').fill(text);
  await page.locator('#reply').press('Enter');
};
const banner = () => page.locator('.banner', { hasText: "The server's disk is full." });

test('a full disk is told above everything, and what was written goes out once when there is room', async () => {
  await disk.fill();
  // What was there already has some room: the disk is felt when that is used up.
  await until(
    'the banner',
    async () => {
      await patron.says('x'.repeat(100_000));
      return (await banner().count()) > 0;
    },
    60_000,
  );
  await send('Written on a full disk');
  await page.locator('.trouble-bar', { hasText: 'disk is full' }).waitFor();
  await accessible(page, 'full disk');
  assert.ok(!(await patron.heard()).includes('Written on a full disk'));

  await disk.makeRoom();
  await banner().waitFor({ state: 'detached', timeout: 60_000 });
  await until(
    'the answer at the far end',
    async () => (await patron.heard()).includes('Written on a full disk'),
    60_000,
  );
  assert.equal((await patron.heard()).filter((text) => text === 'Written on a full disk').length, 1);
  await page.locator('.trouble-bar').waitFor({ state: 'detached' });
});

test('who opens the inbox on a full disk is told, too', async () => {
  await disk.fill();
  await until(
    'the banner',
    async () => {
      await patron.says('y'.repeat(100_000));
      return (await banner().count()) > 0;
    },
    60_000,
  );
  await page.reload();
  await banner().waitFor();
  await disk.makeRoom();
  await banner().waitFor({ state: 'detached', timeout: 60_000 });
});
