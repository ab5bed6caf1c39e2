// Fails when the script of the inbox's first load is larger than its budget.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const BUDGET = 60 * 1000;
const out = new URL('../target/classes/web/', import.meta.url);
const page = await readFile(new URL('index.html', out), 'utf8');

// The page names all of it: the entry, and what the entry imports as modulepreload.
const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
if (first.length === 0) throw new Error('index.html names no script');

let sum = 0;
for (const file of first) sum += gzipSync(await readFile(new URL(file, out))).length;
console.log(`first load: ${(sum / 1000).toFixed(1)} kB of ${BUDGET / 1000} kB (gzip) in ${first.length} file(s)`);
if (sum > BUDGET) process.exit(1);
