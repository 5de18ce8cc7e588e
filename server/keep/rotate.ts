import type { OfficeId } from "../../shared/office/ids.ts";
import { systemClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { openVault } from "../vault/open-vault.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";
import { knownSecret } from "./known-secret.ts";
import { addressOfFolder, openShelf, openVaultRows } from "./stores.ts";
import { officeOf } from "./vault-file.ts";

/**
 * Seals each office's vault anew with the secret of these settings, whether hubs are at work or not; tells each office
 * when it is done. Hubs must know both secrets before. Throws `KeepFault` when a secret is missing or does not fit.
 */
export async function* rotateVault(
  config: Config,
): AsyncGenerator<{ readonly office: OfficeId; readonly entries: number }> {
  const secret = knownSecret(config.secret, config.dataFolder);
  const { oldSecret, redisUrl, dataFolder } = config;
  if (secret === undefined || oldSecret === undefined || oldSecret === secret) {
    throw new KeepFault("Set DAWR_SECRET to the new secret and DAWR_SECRET_OLD to the one before.");
  }
  const store = redisUrl ?? addressOfFolder(dataFolder);
  const shelf = await openShelf(store);
  const rows = await openVaultRows(store);
  const vault = openVault({ rows, now: systemClock().now, secret, oldSecret });
  try {
    const offices = new Set((await shelf.books()).map(officeOf));
    for (const office of [...offices].sort()) {
      if (office !== "") yield { office, entries: await vault.rotate(office) };
    }
  } catch (error) {
    throw new KeepFault(`The vault could not be sealed anew (${reasonOf(error)}).`, { cause: error });
  } finally {
    await vault.close();
    await shelf.close();
  }
}
