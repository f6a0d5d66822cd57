import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/coverage/quotedperson.ts';
import { type KeptPerson, PackedPeople } from '../../../src/opensearch/coverage/people.ts';
import { StringTable } from '../../../src/text/stringtable.ts';

const ids = new StringTable();
for (const id of ['a', 'b', 'c']) ids.add(id);
const usual = keyOf({ name: 'Jo Roe', certainty: 'stated' });

describe('the people of an archive', () => {
  it('are given as they were written down, in their order', () => {
    const kept: KeptPerson[] = [
      ['p1', 'Jo Roe', null, [usual], [2, 0], 5],
      [
        'p2',
        'Doe',
        'mother of Jo Roe',
        [keyOf({ name: 'Doe', role: 'mother of Jo Roe', certainty: 'stated' })],
        [1],
        1,
      ],
      ['p3', 'Ann Other', null, ['ann other|', 'other|'], [], 2],
    ];
    const people = new PackedPeople(ids);
    for (const one of kept) people.take(one);
    expect(people.people.map(({ id, name, role = null, keys, count }) => [id, name, role, [...keys], count])).toEqual(
      kept.map(([id, name, role, keys, , count]) => [id, name, role, keys, count]),
    );
    expect(people.people.map(({ articles }) => articles)).toEqual([['c', 'a'], ['b'], []]);
  });
});
