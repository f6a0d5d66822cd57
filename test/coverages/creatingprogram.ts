import { parseCoverages } from '../../src/coverages/coveragefile.ts';
import { CoverageRegister } from '../../src/coverages/register.ts';

/** Creates and assigns coverages in a folder until it is killed; a line for each. */
const [, , folder = '', from = '0'] = process.argv;
const register = new CoverageRegister(parseCoverages('created: {folder: made}', folder), async () => {});
for (let i = Number(from); ; i++) {
  const home = String(100_000_000_000_000_000n + BigInt(i));
  await register.create(`fair-${i}`, home, home);
  await register.assign(`fair-${i}`, { kind: 'servers', id: home });
  process.stdout.write(`${i}\n`);
}
