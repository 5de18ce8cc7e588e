import type { Casebook } from "../shared/cases/state.ts";
import type { Improvements } from "../shared/improvements/state.ts";
import type { Instant } from "../shared/office/ids.ts";
import type { Office } from "../shared/office/state.ts";
import type { Ratings } from "../shared/survey/ratings.ts";
import { type AttentionView, attentionView } from "../shared/views/attention.ts";
import { plainForecasts } from "../shared/views/outlook.ts";
import type { Access } from "./access/access.ts";
import type { Reading } from "./engine-types.ts";
import type { OpenOffice } from "./offices-types.ts";
import type { LedgerDues } from "./vault/ledger-dues.ts";
import { type DevicesGround, devicesOf } from "./view-looks.ts";

type AttentionBooks = {
  readonly day: Reading<Office> | undefined;
  readonly ratings: Reading<Ratings> | undefined;
  readonly cases: Reading<Casebook> | undefined;
  readonly improvements: Reading<Improvements> | undefined;
};

type Ground = DevicesGround & {
  readonly access: Pick<Access, "directory" | "devices">;
  readonly dues?: Pick<LedgerDues, "of">;
};

/** What needs a manager's eye at this moment, or undefined while one of its books is not at hand. */
export function attentionOf(
  ground: Ground,
  office: OpenOffice,
  { day, ratings, cases, improvements }: AttentionBooks,
  at: Instant,
): AttentionView | undefined {
  if (!day || !ratings || !cases || !improvements) return undefined;
  const found = {
    setup: office.setup().state,
    office: day.state,
    ratings: ratings.state,
    cases: cases.state,
    improvements: improvements.state,
    devices: devicesOf(ground, office.id).devices,
    ledger: ground.dues?.of(office.id) ?? [],
    directory: ground.access.directory(office.id),
    forecasts: office.forecasts() ?? plainForecasts(day.state),
  };
  return attentionView(found, { at, today: office.today().day });
}
