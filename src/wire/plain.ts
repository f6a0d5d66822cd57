import { ReaderBusyError } from '../reader/port.ts';
import { EngineUnavailable } from '../search/engine.ts';
import { TimeLimitError } from '../work/turns.ts';
import { RequestError } from './request.ts';

/** Whether there is no answer for a reason that one line can tell; anything else is a fault of the program. */
export const isPlain = (error: unknown): error is Error =>
  [RequestError, EngineUnavailable, ReaderBusyError, TimeLimitError].some((kind) => error instanceof kind);
