// The health check of the container, which has no curl: code 0 when the bot can receive and search, else 1.
const { HEALTH_PORT: port = '8081', HEALTH_HOST: host = '127.0.0.1' } = process.env;
const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
try {
  const { ok } = await fetch(`http://${near}:${port}/readyz`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
