import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, freshConversation, launch, open, patron, signedIn, until } from './harness.mjs';

const OFFER = [523, 659];
const MESSAGE = [587];

let browser;
let context;
let page;
let cut = false;
const sockets = new Set();

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  // Every note that is really started, by its pitch in hertz.
  await context.addInitScript(() => {
    globalThis.played = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      globalThis.played.push(Math.round(this.frequency.value));
      return start.apply(this, when);
    };
  });
  await context.routeWebSocket(/\/api\/feed/, (socket) => {
    if (cut) return socket.close();
    socket.connectToServer();
    sockets.add(socket);
  });
  page = await open(context);
});
after(() => browser.close());

const played = (one = page) => one.evaluate(() => globalThis.played);
const silence = () => page.evaluate(() => void (globalThis.played = []));
const heardNotes = (pitches, ms) =>
  until(
    `the notes ${pitches}`,
    async () =>
      pitches.every((pitch) => played().then((all) => all.includes(pitch))) &&
      (await played()).filter((pitch) => pitches.includes(pitch)).length >= pitches.length,
    ms,
  );

test('nothing sounds before the first click, and the page says so', async () => {
  await page.locator('.sound-hint').waitFor();
  await page.locator('.list-head h1').click();
  await page.locator('.sound-hint').waitFor({ state: 'detached' });
});

test('somebody who waits is heard until they are muted', async () => {
  const id = await freshConversation(page, 'Anybody?');
  await heardNotes(OFFER, 15_000);
  await page.locator(`.row[data-id="${id}"]`).click();
  await page.getByRole('button', { name: 'Mute this one' }).click();
  await silence();
  // An offer sounds every six seconds: two rounds without one.
  await page.waitForTimeout(13_000);
  assert.deepEqual(await played(), []);
});

test('a message in mine that is not in view is heard once, one in view is not', async () => {
  const id = await freshConversation(page, 'Mine now');
  await call(page, 'POST', `conversations/${id}/claim`, { request_id: crypto.randomUUID() });
  await page.locator(`.row[data-id="${id}"]`).click();
  await page.locator('.thread-actions [aria-pressed="true"]').waitFor();
  await page.bringToFront();
  await silence();
  await patron.says('While you look');
  await page.locator('.bubble', { hasText: 'While you look' }).waitFor();
  assert.deepEqual(await played(), []);

  await page.locator('.rail-mark').click();
  await patron.says('While you look elsewhere');
  await page.locator('.row-line', { hasText: 'While you look elsewhere' }).waitFor();
  assert.deepEqual(await played(), MESSAGE);
});

test('a second tab stays silent while the first one sounds', async () => {
  const other = await open(context);
  await other.locator('.list-head h1').click();
  await page.bringToFront();
  await silence();
  await patron.says('To both tabs');
  await other.locator('.row-line', { hasText: 'To both tabs' }).waitFor();
  await until('the note', async () => (await played()).length > 0);
  assert.deepEqual(await played(), MESSAGE);
  assert.deepEqual(await played(other), []);
  await other.close();
});

test('what was missed while the line was down comes without a sound', async () => {
  cut = true;
  for (const socket of sockets) await socket.close();
  sockets.clear();
  await page.locator('.banner').waitFor();
  await silence();
  for (const text of ['one', 'two', 'three']) await patron.says(`Missed ${text}`);
  cut = false;
  await page.locator('.banner .button').click();
  await page.locator('.row-line', { hasText: 'Missed three' }).waitFor();
  assert.deepEqual(await played(), []);
});
