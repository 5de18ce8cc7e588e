import { type CaseAtHome, type CaseAtHomeGround, createCaseAtHome } from "./case-at-home.ts";
import { createPublicDoor, type PublicDoor, type PublicGround } from "./public-door.ts";

type HomeGround = CaseAtHomeGround & Omit<PublicGround, "tellsCases">;
type HomeDoors = { readonly publicDoor: PublicDoor; readonly caseAtHome: CaseAtHome };

/** The doors of people at home, who have no account: ask, take a ticket, see where a request stands. */
export function createHomeDoors(ground: HomeGround): HomeDoors {
  const caseAtHome = createCaseAtHome(ground);
  return { caseAtHome, publicDoor: createPublicDoor({ ...ground, tellsCases: caseAtHome.isOffered }) };
}
