import { accept } from "../office/ids.ts";
import type { AlertId, Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { refuse } from "./rejections.ts";
import type { ImprovementFacts, ImprovementOutcome, Improvements } from "./state.ts";

/** S6: no alert names anything but a service of the office, or a device. */
export function alertRefused(alert: AlertId, { services }: ImprovementFacts) {
  const service = /^late:(.+)$/u.exec(alert)?.[1];
  return service === undefined || services.includes(service) ? undefined : refuse("UnknownService", { service });
}

/** I15: who saw it first stays. What has not arisen by now cannot have been seen. */
export function acknowledgeAlert(
  book: Improvements,
  command: Of<"AcknowledgeAlert">,
  asked: Asked,
): ImprovementOutcome {
  const { by, isManager, context } = asked;
  if (!isManager) return refuse("ManagersOnly");
  const { alert } = command;
  const no = alertRefused(alert, context.facts);
  if (no) return no;
  const arose = Math.min(command.arose, context.at);
  const seen = book.alerts.get(alert);
  if (seen !== undefined && seen.arose >= arose) return accept([]);
  return accept([{ type: "AlertAcknowledged", alert, arose, by }]);
}
