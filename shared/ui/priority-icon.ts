import type { Icon } from "./icon.tsx";
import { StarIcon } from "./icons.tsx";
import { BabyIcon, FamilyIcon } from "./service-icons.tsx";
import { ElderlyIcon, PregnantIcon, PrivateTalkIcon, WheelchairIcon } from "./state-icons.tsx";

/** The pictures that an administrator can give a priority class, by the name that the setup book stores. */
export const priorityIcons = {
  elderly: ElderlyIcon,
  wheelchair: WheelchairIcon,
  pregnant: PregnantIcon,
  baby: BabyIcon,
  family: FamilyIcon,
  private: PrivateTalkIcon,
  star: StarIcon,
} as const satisfies Readonly<Record<string, Icon>>;

/** Returns the picture of that name, or the star where the setup names one that this version does not know. */
export function priorityIcon(name: string): Icon {
  return Object.hasOwn(priorityIcons, name) ? priorityIcons[name as keyof typeof priorityIcons] : StarIcon;
}
