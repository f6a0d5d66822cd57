/**
 * @import { PageEvent } from '../pageevent.ts'
 */

/**
 * Does something, as the server understands it, and hears of all that comes of it. Rejects with plain words.
 *
 * @param {Readonly<Record<string, unknown>>} action
 * @param {(event: PageEvent) => void} hear
 */
export async function send(action, hear) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/actions', { method: 'POST', headers, body: JSON.stringify(action) }).catch((cause) => {
    throw new Error('The playground cannot be reached: is it still running?', { cause });
  });
  if (!response.ok || !response.body) throw new Error((await response.text()).trim());
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(JSON.parse(line));
  }
}
