/** The store did not answer, or could not be read: nothing is known of what was asked for, and asking again may help. */
export class StoreAway extends Error {
  override readonly name = "StoreAway";

  constructor(cause: unknown) {
    super(`The store cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
