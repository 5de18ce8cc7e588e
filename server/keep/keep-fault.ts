/** It cannot be done, or must not; the message is one sentence for whoever asked. */
export class KeepFault extends Error {
  override readonly name = "KeepFault";
}

/** Why something failed, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
