import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, freshConversation, go, launch, open, patron, signedIn, until } from './harness.mjs';

let browser;
let context;
let page;

before(async () => {
  browser = await launch();
  context = await signedIn(browser);
  page = await open(context);
});
after(() => browser.close());

const attached = (page) => page.locator('.composer-files li');

/** Uploaded, so that it goes along. */
const ready = (name) => page.getByRole('button', { name: `Leave ${name} out` }).waitFor();

async function pick(...files) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Attach files' }).click(),
  ]);
  await chooser.setFiles(files);
}

/** A picture as a browser makes it. */
async function picture() {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 300 });
    const brush = canvas.getContext('2d');
    brush.fillStyle = 'green';
    brush.fillRect(0, 0, 450, 300);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.split(',')[1], 'base64');
}

/** Files as they come from the clipboard or under the pointer. */
function give(type, name, text) {
  return page.locator('#reply').evaluate(
    (field, [kind, called, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], called));
      const init = { bubbles: true, cancelable: true };
      field.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data }),
      );
    },
    [type, name, text],
  );
}

const answerable = async (text) => go(page, `conversations/${await freshConversation(page, text)}`);

test('a picture is attached, sent as a link, shown in place and opened by the patron', async () => {
  await answerable('Have you a picture of the depot?');
  const bytes = await picture();
  await pick({ name: 'depot.png', mimeType: 'image/png', buffer: bytes });
  await ready('depot.png');
  await page.locator('#reply').fill('Here it is.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();

  const shown = page.getByRole('img', { name: 'Picture depot.png' });
  await until('the thumbnail', () => shown.evaluate((img) => img.complete && img.naturalWidth === 640));
  assert.equal(await attached(page).count(), 0);
  const link = await until('the link at the far end', async () =>
    (await patron.heard()).flatMap((text) => text.match(/https?:\S+\/f\/\S+/) ?? []).at(-1),
  );
  const answer = await fetch(link);
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), bytes);
  const [opened] = await Promise.all([context.waitForEvent('page'), shown.click()]);
  await until('the whole picture', () => opened.evaluate(() => document.images[0]?.naturalWidth === 900));
  await opened.close();
});

test('a page that is pasted goes out as a file, which is only ever a download', async () => {
  await answerable('Have you the form?');
  await give('paste', 'form.html', '<script>alert(1)</script>');
  await ready('form.html');
  await page.getByRole('button', { name: 'Send', exact: true }).click();

  const row = page.locator('a.file', { hasText: 'form.html' });
  await row.getByText('Text, 1 kB').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), row.click()]);
  assert.equal(download.suggestedFilename(), 'form.html');
});

test('what is dropped stays with the draft through a reload, and can be left out', async () => {
  await answerable('Anything else?');
  await give('drop', 'list.txt', 'one');
  await ready('list.txt');
  await page.reload();
  await ready('list.txt');
  await page.getByRole('button', { name: 'Leave list.txt out' }).click();
  await until('nothing is attached', async () => (await attached(page).count()) === 0);
});

test('an upload shows how far it is, and can be stopped', async () => {
  await answerable('And the whole volume?');
  const line = await context.newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
  await line.send('Network.emulateNetworkConditions', slow);
  await pick({ name: 'volume.bin', mimeType: '', buffer: Buffer.alloc(8_000_000) });
  const bar = page.getByRole('progressbar', { name: 'Uploading volume.bin' });
  await until('some of it is there', async () => Number(await bar.getAttribute('value')) > 0);
  assert.equal(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled(), true);
  await page.getByRole('button', { name: 'Stop uploading volume.bin' }).click();
  await until('it is gone', async () => (await attached(page).count()) === 0);
  await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
});

test('a file that cannot be had says why, and can be tried again', async () => {
  await answerable('I send you a scan.');
  await patron.sends('https://localhost:1/scans/page%201.tiff');
  const bubble = page.locator('.bubble', { hasText: 'page 1.tiff' });
  await bubble.getByText('localhost is inside a private network').waitFor();
  assert.equal(
    await bubble.getByRole('link', { name: 'Open it at localhost:1' }).getAttribute('href'),
    'https://localhost:1/scans/page%201.tiff',
  );
  await bubble.getByRole('button', { name: 'Try again' }).click();
  await bubble.getByText('localhost is inside a private network').waitFor();

  const plain = await open(await signedIn(browser, { bypassCSP: true }), page.url().split('/').slice(-2).join('/'));
  await plain.locator('.bubble', { hasText: 'page 1.tiff' }).getByRole('button', { name: 'Try again' }).waitFor();
  await accessible(plain, 'a file that failed');
});

test('pictures, rows and what is attached are accessible', async () => {
  const plain = await open(await signedIn(browser, { bypassCSP: true }));
  const id = await freshConversation(plain, 'One more?');
  await go(page, `conversations/${id}`);
  await pick({ name: 'depot.png', mimeType: 'image/png', buffer: await picture() });
  await give('paste', 'form.html', '<p>');
  await ready('depot.png');
  await ready('form.html');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await go(plain, `conversations/${id}`);
  await plain.getByRole('img', { name: 'Picture depot.png' }).waitFor();
  await accessible(plain, 'a picture and a file');
});
