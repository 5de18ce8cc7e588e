import { constants, deflateRawSync } from "node:zlib";
import { launchChromium } from "./chromium.ts";

/** Prints each page as a browser does, with its fonts and its drawing order; the PDFs are in the order of `pages`. */
export async function printedPdfs(pages: readonly string[]): Promise<readonly Buffer[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.context.newPage();
    const printed: Buffer[] = [];
    for (const html of pages) {
      await page.setContent(html);
      printed.push(await page.pdf());
    }
    return printed;
  } finally {
    await browser.close();
  }
}

/** A PDF of one page that draws what `content` says; `filter` and `trailer` are entries of their dictionaries. */
export function drawnPdf(content: Buffer, { filter = "", trailer = "" } = {}): Buffer {
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F ${font} >> >> >>`,
  ];
  const parts = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  const write = (part: Buffer | string) => parts.push(Buffer.from(part as string));
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [place, object] of objects.entries()) {
    offsets.push(length());
    write(`${place + 1} 0 obj\n${object}\nendobj\n`);
  }
  offsets.push(length());
  write(`4 0 obj\n<< /Length ${content.length} ${filter} >>\nstream\n`);
  write(content);
  write("\nendstream\nendobj\n");
  const table = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  write(`xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R ${trailer} >>\n`);
  write(`startxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** Locked with a password that nobody knows. */
export function lockedPdf(): Buffer {
  const key = "ab".repeat(32);
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
  const trailer = `/Encrypt ${encrypt} /ID [<${"cd".repeat(16)}> <${"cd".repeat(16)}>]`;
  return drawnPdf(Buffer.from("BT /F 12 Tf (secret) Tj ET"), { trailer });
}

/** A small file whose page, unpacked, is `megabytes` of drawing that never ends soon. */
export function hugePdf(megabytes: number): Buffer {
  const words = Buffer.alloc(1024 * 1024, "BT /F 12 Tf (words) Tj ET ");
  // A packed piece that leans on nothing before it may stand any number of times.
  const piece = deflateRawSync(words, { finishFlush: constants.Z_FULL_FLUSH });
  const packed = [Buffer.from([0x78, 0x9c]), ...Array.from({ length: megabytes }, () => piece), deflateRawSync("")];
  return drawnPdf(Buffer.concat(packed), { filter: "/Filter /FlateDecode" });
}
