import { requests } from '../wire/requests.ts';
import { parametersOf, type RequestRoute, routes } from './routes.ts';

const PROBLEM = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, in one line.' },
  },
  required: ['type', 'title', 'status', 'detail'],
};

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const COVERAGE = {
  name: 'coverage',
  in: 'path',
  required: true,
  description: 'The name of the coverage.',
  schema: { type: 'string' },
};

const REFUSALS = {
  '400': refusal('The request cannot be understood.'),
  '401': refusal('A key is needed.'),
  '403': refusal('The page that asks is not among those that may.'),
  '404': refusal('There is no such coverage, or nothing of that name in it.'),
  '422': refusal('The answer takes too long.'),
  '429': refusal('Too many requests.'),
  '503': refusal('There is no answer now: ask again later.'),
};

/** A schema without the name of its dialect, which the document states once. */
function schemaOf(schema: Record<string, unknown>): Record<string, unknown> {
  const { $schema: _, ...rest } = schema;
  return rest;
}

function operation(route: RequestRoute) {
  const { title, description, input, output } = requests[route.name];
  const isPost = route.method === 'POST';
  const parameters = isPost
    ? []
    : parametersOf(route).map(({ name, place, isRequired, schema: { description: what, ...schema } }) => ({
        name,
        in: place,
        required: isRequired,
        ...(what !== undefined && { description: what }),
        schema,
      }));
  const body = {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(input.toJSONSchema({ io: 'input' })) } },
    },
  };
  const headers = isPost ? {} : { headers: { ETag: { schema: { type: 'string' } } } };
  return {
    operationId: route.name,
    summary: title,
    description,
    parameters: [COVERAGE, ...parameters],
    ...(isPost && body),
    responses: {
      '200': {
        description: 'The answer.',
        ...headers,
        content: { 'application/json': { schema: schemaOf(output.toJSONSchema()) } },
      },
      ...(!isPost && { '304': { description: 'Nothing has changed since the ETag that was sent.' } }),
      ...REFUSALS,
      ...(isPost && { '413': refusal('The request is too large.'), '415': refusal('The request is not JSON.') }),
    },
  };
}

/** The description of the routes in OpenAPI 3.1, made of the very schemas that check requests. */
export function openApi(version: string, needsKey: boolean) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pullquote',
      version,
      summary: 'What news articles say, word for word, with their sources.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      routes.map((route) => [`/v1/{coverage}/${route.path}`, { [route.method.toLowerCase()]: operation(route) }]),
    ),
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
    security: needsKey ? [{ key: [] }] : [],
  };
}
