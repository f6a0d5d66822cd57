import { describe, expect, test } from 'vitest';
import { parseCoverages } from '../../src/coverages/coveragefile.ts';
import { coverageAt } from '../../src/coverages/place.ts';

const [server, channel, other] = ['100000000000000003', '100000000000000004', '100000000000000009'];
const list = `coverages:
  ours: { articles: a, servers: [${server}] }
  this-channel: { articles: b, channels: [${channel}] }
  all-else: { articles: c }
  letters: { articles: d }
`;
const file = parseCoverages(list, '/');
const withDefault = parseCoverages(`default: all-else\n${list}`, '/');
const withBoth = parseCoverages(`default: all-else\ndirect: letters\n${list}`, '/');

describe('the coverage that answers', () => {
  test.each([
    ['in a channel is that of the channel', { serverId: server, channelId: channel, parentId: null }, 'this-channel'],
    ['in a thread is that of its channel', { serverId: server, channelId: other, parentId: channel }, 'this-channel'],
    ['in another channel is that of the server', { serverId: server, channelId: other, parentId: null }, 'ours'],
  ])('%s', (_, place, name) => {
    for (const each of [file, withDefault, withBoth]) expect(coverageAt(each, place)).toBe(name);
  });

  test('anywhere else is the default, or none', () => {
    const place = { serverId: other, channelId: other, parentId: null };
    expect(coverageAt(file, place)).toBeNull();
    expect(coverageAt(withBoth, place)).toBe('all-else');
  });

  test('in a direct message is the one for these, else the default, or none', () => {
    const place = { serverId: null, channelId: other, parentId: null };
    expect([file, withDefault, withBoth].map((each) => coverageAt(each, place))).toEqual([null, 'all-else', 'letters']);
  });
});
