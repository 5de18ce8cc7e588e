/** How many of something each token has: never more than the limit, and nothing kept of who has none. */
export type Quota = {
  /** False when that would be too many. What was taken must be given back. */
  take(tokenId: string): boolean;
  give(tokenId: string): void;
};

export function createQuota(limit: number): Quota {
  const taken = new Map<string, number>();
  return {
    take(tokenId) {
      const before = taken.get(tokenId) ?? 0;
      if (before >= limit) return false;
      taken.set(tokenId, before + 1);
      return true;
    },
    give(tokenId) {
      const left = (taken.get(tokenId) ?? 0) - 1;
      if (left > 0) taken.set(tokenId, left);
      else taken.delete(tokenId);
    },
  };
}
