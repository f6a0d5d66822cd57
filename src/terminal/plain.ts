import { TimeLimitError } from '../answer/turns.ts';
import { EngineUnavailable } from '../search/engine.ts';
import { RequestError } from './request.ts';

/** Whether there is no answer for a reason that one line can tell; anything else is a fault of the program. */
export const isPlain = (error: unknown): error is Error =>
  [RequestError, EngineUnavailable, TimeLimitError].some((kind) => error instanceof kind);
