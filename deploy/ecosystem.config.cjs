// npx pm2 start deploy/ecosystem.config.cjs && npx pm2 save
module.exports = {
  apps: [
    {
      name: 'pullquote',
      cwd: `${__dirname}/..`,
      script: 'src/bin/main.ts',
      interpreter: 'node',
      interpreter_args: '--import ./src/launch.mjs',
      // One process: two of them would answer everything twice.
      instances: 1,
      exec_mode: 'fork',
      // Longer than the 10 s that the bot takes at most to finish what is in flight.
      kill_timeout: 15_000,
      // A token that Discord refuses must not be tried again and again.
      max_restarts: 5,
      min_uptime: 60_000,
      exp_backoff_restart_delay: 10_000,
    },
  ],
};
