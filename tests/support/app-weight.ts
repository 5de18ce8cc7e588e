import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export type AppWeight = {
  /** Bytes of the scripts and styles that a page names: what a screen must have before it shows anything. */
  readonly start: number;
  /** Bytes of each part that is fetched later, when somebody comes to need it, by its file. */
  readonly later: ReadonlyMap<string, number>;
};

/** Returns what an app's built folder weighs as it travels, packed by gzip, without fonts. */
export function weighApp(folder: string, page: string): AppWeight {
  const html = readFileSync(join(folder, page), "utf8");
  const named = new Set([...html.matchAll(/assets\/[\w.-]+\.(?:js|css)/gu)].map(([name]) => name));
  const later = new Map<string, number>();
  let start = 0;
  for (const file of globSync("assets/*.{js,css}", { cwd: folder })) {
    const bytes = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    if (named.has(file)) start += bytes;
    else later.set(file, bytes);
  }
  if (start === 0) throw new Error(`${folder} names no scripts: npm run build makes it.`);
  return { start, later };
}
