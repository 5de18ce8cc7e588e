import { hash } from "node:crypto";
import type { Content } from "../../shared/library/library.ts";

/** A file may be so large; more is a scan that nobody can load at the desk. */
export const mostPdfBytes = 10 * 1024 * 1024;
/** A long guide in words: some two hundred pages. */
const mostMarkdownBytes = 512 * 1024;

export type ContentFault = "Empty" | "TooLarge" | "NotMarkdownOrPdf";

const pdfHead = "%PDF-";
const pdfEnd = "%%EOF";

/** What the bytes are, whatever the file is called and whatever its sender said; or why they are not taken. */
export function contentOf(bytes: Uint8Array): { readonly content: Content } | { readonly fault: ContentFault } {
  if (bytes.length === 0) return { fault: "Empty" };
  if (bytes.length > mostPdfBytes) return { fault: "TooLarge" };
  const kind = kindOf(bytes);
  if (kind === undefined) return { fault: "NotMarkdownOrPdf" };
  if (kind === "markdown" && bytes.length > mostMarkdownBytes) return { fault: "TooLarge" };
  return { content: { sha256: hash("sha256", bytes), kind, bytes: bytes.length } };
}

function kindOf(bytes: Uint8Array): Content["kind"] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = buffer.subarray(0, pdfHead.length).toString("latin1") === pdfHead;
  if (begins) return buffer.subarray(-1_024).includes(pdfEnd) ? "pdf" : undefined;
  const text = bytes.some(isBinary) ? undefined : textOf(bytes);
  return text === undefined || text.trim() === "" ? undefined : "markdown";
}

/** A control character that no text has: a file with one of them is something else. */
function isBinary(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32) || byte === 127;
}

/** The bytes as text, or undefined when they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
