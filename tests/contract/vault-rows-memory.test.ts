import { describeVaultRows, memoryRowsKind } from "./vault-rows-suite.ts";

describeVaultRows(memoryRowsKind);
