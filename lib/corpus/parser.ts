import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readModel } from "@/lib/language/model/format";
import { openParser, type Parser } from "@/lib/language/model/parser";

/** Where the trained model lies in the project. */
export const MODEL_PATH = "data/language/parser.bin.gz";

/** Server only: the parser with the model of a file. Throws an Error when the file is not there or no model. */
export const parserFrom = (path: string): Parser =>
  openParser(readModel(gunzipSync(readFileSync(path))));
