// Runs `npm ci`, but only when package-lock.json is not the one that was installed last.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.installed', root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `web-ui needs Node 20.19 or later; this is ${process.versions.node}. Install it, or build with -DskipWeb.`,
  );
  process.exit(1);
}

const lock = createHash('sha256')
  .update(await readFile(new URL('package-lock.json', root)))
  .digest('hex');
const installed = await readFile(stamp, 'utf8').catch(() => '');
if (installed !== lock) {
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  await writeFile(stamp, lock);
}
