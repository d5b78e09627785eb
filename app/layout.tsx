import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "./globals.css";
import { paletteCss } from "@/components/ui/palette-css";
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
    <html lang="en">
      <head>
        <style>{paletteCss()}</style>
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
