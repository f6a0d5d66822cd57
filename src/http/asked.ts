import type { Context } from 'hono';
import { RequestError } from '../wire/request.ts';
import { parametersOf, type RequestRoute } from './routes.ts';

/** Digits of the largest whole number that is exact. */
const NUMBER = /^\d{1,16}$/;

/** Reads the parameters of a route into a request. Throws `RequestError` for one that is given twice. */
export function parameterReader(route: RequestRoute): (c: Context) => Record<string, unknown> {
  const parameters = parametersOf(route);
  return (c) => {
    const request: Record<string, unknown> = {};
    for (const { name, place, schema } of parameters) {
      const given = place === 'path' ? [c.req.param(name)] : (c.req.queries(name) ?? []);
      if (given.length > 1) throw new RequestError(`"${name}": give it once`);
      const [value] = given;
      if (value !== undefined) request[name] = schema.type === 'integer' && NUMBER.test(value) ? Number(value) : value;
    }
    return request;
  };
}

/** The request in a body. Throws `RequestError` where that is no JSON. */
export async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RequestError('not JSON', { cause });
  }
}
