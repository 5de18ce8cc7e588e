/** The surroundings make no sense; the message is for the one who starts the hub. */
export class ConfigFault extends Error {
  override readonly name = "ConfigFault";
}
