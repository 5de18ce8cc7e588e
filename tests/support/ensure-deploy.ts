import { type DebianProgram, ensureProgram, pathOf } from "./debian-program.ts";

const caddy: DebianProgram = {
  package: "caddy",
  path: "/usr/bin/caddy",
  variable: "CADDY_PATH",
  atLeast: "a Caddy 2.6 or newer",
};

/** Reads compose files without any engine; it brings Python's YAML along. */
const compose: DebianProgram = {
  package: "docker-compose",
  path: "/usr/bin/docker-compose",
  variable: "DOCKER_COMPOSE_PATH",
  atLeast: "a docker-compose 1.29",
};

export const caddyPath = () => pathOf(caddy);
export const composePath = () => pathOf(compose);

export function ensureCaddy(): void {
  ensureProgram(caddy);
}

export function ensureCompose(): void {
  ensureProgram(compose);
}
