import { hash } from "node:crypto";
import type { BookName, Commit } from "./log.ts";
import type { RedisConnection } from "./redis-connection.ts";
import { replyCode } from "./redis-faults.ts";
import { archivedKey, bookKey, idsKey } from "./redis-keys.ts";

/**
 * All or nothing: everything is looked at before the first write, and Redis refuses a script as a whole when memory or
 * disk do not allow writing. The length is checked because an id alone would let gaps through; the command before,
 * because a server that lost its tail may have grown to the same length since.
 */
const script = `#!lua
local book, ids, archived = KEYS[1], KEYS[2], KEYS[3]
local first, before = tonumber(ARGV[1]), ARGV[2]
if redis.call('XLEN', book) ~= first - 1 then return 'taken' end
if first == 1 and redis.call('HEXISTS', archived, ARGV[3]) == 1 then return 'archived' end
if first > 1 then
  local last = redis.call('XREVRANGE', book, '+', '-', 'COUNT', 1)[1]
  if last[1] ~= string.format('%d-0', first - 1) then return 'torn' end
  if before ~= '' and last[2][2] ~= before then return 'taken' end
end
local count = (#ARGV - 3) / 2
for from = 1, count, 1000 do
  local known = redis.call('SMISMEMBER', ids, unpack(ARGV, 3 + from, 3 + math.min(from + 999, count)))
  for i = 1, #known do
    if known[i] == 1 then return 'repeated' end
  end
end
for from = 1, count, 1000 do
  redis.call('SADD', ids, unpack(ARGV, 3 + from, 3 + math.min(from + 999, count)))
end
for i = 1, count do
  redis.call('XADD', book, string.format('%d-0', first + i - 1), 'id', ARGV[3 + i], 'commit', ARGV[3 + count + i])
end
return 'written'
`;
const scriptHash = hash("sha1", script);

export type Appended = "written" | "taken" | "repeated" | "torn" | "archived";

/** The last commit that this hub knows of a book: its revision, and its command's id as stored. */
export type Tip = { readonly revision: number; readonly id: string };

/** A command's id in a form that keeps every letter, also half a surrogate pair. */
export function storedId(commit: Pick<Commit, "id">): string {
  return JSON.stringify(commit.id);
}

/**
 * What the script is called with. Fixed when it is made, whatever becomes of the commits later. `tips` are the commits
 * that these may stand behind: the last one on its way, and else the last one known. What is on its way comes first, for
 * another hub's may stand in its place by now, and nothing was decided behind that.
 */
export function appendArguments(
  book: BookName,
  commits: readonly Commit[],
  tips: readonly (Tip | undefined)[],
): readonly string[] {
  const first = commits[0]?.revision ?? 1;
  const before = tips.find((tip) => tip?.revision === first - 1)?.id ?? "";
  // All ids first, so that the script looks at all of them in one go.
  const bodies = commits.map(({ book: _, revision: __, ...rest }) => JSON.stringify(rest));
  const keys = [bookKey(book), idsKey(book), archivedKey(book)];
  return ["3", ...keys, String(first), before, book, ...commits.map(storedId), ...bodies];
}

/** Calls the script, sending it along where the server does not know it yet. */
export async function runAppend(connection: RedisConnection, args: readonly string[]): Promise<Appended> {
  try {
    return await connection.sendCommand<Appended>(["EVALSHA", scriptHash, ...args]);
  } catch (error) {
    if (replyCode(error) !== "NOSCRIPT") throw error;
    return connection.sendCommand<Appended>(["EVAL", script, ...args]);
  }
}

/** An entry of a stream as Redis answers it: id, then fields and values. */
export type StreamEntry = readonly [string, readonly string[]];

/** The revision and the stored id of an entry. */
export function tipOf([id, fields]: StreamEntry): Tip {
  return { revision: Number.parseInt(id, 10), id: fields[1] ?? "" };
}

/** The commit in an entry of the book's stream. */
export function commitOf(book: BookName, entry: StreamEntry): Commit {
  const stored = JSON.parse(entry[1][3] ?? "") as Omit<Commit, "book" | "revision">;
  return { book, revision: tipOf(entry).revision, ...stored };
}
