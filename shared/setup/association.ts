import type { Channel } from "../office/commands.ts";
import type { Localized } from "../office/ids.ts";

/** What sets one association apart from another (POLICY §4): its words, its policy's head, its ways to be reached. */

/** One of the ways by which people reach the association (R9), as its screens call it. */
export type OfficeChannel = { readonly id: Channel; readonly name: Localized; readonly isOn: boolean };

/** Words that an association says in its own way. */
export type Terms = {
  /** Whoever is served: «المستفيد»; every inflection of it on the screens follows. */
  readonly beneficiary: Localized;
  /** The digits of Arabic texts on the screens; unsaid, 0–9 (U23). */
  readonly digits?: DigitSystem;
};

/** 0–9, or ٠–٩ in Arabic. */
export type DigitSystem = "latn" | "arab";

/** The head of the policy that an office works by. */
export type PolicyHead = {
  readonly title: Localized;
  /** When and by whom it was approved, as it stands under the policy. */
  readonly approval: Localized;
  /** The association's number at the authority; absent where it is not told. */
  readonly registration?: string;
  /** Rules that this association added to the common text. */
  readonly rules: readonly Localized[];
};

/** A title on the shelf of the library (R10); its text comes into the library itself. */
export type LibraryTitle = { readonly id: string; readonly title: Localized; readonly isTool: boolean };

/** Whose mobiles are taken down: those of the Kingdom, or of any country (E.164). */
export type Mobiles = "kingdom" | "anyCountry";

/** How long what is personal is kept (POLICY §5). */
export type Retention = {
  readonly identityDays: number;
  readonly mobileDays: number;
  readonly caseYears: number;
  readonly auditYears: number;
};

export const defaultRetention: Retention = { identityDays: 90, mobileDays: 30, caseYears: 10, auditYears: 5 };

/** The eight channels of the policy (R9), in its order and by its names. */
export const policyChannels: readonly OfficeChannel[] = [
  channel("interview", "المقابلة", "Interview"),
  channel("phone", "الاتصالات الهاتفية", "Phone"),
  channel("social", "وسائل التواصل الاجتماعي", "Social media"),
  channel("letter", "الخطابات", "Letters"),
  channel("aid", "خدمات طلب المساعدة", "Aid requests"),
  channel("volunteering", "خدمة التطوع", "Volunteering"),
  channel("website", "الموقع الإلكتروني", "Website"),
  channel("delegate", "مناديب المكاتب الفرعية", "Branch delegates"),
];

/** The channels that are on; undefined where none were set up, and any will do (R9). */
export function channelsOn(channels: readonly OfficeChannel[]): readonly Channel[] | undefined {
  return channels.length === 0 ? undefined : channels.filter(({ isOn }) => isOn).map(({ id }) => id);
}

function channel(id: Channel, ar: string, en: string): OfficeChannel {
  return { id, name: { ar, en }, isOn: true };
}

export const defaultTerms: Terms = { beneficiary: { ar: "المستفيد", en: "beneficiary" } };

export const commonPolicy: PolicyHead = {
  title: { ar: "سياسة تنظيم العلاقة مع المستفيدين", en: "Policy regulating the relationship with beneficiaries" },
  approval: { ar: "", en: "" },
  rules: [],
};

/** The four tools of the officer (R10). */
export const officerTools: readonly LibraryTitle[] = [
  tool("bylaws", "اللائحة الأساسية", "Bylaws"),
  tool("research-guide", "دليل خدمات البحث الاجتماعي", "Guide to social research services"),
  tool("support-guide", "دليل سياسة الدعم للمستفيدين", "Guide to the policy of support for beneficiaries"),
  tool("support-form", "طلب دعم مستفيد", "Request for support of a beneficiary"),
];

function tool(id: string, ar: string, en: string): LibraryTitle {
  return { id, title: { ar, en }, isTool: true };
}
