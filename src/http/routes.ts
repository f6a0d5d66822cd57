import { type RequestName, requests } from '../wire/requests.ts';

/** Where a request is asked over HTTP, below `/v1/{coverage}/`. */
export interface RequestRoute {
  readonly name: RequestName;
  /** With POST the request is a JSON body; with GET it is parameters. */
  readonly method: 'GET' | 'POST';
  /** A part in braces is a parameter of the path. */
  readonly path: string;
}

/** The routes, in the order in which they are described. */
export const routes: readonly RequestRoute[] = [
  { name: 'ask', method: 'POST', path: 'ask' },
  { name: 'verify', method: 'POST', path: 'verify' },
  { name: 'check', method: 'POST', path: 'check' },
  { name: 'quotes', method: 'GET', path: 'quotes' },
  { name: 'compare', method: 'GET', path: 'compare' },
  { name: 'timeline', method: 'GET', path: 'timeline' },
  { name: 'sources', method: 'GET', path: 'sources' },
  { name: 'article', method: 'GET', path: 'articles/{articleId}' },
];

/** A parameter of a request that is asked with GET. */
export interface RouteParameter {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly isRequired: boolean;
  /** Its JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The parameters of a route, as the schema that checks its request has them. */
export function parametersOf({ name, path }: RequestRoute): readonly RouteParameter[] {
  const { properties = {}, required = [] } = requests[name].input.toJSONSchema({ io: 'input' });
  return Object.entries(properties).map(([parameter, schema]) => {
    const place = path.includes(`{${parameter}}`) ? 'path' : 'query';
    const isRequired = required.includes(parameter);
    return { name: parameter, place, isRequired, schema: schema as Readonly<Record<string, unknown>> };
  });
}
