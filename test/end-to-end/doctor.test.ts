import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import { withDiscord } from '../support/discord/child.ts';
import { anyFollow } from '../support/follow.ts';

const doctor = 'src/bin/doctor.ts';
const definitions = commands.map(({ definition }) => ({ ...definition }));

describe.concurrent('the doctor', () => {
  test('finds nothing wrong where nothing is, says what it saw, and changes nothing', () =>
    withDiscord(async ({ discord, run }) => {
      discord.commands.set('', definitions);
      const checked = run(doctor);
      expect(await checked.exit).toBe(0);
      for (const what of ['settings', 'token', 'application', 'intents', 'starts', 'commands', 'invite', 'clock']) {
        expect(checked.output).toMatch(new RegExp(`^ok +${what}: `, 'm'));
      }
      expect(checked.output).toMatch(/^ok {7}corpus: seeds: 5 articles, /m);
      expect(checked.output).toMatch(/^ok {7}snapshot: none/m);
      expect(checked.output).toMatch(/^ok {7}disk: \d+ MB are free/m);
      expect(discord.calls.every(({ method }) => method === 'GET')).toBe(true);
      expect(discord.gateway.identifies).toBe(0);
    }));

  test('looks at what channels follow, and at the channels', () =>
    withDiscord(async ({ discord, run }) => {
      discord.commands.set('', definitions);
      const folder = await mkdtemp(join(tmpdir(), 'pullquote-doctor-'));
      try {
        const [own, broken] = [join(folder, 'follows.json'), join(folder, 'broken.json')];
        await writeFile(own, JSON.stringify({ follows: [anyFollow()], known: {} }));
        await writeFile(broken, '{');
        const seen = run(doctor, [], { FOLLOWS: own });
        expect(await seen.exit).toBe(0);
        expect(seen.output).toMatch(/^ok {7}follows: 1 in 1 channels; the bot needs View Channel and Send Messages/m);
        expect(seen.output).toMatch(/^ok {7}invite: .*permissions=274877910016$/m);
        discord.closed.set(anyFollow().channel, 50_001);
        const hidden = run(doctor, [], { FOLLOWS: own });
        expect(await hidden.exit).toBe(1);
        expect(hidden.output).toContain(`WRONG    follows: the bot does not see ${anyFollow().channel}`);
        const unread = run(doctor, [], { FOLLOWS: broken });
        expect(await unread.exit).toBe(1);
        expect(unread.output).toContain(`WRONG    follows: FOLLOWS: ${broken} cannot be read as a file of follows`);
        const unwritable = run(doctor, [], { FOLLOWS: join(own, 'x', 'follows.json') });
        expect(await unwritable.exit).toBe(1);
        expect(unwritable.output).toContain('unset FOLLOWS');
      } finally {
        await rm(folder, { recursive: true });
      }
    }));

  test('says what to do about a token that Discord does not know, and still looks at the articles', () =>
    withDiscord(async ({ discord, run }) => {
      const checked = run(doctor, [], { DISCORD_TOKEN: discord.token.replace('GtestT', 'Gwrong') });
      expect(await checked.exit).toBe(1);
      expect(checked.output).toContain('WRONG    token: Discord does not know this token');
      expect(checked.output).toContain('→ make a new one on the Bot page');
      expect(checked.output).toMatch(/^ok {7}corpus/m);
    }));

  test('says what to do about settings, a wrong application, and commands that are not registered', () =>
    withDiscord(async ({ run }) => {
      const blank = run(doctor, [], { LOG_LEVEL: 'loud' });
      const checked = run(doctor, [], { DISCORD_CLIENT_ID: '100000000000000009' });
      expect(await blank.exit).toBe(1);
      expect(blank.output).toMatch(/^WRONG {4}settings: LOG_LEVEL must be one of/m);
      for (const what of ['corpus', 'snapshot', 'disk'])
        expect(blank.output).toMatch(new RegExp(`^ok +${what}: `, 'm'));
      expect(await checked.exit).toBe(1);
      expect(checked.output).toContain('→ set DISCORD_CLIENT_ID to 100000000000000001, or leave it unset');
      expect(checked.output).toMatch(/^WRONG {4}commands: missing: ask, [^\n]*\n +→ npm run register$/m);
    }));

  test('examines an endpoint, which has no token, as far as it can without', () =>
    withDiscord(async ({ run }) => {
      const checked = run(doctor, [], { DISCORD_TOKEN: '', DISCORD_PUBLIC_KEY: 'a'.repeat(64) });
      expect(await checked.exit).toBe(0);
      expect(checked.output).toMatch(/^ok {7}settings: understood\nwarning {2}token: there is none/);
      expect(checked.output).toMatch(/^ok {7}corpus: seeds: 5 articles, /m);
    }));

  test('looks at the archive instead of the articles where those are in a cluster', () =>
    withDiscord(async ({ run }) => {
      const environment = { SEARCH_ENGINE: 'opensearch', OPENSEARCH_URL: 'http://127.0.0.1:1' };
      const checked = run(doctor, [], environment);
      expect(await checked.exit).toBe(1);
      expect(checked.output).toMatch(/^WRONG {4}archive: The archive could not be opened: no node can be reached/m);
      expect(checked.output).toContain('→ see that its nodes run and that OPENSEARCH_URL leads to them');
      expect(checked.output).not.toMatch(/corpus:|snapshot:/);
    }));

  test('warns of privileged intents, of being in no server, and of few starts left', () =>
    withDiscord(async ({ discord, run }) => {
      discord.about = { flags: 1 << 18, approximate_guild_count: 0 };
      discord.startsLeft = 3;
      const checked = run(doctor);
      expect(await checked.exit).toBe(1);
      expect(checked.output).toMatch(/^warning {2}intents: /m);
      expect(checked.output).toMatch(/^warning {2}invite: the bot is in no server\n +→ https:\/\/discord\.com\//m);
      expect(checked.output).toMatch(/^WRONG {4}starts: 3 of 1000 are left today/m);
    }));

  test('tells a clock that is wrong, by how much', () =>
    withDiscord(async ({ discord, run }) => {
      discord.clock = new Date(Date.now() + 3_600_000);
      const checked = run(doctor);
      expect(await checked.exit).toBe(1);
      expect(checked.output).toMatch(/^WRONG {4}clock: 3\d\d\d s behind Discord\n +→ /m);
    }));

  test('tells articles that are not there, a snapshot that is none or is old, and complaints that cannot be kept', () =>
    withDiscord(async ({ run }) => {
      const folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
      const snapshot = join(folder, '.pullquote-index.json.gz');
      try {
        const nowhere = run(doctor, [], { CORPUS: join(folder, 'none') });
        expect(await nowhere.exit).toBe(1);
        expect(nowhere.output).toMatch(/^WRONG {4}corpus: .*none/m);
        await writeFile(join(folder, 'a.txt'), 'The bridge opened on Friday.\n');
        await writeFile(snapshot, 'no gzip');
        const broken = run(doctor, [], { CORPUS: folder, FEEDBACK: join(folder, 'a.txt', 'feedback.jsonl') });
        expect(await broken.exit).toBe(1);
        expect(broken.output).toMatch(/^WRONG {4}snapshot: .* is not gzip\n +→ delete it/m);
        expect(broken.output).toMatch(/^WRONG {4}disk: .*feedback\.jsonl cannot be written/m);
        await writeFile(snapshot, gzipSync('{}'));
        await utimes(snapshot, 1, 1);
        const old = run(doctor, [], { CORPUS: folder });
        await old.exit;
        expect(old.output).toMatch(/^warning {2}snapshot: .* is older than the articles/m);
      } finally {
        await rm(folder, { recursive: true });
      }
    }));
});
