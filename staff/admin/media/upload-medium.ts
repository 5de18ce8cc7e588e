import type { adminMediaTexts } from "../../../shared/i18n/texts/admin-media.ts";
import type { OfficeId } from "../../../shared/office/ids.ts";
import type { MediumContent } from "../../../shared/setup/media.ts";

export type UploadFault = keyof (typeof adminMediaTexts)["ar"]["faults"];
type Uploaded = { readonly sha256: string } | { readonly fault: UploadFault };

/** A film over a slow line takes its time. */
const answerWithinMs = 120_000;
/** What the hub would refuse anyway need not travel. */
const mostBytes = 16 * 1024 * 1024;

const told: readonly UploadFault[] = ["Empty", "TooLarge", "TooManyPixels", "NotPictureOrFilm", "Full"];

/** Hands the file's bytes to the hub, which looks what they are. Never throws. */
export async function uploadMedium(office: OfficeId, file: File): Promise<Uploaded> {
  if (file.size > mostBytes) return { fault: "TooLarge" };
  try {
    const response = await fetch(mediaAddress(office), {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      signal: AbortSignal.timeout(answerWithinMs),
      body: file,
    });
    const answer: MediumContent & { readonly code?: string } = await response.json();
    if (response.ok) return { sha256: answer.sha256 };
    const fault = told.find((each) => each === answer.code);
    return { fault: fault ?? (response.status === 403 ? "forbidden" : "unreachable") };
  } catch {
    return { fault: "unreachable" };
  }
}

/** Returns where the files of an office are, or one of them. */
export function mediaAddress(office: OfficeId, sha256?: string): string {
  return `/api/v1/offices/${office}/media${sha256 === undefined ? "" : `/${sha256}`}`;
}
