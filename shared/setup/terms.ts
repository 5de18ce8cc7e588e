import type { Terms } from "./association.ts";

/**
 * How texts in the common words are said in an office's own: each inflection of «المستفيد» becomes the same of its
 * word. Both form their plurals alike («المستفيدين», «المستخدمين»); the English one by -s, or -ies after -y.
 */
export function inTerms({ beneficiary }: Terms, isEnglish: boolean): (text: string) => string {
  if (!isEnglish) {
    const stem = beneficiary.ar.trim().replace(/^ال/u, "");
    return (text) => text.replaceAll("مستفيد", stem);
  }
  const one = beneficiary.en.trim();
  const many = one.replace(/y$/u, "ie").concat("s");
  return (text) =>
    text.replaceAll(/(b)eneficiar(y|ies)/giu, (_, first: string, end: string) => {
      const word = end === "y" ? one : many;
      return first === "B" ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
}
