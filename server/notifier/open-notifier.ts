import type { Logger } from "pino";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { Access } from "../access/access.ts";
import type { Engine } from "../engine-types.ts";
import type { Summaries } from "../history/summaries.ts";
import type { Metrics } from "../metrics.ts";
import type { Offices } from "../offices-types.ts";
import type { Timers } from "../timers.ts";
import type { PrivateData } from "../vault/private-data.ts";
import type { ViewGround } from "../view-cut.ts";
import { devicesOf } from "../view-looks.ts";
import { watchDevices } from "./device-alerts.ts";
import { keepReaders } from "./keep-readers.ts";
import { openMail } from "./mail.ts";
import { type Channels, createNotifier, type Notifier } from "./notifier.ts";
import { keepReminding } from "./reminders.ts";
import { keepReporting } from "./reports.ts";
import type { NotifierSettings } from "./settings.ts";
import { openWebhook } from "./webhook.ts";

export type OpenNotifierGround = Pick<ViewGround, "signs" | "clock"> & {
  readonly metrics: Pick<Metrics, "messageEnded">;
  readonly settings: NotifierSettings | undefined;
  readonly personal: Pick<PrivateData, "vault" | "persons" | "readers">;
  readonly access: Pick<Access, "offices" | "devices" | "directory" | "onChange">;
  readonly engine: Engine;
  readonly offices: Offices;
  readonly summaries: Summaries;
  readonly logger: Logger;
  readonly timers: Timers;
  readonly onFault: (what: string, office: OfficeId, error: unknown) => void;
};

/** The notifier of a hub, and what watches the hall for it. */
export function openNotifier(ground: OpenNotifierGround): Notifier {
  const { settings, personal, offices, logger, clock, timers, onFault } = ground;
  const notifier = createNotifier({
    ...{ vault: personal.vault, persons: personal.persons, clock, logger, timers },
    channels: openChannels(settings),
    offices: () => ground.access.offices(),
    nameOf: async (office) => (await offices.open(office))?.setup().state.name.ar ?? office,
    onEnd: ground.metrics.messageEnded,
  });
  const devices = watchDevices({
    ...{ notifier, clock, timers, onFault },
    offices: offices.opened,
    devices: async (office) => (isAtWork(ground, office) ? devicesAt(ground, office) : []),
  });
  const reminders = keepReminding({
    ...{ notifier, clock, engine: ground.engine, timers, onFault },
    offices: offices.opened,
  });
  const reports = keepReporting({
    ...{ notifier, readers: personal.readers, clock, summaries: ground.summaries, timers, onFault },
    offices: offices.opened,
  });
  const readers = keepReaders({
    ...{ readers: personal.readers, engine: ground.engine, timers, onFault },
    offices: () => ground.access.offices(),
  });
  return {
    ...notifier,
    close() {
      devices.stop();
      reminders.stop();
      reports.stop();
      readers.stop();
      return notifier.close();
    },
  };
}

async function devicesAt(ground: OpenNotifierGround, office: OfficeId) {
  await ground.signs.refresh(office);
  return devicesOf(ground, office).devices;
}

/** At night devices are silent because they are switched off. */
function isAtWork({ offices, engine }: OpenNotifierGround, office: OfficeId): boolean {
  const open = offices.opened().find(({ id }) => id === office);
  const day = open && engine.peek(open.today().book)?.state;
  return day?.isOpen === true && day.counters.size > 0;
}

/** The real channels of these settings. */
function openChannels(settings: NotifierSettings | undefined): Channels {
  const { noticeWebhook, alertWebhook, webhookSecret: secret = "", smtp, alertMail = [] } = settings ?? {};
  const mail = smtp === undefined ? undefined : openMail(smtp);
  return {
    ...(noticeWebhook === undefined ? {} : { notice: openWebhook({ url: noticeWebhook, secret }) }),
    ...(mail === undefined ? {} : { report: mail }),
    alert: [
      ...(alertWebhook === undefined ? [] : [{ channel: openWebhook({ url: alertWebhook, secret }) }]),
      ...(mail === undefined ? [] : alertMail.map((to) => ({ channel: mail, to }))),
    ],
  };
}
