import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './variables.ts';

export type { Logger };

/** Put in the place of what must not be read. */
const redacted = '[redacted]';

/**
 * What a secret looks like: a bot token (three base64url parts), and the token inside the address of an interaction's
 * callback or webhook, which errors of the REST client carry.
 */
const secretShapes: readonly RegExp[] = [
  /\b(?:mfa\.[\w-]{20,}|[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,})/g,
  /(?<=\/(?:interactions|webhooks)\/\d+\/)[\w.~%-]{16,}/g,
];

/** Fields that hold a secret, or the words of a person, wherever a line has them. */
const secretFields = ['token', 'authorization', 'requestBody', 'rawError'];
const personalFields = ['asked', 'question'];

/**
 * The bot's log: one JSON object a line. Secrets are taken out by their path, by their shape and by their very letters.
 *
 * @param secrets strings that must never appear, such as the token
 * @param destination where the lines go; standard output unless told
 * @param questions what people ask may be read
 */
export function createLog(
  level: LogLevel,
  secrets: readonly string[] = [],
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
  questions = false,
): Logger {
  const hidden = questions ? secretFields : [...secretFields, ...personalFields];
  const scrubbed: DestinationStream = { write: (line) => destination.write(scrub(line, secrets)) };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: redacted },
      serializers: { err: plainError },
    },
    scrubbed,
  );
}

/** The text without any secret: the given ones, and whatever has a secret's shape. */
export function scrub(text: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce((rest, secret) => (secret ? rest.replaceAll(secret, redacted) : rest), text);
  return secretShapes.reduce((rest, shape) => rest.replace(shape, redacted), known);
}

/** Only what tells the cause: the request that failed is left out, since its body holds what a person asked. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    ...('status' in error ? { status: error.status } : {}),
    stack,
    ...(cause === undefined ? {} : { cause: plainError(cause) }),
  };
}
