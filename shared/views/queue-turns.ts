/** So many services can be read from the far end of a hall at once (V31). */
const atOnce = 8;

/** V31: the services of a wall, all at once or in turns of nearly the same length, none of more than eight. */
export function queueTurns<Queue>(queues: readonly Queue[]): readonly (readonly Queue[])[] {
  const turns = Math.ceil(queues.length / atOnce);
  const each = Math.ceil(queues.length / turns);
  return Array.from({ length: turns }, (_, turn) => queues.slice(turn * each, (turn + 1) * each));
}
