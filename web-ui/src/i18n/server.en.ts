/** Patterns for what the server says, by code, for locales that are not English; the pseudo-locale is one. */
export const serverEn: Record<string, string> = {};
