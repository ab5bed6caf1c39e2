/** The words of the pages beside the inbox: set-up, sign-in, accounts, people, tokens. */
export const pagesEn = {
  'page.placeholder': 'This page is being built.',
} as const;
