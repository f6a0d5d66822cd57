import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, textOf } from './pages.ts';

interface Override {
  readonly includes: readonly string[];
  readonly linter: {
    readonly rules: {
      readonly style: {
        readonly noRestrictedImports: { readonly options: { readonly patterns?: readonly { group: string[] }[] } };
      };
    };
  };
}

/** What the linter refuses each room: other rooms by name, and what only a room that is not pure may import. */
const rules = (JSON.parse(textOf('rooms.biome.json')) as { overrides: Override[] }).overrides.flatMap((override) => {
  const room = /^src\/(\w+)\//.exec(override.includes[0] ?? '')?.[1] ?? '';
  const groups = (override.linter.rules.style.noRestrictedImports.options.patterns ?? []).map(({ group }) =>
    group.join(),
  );
  const refused = groups.flatMap((group) => /^\.\.\/\*\*\/\{([\w,]+)\}/.exec(group)?.[1]?.split(',') ?? []);
  return [{ room, refused, pure: groups.some((group) => group.startsWith('node:')) }];
});

const rows = [...textOf('ARCHITECTURE.md').matchAll(/^\| (\d+) \| `(\w+)` \| (.*) \| (pure)? ?\|$/gm)].map(
  ([, row, room = '', question = '', pure]) => ({ row: Number(row), room, question, pure: pure !== undefined }),
);

describe('the table of rooms in ARCHITECTURE.md', () => {
  test('has every room of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rows.map(({ room }) => room).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  test.each(rows.filter(({ room }) => room !== 'bin'))('puts $room where the linter has it', ({ row, room, pure }) => {
    const rule = rules.find((one) => one.room === room);
    const notAbove = rows.filter((other) => other.room !== room && other.row >= row).map((other) => other.room);
    expect(rule?.refused.filter((name) => name !== 'commands').sort()).toEqual(notAbove.sort());
    expect(rule?.pure).toBe(pure);
  });

  test.each(rows)('asks of $room what its README answers', ({ room, question }) => {
    expect(textOf(`src/${room}/README.md`)).toMatch(`**${question}**\n`);
  });
});
