import { type PdfReading, readPdf } from "./pdf-text.ts";

/** The PDFs of one library, each read once, found by their SHA-256. */
export type PdfReadings = {
  /**
   * What the file gave; undefined while it is still being read `patienceMs` later, which goes on. `bytes` are fetched
   * when its turn has come; a file that cannot be fetched is asked for again the next time. Never rejects.
   */
  within(sha256: string, bytes: FetchBytes, patienceMs: number): Promise<PdfReading | undefined>;
  /** Forgets the words of all others. */
  keepOnly(sha256s: ReadonlySet<string>): void;
};

type FetchBytes = () => Promise<Uint8Array | undefined>;
type ReadOne = (bytes: Uint8Array) => Promise<PdfReading>;

/** Makes the readings of libraries that read one file at a time between them: no upload takes the machine. */
export function pdfReadingsInTurn(readOne: ReadOne = readPdf): () => PdfReadings {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (bytes: FetchBytes): Promise<PdfReading | undefined> => {
    const turn = last.then(async () => {
      const file = await bytes();
      return file && readOne(file);
    });
    last = turn.catch(() => undefined);
    return turn.catch(() => undefined);
  };
  return () => {
    const readings = new Map<string, Promise<PdfReading | undefined>>();
    return {
      within(sha256, bytes, patienceMs) {
        let reading = readings.get(sha256);
        if (!reading) {
          reading = inTurn(bytes).then((found) => {
            if (!found) readings.delete(sha256);
            return found;
          });
          readings.set(sha256, reading);
        }
        return patiently(reading, patienceMs);
      },
      keepOnly(sha256s) {
        for (const sha256 of readings.keys()) if (!sha256s.has(sha256)) readings.delete(sha256);
      },
    };
  };
}

/** What is awaited, or undefined where it takes longer. */
function patiently<Value>(awaited: Promise<Value>, ms: number): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    void awaited.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
