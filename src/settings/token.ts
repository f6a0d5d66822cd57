/**
 * The bot's token, from the first of DISCORD_TOKEN, DISCORD_BOT_TOKEN and DISCORD_TOKEN_FILE that is set; null where none
 * is, or where what it gives is no token: then `faults` has one line more, which never holds the token.
 *
 * @param set the variables that are set, none of them blank
 * @param readFile reads the file that DISCORD_TOKEN_FILE names
 */
export function readToken(
  set: Readonly<Record<string, string>>,
  readFile: (path: string) => string,
  faults: string[],
): string | null {
  const direct = ['DISCORD_TOKEN', 'DISCORD_BOT_TOKEN'].find((name) => set[name] !== undefined);
  const name = direct ?? 'DISCORD_TOKEN_FILE';
  const path = set.DISCORD_TOKEN_FILE;
  let token = direct === undefined ? undefined : set[direct];
  if (direct === undefined) {
    if (path === undefined) return null;
    try {
      token = readFile(path).trim();
    } catch (cause) {
      faults.push(`DISCORD_TOKEN_FILE cannot be read: ${path} (${faultCode(cause)})`);
      return null;
    }
  }
  if (!token) {
    faults.push(`${name} names an empty file: ${path}`);
    return null;
  }
  if (/\s/.test(token)) {
    faults.push(`${name} holds white space: give the bare token`);
    return null;
  }
  return token;
}

function faultCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
}
