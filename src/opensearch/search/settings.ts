import { readSettingsFile } from '../../corpus/files/settingsfile.ts';
import { urlOf } from '../../text/address.ts';

/** Where a cluster is and how it lets us in. */
export interface ClusterSettings {
  /** One address or several, of one cluster; https for anything but loopback. */
  readonly addresses: readonly string[];
  readonly login: { readonly user: string; readonly password: string } | { readonly apiKey: string } | null;
  /** The certificate that the cluster's own is signed with, in PEM; the machine's own list where null. */
  readonly authority: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;
type ReadFile = (path: string) => string;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The cluster that an environment describes; an empty variable counts as unset, and a name that ends in _FILE is a file
 * that holds the value.
 *
 * @returns the settings, or one line for each fault; no line holds a password or a key
 */
export function readCluster(
  environment: Environment,
  readFile: ReadFile = readSettingsFile,
): ClusterSettings | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const set = (name: string): string | null => environment[name]?.trim() || null;
  const fromFile = (name: string): string | null => {
    const path = set(name);
    try {
      return path && (readFile(path).trim() || null);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
      faults.push(`${name} cannot be read: ${path} (${code})`);
      return null;
    }
  };
  const secret = (name: string): string | null => set(name) ?? fromFile(`${name}_FILE`);

  const addresses = (set('OPENSEARCH_URL') ?? '').split(/[\s,]+/).filter((address) => address !== '');
  if (addresses.length === 0) faults.push('OPENSEARCH_URL is not set: give the address of the cluster');
  for (const address of addresses) {
    const fault = addressFault(address);
    if (fault) faults.push(`OPENSEARCH_URL ${fault}`);
  }
  const [user, password, apiKey] = [
    set('OPENSEARCH_USER'),
    secret('OPENSEARCH_PASSWORD'),
    secret('OPENSEARCH_API_KEY'),
  ];
  if ((user === null) !== (password === null)) faults.push('OPENSEARCH_USER and OPENSEARCH_PASSWORD go together');
  if (user !== null && apiKey !== null) faults.push('OPENSEARCH_API_KEY and OPENSEARCH_USER exclude each other');
  const authority = fromFile('OPENSEARCH_CA_FILE');
  if (faults.length > 0) return { faults };
  const login = apiKey !== null ? { apiKey } : user !== null && password !== null ? { user, password } : null;
  return { addresses, login, authority };
}

/** What is wrong with an address, in a few words without the address itself, which may hold a login; null for nothing. */
function addressFault(address: string): string | null {
  const url = urlOf(address);
  if (!url) return 'must be an address such as https://search.example.org:9200';
  const { protocol, hostname, username, password } = url;
  if (username || password) return 'must not hold a login: use OPENSEARCH_USER and OPENSEARCH_PASSWORD';
  if (protocol === 'https:') return null;
  if (protocol !== 'http:') return 'must begin with https://';
  return LOOPBACK.test(hostname) ? null : 'must begin with https:// unless the cluster is on this machine';
}
