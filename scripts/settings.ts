import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settings } from '../src/settings/variables.ts';

/* The page of the settings, from the schema that checks them. `npm run settings` writes it. */

const page = fileURLToPath(new URL('../docs/settings.md', import.meta.url));

type Row = readonly [name: string, unset: string, meaning: string];

/** Read before the schema is, since they may come from a file. */
const LOGIN: readonly Row[] = [
  ['DISCORD_TOKEN', 'none; needed', 'The token of the bot. `DISCORD_BOT_TOKEN` is accepted too.'],
  ['DISCORD_TOKEN_FILE', 'none', 'A file that holds the token, for when neither of those is set.'],
];

/** Those of one program, or of one engine. */
const OTHERS: readonly Row[] = [
  ['PLAYGROUND_PORT', 'a free one', 'The port of `npm run playground` on 127.0.0.1.'],
  ['OPENSEARCH_URL', 'none', 'The addresses of the cluster, with `SEARCH_ENGINE=opensearch`.'],
  ['OPENSEARCH_USER', 'none', 'A login, together with `OPENSEARCH_PASSWORD`.'],
  ['OPENSEARCH_PASSWORD', 'none', 'Its password; `OPENSEARCH_PASSWORD_FILE` names a file that holds it.'],
  ['OPENSEARCH_PASSWORD_FILE', 'none', 'See above.'],
  ['OPENSEARCH_API_KEY', 'none', 'A key in place of a login; `OPENSEARCH_API_KEY_FILE` names a file that holds it.'],
  ['OPENSEARCH_API_KEY_FILE', 'none', 'See above.'],
  ['OPENSEARCH_CA_FILE', 'none', 'The certificate that those of the nodes are signed with, in PEM.'],
];

const ofSchema = (): Row[] => {
  const unset = new Map<string, unknown>(Object.entries(settings.parse({})));
  return Object.entries(settings.shape).map(([name, { description = '' }]) => {
    const value = unset.get(name);
    const isNone = value === undefined || (Array.isArray(value) && value.length === 0);
    return [name, isNone ? 'none' : `\`${value}\``, description];
  });
};

/** The page as it should be. */
export function settingsPage(): string {
  const rows = [...LOGIN, ...ofSchema(), ...OTHERS].map(
    ([name, unset, meaning]) => `| \`${name}\` | ${unset} | ${meaning} |`,
  );
  return `# Settings

Every command reads the environment and the file \`.env\`; [.env.example](../.env.example) is one to begin with. An empty
variable counts as unset. Wrong settings are named, one line each, before anything starts. This page is written by
\`npm run settings\` from \`src/settings/variables.ts\`.

| variable | when unset | meaning |
| --- | --- | --- |
${rows.join('\n')}

The log is one JSON object a line on standard output. It never holds the token, nor, unless you want it, what people ask.
`;
}

/** The page as it stands in the repository. */
export const writtenPage = (): string => readFileSync(page, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, settingsPage());
