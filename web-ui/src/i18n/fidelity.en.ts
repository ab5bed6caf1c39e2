/** The words of what the network will do to a message. */
export const fidelityEn = {
  'fidelity.hide': 'Hide preview',
  'fidelity.losses': '{network}: {losses}',
  'fidelity.preview': 'This is what {name} will see',
  'fidelity.show': 'Show preview',
  'fidelity.whole': '{network}: goes out as it stands.',
} as const;
