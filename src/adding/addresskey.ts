/** What tells the addresses of two articles apart: not the scheme, a leading "www." or a slash at the end. */
export const addressKey = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
