import { counting } from '../counting.ts';

/* What is said of changes and of news; `../en.ts` says what is escaped and what is plain. */

const { count } = counting('en');

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

  // What channels follow.
  followOff: 'Nothing can be followed here. Whoever runs this bot can switch that on.',
  followManagersOnly: 'Only those who may manage this channel can use that, and only in a server.',
  followMayNotPost: 'I may not post in this channel. Allow me to view it and to send messages in it, and try again.',
  followBadZone: (zone: string): string => `“${zone}” is not a time zone. Use a name such as Europe/Berlin.`,
  followHalfQuiet: 'Quiet hours need two different hours: when they begin and when they end.',
  followLimits: {
    channel: 'This channel follows as much as a channel can. Stop something first: `/follow`.',
    coverage: 'These articles are followed as often as they can be.',
  },
  followBegun: (what: string): string => `Followed here from now on: ${what}`,
  followPace: { hour: 'at most one post an hour', day: 'at most one post a day' },
  followQuiet: (from: number, to: number, zone: string): string => `silent from ${from}:00 to ${to}:00 (${zone})`,
  followsTitle: 'Followed in this channel',
  followsNone: 'Nothing is followed in this channel.',
  followEnded: (what: string): string => `No longer followed here: **${what}**`,
  followGone: 'That is not followed here.',
  digestIntro: 'New on what this channel follows',
  digestMore: (many: number): string => `and ${count(many, 'more excerpt', 'more excerpts')}: \`/ask\``,
  unfollow: 'Stop following',
};
