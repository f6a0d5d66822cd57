import { loadCorpus } from '../../src/corpus/read/load.ts';
import { parseConstants } from '../../src/reader/encoding/constants.ts';
import { TokenPacking } from '../../src/reader/encoding/packing.ts';
import { passageTexts } from '../../src/reader/encoding/passagetexts.ts';
import { Tokenizer } from '../../src/reader/encoding/tokenizer.ts';
import { readModel } from '../../src/reader/model.ts';
import { measuringReader } from '../readcoverage.ts';
import type { Encoded } from './apart.ts';

/* What `apart.ts` starts: reads passages of a corpus, and nothing else. */

const [corpus = '', most = '0'] = process.argv.slice(2);
const passages = (await loadCorpus(corpus)).passages.slice(0, Number(most));
const texts = passageTexts(passages);
const { tokenizer, constants } = await readModel();
const packing = new TokenPacking(new Tokenizer(tokenizer), parseConstants(constants));
const tokens = passages
  .map((_, passage) => texts.textOf(passage))
  .flatMap(({ headline, sentences }) => packing.passage(headline, sentences))
  .reduce((sum, { ids }) => sum + ids.length, 0);

const reader = await measuringReader(true);
const began = performance.now();
await reader?.open(texts, null).ready();
const told: Encoded = { tokens, seconds: (performance.now() - began) / 1_000 };
process.stdout.write(JSON.stringify(told), () => process.exit());
