import { keepApp, type Precached } from "../../shared/worker/keep-app.ts";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly Precached[] };

keepApp("kiosk", self.__WB_MANIFEST);
