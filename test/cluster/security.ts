import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Release, securityPlugin } from './release.ts';

/** Keys and logins of a cluster whose nodes speak over TLS and let nobody in without a password. */
export interface Security {
  /** Somebody who may do everything. */
  readonly login: Login;
  /** The certificate that those of the nodes are signed with, in PEM. */
  readonly authority: string;
  /** Lines of `opensearch.yml`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Puts the plugin, keys and logins into the folder of a program. */
  install(program: string): Promise<void>;
}

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** What somebody may do, as the security plugin has it. */
export interface Role {
  readonly cluster: readonly string[];
  readonly index: readonly string[];
}

const exec = promisify(execFile);
/** Of the key stores: they are made for one run, in a folder that goes with it. */
const STORES = 'of-this-test';
const ADMIN: Login = { user: 'admin', password: 'all-of-it-17' };

/**
 * Makes an authority, a certificate for 127.0.0.1 that it signs, and logins.
 *
 * @param folder where the keys are made
 * @param people each with what he may do in the indexes whose names begin with `pullquote`
 */
export async function makeSecurity(
  folder: string,
  release: Release,
  people: readonly (Login & Role)[],
): Promise<Security> {
  await mkdir(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const keytool = join(dirname(release.java), 'keytool');
  const run = (...args: string[]) => exec(keytool, ['-storepass', STORES, '-storetype', 'PKCS12', ...args]);
  const key = ['-keyalg', 'EC', '-validity', '2'];
  await run('-genkeypair', '-keystore', at('ca.p12'), '-alias', 'ca', '-dname', 'CN=authority', '-ext', 'bc:c', ...key);
  await run('-exportcert', '-rfc', '-keystore', at('ca.p12'), '-alias', 'ca', '-file', at('ca.pem'));
  await run('-genkeypair', '-keystore', at('node.p12'), '-alias', 'node', '-dname', 'CN=node', ...key);
  await run('-certreq', '-keystore', at('node.p12'), '-alias', 'node', '-file', at('node.csr'));
  const named = ['-ext', 'san=ip:127.0.0.1', '-ext', 'eku=serverAuth,clientAuth', '-validity', '2'];
  await run(
    ...['-gencert', '-rfc', '-keystore', at('ca.p12'), '-alias', 'ca'],
    ...['-infile', at('node.csr'), '-outfile', at('node.pem'), ...named],
  );
  const take = (store: string, alias: string, file: string) =>
    run('-importcert', '-noprompt', '-keystore', at(store), '-alias', alias, '-file', at(file));
  await take('node.p12', 'ca', 'ca.pem');
  await take('node.p12', 'node', 'node.pem');
  await take('trusted.p12', 'ca', 'ca.pem');

  const stores = (layer: string) => ({
    [`plugins.security.ssl.${layer}.keystore_filepath`]: 'keys/node.p12',
    [`plugins.security.ssl.${layer}.keystore_type`]: 'PKCS12',
    [`plugins.security.ssl.${layer}.keystore_password`]: STORES,
    [`plugins.security.ssl.${layer}.keystore_alias`]: 'node',
    [`plugins.security.ssl.${layer}.truststore_filepath`]: 'keys/trusted.p12',
    [`plugins.security.ssl.${layer}.truststore_type`]: 'PKCS12',
    [`plugins.security.ssl.${layer}.truststore_password`]: STORES,
  });
  return {
    login: ADMIN,
    authority: await readFile(at('ca.pem'), 'utf8'),
    settings: {
      ...stores('transport'),
      ...stores('http'),
      'plugins.security.ssl.http.enabled': true,
      'plugins.security.ssl.transport.enforce_hostname_verification': false,
      'plugins.security.nodes_dn': ['CN=node'],
      'plugins.security.allow_default_init_securityindex': true,
    },
    async install(program) {
      const { plugin, config } = placesIn(program);
      await cp(securityPlugin, plugin, { recursive: true });
      await rm(join(plugin, 'config'), { recursive: true });
      await cp(join(securityPlugin, 'config'), config, { recursive: true });
      for (const store of ['node.p12', 'trusted.p12']) {
        await cp(at(store), join(program, 'config', 'keys', store));
      }
      await writeLogins(program, release, people);
    },
  };
}

/** Where a program has the plugin and its settings. */
const placesIn = (program: string) => ({
  plugin: join(program, 'plugins', 'opensearch-security'),
  config: join(program, 'config', 'opensearch-security'),
});

/** Writes the logins as the plugin reads them when it starts for the first time: YAML, of which JSON is a part. */
async function writeLogins(program: string, { java }: Release, people: readonly (Login & Role)[]): Promise<void> {
  const { plugin, config } = placesIn(program);
  const classpath = [join(plugin, '*'), join(program, 'lib', '*')].join(delimiter);
  const hashOf = async (password: string): Promise<string> => {
    const hasher = ['-cp', classpath, 'org.opensearch.security.tools.Hasher', '-p', password];
    const { stdout } = await exec(java, hasher);
    return stdout.trim().split('\n').at(-1) ?? '';
  };
  const users: Record<string, unknown> = { _meta: { type: 'internalusers', config_version: 2 } };
  users[ADMIN.user] = { hash: await hashOf(ADMIN.password), backend_roles: ['admin'] };
  const roles: string[] = [];
  const mapping: string[] = [];
  for (const { user, password, cluster, index } of people) {
    users[user] = { hash: await hashOf(password) };
    const may = {
      cluster_permissions: cluster,
      index_permissions: [{ index_patterns: ['pullquote*'], allowed_actions: index }],
    };
    roles.push(`${user}: ${JSON.stringify(may)}`);
    mapping.push(`${user}: ${JSON.stringify({ users: [user] })}`);
  }
  await writeFile(join(config, 'internal_users.yml'), JSON.stringify(users));
  await appendFile(join(config, 'roles.yml'), `\n${roles.join('\n')}\n`);
  await appendFile(join(config, 'roles_mapping.yml'), `\n${mapping.join('\n')}\n`);
}
