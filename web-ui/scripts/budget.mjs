// Fails when the script of the inbox's first load is larger than its budget.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const BUDGET = 60 * 1024;
const out = new URL('../target/classes/web/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('manifest.json', out), 'utf8'));

const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
const first = new Set();
const follow = (chunk) => {
  if (first.has(chunk.file)) return;
  first.add(chunk.file);
  for (const name of chunk.imports ?? []) follow(manifest[name]);
};
follow(entry);

let sum = 0;
for (const file of first) sum += gzipSync(await readFile(new URL(file, out))).length;
console.log(`first load: ${(sum / 1024).toFixed(1)} KB of ${BUDGET / 1024} KB (gzip) in ${first.size} file(s)`);
if (sum > BUDGET) process.exit(1);
