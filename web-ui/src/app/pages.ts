import type { Component } from 'svelte';
import { addWords } from '../i18n/t';

/** Loads a page with its words; the inbox does not carry either. */
async function page<P extends Record<string, unknown>>(load: () => Promise<{ default: Component<P> }>) {
  const [module, { pagesEn }] = await Promise.all([load(), import('../i18n/pages.en')]);
  addWords(pagesEn);
  return module.default;
}

/** What is done with messages brings its own words. */
export const acts = () => import('../inbox/acts');
export const changes = () => acts().then((all) => all.MessageChanges);

/** So do files. */
export const files = () => import('../inbox/files');
export const filePart = () => files().then((all) => all.FilePart);

/** So does what the network will do to a message. */
export const fidelity = () => import('../inbox/fidelity');

export const setUpPage = () => page(() => import('../pages/SetUp.svelte'));
export const signInPage = () => page(() => import('../pages/SignIn.svelte'));
export const settingsPage = () => page(() => import('../pages/Settings.svelte'));
export const joinDialog = () => page(() => import('../inbox/JoinDialog.svelte'));
