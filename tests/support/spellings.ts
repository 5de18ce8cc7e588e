/** Digits as they are written in Arabic. */
const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

/** What of a base64 text is the same wherever the words begin within it. */
function base64Cores(text: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
      .toString("base64")
      .replace(/=+$/, "");
    return coded.slice(before === 0 ? 0 : before + 1, -1);
  });
}

/**
 * The ways in which a name or a number may stand somewhere: as it is, in Arabic digits, escaped for JSON or an address,
 * in base64 at any place, in hex, in two bytes a letter.
 */
export function spellingsOf(mark: string): readonly Buffer[] {
  const plain = [...new Set([mark, arabic(mark)])];
  const escaped = plain.flatMap((each) => [
    each,
    encodeURIComponent(each),
    each.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
    Buffer.from(each).toString("hex"),
    ...base64Cores(each),
  ]);
  return [
    ...[...new Set(escaped)].map((each) => Buffer.from(each)),
    ...plain.map((each) => Buffer.from(each, "utf16le")),
  ];
}

/** Which of the marks stand anywhere in these bytes, in whatever spelling. */
export function foundIn(bytes: Buffer, marks: readonly string[]): readonly string[] {
  return marks.filter((mark) => spellingsOf(mark).some((spelling) => bytes.includes(spelling)));
}
