import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Locked = {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const { packages } = read("package-lock.json") as { packages: Readonly<Record<string, Locked>> };
const manifest = read("package.json") as Record<string, Readonly<Record<string, string>>>;

/** Where `name`, asked for by the package at `from`, is found: Node's walk up the folders. */
function resolve(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in packages) return path;
    if (folder === "") return undefined;
  }
}

const missing = (kind: "dependencies" | "optionalDependencies") =>
  Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked[kind] ?? {})
      .filter((name) => resolve(path, name) === undefined)
      .map((name) => `${path} → ${name}`),
  );

describe("package-lock.json", () => {
  test("holds every package that another needs", () => {
    expect(missing("dependencies")).toEqual([]);
  });

  // A lock made while a mirror lacked a platform's binary installs here and fails elsewhere.
  test("holds the optional packages of every platform", () => {
    expect(missing("optionalDependencies")).toEqual([]);
  });

  test("gives exactly the versions that package.json names", () => {
    const wanted = { ...manifest["dependencies"], ...manifest["devDependencies"] };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});
