const units = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** Returns a number of 0 … 99 in words. */
export function numberEn(value: number): string {
  const unit = value % 10;
  if (value < 20) return units[value] ?? "";
  return unit === 0 ? (tens[value / 10] ?? "") : `${tens[Math.floor(value / 10)]} ${units[unit]}`;
}

/** Every clip of the English voice by its name, and what it says. */
export function englishClips(): ReadonlyMap<string, string> {
  const clips = new Map<string, string>([
    ["number", "number"],
    ["go-counter", "please go to counter"],
    ["go-room", "please go to room"],
    ["counter", "counter"],
    ["room", "room"],
    ["screen", "see the screen"],
    ["look", "please see the screen for your place"],
  ]);
  for (let value = 0; value < 100; value += 1) clips.set(`n-${value}`, numberEn(value));
  for (let count = 1; count < 10; count += 1) {
    clips.set(`h-${count}`, `${units[count]} hundred`);
    clips.set(`h-${count}-and`, `${units[count]} hundred and`);
  }
  for (let letter = 0; letter < 26; letter += 1) {
    const name = String.fromCharCode(65 + letter);
    clips.set(`letter-${name}`, name === "A" ? "ay" : name);
  }
  return clips;
}
