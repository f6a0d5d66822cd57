import { nested } from './rules.ts';

type Json = Record<string, unknown>;

/** What a request holds: its JSON, and the files beside it where it comes in parts (`multipart/form-data`). */
export interface RequestParts {
  readonly body: unknown;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function readParts(bytes: Buffer, type: string): Promise<RequestParts> {
  if (!type.startsWith('multipart/form-data')) {
    return { body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString()), files: new Map() };
  }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of form) {
    if (/^files\[\d+\]$/.test(name) && typeof value !== 'string') {
      files.set(value.name, new Uint8Array(await value.arrayBuffer()));
    }
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/** The names that a message shows or lists as its files and that did not come with it. */
export function missingFiles(body: unknown, files: ReadonlyMap<string, Uint8Array>): string[] {
  const data = ((body as { data?: Json } | undefined)?.data ?? body ?? {}) as Json;
  const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
  const shown = list(data.components)
    .flatMap(nested)
    .flatMap(({ items, file }) => [...list(items).map(({ media }) => media as Json), ...(file ? [file as Json] : [])])
    .flatMap(({ url }) => /^attachment:\/\/(.+)$/.exec(String(url))?.[1] ?? []);
  const listed = list(data.attachments).map(({ filename }) => String(filename));
  return [...shown, ...listed].filter((name) => !files.has(name));
}
