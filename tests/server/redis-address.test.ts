import { describe, expect, it } from "vitest";
import { parseRedisAddress } from "../../server/log/redis-address.ts";

describe("REDIS_URL", () => {
  it.each([
    ["redis://localhost", { kind: "single", isTls: false, endpoints: [{ host: "localhost", port: 6379 }] }],
    ["redis://10.0.0.1:7000/3", { kind: "single", endpoints: [{ host: "10.0.0.1", port: 7000 }], database: 3 }],
    ["rediss://[::1]:7000", { kind: "single", isTls: true, endpoints: [{ host: "::1", port: 7000 }] }],
    ["redis://:p%40ss@r", { password: "p@ss", endpoints: [{ host: "r", port: 6379 }] }],
    ["redis://dawr:a:b@r/0", { username: "dawr", password: "a:b", database: 0 }],
    [
      "redis+sentinel://a,b:26380/halls",
      {
        kind: "sentinel",
        master: "halls",
        endpoints: [
          { host: "a", port: 26_379 },
          { host: "b", port: 26_380 },
        ],
      },
    ],
    ["rediss+cluster://u:p@a:1,b:2", { kind: "cluster", isTls: true, username: "u", password: "p" }],
  ])("%s is understood", (url, meaning) => {
    expect(parseRedisAddress(url)).toMatchObject(meaning);
  });

  it.each([
    ["localhost:6379", /must begin with redis:/],
    ["http://localhost", /must begin with redis:/],
    ["redis+other://a", /must begin with redis:/],
    ["redis://", /each host/],
    ["redis://a:70000", /each host/],
    ["redis://a:0", /each host/],
    ["redis+cluster://a,,b", /each host/],
    ["redis://a,b", /several hosts need/],
    ["redis://a/halls", /number of a database/],
    ["redis+sentinel://a,b", /name their master/],
    ["redis+cluster://a,b/1", /no numbered databases/],
    ["redis://%zz:secret@a", /%25/],
  ])("%s is refused in one sentence", (url, sentence) => {
    expect(() => parseRedisAddress(url)).toThrow(sentence);
    expect(() => parseRedisAddress(url)).toThrow(/^REDIS_URL is ".*"; .*\.$/);
  });

  it("S6 no refusal shows the password", () => {
    for (const url of ["redis://u:hidden@a/halls", "redis://u:hid@den@a,b", "http://u:hidden@a", "redis://u:hidden@"]) {
      expect(() => parseRedisAddress(url)).toThrow(
        expect.not.objectContaining({ message: expect.stringMatching(/hid/) }),
      );
    }
  });
});
