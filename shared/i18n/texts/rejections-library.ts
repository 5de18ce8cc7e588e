import type { LibraryRejection } from "../../library/library.ts";
import type { Rejection } from "../../office/ids.ts";
import type { Language } from "../languages.ts";

/** Codes whose sentence the other books have already. */
type Spoken = "ImpossibleDate" | "TooMany";
type Sentences = {
  readonly [Code in Exclude<LibraryRejection, Spoken>]: string | ((facts: Rejection) => string);
};

/** Why the library said no, and what to do. */
const ar: Sentences = {
  UnknownTitle: "لا توجد وثيقة بهذا الاسم في المكتبة. أضفها أولًا.",
  DocumentRetired: "هذه الوثيقة موقوفة ولا تستقبل نسخًا. أضف وثيقة جديدة بدلًا منها.",
  UnknownContent: "الملف لم يعد محفوظًا في النظام. ارفعه من جديد ثم احفظ.",
  SameContent: "هذا الملف مطابق للنسخة السابقة تمامًا. اختر الملف المعدّل.",
  EffectiveInPast: "لا تبدأ نسخة لاحقة قبل يوم إضافتها. اختر اليوم أو يومًا بعده.",
  ReviewBeforeEffect: "موعد المراجعة يجب أن يكون بعد يوم السريان. صحّح أحدهما.",
  ApprovalRequired: "نسخة السياسة تحتاج إلى رقم اجتماع الاعتماد وتاريخه. اكتبهما ثم احفظ.",
  ApprovalAfterEffect: "تاريخ الاعتماد بعد يوم السريان. صحّح أحدهما.",
  UnknownVersion: "لا توجد نسخة بهذا الرقم، أو سُحبت قبل قليل.",
  VersionInForce: "بدأ سريان هذه النسخة فلا تُسحب. أضف نسخة جديدة بدلًا منها.",
};

const en: Sentences = {
  UnknownTitle: "There is no such document in the library. Add it first.",
  DocumentRetired: "This document was retired and takes no versions. Add a new document instead.",
  UnknownContent: "The file is no longer held by the system. Upload it again, then save.",
  SameContent: "This file is exactly the version before. Choose the changed file.",
  EffectiveInPast: "A later version cannot begin before the day it is added. Choose today or a day after it.",
  ReviewBeforeEffect: "The review must be due after the day the version begins. Correct one of them.",
  ApprovalRequired: "A version of the policy needs the approving meeting's number and day. Write them, then save.",
  ApprovalAfterEffect: "The approval is dated after the day the version begins. Correct one of them.",
  UnknownVersion: "There is no version of this number, or it was withdrawn a moment ago.",
  VersionInForce: "This version has begun and cannot be withdrawn. Add a new version instead.",
};

export const libraryRejections: Readonly<Record<Language, Sentences>> = { ar, en };
