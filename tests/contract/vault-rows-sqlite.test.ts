import { describeVaultRows, sqliteRowsKind } from "./vault-rows-suite.ts";

describeVaultRows(sqliteRowsKind);
