import { Worker } from 'node:worker_threads';

/* A process that reads one document and sends its text. What a document may cost is watched by a thread of its own. */

/** @import { ApartDocument, ExtractedText } from './readapart.ts' */

const [most, within] = process.argv.slice(2).map(Number);
new Worker(new URL('./watch.mjs', import.meta.url), { workerData: { most, within } }).unref();

/**
 * @param {ApartDocument} document
 * @returns {Promise<ExtractedText | { fault: string }>}
 */
async function textOf(document) {
  if ('bytes' in document) {
    if (document.kind === 'docx') return (await import('./docx.mjs')).textOfDocx(document.bytes);
    return (await import('./pdf.mjs')).textOfPdf(document.bytes);
  }
  // TypeScript is known only after that.
  await import('../../launch.mjs');
  return (await import('./page.ts')).textOfPage(document.kind, document.source);
}

process.once('message', async (document) => {
  /** @type {ExtractedText | { fault: string }} */
  let read;
  try {
    read = await textOf(/** @type {ApartDocument} */ (document));
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === 'PasswordException';
    const why = isEncrypted ? 'is encrypted: save it without a password' : null;
    read = { fault: why ?? 'cannot be read: it is damaged, or no such file' };
  }
  process.send?.(read, () => process.disconnect());
});
