import type { OfficeId } from "../../shared/office/ids.ts";
import { defaultRetention, type Mobiles, type Retention } from "../../shared/setup/association.ts";

/** What an office's setup says about what is personal: how long it is kept, and whose mobiles are taken down. */
export type KeepingRules = (office: OfficeId) => Promise<{ readonly retention: Retention; readonly mobiles: Mobiles }>;

/** The rules of POLICY §5, for who has no office to ask. */
export const commonRules: KeepingRules = async () => ({ retention: defaultRetention, mobiles: "anyCountry" });
