import { fidelityEn } from '../i18n/fidelity.en';
import { addWords } from '../i18n/t';

addWords(fidelityEn);

export { default as Fidelity } from './Fidelity.svelte';
