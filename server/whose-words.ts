import type { VaultId } from "../shared/cases/commands.ts";
import type { Command } from "../shared/protocol/wire.ts";
import type { OfficeGround, OpenOffice } from "./offices-types.ts";

/**
 * The person of the vault whose words these are, or to whom they were said: they go when she is erased (R24, R20). What
 * the committee noted among itself is the file's, and kept as long as the file. Rejects when a book cannot be read.
 */
export async function whoseWords(
  { engine }: Pick<OfficeGround, "engine">,
  office: OpenOffice,
  command: Command,
): Promise<VaultId | undefined> {
  switch (command.type) {
    case "FileSuggestion":
    case "LogContact":
      return command.person;
    case "AnswerContact":
    case "PlanFollowUp":
      for (const book of office.contactsBooks()) {
        const contact = (await engine.read(book)).state.contacts.get(command.contact);
        if (contact) return contact.person;
      }
      return undefined;
    case "SignStatement":
    case "SignOnTablet":
    case "DecideCase":
    case "AppealDecision":
      return (await engine.read(office.casesBook())).state.cases.get(command.case)?.person;
    case "AnswerSuggestion":
    case "ReopenSuggestion":
      return (await engine.read(office.improvementsBook())).state.suggestions.get(command.suggestion)?.person;
    default:
      return undefined;
  }
}
