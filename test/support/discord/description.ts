import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** Where Discord's OpenAPI description lies on this machine. Unset: bodies are checked by `rules.ts` alone. */
const path = process.env.PULLQUOTE_OPENAPI;

type Node = Record<string, unknown>;

/** Whether an address is a URI, as validators of OpenAPI read `format: uri`. */
export const isUri = (address: string): boolean => (fullFormats.uri as (text: string) => boolean)(address);

/** What the description holds against a body, in words; empty when it takes it. */
export type BodyCheck = (method: string, path: string, body: unknown) => string[];

export const descriptionIsThere = Boolean(path);

let check: BodyCheck | null = null;

/** Read and compiled once a process; takes every body when there is no description. */
export function bodyCheck(): BodyCheck {
  check ??= path ? compile(JSON.parse(readFileSync(path, 'utf8'))) : () => [];
  return check;
}

function compile(document: Node): BodyCheck {
  close(document);
  // The other formats are widths of integers and the like; strict mode would refuse the keywords of OpenAPI.
  const formats = {
    ...Object.fromEntries(['date-time', 'double', 'int32', 'int64', 'nonce', 'snowflake'].map((name) => [name, true])),
    uri: isUri,
  };
  const ajv = new Ajv2020({ strict: false, formats, allErrors: false });
  ajv.addSchema({ ...document, $id: 'discord:api' });
  const paths = Object.entries(document.paths as Record<string, Node>).map(([template, operations]) => ({
    template,
    // A part without a parameter, such as '@original', wins against one with.
    parameters: template.split('{').length,
    pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    operations,
  }));
  paths.sort((a, b) => a.parameters - b.parameters);
  const compiled = new Map<string, ValidateFunction>();
  return (method, path, body) => {
    const found = paths.find(({ pattern }) => pattern.test(path));
    const operation = method.toLowerCase();
    const content = (found?.operations[operation] as { requestBody?: { content?: Node } } | undefined)?.requestBody
      ?.content;
    if (!found || !content) return body === undefined ? [] : [`${method} ${path} takes no body`];
    const pointer = [found.template, operation, 'requestBody', 'content', 'application/json', 'schema'];
    const reference = `discord:api#/paths/${pointer.map(escapePointer).join('/')}`;
    const validate = compiled.get(reference) ?? ajv.compile({ $ref: reference });
    compiled.set(reference, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** A field that the description does not name is a mistake, so every object of it is closed. */
function close(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const inner of Object.values(node)) close(inner);
  const schema = node as Node;
  if (schema.type === 'object' && schema.properties && !('additionalProperties' in schema)) {
    schema.additionalProperties = false;
  }
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
