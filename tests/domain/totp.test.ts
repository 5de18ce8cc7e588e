import { expect, test } from "vitest";
import { base32, codeAt, stepAt, stepOf } from "../../server/access/totp.ts";

const ascii = (text: string) => Buffer.from(text, "ascii");
const key = ascii("12345678901234567890");

test("S8 RFC 4226, appendix D: the first ten codes of the counter", () => {
  const codes = Array.from({ length: 10 }, (_, count) => codeAt(key, count));
  expect(codes.join(" ")).toBe("755224 287082 359152 969429 338314 254676 287922 162583 399871 520489");
});

test.each([
  [59, "94287082", "46119246", "90693936"],
  [1_111_111_109, "07081804", "68084774", "25091201"],
  [1_111_111_111, "14050471", "67062674", "99943326"],
  [1_234_567_890, "89005924", "91819424", "93441116"],
  [2_000_000_000, "69279037", "90698825", "38618901"],
  [20_000_000_000, "65353130", "77737706", "47863826"],
])("S8 RFC 6238, appendix B: at second %i", (second, sha1, sha256, sha512) => {
  const step = stepAt(second * 1000);
  expect(codeAt(key, step, 8)).toBe(sha1);
  expect(codeAt(ascii("12345678901234567890123456789012"), step, 8, "sha256")).toBe(sha256);
  expect(codeAt(ascii(`${"1234567890".repeat(6)}1234`), step, 8, "sha512")).toBe(sha512);
});

test("S8 a code counts in its own half minute and the ones beside it, and in no other", () => {
  const at = 1_700_000_010_000;
  const own = stepAt(at);
  const accepted = [-2, -1, 0, 1, 2].map((drift) => stepOf(key, codeAt(key, own + drift), at));
  expect(accepted).toEqual([undefined, own - 1, own, own + 1, undefined]);
  for (const nonsense of ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"])
    expect(stepOf(key, nonsense, at)).toBeUndefined();
});

test("RFC 4648, 10: base 32", () => {
  const words = ["", "f", "fo", "foo", "foob", "fooba", "foobar"];
  const encoded = ["", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"];
  expect(words.map((word) => base32(ascii(word)))).toEqual(encoded);
});
