import { sqliteKind } from "../support/books-stores.ts";
import { describeLog } from "./log-suite.ts";

describeLog(sqliteKind);
