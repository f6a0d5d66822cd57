import { describe, expect, it } from 'vitest';
import { readCluster } from '../../../src/opensearch/search/settings.ts';

const url = 'https://one.example.org:9200';
const faultsOf = (environment: Record<string, string>, readFile?: (path: string) => string) => {
  const read = readCluster(environment, readFile);
  return 'faults' in read ? read.faults : [];
};

describe('the settings of a cluster', () => {
  it('need only an address', () => {
    expect(readCluster({ OPENSEARCH_URL: url })).toEqual({ addresses: [url], login: null, authority: null });
  });

  it('take several addresses, with commas or spaces between', () => {
    expect(readCluster({ OPENSEARCH_URL: `${url}, http://127.0.0.1:9201 http://[::1]:9200` })).toMatchObject({
      addresses: [url, 'http://127.0.0.1:9201', 'http://[::1]:9200'],
    });
  });

  it('take a login from the environment or from files', () => {
    const files: Record<string, string> = { secret: 'hush\n', authority: 'PEM\n' };
    const read = (path: string): string => files[path] ?? '';
    expect(readCluster({ OPENSEARCH_URL: url, OPENSEARCH_USER: 'bot', OPENSEARCH_PASSWORD: 'hush' })).toMatchObject({
      login: { user: 'bot', password: 'hush' },
    });
    const fromFiles = {
      OPENSEARCH_URL: url,
      OPENSEARCH_USER: 'bot',
      OPENSEARCH_PASSWORD_FILE: 'secret',
      OPENSEARCH_CA_FILE: 'authority',
    };
    expect(readCluster(fromFiles, read)).toMatchObject({ login: { user: 'bot', password: 'hush' }, authority: 'PEM' });
    expect(readCluster({ OPENSEARCH_URL: url, OPENSEARCH_API_KEY_FILE: 'secret' }, read)).toMatchObject({
      login: { apiKey: 'hush' },
    });
  });

  it.each([
    ['http://search.example.org:9200', 'OPENSEARCH_URL must begin with https:// unless the cluster is on this machine'],
    ['ftp://search.example.org', 'OPENSEARCH_URL must begin with https://'],
    ['search', 'OPENSEARCH_URL must be an address such as https://search.example.org:9200'],
    [
      'https://bot:hush@search.example.org',
      'OPENSEARCH_URL must not hold a login: use OPENSEARCH_USER and OPENSEARCH_PASSWORD',
    ],
    ['', 'OPENSEARCH_URL is not set: give the address of the cluster'],
  ])('refuse the address %j in one line', (address, fault) => {
    expect(faultsOf({ OPENSEARCH_URL: address })).toEqual([fault]);
  });

  it('name every fault and no secret', () => {
    const faults = faultsOf({
      OPENSEARCH_URL: url,
      OPENSEARCH_USER: 'bot',
      OPENSEARCH_API_KEY: 'hush',
      OPENSEARCH_CA_FILE: '/no/such/file',
    });
    expect(faults).toEqual([
      'OPENSEARCH_USER and OPENSEARCH_PASSWORD go together',
      'OPENSEARCH_API_KEY and OPENSEARCH_USER exclude each other',
      'OPENSEARCH_CA_FILE cannot be read: /no/such/file (ENOENT)',
    ]);
    expect(faults.join()).not.toContain('hush');
  });
});
