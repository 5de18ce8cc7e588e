import type { OfficeId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { daysOfYears } from "../../shared/persons/person.ts";
import type { Clock } from "../clock.ts";
import type { KeepingRules } from "./keeping-rules.ts";
import type { Vault } from "./vault.ts";

export type SweepGround = {
  readonly vault: Pick<Vault, "sweep">;
  readonly clock: Clock;
  readonly rules: KeepingRules;
  readonly offices: () => readonly { readonly id: OfficeId }[];
  readonly onFault: (office: OfficeId, error: unknown) => void;
};

const everyMs = 60 * minuteMs;

/** Takes away what is over, in every office, at the start and then each hour. Any number of hubs may do so. */
export function keepSwept({ vault, clock, rules, offices, onFault }: SweepGround): {
  sweep(): Promise<void>;
  stop(): void;
} {
  async function sweep(): Promise<void> {
    for (const { id } of offices()) {
      try {
        const { auditYears } = (await rules(id)).retention;
        await vault.sweep(id, clock.now(id), daysOfYears(auditYears));
      } catch (error) {
        onFault(id, error);
      }
    }
  }
  const timer = setInterval(() => void sweep(), everyMs).unref();
  void sweep();
  return { sweep, stop: () => clearInterval(timer) };
}
