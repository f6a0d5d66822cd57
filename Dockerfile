# syntax=docker/dockerfile:1
# Two stages: what is needed to run is installed in the first; the second has it, our files and Node, and nothing else.
# The tag is exact; where your registry tells a digest, pin that too.

FROM node:24.22.3-bookworm-slim AS install
WORKDIR /app
COPY package.json package-lock.json ./
# onnxruntime-node brings the runtimes of all platforms; this one's is kept.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && \
    find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 \
      ! -path "*/$(node -p 'process.platform + "/" + process.arch')" -exec rm -r {} +

FROM node:24.22.3-bookworm-slim
ENV NODE_ENV=production \
    HEALTH_PORT=8081
WORKDIR /app
COPY --from=install /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY commands commands
COPY language language
COPY models models
COPY seeds seeds
COPY deploy/alive.js deploy/alive.js
# The user that the image of Node has for this, node. Nothing in /app is theirs, and the root may be read-only.
USER 1000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "deploy/alive.js"]
# Node itself, not npm, so that the signal arrives.
CMD ["node", "--import", "./src/launch.mjs", "src/bin/main.ts"]
