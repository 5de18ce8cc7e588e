import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** N = 2^15, r = 8, p = 1: 32 MiB and about a tenth of a second (OWASP Password Storage Cheat Sheet). */
const cost = { log2N: 15, r: 8, p: 1 } as const;
const keyBytes = 32;

/** Compared with when there is no such user, so that the answer takes as long: nobody's password. */
const nobody = `scrypt$${cost.log2N}$${cost.r}$${cost.p}$${Buffer.alloc(16).toString("base64url")}$${Buffer.alloc(keyBytes).toString("base64url")}`;

/** What is kept of a password: the way it was made, salt and key, so that costs may grow later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.log2N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Whether the password is the one that was hashed. Without a hash: no, after the same time. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [way, log2N, r, p, salt, key] = (hash ?? nobody).split("$");
  if (way !== "scrypt" || salt === undefined || key === undefined) throw new Error("unknown kind of password hash");
  const wanted = Buffer.from(key, "base64url");
  const given = await derive(password, Buffer.from(salt, "base64url"), {
    log2N: Number(log2N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, wanted) && hash !== undefined;
}

type Cost = { readonly log2N: number; readonly r: number; readonly p: number };

function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 2 ** log2N * r * 256 };
  return new Promise((resolve, reject) => {
    // Keyboards write the same letters in several ways; NFKC makes them one (NIST SP 800-63B).
    scrypt(password.normalize("NFKC"), salt, keyBytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
