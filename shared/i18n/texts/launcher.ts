import type { Language } from "../languages.ts";

/** What the first page says: where to go, and how a new hub begins. */
const ar = {
  tagline: "نستقبل مراجعيك، ونناديهم بدورهم، ونسمع رأيهم؛ والكل يرى ما يجري لحظة بلحظة.",
  open: "افتح",
  whatFor: {
    kiosk: "عند المدخل: يختار المراجع خدمته ويأخذ رقمه، ويقيّم زيارته قبل أن يغادر.",
    display: "على جدار الصالة: الرقم المنادى ومكتبه، ومن ينتظر في كل خدمة. ولا يظهر اسم أحد.",
    staff: "للموظف والباحث والمدير والمسؤول: النداء والإحالة والمؤشرات والإعدادات.",
  },
  placesTitle: "إلى أين؟",
  unreachable: "لا نصل إلى الخادم الآن",
  unreachableHint: "تأكد أنه يعمل وأن هذا الجهاز متصل بالشبكة. نعيد المحاولة تلقائيًا.",

  welcome: "حيّاك الله، لنبدأ",
  welcomeHint: "ثلاث خطوات قصيرة، ويكون فرعك جاهزًا لأول مراجع.",
  steps: { administrator: "حساب المسؤول", office: "الفرع الأول", ready: "جاهز" },
  stepsLabel: "خطوات الإعداد",
  stepDone: "تمّت",

  administratorTitle: "أنشئ حساب مسؤول النظام",
  administratorHint: "بهذا الحساب تُدار الفروع والمستخدمون والأجهزة. احفظ كلمة مروره في مكان آمن.",
  createAdministrator: "أنشئ الحساب وتابع",
  username: "اسم المستخدم",
  usernameHint: "حروف لاتينية صغيرة وأرقام، مثل noura",
  password: "كلمة المرور",
  passwordHint: "ثمانية أحرف على الأقل",
  passwordAgain: "كلمة المرور مرة أخرى",
  wrongLink: "رابط الإعداد هذا غير صالح أو استُعمل من قبل. افتح أحدث رابط ظهر في نافذة الخادم.",

  noLinkTitle: "نحتاج إلى رابط الإعداد",
  noLinkHint: "لم يُنشأ حساب المسؤول بعد، ولا ينشئه إلا من معه الرابط الذي يُستعمل مرة واحدة. أمامك طريقان:",
  printedTitle: "الرابط في نافذة الخادم",
  printedHint: "حين بدأ الخادم طبع في نافذته رابطًا يشبه هذا. انسخه كاملًا وافتحه هنا:",
  passwordWayTitle: "أو كلمة مرور جاهزة",
  passwordWayHint: "أعد تشغيل الخادم ومعه كلمة مرور للمستخدم admin، ثم ادخل بها:",
  checkAgain: "تحقّق مرة أخرى",

  signInTitle: "ادخل لتُنشئ الفرع الأول",
  signInHint: "حساب المسؤول موجود، ولم يُنشأ فرع بعد.",
  signIn: "دخول",
  notAdministrator: "هذا لمسؤول النظام وحده. ادخل بحسابه.",

  officeTitle: "اختر جمعيتك وسمِّ فرعك",
  officeHint: "اسم الفرع هو ما يقرؤه المراجعون على الشاشات.",
  createOffice: "أنشئ الفرع",

  readyTitle: "فرعك جاهز",
  readyHint: "يستطيع أول مراجع أن يأخذ رقمه. بقي القليل:",
  addUsers: "أضف الموظفين",
  addUsersHint: "حساب لكل موظف وباحث ومدير، ولكلٍّ دوره.",
  openKiosk: "افتح تسجيل الحضور هنا",
  openKioskHint: "في علامة تبويب جديدة على هذا الجهاز، مربوطًا بالفرع.",
  openDisplay: "افتح شاشة الصالة هنا",
  openDisplayHint: "في علامة تبويب جديدة على هذا الجهاز، مربوطةً بالفرع.",
  toStart: "إلى الصفحة الأولى",

  sampleTitle: "أو شاهد كل شيء حيًّا",
  sampleHint: "فرع نموذجي يعيش يومًا كاملًا في دقائق: مراجعون ونداءات وإحالات وتقييمات. لا يمسّ بيانات فرعك.",
  openSample: "افتح الفرع النموذجي",
  sampleSignIn: "يفتحه مسؤول النظام. ادخل بحسابه أولًا.",
  sampleOpened: "الفرع النموذجي يعمل الآن",
  sampleOpenedHint: "افتح الشاشات الثلاث جنبًا إلى جنب، وجرّب أن تأخذ رقمًا.",
  sampleLogins: "حسابات الفرع النموذجي",
  sampleUser: "المستخدم",
  samplePassword: "كلمة المرور",
  sampleRole: "الدور",
};

const en: typeof ar = {
  tagline: "Welcome your visitors, call them in turn, hear what they think; everybody sees it live.",
  open: "Open",
  whatFor: {
    kiosk: "At the entrance: visitors choose a service, take a number, and rate their visit before they leave.",
    display: "On the wall of the hall: the called number and its counter, and who waits for what. Never a name.",
    staff: "For officers, researchers, managers and administrators: calls, referrals, insights, settings.",
  },
  placesTitle: "Where to?",
  unreachable: "The hub cannot be reached now",
  unreachableHint: "Check that it runs and that this computer is on the network. We keep trying.",

  welcome: "Welcome, let us begin",
  welcomeHint: "Three short steps, and your office is ready for its first visitor.",
  steps: { administrator: "Administrator", office: "First office", ready: "Ready" },
  stepsLabel: "Steps of the setup",
  stepDone: "done",

  administratorTitle: "Create the administrator",
  administratorHint: "This account looks after offices, users and devices. Keep its password in a safe place.",
  createAdministrator: "Create and continue",
  username: "User name",
  usernameHint: "Small Latin letters and digits, as in noura",
  password: "Password",
  passwordHint: "At least eight characters",
  passwordAgain: "Password again",
  wrongLink: "This setup link is not valid or has been used. Open the latest link printed in the hub's window.",

  noLinkTitle: "The setup link is needed",
  noLinkHint: "There is no administrator yet, and only the one-time link can create one. There are two ways:",
  printedTitle: "The link in the hub's window",
  printedHint: "When it started, the hub printed a link like this one in its window. Copy all of it and open it here:",
  passwordWayTitle: "Or a password of your own",
  passwordWayHint: "Start the hub again with a password for the user admin, then sign in with it:",
  checkAgain: "Check again",

  signInTitle: "Sign in to create the first office",
  signInHint: "There is an administrator, but no office yet.",
  signIn: "Sign in",
  notAdministrator: "This is for administrators only. Please sign in as one.",

  officeTitle: "Choose your association and name the office",
  officeHint: "The name of the office is what visitors read on the screens.",
  createOffice: "Create the office",

  readyTitle: "Your office is ready",
  readyHint: "The first visitor can take a number. A little is left to do:",
  addUsers: "Add your colleagues",
  addUsersHint: "An account for each officer, researcher and manager, with their roles.",
  openKiosk: "Open check-in here",
  openKioskHint: "In a new tab on this computer, paired with the office.",
  openDisplay: "Open the hall display here",
  openDisplayHint: "In a new tab on this computer, paired with the office.",
  toStart: "To the first page",

  sampleTitle: "Or see everything alive",
  sampleHint:
    "A sample office lives a whole day in minutes: visitors, calls, referrals, ratings. Your own data stays untouched.",
  openSample: "Open the sample office",
  sampleSignIn: "An administrator opens it. Please sign in first.",
  sampleOpened: "The sample office is alive",
  sampleOpenedHint: "Open the three screens side by side and take a number.",
  sampleLogins: "Accounts of the sample office",
  sampleUser: "User",
  samplePassword: "Password",
  sampleRole: "Role",
};

export const launcherTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
