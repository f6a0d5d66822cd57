/* What is said of changes and of news; `../en.ts` says what is escaped and what is plain. */

export const enUpdates = {
  // What articles have changed.
  lastSeenSo: (day: string, now: string): string => `Last seen so on ${day}; now: “${now}”`,
  lastSeenOnly: (day: string): string => `Last seen so on ${day}; these words are no longer printed.`,
  unreadableSince: (day: string): string => `Since ${day} the article cannot be read at its address.`,
  changedSince: (day: string): string => `Last seen so on ${day}; the article has changed since.`,
  changesTitle: 'Articles that have changed',
  changesNone: 'No article here is known to have changed.',
  changesNoneOf: 'This article is not known to have changed.',
  changesOff: 'Changes of articles are not followed here. Whoever runs this bot can turn that on.',
  changedOn: (day: string): string => `changed on ${day}`,
  seenThen: (earlier: string, later: string): string => `Seen: ${earlier}; then ${later}`,
  changesLegend: 'Gone words are struck through, new ones bold.',
  quotationGone: (words: string): string => `**Quotation gone:** “${words}”`,
  quotationNew: (words: string): string => `**New quotation:** “${words}”`,
  quotationAltered: (before: string, now: string): string => `**Quotation altered:** “${before}”, now “${now}”`,
};
