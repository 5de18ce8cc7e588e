import { type Instant, minuteMs } from "../../shared/office/ids.ts";
import type { OpenOffice } from "../offices-types.ts";
import type { Contents } from "./contents.ts";

/** All files of an office together. */
const mostBytes = 500 * 1024 * 1024;
/** An upload that nothing names after so long was given up. */
const givenUpMs = 24 * 60 * minuteMs;

/** U22: takes away what was uploaded and then left; whether so many bytes more find room with the rest. */
export async function makeRoom(
  contents: Contents,
  { id }: Pick<OpenOffice, "id">,
  { inUse, at, bytes }: { readonly inUse: ReadonlySet<string>; readonly at: Instant; readonly bytes: number },
): Promise<boolean> {
  let held = bytes;
  for (const each of await contents.list(id)) {
    if (inUse.has(each.sha256) || at - each.at < givenUpMs) held += each.bytes;
    else await contents.remove(id, each.sha256);
  }
  return held <= mostBytes;
}
