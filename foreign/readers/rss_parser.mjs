// A feed → its title and entries, as rss-parser reads them.
import Parser from "rss-parser";
import { text } from "node:stream/consumers";

const feed = await new Parser().parseString(await text(process.stdin));
const items = feed.items.map(({ id, title, link, isoDate, content }) => ({ id, title, link, updated: isoDate, content }));
console.log(JSON.stringify({ title: feed.title, items }));
