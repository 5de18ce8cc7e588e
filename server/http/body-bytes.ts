import express, { type Request, type Response } from "express";

/** Returns a reader of bytes as they came, to be called only when it is known who sends them; undefined: there are too many. */
export function bytesReader(limit: number): (req: Request, res: Response) => Promise<Uint8Array | undefined> {
  const readRaw = express.raw({ type: () => true, limit, inflate: false });
  return (req, res) =>
    new Promise((resolve, reject) => {
      readRaw(req, res, (error?: unknown) => {
        if (error === undefined) resolve(Buffer.isBuffer(req.body) ? req.body : new Uint8Array());
        else if (error instanceof Error && "type" in error && error.type === "entity.too.large") resolve(undefined);
        else reject(error);
      });
    });
}
