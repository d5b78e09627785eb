import dynamic from "next/dynamic";

/*
 * What the first look does not need. The server draws them into the HTML where a link asks for
 * them; elsewhere their scripts come when they are first opened.
 */

export const Compare = dynamic(() =>
  import("@/components/compare/compare").then(({ Compare }) => Compare),
);

export const Plates = dynamic(() =>
  import("@/components/plates/plates").then(({ Plates }) => Plates),
);

export const EmptyState = dynamic(() =>
  import("./empty-state").then(({ EmptyState }) => EmptyState),
);

export const RevBanner = dynamic(() =>
  import("@/components/rev/rev-banner").then(({ RevBanner }) => RevBanner),
);
