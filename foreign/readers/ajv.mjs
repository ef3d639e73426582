// {schema, records} → for each record whether it is valid; a schema that does not compile ends with ajv's own message.
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { text } from "node:stream/consumers";

const { schema, records } = JSON.parse(await text(process.stdin));
const ajv = new Ajv({ strict: true, allowUnionTypes: true }); // a title may be typed as a number
addFormats(ajv);
const validate = ajv.compile(schema);
console.log(JSON.stringify(records.map((record) => validate(record))));
