import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HostedCoverage } from '../../src/coverages/host.ts';
import {
  ChannelFollows,
  type FollowWish,
  MOST_IN_CHANNEL,
  MOST_OF_COVERAGE,
} from '../../src/following/channelfollows.ts';
import { type Follow, openFollows } from '../../src/store/follows.ts';
import { coverageOver } from '../support/discord/bot.ts';
import { newsroom } from '../support/discord/library.ts';
import { temporaryFolder } from '../support/temporary.ts';

const wish: FollowWish = {
  server: '1',
  channel: '2',
  parent: null,
  question: 'Who cut the ribbon?',
  locale: 'en-US',
  every: 'hour',
  quiet: null,
};
const named = (name: string): HostedCoverage => ({ ...coverageOver(newsroom()), name });

let follows: ChannelFollows;
beforeEach(async () => {
  follows = new ChannelFollows(await openFollows(join(await temporaryFolder(), 'follows.json')));
});

describe('what channels follow', () => {
  test('begins with all articles that are there as known', async () => {
    await follows.begin(wish, named('ribbon'));
    const { known } = follows.file.state;
    expect(known).toEqual({ ribbon: { fingerprint: 'aaaaaaaa', rounds: [['ribbon.txt', 'bridge.txt']] } });
    expect(follows.inChannel('2', named('ribbon'))).toMatchObject([
      { coverage: 'ribbon', made: 1, read: 1, posted: [] },
    ]);
  });

  test('is ten things in a channel at the most, and a coverage is followed by fifty', async () => {
    for (let i = 0; i < MOST_OF_COVERAGE; i += 1) {
      const channel = String(Math.floor(i / MOST_IN_CHANNEL));
      expect(await follows.begin({ ...wish, channel, question: `Who is ${i}?` }, named('a'))).toMatchObject({
        channel,
      });
    }
    expect(await follows.begin({ ...wish, channel: '0', question: 'One more?' }, named('a'))).toBe('channel');
    expect(await follows.begin({ ...wish, channel: '0', question: 'One more?' }, named('b'))).toMatchObject({
      channel: '0',
    });
    expect(await follows.begin({ ...wish, channel: '9', question: 'One more?' }, named('a'))).toBe('coverage');
    expect(await follows.begin({ ...wish, channel: '9', question: 'One more?' }, named('b'))).toMatchObject({
      coverage: 'b',
    });
  });

  test('goes on with another pace where the same is followed again', async () => {
    const first = (await follows.begin(wish, named('a'))) as Follow;
    const quiet = { from: 22, to: 7, zone: 'UTC' };
    await follows.begin({ ...wish, question: 'WHO cut the ribbon?', every: 'day', quiet }, named('a'));
    expect(follows.inChannel('2', named('a'))).toEqual([{ ...first, every: 'day', quiet }]);
  });

  test('ends in its own channel only, and then nothing is known of a coverage that nobody follows', async () => {
    const { id } = (await follows.begin(wish, named('a'))) as Follow;
    await follows.begin({ ...wish, channel: '3' }, named('b'));
    expect(await follows.end('3', id)).toBeNull();
    expect(follows.inChannel('2', named('a')).length).toBe(1);
    expect(await follows.end('2', id)).toMatchObject({ id });
    expect(Object.keys(follows.file.state.known)).toEqual(['b']);
    expect(await follows.end('2', id)).toBeNull();
  });
});
