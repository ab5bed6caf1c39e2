// Generates src/api/types.ts from the contract; with --check it only compares, and fails when the two differ.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../gateway-core/src/main/openapi/openapi.yaml', import.meta.url);
const target = new URL('../src/api/types.ts', import.meta.url);

const head = '// Generated from gateway-core/src/main/openapi/openapi.yaml by `npm run types`. Do not edit.\n\n';
const generated = head + astToString(await openapiTS(contract, { alphabetize: true }));

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== generated) {
    console.error('src/api/types.ts differs from openapi.yaml: run `npm run types` in web-ui and commit the result.');
    process.exit(1);
  }
} else {
  await writeFile(target, generated);
}
