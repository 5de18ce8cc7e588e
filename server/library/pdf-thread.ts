import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";
import { linesOf, type Piece } from "./pdf-lines.ts";
import type { PdfReading } from "./pdf-text.ts";

/** A long guide: whoever needs more of it looks into the file. */
const mostPages = 400;
const mostSigns = 600_000;

// Reads the one PDF it was given, says what it holds, and ends.
parentPort?.postMessage(await readingOf(workerData as Uint8Array));

async function readingOf(bytes: Uint8Array): Promise<PdfReading> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const lines: string[] = [];
  let signs = 0;
  let page = 1;
  for (; page <= Math.min(document.numPages, mostPages) && signs < mostSigns; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const found = linesOf(items.flatMap(pieceOf));
    lines.push(...found);
    signs += found.reduce((sum, line) => sum + line.length, 0);
  }
  if (signs === 0) return { is: "pictures" };
  return { is: page > document.numPages ? "whole" : "beginning", text: lines.join("\n").slice(0, mostSigns) };
}

type Item = Awaited<ReturnType<Awaited<ReturnType<PdfDocument["getPage"]>>["getTextContent"]>>["items"][number];
type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Marks of structure are no text. */
function pieceOf(item: Item): Piece[] {
  if (!("str" in item)) return [];
  const [, , , , x, y] = item.transform as readonly number[];
  return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }];
}
