import type { QuotedPerson } from '../../coverage/quotedperson.ts';
import { readKept, writeKept } from '../../store/snapshot.ts';
import { type SnapshotLine, SnapshotLines, sealed } from './lines.ts';

/** People more or less, of one line that is written down. */
const PIECE = 500;

/** A person as JSON has them. */
type PackedPerson = Omit<QuotedPerson, 'keys'> & { readonly keys: readonly string[] };

/**
 * Everybody who is quoted in the corpus at `path`, as kept under this key; where nothing is, or it is of no use, as `read`
 * finds them, which is then kept.
 *
 * @param key changes with the articles and with the code that reads them
 * @param note takes a line where they cannot be kept
 */
export async function keptPeople(
  path: string,
  key: string,
  read: () => Promise<readonly QuotedPerson[]>,
  note: (line: string) => void,
): Promise<readonly QuotedPerson[]> {
  const content = await readKept(path, 'people').catch(() => null);
  const kept = content && unpacked(content, key);
  if (kept) return kept;
  const people = await read();
  await writeKept(path, 'people', sealed(packed(key, people))).catch((cause: Error) =>
    note(`Who is quoted cannot be kept beside the index: ${cause.message}`),
  );
  return people;
}

function* packed(key: string, people: readonly QuotedPerson[]): Generator<SnapshotLine> {
  yield ['key', key];
  for (let at = 0; at < people.length; at += PIECE) {
    yield [
      'people',
      people.slice(at, at + PIECE).map((person): PackedPerson => ({ ...person, keys: [...person.keys] })),
    ];
  }
}

/** Null where it is of another key, or not as it was written. */
function unpacked(content: Uint8Array, key: string): QuotedPerson[] | null {
  try {
    const lines = new SnapshotLines(content);
    if (lines.part !== 'key' || lines.next() !== key) return null;
    return [...lines.of('people')].flatMap((piece) =>
      (piece as readonly PackedPerson[]).map((person) => ({ ...person, keys: new Set(person.keys) })),
    );
  } catch {
    return null;
  }
}
