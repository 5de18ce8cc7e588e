import { accept } from "../office/ids.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { dayRefused, todayOf } from "./decide-actions.ts";
import { refuse } from "./rejections.ts";
import { type ImprovementOutcome, type Improvements, shownNotices } from "./state.ts";

/** More nobody reads while waiting (I12). */
const noticesMost = 8;

/** I12: tells the hall what changed because of what visitors said. */
export function publishNotice(book: Improvements, command: Of<"PublishNotice">, asked: Asked): ImprovementOutcome {
  const { by, isManager, context } = asked;
  if (!isManager) return refuse("ManagersOnly");
  const { text, until, action } = command;
  const today = todayOf(asked);
  const no = dayRefused(until, today);
  if (no) return no;
  if (action !== undefined && !book.actions.has(action)) return refuse("UnknownAction");
  if (shownNotices(book, today).length >= noticesMost) return refuse("TooManyNotices", { most: noticesMost });
  const published = { type: "NoticePublished", notice: context.id, text, until, by } as const;
  return accept([action === undefined ? published : { ...published, action }], { notice: context.id });
}

export function withdrawNotice(book: Improvements, command: Of<"WithdrawNotice">, asked: Asked): ImprovementOutcome {
  if (!asked.isManager) return refuse("ManagersOnly");
  const held = book.notices.get(command.notice);
  if (!held) return refuse("UnknownNotice");
  return accept(held.withdrawn ? [] : [{ type: "NoticeWithdrawn", notice: held.id, by: asked.by }]);
}
