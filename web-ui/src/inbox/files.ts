import { filesEn } from '../i18n/files.en';
import { addWords } from '../i18n/t';

addWords(filesEn);

export { attach, isUploading } from '../app/uploads.svelte';
export { default as ComposerFiles } from './ComposerFiles.svelte';
export { default as FilePart } from './FilePart.svelte';
