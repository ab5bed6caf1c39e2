/** Our words for codes that the server sends; a code that is missing here is shown in the English the server sent. */
export const serverEn = {} as const;
