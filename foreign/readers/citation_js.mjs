// {format, texts} → of each text the references in it as CSL-JSON, as citation-js reads them.
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { text } from "node:stream/consumers";

plugins.config.get("@bibtex").parse.sentenceCase = "never"; // titles are compared as they stand
const { format, texts } = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(texts.map((one) => new Cite(one, { forceType: format }).data)));
