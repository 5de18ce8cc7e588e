/** Every vowel is written: an unvowelled text is misread. Forms for counting aloud, as one reads a number. */
const units = [
  "صِفْر",
  "وَاحِد",
  "اِثْنَان",
  "ثَلَاثَة",
  "أَرْبَعَة",
  "خَمْسَة",
  "سِتَّة",
  "سَبْعَة",
  "ثَمَانِيَة",
  "تِسْعَة",
  "عَشَرَة",
  "أَحَدَ عَشَر",
  "اِثْنَا عَشَر",
  "ثَلَاثَةَ عَشَر",
  "أَرْبَعَةَ عَشَر",
  "خَمْسَةَ عَشَر",
  "سِتَّةَ عَشَر",
  "سَبْعَةَ عَشَر",
  "ثَمَانِيَةَ عَشَر",
  "تِسْعَةَ عَشَر",
];
/** Before "and": with the ending that a following word gives it. */
const unitsBeforeAnd = ["", "وَاحِدٌ", "اِثْنَانِ", "ثَلَاثَةٌ", "أَرْبَعَةٌ", "خَمْسَةٌ", "سِتَّةٌ", "سَبْعَةٌ", "ثَمَانِيَةٌ", "تِسْعَةٌ"];
const tens = ["", "", "عِشْرُون", "ثَلَاثُون", "أَرْبَعُون", "خَمْسُون", "سِتُّون", "سَبْعُون", "ثَمَانُون", "تِسْعُون"];
const hundreds = ["", "مِئَة", "مِئَتَان", "ثَلَاثُمِئَة", "أَرْبَعُمِئَة", "خَمْسُمِئَة", "سِتُّمِئَة", "سَبْعُمِئَة", "ثَمَانِمِئَة", "تِسْعُمِئَة"];
const hundredsBeforeAnd = hundreds.map((word) => (word === "مِئَتَان" ? "مِئَتَانِ" : `${word}ٌ`));

/** How each Latin letter is called in Arabic. */
const letters: Readonly<Record<string, string>> = {
  A: "إِيه",
  B: "بِي",
  C: "سِي",
  D: "دِي",
  E: "إِي",
  F: "إِفْ",
  G: "جِي",
  H: "إِتْشْ",
  I: "آيْ",
  J: "جِيهْ",
  K: "كِيهْ",
  L: "إِلْ",
  M: "إِمْ",
  N: "إِنْ",
  O: "أُو",
  P: "پِي",
  Q: "كْيُو",
  R: "آرْ",
  S: "إِسْ",
  T: "تِي",
  U: "يُو",
  V: "ڤِي",
  W: "دَبِلْيُو",
  X: "إِكْسْ",
  Y: "وَايْ",
  Z: "زِدْ",
};

/** Returns a number of 0 … 99 in fully vowelled words. */
export function numberAr(value: number): string {
  const unit = value % 10;
  const ten = tens[Math.floor(value / 10)] ?? "";
  if (value < 20) return units[value] ?? "";
  return unit === 0 ? ten : `${unitsBeforeAnd[unit]} وَ${ten}`;
}

/** Every clip of the Arabic voice by its name, and what it says. */
export function arabicClips(): ReadonlyMap<string, string> {
  const clips = new Map<string, string>([
    ["number", "اَلرَّقْم"],
    ["go-counter", "تَفَضَّلْ إِلَى المَكْتَب"],
    ["go-room", "تَفَضَّلْ إِلَى الغُرْفَة"],
    ["counter", "المَكْتَب"],
    ["room", "الغُرْفَة"],
    ["screen", "اُنْظُرِ الشَّاشَة"],
    ["look", "تَفَضَّلْ، المَكَانُ عَلَى الشَّاشَة"],
  ]);
  for (let value = 0; value < 100; value += 1) clips.set(`n-${value}`, numberAr(value));
  for (let count = 1; count < 10; count += 1) {
    clips.set(`h-${count}`, hundreds[count] ?? "");
    clips.set(`h-${count}-and`, `${hundredsBeforeAnd[count]} وَ`);
  }
  for (const [letter, name] of Object.entries(letters)) clips.set(`letter-${letter}`, name);
  return clips;
}
