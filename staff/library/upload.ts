import type { libraryTexts } from "../../shared/i18n/texts/library.ts";
import type { Content } from "../../shared/library/library.ts";
import type { OfficeId } from "../../shared/office/ids.ts";

export type UploadFault = keyof (typeof libraryTexts)["ar"]["faults"];
export type Uploaded =
  | { readonly status: "held"; readonly content: Content }
  | { readonly status: "fault"; readonly fault: UploadFault };

/** A large file over a slow line takes its time. */
const answerWithinMs = 120_000;
/** What the hub would refuse anyway need not travel. */
const mostBytes = 10 * 1024 * 1024;

const told: readonly UploadFault[] = ["Empty", "TooLarge", "NotMarkdownOrPdf", "LibraryFull"];

/** Hands the file's bytes to the hub, which looks what they are. Never throws. */
export async function upload(office: OfficeId, file: File): Promise<Uploaded> {
  if (file.size > mostBytes) return { status: "fault", fault: "TooLarge" };
  try {
    const response = await fetch(`/api/v1/offices/${office}/library/contents`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      signal: AbortSignal.timeout(answerWithinMs),
      body: file,
    });
    const answer = (await response.json()) as Content & { readonly code?: string };
    if (response.ok) return { status: "held", content: answer };
    const fault = told.find((each) => each === answer.code);
    return { status: "fault", fault: fault ?? (response.status === 403 ? "forbidden" : "unreachable") };
  } catch {
    return { status: "fault", fault: "unreachable" };
  }
}
