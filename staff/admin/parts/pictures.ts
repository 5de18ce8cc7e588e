import { adminIconTexts } from "../../../shared/i18n/texts/admin-icons.ts";
import type { Icon } from "../../../shared/ui/icon.tsx";
import { t } from "../../../shared/ui/language.ts";
import { priorityIcons } from "../../../shared/ui/priority-icon.ts";
import { serviceIcons } from "../../../shared/ui/service-icon.ts";
import type { Picture } from "./icon-picker.tsx";

/** Puts its word beside every picture; a picture without a word in both languages does not compile. */
function withWords<Name extends string>(
  icons: Readonly<Record<Name, Icon>>,
  words: Readonly<Record<Name, string>>,
): readonly Picture[] {
  return (Object.keys(icons) as Name[]).map((name) => ({ name, icon: icons[name], word: words[name] }));
}

export function servicePictures(): readonly Picture[] {
  return withWords(serviceIcons, t(adminIconTexts).services);
}

export function priorityPictures(): readonly Picture[] {
  return withWords(priorityIcons, t(adminIconTexts).priorities);
}
