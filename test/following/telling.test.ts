import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoverageHost, type HostedCoverage, soleCoverage } from '../../src/coverages/host.ts';
import { ChannelFollows, type FollowWish } from '../../src/following/channelfollows.ts';
import { ChannelClosedError, MessageRefusedError } from '../../src/following/door.ts';
import { FollowTelling } from '../../src/following/telling.ts';
import type { Library } from '../../src/library/library.ts';
import { createLog } from '../../src/settings/log.ts';
import { type Follow, openFollows } from '../../src/store/follows.ts';
import { FakeChannels, Life, mortalFile } from '../support/channel.ts';
import { coverageOver, livingOf } from '../support/discord/bot.ts';
import { entry, libraryOf } from '../support/discord/library.ts';
import { temporaryFolder } from '../support/temporary.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const wish: FollowWish = {
  server: '100000000000000003',
  channel: '100000000000000004',
  parent: null,
  question: 'Who closed the harbour?',
  locale: 'en-US',
  every: 'hour',
  quiet: null,
};

/** A coverage that grows, the channels that are told, and a bot that can be killed and started again. */
class Scene {
  readonly channels = new FakeChannels();
  readonly logged: Record<string, unknown>[] = [];
  readonly #path: string;
  #articles: string[][] = [];
  #library: Library = libraryOf([]);

  constructor(path: string) {
    this.#path = path;
    this.publish();
  }

  static async open(): Promise<Scene> {
    return new Scene(join(await temporaryFolder(), 'follows.json'));
  }

  get coverage(): HostedCoverage {
    return coverageOver(this.#library);
  }

  /** Articles come, each of these lines. */
  publish(...articles: string[][]): void {
    this.#articles.push(...articles);
    const entries = this.#articles.map((lines, i) => entry(lines, {}, `${i}.txt`));
    const library = libraryOf(entries);
    this.#library = { ...library, survey: { ...library.survey, fingerprint: String(this.#articles.length) } };
  }

  async begin(wanted: Partial<FollowWish> = {}) {
    const following = new ChannelFollows(await openFollows(this.#path), () => new Date(this.channels.now));
    return following.begin({ ...wish, ...wanted }, this.coverage);
  }

  async end(channel: string, id: string) {
    return new ChannelFollows(await openFollows(this.#path)).end(channel, id);
  }

  /** A bot is started, tells what is due, and ends, or is killed. */
  async run({ life = new Life(), most = 5, host = soleCoverage(livingOf(this.#library)) as CoverageHost } = {}) {
    const write = (line: string): void => void this.logged.push(JSON.parse(line));
    const telling = new FollowTelling({
      file: mortalFile(await openFollows(this.#path), life),
      coverages: host,
      door: this.channels.door(life, most),
      log: createLog('warn', [], { write }),
      now: () => new Date(this.channels.now),
    });
    await telling.tell();
  }

  async follows(): Promise<readonly Follow[]> {
    return (await openFollows(this.#path)).state.follows;
  }

  later(milliseconds: number): void {
    this.channels.now += milliseconds;
  }

  get said(): string[] {
    return [...this.channels.said(wish.channel).shown];
  }
}

describe('a channel that follows something', () => {
  test('is told of nothing that was there before, and of what comes after, once', async () => {
    const scene = await Scene.open();
    scene.publish(['Old.']);
    await scene.begin();
    await scene.run();
    expect(scene.said).toEqual([]);
    scene.publish(['New.']);
    for (let i = 0; i < 3; i += 1) {
      await scene.run();
      scene.later(2 * HOUR);
    }
    expect(scene.said).toEqual(['New.']);
  });

  test('gets one digest of five hundred articles, and the next no sooner than its pace says', async () => {
    const scene = await Scene.open();
    await scene.begin({ every: 'day' });
    scene.publish(...Array.from({ length: 500 }, (_, i) => [`News ${i}.`]));
    await scene.run();
    scene.publish(['More news.']);
    scene.later(23 * HOUR);
    await scene.run();
    expect(scene.said.length).toBe(5);
    expect(scene.channels.said(wish.channel).more.length).toBe(495);
    scene.later(HOUR);
    await scene.run();
    expect(scene.said.slice(5)).toEqual(['More news.']);
  });

  test('is left alone in its quiet hours, and told after them', async () => {
    const scene = await Scene.open();
    await scene.begin({ quiet: { from: 11, to: 14, zone: 'UTC' } });
    scene.publish(['New.']);
    await scene.run();
    scene.later(HOUR);
    await scene.run();
    expect(scene.said).toEqual([]);
    scene.later(HOUR);
    await scene.run();
    expect(scene.said).toEqual(['New.']);
  });

  test('is told once the reader has read what came, and not before', async () => {
    const scene = await Scene.open();
    await scene.begin();
    scene.publish(['New.']);
    const { library } = scene.coverage.liveLibrary;
    let read = 3;
    const host = soleCoverage(livingOf({ ...library, reading: () => ({ read, all: 9 }) }));
    await scene.run({ host });
    expect(scene.said).toEqual([]);
    read = 9;
    await scene.run({ host });
    expect(scene.said).toEqual(['New.']);
  });

  test('that ends it is told nothing more, and cannot end that of another channel', async () => {
    const scene = await Scene.open();
    const follow = (await scene.begin()) as Follow;
    expect(await scene.end('1', follow.id)).toBeNull();
    expect((await scene.follows()).length).toBe(1);
    expect(await scene.end(wish.channel, follow.id)).toMatchObject({ id: follow.id });
    scene.publish(['New.']);
    await scene.run();
    expect(scene.said).toEqual([]);
    expect(await scene.end(wish.channel, follow.id)).toBeNull();
  });
});

describe('a follow ends, with one line of the log,', () => {
  test('when its channel is closed to the bot', async () => {
    for (const arrives of [false, true]) {
      const scene = await Scene.open();
      await scene.begin();
      scene.publish(['New.']);
      scene.channels.fault = { error: new ChannelClosedError('the bot may not post there'), arrives };
      await scene.run();
      expect(await scene.follows()).toEqual([]);
      expect(scene.logged.map(({ msg }) => msg)).toEqual(['A follow has ended: the bot may not post there']);
    }
  });

  test('when its channel is given to another coverage, or its coverage is no more', async () => {
    for (const [answering, why] of [
      ['other', 'its channel has another coverage'],
      [null, 'its coverage is not there any more'],
    ] as const) {
      const scene = await Scene.open();
      const own = (): HostedCoverage => ({ ...scene.coverage, name: 'own' });
      const file = await openFollows(join(await temporaryFolder(), 'follows.json'));
      await new ChannelFollows(file).begin(wish, own());
      scene.publish(['New.']);
      const there = answering === null ? null : { ...own(), name: answering };
      const host = {
        at: async () => there,
        named: async () => null,
        inUse: answering === null ? [] : [own()],
        register: null,
        stop: async () => {},
      };
      const { door, log, lines } = { door: scene.channels.door(), ...logging() };
      await new FollowTelling({ file, coverages: host, door, log }).tell();
      expect(file.state).toEqual({ follows: [], known: {} });
      expect(lines.map(({ msg }) => msg)).toEqual([`A follow has ended: ${why}`]);
      expect(scene.said).toEqual([]);
    }
  });

  function logging() {
    const lines: Record<string, unknown>[] = [];
    return { lines, log: createLog('warn', [], { write: (line: string) => void lines.push(JSON.parse(line)) }) };
  }
});

describe('a coverage that is closed', () => {
  test('is opened once an hour to see what has come', async () => {
    const scene = await Scene.open();
    const file = await openFollows(join(await temporaryFolder(), 'follows.json'));
    const own = (): HostedCoverage => ({ ...scene.coverage, name: 'own' });
    await new ChannelFollows(file).begin(wish, own());
    let opened = 0;
    const named = async () => {
      opened += 1;
      return own();
    };
    const host = { at: async () => own(), named, inUse: [], register: null, stop: async () => {} };
    const now = () => new Date(scene.channels.now);
    const log = createLog('silent', []);
    const telling = new FollowTelling({ file, coverages: host, door: scene.channels.door(), log, now });
    scene.publish(['New.']);
    for (let minute = 0; minute < 120; minute += 1) {
      await telling.tell();
      scene.later(MINUTE);
    }
    expect(opened).toBe(2);
    expect(scene.said).toEqual(['New.']);
  });
});

describe('a digest', () => {
  const lost = new Error('the connection was lost');

  test('of which nobody knows whether it arrived is posted again, and stands there once', async () => {
    for (const arrives of [false, true]) {
      const scene = await Scene.open();
      await scene.begin();
      scene.publish(['New.']);
      scene.channels.fault = { error: lost, arrives };
      await scene.run();
      scene.later(MINUTE);
      await scene.run();
      expect(scene.said).toEqual(['New.']);
      expect((await scene.follows())[0]?.pending).toBeNull();
    }
  });

  test('is posted after a long time away where nobody wrote since, and never twice where somebody did', async () => {
    for (const arrives of [false, true]) {
      for (const others of [false, true]) {
        const scene = await Scene.open();
        await scene.begin();
        scene.publish(['New.']);
        scene.channels.fault = { error: lost, arrives };
        await scene.run();
        if (others) scene.channels.othersWrite();
        scene.later(5 * HOUR);
        await scene.run();
        expect(scene.said).toEqual(others && !arrives ? [] : ['New.']);
        const isUnsure = scene.logged.some(({ msg }) => String(msg).includes('may not have arrived'));
        expect(isUnsure).toBe(others || arrives);
      }
    }
  });

  test('waits for the end of quiet hours when it is posted again', async () => {
    const scene = await Scene.open();
    await scene.begin({ quiet: { from: 13, to: 15, zone: 'UTC' } });
    scene.publish(['New.']);
    scene.channels.fault = { error: lost, arrives: false };
    await scene.run();
    scene.later(HOUR);
    await scene.run();
    expect(scene.said).toEqual([]);
    scene.later(2 * HOUR);
    await scene.run();
    expect(scene.said).toEqual(['New.']);
  });

  test('that is refused is left out, and the next one comes', async () => {
    const scene = await Scene.open();
    await scene.begin();
    scene.publish(['Bad.']);
    scene.channels.fault = { error: new MessageRefusedError('no'), arrives: false };
    await scene.run();
    scene.publish(['Good.']);
    await scene.run();
    expect(scene.said).toEqual(['Good.']);
  });
});

describe('whatever comes, and whenever the bot is killed,', () => {
  const words = fc.constantFrom(...Array.from('abcdefghijkl', (letter) => `Word ${letter}.`));
  const act = fc.record({
    articles: fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    steps: fc.integer({ min: 1, max: 9 }),
    pause: fc.constantFrom(MINUTE, 4 * MINUTE, HOUR, 5 * HOUR),
    others: fc.boolean(),
  });

  async function play(acts: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[], most: number) {
    const scene = await Scene.open();
    await scene.begin();
    for (const { articles, steps, pause, others } of acts) {
      scene.publish(...articles);
      await scene.run({ life: new Life(steps), most });
      if (others) scene.channels.othersWrite();
      scene.later(pause);
    }
    for (let i = 0; i < 2; i += 1) {
      await scene.run({ most });
      scene.later(2 * HOUR);
    }
    return scene;
  }

  /** What a bot says that reads all of it at once. */
  const atOnce = (acts: readonly { readonly articles: string[][] }[], most: number): string[] =>
    [...new Set(acts.flatMap(({ articles }) => articles.flat()))].slice(0, most);

  test('nothing is said twice, and all is said that a bot would say that reads it all at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), fc.constantFrom(2, 5, 99), async (drawn, most) => {
        const acts = drawn.map((one) => ({ ...one, others: false }));
        const { said } = await play(acts, most);
        expect(new Set(said).size).toBe(said.length);
        expect(said).toEqual(expect.arrayContaining(atOnce(acts, most)));
      }),
      { numRuns: 60 },
    );
  });

  test('nothing is said twice where others write in the channel, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const { said } = await play(acts, 99);
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 60 },
    );
  });
});
