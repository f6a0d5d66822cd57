import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { Edits } from './edits.ts';

/** What `kill.ts` starts and kills: opens a folder, then changes and reads it again until the end. */
const [folder = '', seed = '1'] = process.argv.slice(2);
const liveLibrary = await openLiveLibrary(folder, { keepFrom: 0 });
process.stdout.write('open\n');
const edits = new Edits(folder, Number(seed));
await edits.begin(3);
for (let turn = 0; ; turn += 1) {
  await edits.next(turn);
  await liveLibrary.reload();
}
