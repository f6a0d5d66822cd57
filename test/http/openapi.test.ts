import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { openApi } from '../../src/http/openapi.ts';
import { requests } from '../../src/wire/requests.ts';
import { library } from '../support/laws.ts';

const document = JSON.parse(JSON.stringify(openApi('1.2.3', true)));

test('the description of the routes is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
});

test.each([
  ['/v1/{coverage}/ask', 'post', 'ask', { question: 'how did the gunman die?' }],
  ['/v1/{coverage}/verify', 'post', 'verify', { verify: 'Flores, 36, died by suicide on the sidewalk - KCAL' }],
  ['/v1/{coverage}/check', 'post', 'check', { check: 'Gascon said he has “an imperfect system.”' }],
  ['/v1/{coverage}/quotes', 'get', 'quotes', { speaker: 'Gascon' }],
  ['/v1/{coverage}/compare', 'get', 'compare', { topic: 'how many officers were shot?' }],
  ['/v1/{coverage}/timeline', 'get', 'timeline', {}],
  ['/v1/{coverage}/sources', 'get', 'sources', {}],
  ['/v1/{coverage}/articles/{articleId}', 'get', 'article', { articleId: 'kcal-claim', start: 3063, end: 3125 }],
] as const)('describes what %s answers', async (path, method, name, request) => {
  const { schema } = document.paths[path][method].responses['200'].content['application/json'];
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);
  valid(JSON.parse(JSON.stringify(await requests[name].reply(request, library))));
  expect(valid.errors).toBeNull();
});
