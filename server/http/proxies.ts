import type { Express } from "express";

export type ProxySettings = {
  readonly publicUrl: string | undefined;
  /** `DAWR_TRUST_PROXY`: addresses and networks of proxies. */
  readonly trustedProxies: readonly string[] | undefined;
};

/**
 * Whose word counts for where a visitor comes from: a proxy on this machine when the hub stands behind one, and those
 * that were named. Never a whole private network: the hall's own guests are in it, and would be whoever they say.
 */
export function trustProxies(app: Express, { publicUrl, trustedProxies }: ProxySettings): void {
  if (trustedProxies !== undefined) app.set("trust proxy", trustedProxies);
  else if (publicUrl !== undefined) app.set("trust proxy", "loopback");
}
