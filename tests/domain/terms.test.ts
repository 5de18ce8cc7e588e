import { describe, expect, test } from "vitest";
import { inTerms } from "../../shared/setup/terms.ts";

const mawrid = { beneficiary: { ar: "المستخدم", en: "user" } };
const family = { beneficiary: { ar: "المستفيد", en: "family" } };

describe("R-profile mawrid: the office's own word for whom it serves", () => {
  test.each([
    ["المستفيد", "المستخدم"],
    ["حق للمستفيد", "حق للمستخدم"],
    ["علاقات المستفيدين والمستفيدات", "علاقات المستخدمين والمستخدمات"],
    ["طلب دعم مستفيد", "طلب دعم مستخدم"],
    ["لا كلمة هنا", "لا كلمة هنا"],
  ])("%s → %s", (text, said) => expect(inTerms(mawrid, false)(text)).toBe(said));

  test.each([
    ["The beneficiary declined", "The user declined"],
    ["Beneficiaries, and a beneficiary's right", "Users, and a user's right"],
    ["Benefit", "Benefit"],
  ])("%s → %s", (text, said) => expect(inTerms(mawrid, true)(text)).toBe(said));

  test("a word that ends in -y forms its plural as English does", () => {
    expect(inTerms(family, true)("beneficiaries")).toBe("families");
    expect(inTerms(family, false)("المستفيدين")).toBe("المستفيدين");
  });
});
