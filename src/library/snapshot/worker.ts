import { parentPort, workerData } from 'node:worker_threads';
import { CorpusError } from '../../corpus/corpuserror.ts';
import { loadCorpus } from '../../corpus/read/load.ts';
import { learn } from '../../coverage/coverage.ts';
import { writeSnapshot } from '../../store/snapshot.ts';
import type { BuildOrder, BuildReport } from './build.ts';
import { engineMaker } from './engines.ts';
import { keyOf } from './key.ts';
import { sealed } from './lines.ts';
import { pack, packArticles } from './pack.ts';

/** The thread that builds an index beside the one in use: reads, learns, writes the snapshot, and hands everything over. */
const { path, engine, known, keepFrom, databases } = workerData as BuildOrder;

const report = (what: BuildReport, give: readonly Uint8Array[] = []): void =>
  parentPort?.postMessage(
    what,
    give.map(({ buffer }) => buffer as ArrayBuffer),
  );

try {
  const corpus = await loadCorpus(path);
  const { refused, warnings, fingerprint, entries, passages } = corpus;
  const key = keyOf(fingerprint, engine);
  if (key === known) report({ what: 'same', refused, warnings });
  else {
    const { open } = await engineMaker(engine, path, () => databases);
    const learnt = learn(corpus, open, (done) => report({ what: 'progress', done, all: passages.length }));
    const content = sealed(pack(key, corpus, learnt));
    const length = entries.reduce((sum, { article }) => sum + article.text.length, 0);
    const unkept = length < keepFrom ? null : await writeSnapshot(path, content).then(() => null, String);
    const articles = sealed(packArticles(entries.map(({ article }) => article)));
    report({ what: 'built', key, content, articles, refused, warnings, fingerprint, unkept }, [content, articles]);
  }
} catch (fault) {
  if (!(fault instanceof CorpusError)) throw fault;
  report({ what: 'fault', path: fault.path, fault: fault.fault });
}
