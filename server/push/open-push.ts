import type { Config } from "../config.ts";
import type { Timers } from "../timers.ts";
import type { Vault } from "../vault/vault.ts";
import { keepPushing, type PushingGround } from "./keep-pushing.ts";
import { type PushReach, publicReach } from "./send-push.ts";
import { type Subscriptions, vaultSubscriptions } from "./subscriptions.ts";
import { type VapidKeys, vapidKeysOf } from "./vapid.ts";

export type Push = {
  readonly subscriptions: Subscriptions;
  readonly vapid: VapidKeys;
  readonly reach: PushReach;
  /** Looks at nothing any more. */
  close(): void;
};

type OpenPushGround = Pick<PushingGround, "engine" | "offices" | "onFault"> & {
  readonly vault: Vault;
  readonly secret: string;
  readonly timers: Timers;
};

/** Opens what tells visitors' phones of their turn while the page is closed. */
export function openPush(
  { vault, secret, ...ground }: OpenPushGround,
  { publicUrl }: Pick<Config, "publicUrl">,
  { pushReach: reach = publicReach }: { readonly pushReach?: PushReach },
): Push {
  const subscriptions = vaultSubscriptions(vault);
  const vapid = vapidKeysOf(secret);
  const close = keepPushing({ ...ground, subscriptions, vapid, reach, subject: subjectOf(publicUrl) });
  return { subscriptions, vapid, reach, close };
}

/** A push service wants to know whom to ask; a hub without an address of its own says that nobody can be. */
function subjectOf(publicUrl: string | undefined): string {
  return publicUrl?.startsWith("https://") ? publicUrl : "mailto:nobody@dawr.invalid";
}
