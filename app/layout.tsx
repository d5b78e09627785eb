import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";
import { paletteCss } from "@/components/ui/palette-css";
import { FONT_VARIABLES } from "./fonts";
import { Providers } from "./providers";

/** Each answer has a script nonce of its own, the page for a wrong address included. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Stance Atlas",
  description:
    "What each country has pledged, offered, backed, avoided or refused, with the sentence behind every colour.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#FBFAF6" },
    { media: "(prefers-color-scheme: dark)", color: "#15171A" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={FONT_VARIABLES}>
      <head>
        <style>{paletteCss()}</style>
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
