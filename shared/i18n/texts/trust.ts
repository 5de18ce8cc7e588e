import type { Language } from "../languages.ts";

/** The page that shows how a screen comes to trust a hub with an authority of its own. */
const ar = {
  title: "اجعل هذا الجهاز يثق بالخادم",
  lead: "مرة واحدة لكل شاشة. بعدها يعمل تسجيل الحضور آمنًا، ويستمر حتى لو انقطعت الشبكة.",
  compareTitle: "١. قارن البصمة",
  compare: "طبع الخادم هذه البصمة في نافذته حين بدأ. تابع فقط إن تطابقتا حرفًا بحرف.",
  fingerprint: "بصمة SHA-256",
  downloadTitle: "٢. نزّل الشهادة",
  download: "نزّل شهادة الخادم",
  installTitle: "٣. ثبّتها على هذا الجهاز",
  install: {
    windows: ["ويندوز", "افتح الملف ← تثبيت الشهادة ← الجهاز المحلي ← المراجع المصدقة الجذرية الموثوق بها."],
    linux: [
      "كروميوم على لينكس",
      "الإعدادات ← الخصوصية والأمان ← الأمان ← إدارة الشهادات ← المراجع ← استيراد، للمواقع.",
    ],
    android: ["أندرويد", "الإعدادات ← الأمان ← التشفير وبيانات الاعتماد ← تثبيت شهادة ← شهادة CA."],
    apple: ["آيباد وماك", "افتح الملف وثبّت الملف التعريفي، ثم: عام ← حول ← إعدادات الثقة بالشهادات، وفعّلها."],
  },
  openTitle: "٤. افتح الشاشات",
  open: "تابع إلى الصفحة الأولى",
  openHint: "إن حذّر المتصفح من الاتصال فالشهادة لم تُثبَّت بعد: أغلقه كله وافتحه من جديد.",
};

const en: typeof ar = {
  title: "Let this device trust the hub",
  lead: "Once for each screen. Then check-in is secure, and goes on even when the network is cut.",
  compareTitle: "1. Compare the fingerprint",
  compare:
    "The hub printed this fingerprint in its window when it started. Go on only if both are the same, letter by letter.",
  fingerprint: "SHA-256 fingerprint",
  downloadTitle: "2. Download the certificate",
  download: "Download the hub's certificate",
  installTitle: "3. Install it on this device",
  install: {
    windows: [
      "Windows",
      "Open the file → Install certificate → Local machine → Trusted Root Certification Authorities.",
    ],
    linux: [
      "Chromium on Linux",
      "Settings → Privacy and security → Security → Manage certificates → Authorities → Import, for websites.",
    ],
    android: ["Android", "Settings → Security → Encryption and credentials → Install a certificate → CA certificate."],
    apple: [
      "iPad and Mac",
      "Open the file and install the profile, then: General → About → Certificate Trust Settings, and turn it on.",
    ],
  },
  openTitle: "4. Open the screens",
  open: "Go on to the first page",
  openHint:
    "If the browser warns of the connection, the certificate is not installed yet: close all of it and open it again.",
};

export const trustTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
