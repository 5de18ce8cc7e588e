/** Why the hub said no, as far as a visitor needs to know. */
export type Trouble = "closed" | "changed" | "busy" | "forbidden" | "other";

/** Returns which sentence a rejection's code asks for; codes of the desk, which no visitor can cause, read "other". */
export function troubleOf(code: string): Trouble {
  switch (code) {
    case "DayClosed":
    case "DayNotOpen":
      return "closed";
    case "UnknownService":
    case "UnknownPriority":
    case "UnknownReason":
      return "changed";
    case "TooManyRequests":
    case "TooManyFiled":
      return "busy";
    case "UnknownOffice":
      return "forbidden";
    default:
      return "other";
  }
}
