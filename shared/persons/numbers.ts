/** Arabic and Persian digits as Latin ones; spaces, dashes and marks of direction left out. */
function digitsOf(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\-().\u200e\u200f\u061c\u2066-\u2069]/g, "");
}

/** The national id or Iqama in Latin digits; undefined where it is none (P1). */
export function nationalIdOf(text: string): string | undefined {
  const digits = digitsOf(text);
  return /^[12]\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0 ? digits : undefined;
}

/** ISO/IEC 7812-1, annex B: from the right, every second digit doubled, its digits added. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (const [place, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum;
}

/** The mobile in E.164, `+9665…` for one of the Kingdom; undefined where it is none (P2). */
export function mobileOf(text: string): string | undefined {
  const digits = digitsOf(text).replace(/^00/, "+");
  if (/^05\d{8}$/.test(digits)) return `+966${digits.slice(1)}`;
  // Within the Kingdom mobiles begin with 5: anything else is a slip.
  if (/^\+966/.test(digits)) return /^\+9665\d{8}$/.test(digits) ? digits : undefined;
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
