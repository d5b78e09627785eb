import { body } from "../../body.js";

export const dynamic = "force-dynamic";

export const GET = () => new Response(body, { headers: { "Content-Type": "application/json" } });
