import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// `./carrel dev` names the running gateway; its origin check must see its own address, so the proxy changes the origin.
const gateway = process.env['CARREL_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  // Relative addresses: the server writes <base href> into the page, so the inbox works under any base path.
  base: './',
  plugins: [svelte()],
  build: {
    outDir: 'target/classes/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: scripts, fonts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What the first page needs comes in one piece, which is smaller and faster than ten.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'inbox', tags: ['$initial'] }] } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': {
        target: gateway,
        ws: true,
        changeOrigin: true,
        headers: { origin: gateway, 'sec-fetch-site': 'same-origin' },
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    allowOnly: false,
  },
});
