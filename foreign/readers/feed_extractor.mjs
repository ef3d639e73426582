// A feed in Atom or JSON Feed → its title and entries, as feed-extractor reads them.
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import { text } from "node:stream/consumers";

const given = await text(process.stdin);
const feed = given.startsWith("{") ? extractFromJson(JSON.parse(given)) : extractFromXml(given);
const items = feed.entries.map(({ id, title, link, published }) => ({ id, title, link, published }));
console.log(JSON.stringify({ title: feed.title, items }));
